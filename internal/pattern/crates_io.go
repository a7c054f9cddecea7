package pattern

var cratesIO = Provider{
	Name: "crates.io",
	Docs: "https://doc.rust-lang.org/cargo/reference/registries.html",
	Patterns: []Pattern{{
		Type:   "cratesio_api_token",
		Name:   "Crates.io API Token",
		Regexp: `cio[0-9A-Za-z]{32}`,
		Hits: []string{
			`cratesio_api_token: cio¦pushward1ExampleTokenNotARealOne`,
			`{"cratesioApiToken": "cio¦madeUp2ByPushwardForItsOwnTests6"}`,
		},
		Misses: []string{
			`CRATESIO_API_TOKEN=cio¦pushward1ExampleTokenNotARealOn`,
			`key: cio¦pushward1E-ampleTokenNotARealOne`,
			`"cio¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
