package pattern

import (
	"bytes"
	"encoding/base32"
	"errors"
)

var datadog = Provider{
	Name: "Datadog",
	Docs: "https://docs.datadoghq.com/account_management/api-app-keys/",
	Patterns: []Pattern{{
		Type:   "datadog_api_key",
		Name:   "Datadog API Key",
		Class:  Context,
		Regexp: `[0-9a-f]{32}`,
		End:    tokenEnd,
		Near:   []string{"datadog", "dd_api", "dd-api", "ddapi"},
		Before: assigned("datadog"),
		Hits: []string{
			`datadog_key=5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`{"dd_api": "decade0ff1cecab1¦e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`datadog_key=5ca1ab1e0ddba11¦c0ffee4badfacade`,
			`datadog_key=5ca1ab1e0dgba11c¦0ffee4badfacade7`,
			`datadog/agent@5ca1ab1e0ddba11c¦0ffee4badfacade7 is the digest of datadog: id=decade0ff1cecab1¦e5eaf00d7e5ed0b0`,
		},
	}, {
		// A name alone does not do: Datadog/action@<commit> has 40 hexadecimal digits too.
		Type:   "datadog_app_key",
		Name:   "Datadog Application Key",
		Class:  Context,
		Regexp: `[0-9a-f]{40}`,
		End:    tokenEnd,
		Near:   []string{"dd_app", "datadog_app", "dd-app", "ddapp", "datadog-app", "datadogapp"},
		Before: assigned("datadogapp", "ddapp"),
		Hits: []string{
			`dd_app_key=5ca1ab1e0ddba11c0ffe¦e4badfacade7a57e0fbe`,
			`{"datadog_app": "decade0ff1cecab1e5ea¦f00d7e5ed0b0e5ba5eba"}`,
		},
		Misses: []string{
			`dd_app_key=5ca1ab1e0ddba11c0ff¦ee4badfacade7a57e0fb`,
			`dd_app_key=5ca1ab1e0ddbag1c0ffe¦e4badfacade7a57e0fbe`,
			`dd_app_key=00000000000000000000¦00000000000000000000`,
		},
	}, {
		// Meant to be public; known so that it is not taken for a secret.
		Type:   "datadog_rum_client_token",
		Name:   "Datadog RUM Client Token",
		Off:    true,
		Regexp: `pub[0-9a-f]{32}`,
		Hits: []string{
			`DATADOG_RUM_CLIENT_TOKEN=pub5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`curl -H 'X-Api-Key: pubdecade0ff1cecab1¦e5eaf00d7e5ed0b0' https://api.test/v1`,
		},
		Misses: []string{
			`"pub5ca1ab1e0ddba11¦c0ffee4badfacade"`,
			`DATADOG_RUM_CLIENT_TOKEN=pub5ca1ab1e0dgba11c¦0ffee4badfacade7`,
			`key: pub0000000000000000¦0000000000000000`,
		},
	}, {
		// Base32 of a MessagePack list: an application key, the organization and its site.
		Type:   "datadog_rcm",
		Name:   "Datadog RCM",
		Source: "https://github.com/DataDog/datadog-agent/blob/main/pkg/config/remote/service/util.go",
		Regexp: `DDRCM_[A-Z2-7]{60,300}`,
		End:    tokenEnd,
		Check:  datadogRemoteKey,
		Hits: []string{
			`DD_REMOTE_CONFIGURATION_KEY=DDRCM_¦SPMSQNLDMEYWCYRRMUYGIZDCMEYTCYZQMZTGKZJUMJQWIZTBMNQWIZJXME2TOZJQMZRGLTQABBTVHLLEMF2GCZDPM5UHCLTDN5WQ`,
			`remote_configuration:   key: DDRCM_¦SPMSQZDFMNQWIZJQMZTDCY3FMNQWEMLFGVSWCZRQGBSDOZJVMVSDAYRQMU2WEYJVMVRGDTQABBTVHLLEMF2GCZDPM5UHCLTDN5WQ`,
		},
		Misses: []string{
			`DD_REMOTE_CONFIGURATION_KEY=DDRCM_¦SPMSQNLDMEYWCYRRMUYGIZDCMEYTCYZQMZTGKZJUMJQWIZTBMNQWI`,
			`key: DDRCM_¦CPMSQNLDMEYWCYRRMUYGIZDCMEYTCYZQMZTGKZJUMJQWIZTBMNQWIZJXME2TOZJQMZRGLTQABBTVHLLEMF2GCZDPM5UHCLTDN5WQ`,
			`key: "DDRCM_¦AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABCDE"`,
		},
	}},
}

// datadogRemoteKey checks that secret is base32 of a short MessagePack list or
// map.
func datadogRemoteKey(secret []byte) error {
	body := string(bytes.TrimPrefix(secret, []byte("DDRCM_")))
	raw, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(body)
	if err != nil {
		return errors.New("is not base32")
	}
	if len(raw) == 0 || raw[0] < 0x80 || raw[0] > 0x9f {
		return errors.New("does not decode to a MessagePack list or map")
	}
	return nil
}
