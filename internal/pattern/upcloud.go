package pattern

var upCloud = Provider{
	Name: "UpCloud",
	Docs: "https://upcloud.com/docs/",
	Patterns: []Pattern{{
		Type:      "upcloud_api_token",
		Name:      "UpCloud API Token",
		Regexp:    `ucat_[0-9A-Za-z]{24,32}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`export UPCLOUD_API_TOKEN='ucat_¦pushward1ExampleTokenNot'`,
			`X-Access-Token: ucat_¦madeUp2ByPushwardForItsOwnTests6`,
		},
		Misses: []string{
			`key: ucat_¦pushward1ExampleTokenNo`,
			`"ucat_¦pushward-ExampleTokenNot"`,
			`UPCLOUD_API_TOKEN=ucat_¦xxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
