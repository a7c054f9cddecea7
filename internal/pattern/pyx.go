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
			`pyx_api_key_v1: sk-pyx-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233G`,
			`tool --pyx-api-key-v1=sk-pyx-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O --verbose`,
		},
		Misses: []string{
			`PYX_API_KEY_V1=sk-pyx-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233`,
			`key: sk-pyx-¦pushward1Example2Toke-NotARealOne0011MadeUpForThisTestAlone2233G`,
			`"sk-pyx-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "pyx_api_key_v2",
		Name:   "Pyx API Key (v2)",
		Regexp: `sk-pyx-2[A-Za-z]{45}`,
		End:    tokenEnd,
		Hits: []string{
			`const pyxApiKeyV2 = "sk-pyx-2¦pushwardExampleTokenNotARealOneMadeUpForThisT";`,
			`<pyxApiKeyV2>sk-pyx-2¦madeUpByPushwardForItsOwnTestsNeverIssuedByAn</pyxApiKeyV2>`,
		},
		Misses: []string{
			`key: sk-pyx-2¦pushwardExampleTokenNotARealOneMadeUpForThis`,
			`"sk-pyx-2¦pushwardExample0okenNotARealOneMadeUpForThisT"`,
			`PYX_API_KEY_V2=sk-pyx-2¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
