package pattern

var maxMind = Provider{
	Name: "MaxMind",
	Docs: "https://support.maxmind.com/hc/en-us/articles/4407111582235",
	Patterns: []Pattern{{
		Type:   "maxmind_license_key",
		Name:   "MaxMind License Key",
		Regexp: `[0-9A-Za-z]{6}_[0-9A-Za-z]{29}_mmk`,
		End:    tokenEnd,
		Hits: []string{
			`maxmind_license_key: pushwa_rd1ExampleTokenNotARealOne001_m¦mk`,
			`{"maxmindLicenseKey": "madeUp_2ByPushwardForItsOwnTests6677_m¦mk"}`,
		},
		Misses: []string{
			`MAXMIND_LICENSE_KEY=pushwa_rd1ExampleTokenNotARealOne00_m¦mk`,
			`key: pushwa_rd1Exampl-TokenNotARealOne001_m¦mk`,
			`"xxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxx_m¦mk"`,
		},
	}},
}
