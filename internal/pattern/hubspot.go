package pattern

var hubspot = Provider{
	Name: "Hubspot",
	Docs: "https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview",
	Patterns: []Pattern{{
		Type:   "hubspot_private_apps_user_token",
		Name:   "Hubspot Private Apps User Token",
		Regexp: `pat-(?:na1|na2|eu1|ap1|au1)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		End:    tokenEnd,
		Hits: []string{
			`hubspot_private_apps_user_token = "pat-na1-5ca1ab1e-0ddb-a11c-0ffe-e4badf¦acade7" # rotate me`,
			`tool --hubspot-private-apps-user-token=pat-na2-decade0f-f1ce-cab1-e5ea-f00d7e¦5ed0b0 --verbose`,
		},
		Misses: []string{
			`HUBSPOT_PRIVATE_APPS_USER_TOKEN=pat-na1-5ca1ab1e-0ddb-a11c-0ffe-e4bad¦facade`,
			`key: pat-na1-5ca1ab1e-0ddb-a11c-0ffe-e4bagf¦acade7`,
			`"pat-na1-00000000-0000-0000-0000-000000¦000000"`,
		},
	}, {
		Type:   "hubspot_api_key",
		Name:   "Hubspot API Key",
		Class:  Context,
		Regexp: `[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Near:   []string{"hapikey", "hubspot_api", "hubspotapi", "hubspot-api", "hubspot_key"},
		Hits: []string{
			`hapikey_key=5ca1ab1e-0ddb-a11c-0ffe-e4badf¦acade7`,
			`{"hubspot_api": "decade0f-f1ce-cab1-e5ea-f00d7e¦5ed0b0"}`,
		},
		Misses: []string{
			`hapikey_key=5ca1ab1e-0ddb-a11c-0ffe-e4bad¦facade`,
			`hapikey_key=5ca1ab1e-0ddb-a11c-0ffe-e4bagf¦acade7`,
			`hapikey_key=00000000-0000-0000-0000-000000¦000000`,
		},
	}},
}
