package pattern

import "bytes"

var gitlab = Provider{
	Name: "GitLab",
	Docs: "https://docs.gitlab.com/security/tokens/",
	Patterns: []Pattern{{
		// The longer form routes to a cell of GitLab and ends with a checksum.
		Type:   "gitlab_access_token",
		Name:   "GitLab Access Token",
		Regexp: `glpat-(?:[0-9A-Za-z_-]{27,300}\.(?:01\.)?[0-9a-z]{9}|[0-9A-Za-z_-]{20})`,
		End:    tokenEnd,
		Check:  gitlabRoutable,
		Hits: []string{
			`GITLAB_TOKEN=glpat-¦pushwardExampleToken`,
			`PRIVATE-TOKEN: glpat-¦pushwardExampleTokenNotARealOne0011MadeUp.1500l9u3n`,
			`token: "glpat-¦pushwardExampleTokenNotARealOne0011MadeUp.01.151oiilb1"`,
		},
		Misses: []string{
			`glpat-¦pushwardExampleToke`,
			`glpat-¦pushwardExampleTokenNotARealOne0011MadeUp.1500l9000`,
			`glpat-¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// The number of the partition, hexadecimal.
		Type:   "gitlab_ci_build_token",
		Name:   "GitLab CI/CD Job Token",
		Regexp: `glcbt-[0-9A-Fa-f]{1,5}_[0-9A-Za-z_-]{20}`,
		End:    tokenEnd,
		Hits: []string{
			`gitlab_ci_build_token: glcbt-¦5_pushward1Example2Tok`,
			`X-Access-Token: glcbt-¦dec_madeUp2By3PushwardFo`,
		},
		Misses: []string{
			`key: glcbt-¦5_pushward1Example2To`,
			`"glcbt-¦5_pushwa+d1Example2Tok"`,
			`GITLAB_CI_BUILD_TOKEN=glcbt-¦5_xxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "gitlab_deploy_token",
		Name:   "GitLab Deploy Token",
		Regexp: `gldt-[0-9A-Za-z_-]{20}`,
		End:    tokenEnd,
		Hits: []string{
			`const gitlabDeployToken = "gldt-¦pushward1Example2Tok";`,
			`curl -H 'X-Api-Key: gldt-¦madeUp2By3PushwardFo' https://api.test/v1`,
		},
		Misses: []string{
			`"gldt-¦pushward1Example2To"`,
			`GITLAB_DEPLOY_TOKEN=gldt-¦pushwa+d1Example2Tok`,
			`key: gldt-¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "gitlab_feature_flag_client_token",
		Name:   "GitLab Feature Flag Client Token",
		Regexp: `glffct-[0-9A-Za-z_-]{20}`,
		End:    tokenEnd,
		Hits: []string{
			`gitlab_feature_flag_client_token = "glffct-¦pushward1Example2Tok" # rotate me`,
			`tool --gitlab-feature-flag-client-token=glffct-¦madeUp2By3PushwardFo --verbose`,
		},
		Misses: []string{
			`GITLAB_FEATURE_FLAG_CLIENT_TOKEN=glffct-¦pushward1Example2To`,
			`key: glffct-¦pushwa+d1Example2Tok`,
			`"glffct-¦xxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		// For one path: its HMAC and the id of the user; or for all.
		Type:   "gitlab_feed_token_v2",
		Name:   "GitLab Feed Token",
		Regexp: `glft-(?:[0-9a-f]{64}-[0-9]{1,10}|[0-9A-Za-z_-]{20})`,
		End:    tokenEnd,
		Hits: []string{
			`GITLAB_FEED_TOKEN_V2=glft-¦pushward1Example2Tok`,
			`<gitlabFeedTokenV2>glft-¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b-271828</gitlabFeedTokenV2>`,
		},
		Misses: []string{
			`key: glft-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced-8`,
			`"glft-¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf-8"`,
			`GITLAB_FEED_TOKEN_V2=glft-¦0000000000000000000000000000000000000000000000000000000000000000-8`,
		},
	}, {
		Type:   "gitlab_incoming_email_token",
		Name:   "GitLab Incoming Mail Token",
		Regexp: `glimt-[0-9A-Za-z_-]{25}`,
		End:    tokenEnd,
		Hits: []string{
			`export GITLAB_INCOMING_EMAIL_TOKEN='glimt-¦pushward1Example2TokenNot'`,
			`see https://app.test/hook?key=glimt-¦madeUp2By3PushwardForItsO&v=2`,
		},
		Misses: []string{
			`"glimt-¦pushward1Example2TokenNo"`,
			`GITLAB_INCOMING_EMAIL_TOKEN=glimt-¦pushward+Example2TokenNot`,
			`key: glimt-¦xxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "gitlab_kubernetes_agent_token",
		Name:   "GitLab Agent for Kubernetes Token",
		Regexp: `glagent-[0-9A-Za-z_-]{50}`,
		End:    tokenEnd,
		Hits: []string{
			`gitlab_kubernetes_agent_token: glagent-¦pushward1Example2TokenNotARealOne0011MadeUpForThis`,
			`{"gitlabKubernetesAgentToken": "glagent-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByA"}`,
		},
		Misses: []string{
			`GITLAB_KUBERNETES_AGENT_TOKEN=glagent-¦pushward1Example2TokenNotARealOne0011MadeUpForThi`,
			`key: glagent-¦pushward1Example+TokenNotARealOne0011MadeUpForThis`,
			`"glagent-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "gitlab_oauth_app_secret",
		Name:   "GitLab OAuth Application Secret",
		Regexp: `gloas-[0-9A-Za-z_-]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`const gitlabOauthAppSecret = "gloas-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233G";`,
			`X-Access-Token: gloas-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O`,
		},
		Misses: []string{
			`key: gloas-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233`,
			`"gloas-¦pushward1Example2Toke+NotARealOne0011MadeUpForThisTestAlone2233G"`,
			`GITLAB_OAUTH_APP_SECRET=gloas-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "gitlab_pipeline_trigger_token",
		Name:   "GitLab Pipeline Trigger Token",
		Regexp: `glptt-[0-9A-Fa-f]{40}`,
		Hits: []string{
			`gitlab_pipeline_trigger_token = "glptt-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe" # rotate me`,
			`curl -H 'X-Api-Key: glptt-¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba' https://api.test/v1`,
		},
		Misses: []string{
			`"glptt-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fb"`,
			`GITLAB_PIPELINE_TRIGGER_TOKEN=glptt-¦5ca1ab1e0ddbag1c0ffee4badfacade7a57e0fbe`,
			`key: glptt-¦0000000000000000000000000000000000000000`,
		},
	}, {
		// The longer form routes to a cell of GitLab and ends with a checksum.
		Type:   "gitlab_runner_auth_token",
		Name:   "GitLab Runner Authentication Token",
		Regexp: `glrt-(?:t[0-9]_[0-9A-Za-z_-]{27,300}\.(?:01\.)?[0-9a-z]{9}|[0-9A-Za-z_-]{20})`,
		End:    tokenEnd,
		Check:  gitlabRoutable,
		Hits: []string{
			`token = "glrt-¦pushwardExampleToken"`,
			`RUNNER_TOKEN=glrt-¦t1_pushwardExampleTokenNotARealOne0011MadeUp.15125w9fx`,
		},
		Misses: []string{
			`glrt-¦pushwardExample`,
			`RUNNER_TOKEN=glrt-¦t1_pushwardExampleTokenNotARealOne0011MadeUp.15125w000`,
			`glrt-¦t1_xxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "gitlab_runner_registration_token",
		Name:   "GitLab Runner Registration Token",
		Regexp: `GR1348941[0-9A-Za-z_-]{20}`,
		End:    tokenEnd,
		Hits: []string{
			`export GITLAB_RUNNER_REGISTRATION_TOKEN='GR1348941¦pushward1Example2Tok'`,
			`<gitlabRunnerRegistrationToken>GR1348941¦madeUp2By3PushwardFo</gitlabRunnerRegistrationToken>`,
		},
		Misses: []string{
			`key: GR1348941¦pushward1Example2To`,
			`"GR1348941¦pushwa+d1Example2Tok"`,
			`GITLAB_RUNNER_REGISTRATION_TOKEN=GR1348941¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "gitlab_scim_oauth_token",
		Name:   "GitLab SCIM Token",
		Regexp: `glsoat-[0-9A-Za-z_-]{20}`,
		End:    tokenEnd,
		Hits: []string{
			`gitlab_scim_oauth_token: glsoat-¦pushward1Example2Tok`,
			`see https://app.test/hook?key=glsoat-¦madeUp2By3PushwardFo&v=2`,
		},
		Misses: []string{
			`"glsoat-¦pushward1Example2To"`,
			`GITLAB_SCIM_OAUTH_TOKEN=glsoat-¦pushwa+d1Example2Tok`,
			`key: glsoat-¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "gitlab_session_cookie",
		Name:   "GitLab Session Cookie",
		Regexp: `_gitlab_session=[0-9a-z]{32}`,
		Hits: []string{
			`const gitlabSessionCookie = "_gitlab_session=¦pushward1example2tokennotarealon";`,
			`{"gitlabSessionCookie": "_gitlab_session=¦madeup2by3pushwardforitsowntests"}`,
		},
		Misses: []string{
			`GITLAB_SESSION_COOKIE=_gitlab_session=¦pushward1example2tokennotarealo`,
			`key: _gitlab_session=¦pushward1eGample2tokennotarealon`,
			`"_gitlab_session=¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}

// gitlabRoutable checks the CRC32 of the routable form. The short form has none.
func gitlabRoutable(secret []byte) error {
	if bytes.IndexByte(secret, '.') < 0 {
		return nil
	}
	return crc32Base36(secret)
}
