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
			`cloudflare_account_api_token = "cfat_¦pushward1Example2TokenNotARealOne0011Maddab10f17" # rotate me`,
			`see https://app.test/hook?key=cfat_¦madeUp2By3PushwardForItsOwnTests6677Neve4038fa91&v=2`,
		},
		Misses: []string{
			`"cfat_¦pushward1Example2TokenNotARealOne0011Ma5ca1ab1e"`,
			`CLOUDFLARE_ACCOUNT_API_TOKEN=cfat_¦pushward1Exam-le2TokenNotARealOne0011Mad5ca1ab1e`,
			`key: cfat_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxc41a71f0`,
			`"cfat_¦pushward1Example2TokenNotARealOne0011Maddab10000"`,
		},
	}, {
		Type:   "cloudflare_global_user_api_key",
		Name:   "Cloudflare Global User API Key",
		Regexp: `cfk_[0-9A-Za-z]{40}[0-9a-f]{8}`,
		Check:  crc32Hex(4, 0),
		Hits: []string{
			`CLOUDFLARE_GLOBAL_USER_API_KEY=cfk_¦pushward1Example2TokenNotARealOne0011Maddab10f17`,
			`{"cloudflareGlobalUserApiKey": "cfk_¦madeUp2By3PushwardForItsOwnTests6677Neve4038fa91"}`,
		},
		Misses: []string{
			`CLOUDFLARE_GLOBAL_USER_API_KEY=cfk_¦pushward1Example2TokenNotARealOne0011Ma5ca1ab1e`,
			`key: cfk_¦pushward1Exam-le2TokenNotARealOne0011Mad5ca1ab1e`,
			`"cfk_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxc41a71f0"`,
			`CLOUDFLARE_GLOBAL_USER_API_KEY=cfk_¦pushward1Example2TokenNotARealOne0011Maddab10000`,
		},
	}, {
		Type:   "cloudflare_user_api_token",
		Name:   "Cloudflare User API Token",
		Regexp: `cfut_[0-9A-Za-z]{40}[0-9a-f]{8}`,
		Check:  crc32Hex(5, 0),
		Hits: []string{
			`export CLOUDFLARE_USER_API_TOKEN='cfut_¦pushward1Example2TokenNotARealOne0011Maddab10f17'`,
			`X-Access-Token: cfut_¦madeUp2By3PushwardForItsOwnTests6677Neve4038fa91`,
		},
		Misses: []string{
			`key: cfut_¦pushward1Example2TokenNotARealOne0011Ma5ca1ab1e`,
			`"cfut_¦pushward1Exam-le2TokenNotARealOne0011Mad5ca1ab1e"`,
			`CLOUDFLARE_USER_API_TOKEN=cfut_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxc41a71f0`,
			`key: cfut_¦pushward1Example2TokenNotARealOne0011Maddab10000`,
		},
	}, {
		Type:   "cloudflare_origin_ca_key",
		Name:   "Cloudflare Origin CA Key",
		Source: "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/",
		Regexp: `v1\.0-[0-9a-f]{24}-[0-9a-f]{146}`,
		End:    tokenEnd,
		Hits: []string{
			`cloudflare_origin_ca_key: v1.0-¦5ca1ab1e0ddba11c0ffee4ba-dfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6beaded8f01dab1e35ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6beaded8f01dab1`,
			`curl -H 'X-Api-Key: v1.0-¦decade0ff1cecab1e5eaf00d-7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffedc0da4deaf1a7beddecade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2baffedc0da4deaf1a7bedde' https://api.test/v1`,
		},
		Misses: []string{
			`"v1.0-¦5ca1ab1e0ddba11c0ffee4ba-dfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6beaded8f01dab1e35ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6beaded8f01dab"`,
			`CLOUDFLARE_ORIGIN_CA_KEY=v1.0-¦5ca1ab1e0ddba11c0ffee4ba-dfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6begded8f01dab1e35ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedfab1ed6beaded8f01dab1`,
			`key: v1.0-¦000000000000000000000000-00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000`,
		},
	}},
}
