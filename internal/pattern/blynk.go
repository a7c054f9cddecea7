package pattern

var blynk = Provider{
	Name: "Blynk",
	Docs: "https://docs.blynk.io/en/blynk.cloud/oauth2-api",
	Patterns: []Pattern{{
		Type:   "blynk_organization_client_credentials",
		Name:   "Blynk Organization Client Credentials",
		Regexp: `oa2-client-id_[0-9A-Za-z_-]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`export BLYNK_ORGANIZATION_CLIENT_CREDENTIALS='oa2-client-id_¦pushward1Example2TokenNotARealOn'`,
			`{"blynkOrganizationClientCredentials": "oa2-client-id_¦madeUp2By3PushwardForItsOwnTests"}`,
		},
		Misses: []string{
			`BLYNK_ORGANIZATION_CLIENT_CREDENTIALS=oa2-client-id_¦pushward1Example2TokenNotARealO`,
			`key: oa2-client-id_¦pushward1E+ample2TokenNotARealOn`,
			`"oa2-client-id_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
