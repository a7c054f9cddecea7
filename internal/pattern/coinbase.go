package pattern

var coinbase = Provider{
	Name: "Coinbase",
	Docs: "https://docs.cdp.coinbase.com/",
	Patterns: []Pattern{{
		// The name of a key. Its secret is a private key, which ec_private_key finds.
		Type:   "coinbase_cdp_api_key_name",
		Name:   "Coinbase CDP API Key Name",
		Off:    true,
		Regexp: `organizations/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/apiKeys/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		Hits: []string{
			`COINBASE_CDP_API_KEY_NAME=organizations/¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7/apiKeys/a57e0fbe-ef1e-55de-caf2-deface39cedf`,
			`<coinbaseCdpApiKeyName>organizations/¦decade0f-f1ce-cab1-e5ea-f00d7e5ed0b0/apiKeys/e5ba5eba-11ad-e1af-e6ab-1eace95cab2b</coinbaseCdpApiKeyName>`,
		},
		Misses: []string{
			`key: organizations/¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7/apiKeys/a57e0fbe-ef1e-55de-caf2-deface39ced`,
			`"organizations/¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7/apiKeys/a57e0fbe-ef1e-55de-caf2-defage39cedf"`,
			`COINBASE_CDP_API_KEY_NAME=organizations/¦00000000-0000-0000-0000-000000000000/apiKeys/00000000-0000-0000-0000-000000000000`,
		},
	}},
}
