package pattern

var oneSignal = Provider{
	Name: "OneSignal",
	Docs: "https://documentation.onesignal.com/docs/en/keys-and-ids",
	Patterns: []Pattern{{
		Type:   "onesignal_rich_authentication_token",
		Name:   "OneSignal Rich API Key",
		Regexp: `os_v2_(?:app|org)_[a-z2-7]{103}`,
		End:    tokenEnd,
		Hits: []string{
			`const onesignalRichAuthenticationToken = "os_v2_app_¦pushward5example2tokennotarealone4455madeupforthistestalone2233grantsnothingtoanyone4455pushward5exampl";`,
			`{"onesignalRichAuthenticationToken": "os_v2_org_¦madeup2by3pushwardforitsowntests6677neverissuedbyanyservice6677opensnodooranywhere4422madeup2by3pushwar"}`,
		},
		Misses: []string{
			`ONESIGNAL_RICH_AUTHENTICATION_TOKEN=os_v2_app_¦pushward5example2tokennotarealone4455madeupforthistestalone2233grantsnothingtoanyone4455pushward5examp`,
			`key: os_v2_app_¦pushward5example2tokennotarealone4G55madeupforthistestalone2233grantsnothingtoanyone4455pushward5exampl`,
			`"os_v2_app_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
