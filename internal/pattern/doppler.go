package pattern

var doppler = Provider{
	Name: "Doppler",
	Docs: "https://docs.doppler.com/reference/auth-token-formats",
	Patterns: []Pattern{{
		// Doppler publishes 40 to 44 characters for all of its tokens.
		Type:   "doppler_audit_token",
		Name:   "Doppler Audit Token",
		Regexp: `dp\.audit\.[0-9A-Za-z]{40,44}`,
		End:    tokenEnd,
		Hits: []string{
			`doppler_audit_token: dp.audit.¦pushward1Example2TokenNotARealOne0011Mad`,
			`{"dopplerAuditToken": "dp.audit.¦madeUp2By3PushwardForItsOwnTests6677NeverIss"}`,
		},
		Misses: []string{
			`DOPPLER_AUDIT_TOKEN=dp.audit.¦pushward1Example2TokenNotARealOne0011Ma`,
			`key: dp.audit.¦pushward1Exam-le2TokenNotARealOne0011Mad`,
			`"dp.audit.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		// As all of Doppler's.
		Type:   "doppler_cli_token",
		Name:   "Doppler CLI Token",
		Regexp: `dp\.ct\.[0-9A-Za-z]{40,44}`,
		End:    tokenEnd,
		Hits: []string{
			`const dopplerCliToken = "dp.ct.¦pushward1Example2TokenNotARealOne0011Mad";`,
			`X-Access-Token: dp.ct.¦madeUp2By3PushwardForItsOwnTests6677NeverIss`,
		},
		Misses: []string{
			`key: dp.ct.¦pushward1Example2TokenNotARealOne0011Ma`,
			`"dp.ct.¦pushward1Exam-le2TokenNotARealOne0011Mad"`,
			`DOPPLER_CLI_TOKEN=dp.ct.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// As all of Doppler's.
		Type:   "doppler_personal_token",
		Name:   "Doppler Personal Token",
		Regexp: `dp\.pt\.[0-9A-Za-z]{40,44}`,
		End:    tokenEnd,
		Hits: []string{
			`doppler_personal_token = "dp.pt.¦pushward1Example2TokenNotARealOne0011Mad" # rotate me`,
			`curl -H 'X-Api-Key: dp.pt.¦madeUp2By3PushwardForItsOwnTests6677NeverIss' https://api.test/v1`,
		},
		Misses: []string{
			`"dp.pt.¦pushward1Example2TokenNotARealOne0011Ma"`,
			`DOPPLER_PERSONAL_TOKEN=dp.pt.¦pushward1Exam-le2TokenNotARealOne0011Mad`,
			`key: dp.pt.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// As all of Doppler's.
		Type:   "doppler_scim_token",
		Name:   "Doppler SCIM Token",
		Regexp: `dp\.scim\.[0-9A-Za-z]{40,44}`,
		End:    tokenEnd,
		Hits: []string{
			`DOPPLER_SCIM_TOKEN=dp.scim.¦pushward1Example2TokenNotARealOne0011Mad`,
			`tool --doppler-scim-token=dp.scim.¦madeUp2By3PushwardForItsOwnTests6677NeverIss --verbose`,
		},
		Misses: []string{
			`DOPPLER_SCIM_TOKEN=dp.scim.¦pushward1Example2TokenNotARealOne0011Ma`,
			`key: dp.scim.¦pushward1Exam-le2TokenNotARealOne0011Mad`,
			`"dp.scim.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		// As all of Doppler's.
		Type:   "doppler_service_account_token",
		Name:   "Doppler Service Account Token",
		Regexp: `dp\.sa\.[0-9A-Za-z]{40,44}`,
		End:    tokenEnd,
		Hits: []string{
			`export DOPPLER_SERVICE_ACCOUNT_TOKEN='dp.sa.¦pushward1Example2TokenNotARealOne0011Mad'`,
			`<dopplerServiceAccountToken>dp.sa.¦madeUp2By3PushwardForItsOwnTests6677NeverIss</dopplerServiceAccountToken>`,
		},
		Misses: []string{
			`key: dp.sa.¦pushward1Example2TokenNotARealOne0011Ma`,
			`"dp.sa.¦pushward1Exam-le2TokenNotARealOne0011Mad"`,
			`DOPPLER_SERVICE_ACCOUNT_TOKEN=dp.sa.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// The name of the configuration may stand before the 40 to 44 characters.
		Type:   "doppler_service_token",
		Name:   "Doppler Service Token",
		Regexp: `dp\.st\.(?:[0-9a-z_-]{2,35}\.)?[0-9A-Za-z]{40,44}`,
		End:    tokenEnd,
		Hits: []string{
			`doppler_service_token: dp.st.¦pushward1Example2TokenNotARealOne0011MadeUp`,
			`see https://app.test/hook?key=dp.st.prd_made_up.¦madeUp2By3PushwardForItsOwnTests6677NeverIs&v=2`,
		},
		Misses: []string{
			`"dp.st.¦pushward1Example2TokenNotARealOne0011Ma"`,
			`DOPPLER_SERVICE_TOKEN=dp.st.¦pushward1Exam-le2TokenNotARealOne0011Mad`,
			`key: dp.st.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
