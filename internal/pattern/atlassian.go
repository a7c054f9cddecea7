package pattern

var atlassian = Provider{
	Name: "Atlassian",
	Docs: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
	Patterns: []Pattern{{
		// 192 characters in most; no length is published.
		Type:   "atlassian_api_token",
		Name:   "Atlassian API Token",
		Regexp: `ATATT3xFfGF0[0-9A-Za-z_-]{120,300}=[0-9A-F]{8}`,
		End:    tokenEnd,
		Check:  crc32UpperHex,
		Hits: []string{
			`JIRA_API_TOKEN=ATATT3xFfGF0¦pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233_GrantsNothingToAnyone4455-pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233_GrantsNothingToAnyone=D2F7EE01`,
			`{"apiToken": "ATATT3xFfGF0¦madeUpByPushwardForItsOwnTests6677_NeverIssuedByAnyService8899-OpensNoDoorAnywhere0022madeUpByPushwardForItsOwnTests6677_NeverIssuedByAnyService8899-OpensNoDoorAnywhere002=8B104007"}`,
		},
		Misses: []string{
			`JIRA_API_TOKEN=ATATT3xFfGF0¦pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233_Grant=0011AABB`,
			`token: ATATT3xFfGF0¦pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233_GrantsNothingToAnyone4455-pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233_GrantsNothingToAnyone=D2F7E000`,
			`ATATT3xFfGF0¦...`,
		},
	}, {
		// Of a repository, a project or a workspace. 192 characters in those seen; no length is published.
		Type:   "atlassian_access_token",
		Name:   "Atlassian Access Token",
		Source: "https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/",
		Regexp: `ATCTT3xFfG[0-9A-Za-z+/_-]{50,300}=[0-9A-F]{8}`,
		End:    tokenEnd,
		Check:  crc32UpperHex,
		Hits: []string{
			`export ATLASSIAN_ACCESS_TOKEN='ATCTT3xFfG¦N0pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyon=73A06E9E'`,
			`git clone https://x-token-auth:ATCTT3xFfG¦N0madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere002=8FE8BC28@bitbucket.test/made/up.git`,
		},
		Misses: []string{
			`key: ATCTT3xFfG¦pushward1Example2TokenNotARealOne0011MadeUpForThi=5CA1AB1E`,
			`"ATCTT3xFfG¦N0pushward1Example.TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyon=73A06E9E"`,
			`ATLASSIAN_ACCESS_TOKEN=ATCTT3xFfG¦N0pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyon=5CA1AB1E`,
		},
	}},
}
