package pattern

var cfxRe = Provider{
	Name: "Cfx.re",
	Docs: "https://docs.fivem.net/docs/server-manual/",
	Patterns: []Pattern{{
		// The tail of five or six may be a checksum; how it is made is not published.
		Type:   "cfxre_server_key",
		Name:   "Cfx.re Server Key",
		Regexp: `cfxk_[0-9A-Za-z]{20}_[0-9A-Za-z]{5,6}`,
		End:    tokenEnd,
		Hits: []string{
			`cfxre_server_key: cfxk_¦pushward1Example2Tok_enNot`,
			`<cfxreServerKey>cfxk_¦madeUp2By3PushwardFo_rItsOw</cfxreServerKey>`,
		},
		Misses: []string{
			`key: cfxk_¦pushward1Example2To_kenNo`,
			`"cfxk_¦pushwa-d1Example2Tok_enNot"`,
			`CFXRE_SERVER_KEY=cfxk_¦xxxxxxxxxxxxxxxxxxxx_xxxxx`,
		},
	}},
}
