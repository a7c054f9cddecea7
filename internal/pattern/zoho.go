package pattern

var zoho = Provider{
	Name: "Zoho",
	Docs: "https://www.zoho.com/crm/developer/docs/api/v8/oauth-overview.html",
	Patterns: []Pattern{{
		Type:   "zoho_crm_api_access_token",
		Name:   "Zoho CRM API Access Token",
		Regexp: `1000\.[0-9a-f]{32}\.[0-9a-f]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`zoho_crm_api_access_token: 1000.¦5ca1ab1e0ddba11c0ffee4badfacade7.a57e0fbeef1e55decaf2deface39cedf`,
			`tool --zoho-crm-api-access-token=1000.¦decade0ff1cecab1e5eaf00d7e5ed0b0.e5ba5eba11ade1afe6ab1eace95cab2b --verbose`,
		},
		Misses: []string{
			`ZOHO_CRM_API_ACCESS_TOKEN=1000.¦5ca1ab1e0ddba11c0ffee4badfacade7.a57e0fbeef1e55decaf2deface39ced`,
			`key: 1000.¦5ca1ab1e0ddba11c0ffee4badfacade7.a57e0fbeefge55decaf2deface39cedf`,
			`"1000.¦00000000000000000000000000000000.00000000000000000000000000000000"`,
		},
	}},
}
