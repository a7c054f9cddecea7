package pattern

import "hash/crc32"

var yandex = Provider{
	Name: "Yandex",
	Docs: "https://yandex.cloud/en/docs/iam/concepts/authorization/",
	Patterns: []Pattern{{
		// 36 characters in those seen; no length is published.
		Type:   "yandex_cloud_api_key",
		Name:   "Yandex.Cloud API Key",
		Regexp: `AQVN[0-9A-Za-z_-]{35,38}`,
		End:    tokenEnd,
		Hits: []string{
			`const yandexCloudApiKey = "AQVN¦pushward1Example2TokenNotARealOne00";`,
			`see https://app.test/hook?key=AQVN¦madeUp2By3PushwardForItsOwnTests6677Ne&v=2`,
		},
		Misses: []string{
			`"AQVN¦pushward1Example2TokenNotARealOne0"`,
			`YANDEX_CLOUD_API_KEY=AQVN¦pushward1Ex+mple2TokenNotARealOne00`,
			`key: AQVN¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:      "yandex_cloud_iam_access_secret",
		Name:      "Yandex.Cloud Access Secret",
		Class:     Context,
		Regexp:    `YC[0-9A-Za-z_-]{38}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"yandex", "YCAJ", "yc_", "aws_secret"},
		Check:     crc32Base64(0, crc32.MakeTable(crc32.Castagnoli)),
		Hits: []string{
			`yandex_key=YCpushward1Example2T¦okenNotARealOnBCJL3Q`,
			`{"YCAJ": "YCmadeUp2By3Pushward¦ForItsOwnTestsDEHHay"}`,
		},
		Misses: []string{
			`yandex_key=YCpushward1Example2T¦okenNotARealOnBC0000`,
			`yandex_key=YCpushward1Example2T¦okenNotARealOne0011`,
			`yandex_key=YCpushward1Exa+ple2To¦kenNotARealOne0011M`,
			`yandex_key=YCxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// A message of no fixed length, and a signature of 64 bytes.
		Type:   "yandex_cloud_iam_token",
		Name:   "Yandex.Cloud IAM Token",
		Regexp: `t1\.[0-9A-Za-z_-]{40,400}={0,2}\.[0-9A-Za-z_-]{86}={0,2}`,
		Start:  tokenStart,
		End:    `[^0-9A-Za-z_=-]|\z`,
		Hits: []string{
			`YANDEX_CLOUD_IAM_TOKEN=t1.¦pushward1Example2TokenNotARealOne0011Mad.eUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011M`,
			`X-Access-Token: t1.¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoor==.Anywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoor==`,
		},
		Misses: []string{
			`key: t1.¦pushward1Example2TokenNotARealOne0011Mad.eUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011`,
			`"t1.¦pushward1Example2TokenNotARealOne0011Mad.eUpForThisTestAlone2233Grant+NothingToAnyone4455pushward1Example2TokenNotARealOne0011M"`,
			`YANDEX_CLOUD_IAM_TOKEN=t1.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "yandex_predictor_api_key",
		Name:   "Yandex.Predictor API Key",
		Regexp: `pdct\.1\.1\.[0-9]{8}T[0-9]{6}Z\.[0-9A-Fa-f]{16}\.[0-9A-Fa-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`const yandexPredictorApiKey = "pdct.1.1.20210925T124723Z.¦5ca1ab1e0ddba11c.0ffee4badfacade7a57e0fbeef1e55decaf2defa";`,
			`X-Access-Token: pdct.1.1.20220314T081530Z.¦decade0ff1cecab1.e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eac`,
		},
		Misses: []string{
			`key: pdct.1.1.20210925T124723Z.¦5ca1ab1e0ddba11c.0ffee4badfacade7a57e0fbeef1e55decaf2def`,
			`"pdct.1.1.20210925T124723Z.¦5ca1ab1e0ddba11c.0ffee4badfacage7a57e0fbeef1e55decaf2defa"`,
			`YANDEX_PREDICTOR_API_KEY=pdct.1.1.20210925T124723Z.¦0000000000000000.0000000000000000000000000000000000000000`,
		},
	}, {
		// As the token.
		Type:   "yandex_cloud_iam_cookie",
		Name:   "Yandex.Cloud IAM Cookie",
		Source: "https://yandex.cloud/en/docs/security/operations/search-secrets",
		Regexp: `c1\.[0-9A-Za-z_-]{40,1000}={0,2}\.[0-9A-Za-z_-]{86}={0,2}`,
		Start:  tokenStart,
		End:    `[^0-9A-Za-z_=-]|\z`,
		Hits: []string{
			`YANDEX_CLOUD_IAM_COOKIE=c1.¦pushward1Example2TokenNotARealOne0011Mad.eUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011M`,
			`curl -H 'X-Api-Key: c1.¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests66.77NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests66' https://api.test/v1`,
		},
		Misses: []string{
			`key: c1.¦pushward1Example2TokenNotARealOne0011Mad.eUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011`,
			`"c1.¦pushward1Example2TokenNotARealOne0011Mad.eUpForThisTestAlone2233GrantsNothingToAnyon!4455pushward1Example2TokenNotARealOne0011M"`,
			`YANDEX_CLOUD_IAM_COOKIE=c1.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "yandex_cloud_smartcaptcha_server_key",
		Name:   "Yandex.Cloud Smartchapta Server Key",
		Source: "https://yandex.cloud/en/docs/security/operations/search-secrets",
		Regexp: `ysc2_[0-9A-Za-z]{40}[0-9a-f]{8}`,
		Start:  tokenStart,
		Check:  crc32Hex(0, 0),
		Hits: []string{
			`YANDEX_CLOUD_SMARTCAPTCHA_SERVER_KEY=ysc2_¦pushward1Example2TokenNotARealOne0011Mad8442544a`,
			`{"serverKey": "ysc2_¦madeUp2By3PushwardForItsOwnTests6677Neve1ecba1cc"}`,
		},
		Misses: []string{
			`key: ysc2_¦pushward1Example2TokenNotARealOne0011Mad8442544`,
			`key: ysc2_¦pushward1Example2TokenNotARealOne0011Mad00000000`,
			`"ysc2_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx00000000"`,
		},
	}, {
		Type:   "yandex_dictionary_api_key",
		Name:   "Yandex.Dictionary API Key",
		Source: "https://yandex.com/dev/dictionary/keys/get-key.html",
		Regexp: `dict\.1\.1\.[0-9]{8}T[0-9]{6}Z\.[0-9A-Fa-f]{16}\.[0-9A-Fa-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`const yandexDictionaryApiKey = "dict.1.1.20210925T124723Z.¦5ca1ab1e0ddba11c.0ffee4badfacade7a57e0fbeef1e55decaf2defa";`,
			`<yandexDictionaryApiKey>dict.1.1.20210925T124723Z.¦decade0ff1cecab1.e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eac</yandexDictionaryApiKey>`,
		},
		Misses: []string{
			`YANDEX_DICTIONARY_API_KEY=dict.1.1.20210925T124723Z.¦5ca1ab1e0ddba11c.0ffee4badfacade7a57e0fbeef1e55decaf2def`,
			`key: dict.1.1.20210925T124723Z.¦5ca1ab1e0ddba11c.0ffee4badfacade7a57egfbeef1e55decaf2defa`,
			`"dict.1.1.20210925T124723Z.¦0000000000000000.0000000000000000000000000000000000000000"`,
		},
	}, {
		// In groups, or the anchors would shrink to one letter.
		Type:   "yandex_passport_oauth_token",
		Name:   "Yandex.Passport OAuth Token",
		Source: "https://yandex.cloud/en/docs/security/operations/search-secrets",
		Regexp: `(?:(y0_)|(y1_)|(y2_)|(y3_)|(y4_)|(y5_)|(y6_))[0-9A-Za-z_-]{55,199}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Check:  crc32Base64(3, crc32.IEEETable),
		Hits: []string{
			`YANDEX_OAUTH_TOKEN=y0_¦pushward1Example2TokenNotARealOne0011MadeUpForThAC_U8Vo`,
			`curl -H 'Authorization: OAuth y2_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedBAATNq4I' https://api.test/v1`,
		},
		Misses: []string{
			`YANDEX_OAUTH_TOKEN=y0_¦pushward1Example2TokenNotARealOne0011MadeUpForThAC_U8V`,
			`key: y0_¦pushward1Example2TokenNotARealOne0011MadeUpForThAC_0000`,
			`"y0_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "yandex_translate_api_key",
		Name:   "Yandex.Translate API Key",
		Source: "https://yandex.com/dev/translate/doc/en/concepts/api-overview",
		Regexp: `trnsl\.1\.1\.[0-9]{8}T[0-9]{6}Z\.[0-9A-Fa-f]{16}\.[0-9A-Fa-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`export YANDEX_TRANSLATE_API_KEY='trnsl.1.1.20210925T124723Z.¦5ca1ab1e0ddba11c.0ffee4badfacade7a57e0fbeef1e55decaf2defa'`,
			`tool --yandex-translate-api-key=trnsl.1.1.20210925T124723Z.¦decade0ff1cecab1.e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eac --verbose`,
		},
		Misses: []string{
			`"trnsl.1.1.20210925T124723Z.¦5ca1ab1e0ddba11c.0ffee4badfacade7a57e0fbeef1e55decaf2def"`,
			`YANDEX_TRANSLATE_API_KEY=trnsl.1.1.20210925T124723Z.¦5ca1ab1e0ddba11c.0ffee4badfacade7a57egfbeef1e55decaf2defa`,
			`key: trnsl.1.1.20210925T124723Z.¦0000000000000000.0000000000000000000000000000000000000000`,
		},
	}, {
		// As the token.
		Type:   "yandex_cloud_iam_refresh_token",
		Name:   "Yandex.Cloud Refresh Token",
		Source: "https://yandex.cloud/en/docs/security/operations/search-secrets",
		Regexp: `rt1\.[0-9A-Za-z_-]{40,1000}={0,2}\.[0-9A-Za-z_-]{86}={0,2}`,
		Start:  tokenStart,
		End:    `[^0-9A-Za-z_=-]|\z`,
		Hits: []string{
			`yandex_cloud_iam_refresh_token = "rt1.¦pushward1Example2TokenNotARealOne0011Mad.eUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011M" # rotate me`,
			`X-Access-Token: rt1.¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests66.77NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests66`,
		},
		Misses: []string{
			`key: rt1.¦pushward1Example2TokenNotARealOne0011Mad.eUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011`,
			`"rt1.¦pushward1Example2TokenNotARealOne0011Mad.eUpForThisTestAlone2233GrantsNothingToAnyon!4455pushward1Example2TokenNotARealOne0011M"`,
			`YANDEX_CLOUD_IAM_REFRESH_TOKEN=rt1.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "yandex_cloud_oidc_client_secret",
		Name:   "Yandex.Cloud OIDC Application Secret",
		Source: "https://yandex.cloud/en/docs/security/operations/search-secrets",
		Regexp: `yccs__[0-9a-f]{64}_[0-9a-f]{8}`,
		End:    tokenEnd,
		Hits: []string{
			`export YANDEX_CLOUD_OIDC_CLIENT_SECRET='yccs__¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf_1ab0dea5'`,
			`tool --yandex-cloud-oidc-client-secret=yccs__¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b_affedc0d --verbose`,
		},
		Misses: []string{
			`"yccs__¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced_f1ab0dea"`,
			`YANDEX_CLOUD_OIDC_CLIENT_SECRET=yccs__¦5ca1ab1e0ddba11c0ffee4badfacade7g57e0fbeef1e55decaf2deface39cedf_1ab0dea5`,
			`key: yccs__¦0000000000000000000000000000000000000000000000000000000000000000_00000000`,
		},
	}},
}
