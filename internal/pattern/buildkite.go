package pattern

var buildkite = Provider{
	Name: "Buildkite",
	Docs: "https://buildkite.com/docs/platform/security/tokens",
	Patterns: []Pattern{{
		Type:   "buildkite_agent_access_token",
		Name:   "Buildkite Agent Access Token",
		Regexp: `bkaa_[0-9A-Za-z_-]{75}`,
		End:    tokenEnd,
		Hits: []string{
			`export BUILDKITE_AGENT_ACCESS_TOKEN='bkaa_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothin'`,
			`see https://app.test/hook?key=bkaa_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorA&v=2`,
		},
		Misses: []string{
			`"bkaa_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothi"`,
			`BUILDKITE_AGENT_ACCESS_TOKEN=bkaa_¦pushward1Example2TokenNot+RealOne0011MadeUpForThisTestAlone2233GrantsNothin`,
			`key: bkaa_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "buildkite_agent_job_token",
		Name:   "Buildkite Agent Job Token",
		Regexp: `bkaj_[0-9A-Za-z_-]{333}`,
		End:    tokenEnd,
		Hits: []string{
			`buildkite_agent_job_token: bkaj_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grants`,
			`{"buildkiteAgentJobToken": "bkaj_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorA"}`,
		},
		Misses: []string{
			`BUILDKITE_AGENT_JOB_TOKEN=bkaj_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grant`,
			`key: bkaj_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenN+tARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grants`,
			`"bkaj_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "buildkite_agent_registration_token",
		Name:   "Buildkite Agent Registration Token",
		Regexp: `bkar_[0-9A-Za-z_-]{73}`,
		End:    tokenEnd,
		Hits: []string{
			`const buildkiteAgentRegistrationToken = "bkar_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNoth";`,
			`X-Access-Token: bkar_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoo`,
		},
		Misses: []string{
			`key: bkar_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNot`,
			`"bkar_¦pushward1Example2TokenNo+ARealOne0011MadeUpForThisTestAlone2233GrantsNoth"`,
			`BUILDKITE_AGENT_REGISTRATION_TOKEN=bkar_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "buildkite_cluster_token",
		Name:   "Buildkite Cluster Token",
		Regexp: `bkct_[0-9A-Za-z_-]{73}`,
		End:    tokenEnd,
		Hits: []string{
			`buildkite_cluster_token = "bkct_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNoth" # rotate me`,
			`curl -H 'X-Api-Key: bkct_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoo' https://api.test/v1`,
		},
		Misses: []string{
			`"bkct_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNot"`,
			`BUILDKITE_CLUSTER_TOKEN=bkct_¦pushward1Example2TokenNo+ARealOne0011MadeUpForThisTestAlone2233GrantsNoth`,
			`key: bkct_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "buildkite_packages_temporary_token",
		Name:   "Buildkite Packages Temporary Token",
		Regexp: `bkpt_[0-9A-Za-z_-]{199}`,
		End:    tokenEnd,
		Hits: []string{
			`BUILDKITE_PACKAGES_TEMPORARY_TOKEN=bkpt_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenN`,
			`tool --buildkite-packages-temporary-token=bkpt_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwn --verbose`,
		},
		Misses: []string{
			`BUILDKITE_PACKAGES_TEMPORARY_TOKEN=bkpt_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2Token`,
			`key: bkpt_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Gra+tsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenN`,
			`"bkpt_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "buildkite_portal_secret",
		Name:   "Buildkite Portal Secret",
		Regexp: `bkps_[0-9A-Za-z_-]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`export BUILDKITE_PORTAL_SECRET='bkps_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233G'`,
			`<buildkitePortalSecret>bkps_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O</buildkitePortalSecret>`,
		},
		Misses: []string{
			`key: bkps_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233`,
			`"bkps_¦pushward1Example2Toke+NotARealOne0011MadeUpForThisTestAlone2233G"`,
			`BUILDKITE_PORTAL_SECRET=bkps_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "buildkite_portal_token",
		Name:   "Buildkite Portal Token",
		Regexp: `bkpat_[0-9A-Za-z_-]{54}`,
		End:    tokenEnd,
		Hits: []string{
			`buildkite_portal_token: bkpat_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTest`,
			`see https://app.test/hook?key=bkpat_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnySe&v=2`,
		},
		Misses: []string{
			`"bkpat_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTes"`,
			`BUILDKITE_PORTAL_TOKEN=bkpat_¦pushward1Example2T+kenNotARealOne0011MadeUpForThisTest`,
			`key: bkpat_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "buildkite_user_access_token",
		Name:   "Buildkite User Access Token",
		Regexp: `bkua_(?:[0-9a-z]{53}|[0-9a-z]{40})`,
		Hits: []string{
			`const buildkiteUserAccessToken = "bkua_¦pushward1example2tokennotarealone0011madeupforthistes";`,
			`{"buildkiteUserAccessToken": "bkua_¦madeup2by3pushwardforitsowntests6677neve"}`,
		},
		Misses: []string{
			`BUILDKITE_USER_ACCESS_TOKEN=bkua_¦pushward1example2tokennotarealone0011madeupforthiste`,
			`key: bkua_¦pushward1example2Gokennotarealone0011madeupforthistes`,
			`"bkua_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
