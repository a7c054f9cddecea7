package pattern

import (
	"hash/crc32"
	"strings"
	"testing"
)

// TestChecksumsMindEveryCharacter alters each character of a whole token in
// turn: a checksum must refuse all of them.
func TestChecksumsMindEveryCharacter(t *testing.T) {
	tests := []struct {
		name  string
		check func([]byte) error
		token string // broken by Mark
		body  int    // the first byte under the checksum
	}{
		{"base 62 over the body", crc32Base62(4), "npm_¦pushward1ExampleTokenNotARealO21Kx0T", 4},
		{"base 62 over the whole", crc32Base62(0), "pushward_¦ExampleTokenNotARealOne00112232I9769", 0},
		{"hexadecimal", crc32Hex(5, 0), "cfat_¦aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStT03fa099b", 5},
		{"little-endian hexadecimal", crc32LittleEndianHex, "glsa_¦pushward1ExampleTokenNotARealOne00_", 0},
		{"upper-case hexadecimal", crc32UpperHex, "ATATT3xFfGF0¦pushward1ExampleTokenNotARealOne0011=", 0},
		{"base64url", crc32Base64(0, crc32.MakeTable(crc32.Castagnoli)), "YCpushward1Example2T¦okenNotARealOnBCJL3Q", 0},
		{"base 36", crc32Base36, "glpat-¦pushward1ExampleTokenNotARealOne.0f", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			token := []byte(cure(t, tt.check, Plain(tt.token)))
			for i := tt.body; i < len(token); i++ {
				if i == len(token)-9 && token[i] == '_' {
					continue // a separator, which the Regexp asks for
				}
				token[i] ^= 1
				if tt.check(token) == nil {
					t.Errorf("byte %d may be altered unnoticed", i)
				}
				token[i] ^= 1
			}
		})
	}
}

// cure gives the token itself if check accepts it, or with the checksum that
// the error names, in the place of its last characters or after them.
func cure(t *testing.T, check func([]byte) error, token string) string {
	t.Helper()
	if check([]byte(token)) == nil {
		return token
	}
	for _, length := range []int{6, 7, 8} {
		for _, body := range []string{token, token[:len(token)-length]} {
			err := check([]byte(body + strings.Repeat("0", length)))
			if err == nil {
				continue
			}
			_, want, named := strings.Cut(err.Error(), "want ")
			if whole := body + want; named && len(want) == length && check([]byte(whole)) == nil {
				return whole
			}
		}
	}
	t.Fatalf("no checksum fits: %v", check([]byte(token)))
	return ""
}

// TestKnownChecksums holds the algorithms against examples that others publish:
// Grafana's own unit test, npm's documentation and secretlint's fixtures.
func TestKnownChecksums(t *testing.T) {
	tests := []struct {
		check func([]byte) error
		token string
	}{
		{crc32LittleEndianHex, "glsa_¦yscW25imSKJIuav8zF37RZmnbiDvB05G_fcaaf58a"},
		{crc32Base62(4), "ghp_¦zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17"},
		{crc32Hex(5, 0), "cfut_¦aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStT03fa099b"},
	}
	for _, tt := range tests {
		if err := tt.check([]byte(Plain(tt.token))); err != nil {
			t.Errorf("%s: %v", tt.token[:5], err)
		}
	}
}

// TestChecksOfShortSecrets: no length may panic.
func TestChecksOfShortSecrets(t *testing.T) {
	for _, p := range All() {
		if p.Check == nil {
			continue
		}
		for _, hit := range p.Hits {
			whole := []byte(Plain(hit))
			for n := range len(whole) {
				_ = p.Check(whole[:n])
				_ = p.Check(whole[n:])
			}
		}
	}
}

// TestErrorsHoldNoSecret: what a Check says may be logged.
func TestErrorsHoldNoSecret(t *testing.T) {
	for _, p := range All() {
		if p.Check == nil {
			continue
		}
		for _, example := range append(p.Hits, p.Misses...) {
			err := p.Check([]byte(Plain(example)))
			if err == nil {
				continue
			}
			for _, body := range []string{"ushward", "xample", "adeUp"} {
				if strings.Contains(err.Error(), body) {
					t.Errorf("%s: the error holds %q of the secret: %v", p.Type, body, err)
				}
			}
		}
	}
}
