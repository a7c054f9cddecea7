package pattern

var nvidia = Provider{
	Name: "NVIDIA",
	Docs: "https://docs.nvidia.com/nim/",
	Patterns: []Pattern{{
		Type:   "nvidia_api_key",
		Name:   "NVIDIA API Key",
		Regexp: `nvapi-[0-9A-Za-z_-]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`NVIDIA_API_KEY=nvapi-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233G`,
			`tool --nvidia-api-key=nvapi-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O --verbose`,
		},
		Misses: []string{
			`NVIDIA_API_KEY=nvapi-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233`,
			`key: nvapi-¦pushward1Example+TokenNotARealOne0011MadeUpForThisTestAlone2233G`,
			`"nvapi-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
