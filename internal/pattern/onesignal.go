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
			`onesignal_rich_authentication_token = "os_v2_app_¦pushward5exampletokennotarealone4455madeupforthistestalone2233grantsnothingtoanyone4455pushward5example" # rotate me`,
			`curl -H 'X-Api-Key: os_v2_org_¦madeup2bypushwardforitsowntests6677neverissuedbyanyservice6677opensnodooranywhere4422madeup2bypushwardf' https://api.test/v1`,
		},
		Misses: []string{
			`"os_v2_app_¦pushward5exampletokennotarealone4455madeupforthistestalone2233grantsnothingtoanyone4455pushward5exampl"`,
			`ONESIGNAL_RICH_AUTHENTICATION_TOKEN=os_v2_app_¦pushward5exampletokennotarealone44G5madeupforthistestalone2233grantsnothingtoanyone4455pushward5example`,
			`key: os_v2_app_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
