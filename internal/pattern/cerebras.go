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
			`CEREBRAS_API_KEY=csk-¦pushward1exampletokennotarealone0011madeupforthi`,
			`curl -H 'X-Api-Key: csk-¦madeup2bypushwardforitsowntests6677neverissuedby' https://api.test/v1`,
		},
		Misses: []string{
			`"csk-¦pushward1exampletokennotarealone0011madeupforth"`,
			`CEREBRAS_API_KEY=csk-¦pushward1exampleGokennotarealone0011madeupforthi`,
			`key: csk-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
