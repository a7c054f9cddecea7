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
		// Of a repository, a project or a workspace. The tail of eight looks like the checksum of the API
		// token, but nobody has reproduced it.
		Type:   "atlassian_access_token",
		Name:   "Atlassian Access Token",
		Source: "https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/",
		Regexp: `ATCTT3xFfG[0-9A-Za-z+/_-]{50,300}=[0-9A-F]{8}`,
		End:    tokenEnd,
		Hits: []string{
			`export ATLASSIAN_ACCESS_TOKEN='ATCTT3xFfG¦pushward1Example2TokenNotARealOne0011MadeUpForThis=5CA1AB1E'`,
			`X-Access-Token: ATCTT3xFfG¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoor=DECADE0F`,
		},
		Misses: []string{
			`key: ATCTT3xFfG¦pushward1Example2TokenNotARealOne0011MadeUpForThi=5CA1AB1E`,
			`"ATCTT3xFfG¦pushward1Example.TokenNotARealOne0011MadeUpForThis=5CA1AB1E"`,
			`ATLASSIAN_ACCESS_TOKEN=ATCTT3xFfG¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=00000000`,
		},
	}},
}
