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
	}},
}
