package pattern

var deno = Provider{
	Name: "Deno",
	Docs: "https://docs.deno.com/deploy/manual/",
	Patterns: []Pattern{{
		Type:   "deno_account_token",
		Name:   "Deno Account Token",
		Regexp: `ddp_[0-9A-Za-z]{36}`,
		End:    tokenEnd,
		Hits: []string{
			`deno_account_token = "ddp_¦pushward1Example2TokenNotARealOne001" # rotate me`,
			`{"denoAccountToken": "ddp_¦madeUp2By3PushwardForItsOwnTests6677"}`,
		},
		Misses: []string{
			`DENO_ACCOUNT_TOKEN=ddp_¦pushward1Example2TokenNotARealOne00`,
			`key: ddp_¦pushward1Exa-ple2TokenNotARealOne001`,
			`"ddp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "deno_organization_token",
		Name:   "Deno Organization Token",
		Regexp: `ddo_[0-9A-Za-z]{36}`,
		End:    tokenEnd,
		Hits: []string{
			`DENO_ORGANIZATION_TOKEN=ddo_¦pushward1Example2TokenNotARealOne001`,
			`X-Access-Token: ddo_¦madeUp2By3PushwardForItsOwnTests6677`,
		},
		Misses: []string{
			`key: ddo_¦pushward1Example2TokenNotARealOne00`,
			`"ddo_¦pushward1Exa-ple2TokenNotARealOne001"`,
			`DENO_ORGANIZATION_TOKEN=ddo_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
