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
			`export CEREBRAS_API_KEY='csk-¦pushward1example2tokennotarealone0011madeupforth'`,
			`tool --cerebras-api-key=csk-¦madeup2by3pushwardforitsowntests6677neverissuedb --verbose`,
		},
		Misses: []string{
			`CEREBRAS_API_KEY=csk-¦pushward1example2tokennotarealone0011madeupfort`,
			`key: csk-¦pushward1exampleGtokennotarealone0011madeupforth`,
			`"csk-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
