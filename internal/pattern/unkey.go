package pattern

var unkey = Provider{
	Name: "Unkey",
	Docs: "https://www.unkey.com/docs/",
	Patterns: []Pattern{{
		// Base58 of a version, a length and 16 random bytes, which begins with 3Z; or of the random bytes
		// alone, whose leading zeros shorten it. Source: unkeyed/unkey, internal/keys.
		Type:      "unkey_root_key",
		Name:      "Unkey Root Key",
		Regexp:    `unkey_(?:3Z[1-9A-HJ-NP-Za-km-z]{22}|[1-9A-HJ-NP-Za-km-z]{21,22})`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`unkey_root_key = "unkey_¦3Zpushward1ExampLe2Token" # rotate me`,
			`<unkeyRootKey>unkey_¦madeUp2By3PushwardFori</unkeyRootKey>`,
		},
		Misses: []string{
			`key: unkey_¦pushward1ExampLe2Tok`,
			`"unkey_¦3Ypushward1ExampLe2Token"`,
			`UNKEY_ROOT_KEY=unkey_¦pushward1ExampLe2Toke0`,
		},
	}},
}
