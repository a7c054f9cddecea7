package pattern

var weightsAndBiases = Provider{
	Name: "Weights & Biases",
	Docs: "https://docs.wandb.ai/",
	Patterns: []Pattern{{
		Type:   "wandb_api_key",
		Name:   "Weights & Biases API Key",
		Regexp: `wandb_v1_[0-9A-Za-z_]{77}`,
		End:    tokenEnd,
		Hits: []string{
			`wandb_api_key: wandb_v1_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTo`,
			`{"wandbApiKey": "wandb_v1_¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnyw"}`,
		},
		Misses: []string{
			`WANDB_API_KEY=wandb_v1_¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingT`,
			`key: wandb_v1_¦pushward1ExampleTokenNotA-ealOne0011MadeUpForThisTestAlone2233GrantsNothingTo`,
			`"wandb_v1_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
