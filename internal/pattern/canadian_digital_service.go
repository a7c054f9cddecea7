package pattern

var canadianDigitalService = Provider{
	Name: "Canadian Digital Service",
	Docs: "https://documentation.notification.canada.ca/en/start.html",
	Patterns: []Pattern{{
		// The name of the key, the id of the service, and the secret.
		Type:   "cds_canada_notify_api_key",
		Name:   "Canadian Digital Service Notify API Key",
		Regexp: `gcntfy-[0-9A-Za-z_-]{1,128}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Hits: []string{
			`const cdsCanadaNotifyApiKey = "gcntfy-pushward-5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7-¦a57e0fbe-ef1e-55de-caf2-deface39cedf";`,
			`<cdsCanadaNotifyApiKey>gcntfy-pushward-decade0f-f1ce-cab1-e5ea-f00d7e5ed0b0-¦e5ba5eba-11ad-e1af-e6ab-1eace95cab2b</cdsCanadaNotifyApiKey>`,
		},
		Misses: []string{
			`CDS_CANADA_NOTIFY_API_KEY=gcntfy-pushward-5ca1ab1e-0ddb-a11c-0ffe-e4badfacade-¦7a57e0fb-eef1-e55d-ecaf-2deface39ced`,
			`key: gcntfy-pushward-5ca1ab1e-0ddb-a11c-0ffe-e4badfgcade7-¦a57e0fbe-ef1e-55de-caf2-deface39cedf`,
			`"gcntfy-pushward-00000000-0000-0000-0000-000000000000-¦00000000-0000-0000-0000-000000000000"`,
		},
	}},
}
