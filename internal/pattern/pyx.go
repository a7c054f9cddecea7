package pattern

var pyx = Provider{
	Name: "Pyx",
	Docs: "https://docs.astral.sh/pyx/",
	Patterns: []Pattern{{
		Type:   "pyx_api_key_v1",
		Name:   "Pyx API Key",
		Regexp: `sk-pyx-[0-9A-Za-z]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`export PYX_API_KEY_V1='sk-pyx-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233G'`,
			`X-Access-Token: sk-pyx-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O`,
		},
		Misses: []string{
			`key: sk-pyx-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233`,
			`"sk-pyx-¦pushward1Example2Toke-NotARealOne0011MadeUpForThisTestAlone2233G"`,
			`PYX_API_KEY_V1=sk-pyx-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "pyx_api_key_v2",
		Name:   "Pyx API Key (v2)",
		Regexp: `sk-pyx-2[A-Za-z]{45}`,
		End:    tokenEnd,
		Hits: []string{
			`pyx_api_key_v2: sk-pyx-2¦pushwardExampleTokenNotARealOneMadeUpForThisT`,
			`curl -H 'X-Api-Key: sk-pyx-2¦madeUpByPushwardForItsOwnTestsNeverIssuedByAn' https://api.test/v1`,
		},
		Misses: []string{
			`"sk-pyx-2¦pushwardExampleTokenNotARealOneMadeUpForThis"`,
			`PYX_API_KEY_V2=sk-pyx-2¦pushwardExample0okenNotARealOneMadeUpForThisT`,
			`key: sk-pyx-2¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
