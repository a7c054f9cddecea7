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
			`see https://app.test/hook?key=cal_live_¦madeUp2By3PushwardForItsOwnTests&v=2`,
		},
		Misses: []string{
			`"cal_live_¦pushward1Example2TokenNotARealO"`,
			`CALCOM_API_KEY=cal_live_¦pushward1E-ample2TokenNotARealOn`,
			`key: cal_live_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
