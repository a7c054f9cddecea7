package pattern

import "bytes"

var github = Provider{
	Name: "GitHub",
	Docs: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github",
	Patterns: []Pattern{{
		// Dash and underscore end a token: neither is in its alphabet, and the
		// checksum says that it is whole.
		Type:   "github_personal_access_token",
		Name:   "GitHub Personal Access Token",
		Regexp: `ghp_[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}`,
		Check:  githubToken,
		Hits: []string{
			`GITHUB_PERSONAL_ACCESS_TOKEN=ghp_¦pushward1Example2TokenNotAReal2KwYa1`,
			`backup/config-ghp_¦pushward1Example2TokenNotAReal2KwYa1-old.env`,
			`ghp_¦pushward1Example2TokenNotAReal2KwYa1_backup`,
			`{"githubPersonalAccessToken": "github_pat_¦madeUp2By3PushwardForI_tsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywher"}`,
		},
		Misses: []string{
			`GITHUB_PERSONAL_ACCESS_TOKEN=ghp_¦pushward1Example2TokenNotARealOne00`,
			`key: ghp_¦pushward1Exa-ple2TokenNotARealOne001`,
			`"ghp_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx13M0X2"`,
			`GITHUB_PERSONAL_ACCESS_TOKEN=ghp_¦pushward1Example2TokenNotAReal2Kw000`,
		},
	}, {
		Type:   "github_oauth_access_token",
		Name:   "GitHub OAuth Access Token",
		Regexp: `gho_[0-9A-Za-z]{36}`,
		Check:  githubToken,
		Hits: []string{
			`export GITHUB_OAUTH_ACCESS_TOKEN='gho_¦pushward1Example2TokenNotAReal2KwYa1'`,
			`X-Access-Token: gho_¦madeUp2By3PushwardForItsOwnTes32K6qx`,
		},
		Misses: []string{
			`key: gho_¦pushward1Example2TokenNotARealOne00`,
			`"gho_¦pushward1Exa-ple2TokenNotARealOne001"`,
			`GITHUB_OAUTH_ACCESS_TOKEN=gho_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx13M0X2`,
			`key: gho_¦pushward1Example2TokenNotAReal2Kw000`,
		},
	}, {
		Type:   "github_app_user_access_token",
		Name:   "GitHub App User Access Token",
		Regexp: `ghu_[0-9A-Za-z]{36}`,
		Check:  githubToken,
		Hits: []string{
			`github_app_user_access_token: ghu_¦pushward1Example2TokenNotAReal2KwYa1`,
			`curl -H 'X-Api-Key: ghu_¦madeUp2By3PushwardForItsOwnTes32K6qx' https://api.test/v1`,
		},
		Misses: []string{
			`"ghu_¦pushward1Example2TokenNotARealOne00"`,
			`GITHUB_APP_USER_ACCESS_TOKEN=ghu_¦pushward1Exa-ple2TokenNotARealOne001`,
			`key: ghu_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx13M0X2`,
			`"ghu_¦pushward1Example2TokenNotAReal2Kw000"`,
		},
	}, {
		// Since April 2026 a second form is given out: the id of the app and a JSON Web Token.
		Type:   "github_app_installation_access_token",
		Name:   "GitHub App Installation Access Token",
		Regexp: `ghs_(?:[0-9A-Za-z]{36}|[0-9]{1,12}_eyJ[0-9A-Za-z_-]{10,200}\.eyJ[0-9A-Za-z_-]{20,800}\.[0-9A-Za-z_-]{43,400})`,
		End:    tokenEnd,
		Check:  githubToken,
		Hits: []string{
			`GITHUB_TOKEN=ghs_¦pushwardExampleTokenNotARealOn1itFKX`,
			`{"token": "ghs_123451_eyJ0eXAiOiJKV1¦QiLCJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJodHRwczovL2dpdGh1Yi5jb20iLCJub3RlIjoicHVzaHdhcmQgZXhhbXBsZSAxLCBub3QgYSByZWFsIHRva2VuIn0.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward"}`,
		},
		Misses: []string{
			`ghs_¦pushwardExampleTokenNotARealOn0000001`,
			`token: ghs_¦pushwardExampleTokenNot.ARealOne0011`,
			`ghs_¦123456_eyJub3QiOiJqc29uIn0.eyJub3QiOiJhIHRva2VuIGF0IGFsbCJ9.pushwardExampleSignatureNotARealOne00112233`,
		},
	}, {
		Type:   "github_refresh_token",
		Name:   "GitHub Refresh Token",
		Regexp: `ghr_(?:[0-9A-Za-z]{76}|[0-9A-Za-z]{36})`,
		Check:  githubToken,
		Hits: []string{
			`github_refresh_token = "ghr_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsN39z2lv" # rotate me`,
			`<githubRefreshToken>ghr_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNo3PsJ5A</githubRefreshToken>`,
		},
		Misses: []string{
			`key: ghr_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothin`,
			`"ghr_¦pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothing"`,
			`GITHUB_REFRESH_TOKEN=ghr_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx2Z8dj7`,
			`key: ghr_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsN39z000`,
		},
	}, {
		// Issued for nothing but to try push protection.
		Type:   "github_test_token",
		Name:   "GitHub Test Token",
		Source: "https://docs.github.com/en/code-security/secret-scanning",
		Regexp: `secret_scanning_ab85fc6f8d7638cf1c11da812da308d43_[0-9A-Za-z]{5}`,
		Hits: []string{
			`token = secret_scanning_¦ab85fc6f8d7638cf1c11da812da308d43_trial`,
			`{"try": "secret_scanning_¦ab85fc6f8d7638cf1c11da812da308d43_Test1"}`,
		},
		Misses: []string{
			`secret_scanning_¦ab85fc6f8d7638cf1c11da812da308d43_one`,
			`secret_scanning_¦ab85fc6f8d7638cf1c11da812da308d43_t.ial`,
		},
	}},
}

// githubToken checks the CRC32 that the classic forms end with, and the JSON Web
// Token of the new installation token. The tail of fine-grained tokens is not
// published.
func githubToken(secret []byte) error {
	if bytes.HasPrefix(secret, []byte("github_pat_")) {
		return nil
	}
	if _, token, found := bytes.Cut(bytes.TrimPrefix(secret, []byte("ghs_")), []byte("_")); found && bytes.HasPrefix(token, []byte("eyJ")) {
		return jwt(len(secret) - len(token))(secret)
	}
	return crc32Base62(4)(secret)
}
