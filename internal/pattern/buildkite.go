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
			`BUILDKITE_AGENT_ACCESS_TOKEN=bkaa_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothing`,
			`<buildkiteAgentAccessToken>bkaa_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAn</buildkiteAgentAccessToken>`,
		},
		Misses: []string{
			`key: bkaa_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothin`,
			`"bkaa_¦pushward1ExampleTokenNotA+ealOne0011MadeUpForThisTestAlone2233GrantsNothing"`,
			`BUILDKITE_AGENT_ACCESS_TOKEN=bkaa_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "buildkite_agent_job_token",
		Name:   "Buildkite Agent Job Token",
		Regexp: `bkaj_[0-9A-Za-z_-]{333}`,
		End:    tokenEnd,
		Hits: []string{
			`export BUILDKITE_AGENT_JOB_TOKEN='bkaj_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNoth'`,
			`see https://app.test/hook?key=bkaj_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywh&v=2`,
		},
		Misses: []string{
			`"bkaj_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNot"`,
			`BUILDKITE_AGENT_JOB_TOKEN=bkaj_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNot+RealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNoth`,
			`key: bkaj_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "buildkite_agent_registration_token",
		Name:   "Buildkite Agent Registration Token",
		Regexp: `bkar_[0-9A-Za-z_-]{73}`,
		End:    tokenEnd,
		Hits: []string{
			`buildkite_agent_registration_token: bkar_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothi`,
			`{"buildkiteAgentRegistrationToken": "bkar_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoor"}`,
		},
		Misses: []string{
			`BUILDKITE_AGENT_REGISTRATION_TOKEN=bkar_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNoth`,
			`key: bkar_¦pushward1ExampleTokenNot+RealOne0011MadeUpForThisTestAlone2233GrantsNothi`,
			`"bkar_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "buildkite_cluster_token",
		Name:   "Buildkite Cluster Token",
		Regexp: `bkct_[0-9A-Za-z_-]{73}`,
		End:    tokenEnd,
		Hits: []string{
			`const buildkiteClusterToken = "bkct_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothi";`,
			`X-Access-Token: bkct_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoor`,
		},
		Misses: []string{
			`key: bkct_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNoth`,
			`"bkct_¦pushward1ExampleTokenNot+RealOne0011MadeUpForThisTestAlone2233GrantsNothi"`,
			`BUILDKITE_CLUSTER_TOKEN=bkct_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "buildkite_packages_temporary_token",
		Name:   "Buildkite Packages Temporary Token",
		Regexp: `bkpt_[0-9A-Za-z_-]{199}`,
		End:    tokenEnd,
		Hits: []string{
			`buildkite_packages_temporary_token = "bkpt_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotA" # rotate me`,
			`curl -H 'X-Api-Key: bkpt_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushwardForItsOwnTes' https://api.test/v1`,
		},
		Misses: []string{
			`"bkpt_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNot"`,
			`BUILDKITE_PACKAGES_TEMPORARY_TOKEN=bkpt_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233Gran+sNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotA`,
			`key: bkpt_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "buildkite_portal_secret",
		Name:   "Buildkite Portal Secret",
		Regexp: `bkps_[0-9A-Za-z_-]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`BUILDKITE_PORTAL_SECRET=bkps_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233Gr`,
			`tool --buildkite-portal-secret=bkps_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899Op --verbose`,
		},
		Misses: []string{
			`BUILDKITE_PORTAL_SECRET=bkps_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233G`,
			`key: bkps_¦pushward1ExampleToken+otARealOne0011MadeUpForThisTestAlone2233Gr`,
			`"bkps_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "buildkite_portal_token",
		Name:   "Buildkite Portal Token",
		Regexp: `bkpat_[0-9A-Za-z_-]{54}`,
		End:    tokenEnd,
		Hits: []string{
			`export BUILDKITE_PORTAL_TOKEN='bkpat_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestA'`,
			`<buildkitePortalToken>bkpat_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnySer</buildkitePortalToken>`,
		},
		Misses: []string{
			`key: bkpat_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTest`,
			`"bkpat_¦pushward1ExampleTo+enNotARealOne0011MadeUpForThisTestA"`,
			`BUILDKITE_PORTAL_TOKEN=bkpat_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "buildkite_user_access_token",
		Name:   "Buildkite User Access Token",
		Regexp: `bkua_(?:[0-9a-z]{53}|[0-9a-z]{40})`,
		Hits: []string{
			`buildkite_user_access_token: bkua_¦pushward1exampletokennotarealone0011madeupforthistest`,
			`see https://app.test/hook?key=bkua_¦madeup2bypushwardforitsowntests6677never&v=2`,
		},
		Misses: []string{
			`"bkua_¦pushward1exampletokennotarealone0011madeupforthistes"`,
			`BUILDKITE_USER_ACCESS_TOKEN=bkua_¦pushward1exampletGkennotarealone0011madeupforthistest`,
			`key: bkua_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
