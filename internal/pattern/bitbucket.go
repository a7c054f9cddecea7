package pattern

import (
	"bytes"
	"errors"
)

var bitbucket = Provider{
	Name: "Bitbucket",
	Docs: "https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html",
	Patterns: []Pattern{{
		Type:   "bitbucket_server_personal_access_token",
		Name:   "Bitbucket Server Personal Access Token",
		Regexp: `BBDC-[0-9A-Za-z+/]{44}`,
		End:    base64End,
		Check:  bitbucketToken,
		Hits: []string{
			`BITBUCKET_TOKEN=BBDC-¦ODY3NTMwOTQyMDExOnB1c2h3YXJkTm90UmVhbCEBAgME`,
			`Authorization: Bearer BBDC-¦MjcxODI4MTgyODQ1Om1hZGVVcEZvclRlc3RzISEFBgcI`,
		},
		Misses: []string{
			`BITBUCKET_TOKEN=BBDC-¦ODY3NTMwOTQyMDExOnB1c2h3YXJkTm90UmVhbCEBAgM`,
			`BBDC-¦pushwardExampleTokenNotARealOne0011MadeUpFor`,
			`BBDC-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}

// bitbucketToken checks that the body decodes to a number, a colon and random
// bytes.
func bitbucketToken(secret []byte) error {
	raw, err := anyBase64(bytes.TrimPrefix(secret, []byte("BBDC-")))
	if err != nil {
		return err
	}
	number, random, found := bytes.Cut(raw, []byte(":"))
	if !found || len(random) == 0 || len(bytes.Trim(number, "0123456789")) > 0 {
		return errors.New("does not decode to a number and a colon")
	}
	return nil
}
