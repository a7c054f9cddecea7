package pattern

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"strconv"
	"strings"
	"testing"
)

func TestPlaceholder(t *testing.T) {
	for _, s := range []string{
		"AKIAIOSFODNN7EXAMPLE",
		"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
		"sk_live_¦xxxxxxxxxxxxxxxxxxxxxxxx",
		"xoxb-xxxx-xxxx-xxxx",
		"ghp_¦XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
		"dapi¦00000000000000000000000000000000",
		"glpat-your_token_goes_here",
		"sk-proj-changeme-changeme-0011",
		"hf_placeholderPlaceholderABCDEFGH",
		"pul-¦1234567890abcdef1234567890abcdef12345678",
		"key-¦0123456789abcdef0123456789abcdef",
		"lin_api_abcdefghijklmnopqrstuvwxyz01234567890123",
		"aBcDeFgHiJkLmNoPqRsT",
		"98765432109876543210",
		"npm_abcabcabcabcabcabcabcabcabcabcabcabc",
		"tok_deadbeefdeadbeefdeadbeefdeadbeef",
		"sk_test_¦4eC39HqLyjWDarjtT1zdp7dc",
		"AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2U¦VErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
		"mongodb://app:${PASSWORD}@db",
		"postgres://app:<password>@db",
	} {
		if !Placeholder([]byte(Plain(s))) {
			t.Errorf("%q is not taken for a placeholder", s)
		}
	}
}

func TestNoPlaceholder(t *testing.T) {
	for _, s := range []string{
		"ghp_¦pushwardExampleTokenNotARealOne001",
		"pushward_ExampleTokenNotARealOne0011",
		"dapi¦5ca1ab1e0ddba11c0ffee4badfacade7",
		"AAAAAAAAAAbcdefzyxQ19Kd0s7Gh3Jw9q", // a run, but less than a third
		"xxAyxxB9zxxC",
		"",
	} {
		if Placeholder([]byte(Plain(s))) {
			t.Errorf("%q is taken for a placeholder", s)
		}
	}
}

// TestRandomIsNoPlaceholder draws hashes, whose digits are as good as random.
func TestRandomIsNoPlaceholder(t *testing.T) {
	for i := range 20000 {
		sum := sha256.Sum256([]byte(strconv.Itoa(i)))
		for _, s := range []string{hex.EncodeToString(sum[:]), hex.EncodeToString(sum[:16]), base64.StdEncoding.EncodeToString(sum[:])} {
			if Placeholder([]byte(s)) {
				t.Fatalf("the hash of %d is taken for a placeholder", i)
			}
			if e := Entropy([]byte(s)); e < EntropyFloor {
				t.Fatalf("the hash of %d has an entropy of %.2f, below the floor", i, e)
			}
		}
	}
}

func TestEntropy(t *testing.T) {
	tests := []struct {
		text string
		want float64
	}{{"", 0}, {"aaaa", 0}, {"abab", 1}, {"abcd", 2}, {strings.Repeat("0123456789abcdef", 4), 4}}
	for _, tt := range tests {
		if got := Entropy([]byte(tt.text)); got != tt.want {
			t.Errorf("Entropy(%q) = %v, want %v", tt.text, got, tt.want)
		}
	}
}
