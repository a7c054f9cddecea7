package pattern

var alibaba = Provider{
	Name: "Alibaba",
	Docs: "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair",
	Patterns: []Pattern{{
		// The id (LTAI...) is no secret; it or the name of the setting stands before the key. AccessKey Secret
		// is the vendor's own term.
		Type:   "alibaba_cloud_access_key_secret",
		Name:   "Alibaba Cloud AccessKey Secret",
		Class:  Context,
		Regexp: `[0-9A-Za-z]{30}`,
		// An assigned value: names in the vendor's own clients are as long, and checksums hold its name.
		Start:     base64Start,
		End:       base64End,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"aliyun", "alibaba", "LTAI", "alicloud", "accesskeysecret", "access_key_secret", "access-key-secret"},
		Before:    assigned("aliyun", "alibaba", "alicloud", "ltai*"),
		Hits: []string{
			`ALIBABA_CLOUD_ACCESS_KEY_SECRET=pushward1Example¦2TokenNotARea0`,
			`{"id": "LTAI¦5tMadeUpByPushward", "secret": "madeUp2By3Pushwa¦rdForItsOwnT00"}`,
			`accessKeySecret: "pushward1Example¦2TokenNotARea0"`,
			`AccessKeySecret = 'madeUp2By3Pushwa¦rdForItsOwnT00'`,
			`<accessKeySecret>pushward1Example¦2TokenNotARea0</accessKeySecret>`,
			`[default]
aliyun_access_key_secret = madeUp2By3Pushwa¦rdForItsOwnT00`,
			`aliyun configure set --access-key-id LTAI¦5tMadeUpByPushward --access-key-secret pushward1Example¦2TokenNotARea0`,
			`DefaultProfile.getProfile("cn-hangzhou", "LTAI¦5tMadeUpByPushward", "madeUp2By3Pushwa¦rdForItsOwnT00")`,
			`provider "alicloud" {
  secret_key = "pushward1Example¦2TokenNotARea0"`,
			`body: "{\"access_key_secret\":\"madeUp2By3Pushwa¦rdForItsOwnT00\"}"`,
		},
		Misses: []string{
			`aliyun_key=pushward1Examp¦le2TokenNotARea`,
			`aliyun_key=pushward1E-ampl¦e2TokenNotAReal`,
			`github.com/aliyun/client h1:/tmnEaQMyb+k4pCtJUc6jDpZ¦LFph9QMy2VUPTwukg=`,
			`// https://help.aliyun.com
func (client *Client) UnbindInstance2Vpc¦WithCallback(`,
			`aliyun_key=xxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxx`,
		},
	}, {
		// Issued for a time; no length is published. An identifier, not a secret.
		Type:      "alibaba_sts_access_key_id",
		Name:      "Alibaba Cloud STS AccessKey ID",
		Off:       true,
		Regexp:    `STS\.[0-9A-Za-z]{16,64}`,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`ALIBABA_STS_ACCESS_KEY_ID=STS.¦pushward1Example`,
			`X-Access-Token: STS.¦madeUp2By3PushwardForItsO`,
		},
		Misses: []string{
			`key: STS.¦pushward1Exampl`,
			`"STS.¦pushw-rd1Example"`,
			`ALIBABA_STS_ACCESS_KEY_ID=STS.¦xxxxxxxxxxxxxxxx`,
		},
	}},
}
