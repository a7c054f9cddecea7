package pattern

import "errors"

var elastic = Provider{
	Name: "Elastic",
	Docs: "https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys",
	Patterns: []Pattern{{
		// 69 bytes, or one or two less, in base64.
		Type:   "elastic_cloud_api_key",
		Name:   "Elastic Cloud API Key",
		Regexp: `essu_[0-9A-Za-z+/]{90,92}={0,2}`,
		End:    base64End,
		Hits: []string{
			`elastic_cloud_api_key = "essu_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pus=" # rotate me`,
			`see https://app.test/hook?key=essu_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeU=&v=2`,
		},
		Misses: []string{
			`"essu_¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455p"`,
			`ELASTIC_CLOUD_API_KEY=essu_¦pushward1Example2TokenNotAReal-ne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu`,
			`key: essu_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// Base64 of an id of 20 and a key of 22 characters.
		Type:   "elastic_stack_api_key",
		Name:   "Elastic Stack API Key",
		Class:  Context,
		Source: "https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-security-create-api-key",
		Regexp: `[0-9A-Za-z+/]{58}==`,
		Start:  base64Start,
		End:    base64End,
		Near:   []string{"elastic", "apikey", "api_key", "es_key", "kibana", "encoded"},
		Check:  elasticKey,
		Hits: []string{
			`ELASTIC_API_KEY=cHVzaHdhcmQxRXhhbXBsZTJUb2s6ZW¦5Ob3RBUmVhbE9uZTAwMTFNYWRlVQ==`,
			`Authorization: ApiKey bWFkZVVwMkJ5M1B1c2h3YXJkRm86ck¦l0c093blRlc3RzNjY3N05ldmVySQ==`,
		},
		Misses: []string{
			`ELASTIC_API_KEY=cHVzaHdhcmQxRXhhbXBsZTJUb2s6ZW¦5Ob3RBUmVhbE9uZTAwMTFNYWRlV==`,
			`ELASTIC_API_KEY=cHVzaHdhcmQxRXhhbXBsZTJUb2suZW¦5Ob3RBUmVhbE9uZTAwMTFNYWRlVQ==`,
			`value=cHVzaHdhcmQxRXhhbXBsZTJUb2s6ZW¦5Ob3RBUmVhbE9uZTAwMTFNYWRlVQ== apikey`,
		},
	}},
}

// elasticKey checks that secret decodes to an id and a key, both base64url.
func elasticKey(secret []byte) error {
	raw, err := anyBase64(secret)
	if err != nil {
		return err
	}
	if len(raw) != 43 || raw[20] != ':' {
		return errors.New("does not decode to an id of 20 and a key of 22 characters")
	}
	for i, c := range raw {
		letter := '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || c == '-' || c == '_'
		if i != 20 && !letter {
			return errors.New("its id and key are not base64url")
		}
	}
	return nil
}
