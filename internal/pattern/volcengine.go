package pattern

var volcEngine = Provider{
	Name: "VolcEngine",
	Slug: "volcengine",
	Docs: "https://www.volcengine.com/docs/6291/65568",
	Patterns: []Pattern{{
		// Shorter ones of the same letters are of Kingsoft Cloud.
		Type:      "volcengine_access_key_id",
		Name:      "VolcEngine Access Key ID",
		Regexp:    `AKLT[0-9A-Za-z_-]{40,60}={0,2}`,
		Start:     base64Start,
		End:       `[^0-9A-Za-z+/=_-]|\z`,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`const volcengineAccessKeyId = "AKLT¦pushward1Example2TokenNotARealOne0011Mad";`,
			`<volcengineAccessKeyId>AKLT¦madeUp2By3PushwardForItsOwnTests6677NeverIss</volcengineAccessKeyId>`,
		},
		Misses: []string{
			`VOLCENGINE_ACCESS_KEY_ID=AKLT¦pushward1Example2TokenNotARealOne0011Ma`,
			`key: AKLT¦pushward1Example2Tok!nNotARealOne0011Mad`,
			`"AKLT¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "volcengine_ark_api_key",
		Name:   "VolcEngine Ark API Key",
		Class:  Context,
		Source: "https://www.volcengine.com/docs/82379/1541594",
		Regexp: `[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Near:   []string{"ark_api_key", "ark-api-key", "arkapikey", "volcengine_ark", "ark_key"},
		Before: assigned("ark"),
		Hits: []string{
			`ark_api_key=5ca1ab1e-0ddb-a11c-0ffe-e4badf¦acade7`,
			`{"ark-api-key": "decade0f-f1ce-cab1-e5ea-f00d7e¦5ed0b0"}`,
		},
		Misses: []string{
			`ark_api_key=5ca1ab1-e0dd-ba11-c0ff-ee4bad¦facade`,
			`ark_api_key=5ca1gb1e-0ddb-a11c-0ffe-e4badf¦acade7`,
			`ark_api_key=00000000-0000-0000-0000-000000¦000000`,
		},
	}},
}
