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
			`BUILDKITE_AGENT_ACCESS_TOKEN=bkaa_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothin`,
			`<buildkiteAgentAccessToken>bkaa_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorA</buildkiteAgentAccessToken>`,
		},
		Misses: []string{
			`key: bkaa_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothi`,
			`"bkaa_¦pushward1Example2TokenNot+RealOne0011MadeUpForThisTestAlone2233GrantsNothin"`,
			`BUILDKITE_AGENT_ACCESS_TOKEN=bkaa_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "buildkite_agent_job_token",
		Name:   "Buildkite Agent Job Token",
		Regexp: `bkaj_[0-9A-Za-z_-]{333}`,
		End:    tokenEnd,
		Hits: []string{
			`export BUILDKITE_AGENT_JOB_TOKEN='bkaj_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grants'`,
			`see https://app.test/hook?key=bkaj_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorA&v=2`,
		},
		Misses: []string{
			`"bkaj_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grant"`,
			`BUILDKITE_AGENT_JOB_TOKEN=bkaj_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenN+tARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grants`,
			`key: bkaj_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "buildkite_agent_registration_token",
		Name:   "Buildkite Agent Registration Token",
		Regexp: `bkar_[0-9A-Za-z_-]{73}`,
		End:    tokenEnd,
		Hits: []string{
			`buildkite_agent_registration_token: bkar_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNoth`,
			`{"buildkiteAgentRegistrationToken": "bkar_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoo"}`,
		},
		Misses: []string{
			`BUILDKITE_AGENT_REGISTRATION_TOKEN=bkar_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNot`,
			`key: bkar_¦pushward1Example2TokenNo+ARealOne0011MadeUpForThisTestAlone2233GrantsNoth`,
			`"bkar_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "buildkite_cluster_token",
		Name:   "Buildkite Cluster Token",
		Regexp: `bkct_[0-9A-Za-z_-]{73}`,
		End:    tokenEnd,
		Hits: []string{
			`const buildkiteClusterToken = "bkct_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNoth";`,
			`X-Access-Token: bkct_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoo`,
		},
		Misses: []string{
			`key: bkct_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNot`,
			`"bkct_¦pushward1Example2TokenNo+ARealOne0011MadeUpForThisTestAlone2233GrantsNoth"`,
			`BUILDKITE_CLUSTER_TOKEN=bkct_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "buildkite_packages_temporary_token",
		Name:   "Buildkite Packages Temporary Token",
		Regexp: `bkpt_[0-9A-Za-z_-]{199}`,
		End:    tokenEnd,
		Hits: []string{
			`buildkite_packages_temporary_token = "bkpt_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenN" # rotate me`,
			`curl -H 'X-Api-Key: bkpt_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwn' https://api.test/v1`,
		},
		Misses: []string{
			`"bkpt_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2Token"`,
			`BUILDKITE_PACKAGES_TEMPORARY_TOKEN=bkpt_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Gra+tsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenN`,
			`key: bkpt_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "buildkite_portal_secret",
		Name:   "Buildkite Portal Secret",
		Regexp: `bkps_[0-9A-Za-z_-]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`BUILDKITE_PORTAL_SECRET=bkps_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233G`,
			`tool --buildkite-portal-secret=bkps_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O --verbose`,
		},
		Misses: []string{
			`BUILDKITE_PORTAL_SECRET=bkps_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233`,
			`key: bkps_¦pushward1Example2Toke+NotARealOne0011MadeUpForThisTestAlone2233G`,
			`"bkps_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "buildkite_portal_token",
		Name:   "Buildkite Portal Token",
		Regexp: `bkpat_[0-9A-Za-z_-]{54}`,
		End:    tokenEnd,
		Hits: []string{
			`export BUILDKITE_PORTAL_TOKEN='bkpat_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTest'`,
			`<buildkitePortalToken>bkpat_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnySe</buildkitePortalToken>`,
		},
		Misses: []string{
			`key: bkpat_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTes`,
			`"bkpat_¦pushward1Example2T+kenNotARealOne0011MadeUpForThisTest"`,
			`BUILDKITE_PORTAL_TOKEN=bkpat_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "buildkite_user_access_token",
		Name:   "Buildkite User Access Token",
		Regexp: `bkua_(?:[0-9a-z]{53}|[0-9a-z]{40})`,
		Hits: []string{
			`buildkite_user_access_token: bkua_¦pushward1example2tokennotarealone0011madeupforthistes`,
			`see https://app.test/hook?key=bkua_¦madeup2by3pushwardforitsowntests6677neve&v=2`,
		},
		Misses: []string{
			`"bkua_¦pushward1example2tokennotarealone0011madeupforthiste"`,
			`BUILDKITE_USER_ACCESS_TOKEN=bkua_¦pushward1example2Gokennotarealone0011madeupforthistes`,
			`key: bkua_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
