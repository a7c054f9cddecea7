package pattern_test

import (
	"bytes"
	"crypto/rand"
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"pushward/internal/pattern"
	"pushward/internal/pattern/patterntest"
)

func TestNewAccessTokenIsFound(t *testing.T) {
	seen := map[string]bool{}
	for range 50 {
		token, err := pattern.NewAccessToken(rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		if seen[token] {
			t.Fatal("the same token was minted twice")
		}
		seen[token] = true
		found := patterntest.Find(pattern.All(), []byte("token="+token+"\n"))
		if len(found) != 1 || found[0].Pattern.Type != "pushward_access_token" {
			t.Fatalf("a minted token of %d characters is found as %v", len(token), found)
		}
	}
}

// TestNewAccessTokenIsUniform feeds every byte once: those from 248 on would
// favour the first characters and must be drawn again.
func TestNewAccessTokenIsUniform(t *testing.T) {
	every := make([]byte, 0, 60)
	for b := 255; b > 195; b-- {
		every = append(every, byte(b))
	}
	token, err := pattern.NewAccessToken(bytes.NewReader(every))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.TrimPrefix(token, "pushward_")[:3], "zyx"; got != want {
		t.Errorf("token begins with %q, want %q: 247 is the first byte that counts", got, want)
	}
}

func TestNewAccessTokenPassesErrorsOn(t *testing.T) {
	token, err := pattern.NewAccessToken(iotest.ErrReader(iotest.ErrTimeout))
	if !errors.Is(err, iotest.ErrTimeout) || token != "" {
		t.Errorf("error %v and %d characters, want the reader's error and no token", err, len(token))
	}
}
