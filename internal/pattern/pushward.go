package pattern

import (
	"fmt"
	"io"
)

// pushward are the tokens of this server: the prefix, 30 random characters and
// six of CRC32 over all that stands before them, as GitHub writes its own.
var pushward = Provider{
	Name: "Pushward",
	Docs: "docs/architecture.md",
	Patterns: []Pattern{{
		Type:   "pushward_access_token",
		Name:   "Pushward Access Token",
		Regexp: `pushward_[0-9A-Za-z]{36}`,
		Check:  crc32Base62(0),
		Hits: []string{
			`PUSHWARD_TOKEN=pushward_¦ExampleTokenNotARealOne00112232I9769`,
			`curl -H "Authorization: Bearer pushward_¦madeUpForItsOwnTestsAndNever442ep3Gz" https://pushward.test`,
		},
		Misses: []string{
			`PUSHWARD_TOKEN=pushward_¦ExampleTokenNotARealOne0011223000000`,
			`token: pushward_¦ExampleTokenNotARealOne`,
			`pushward_¦ExampleTokenNotAReal-One001122000000`,
		},
	}},
}

const (
	accessTokenPrefix = "pushward_"
	accessTokenRandom = 30 // characters of base 62, 178 bits
)

// NewAccessToken mints a token of type pushward_access_token from random, which
// outside tests is crypto/rand.Reader. Every token is equally likely: bytes
// beyond the last multiple of 62 are drawn again. The error is random's.
func NewAccessToken(random io.Reader) (string, error) {
	return mint(random, accessTokenPrefix, 0)
}

// NewGitHubExample makes a text of the form of GitHub's personal access tokens,
// checksum included, that GitHub never issued: what is shown to block must
// look real, and must not stand in the source.
func NewGitHubExample(random io.Reader) (string, error) {
	const prefix = "ghp_"
	return mint(random, prefix, len(prefix))
}

// mint draws accessTokenRandom characters behind prefix, and ends them with the
// checksum of what stands from the byte from on.
func mint(random io.Reader, prefix string, from int) (string, error) {
	token := []byte(prefix)
	var draw [2 * accessTokenRandom]byte
	for len(token) < len(prefix)+accessTokenRandom {
		if _, err := io.ReadFull(random, draw[:]); err != nil {
			return "", fmt.Errorf("draw a random token: %w", err)
		}
		for _, b := range draw {
			if b < 256/62*62 && len(token) < len(prefix)+accessTokenRandom {
				token = append(token, base62[b%62])
			}
		}
	}
	sum := base62CRC(token[from:])
	return string(append(token, sum[:]...)), nil
}
