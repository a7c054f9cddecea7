package pattern

var logicMonitor = Provider{
	Name: "LogicMonitor",
	Slug: "logicmonitor",
	Docs: "https://www.logicmonitor.com/support/rest-api-authentication",
	Patterns: []Pattern{{
		// Base64 follows; its length is not published.
		Type:      "logicmonitor_bearer_token",
		Name:      "LogicMonitor Bearer Token",
		Regexp:    `lmb_[0-9A-Za-z+/]{40,300}={0,2}`,
		Start:     tokenStart,
		End:       base64End,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `lmb_.*[a-z]`},
		Hits: []string{
			`logicmonitor_bearer_token = "lmb_¦pushward1Example2TokenNotARealOne0011Mad" # rotate me`,
			`X-Access-Token: lmb_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3`,
		},
		Misses: []string{
			`"lmb_¦pushward1Example2TokenNotARealOne0011Ma"`,
			`LOGICMONITOR_BEARER_TOKEN=lmb_¦pushward1Example2Tok!nNotARealOne0011Mad`,
			`key: lmb_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// No length is published; the bounds hold what is seen.
		Type:      "logicmonitor_lmv1_access_key",
		Name:      "LogicMonitor LMv1 Access Key",
		Class:     Context,
		Regexp:    `lma_[0-9A-Za-z+/=_-]{32,100}`,
		Start:     tokenStart,
		End:       `[^0-9A-Za-z+/=_-]|\z`,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `lma_.*[a-z]`},
		Near:      []string{"logicmonitor", "lm_access_key", "lmaccess"},
		Hits: []string{
			`logicmonitor=lma_¦pushward1Example2TokenNotARealOn`,
			`{"lm_access_key": "lma_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedB"}`,
		},
		Misses: []string{
			`logicmonitor=lma_¦pushward1Example2TokenNotARealO`,
			`logicmonitor=lma_¦pushward1Example!TokenNotARealOn`,
			`other_service=lma_¦pushward1Example2TokenNotARealOn`,
		},
	}},
}
