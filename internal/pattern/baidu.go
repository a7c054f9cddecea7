package pattern

var baidu = Provider{
	Name: "Baidu",
	Docs: "https://cloud.baidu.com/doc/Reference/s/9jwvz2egb",
	Patterns: []Pattern{{
		// Mostly 21 characters follow.
		Type:      "baiducloud_api_accesskey",
		Name:      "Baidu Cloud API Access Key",
		Regexp:    `ALTAK[0-9A-Za-z]{17,21}`,
		Start:     base64Start,
		End:       base64End,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `ALTAK.*[a-z]`},
		Hits: []string{
			`baiducloud_api_accesskey = "ALTAK¦pushward1Example2" # rotate me`,
			`X-Access-Token: ALTAK¦madeUp2By3PushwardFor`,
		},
		Misses: []string{
			`key: ALTAK¦pushward1Example`,
			`"ALTAK¦pushward!Example2"`,
			`BAIDUCLOUD_API_ACCESSKEY=ALTAK¦xxxxxxxxxxxxxxxxx`,
		},
	}, {
		// The id has mostly 21 characters, as the access key of Baidu Cloud.
		Type:   "baiduai_api_key",
		Name:   "Baidu AI API Key",
		Source: "https://cloud.baidu.com/doc/qianfan-api/s/ym9chdsy5",
		Regexp: `bce-v3/ALTAK-[0-9A-Za-z]{17,24}/[0-9a-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`export BAIDUAI_API_KEY='bce-v3/ALTAK-¦pushward1Example2Toke/5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe'`,
			`tool --baiduai-api-key=bce-v3/ALTAK-¦madeUp2By3PushwardFor/decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba --verbose`,
		},
		Misses: []string{
			`"bce-v3/ALTAK-¦pushward1Example2Toke/5ca1ab1e0ddba11c0ffee4badfacade7a57e0fb"`,
			`BAIDUAI_API_KEY=bce-v3/ALTAK-¦pushward1Example2Toke/5ca1ab1e0ddba11c0ffeg4badfacade7a57e0fbe`,
			`key: bce-v3/ALTAK-¦xxxxxxxxxxxxxxxxxxxxx/0000000000000000000000000000000000000000`,
		},
	}},
}
