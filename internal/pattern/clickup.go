package pattern

var clickUp = Provider{
	Name: "ClickUp",
	Docs: "https://developer.clickup.com/docs/authentication",
	Patterns: []Pattern{{
		// The number is the id of the user, which grows with time.
		Type:   "clickup_personal_api_token",
		Name:   "ClickUp Personal API Token",
		Regexp: `pk_[0-9]{7,9}_[0-9A-Z]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`const clickupPersonalApiToken = "pk_¦8675309_PUSHWARD1MADEUP2TOKENNOTAREALONE";`,
			`<clickupPersonalApiToken>pk_¦271828182_MADEUP2BY3PUSHWARDFORITSOWNTESTS</clickupPersonalApiToken>`,
		},
		Misses: []string{
			`key: pk_¦8675309_PUSHWARD1MADEUP2TOKENNOTAREALON`,
			`"pk_¦8675309_PUSHWARD1MgDEUP2TOKENNOTAREALONE"`,
			`CLICKUP_PERSONAL_API_TOKEN=pk_¦0000000_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX`,
		},
	}},
}
