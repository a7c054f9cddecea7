package pattern

var anthropic = Provider{
	Name: "Anthropic",
	Docs: "https://docs.anthropic.com/en/api/overview",
	Patterns: []Pattern{{
		Type:   "anthropic_api_key",
		Name:   "Anthropic API Key",
		Regexp: `sk-ant-api03-[0-9A-Za-z_-]{93}AA`,
		End:    tokenEnd,
		Hits: []string{
			`ANTHROPIC_API_KEY=sk-ant-api03-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwAA`,
			`<anthropicApiKey>sk-ant-api03-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2AA</anthropicApiKey>`,
		},
		Misses: []string{
			`key: sk-ant-api03-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushAA`,
			`"sk-ant-api03-¦pushward1Example2TokenNotARealO+e0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwAA"`,
			`ANTHROPIC_API_KEY=sk-ant-api03-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA`,
		},
	}, {
		Type:   "anthropic_admin_api_key",
		Name:   "Anthropic Admin API Key",
		Regexp: `sk-ant-admin01-[0-9A-Za-z_-]{93}AA`,
		End:    tokenEnd,
		Hits: []string{
			`export ANTHROPIC_ADMIN_API_KEY='sk-ant-admin01-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwAA'`,
			`see https://app.test/hook?key=sk-ant-admin01-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2AA&v=2`,
		},
		Misses: []string{
			`"sk-ant-admin01-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushAA"`,
			`ANTHROPIC_ADMIN_API_KEY=sk-ant-admin01-¦pushward1Example2TokenNotARealO+e0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushwAA`,
			`key: sk-ant-admin01-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA`,
		},
	}, {
		// The session of a browser. Its length is not published; it is about that of a key.
		Type:      "anthropic_session_id",
		Name:      "Anthropic Session ID",
		Regexp:    `sk-ant-sid0[12]-[0-9A-Za-z_-]{80,130}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`ANTHROPIC_SESSION_ID=sk-ant-sid01-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn`,
			`curl -H 'X-Api-Key: sk-ant-sid01-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForI' https://api.test/v1`,
		},
		Misses: []string{
			`key: sk-ant-sid01-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToA`,
			`"sk-ant-sid01-¦pushward1Example2TokenNotARealOne0011Mad!UpForThisTestAlone2233GrantsNothingToAn"`,
			`ANTHROPIC_SESSION_ID=sk-ant-sid01-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
