package pattern

var yandex = Provider{
	Name: "Yandex",
	Docs: "https://yandex.cloud/en/docs/iam/concepts/authorization/",
	Patterns: []Pattern{{
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
		Hits: []string{
			`yandex_key=YCpushward1Example2To¦kenNotARealOne0011M`,
			`{"YCAJ": "YCmadeUp2By3PushwardF¦orItsOwnTests6677Ne"}`,
		},
		Misses: []string{
			`yandex_key=YCpushward1Example2T¦okenNotARealOne0011`,
			`yandex_key=YCpushward1Exa+ple2To¦kenNotARealOne0011M`,
			`yandex_key=YCxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxx`,
		},
	}, {
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
	}},
}
