package pattern

var circleci = Provider{
	Name: "CircleCI",
	Docs: "https://circleci.com/docs/managing-api-tokens/",
	Patterns: []Pattern{{
		Type:   "circleci_personal_access_token",
		Name:   "CircleCI Personal Access Token",
		Regexp: `CCIPAT_[1-9A-HJ-NP-Za-km-z]{22}_[0-9A-Fa-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`CIRCLECI_PERSONAL_ACCESS_TOKEN=CCIPAT_¦pushward5Exampe2TokenN_5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe`,
			`X-Access-Token: CCIPAT_¦madeUp2By3PushwardFort_decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba`,
		},
		Misses: []string{
			`key: CCIPAT_¦pushward5Exampe2TokenN_5ca1ab1e0ddba11c0ffee4badfacade7a57e0fb`,
			`"CCIPAT_¦pushward5Exampe2TokenN_5ca1ab1e0ddbag1c0ffee4badfacade7a57e0fbe"`,
			`CIRCLECI_PERSONAL_ACCESS_TOKEN=CCIPAT_¦1111111111111111111111_0000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "circleci_project_access_token",
		Name:   "CircleCI Project Access Token",
		Regexp: `CCIPRJ_[1-9A-HJ-NP-Za-km-z]{22}_[0-9A-Fa-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`export CIRCLECI_PROJECT_ACCESS_TOKEN='CCIPRJ_¦pushward5Exampe2TokenN_5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe'`,
			`curl -H 'X-Api-Key: CCIPRJ_¦madeUp2By3PushwardFort_decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba' https://api.test/v1`,
		},
		Misses: []string{
			`"CCIPRJ_¦pushward5Exampe2TokenN_5ca1ab1e0ddba11c0ffee4badfacade7a57e0fb"`,
			`CIRCLECI_PROJECT_ACCESS_TOKEN=CCIPRJ_¦pushward5Exampe2TokenN_5ca1ab1e0ddbag1c0ffee4badfacade7a57e0fbe`,
			`key: CCIPRJ_¦1111111111111111111111_0000000000000000000000000000000000000000`,
		},
	}},
}
