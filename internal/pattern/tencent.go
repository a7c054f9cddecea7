package pattern

var tencent = Provider{
	Name: "Tencent",
	Docs: "https://cloud.tencent.com/document/product/598/40488",
	Patterns: []Pattern{{
		Type:      "tencent_cloud_secret_id",
		Name:      "Tencent Cloud Secret ID",
		Source:    "https://github.com/SonarSource/sonar-text/blob/94fb28200d4ecba98274f06aafc1a191917f96fd/sonar-text-plugin/src/main/resources/org/sonar/plugins/secrets/configuration/tencent-cloud.yaml",
		Regexp:    `AKID[0-9A-Za-z]{32}`,
		Start:     base64Start,
		End:       base64End,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`export TENCENT_CLOUD_SECRET_ID='AKID¦pushward1Example2TokenNotARealOn'`,
			`tool --tencent-cloud-secret-id=AKID¦madeUp2By3PushwardForItsOwnTests --verbose`,
		},
		Misses: []string{
			`TENCENT_CLOUD_SECRET_ID=AKID¦pushward1Example2TokenNotARealO`,
			`key: AKID¦pushward1Example!TokenNotARealOn`,
			`"AKID¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:      "tencent_cloud_intl_access_token",
		Name:      "Tencent Cloud International Access Token",
		Regexp:    `IKID[0-9A-Za-z]{32}`,
		Start:     base64Start,
		End:       base64End,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`TENCENT_CLOUD_INTL_ACCESS_TOKEN=IKID¦pushward1Example2TokenNotARealOn`,
			`curl -H 'X-Api-Key: IKID¦madeUp2By3PushwardForItsOwnTests' https://api.test/v1`,
		},
		Misses: []string{
			`key: IKID¦pushward1Example2TokenNotARealO`,
			`"IKID¦pushward1Example!TokenNotARealOn"`,
			`TENCENT_CLOUD_INTL_ACCESS_TOKEN=IKID¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// An identifier, not a secret.
		Type:   "tencent_wechat_api_app_id",
		Name:   "Tencent WeChat API App ID",
		Class:  Context,
		Source: "https://developers.weixin.qq.com/doc/oplatform/en/Mobile_App/WeChat_Login/Development_Guide.html",
		Off:    true,
		Regexp: `wx[0-9a-f]{16}`,
		End:    tokenEnd,
		Near:   []string{"wechat", "weixin", "wx_app", "wxapp", "appid"},
		Hits: []string{
			`wechat=wx¦5ca1ab1e0ddba11c`,
			`{"weixin": "wx¦decade0ff1cecab1"}`,
		},
		Misses: []string{
			`wechat=wx¦5ca1ab1e0ddba11`,
			`wechat=wx¦5ca1ab1egddba11c`,
			`wechat=wx¦0000000000000000`,
		},
	}},
}
