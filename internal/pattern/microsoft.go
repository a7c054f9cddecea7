package pattern

var microsoft = Provider{
	Name: "Microsoft",
	Docs: "https://learn.microsoft.com/en-us/power-automate/",
	Patterns: []Pattern{{
		// The path and the parameters are those of the flow; the signature has 32 bytes.
		Type:   "power_automate_webhook_sas",
		Name:   "Power Automate Webhook SAS",
		Regexp: `powerplatform\.com(?::443)?/[0-9A-Za-z/_.-]{20,200}[?][0-9A-Za-z%&=_.-]{10,200}sig=[0-9A-Za-z_-]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`https://default.environment.api.powerpl¦atform.com:443/powerautomate/automations/direct/workflows/5ca1ab1e0ddba11c0ffee4badfacade7/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=pushward1ExampleSignatureNotARealOne0011223`,
			`FLOW="https://default.environment.api.powerpl¦atform.com/powerautomate/automations/direct/workflows/decade0ff1cecab1/triggers/manual/paths/invoke?api-version=1&sig=madeUp2ByPushwardForItsOwnTests6677Never889"`,
		},
		Misses: []string{
			`https://default.environment.api.powerpl¦atform.com/powerautomate/automations/direct/workflows/5ca1ab1e0ddba11c0ffee4badfacade7/triggers/manual/paths/invoke?api-version=1&sig=tooShort`,
			`https://default.environment.api.powerpl¦atform.com/powerautomate/automations/direct/workflows/5ca1ab1e0ddba11c0ffee4badfacade7/triggers/manual/paths/invoke?api-version=1&sig=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
