package pattern

var bannerbear = Provider{
	Name: "Bannerbear",
	Docs: "https://developers.bannerbear.com/",
	Patterns: []Pattern{{
		Type:   "bannerbear_api_key",
		Name:   "Bannerbear API Key",
		Regexp: `bb_(?:pr|ma)_[0-9a-f]{30}`,
		Hits: []string{
			`bannerbear_api_key = "bb_pr_¦5ca1ab1e0ddba11c0ffee4badfacad" # rotate me`,
			`<bannerbearApiKey>bb_ma_¦decade0ff1cecab1e5eaf00d7e5ed0</bannerbearApiKey>`,
		},
		Misses: []string{
			`key: bb_pr_¦5ca1ab1e0ddba11c0ffee4badfaca`,
			`"bb_pr_¦5ca1ab1e0dgba11c0ffee4badfacad"`,
			`BANNERBEAR_API_KEY=bb_pr_¦000000000000000000000000000000`,
		},
	}},
}
