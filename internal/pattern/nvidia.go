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
			`export NVIDIA_API_KEY='nvapi-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2'`,
			`see https://app.test/hook?key=nvapi-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O&v=2`,
		},
		Misses: []string{
			`"nvapi-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone"`,
			`NVIDIA_API_KEY=nvapi-¦pushward1Example2Tok+nNotARealOne0011MadeUpForThisTestAlone2`,
			`key: nvapi-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
