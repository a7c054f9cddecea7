package pattern

import "errors"

var hubspot = Provider{
	Name: "Hubspot",
	Docs: "https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview",
	Patterns: []Pattern{{
		Type:   "hubspot_private_apps_user_token",
		Name:   "Hubspot Private Apps User Token",
		Regexp: `pat-(?:na1|na2|eu1|ap1|au1)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		End:    tokenEnd,
		Hits: []string{
			`hubspot_private_apps_user_token = "pat-na1-5ca1ab1e-0ddb-a11c-0ffe-e4badf¦acade7" # rotate me`,
			`tool --hubspot-private-apps-user-token=pat-na2-decade0f-f1ce-cab1-e5ea-f00d7e¦5ed0b0 --verbose`,
		},
		Misses: []string{
			`HUBSPOT_PRIVATE_APPS_USER_TOKEN=pat-na1-5ca1ab1e-0ddb-a11c-0ffe-e4bad¦facade`,
			`key: pat-na1-5ca1ab1e-0ddb-a11c-0ffe-e4bagf¦acade7`,
			`"pat-na1-00000000-0000-0000-0000-000000¦000000"`,
		},
	}, {
		Type:   "hubspot_api_key",
		Name:   "Hubspot API Key",
		Class:  Context,
		Regexp: `[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Near:   []string{"hapikey", "hubspot_api", "hubspotapi", "hubspot-api", "hubspot_key"},
		Before: assigned("hubspot"),
		Hits: []string{
			`hapikey_key=5ca1ab1e-0ddb-a11c-0ffe-e4badf¦acade7`,
			`{"hubspot_api": "decade0f-f1ce-cab1-e5ea-f00d7e¦5ed0b0"}`,
		},
		Misses: []string{
			`hapikey_key=5ca1ab1e-0ddb-a11c-0ffe-e4bad¦facade`,
			`hapikey_key=5ca1ab1e-0ddb-a11c-0ffe-e4bagf¦acade7`,
			`hapikey_key=00000000-0000-0000-0000-000000¦000000`,
		},
	}, {
		// Base64 of a message whose first field is a key of 36 characters that begins with the region: na1-, eu1-.
		Type:   "hubspot_personal_access_key",
		Name:   "Hubspot Personal Access Key",
		Source: "https://developers.hubspot.com/docs/developer-tooling/local-development/hubspot-cli/personal-access-key",
		Regexp: `(?:(CiRuYTEt)|(CiRuYTIt)|(CiRuYTMt)|(CiRldTEt)|(CiRhcDEt))[0-9A-Za-z+/]{60,400}={0,2}`,
		End:    base64End,
		Check:  hubspotAccessKey,
		Hits: []string{
			`HUBSPOT_PERSONAL_ACCESS_KEY=CiRuYTEt¦NWNhMS1hYjFlLTBkZGItYTExYzBmZmVlNGJhLWRmYWMQoeQCGIO0ESIZcHVzaHdhcmQxRXhhbXBsZTJUb2tlbk5vdEoDbmEx`,
			`personalAccessKey: CiRldTEt¦NWNhMS1hYjFlLTBkZGItYTExYzBmZmVlNGJhLWRmYWMQoeQCGIO0ESIZbWFkZVVwMkJ5M1B1c2h3YXJkRm9ySXRzT0oDZXUx`,
		},
		Misses: []string{
			`personalAccessKey: CiRuYTEt¦NWNhMS1hYjFlLTBkZGItYTExYzBmZmVlNGJhLWRmYWMQoeQCGIO`,
			`personalAccessKey: CiRuYTEt¦AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQFwdXNod2FyZDFFeGFtcGxlMlRva2VuTm90QVJlYWxPbmUwMDExTWFk`,
			`personalAccessKey: CiRuYTEt¦...`,
		},
	}},
}

// hubspotAccessKey checks that the message begins with a field of 36 bytes that
// holds small letters, digits and hyphens only.
func hubspotAccessKey(secret []byte) error {
	raw, err := anyBase64(secret)
	if err != nil {
		return err
	}
	if len(raw) < 38 || raw[0] != 0x0a || raw[1] != 36 {
		return errors.New("does not begin with a field of 36 bytes")
	}
	for _, c := range raw[2:38] {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return errors.New("its first field is not a key")
		}
	}
	return nil
}
