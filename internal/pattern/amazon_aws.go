package pattern

var amazonAWS = Provider{
	Name: "Amazon AWS",
	Slug: "amazon_aws",
	Docs: "https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds.html",
	Patterns: []Pattern{{
		// The id (AKIA...) is no secret; the key has no anchor, so the id or the name of
		// its setting must stand before it.
		Type:      "aws_secret_access_key",
		Name:      "Amazon AWS Secret Access Key",
		Class:     Context,
		Regexp:    `[0-9A-Za-z+/]{40}`,
		Start:     base64Start,
		End:       base64End,
		MustMatch: []string{`[a-z]`, `[A-Z]`, `[0-9]`},
		Near:      []string{"aws_secret", "secret_access_key", "secretaccesskey", "secret access key", "aws-secret", "awssecret", "AKIA", "ASIA"},
		Entropy:   4,
		Hits: []string{
			`aws_secret_access_key = pushwardExample/Secret¦NotARealOne001122+`,
			`{"AccessKeyId": "AKIA¦PUSHWARDMADEUPID", "SecretAccessKey": "madeUpByPushward/ForIts¦OwnTests44556677+"}`,
			`export AWS_ACCESS_KEY_ID=AKIA¦PUSHWARDMADEUPID KEY=pushwardExample+Secret¦NotARealOne334455/`,
		},
		Misses: []string{
			`aws_secret_access_key = pushwardExample/Secret¦NotARealOne00112`,
			`aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPx¦RfiCYEXAMPLEKEY`,
			`aws_secret_commit = 5ca1ab1e0ddba11c0ffee¦4badfacade7a57e0fbee`,
			`sha1/key=pushwardExample/Secret¦NotARealOne001122+, not the aws_secret`,
		},
	}, {
		// Three versions of what the service encrypts: policies and tags make it longer.
		Type:   "aws_session_token",
		Name:   "Amazon AWS Session Token",
		Regexp: `(?:IQoJ|FwoG|AQoD)[0-9A-Za-z+/]{100,1000}[0-9A-Za-z+/]{0,1000}={0,2}`,
		Start:  base64Start,
		End:    base64End,
		Hits: []string{
			`AWS_SESSION_TOKEN=IQoJ¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455push`,
			`curl -H 'X-Api-Key: FwoG¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899Opens==' https://api.test/v1`,
		},
		Misses: []string{
			`"IQoJ¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Ex"`,
			`AWS_SESSION_TOKEN=IQoJ¦pushward1Example2TokenNotARealOne-011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Exa`,
			`key: IQoJ¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// Base64 of "BedrockAPIKey-", the name and account, and the secret; or of a signed URL of
		// bedrock.amazonaws.com.
		Type:   "aws_api_key",
		Name:   "Amazon AWS API Key ID",
		Source: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
		Regexp: `(?:ABSKQmVkcm9ja0FQSUtleS[0-9A-Za-z+/]{91,251}|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[0-9A-Za-z+/]{50,1000})={0,2}`,
		End:    base64End,
		Hits: []string{
			`export AWS_BEARER_TOKEN_BEDROCK='ABSK¦QmVkcm9ja0FQSUtleS1wdXNoLWF0LTg2NzUzMDk0MjAxMTpwdXNod2FyZDFFeGFtcGxlMlRva2VuTm90QVJlYWxPbmUwMDExTWFkZVVwRm9yVGhpc1Rlc3RBbG9uZTI'`,
			`tool --aws-api-key=bedrock-api-key-¦YmVkcm9jay5hbWF6b25hd3MuY29tLz9BY3Rpb249Q2FsbFdpdGhCZWFyZXJUb2tlbiZYLUFtei1DcmVkZW50aWFsPW1hZGVVcDJCeTNQdXNod2FyZEZvckl0c093blRlc3RzNjY3N05ldmVySXNzdWVkQnlBbnlTZXJ2aWNlOA --verbose`,
		},
		Misses: []string{
			`AWS_API_KEY=ABSK¦QmVkcm9ja0FQSUtleS1wdXNoLWF0LTg2NzUzMDk0MjAxMTpwdXNod2FyZDFFeGFtcGxlMlRva2VuTm90QVJlYWxPbmUwMDExTWFk`,
			`key: ABSK¦QmVkcm9ja0FQSUtleS1wdXNoLWF0LTg2NzUzMDk0MjAxMTpwdXNod2FyZDFFeGFtcGxlMl-va2VuTm90QVJlYWxPbmUwMDExTWFkZVVwRm9yVGhpc1Rlc3RBbG9uZTI`,
			`AWS_BEARER_TOKEN_BEDROCK=ABSKQmVkcm9ja0FQSUtleS¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "aws_appsync_api_key",
		Name:   "Amazon AWS AppSync API Key",
		Regexp: `da2-[0-9a-z]{26}`,
		Hits: []string{
			`aws_appsync_api_key: da2-¦pushward1example2tokennota`,
			`<awsAppsyncApiKey>da2-¦madeup2by3pushwardforitsow</awsAppsyncApiKey>`,
		},
		Misses: []string{
			`key: da2-¦pushward1example2tokennot`,
			`"da2-¦pushwardGexample2tokennota"`,
			`AWS_APPSYNC_API_KEY=da2-¦xxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "amazon_mws_auth_token",
		Name:   "Amazon MWS Auth Token",
		Regexp: `amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		Hits: []string{
			`const amazonMwsAuthToken = "amzn.mws.¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7";`,
			`see https://app.test/hook?key=amzn.mws.¦decade0f-f1ce-cab1-e5ea-f00d7e5ed0b0&v=2`,
		},
		Misses: []string{
			`"amzn.mws.¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade"`,
			`AMAZON_MWS_AUTH_TOKEN=amzn.mws.¦5ca1ab1e-0ddb-a11c-0ffe-e4bagfacade7`,
			`key: amzn.mws.¦00000000-0000-0000-0000-000000000000`,
		},
	}},
}
