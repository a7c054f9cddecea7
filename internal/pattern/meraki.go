package pattern

var meraki = Provider{
	Name: "Meraki",
	Docs: "https://developer.cisco.com/meraki/api-v1/authorization/",
	Patterns: []Pattern{{
		Type:   "meraki_api_key",
		Name:   "Meraki Dashboard API Key",
		Class:  Context,
		Regexp: `[0-9a-f]{40}`,
		End:    tokenEnd,
		Near:   []string{"meraki_api", "meraki_dashboard", "meraki-api-key", "merakiapikey", "meraki_key"},
		Before: assigned("meraki", "merakidashboard"),
		Hits: []string{
			`meraki_api_key=5ca1ab1e0ddba11c0ffe¦e4badfacade7a57e0fbe`,
			`{"meraki_dashboard": "decade0ff1cecab1e5ea¦f00d7e5ed0b0e5ba5eba"}`,
		},
		Misses: []string{
			`meraki_api_key=5ca1ab1e0ddba11c0ff¦ee4badfacade7a57e0fb`,
			`meraki_api_key=5ca1ab1e0ddbag1c0ffe¦e4badfacade7a57e0fbe`,
			`meraki_api_key=00000000000000000000¦00000000000000000000`,
		},
	}},
}
