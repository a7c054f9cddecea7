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
			`export SENDGRID_API_KEY='SG.¦pushward1ExampleTokenN.otARealOne0011MadeUpForThisTestAlone2233Gra'`,
			`see https://app.test/hook?key=SG.¦madeUp2ByPushwardForIt.sOwnTests6677NeverIssuedByAnyService8899Ope&v=2`,
		},
		Misses: []string{
			`"SG.¦pushward1ExampleTokenN.otARealOne0011MadeUpForThisTestAlone2233Gr"`,
			`SENDGRID_API_KEY=SG.¦pushward1ExampleTokenN.otARealOne0011+adeUpForThisTestAlone2233Gra`,
			`key: SG.¦xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
