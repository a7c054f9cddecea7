package pattern

var cerebras = Provider{
	Name: "Cerebras",
	Docs: "https://inference-docs.cerebras.ai/",
	Patterns: []Pattern{{
		Type:   "cerebras_api_key",
		Name:   "Cerebras API Key",
		Regexp: `csk-[0-9a-z]{48}`,
		End:    tokenEnd,
		Hits: []string{
			`CEREBRAS_API_KEY=csk-¦pushward1example2tokennotarealone0011madeupforth`,
			`curl -H 'X-Api-Key: csk-¦madeup2by3pushwardforitsowntests6677neverissuedb' https://api.test/v1`,
		},
		Misses: []string{
			`"csk-¦pushward1example2tokennotarealone0011madeupfort"`,
			`CEREBRAS_API_KEY=csk-¦pushward1exampleGtokennotarealone0011madeupforth`,
			`key: csk-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
