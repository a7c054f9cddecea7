package pattern

var shopee = Provider{
	Name: "Shopee",
	Docs: "https://open.shopee.com/developer-guide/20",
	Patterns: []Pattern{{
		Type:   "shopee_open_platform_partner_key",
		Name:   "Shopee Open Platform Partner Key",
		Regexp: `shpk[0-9a-f]{60}`,
		End:    tokenEnd,
		Hits: []string{
			`shopee_open_platform_partner_key = "shpk¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39" # rotate me`,
			`X-Access-Token: shpk¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95c`,
		},
		Misses: []string{
			`SHOPEE_OPEN_PLATFORM_PARTNER_KEY=shpk¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface3`,
			`key: shpk¦5ca1ab1e0ddba11c0ffee4badfacadg7a57e0fbeef1e55decaf2deface39`,
			`"shpk¦000000000000000000000000000000000000000000000000000000000000"`,
		},
	}},
}
