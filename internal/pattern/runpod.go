package pattern

var runPod = Provider{
	Name: "RunPod",
	Docs: "https://docs.runpod.io/get-started/api-keys",
	Patterns: []Pattern{{
		// The tail of six looks like the checksum of GitHub's tokens; nobody has reproduced it.
		Type:   "runpod_api_key",
		Name:   "RunPod API Key",
		Regexp: `rpa_[0-9A-Z]{40}[0-9A-Za-z]{6}`,
		End:    tokenEnd,
		Hits: []string{
			`const runpodApiKey = "rpa_¦PUSHWARD1MADEUP2TOKENNOTAREALONE0011MADEpushwa";`,
			`{"runpodApiKey": "rpa_¦MADEUP2BY3PUSHWARDFORITSOWNTESTS6677NEVEmadeUp"}`,
		},
		Misses: []string{
			`RUNPOD_API_KEY=rpa_¦PUSHWARD1MADEUP2TOKENNOTAREALONE0011MADpushwa`,
			`key: rpa_¦PUSHWARD1MADEgP2TOKENNOTAREALONE0011MADEpushwa`,
			`"rpa_¦XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"`,
		},
	}},
}
