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
			`wandb_api_key: wandb_v1_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingT`,
			`{"wandbApiKey": "wandb_v1_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAny"}`,
		},
		Misses: []string{
			`WANDB_API_KEY=wandb_v1_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothing`,
			`key: wandb_v1_¦pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothingT`,
			`"wandb_v1_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
