package pattern

var authress = Provider{
	Name: "Authress",
	Docs: "https://authress.io/knowledge-base/docs/authorization/service-clients",
	Patterns: []Pattern{{
		// The id of the client, the key, the account and the secret, each of a length of its own.
		Type:   "authress_service_client_access_key",
		Name:   "Authress Service Client Access Key",
		Regexp: `(?:sc|ext|scauth|authress)_[0-9a-z]{5,30}\.[0-9A-Za-z]{4,6}\.acc[_-][0-9a-z-]{10,32}\.[0-9A-Za-z+/_=-]{30,120}`,
		End:    `[^0-9A-Za-z+/_=-]|\z`,
		Hits: []string{
			`authress_service_client_access_key: sc_pushw.push.a¦cc-ard1exampl.ward1Example2TokenNotARealOne0`,
			`curl -H 'X-Api-Key: ext_madeup2by3pushwardforitsowntes.madeUp.a¦cc-ts6677neverissuedbyanyservice889.2By3PushwardForItsOwnTests6677NeverIssue' https://api.test/v1`,
		},
		Misses: []string{
			`"sc_pushw.push.a¦cc-ard1exampl.ward1Example2TokenNotARealOne"`,
			`AUTHRESS_SERVICE_CLIENT_ACCESS_KEY=sc_pushw.push.a¦cc-ard1exampl.ward1Examp.e2TokenNotARealOne0`,
			`key: sc_xxxxx.xxxx.a¦cc-xxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
