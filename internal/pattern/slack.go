package pattern

var slack = Provider{
	Name: "Slack",
	Docs: "https://docs.slack.dev/authentication/tokens",
	Patterns: []Pattern{{
		// The groups keep both literals whole; without them the parser draws out the x.
		Type:   "slack_api_token",
		Name:   "Slack API Token",
		Regexp: `(xox(?:b-[0-9]{8,14}-[0-9]{8,14}-[0-9A-Za-z]{24}|[par]-(?:2-)?[0-9]{8,14}-[0-9]{8,14}-[0-9]{8,14}-[0-9A-Fa-f]{32}|e(?:\.xox[bp])?-1-[0-9A-Za-z]{140,180}))|(xapp-[0-9]-A[0-9A-Z]{8,12}-[0-9]{10,14}-[0-9A-Fa-f]{64})`,
		End:    tokenEnd,
		Hits: []string{
			`const slackApiToken = "xoxb-¦867530942011-7263550199824-pushward1Example2TokenNo";`,
			`tool --slack-api-token=xoxp-¦271828182845-904523536028-7427182818284-decade0ff1cecab1e5eaf00d7e5ed0b0 --verbose`,
			`SLACK_APP=xapp-¦1-A0MADEUP011-8675309420117-5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced5`,
		},
		Misses: []string{
			`SLACK_API_TOKEN=xoxb-¦86753094-20117263-pushward1Example2TokenN`,
			`key: xoxb-¦86753094-20117263-pushward-Example2TokenNo`,
			`"xoxb-¦00000000-00000000-xxxxxxxxxxxxxxxxxxxxxxxx"`,
			`xoxb-¦notdigits000-867530942011-pushwardExampleTokenNot0`,
		},
	}, {
		// Ids of the team and of the app, which grow with time.
		Type:   "slack_incoming_webhook_url",
		Name:   "Slack Incoming Webhook URL",
		Regexp: `hooks\.slack\.com/services/T[0-9A-Z]{8,11}/B[0-9A-Z]{8,11}/[0-9A-Za-z]{24}`,
		Hits: []string{
			`slack_incoming_webhook_url = "hooks.s¦lack.com/services/TPUSHWARD/B1MADEUP2/pushward1Example2TokenNo" # rotate me`,
			`<slackIncomingWebhookUrl>hooks.s¦lack.com/services/TMADEUP2BY3/BPUSHWARDFO/madeUp2By3PushwardForIts</slackIncomingWebhookUrl>`,
		},
		Misses: []string{
			`key: hooks.s¦lack.com/services/TPUSHWARD/B1MADEUP2/pushward1Example2TokenN`,
			`"hooks.s¦lack.com/services/TPUSHWARD/B1MADEUP2/pushward-Example2TokenNo"`,
			`SLACK_INCOMING_WEBHOOK_URL=hooks.s¦lack.com/services/T00000000/B00000000/xxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// The id of the team or the organization, and that of the trigger.
		Type:   "slack_workflow_trigger_url",
		Name:   "Slack Workflow Trigger URL",
		Regexp: `hooks\.slack\.com/triggers/[TE][0-9A-Z]{8,11}/[0-9]{10,14}/[0-9A-Fa-f]{32}`,
		Hits: []string{
			`SLACK_WORKFLOW_TRIGGER_URL=hooks.s¦lack.com/triggers/EPUSHWARD/8675309420/5ca1ab1e0ddba11c0ffee4badfacade7`,
			`see https://app.test/hook?key=hooks.s¦lack.com/triggers/EMADEUP2BY3P/27182818284/decade0ff1cecab1e5eaf00d7e5ed0b0&v=2`,
		},
		Misses: []string{
			`"hooks.s¦lack.com/triggers/EPUSHWARD/8675309420/5ca1ab1e0ddba11c0ffee4badfacade"`,
			`SLACK_WORKFLOW_TRIGGER_URL=hooks.s¦lack.com/triggers/EPUSHWARD/8675309420/5ca1ab1e0dgba11c0ffee4badfacade7`,
			`key: hooks.s¦lack.com/triggers/E00000000/0000000000/00000000000000000000000000000000`,
		},
	}, {
		// Ids of the team, of the app and of the workflow, which grow with time.
		Type:   "slack_workflow_webhook_url",
		Name:   "Slack Workflow Webhook URL",
		Regexp: `hooks\.slack\.com/workflows/T[0-9A-Z]{8,11}/A[0-9A-Z]{8,11}/[0-9]{17,19}/[0-9A-Za-z]{24}`,
		Hits: []string{
			`export SLACK_WORKFLOW_WEBHOOK_URL='hooks.s¦lack.com/workflows/TPUSHWARD/A1MADEUP2/86753094201172635/pushward1Example2TokenNo'`,
			`{"slackWorkflowWebhookUrl": "hooks.s¦lack.com/workflows/TMADEUP2BY3/APUSHWARDFO/27182818284590452/madeUp2By3PushwardForIts"}`,
		},
		Misses: []string{
			`SLACK_WORKFLOW_WEBHOOK_URL=hooks.s¦lack.com/workflows/TPUSHWARD/A1MADEUP2/86753094201172635/pushward1Example2TokenN`,
			`key: hooks.s¦lack.com/workflows/TPUSHWARD/A1MADEUP2/86753094201172635/pushward-Example2TokenNo`,
			`"hooks.s¦lack.com/workflows/T00000000/A00000000/00000000000000000/xxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		// Of a browser; without the cookie it opens nothing, but they leak together. The numbers are ids.
		Type:   "slack_session_token",
		Name:   "Slack Session Token",
		Regexp: `xoxc-[0-9]{9,15}-[0-9]{9,15}-[0-9]{9,15}-[0-9A-Fa-f]{64}`,
		Hits: []string{
			`slack_session_token: xoxc-¦867530942-011726355-019982448-5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`X-Access-Token: xoxc-¦271828182845-904523536028-742718281828-decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b`,
		},
		Misses: []string{
			`key: xoxc-¦867530942-011726355-019982448-5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`"xoxc-¦867530942-011726355-019982448-5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf"`,
			`SLACK_SESSION_TOKEN=xoxc-¦000000000-000000000-000000000-0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}, {
		// As a cookie holds it, escapes included; no length is published.
		Type:   "slack_session_cookie",
		Name:   "Slack Session Cookie",
		Regexp: `xoxd-[0-9A-Za-z%+/_-]{100,500}={0,2}`,
		End:    `[^0-9A-Za-z%+/=_-]|\z`,
		Hits: []string{
			`const slackSessionCookie = "xoxd-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Exa";`,
			`curl -H 'X-Api-Key: xoxd-¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnySe==' https://api.test/v1`,
		},
		Misses: []string{
			`"xoxd-¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Ex"`,
			`SLACK_SESSION_COOKIE=xoxd-¦pushward1Example2TokenNotARealOne.011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Exa`,
			`key: xoxd-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
