package pattern

var google = Provider{
	Name: "Google",
	Docs: "https://cloud.google.com/docs/authentication",
	Patterns: []Pattern{{
		// The two forms of Google's other API keys, told apart by the name; before them, so that it is what stays.
		Type:   "google_gemini_api_key",
		Name:   "Google Gemini API Key",
		Source: "https://ai.google.dev/gemini-api/docs/api-key",
		Regexp: `(AIza[0-9A-Za-z_-]{35})|(AQ\.Ab8RN6[0-9A-Za-z_-]{44})`,
		End:    tokenEnd,
		Near:   []string{"gemini", "generativelanguage", "generative_ai", "generativeai", "genai", "aistudio", "ai_studio"},
		Hits: []string{
			`GEMINI_API_KEY=AIza¦pushward1Example2TokenNotARealOne00`,
			`client = genai.Client(api_key="AQ.Ab8RN6¦madeUp2By3PushwardForItsOwnTests6677NeverIss")`,
		},
		Misses: []string{
			`GEMINI_API_KEY=AIza¦pushward1Example2TokenNotARealOne0`,
			`"geminiApiKey": "AQ.Ab8RN6¦pushward1Examp+e2TokenNotARealOne0011MadeUpF"`,
		},
	}, {
		Type:   "google_api_key",
		Name:   "Google API Key",
		Regexp: `AIza[0-9A-Za-z_-]{35}`,
		End:    tokenEnd,
		Hits: []string{
			`GOOGLE_API_KEY=AIza¦pushward1Example2TokenNotARealOne00`,
			`curl -H 'X-Api-Key: AIza¦madeUp2By3PushwardForItsOwnTests667' https://api.test/v1`,
		},
		Misses: []string{
			`"AIza¦pushward1Example2TokenNotARealOne0"`,
			`GOOGLE_API_KEY=AIza¦pushward1Ex+mple2TokenNotARealOne00`,
			`key: AIza¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "google_oauth_client_secret",
		Name:   "Google OAuth Client Secret",
		Source: "https://support.google.com/cloud/answer/6158849",
		Regexp: `GOCSPX-[0-9A-Za-z_-]{28}`,
		End:    tokenEnd,
		Hits: []string{
			`export GOOGLE_OAUTH_CLIENT_SECRET='GOCSPX-¦pushward1Example2TokenNotARe'`,
			`tool --google-oauth-client-secret=GOCSPX-¦madeUp2By3PushwardForItsOwnT --verbose`,
		},
		Misses: []string{
			`GOOGLE_OAUTH_CLIENT_SECRET=GOCSPX-¦pushward1Example2TokenNotAR`,
			`key: GOCSPX-¦pushward1+xample2TokenNotARe`,
			`"GOCSPX-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		// Google reserves 512 bytes and publishes no format; about 100 characters are seen.
		Type:      "google_oauth_refresh_token",
		Name:      "Google OAuth Refresh Token",
		Regexp:    `1//0[0-9A-Za-z][0-9A-Za-z_-]{40,100}`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`google_oauth_refresh_token: 1//0g¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455push`,
			`<googleOauthRefreshToken>1//0g¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp</googleOauthRefreshToken>`,
		},
		Misses: []string{
			`key: 1//0g¦pushward1Example2TokenNotARealOne0011Ma`,
			`"1//0g¦pushward1Exam+le2TokenNotARealOne0011Mad"`,
			`GOOGLE_OAUTH_REFRESH_TOKEN=1//0g¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// Google reserves 2048 bytes and publishes no format.
		Type:      "google_oauth_access_token",
		Name:      "Google OAuth Access Token",
		Regexp:    `ya29\.[0-9A-Za-z_-]{20,1000}(?:\.[0-9A-Za-z_-]{1,200})?`,
		End:       tokenEnd,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Hits: []string{
			`const googleOauthAccessToken = "ya29.¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeU";`,
			`see https://app.test/hook?key=ya29.¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIss&v=2`,
		},
		Misses: []string{
			`"ya29.¦pushward1Example2To"`,
			`GOOGLE_OAUTH_ACCESS_TOKEN=ya29.¦pushwa+d1Example2Tok`,
			`key: ya29.¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "google_gcp_api_key_bound_service_account",
		Name:   "GCP API Key Bound to a Service Account",
		Regexp: `AQ\.Ab8RN6[0-9A-Za-z_-]{44}`,
		End:    tokenEnd,
		Hits: []string{
			`google_gcp_api_key_bound_service_account = "AQ.Ab8RN6¦pushward1Example2TokenNotARealOne0011MadeUpF" # rotate me`,
			`{"googleGcpApiKeyBoundServiceAccount": "AQ.Ab8RN6¦madeUp2By3PushwardForItsOwnTests6677NeverIss"}`,
		},
		Misses: []string{
			`GOOGLE_GCP_API_KEY_BOUND_SERVICE_ACCOUNT=AQ.Ab8RN6¦pushward1Example2TokenNotARealOne0011MadeUp`,
			`key: AQ.Ab8RN6¦pushward1Examp+e2TokenNotARealOne0011MadeUpF`,
			`"AQ.Ab8RN6¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		// The id (GOOG...) is no secret; it or the name of the setting stands before the key.
		Type:      "google_cloud_storage_access_key_secret",
		Name:      "Google Cloud Storage Access Key Secret",
		Class:     Context,
		Source:    "https://cloud.google.com/storage/docs/authentication/hmackeys",
		Regexp:    `[0-9A-Za-z+/]{40}`,
		Start:     base64Start,
		End:       base64End,
		MustMatch: []string{`[0-9].*[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"GOOG1E", "gcs_secret", "gs_secret", "gcs_hmac", "storage_hmac"},
		Entropy:   4,
		Hits: []string{
			`gcs_hmac_secret = pushward1Example/Key¦NotARealOne0011+2233`,
			`{"accessId": "GOOG1¦EPUSHWARDMADEUP00112233", "secret": "madeUp2ByPushward+ForIts/¦OwnTests6677889"}`,
		},
		Misses: []string{
			`GOOG1E_key=pushward1Example2To¦kenNotARealOne0011Ma`,
			`GOOG1E_key=pushward1Exam-le2Tok¦enNotARealOne0011Mad`,
			`GOOG1E_key=xxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// The key file of a service account: a key of 2048 bits and whose it is.
		Type:   "google_cloud_service_account_credentials",
		Name:   "Google Cloud Service Account Credentials",
		Regexp: `"private_key":\s{0,4}"-----BEGIN PRIVATE KEY-----[0-9A-Za-z+/=\\]{1000}[0-9A-Za-z+/=\\]{400,1000}-----END PRIVATE KEY-----(?:\\n)?",\s{0,12}"client_email":\s{0,4}"[0-9a-z.@-]{6,120}"`,
		Check:  privateKeyBlock,
		Hits: []string{
			`{"type": "service_account",
  "private_key": "-----BEGIN PRI¦VATE KEY-----\nMIIEvQIBAASCBLYwLiBwdXNod2FyZCBleGFtcGxlOiB0aGlzIGlzIG5vIGtleSBh\ndCBhbGwsIGl0IG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBvbmUuIEl0cyBudW1iZXJz\nIHdlcmUgd3JpdHRlbiBieSBoYW5kIGZvciBhIHRlc3Q7IDkxOS4gcHVzaHdhcmQg\nZXhhbXBsZTogdGhpcyBpcyBubyBrZXkgYXQgYWxsLCBpdCBvbmx5IGhhcyB0aGUg\nc2hhcGUgb2Ygb25lLiBJdHMgbnVtYmVycyB3ZXJlIHdyaXR0ZW4gYnkgaGFuZCBm\nb3IgYSB0ZXN0OyA4MzguIHB1c2h3YXJkIGV4YW1wbGU6IHRoaXMgaXMgbm8ga2V5\nIGF0IGFsbCwgaXQgb25seSBoYXMgdGhlIHNoYXBlIG9mIG9uZS4gSXRzIG51bWJl\ncnMgd2VyZSB3cml0dGVuIGJ5IGhhbmQgZm9yIGEgdGVzdDsgNzU3LiBwdXNod2Fy\nZCBleGFtcGxlOiB0aGlzIGlzIG5vIGtleSBhdCBhbGwsIGl0IG9ubHkgaGFzIHRo\nZSBzaGFwZSBvZiBvbmUuIEl0cyBudW1iZXJzIHdlcmUgd3JpdHRlbiBieSBoYW5k\nIGZvciBhIHRlc3Q7IDY3Ni4gcHVzaHdhcmQgZXhhbXBsZTogdGhpcyBpcyBubyBr\nZXkgYXQgYWxsLCBpdCBvbmx5IGhhcyB0aGUgc2hhcGUgb2Ygb25lLiBJdHMgbnVt\nYmVycyB3ZXJlIHdyaXR0ZW4gYnkgaGFuZCBmb3IgYSB0ZXN0OyA1OTUuIHB1c2h3\nYXJkIGV4YW1wbGU6IHRoaXMgaXMgbm8ga2V5IGF0IGFsbCwgaXQgb25seSBoYXMg\ndGhlIHNoYXBlIG9mIG9uZS4gSXRzIG51bWJlcnMgd2VyZSB3cml0dGVuIGJ5IGhh\nbmQgZm9yIGEgdGVzdDsgNTE0LiBwdXNod2FyZCBleGFtcGxlOiB0aGlzIGlzIG5v\nIGtleSBhdCBhbGwsIGl0IG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBvbmUuIEl0cyBu\ndW1iZXJzIHdlcmUgd3JpdHRlbiBieSBoYW5kIGZvciBhIHRlc3Q7IDQzMy4gcHVz\naHdhcmQgZXhhbXBsZTogdGhpcyBpcyBubyBrZXkgYXQgYWxsLCBpdCBvbmx5IGhh\ncyB0aGUgc2hhcGUgb2Ygb25lLiBJdHMgbnVtYmVycyB3ZXJlIHdyaXR0ZW4gYnkg\naGFuZCBmb3IgYSB0ZXN0OyAzNTIuIHB1c2h3YXJkIGV4YW1wbGU6IHRoaXMgaXMg\nbm8ga2V5IGF0IGFsbCwgaXQgb25seSBoYXMgdGhlIHNoYXBlIG9mIG9uZS4gSXRz\nIG51bWJlcnMgd2VyZSB3cml0dGVuIGJ5IGhhbmQgZm9yIGEgdGVzdDsgMjcxLiBw\ndXNod2FyZCBleGFtcGxlOiB0aGlzIGlzIG5vIGtleSBhdCBhbGwsIGl0IG9ubHkg\naGFzIHRoZSBzaGFwZSBvZiBvbmUuIEl0cyBudW1iZXJzIHdlcmUgd3JpdHRlbiBi\neSBoYW5kIGZvciBhIHRlc3Q=\n-----END PRIVATE KEY-----\n",
  "client_email": "bot@pushward-example.iam.gserviceaccount.com"
}`,
			`{"project_id": "madeup", "private_key": "-----BEGIN PRI¦VATE KEY-----\nMIIEvAIBAASCBLUwLiBtYWRlIHVwIGJ5IHB1c2h3YXJkOiB0aGlzIGlzIG5vIGtl\neSBhdCBhbGwsIGl0IG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBvbmUuIEl0cyBudW1i\nZXJzIHdlcmUgd3JpdHRlbiBieSBoYW5kIGZvciBhIHRlc3Q7IDkxOS4gbWFkZSB1\ncCBieSBwdXNod2FyZDogdGhpcyBpcyBubyBrZXkgYXQgYWxsLCBpdCBvbmx5IGhh\ncyB0aGUgc2hhcGUgb2Ygb25lLiBJdHMgbnVtYmVycyB3ZXJlIHdyaXR0ZW4gYnkg\naGFuZCBmb3IgYSB0ZXN0OyA4MzguIG1hZGUgdXAgYnkgcHVzaHdhcmQ6IHRoaXMg\naXMgbm8ga2V5IGF0IGFsbCwgaXQgb25seSBoYXMgdGhlIHNoYXBlIG9mIG9uZS4g\nSXRzIG51bWJlcnMgd2VyZSB3cml0dGVuIGJ5IGhhbmQgZm9yIGEgdGVzdDsgNzU3\nLiBtYWRlIHVwIGJ5IHB1c2h3YXJkOiB0aGlzIGlzIG5vIGtleSBhdCBhbGwsIGl0\nIG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBvbmUuIEl0cyBudW1iZXJzIHdlcmUgd3Jp\ndHRlbiBieSBoYW5kIGZvciBhIHRlc3Q7IDY3Ni4gbWFkZSB1cCBieSBwdXNod2Fy\nZDogdGhpcyBpcyBubyBrZXkgYXQgYWxsLCBpdCBvbmx5IGhhcyB0aGUgc2hhcGUg\nb2Ygb25lLiBJdHMgbnVtYmVycyB3ZXJlIHdyaXR0ZW4gYnkgaGFuZCBmb3IgYSB0\nZXN0OyA1OTUuIG1hZGUgdXAgYnkgcHVzaHdhcmQ6IHRoaXMgaXMgbm8ga2V5IGF0\nIGFsbCwgaXQgb25seSBoYXMgdGhlIHNoYXBlIG9mIG9uZS4gSXRzIG51bWJlcnMg\nd2VyZSB3cml0dGVuIGJ5IGhhbmQgZm9yIGEgdGVzdDsgNTE0LiBtYWRlIHVwIGJ5\nIHB1c2h3YXJkOiB0aGlzIGlzIG5vIGtleSBhdCBhbGwsIGl0IG9ubHkgaGFzIHRo\nZSBzaGFwZSBvZiBvbmUuIEl0cyBudW1iZXJzIHdlcmUgd3JpdHRlbiBieSBoYW5k\nIGZvciBhIHRlc3Q7IDQzMy4gbWFkZSB1cCBieSBwdXNod2FyZDogdGhpcyBpcyBu\nbyBrZXkgYXQgYWxsLCBpdCBvbmx5IGhhcyB0aGUgc2hhcGUgb2Ygb25lLiBJdHMg\nbnVtYmVycyB3ZXJlIHdyaXR0ZW4gYnkgaGFuZCBmb3IgYSB0ZXN0OyAzNTIuIG1h\nZGUgdXAgYnkgcHVzaHdhcmQ6IHRoaXMgaXMgbm8ga2V5IGF0IGFsbCwgaXQgb25s\neSBoYXMgdGhlIHNoYXBlIG9mIG9uZS4gSXRzIG51bWJlcnMgd2VyZSB3cml0dGVu\nIGJ5IGhhbmQgZm9yIGEgdGVzdDsgMjcxLiBtYWRlIHVwIGJ5IHB1c2h3YXJkOiB0\naGlzIGlzIG5vIGtleSBhdCBhbGwsIGl0IG9ubHkgaGFzIHRoZSBzaGFwZSBvZiBv\nbmUuIEl0cyBudW1iZXJzIA==\n-----END PRIVATE KEY-----\n", "client_email": "ci@madeup.iam.gserviceaccount.com"}`,
		},
		Misses: []string{
			`{"private_key": "-----BEGIN PRI¦VATE KEY-----\nMIIE...\n-----END PRIVATE KEY-----\n", "client_email": "bot@pushward-example.iam.gserviceaccount.com"}`,
			`{"private_key": "-----BEGIN PRI¦VATE KEY-----\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\nbm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5bm8ga2V5\n-----END PRIVATE KEY-----\n",
  "client_email": "bot@pushward-example.iam.gserviceaccount.com"}`,
		},
	}},
}
