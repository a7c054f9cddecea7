package pattern

var midtrans = Provider{
	Name: "Midtrans",
	Docs: "https://docs.midtrans.com/",
	Patterns: []Pattern{{
		// 24 characters in most; no length is published.
		Type:   "midtrans_production_server_key",
		Name:   "Midtrans Production Server Key",
		Regexp: `Mid-server-[0-9A-Za-z_-]{16,24}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`midtrans_production_server_key: Mid-server-¦pushward1Example`,
			`<midtransProductionServerKey>Mid-server-¦madeUp2By3PushwardForIts</midtransProductionServerKey>`,
		},
		Misses: []string{
			`key: Mid-server-¦pushward1Exampl`,
			`"Mid-server-¦pushw+rd1Example"`,
			`MIDTRANS_PRODUCTION_SERVER_KEY=Mid-server-¦xxxxxxxxxxxxxxxx`,
		},
	}, {
		// As the production one.
		Type:   "midtrans_sandbox_server_key",
		Name:   "Midtrans Sandbox Server Key",
		Source: "https://docs.midtrans.com/docs/api-authorization-headers",
		Regexp: `SB-Mid-server-[0-9A-Za-z_-]{16,24}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`const midtransSandboxServerKey = "SB-Mid-server-¦pushward1Example";`,
			`<midtransSandboxServerKey>SB-Mid-server-¦madeUp2By3PushwardForIts</midtransSandboxServerKey>`,
		},
		Misses: []string{
			`key: SB-Mid-server-¦pushward1Exampl`,
			`"SB-Mid-server-¦pushward!Example"`,
			`MIDTRANS_SANDBOX_SERVER_KEY=SB-Mid-server-¦xxxxxxxxxxxxxxxx`,
		},
	}},
}
