package pattern

var calCom = Provider{
	Name: "Cal.com",
	Docs: "https://cal.com/docs/api-reference/v2/introduction",
	Patterns: []Pattern{{
		Type:   "calcom_api_key",
		Name:   "Cal.com API Key",
		Regexp: `cal_live_[0-9A-Za-z]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`export CALCOM_API_KEY='cal_live_¦pushward1Example2TokenNotARealOn'`,
			`<calcomApiKey>cal_live_¦madeUp2By3PushwardForItsOwnTests</calcomApiKey>`,
		},
		Misses: []string{
			`key: cal_live_¦pushward1Example2TokenNotARealO`,
			`"cal_live_¦pushward1E-ample2TokenNotARealOn"`,
			`CALCOM_API_KEY=cal_live_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
