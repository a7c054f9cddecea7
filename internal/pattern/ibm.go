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
		Near:      []string{"ibm_cloud", "ibmcloud", "ibm_api", "ibm-cloud", "bluemix"},
		Hits: []string{
			`ibm_cloud_key=pushward1Example2Token¦NotARealOne0011MadeUpF`,
			`{"ibmcloud": "madeUp2By3PushwardForI¦tsOwnTests6677NeverIss"}`,
		},
		Misses: []string{
			`ibm_cloud_key=pushward1Example2Toke¦nNotARealOne0011MadeUp`,
			`ibm_cloud_key=pushward1Examp+e2Token¦NotARealOne0011MadeUpF`,
			`ibm_cloud_key=xxxxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// No length is published; the bounds hold what is seen.
		Type:      "ibm_cloudant_legacy_credential",
		Name:      "IBM Cloudant Legacy Credential",
		Source:    "https://cloud.ibm.com/docs/Cloudant",
		Regexp:    `apikey-v2-[0-9A-Za-z_-]{30,60}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`ibm_cloudant_legacy_credential = "apikey-v2-¦pushward1Example2TokenNotAReal" # rotate me`,
			`curl -H 'X-Api-Key: apikey-v2-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8' https://api.test/v1`,
		},
		Misses: []string{
			`"apikey-v2-¦pushward1Example2TokenNotARea"`,
			`IBM_CLOUDANT_LEGACY_CREDENTIAL=apikey-v2-¦pushward1E+ample2TokenNotAReal`,
			`key: apikey-v2-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
