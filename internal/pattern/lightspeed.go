package pattern

var lightspeed = Provider{
	Name: "Lightspeed",
	Docs: "https://developers.lightspeedhq.com/",
	Patterns: []Pattern{{
		Type:   "lightspeed_xs_pat",
		Name:   "Lightspeed Personal Access Token",
		Regexp: `lsxs_pt_[0-9A-Za-z]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`export LIGHTSPEED_XS_PAT='lsxs_pt_¦pushward1Example2TokenNotARealOn'`,
			`X-Access-Token: lsxs_pt_¦madeUp2By3PushwardForItsOwnTests`,
		},
		Misses: []string{
			`key: lsxs_pt_¦pushward1Example2TokenNotARealO`,
			`"lsxs_pt_¦pushward1E-ample2TokenNotARealOn"`,
			`LIGHTSPEED_XS_PAT=lsxs_pt_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
