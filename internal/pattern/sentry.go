package pattern

import (
	"bytes"
	"errors"
)

var sentry = Provider{
	Name: "Sentry",
	Docs: "https://docs.sentry.io/account/auth-tokens/",
	Patterns: []Pattern{{
		// Base64 of a JSON object, as long as its URLs and the name of the organization, and the secret.
		// Source: getsentry/sentry, utils/security/orgauthtoken_token.py.
		Type:   "sentry_organization_token",
		Name:   "Sentry Organization Token",
		Regexp: `sntrys_eyJpYXQiO[0-9A-Za-z+/]{60,400}={0,2}_[0-9A-Za-z+/]{43}`,
		End:    base64End,
		Check:  sentryToken,
		Hits: []string{
			`SENTRY_AUTH_TOKEN=sntrys_¦eyJpYXQiOjE3MDAwMDAwMDAuODY3NTMsInVybCI6Imh0dHBzOi8vc2VudHJ5LmV4YW1wbGUudGVzdCIsInJlZ2lvbl91cmwiOiJodHRwczovL3VzLnNlbnRyeS5leGFtcGxlLnRlc3QiLCJvcmciOiJwdXNod2FyZC1leGFtcGxlIn0=_pushward1ExampleSecretNotARealOne0011223344`,
			`{"authToken": "sntrys_¦eyJpYXQiOjE3MDAwMDAwMDEuMjcsInVybCI6Imh0dHBzOi8vc2VudHJ5LmV4YW1wbGUudGVzdCIsInJlZ2lvbl91cmwiOiJodHRwczovL3VzLnNlbnRyeS5leGFtcGxlLnRlc3QiLCJvcmciOiJtYWRldXAtYnktcHVzaHdhcmQifQ==_madeUp2ByPushwardForItsOwnTests6677Never889"}`,
		},
		Misses: []string{
			`SENTRY_AUTH_TOKEN=sntrys_¦eyJpYXQiOjE3MDAwMDAwMDAuODY3NTMsInVybCI6Imh0dHBzOi8vc2VudHJ5LmV4YW1wbGUudGVzdCIsInJlZ2lvbl91cmwiOiJodHRwczovL3VzLnNlbnRyeS5leGFtcGxlLnRlc3QiLCJvcmciOiJwdXNod2FyZC1leGFtcGxlIn0=_pushward1ExampleSecretNotARealOne001122334`,
			`SENTRY_AUTH_TOKEN=sntrys_¦eyJpYXQiOjE3MDAwMDAwMDAuODY3NTMsInVybCI6Imh0dHBzOi8vc2VudHJ5LmV4YW1wbGUudGVzdCIsIm5hbWUiOiJwdXNod2FyZC1leGFtcGxlIn0=_pushward1Example2TokenNotARealOne0011MadeUp`,
		},
	}, {
		Type:   "sentry_personal_token",
		Name:   "Sentry Personal Token",
		Regexp: `sntryu_[0-9A-Fa-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`const sentryPersonalToken = "sntryu_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf";`,
			`<sentryPersonalToken>sntryu_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b</sentryPersonalToken>`,
		},
		Misses: []string{
			`key: sntryu_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`"sntryu_¦5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf"`,
			`SENTRY_PERSONAL_TOKEN=sntryu_¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "sentry_legacy_auth_token",
		Name:   "Sentry Legacy Auth Token",
		Class:  Context,
		Regexp: `[0-9a-f]{64}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Near:   []string{"sentry_auth", "sentry_token", "sentry-auth", "sentryauth", "sentry-cli"},
		Before: assigned("sentry"),
		Hits: []string{
			`sentry_auth_key=5ca1ab1e0ddba11c0ffee4badfacade7¦a57e0fbeef1e55decaf2deface39cedf`,
			`{"sentry_token": "decade0ff1cecab1e5eaf00d7e5ed0b0¦e5ba5eba11ade1afe6ab1eace95cab2b"}`,
		},
		Misses: []string{
			`sentry_auth_key=5ca1ab1e0ddba11c0ffee4badfacade¦7a57e0fbeef1e55decaf2deface39ced`,
			`sentry_auth_key=5ca1ab1e0ddba11c0ffeegbadfacade7¦a57e0fbeef1e55decaf2deface39cedf`,
			`sentry_auth_key=00000000000000000000000000000000¦00000000000000000000000000000000`,
		},
	}, {
		// Lets anyone send events; the public part of it is in every client.
		Type:   "sentry_dsn",
		Name:   "Sentry DSN",
		Source: "https://docs.sentry.io/concepts/key-terms/dsn-explainer/",
		Off:    true,
		Regexp: `https://[0-9a-f]{32}@(?:[0-9a-z.-]{1,60}\.)?sentry\.io/[0-9]{1,20}`,
		Hits: []string{
			`SENTRY_DSN=htt¦ps://5ca1ab1e0ddba11c0ffee4badfacade7@o867530.ingest.sentry.io/4204201`,
			`tool --sentry-dsn=htt¦ps://decade0ff1cecab1e5eaf00d7e5ed0b0@sentry.io/8675309 --verbose`,
		},
		Misses: []string{
			`SENTRY_DSN=htt¦ps://5ca1ab1e0ddba11c0ffee4badfacade@sentry.io/8675309`,
			`key: htt¦ps://5ca1ab1e0dgba11c0ffee4badfacade7@sentry.io/8675309`,
		},
	}, {
		Type:   "sentry_integration_token",
		Name:   "Sentry Integration Token",
		Source: "https://github.com/getsentry/sentry/blob/master/src/sentry/types/token.py",
		Regexp: `sntryi_[0-9a-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`export SENTRY_INTEGRATION_TOKEN='sntryi_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf'`,
			`tool --sentry-integration-token=sntryi_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b --verbose`,
		},
		Misses: []string{
			`"sntryi_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced"`,
			`SENTRY_INTEGRATION_TOKEN=sntryi_¦5ca1ab1e0ddba11c0ffee4badfacade7g57e0fbeef1e55decaf2deface39cedf`,
			`key: sntryi_¦0000000000000000000000000000000000000000000000000000000000000000`,
		},
	}, {
		Type:   "sentry_user_app_auth_token",
		Name:   "Sentry User App Auth Token",
		Source: "https://github.com/getsentry/sentry/blob/master/src/sentry/types/token.py",
		Regexp: `sntrya_[0-9a-f]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`SENTRY_USER_APP_AUTH_TOKEN=sntrya_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`curl -H 'X-Api-Key: sntrya_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b' https://api.test/v1`,
		},
		Misses: []string{
			`SENTRY_USER_APP_AUTH_TOKEN=sntrya_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`key: sntrya_¦5ca1ab1e0ddba11c0ffee4badfacade7g57e0fbeef1e55decaf2deface39cedf`,
			`"sntrya_¦0000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}},
}

// sentryToken checks the JSON object between the prefix and the secret.
func sentryToken(secret []byte) error {
	const prefix = len("sntrys_")
	cut := bytes.LastIndexByte(secret, '_')
	if cut < prefix {
		return errors.New("no secret after the object")
	}
	return base64JSON(prefix, "iat", "region_url", "org")(secret[:cut])
}
