package pattern

var localstack = Provider{
	Name: "Localstack",
	Docs: "https://docs.localstack.cloud/aws/getting-started/auth-token/",
	Patterns: []Pattern{{
		// A UUID after ls- is none: it is hexadecimal.
		Type:      "localstack_api_key",
		Name:      "Localstack API Key",
		Regexp:    `ls-[0-9A-Za-z]{8}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{12}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[A-Z]`, `ls-.*[g-zG-Z]`},
		Hits: []string{
			`LOCALSTACK_AUTH_TOKEN=ls-¦pushWARD-1EXA-mple-2Tok-enNotARealOn`,
			`{"authToken": "ls-¦madeUp2B-3Pus-hwar-4Its-OwnTests6677"}`,
		},
		Misses: []string{
			`LOCALSTACK_AUTH_TOKEN=ls-¦pushWARD-1EXA-mple-2Tok-enNotARealO`,
			`LOCALSTACK_AUTH_TOKEN=ls-¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7`,
			`LOCALSTACK_AUTH_TOKEN=ls-¦xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`,
		},
	}},
}
