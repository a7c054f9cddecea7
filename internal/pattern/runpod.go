package pattern

var runPod = Provider{
	Name: "RunPod",
	Docs: "https://docs.runpod.io/get-started/api-keys",
	Patterns: []Pattern{{
		Type:   "runpod_api_key",
		Name:   "RunPod API Key",
		Regexp: `rpa_[0-9A-Z]{40}[0-9A-Za-z]{6}`,
		End:    tokenEnd,
		Hits: []string{
			`runpod_api_key = "rpa_¦PUSHWARD1MADEUP2TOKENNOTAREALONE0011MADEpushwa" # rotate me`,
			`curl -H 'X-Api-Key: rpa_¦MADEUP2BY3PUSHWARDFORITSOWNTESTS6677NEVEmadeUp' https://api.test/v1`,
		},
		Misses: []string{
			`"rpa_¦PUSHWARD1MADEUP2TOKENNOTAREALONE0011MADpushwa"`,
			`RUNPOD_API_KEY=rpa_¦PUSHWARD1MADEgP2TOKENNOTAREALONE0011MADEpushwa`,
			`key: rpa_¦XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX`,
		},
	}},
}
