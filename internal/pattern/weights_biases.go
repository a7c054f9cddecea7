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
			`export WANDB_API_KEY='wandb_v1_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingT'`,
			`<wandbApiKey>wandb_v1_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAny</wandbApiKey>`,
		},
		Misses: []string{
			`key: wandb_v1_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothing`,
			`"wandb_v1_¦pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothingT"`,
			`WANDB_API_KEY=wandb_v1_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "wandb_legacy_api_key",
		Name:   "Weights & Biases Legacy API Key",
		Class:  Context,
		Regexp: `[0-9a-f]{40}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Near:   []string{"wandb_api", "wandb_key", "wandb login", "wandb.login", "wandb-api"},
		Before: assigned("wandb"),
		Hits: []string{
			`wandb_api_key=5ca1ab1e0ddba11c0ffe¦e4badfacade7a57e0fbe`,
			`{"wandb_key": "decade0ff1cecab1e5ea¦f00d7e5ed0b0e5ba5eba"}`,
		},
		Misses: []string{
			`wandb_api_key=5ca1ab1e0ddba11c0ff¦ee4badfacade7a57e0fb`,
			`wandb_api_key=5ca1ab1e0ddbag1c0ffe¦e4badfacade7a57e0fbe`,
			`wandb_api_key=00000000000000000000¦00000000000000000000`,
		},
	}},
}
