package pattern

var planningCenter = Provider{
	Name: "Planning Center",
	Docs: "https://developer.planning.center/docs/",
	Patterns: []Pattern{{
		Type:   "planning_center_personal_access_token",
		Name:   "Planning Center Personal Access Token",
		Regexp: `pco_pat_[0-9A-Fa-f]{72}`,
		End:    tokenEnd,
		Hits: []string{
			`planning_center_personal_access_token: pco_pat_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6be`,
			`curl -H 'X-Api-Key: pco_pat_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffedc0d' https://api.test/v1`,
		},
		Misses: []string{
			`"pco_pat_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6b"`,
			`PLANNING_CENTER_PERSONAL_ACCESS_TOKEN=pco_pat_¦5ca1ab1e0ddba11c0ffee4bagfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6be`,
			`key: pco_pat_¦000000000000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
