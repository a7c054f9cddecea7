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
			`export UPCLOUD_API_TOKEN='ucat_¦pushward1Example2TokenNo'`,
			`X-Access-Token: ucat_¦madeUp2By3PushwardForItsOwnTests`,
		},
		Misses: []string{
			`key: ucat_¦pushward1Example2TokenN`,
			`"ucat_¦pushward-Example2TokenNo"`,
			`UPCLOUD_API_TOKEN=ucat_¦xxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
