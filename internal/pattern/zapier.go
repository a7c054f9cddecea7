package pattern

var zapier = Provider{
	Name: "Zapier",
	Docs: "https://help.zapier.com/hc/en-us/articles/8496288690317",
	Patterns: []Pattern{{
		// The id of the user and that of the hook, which grow with time.
		Type:         "zapier_webhook_url",
		Name:         "Zapier Webhook URL",
		Regexp:       `hooks\.zapier\.com/hooks/catch/[0-9]{5,10}/[0-9a-z]{5,10}`,
		MustNotMatch: []string{`/(?:123456|1234567)/`},
		Hits: []string{
			`export ZAPIER_WEBHOOK_URL='hooks.¦zapier.com/hooks/catch/86753/pushw'`,
			`curl -H 'X-Api-Key: hooks.¦zapier.com/hooks/catch/2718281/madeup2' https://api.test/v1`,
		},
		Misses: []string{
			`"hooks.¦zapier.com/hooks/catch/86753/push"`,
			`ZAPIER_WEBHOOK_URL=hooks.¦zapier.com/hooks/catch/86753/pGshw`,
		},
	}},
}
