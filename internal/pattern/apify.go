package pattern

var apify = Provider{
	Name: "Apify",
	Docs: "https://docs.apify.com/platform/integrations/api",
	Patterns: []Pattern{{
		Type:   "apify_api_token",
		Name:   "Apify API Token",
		Regexp: `apify_api_[0-9A-Za-z]{34,38}`,
		Hits: []string{
			`APIFY_API_TOKEN=apify_api_¦pushward1Example2TokenNotARealOne0`,
			`X-Access-Token: apify_api_¦madeUp2By3PushwardForItsOwnTests6677Ne`,
		},
		Misses: []string{
			`key: apify_api_¦pushward1Example2TokenNotARealOne`,
			`"apify_api_¦pushward1Ex-mple2TokenNotARealOne0"`,
			`APIFY_API_TOKEN=apify_api_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
