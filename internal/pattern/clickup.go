package pattern

var clickUp = Provider{
	Name: "ClickUp",
	Docs: "https://developer.clickup.com/docs/authentication",
	Patterns: []Pattern{{
		Type:   "clickup_personal_api_token",
		Name:   "ClickUp Personal API Token",
		Regexp: `pk_[0-9]{7,9}_[0-9A-Z]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`clickup_personal_api_token: pk_¦8675309_PUSHWARD1MADEUPTOKENNOTAREALONE0`,
			`tool --clickup-personal-api-token=pk_¦271828182_MADEUP2BYPUSHWARDFORITSOWNTESTS6 --verbose`,
		},
		Misses: []string{
			`CLICKUP_PERSONAL_API_TOKEN=pk_¦8675309_PUSHWARD1MADEUPTOKENNOTAREALONE`,
			`key: pk_¦8675309_PUSHWARD1MgDEUPTOKENNOTAREALONE0`,
			`"pk_¦0000000_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"`,
		},
	}},
}
