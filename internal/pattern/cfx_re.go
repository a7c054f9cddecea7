package pattern

var cfxRe = Provider{
	Name: "Cfx.re",
	Docs: "https://docs.fivem.net/docs/server-manual/",
	Patterns: []Pattern{{
		Type:   "cfxre_server_key",
		Name:   "Cfx.re Server Key",
		Regexp: `cfxk_[0-9A-Za-z]{20}_[0-9A-Za-z]{5,6}`,
		End:    tokenEnd,
		Hits: []string{
			`export CFXRE_SERVER_KEY='cfxk_¦pushward1ExampleToke_nNotA'`,
			`tool --cfxre-server-key=cfxk_¦madeUp2ByPushwardFor_ItsOwn --verbose`,
		},
		Misses: []string{
			`CFXRE_SERVER_KEY=cfxk_¦pushward1ExampleTok_enNot`,
			`key: cfxk_¦pushwa-d1ExampleToke_nNotA`,
			`"cfxk_¦xxxxxxxxxxxxxxxxxxxx_xxxxx"`,
		},
	}},
}
