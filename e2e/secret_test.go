package e2e

import (
	"crypto/rand"
	"crypto/sha1"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"math/big"
	"strings"
	"testing"
)

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// newSecret gives a GitHub token that no one has ever held and that is valid by
// its checksum: ghp_, 30 random characters, and their CRC-32 in six characters
// of base62. It is made at run time so that none stands in this repository.
func newSecret(t testing.TB) string {
	t.Helper()
	body := randomText(t, 30)
	sum := crc32.ChecksumIEEE([]byte(body))
	var check [6]byte
	for i := len(check) - 1; i >= 0; i-- {
		check[i] = base62[sum%62]
		sum /= 62
	}
	return "ghp_" + body + string(check[:])
}

func randomText(t testing.TB, n int) string {
	t.Helper()
	var b strings.Builder
	for range n {
		i, err := rand.Int(rand.Reader, big.NewInt(int64(len(base62))))
		if err != nil {
			t.Fatal(err)
		}
		b.WriteByte(base62[i.Int64()])
	}
	return b.String()
}

// blobID is the id Git gives to content.
func blobID(content []byte) string {
	h := sha1.New()
	fmt.Fprintf(h, "blob %d\x00", len(content))
	h.Write(content)
	return hex.EncodeToString(h.Sum(nil))
}

// withSecret is a small file whose second line holds the secret from column 7.
func withSecret(secret string) []byte {
	return []byte("# settings\nkey = " + secret + "\nend = 1\n")
}

// The checksum must be right, or a server that checks it would rightly let the
// "secret" pass.
func TestSecretChecksum(t *testing.T) {
	secret := newSecret(t)
	if len(secret) != 40 || !strings.HasPrefix(secret, "ghp_") {
		t.Fatalf("a token has %d characters, want 40", len(secret))
	}
	var sum uint64
	for _, c := range secret[34:] {
		sum = sum*62 + uint64(strings.IndexRune(base62, c))
	}
	if want := uint64(crc32.ChecksumIEEE([]byte(secret[4:34]))); sum != want {
		t.Errorf("the last six characters say %d, the CRC-32 is %d", sum, want)
	}
}
