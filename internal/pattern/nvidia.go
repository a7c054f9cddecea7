package pattern

var nvidia = Provider{
	Name: "NVIDIA",
	Docs: "https://docs.nvidia.com/nim/",
	Patterns: []Pattern{{
		Type:   "nvidia_api_key",
		Name:   "NVIDIA API Key",
		Regexp: `nvapi-[0-9A-Za-z_-]{60,70}`,
		End:    tokenEnd,
		Hits: []string{
			`export NVIDIA_API_KEY='nvapi-¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone22'`,
			`see https://app.test/hook?key=nvapi-¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899Op&v=2`,
		},
		Misses: []string{
			`"nvapi-¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2"`,
			`NVIDIA_API_KEY=nvapi-¦pushward1ExampleToke+NotARealOne0011MadeUpForThisTestAlone22`,
			`key: nvapi-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
