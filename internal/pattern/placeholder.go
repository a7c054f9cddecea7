package pattern

import (
	"bytes"
	"strings"
	"sync"
)

// Limits of Placeholder, each far outside what chance brings about: eight
// ascending hexadecimal digits in a random token of 64 are a matter of one in
// ten million, six x of one in a billion.
const (
	placeholderMax   = 256 // in longer secrets a short phrase may come about by chance
	ascendingRun     = 8
	crossesRun       = 6
	repeatedRun      = 8
	longestPeriod    = 8
	shortestPeriodic = 16
)

// phrases are what people write where a secret belongs; matched in lower case.
var phrases = []string{
	"changeme", "change-me", "change_me", "placeholder", "dummy", "redacted",
	"replaceme", "replace-me", "replace_me", "replace-with", "replace_with",
	"your-", "your_", "yourtoken", "yourkey", "yourapi", "yoursecret", "youraccess",
	"my-token", "my_token", "my-secret", "my_secret", "insert-", "insert_",
	"<", "${", "{{", "deadbeefdeadbeef", "foobarfoobar",
}

// documented are sample keys that vendors print in their documentation, broken
// by Mark as every example.
var documented = sync.OnceValue(func() [][]byte {
	samples := []string{
		"sk_test_¦4eC39HqLyjWDarjtT1zdp7dc",                            // Stripe, API reference
		"sk_test_¦BQokikJOvBiI2HlWgH4olfQ2",                            // Stripe, older API reference
		"sk_test_¦tR3PYbcVNZZ796tH88S4VQ2u",                            // Stripe, quickstarts
		"110201543:¦AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",                // Telegram, Bot API
		"MTk4NjIyNDgzNDcxOTI1MjQ4.¦Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs", // Discord, developer documentation
		// Docker, Engine API.
		"SWMTKN-1-¦3pu6hszjas19xyp7ghgosyx9k8atbfcr8p2is99znpy26u2lkl-1awxwuwd3z9j1z3puu7rcgdbx",
		"SWMTKN-1-¦3pu6hszjas19xyp7ghgosyx9k8atbfcr8p2is99znpy26u2lkl-7p73s1dx5in4tatdymyhg9hu2",
		"SWMTKN-1-¦1h8aps2yszaiqmz2l3oc5392pgk8e49qhx2aj3nyv0ui0hez2a-6qmn92w6bu3jdvnglku58u11a",
		"SWMTKN-1-¦1h8aps2yszaiqmz2l3oc5392pgk8e49qhx2aj3nyv0ui0hez2a-8llk83c4wm9lwioey2s316r9l",
		"SWMKEY-1-¦7c37Cc8654o6p38HnroywCi19pllOnGtbdZEgtKxZu8",
		// Ends of signatures: Azure Storage in AWS DataSync's API, Argo CD's developer
		// guide, the Microsoft identity platform in AWS's API for OIDC.
		"aBBKDWQvyuVcTPH9EBp%2FXTI9E%¦2F%2Fmq171%2BZU178wcwqU%3D",
		"aBBKDWQvyuVcTPH9EBp/XTI9E//mq¦171+ZU178wcwqU=", // the same, decoded
		"ejyTgFxLhuY9mOBtKhcn¦vobg3QZXJ4_RusN_KIdVwao",
		"jdxYLP-KUu2d9MbNKpCK¦JuZ7p8gwTL5B7NlUdh_dmSviPWrw",
		// The keys every Azure Storage and Cosmos DB emulator has.
		"Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2U¦VErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
		"C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTq¦obD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==",
	}
	var plain [][]byte
	for _, s := range samples {
		plain = append(plain, []byte(Plain(s)))
	}
	return plain
})

// Placeholder says whether secret stands in for a secret: a vendor's
// documented sample, a phrase such as changeme or your-token, EXAMPLE in
// capitals as AWS writes it, crosses (xxxx), one character or one short word
// repeated, or the alphabet. The mixed-case Example inside a body does not
// count, because a token may well spell it. No anchor of the catalog trips any
// of these, so only the body decides; the catalog test sees to that.
func Placeholder(secret []byte) bool {
	if mostlyOneByte(secret) || periodic(secret) {
		return true
	}
	if bytes.Contains(secret, []byte("EXAMPLE")) {
		return true
	}
	for _, sample := range documented() {
		if bytes.HasSuffix(secret, sample) { // a setting's name may stand before it
			return true
		}
	}
	if len(secret) > placeholderMax {
		return false
	}
	lower := strings.ToLower(string(secret))
	for _, p := range phrases {
		if strings.Contains(lower, p) {
			return true
		}
	}
	return crossed(lower) || ascending(lower)
}

// mostlyOneByte finds one byte repeated over a third of the secret.
func mostlyOneByte(secret []byte) bool {
	run := 0
	for i, c := range secret {
		if i > 0 && c == secret[i-1] {
			run++
		} else {
			run = 1
		}
		if run >= repeatedRun && run*3 >= len(secret) {
			return true
		}
	}
	return false
}

// periodic finds a tail of at least half the secret that repeats a word of at
// most longestPeriod bytes.
func periodic(secret []byte) bool {
	least := max(shortestPeriodic, len(secret)/2)
	for period := 2; period <= longestPeriod; period++ {
		n := period
		for n < len(secret) && secret[len(secret)-1-n] == secret[len(secret)-1-n+period] {
			n++
		}
		if n >= least && n >= 2*period {
			return true
		}
	}
	return false
}

// crossed finds x six times in a row, or a part between separators that is
// nothing but four x or more, as in xoxb-xxxx-xxxx.
func crossed(lower string) bool {
	if strings.Contains(lower, strings.Repeat("x", crossesRun)) || strings.Contains(lower, "****") {
		return true
	}
	parts := strings.FieldsFunc(lower, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	for _, p := range parts {
		if len(p) >= 4 && strings.Trim(p, "x") == "" {
			return true
		}
	}
	return false
}

// ascending finds eight characters of which each follows the one before, up or
// down: 12345678, abcdefgh, 67890abc, 87654321.
func ascending(lower string) bool {
	up, down := 1, 1
	for i := 1; i < len(lower); i++ {
		if follows(lower[i-1], lower[i]) {
			up++
		} else {
			up = 1
		}
		if follows(lower[i], lower[i-1]) {
			down++
		} else {
			down = 1
		}
		if up >= ascendingRun || down >= ascendingRun {
			return true
		}
	}
	return false
}

// follows says whether b comes after a on a keyboard's digits or in the
// alphabet, with the digits before the letters or after them.
func follows(a, b byte) bool {
	switch {
	case a == '9':
		return b == '0' || b == 'a'
	case a == '0':
		return b == '1' || b == 'a'
	case a == 'z':
		return b == '0' || b == '1'
	}
	alnum := func(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' }
	return alnum(a) && alnum(b) && b == a+1
}
