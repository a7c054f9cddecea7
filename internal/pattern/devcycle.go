package pattern

var devCycle = Provider{
	Name: "DevCycle",
	Docs: "https://docs.devcycle.com/essentials/keys",
	Patterns: []Pattern{{
		// Meant to be public; known so that it is not taken for a secret. No length is published; the bounds
		// hold what is seen.
		Type:      "devcycle_client_api_key",
		Name:      "DevCycle Client API Key",
		Off:       true,
		Regexp:    `dvc_client_[0-9A-Za-z_]{8,64}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`devcycle_client_api_key: dvc_client_¦5ca1ab1e_0ddb_a11c0ffee4ba_dfacade`,
			`tool --devcycle-client-api-key=dvc_client_¦decade0f_f1ce_cab1e5eaf00d_7e5ed0b --verbose`,
		},
		Misses: []string{
			`DEVCYCLE_CLIENT_API_KEY=dvc_client_¦pushwar`,
			`key: dvc_client_¦pu-hward`,
			`"dvc_client_¦xxxxxxxx"`,
		},
	}, {
		// As the client's.
		Type:      "devcycle_mobile_api_key",
		Name:      "DevCycle Mobile API Key",
		Off:       true,
		Regexp:    `dvc_mobile_[0-9A-Za-z_]{8,64}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`const devcycleMobileApiKey = "dvc_mobile_¦5ca1ab1e_0ddb_a11c0ffee4ba_dfacade";`,
			`<devcycleMobileApiKey>dvc_mobile_¦decade0f_f1ce_cab1e5eaf00d_7e5ed0b</devcycleMobileApiKey>`,
		},
		Misses: []string{
			`key: dvc_mobile_¦pushwar`,
			`"dvc_mobile_¦pu-hward"`,
			`DEVCYCLE_MOBILE_API_KEY=dvc_mobile_¦xxxxxxxx`,
		},
	}, {
		// No length is published; the bounds hold what is seen.
		Type:      "devcycle_server_api_key",
		Name:      "DevCycle Server API Key",
		Regexp:    `dvc_server_[0-9A-Za-z_]{8,64}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`devcycle_server_api_key = "dvc_server_¦5ca1ab1e_0ddb_a11c0ffee4ba_dfacade" # rotate me`,
			`see https://app.test/hook?key=dvc_server_¦decade0f_f1ce_cab1e5eaf00d_7e5ed0b&v=2`,
		},
		Misses: []string{
			`"dvc_server_¦pushwar"`,
			`DEVCYCLE_SERVER_API_KEY=dvc_server_¦pu-hward`,
			`key: dvc_server_¦xxxxxxxx`,
		},
	}},
}
