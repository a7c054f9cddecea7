package pattern

var polar = Provider{
	Name: "Polar",
	Docs: "https://polar.sh/docs/integrate/authentication",
	Patterns: []Pattern{{
		// All of Polar's have 37 random characters and six of checksum. Source: polarsource/polar,
		// server/polar/kit/crypto.py.
		Type:   "polar_access_token",
		Name:   "Polar Access Token",
		Regexp: `polar_at_[uo]_[0-9A-Za-z]{43}`,
		Check:  crc32Base62(11),
		Hits: []string{
			`const polarAccessToken = "polar_at_¦o_pushward1Example2TokenNotARealOne00111MFbVQ";`,
			`X-Access-Token: polar_at_¦o_madeUp2By3PushwardForItsOwnTests6677N4NV1bB`,
		},
		Misses: []string{
			`key: polar_at_¦o_pushward1Example2TokenNotARealOne00111MFbV`,
			`"polar_at_¦o_pushward1Examp-e2TokenNotARealOne00111MFbVQ"`,
			`POLAR_ACCESS_TOKEN=polar_at_¦o_pushward1Example2TokenNotARealOne00111MFbV0`,
		},
	}, {
		Type:   "polar_authorization_code",
		Name:   "Polar Authorization Code",
		Regexp: `polar_ac_[0-9A-Za-z]{43}`,
		Check:  crc32Base62(9),
		Hits: []string{
			`polar_authorization_code = "polar_ac_¦pushward1Example2TokenNotARealOne00111MFbVQ" # rotate me`,
			`curl -H 'X-Api-Key: polar_ac_¦madeUp2By3PushwardForItsOwnTests6677N4NV1bB' https://api.test/v1`,
		},
		Misses: []string{
			`"polar_ac_¦pushward1Example2TokenNotARealOne00111MFbV"`,
			`POLAR_AUTHORIZATION_CODE=polar_ac_¦pushward1Examp-e2TokenNotARealOne00111MFbVQ`,
			`key: polar_ac_¦pushward1Example2TokenNotARealOne00111MFbV0`,
		},
	}, {
		Type:   "polar_client_registration_token",
		Name:   "Polar Client Registration Token",
		Regexp: `polar_crt_[0-9A-Za-z]{43}`,
		Check:  crc32Base62(10),
		Hits: []string{
			`POLAR_CLIENT_REGISTRATION_TOKEN=polar_crt_¦pushward1Example2TokenNotARealOne00111MFbVQ`,
			`tool --polar-client-registration-token=polar_crt_¦madeUp2By3PushwardForItsOwnTests6677N4NV1bB --verbose`,
		},
		Misses: []string{
			`POLAR_CLIENT_REGISTRATION_TOKEN=polar_crt_¦pushward1Example2TokenNotARealOne00111MFbV`,
			`key: polar_crt_¦pushward1Examp-e2TokenNotARealOne00111MFbVQ`,
			`"polar_crt_¦pushward1Example2TokenNotARealOne00111MFbV0"`,
		},
	}, {
		Type:   "polar_client_secret",
		Name:   "Polar Client Secret",
		Regexp: `polar_cs_[0-9A-Za-z]{43}`,
		Check:  crc32Base62(9),
		Hits: []string{
			`export POLAR_CLIENT_SECRET='polar_cs_¦pushward1Example2TokenNotARealOne00111MFbVQ'`,
			`<polarClientSecret>polar_cs_¦madeUp2By3PushwardForItsOwnTests6677N4NV1bB</polarClientSecret>`,
		},
		Misses: []string{
			`key: polar_cs_¦pushward1Example2TokenNotARealOne00111MFbV`,
			`"polar_cs_¦pushward1Examp-e2TokenNotARealOne00111MFbVQ"`,
			`POLAR_CLIENT_SECRET=polar_cs_¦pushward1Example2TokenNotARealOne00111MFbV0`,
		},
	}, {
		Type:   "polar_customer_session_token",
		Name:   "Polar Customer Session Token",
		Regexp: `polar_cst_[0-9A-Za-z]{43}`,
		Check:  crc32Base62(10),
		Hits: []string{
			`polar_customer_session_token: polar_cst_¦pushward1Example2TokenNotARealOne00111MFbVQ`,
			`see https://app.test/hook?key=polar_cst_¦madeUp2By3PushwardForItsOwnTests6677N4NV1bB&v=2`,
		},
		Misses: []string{
			`"polar_cst_¦pushward1Example2TokenNotARealOne00111MFbV"`,
			`POLAR_CUSTOMER_SESSION_TOKEN=polar_cst_¦pushward1Examp-e2TokenNotARealOne00111MFbVQ`,
			`key: polar_cst_¦pushward1Example2TokenNotARealOne00111MFbV0`,
		},
	}, {
		Type:   "polar_personal_access_token",
		Name:   "Polar Personal Access Token",
		Regexp: `polar_pat_[0-9A-Za-z]{43}`,
		Check:  crc32Base62(10),
		Hits: []string{
			`const polarPersonalAccessToken = "polar_pat_¦pushward1Example2TokenNotARealOne00111MFbVQ";`,
			`{"polarPersonalAccessToken": "polar_pat_¦madeUp2By3PushwardForItsOwnTests6677N4NV1bB"}`,
		},
		Misses: []string{
			`POLAR_PERSONAL_ACCESS_TOKEN=polar_pat_¦pushward1Example2TokenNotARealOne00111MFbV`,
			`key: polar_pat_¦pushward1Examp-e2TokenNotARealOne00111MFbVQ`,
			`"polar_pat_¦pushward1Example2TokenNotARealOne00111MFbV0"`,
		},
	}, {
		Type:   "polar_refresh_token",
		Name:   "Polar Refresh Token",
		Regexp: `polar_rt_[uo]_[0-9A-Za-z]{43}`,
		Check:  crc32Base62(11),
		Hits: []string{
			`polar_refresh_token = "polar_rt_¦o_pushward1Example2TokenNotARealOne00111MFbVQ" # rotate me`,
			`X-Access-Token: polar_rt_¦o_madeUp2By3PushwardForItsOwnTests6677N4NV1bB`,
		},
		Misses: []string{
			`key: polar_rt_¦o_pushward1Example2TokenNotARealOne00111MFbV`,
			`"polar_rt_¦o_pushward1Examp-e2TokenNotARealOne00111MFbVQ"`,
			`POLAR_REFRESH_TOKEN=polar_rt_¦o_pushward1Example2TokenNotARealOne00111MFbV0`,
		},
	}, {
		Type:   "polar_user_session_token",
		Name:   "Polar User Session Token",
		Regexp: `polar_us_[0-9A-Za-z]{43}`,
		Check:  crc32Base62(9),
		Hits: []string{
			`POLAR_USER_SESSION_TOKEN=polar_us_¦pushward1Example2TokenNotARealOne00111MFbVQ`,
			`curl -H 'X-Api-Key: polar_us_¦madeUp2By3PushwardForItsOwnTests6677N4NV1bB' https://api.test/v1`,
		},
		Misses: []string{
			`"polar_us_¦pushward1Example2TokenNotARealOne00111MFbV"`,
			`POLAR_USER_SESSION_TOKEN=polar_us_¦pushward1Examp-e2TokenNotARealOne00111MFbVQ`,
			`key: polar_us_¦pushward1Example2TokenNotARealOne00111MFbV0`,
		},
	}, {
		Type:   "polar_organization_access_token",
		Name:   "Polar Organization Access Token",
		Regexp: `polar_oat_[0-9A-Za-z]{43}`,
		Check:  crc32Base62(10),
		Hits: []string{
			`export POLAR_ORGANIZATION_ACCESS_TOKEN='polar_oat_¦pushward1Example2TokenNotARealOne00111MFbVQ'`,
			`tool --polar-organization-access-token=polar_oat_¦madeUp2By3PushwardForItsOwnTests6677N4NV1bB --verbose`,
		},
		Misses: []string{
			`POLAR_ORGANIZATION_ACCESS_TOKEN=polar_oat_¦pushward1Example2TokenNotARealOne00111MFbV`,
			`key: polar_oat_¦pushward1Example+TokenNotARealOne00111MFbVQ`,
			`"polar_oat_¦pushward1Example2TokenNotARealOne0011000000"`,
		},
	}},
}
