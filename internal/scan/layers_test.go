package scan

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"pushward/internal/pattern"
)

// TestEncodedSecretsAreFound: the secret reported is the decoded one, and its
// place is where its encoded form stands.
func TestEncodedSecretsAreFound(t *testing.T) {
	s, err := New([]*pattern.Pattern{{Type: "alpha_token", Regexp: `alpha_[0-9a-z]{20}`}})
	if err != nil {
		t.Fatal(err)
	}
	secret := "alpha" + "_" + "k3v9w2m7q8x4z6b1n5c0"
	line := "key = " + secret + "\n"
	wide := func(text string) string {
		var b []byte
		for _, u := range utf16.Encode([]rune(text)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return string(b)
	}
	zipped := func(text string) string {
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		_, _ = w.Write([]byte(text))
		_ = w.Close()
		return b.String()
	}
	escaped := strings.ReplaceAll(secret, "_", `\u005f`)
	b64 := base64.StdEncoding.EncodeToString
	for _, c := range []struct{ name, data, at string }{
		{"plain", "a " + line, secret},
		{"base64", "data: " + b64([]byte(line)), ""},
		{"base64, second phase", "data: " + b64([]byte("x"+line)), ""},
		{"base64, third phase", "data: " + b64([]byte("xy"+line)), ""},
		{"base64 twice", b64([]byte(b64([]byte(line)))), ""},
		{"hex", "data: " + hex.EncodeToString([]byte(line)), ""},
		{"utf-16", wide("first line\n" + line), wide(secret)},
		{"escape inside", `{"key":"` + escaped + `"}`, escaped},
		{"percent", "?key=" + strings.ReplaceAll(secret, "_", "%5F") + "&x=1", strings.ReplaceAll(secret, "_", "%5F")},
		{"gzip", zipped(line), ""},
		{"gzip in base64", b64([]byte(zipped(line))), ""},
		{"escape beside", `{"url":"a\/b\/c","key":"` + secret + `","note":"x\u0041"}`, secret},
	} {
		found, err := s.Scan(context.Background(), nil, []byte(c.data))
		if err != nil || len(found) != 1 {
			t.Errorf("%s: %d matches, error %v; want one", c.name, len(found), err)
			continue
		}
		m := found[0]
		if string(m.Secret.Reveal()) != secret {
			t.Errorf("%s: the secret is not the decoded one (%s)", c.name, m.Secret)
		}
		if c.at != "" && c.data[m.Start:m.End] != c.at {
			t.Errorf("%s: stands at %d-%d, want at %d", c.name, m.Start, m.End, strings.Index(c.data, c.at))
		}
	}
}

// TestBombIsUnscannable: what cannot be read within the budget is never waved
// through.
func TestBombIsUnscannable(t *testing.T) {
	s, err := New([]*pattern.Pattern{{Type: "alpha_token", Regexp: `alpha_[0-9a-z]{20}`}})
	if err != nil {
		t.Fatal(err)
	}
	var bomb bytes.Buffer
	w := gzip.NewWriter(&bomb)
	zeros := make([]byte, 1<<20)
	for range 100 {
		_, _ = w.Write(zeros)
	}
	_ = w.Close()
	_, err = s.Scan(context.Background(), nil, bomb.Bytes())
	var u *Unscannable
	if !errors.As(err, &u) {
		t.Fatalf("a gzip of 100 MB zeros gives %v, want unscannable", err)
	}
	found, err := s.Scan(context.Background(), nil, []byte("nothing here"))
	if err != nil || len(found) != 0 {
		t.Errorf("the scan after it: %v, %v", found, err)
	}
}
