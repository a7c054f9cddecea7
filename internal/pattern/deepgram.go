package pattern

var deepgram = Provider{
	Name: "Deepgram",
	Docs: "https://developers.deepgram.com/docs/create-additional-api-keys",
	Patterns: []Pattern{{
		// A name alone does not do: deepgram/action@<commit> has 40 hexadecimal digits too.
		Type:   "deepgram_api_key",
		Name:   "Deepgram API Key",
		Class:  Context,
		Regexp: `[0-9a-f]{40}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Near:   []string{"deepgram_api", "deepgram_key", "deepgram-api", "deepgramapikey", "deepgram_token"},
		Before: assigned("deepgram"),
		Hits: []string{
			`deepgram_api_key=5ca1ab1e0ddba11c0ffe¦e4badfacade7a57e0fbe`,
			`{"deepgram_key": "decade0ff1cecab1e5ea¦f00d7e5ed0b0e5ba5eba"}`,
		},
		Misses: []string{
			`deepgram_api_key=5ca1ab1e0ddba11c0ff¦ee4badfacade7a57e0fb`,
			`deepgram_api_key=5ca1ab1e0ddbag1c0ffe¦e4badfacade7a57e0fbe`,
			`deepgram_api_key=00000000000000000000¦00000000000000000000`,
		},
	}},
}
