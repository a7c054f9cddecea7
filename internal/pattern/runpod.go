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
			`runpod_api_key = "rpa_¦PUSHWARD1MADEUPTOKENNOTAREALONE0011MADEUpushwa" # rotate me`,
			`curl -H 'X-Api-Key: rpa_¦MADEUP2BYPUSHWARDFORITSOWNTESTS6677NEVERmadeUp' https://api.test/v1`,
		},
		Misses: []string{
			`"rpa_¦PUSHWARD1MADEUPTOKENNOTAREALONE0011MADEpushwa"`,
			`RUNPOD_API_KEY=rpa_¦PUSHWARD1MADEgPTOKENNOTAREALONE0011MADEUpushwa`,
			`key: rpa_¦XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX`,
		},
	}},
}
