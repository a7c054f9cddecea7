package pattern

var imageKit = Provider{
	Name: "ImageKit",
	Docs: "https://imagekit.io/docs/api-keys",
	Patterns: []Pattern{{
		// No length is published; the bounds hold what is seen.
		Type:      "imagekit_private_api_key",
		Name:      "ImageKit Private API Key",
		Class:     Context,
		Regexp:    `private_[0-9A-Za-z_-]{24,40}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Near:      []string{"imagekit"},
		Hits: []string{
			`imagekit_key=private_pushward1Exa¦mple2TokenNo`,
			`{"imagekit": "private_madeUp2By3PushwardFo¦rItsOwnTests6677Neve"}`,
		},
		Misses: []string{
			`imagekit_key=private_pushward1Ex¦ample2TokenN`,
			`imagekit_key=private_pushward+Exa¦mple2TokenNo`,
			`imagekit_key=private_xxxxxxxxxxxx¦xxxxxxxxxxxx`,
		},
	}},
}
