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
			`export MAXMIND_LICENSE_KEY='pushwa_rd1Example2TokenNotARealOne00_m¦mk'`,
			`<maxmindLicenseKey>madeUp_2By3PushwardForItsOwnTests667_m¦mk</maxmindLicenseKey>`,
		},
		Misses: []string{
			`key: pushwa_rd1Example2TokenNotARealOne0_m¦mk`,
			`"pushwa_rd1Exampl-2TokenNotARealOne00_m¦mk"`,
			`MAXMIND_LICENSE_KEY=xxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxx_m¦mk`,
		},
	}},
}
