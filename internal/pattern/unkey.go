package pattern

var unkey = Provider{
	Name: "Unkey",
	Docs: "https://www.unkey.com/docs/",
	Patterns: []Pattern{{
		Type:      "unkey_root_key",
		Name:      "Unkey Root Key",
		Regexp:    `unkey_[1-9A-HJ-NP-Za-km-z]{20,32}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`unkey_root_key = "unkey_¦pushward5Exampe2Toke" # rotate me`,
			`<unkeyRootKey>unkey_¦madeUp2By3PushwardFortsw</unkeyRootKey>`,
		},
		Misses: []string{
			`key: unkey_¦pushward5Exampe2Tok`,
			`"unkey_¦pushwa0d5Exampe2Toke"`,
			`UNKEY_ROOT_KEY=unkey_¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
