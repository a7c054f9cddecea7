package pattern

var apify = Provider{
	Name: "Apify",
	Docs: "https://docs.apify.com/platform/integrations/api",
	Patterns: []Pattern{{
		Type:   "apify_api_token",
		Name:   "Apify API Token",
		Regexp: `apify_api_[0-9A-Za-z]{34,38}`,
		Hits: []string{
			`APIFY_API_TOKEN=apify_api_¦pushward1ExampleTokenNotARealOne00`,
			`X-Access-Token: apify_api_¦madeUp2ByPushwardForItsOwnTests6677Nev`,
		},
		Misses: []string{
			`key: apify_api_¦pushward1ExampleTokenNotARealOne0`,
			`"apify_api_¦pushward1Ex-mpleTokenNotARealOne00"`,
			`APIFY_API_TOKEN=apify_api_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
