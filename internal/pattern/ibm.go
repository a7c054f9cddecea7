package pattern

var ibm = Provider{
	Name: "IBM",
	Docs: "https://cloud.ibm.com/docs/account?topic=account-userapikey",
	Patterns: []Pattern{{
		Type:      "ibm_cloud_iam_key",
		Name:      "IBM Cloud IAM Key",
		Class:     Context,
		Regexp:    `[0-9A-Za-z_-]{44}`,
		Start:     tokenStart,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"ibm_cloud", "ibmcloud", "ibm", "bluemix"},
		Hits: []string{
			`ibm_cloud_key=pushward1ExampleTokenN¦otARealOne0011MadeUpFo`,
			`{"ibmcloud": "madeUp2ByPushwardForIt¦sOwnTests6677NeverIssu"}`,
		},
		Misses: []string{
			`ibm_cloud_key=pushward1ExampleToken¦NotARealOne0011MadeUpF`,
			`ibm_cloud_key=pushward1Examp+eTokenN¦otARealOne0011MadeUpFo`,
			`ibm_cloud_key=xxxxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:      "ibm_cloudant_legacy_credential",
		Name:      "IBM Cloudant Legacy Credential",
		Source:    "https://cloud.ibm.com/docs/Cloudant",
		Regexp:    `apikey-v2-[0-9A-Za-z_-]{30,60}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`IBM_CLOUDANT_LEGACY_CREDENTIAL=apikey-v2-¦pushward1ExampleTokenNotARealO`,
			`<ibmCloudantLegacyCredential>apikey-v2-¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService88</ibmCloudantLegacyCredential>`,
		},
		Misses: []string{
			`key: apikey-v2-¦pushward1ExampleTokenNotAReal`,
			`"apikey-v2-¦pushward1E+ampleTokenNotARealO"`,
			`IBM_CLOUDANT_LEGACY_CREDENTIAL=apikey-v2-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
