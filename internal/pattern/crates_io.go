package pattern

var cratesIO = Provider{
	Name: "crates.io",
	Docs: "https://doc.rust-lang.org/cargo/reference/registries.html",
	Patterns: []Pattern{{
		Type:   "cratesio_api_token",
		Name:   "Crates.io API Token",
		Regexp: `cio[0-9A-Za-z]{32}`,
		Hits: []string{
			`CRATESIO_API_TOKEN=cio¦pushward1Example2TokenNotARealOn`,
			`tool --cratesio-api-token=cio¦madeUp2By3PushwardForItsOwnTests --verbose`,
		},
		Misses: []string{
			`CRATESIO_API_TOKEN=cio¦pushward1Example2TokenNotARealO`,
			`key: cio¦pushward1E-ample2TokenNotARealOn`,
			`"cio¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
