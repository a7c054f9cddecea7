package pattern

var naverCloud = Provider{
	Name: "Naver Cloud",
	Docs: "https://guide.ncloud-docs.com/docs/en/mypage-manage-apikey",
	Patterns: []Pattern{{
		Type:   "navercloud_pub_access_key",
		Name:   "Naver Cloud Access Key ID",
		Regexp: `ncp_iam_BPA[MS]KR[0-9A-Za-z]{14}`,
		End:    tokenEnd,
		Hits: []string{
			`navercloud_pub_access_key: ncp_iam_BPA¦MKRpushward1Examp`,
			`tool --navercloud-pub-access-key=ncp_iam_BPA¦MKRmadeUp2By3Push --verbose`,
		},
		Misses: []string{
			`NAVERCLOUD_PUB_ACCESS_KEY=ncp_iam_BPA¦MKRpushward1Exam`,
			`key: ncp_iam_BPA¦MKRpush-ard1Examp`,
			`"ncp_iam_BPA¦MKRxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "navercloud_pub_access_key_secret",
		Name:   "Naver Cloud Secret Key",
		Regexp: `ncp_iam_BPK[MS]KR[0-9A-Za-z]{28}`,
		End:    tokenEnd,
		Hits: []string{
			`const navercloudPubAccessKeySecret = "ncp_iam_BPK¦MKRpushward1Example2TokenNotARe";`,
			`<navercloudPubAccessKeySecret>ncp_iam_BPK¦MKRmadeUp2By3PushwardForItsOwnT</navercloudPubAccessKeySecret>`,
		},
		Misses: []string{
			`key: ncp_iam_BPK¦MKRpushward1Example2TokenNotAR`,
			`"ncp_iam_BPK¦MKRpushward1-xample2TokenNotARe"`,
			`NAVERCLOUD_PUB_ACCESS_KEY_SECRET=ncp_iam_BPK¦MKRxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// As the public cloud's, with a G for the government's.
		Type:   "navercloud_gov_access_key",
		Name:   "Naver Cloud Gov Access Key ID",
		Regexp: `ncp_iam_BGA[MS]KR[0-9A-Za-z]{14}`,
		End:    tokenEnd,
		Hits: []string{
			`NAVERCLOUD_GOV_ACCESS_KEY=ncp_iam_BGASKR¦pushward1Examp`,
			`curl -H 'X-Api-Key: ncp_iam_BGASKR¦madeUp2By3Push' https://api.test/v1`,
		},
		Misses: []string{
			`key: ncp_iam_BGASKR¦pushward1Exam`,
			`"ncp_iam_BGASKR¦pushwar!1Examp"`,
			`NAVERCLOUD_GOV_ACCESS_KEY=ncp_iam_BGASKR¦xxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "navercloud_gov_access_key_secret",
		Name:   "Naver Cloud Gov Secret Key",
		Regexp: `ncp_iam_BGK[MS]KR[0-9A-Za-z]{28}`,
		End:    tokenEnd,
		Hits: []string{
			`navercloud_gov_access_key_secret: ncp_iam_BGKSKR¦pushward1Example2TokenNotARe`,
			`{"navercloudGovAccessKeySecret": "ncp_iam_BGKSKR¦madeUp2By3PushwardForItsOwnT"}`,
		},
		Misses: []string{
			`"ncp_iam_BGKSKR¦pushward1Example2TokenNotAR"`,
			`NAVERCLOUD_GOV_ACCESS_KEY_SECRET=ncp_iam_BGKSKR¦pushward1Examp!e2TokenNotARe`,
			`key: ncp_iam_BGKSKR¦xxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
