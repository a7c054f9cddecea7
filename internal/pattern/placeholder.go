package pattern

import (
	"bytes"
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
	"${", "{{", "deadbeefdeadbeef", "foobarfoobar",
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
	var room [placeholderMax]byte
	lower := room[:len(secret)]
	for i, c := range secret {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		lower[i] = c
	}
	return phrased(lower) || crossed(lower) || ascending(lower)
}

// phrased finds one of the phrases, or the bracket of <your token>.
func phrased(lower []byte) bool {
	if bytes.IndexByte(lower, '<') >= 0 {
		return true
	}
	for i := range len(lower) - 1 {
		if !opening[lower[i]][lower[i+1]>>6].has(lower[i+1]) {
			continue
		}
		for _, p := range phrases {
			if len(lower)-i >= len(p) && string(lower[i:i+len(p)]) == p {
				return true
			}
		}
	}
	return false
}

// some are 64 bytes of which each may be in.
type some uint64

func (b some) has(c byte) bool { return b>>(c&63)&1 != 0 }

// opening tells by the first byte of a phrase which may be the second.
var opening = func() (t [256][4]some) {
	for _, p := range phrases {
		t[p[0]][p[1]>>6] |= 1 << (p[1] & 63)
	}
	return t
}()

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
func crossed(lower []byte) bool {
	crosses, stars, part := 0, 0, 0 // in a row, in a row, and all bytes of the part
	for _, c := range lower {
		switch {
		case c == 'x':
			crosses++
			part++
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			crosses = 0
			part++
		case part >= 4 && crosses == part:
			return true
		default:
			crosses, part = 0, 0
		}
		if c == '*' {
			stars++
		} else {
			stars = 0
		}
		if crosses >= crossesRun || stars >= 4 {
			return true
		}
	}
	return part >= 4 && crosses == part
}

// ascending finds eight characters of which each follows the one before, up or
// down: 12345678, abcdefgh, 67890abc, 87654321.
func ascending(lower []byte) bool {
	up, down := 1, 1
	for i := 1; i < len(lower); i++ {
		a, b := lower[i-1], lower[i]
		if up++; !follows(a, b) {
			up = 1
		}
		if down++; !follows(b, a) {
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
	n := &after[a]
	return uint16(b) == n[0] || uint16(b) == n[1]
}

var after = func() (t [256][2]uint16) {
	for c := range t {
		t[c] = [2]uint16{256, 256}
	}
	for c := 'a'; c < 'z'; c++ {
		t[c][0] = uint16(c) + 1
	}
	for c := '1'; c < '9'; c++ {
		t[c][0] = uint16(c) + 1
	}
	t['9'] = [2]uint16{'0', 'a'}
	t['0'] = [2]uint16{'1', 'a'}
	t['z'] = [2]uint16{'0', '1'}
	return t
}()
