package pattern

var voiceflow = Provider{
	Name: "Voiceflow",
	Docs: "https://docs.voiceflow.com/reference/authentication",
	Patterns: []Pattern{{
		Type:   "voiceflow_api_key",
		Name:   "Voiceflow API Key",
		Regexp: `VF\.(?:(?:DM|WS)\.)?[0-9a-f]{24}\.[0-9A-Za-z]{16}`,
		Hits: []string{
			`voiceflow_api_key: VF.¦5ca1ab1e0ddba11c0ffee4ba.pushward1Example`,
			`{"voiceflowApiKey": "VF.WS.¦decade0ff1cecab1e5eaf00d.madeUp2By3Pushwa"}`,
		},
		Misses: []string{
			`VOICEFLOW_API_KEY=VF.¦5ca1ab1e0ddba11c0ffee4b.pushward1Example`,
			`key: VF.¦5ca1ab1egddba11c0ffee4ba.pushward1Example`,
			`"VF.¦000000000000000000000000.0000000000000000"`,
		},
	}},
}
