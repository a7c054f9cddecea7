package pattern

var apify = Provider{
	Name: "Apify",
	Docs: "https://docs.apify.com/platform/integrations/api",
	Patterns: []Pattern{{
		Type:   "apify_api_token",
		Name:   "Apify API Token",
		Regexp: `apify_api_[0-9A-Za-z]{36}`,
		Hits: []string{
			`export APIFY_API_TOKEN='apify_api_¦pushward1Example2TokenNotARealOne001'`,
			`curl -H 'X-Api-Key: apify_api_¦madeUp2By3PushwardForItsOwnTests6677' https://api.test/v1`,
		},
		Misses: []string{
			`"apify_api_¦pushward1Example2TokenNotARealOne00"`,
			`APIFY_API_TOKEN=apify_api_¦pushward1Example-TokenNotARealOne001`,
			`key: apify_api_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// Lengths about that of the API token, whose family this is.
		Type:      "apify_proxy_password",
		Name:      "Apify Proxy Password",
		Source:    "https://docs.apify.com/platform/proxy/usage",
		Regexp:    `apify_proxy_[0-9A-Za-z]{30,48}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`apify_proxy_password: apify_proxy_¦pushward1Example2TokenNotAReal`,
			`{"apifyProxyPassword": "apify_proxy_¦madeUp2By3PushwardForItsOwnTests6677"}`,
		},
		Misses: []string{
			`"apify_proxy_¦pushward1Example2TokenNotARea"`,
			`APIFY_PROXY_PASSWORD=apify_proxy_¦pushward1Exampl!2TokenNotAReal`,
			`key: apify_proxy_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// Lengths about that of the API token, whose family this is.
		Type:      "apify_ui_token",
		Name:      "Apify UI Token",
		Regexp:    `apify_ui_[0-9A-Za-z]{30,48}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`const apifyUiToken = "apify_ui_¦pushward1Example2TokenNotAReal";`,
			`<apifyUiToken>apify_ui_¦madeUp2By3PushwardForItsOwnTests6677</apifyUiToken>`,
		},
		Misses: []string{
			`APIFY_UI_TOKEN=apify_ui_¦pushward1Example2TokenNotARea`,
			`key: apify_ui_¦pushward1Exampl!2TokenNotAReal`,
			`"apify_ui_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
