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
			`NVIDIA_API_KEY=nvapi-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2`,
			`tool --nvidia-api-key=nvapi-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O --verbose`,
		},
		Misses: []string{
			`NVIDIA_API_KEY=nvapi-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone`,
			`key: nvapi-¦pushward1Example2Tok+nNotARealOne0011MadeUpForThisTestAlone2`,
			`"nvapi-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
