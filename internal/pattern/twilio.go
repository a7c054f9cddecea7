package pattern

import (
	"bytes"
	"errors"
)

var twilio = Provider{
	Name: "Twilio",
	Docs: "https://www.twilio.com/docs/iam/api-keys",
	Patterns: []Pattern{{
		Type:   "twilio_api_key",
		Name:   "Twilio API Key",
		Class:  Context,
		Regexp: `SK[0-9a-f]{32}`,
		End:    tokenEnd,
		Near:   []string{"twilio"},
		Hits: []string{
			`twilio_key=SK5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`{"twilio": "SKdecade0ff1cecab1¦e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`twilio_key=SK5ca1ab1e0ddba11¦c0ffee4badfacade`,
			`twilio_key=SK5ca1ab1e0dgba11c¦0ffee4badfacade7`,
			`twilio_key=SK0000000000000000¦0000000000000000`,
		},
	}, {
		// An identifier, not a secret.
		Type:   "twilio_account_sid",
		Name:   "Twilio Account String Identifier",
		Class:  Context,
		Off:    true,
		Regexp: `AC[0-9a-f]{32}`,
		End:    tokenEnd,
		Near:   []string{"twilio"},
		Hits: []string{
			`twilio_key=AC5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`{"twilio": "ACdecade0ff1cecab1¦e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`twilio_key=AC5ca1ab1e0ddba11¦c0ffee4badfacade`,
			`twilio_key=AC5ca1ab1e0dgba11c¦0ffee4badfacade7`,
			`twilio_key=AC0000000000000000¦0000000000000000`,
		},
	}, {
		Type:   "twilio_access_token",
		Name:   "Twilio Access Token",
		Source: "https://www.twilio.com/docs/iam/access-tokens",
		Regexp: jwtShape,
		End:    tokenEnd,
		Check:  twilioToken,
		Hits: []string{
			`TWILIO_ACCESS_TOKEN=eyJ0eXAiOiJKV1QiLCJh¦bGciOiJIUzI1NiIsImN0eSI6InR3aWxpby1mcGE7dj0xIn0.eyJncmFudHMiOnsiaWRlbnRpdHkiOiJwdXNod2FyZCJ9LCJub3RlIjoicHVzaHdhcmQgZXhhbXBsZSwgbm90IGEgcmVhbCB0b2tlbiJ9.pushward1Example2TokenNotARealOne0011MadeUp`,
			`{"accessToken": "eyJjdHkiOiJ0d2lsaW8t¦ZnBhO3Y9MSIsInR5cCI6IkpXVCIsImFsZyI6IkhTMjU2In0.eyJncmFudHMiOnsiaWRlbnRpdHkiOiJjaSJ9LCJub3RlIjoibWFkZSB1cCBieSBwdXNod2FyZCJ9.madeUp2By3PushwardForItsOwnTests6677NeverIs"}`,
		},
		Misses: []string{
			`TWILIO_ACCESS_TOKEN=eyJ0eXAiOiJKV1QiLCJh¦bGciOiJIUzI1NiIsImN0eSI6InR3aWxpby1mcGE7dj0xIn0.eyJub3RlIjoicHVzaHdhcmQgZXhhbXBsZSwgbm90IGEgcmVhbCB0b2tlbiJ9`,
			`TWILIO_ACCESS_TOKEN=eyJ0eXAiOiJKV1QiLCJh¦bGciOiJIUzI1NiIsImN0eSI6ImFub3RoZXI7dj0xIn0.eyJub3RlIjoicHVzaHdhcmQgZXhhbXBsZSwgbm90IGEgcmVhbCB0b2tlbiJ9.pushward1Example2TokenNotARealOne0011MadeUp`,
			`token: eyJ0eXAiOiJKV1QiLCJ¦hbGciOi.eyJub3QiOiJqc29u.pushward1ExampleSignature`,
		},
	}},
}

// twilioToken checks that secret is a JSON Web Token whose header names Twilio's
// content type. That is asked first: any such token comes here.
func twilioToken(secret []byte) error {
	header, _, _ := bytes.Cut(secret, []byte("."))
	text, err := anyBase64(header)
	if err != nil {
		return err
	}
	if !bytes.Contains(text, []byte(`"twilio-fpa;`)) {
		return errors.New(`header names no content type "twilio-fpa"`)
	}
	return jwt(0)(secret)
}
