package pattern

var saladCloud = Provider{
	Name: "SaladCloud",
	Docs: "https://docs.salad.com/",
	Patterns: []Pattern{{
		// No length is published; the bounds hold what is seen.
		Type:      "saladcloud_api_key",
		Name:      "SaladCloud API Key",
		Regexp:    `salad_cloud_[0-9A-Za-z]{1,7}_[0-9A-Za-z]{7,235}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`saladcloud_api_key = "salad_cloud_¦push_pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2" # rotate me`,
			`X-Access-Token: salad_cloud_¦made_madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8`,
		},
		Misses: []string{
			`key: salad_cloud_¦push_pushwa`,
			`"salad_cloud_¦push_pu-hwar"`,
			`SALADCLOUD_API_KEY=salad_cloud_¦xxxx_xxxxxxx`,
		},
	}},
}
