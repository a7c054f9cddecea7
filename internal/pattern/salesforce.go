package pattern

var salesforce = Provider{
	Name: "Salesforce",
	Docs: "https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens_scopes.htm",
	Patterns: []Pattern{{
		// The id of the organization and the session, whose length is not published.
		Type:   "salesforce_access_token",
		Name:   "Salesforce Access Token",
		Regexp: `00D(?:[0-9A-Za-z]{12}|[0-9A-Za-z]{15})![0-9A-Za-z._]{80,260}`,
		End:    `[^0-9A-Za-z._]|\z`,
		Hits: []string{
			`SF_TOKEN='00Dpushward1Exa¦!mple2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455push'`,
			`{"accessToken": "00DmadeUp2By3Pushw¦!ardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsO"}`,
		},
		Misses: []string{
			`SF_TOKEN='00Dpushward1Exa¦!mple2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pus'`,
			`SF_TOKEN='00Dpushward1Exa¦!mple2TokenNotARealOne0011M-deUpForThisTestAlone2233GrantsNothingToAnyone4455push'`,
			`SF_TOKEN='00Dxxxxxxxxxxxx¦!xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'`,
		},
	}, {
		// The consumer key (3MVG...) is no secret.
		Type:   "salesforce_oauth2_consumer_secret",
		Name:   "Salesforce OAuth2 Consumer Secret",
		Class:  Context,
		Regexp: `[0-9A-F]{64}`,
		Near:   []string{"salesforce", "consumer_secret", "consumersecret", "3MVG", "sfdc"},
		Before: assigned("salesforce", "sfdc"),
		Hits: []string{
			`salesforce_key=5CA1AB1E0DDBA11C0FFEE4BADFACADE7¦A57E0FBEEF1E55DECAF2DEFACE39CEDF`,
			`{"consumer_secret": "DECADE0FF1CECAB1E5EAF00D7E5ED0B0¦E5BA5EBA11ADE1AFE6AB1EACE95CAB2B"}`,
		},
		Misses: []string{
			`salesforce_key=5CA1AB1E0DDBA11C0FFEE4BADFACADE¦7A57E0FBEEF1E55DECAF2DEFACE39CED`,
			`salesforce_key=5CA1AB1E0DDBA11C0FFEEgBADFACADE7¦A57E0FBEEF1E55DECAF2DEFACE39CEDF`,
			`salesforce_key=00000000000000000000000000000000¦00000000000000000000000000000000`,
		},
	}, {
		// About 80 characters follow the prefix.
		Type:   "salesforce_refresh_token",
		Name:   "Salesforce Refresh Token",
		Regexp: `5Aep861[0-9A-Za-z._]{70,90}`,
		End:    `[^0-9A-Za-z_]|\z`,
		Hits: []string{
			`salesforce_refresh_token: 5Aep861¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsN`,
			`<salesforceRefreshToken>5Aep861¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhe</salesforceRefreshToken>`,
		},
		Misses: []string{
			`key: 5Aep861¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grants`,
			`"5Aep861¦pushward1Example2TokenN-tARealOne0011MadeUpForThisTestAlone2233GrantsN"`,
			`SALESFORCE_REFRESH_TOKEN=5Aep861¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
