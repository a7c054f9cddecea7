package pattern

var apify = Provider{
	Name: "Apify",
	Docs: "https://docs.apify.com/platform/integrations/api",
	Patterns: []Pattern{{
		Type:   "apify_api_token",
		Name:   "Apify API Token",
		Regexp: `apify_api_[0-9A-Za-z]{34,38}`,
		Hits: []string{
			`export APIFY_API_TOKEN='apify_api_¦pushward1Example2TokenNotARealOne0'`,
			`curl -H 'X-Api-Key: apify_api_¦madeUp2By3PushwardForItsOwnTests6677Ne' https://api.test/v1`,
		},
		Misses: []string{
			`"apify_api_¦pushward1Example2TokenNotARealOne"`,
			`APIFY_API_TOKEN=apify_api_¦pushward1Ex-mple2TokenNotARealOne0`,
			`key: apify_api_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
