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
			`export SENDGRID_API_KEY='SG.¦pushwardExampleTokenNo.tARealOne0011MadeUpForThisTestAlone2233Gran'`,
			`see https://app.test/hook?key=SG.¦madeUpByPushwardForIts.OwnTests6677NeverIssuedByAnyService8899Open&v=2`,
		},
		Misses: []string{
			`"SG.¦pushwardExampleTokenNo.tARealOne0011MadeUpForThisTestAlone2233Gra"`,
			`SENDGRID_API_KEY=SG.¦pushwardExampleTokenNo.tARealOne0011M+deUpForThisTestAlone2233Gran`,
			`key: SG.¦xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
