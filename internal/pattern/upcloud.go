package pattern

var upCloud = Provider{
	Name: "UpCloud",
	Docs: "https://upcloud.com/docs/",
	Patterns: []Pattern{{
		// No length is published; the bounds hold what is seen.
		Type:      "upcloud_api_token",
		Name:      "UpCloud API Token",
		Regexp:    `ucat_[0-9A-Za-z]{24,32}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`UPCLOUD_API_TOKEN=ucat_¦pushward1Example2TokenNo`,
			`see https://app.test/hook?key=ucat_¦madeUp2By3PushwardForItsOwnTests&v=2`,
		},
		Misses: []string{
			`"ucat_¦pushward1Example2TokenN"`,
			`UPCLOUD_API_TOKEN=ucat_¦pushward-Example2TokenNo`,
			`key: ucat_¦xxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
