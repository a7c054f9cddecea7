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
			`export DENO_ACCOUNT_TOKEN='ddp_¦pushward1ExampleTokenNotARealOne0011'`,
			`tool --deno-account-token=ddp_¦madeUp2ByPushwardForItsOwnTests6677N --verbose`,
		},
		Misses: []string{
			`DENO_ACCOUNT_TOKEN=ddp_¦pushward1ExampleTokenNotARealOne001`,
			`key: ddp_¦pushward1Exa-pleTokenNotARealOne0011`,
			`"ddp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "deno_organization_token",
		Name:   "Deno Organization Token",
		Regexp: `ddo_[0-9A-Za-z]{36}`,
		End:    tokenEnd,
		Hits: []string{
			`deno_organization_token: ddo_¦pushward1ExampleTokenNotARealOne0011`,
			`<denoOrganizationToken>ddo_¦madeUp2ByPushwardForItsOwnTests6677N</denoOrganizationToken>`,
		},
		Misses: []string{
			`key: ddo_¦pushward1ExampleTokenNotARealOne001`,
			`"ddo_¦pushward1Exa-pleTokenNotARealOne0011"`,
			`DENO_ORGANIZATION_TOKEN=ddo_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
