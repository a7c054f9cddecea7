package pattern

var cloudflare = Provider{
	Name: "Cloudflare",
	Docs: "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/",
	Patterns: []Pattern{{
		Type:   "cloudflare_account_api_token",
		Name:   "Cloudflare Account API Token",
		Regexp: `cfat_[0-9A-Za-z]{40}[0-9a-f]{8}`,
		Check:  crc32Hex(5, 0),
		Hits: []string{
			`CLOUDFLARE_ACCOUNT_API_TOKEN=cfat_¦pushward1Example2TokenNotARealOne0011Maddab10f17`,
			`{"cloudflareAccountApiToken": "cfat_¦madeUp2By3PushwardForItsOwnTests6677Neve4038fa91"}`,
		},
		Misses: []string{
			`CLOUDFLARE_ACCOUNT_API_TOKEN=cfat_¦pushward1Example2TokenNotARealOne0011Ma5ca1ab1e`,
			`key: cfat_¦pushward1Exam-le2TokenNotARealOne0011Mad5ca1ab1e`,
			`"cfat_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxc41a71f0"`,
			`CLOUDFLARE_ACCOUNT_API_TOKEN=cfat_¦pushward1Example2TokenNotARealOne0011Maddab10000`,
		},
	}, {
		Type:   "cloudflare_global_user_api_key",
		Name:   "Cloudflare Global User API Key",
		Regexp: `cfk_[0-9A-Za-z]{40}[0-9a-f]{8}`,
		Check:  crc32Hex(4, 0),
		Hits: []string{
			`export CLOUDFLARE_GLOBAL_USER_API_KEY='cfk_¦pushward1Example2TokenNotARealOne0011Maddab10f17'`,
			`X-Access-Token: cfk_¦madeUp2By3PushwardForItsOwnTests6677Neve4038fa91`,
		},
		Misses: []string{
			`key: cfk_¦pushward1Example2TokenNotARealOne0011Ma5ca1ab1e`,
			`"cfk_¦pushward1Exam-le2TokenNotARealOne0011Mad5ca1ab1e"`,
			`CLOUDFLARE_GLOBAL_USER_API_KEY=cfk_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxc41a71f0`,
			`key: cfk_¦pushward1Example2TokenNotARealOne0011Maddab10000`,
		},
	}, {
		Type:   "cloudflare_user_api_token",
		Name:   "Cloudflare User API Token",
		Regexp: `cfut_[0-9A-Za-z]{40}[0-9a-f]{8}`,
		Check:  crc32Hex(5, 0),
		Hits: []string{
			`cloudflare_user_api_token: cfut_¦pushward1Example2TokenNotARealOne0011Maddab10f17`,
			`curl -H 'X-Api-Key: cfut_¦madeUp2By3PushwardForItsOwnTests6677Neve4038fa91' https://api.test/v1`,
		},
		Misses: []string{
			`"cfut_¦pushward1Example2TokenNotARealOne0011Ma5ca1ab1e"`,
			`CLOUDFLARE_USER_API_TOKEN=cfut_¦pushward1Exam-le2TokenNotARealOne0011Mad5ca1ab1e`,
			`key: cfut_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxc41a71f0`,
			`"cfut_¦pushward1Example2TokenNotARealOne0011Maddab10000"`,
		},
	}, {
		Type:      "cloudflare_legacy_api_token",
		Name:      "Cloudflare Legacy API Token",
		Class:     Context,
		Regexp:    `[0-9A-Za-z_-]{40}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"cloudflare_api", "cloudflare_token", "cloudflare_key", "cloudflareapi", "cf_api", "cf_token"},
		Hits: []string{
			`cloudflare_api_key=pushward1Example2Tok¦enNotARealOne0011Mad`,
			`{"cloudflare_token": "madeUp2By3PushwardFo¦rItsOwnTests6677Neve"}`,
		},
		Misses: []string{
			`cloudflare_api_key=pushward1Example2To¦kenNotARealOne0011Ma`,
			`cloudflare_api_key=pushward1Exam+le2Tok¦enNotARealOne0011Mad`,
			`cloudflare_api_key=xxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "cloudflare_legacy_global_api_key",
		Name:   "Cloudflare Legacy Global API Key",
		Class:  Context,
		Regexp: `[0-9a-f]{37}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Near:   []string{"cloudflare", "cf_api", "x-auth-key"},
		Before: assigned("cloudflare"),
		Hits: []string{
			`cloudflare_key=5ca1ab1e0ddba11c0f¦fee4badfacade7a57e0`,
			`{"cf_api": "decade0ff1cecab1e5¦eaf00d7e5ed0b0e5ba5"}`,
		},
		Misses: []string{
			`cloudflare_key=5ca1ab1e0ddba11c0f¦fee4badfacade7a57e`,
			`cloudflare_key=5ca1ab1e0ddbg11c0f¦fee4badfacade7a57e0`,
			`cloudflare_key=000000000000000000¦0000000000000000000`,
		},
	}, {
		Type:   "cloudflare_origin_ca_key",
		Name:   "Cloudflare Origin CA Key",
		Source: "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/",
		Regexp: `v1\.0-[0-9a-f]{24}-[0-9a-f]{146}`,
		End:    tokenEnd,
		Hits: []string{
			`CLOUDFLARE_ORIGIN_CA_KEY=v1.0-¦5ca1ab1e0ddba11c0ffee4ba-dfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6beaded8f01dab1e35ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6beaded8f01dab1`,
			`see https://app.test/hook?key=v1.0-¦decade0ff1cecab1e5eaf00d-7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffedc0da4deaf1a7beddecade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffedc0da4deaf1a7bedde&v=2`,
		},
		Misses: []string{
			`"v1.0-¦5ca1ab1e0ddba11c0ffee4ba-dfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6beaded8f01dab1e35ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6beaded8f01dab"`,
			`CLOUDFLARE_ORIGIN_CA_KEY=v1.0-¦5ca1ab1e0ddba11c0ffee4ba-dfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6begded8f01dab1e35ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6beaded8f01dab1`,
			`key: v1.0-¦000000000000000000000000-00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
