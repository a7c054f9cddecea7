package pattern

var sendgrid = Provider{
	Name: "SendGrid",
	Docs: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
	Patterns: []Pattern{{
		Type:   "sendgrid_api_key",
		Name:   "SendGrid API Key",
		Regexp: `SG\.[0-9A-Za-z_-]{22}\.[0-9A-Za-z_-]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`sendgrid_api_key: SG.¦pushward1Example2Token.NotARealOne0011MadeUpForThisTestAlone2233Gr`,
			`{"sendgridApiKey": "SG.¦madeUp2By3PushwardForI.tsOwnTests6677NeverIssuedByAnyService8899Op"}`,
		},
		Misses: []string{
			`SENDGRID_API_KEY=SG.¦pushward1Example2Token.NotARealOne0011MadeUpForThisTestAlone2233G`,
			`key: SG.¦pushward1Example2Token.NotARealOne001+MadeUpForThisTestAlone2233Gr`,
			`"SG.¦xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
