package pattern

var imageKit = Provider{
	Name: "ImageKit",
	Docs: "https://imagekit.io/docs/api-keys",
	Patterns: []Pattern{{
		Type:      "imagekit_private_api_key",
		Name:      "ImageKit Private API Key",
		Class:     Context,
		Regexp:    `private_[0-9A-Za-z_-]{24,40}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Near:      []string{"imagekit"},
		Hits: []string{
			`imagekit_key=private_pushward1Exa¦mpleTokenNot`,
			`{"imagekit": "private_madeUp2ByPushwardFor¦ItsOwnTests6677Never"}`,
		},
		Misses: []string{
			`imagekit_key=private_pushward1Ex¦ampleTokenNo`,
			`imagekit_key=private_pushward+Exa¦mpleTokenNot`,
			`imagekit_key=private_xxxxxxxxxxxx¦xxxxxxxxxxxx`,
		},
	}},
}
