package pattern

import (
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
)

var confluent = Provider{
	Name: "Confluent",
	Docs: "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
	Patterns: []Pattern{{
		Type:   "confluent_api_secret",
		Name:   "Confluent API Secret",
		Source: "https://docs.confluent.io/cloud/current/api.html#tag/API-Keys-(iamv2)",
		Regexp: `cflt[0-9A-Za-z+/]{60}`,
		End:    base64End,
		Check:  confluentSecret,
		Hits: []string{
			`confluent_api_secret: cflt¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestJylvrg`,
			`{"confluentApiSecret": "cflt¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnySeu4NcrA"}`,
		},
		Misses: []string{
			`CONFLUENT_API_SECRET=cflt¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestJylvr`,
			`key: cflt¦pushward1Example2TokenNotARealOne0011MadeUpForThisTest000000`,
		},
	}},
}

// confluentSecret checks the last six characters: base64 of the CRC32, lowest
// byte first, of what stands between the prefix and them.
func confluentSecret(secret []byte) error {
	const prefix, tail = len("cflt"), 6
	cut := len(secret) - tail
	if cut <= prefix {
		return errShort
	}
	var sum [4]byte
	binary.LittleEndian.PutUint32(sum[:], crc32.ChecksumIEEE(secret[prefix:cut]))
	want := base64.RawStdEncoding.EncodeToString(sum[:])
	if got := string(secret[cut:]); got != want {
		return errChecksum(got, want)
	}
	return nil
}
