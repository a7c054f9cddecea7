package pattern

import (
	"bytes"
	"errors"
)

var intercom = Provider{
	Name: "Intercom",
	Docs: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication",
	Patterns: []Pattern{{
		// Base64 of "tok:", a UUID with underscores, and two digits.
		Type:   "intercom_access_token",
		Name:   "Intercom Access Token",
		Regexp: `dG9rO[0-9A-Za-z+/]{54}=`,
		End:    base64End,
		Check:  intercomToken,
		Hits: []string{
			`const intercomAccessToken = "dG9rO¦jVjYTFhYjFlXzBkZGJfYTExY18wZmZlX2U0YmFkZmFjYWRlNzoxOjA=";`,
			`{"intercomAccessToken": "dG9rO¦mRlY2FkZTBmX2YxY2VfY2FiMV9lNWVhX2YwMGQ3ZTVlZDBiMDoxOjA="}`,
		},
		Misses: []string{
			`INTERCOM_ACCESS_TOKEN=dG9rO¦jVjYTFhYjFlXzBkZGJfYTExY18wZmZlX2U0YmFkZmFjYWRlNzox`,
			`key: dG9rO¦nB1c2h3YXJkXzFleGFfbXBsZV8ydG9rX2Vubm90YXJlYWwwMDoxOjA=`,
		},
	}},
}

// intercomToken checks that secret decodes to what its comment says.
func intercomToken(secret []byte) error {
	raw, err := anyBase64(secret)
	if err != nil {
		return err
	}
	const prefix, id = len("tok:"), 36
	if len(raw) != prefix+id+len(":1:0") || raw[prefix+id] != ':' || len(bytes.Trim(raw[prefix:prefix+id], "0123456789abcdef_")) > 0 {
		return errors.New("does not decode to an id and two digits")
	}
	return nil
}
