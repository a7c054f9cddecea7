package pattern

var mercury = Provider{
	Name: "Mercury",
	Docs: "https://docs.mercury.com/",
	Patterns: []Pattern{{
		// The prefix is reversed at the end. No length is published; the bounds hold what is seen.
		Type:   "mercury_production_api_token",
		Name:   "Mercury Production API Token",
		Regexp: `mercury_production_[a-z]{3,6}_[0-9A-Za-z]{40,50}_yrucrem`,
		End:    tokenEnd,
		Hits: []string{
			`const mercuryProductionApiToken = "mercury_production_rma_¦pushward1Example2TokenNotARealOne0011MadeUpF_yrucrem";`,
			`{"mercuryProductionApiToken": "mercury_production_rma_¦madeUp2By3PushwardForItsOwnTests6677NeverIss_yrucrem"}`,
		},
		Misses: []string{
			`MERCURY_PRODUCTION_API_TOKEN=mercury_production_rma_¦pushward1Example2TokenNotARealOne0011Ma_yrucrem`,
			`key: mercury_production_rma_¦pushward1Exam-le2TokenNotARealOne0011Mad_yrucrem`,
			`"mercury_production_rma_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_yrucrem"`,
		},
	}, {
		// As the production one.
		Type:   "mercury_non_production_api_token",
		Name:   "Mercury Non-Production API Token",
		Regexp: `mercury_sandbox_[a-z]{3,6}_[0-9A-Za-z]{40,50}_yrucrem`,
		End:    tokenEnd,
		Hits: []string{
			`MERCURY_NON_PRODUCTION_API_TOKEN=mercury_sandbox_rma_¦pushward1Example2TokenNotARealOne0011MadeUpF_yrucrem`,
			`{"mercuryNonProductionApiToken": "mercury_sandbox_rma_¦madeUp2By3PushwardForItsOwnTests6677NeverIss_yrucrem"}`,
		},
		Misses: []string{
			`MERCURY_NON_PRODUCTION_API_TOKEN=mercury_sandbox_rma_¦pushward1Example2TokenNotARealOne0011Ma_yrucrem`,
			`key: mercury_sandbox_rma_¦pushward1Exam-le2TokenNotARealOne0011Mad_yrucrem`,
			`"mercury_sandbox_rma_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_yrucrem"`,
		},
	}},
}
