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
			`UNKEY_ROOT_KEY=unkey_¦pushward5Exampe2Toke`,
			`{"unkeyRootKey": "unkey_¦madeUp2By3PushwardFortsw"}`,
		},
		Misses: []string{
			`UNKEY_ROOT_KEY=unkey_¦pushward5Exampe2Tok`,
			`key: unkey_¦pushwa0d5Exampe2Toke`,
			`"unkey_¦xxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
