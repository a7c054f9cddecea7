package decode

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"net/url"
	"strings"
	"testing"
	"unicode/utf16"
)

// token is what the tests hide. The mark keeps it from being one in the source.
var token = strings.ReplaceAll("ghp_¦pushwardExampleTokenNotARealOne0011V059A", "¦", "")

// found is one sighting of the token.
type found struct {
	kind     string
	depth    int
	from, to int
}

// look walks data and tells every sighting of what.
func look(t testing.TB, data []byte, what string) []found {
	t.Helper()
	var all []found
	err := walk(context.Background(), NewBudget(DefaultLimits), data, func(y Layer) error {
		for at := 0; ; {
			k := bytes.Index(y.Data[at:], []byte(what))
			if k < 0 {
				return nil
			}
			from, to := y.Origin(at+k, at+k+len(what))
			if from < 0 || to > len(data) || from >= to {
				t.Fatalf("%s: origin [%d, %d) of %d", y.Kind, from, to, len(data))
			}
			all = append(all, found{y.Kind, y.Depth, from, to})
			at += k + 1
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// sees fails unless the token is seen in a layer of this kind, and its origin
// is the part of data that reads.
func sees(t testing.TB, data, kind, reads string) {
	t.Helper()
	all := look(t, []byte(data), token)
	for _, f := range all {
		if f.kind == kind && (reads == "" || data[f.from:f.to] == reads) {
			return
		}
	}
	t.Errorf("no token in %s %q: %v of %.300q", kind, reads, all, data)
}

func wide(s string, unit int, big bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		p := make([]byte, unit)
		if big {
			p[unit-2], p[unit-1] = byte(u>>8), byte(u)
		} else {
			p[0], p[1] = byte(u), byte(u>>8)
		}
		b.Write(p)
	}
	return b.String()
}

func TestCharsets(t *testing.T) {
	doc := "first line\r\nkey = '" + token + "' # ж\n"
	for _, big := range []bool{false, true} {
		for unit, kind := range map[int]string{2: UTF16, 4: UTF32} {
			for _, front := range []string{"", "\ufeff", "жж", "A"} {
				for _, odd := range []string{"", "x", "xy", "\x00", "\x00\x00\x00"} {
					sees(t, odd+wide(front+doc, unit, big), kind, wide(token, unit, big))
					sees(t, odd+wide(front+token, unit, big), kind, wide(token, unit, big))
					sees(t, odd+wide(token+"жж", unit, big), kind, wide(token, unit, big))
				}
			}
		}
	}
}

// alphabets are the ways to write base64.
var alphabets = map[string]*base64.Encoding{
	"standard": base64.StdEncoding, "url": base64.URLEncoding,
	"raw": base64.RawStdEncoding, "raw url": base64.RawURLEncoding,
}

func TestBase64Phases(t *testing.T) {
	for name, enc := range alphabets {
		for n := range 12 {
			for _, tail := range []string{"", "\n", "?>~", "\xff\xfe\xfd"} {
				for _, glue := range []string{"", "Basic ", "data:x;base64,", "/", "a/", "ab/", "abc_", "KEY=", "-_-+", `"`} {
					for _, front := range []string{strings.Repeat("u", n), strings.Repeat("\xfb\x00\xff", 9)[:n]} {
						coded := enc.EncodeToString([]byte(front + token + tail))
						data := glue + coded + "\n"
						lo, hi := len(front)*4/3, (len(front)+len(token))*4
						sees(t, data, Base64, coded[lo:(hi+2)/3])
						if t.Failed() {
							t.Fatal(name, n)
						}
					}
				}
			}
		}
	}
}

func fold(s string, width int, sep string) string {
	var b strings.Builder
	for i := 0; i < len(s); i += width {
		if i > 0 {
			b.WriteString(sep)
		}
		b.WriteString(s[i:min(len(s), i+width)])
	}
	return b.String()
}

func TestBase64Lines(t *testing.T) {
	for width := minWide; width < 90; width++ {
		for phase := range 3 {
			doc := strings.Repeat("some words before. ", 6)[phase:] + token + " and after it"
			for _, sep := range []string{"\n", "\r\n", "\n    ", "\r", `\n`, `\r\n`, "\n\t"} {
				coded := fold(base64.StdEncoding.EncodeToString([]byte(doc)), width, sep)
				sees(t, "key: "+coded+"\n", Base64, "")
			}
		}
	}
}

func TestHex(t *testing.T) {
	for _, f := range []func(string) string{
		func(s string) string { return hex.EncodeToString([]byte(s)) },
		func(s string) string { return strings.ToUpper(hex.EncodeToString([]byte(s))) },
	} {
		for _, front := range []string{"", "0x", "a", "key=", "\n", "fff", "'"} {
			sees(t, front+f(token)+"\n", Hex, f(token))
			sees(t, front+f("\x00\xff"+token+"\x80"), Hex, f(token))
			sees(t, front+fold(f(token), 60, "\n  "), Hex, fold(f(token), 60, "\n  "))
		}
	}
}

func each(s, format string) string {
	var b strings.Builder
	for i := range len(s) {
		fmt.Fprintf(&b, format, s[i])
	}
	return b.String()
}

func TestEscapes(t *testing.T) {
	under := func(s string) string { return strings.Replace(token, "_", s, 1) }
	for _, c := range []struct{ kind, coded string }{
		{Percent, each(token, "%%%02X")},
		{Percent, each(token, "%%%02x")},
		{Percent, under("%5f")},
		{Percent, url.QueryEscape(under("_"))[:3] + "%5F" + token[4:]},
		{Backslash, each(token, `\u00%02x`)},
		{Backslash, each(token, `\x%02X`)},
		{Backslash, under(`\u005f`)},
		{Backslash, under(`\x5F`)},
		{Entities, each(token, "&#%d;")},
		{Entities, each(token, "&#x%x;")},
		{Entities, under("&lowbar;")},
		{Entities, under("&#095;")},
	} {
		for _, around := range []string{"", " ", "\n", `"`, strings.Repeat("x ", 300), "<", "|"} {
			sees(t, around+c.coded+around, c.kind, c.coded)
		}
	}
}

// TestNested hides the token under several layers of text.
func TestNested(t *testing.T) {
	b64 := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
	twice := b64(b64("user:" + token))
	sees(t, twice, Base64, "")
	sees(t, "Authorization: Basic "+b64("user:"+token), Base64, "")
	sees(t, "data:\n  password: "+fold(b64(token), 40, "\n    ")+"\n", Base64, "")
	sees(t, wide("k="+b64(token), 2, false), Base64, wide(b64(token)[:len(b64(token))/4*4], 2, false)[:2*len(b64(token))-2])
	sees(t, b64(wide("Invoke-Thing "+token, 2, false)), UTF16, "")
	sees(t, `{"a":"{\"b\":\"`+strings.ReplaceAll(b64("?>?>?>"+token), "/", `\/`)+`\"}"}`, Base64, "")
	sees(t, "?q="+url.QueryEscape(b64("?>?>?>"+token)), Base64, "")
	sees(t, gz(b64(gz(b64(token)))), Base64, "")
	sees(t, each(each(token, "%%%02x"), `\u%04x`), Percent, "")
}

// TestKeys sees that the lines of a private key come apart again.
func TestKeys(t *testing.T) {
	key := strings.ReplaceAll("-----BEGIN ¦PRIVATE KEY-----\n", "¦", "") + fold(strings.Repeat("pushwardExample+", 20), 64, "\n") +
		strings.ReplaceAll("\n-----END ¦PRIVATE KEY-----\n", "¦", "")
	once := strings.ReplaceAll(key, "\n", `\n`)
	for _, data := range []string{
		`{"key": "` + once + `"}`,
		`{"key": "` + strings.ReplaceAll(key, "\n", `\r\n`) + `"}`,
		`{"a": "{\"key\": \"` + strings.ReplaceAll(once, `\`, `\\`) + `\"}"}`,
		"k=" + url.QueryEscape(key),
		"k=" + url.PathEscape(key),
		"<k>" + strings.ReplaceAll(key, "\n", "&#10;") + "</k>",
	} {
		seen := false
		err := walk(context.Background(), NewBudget(DefaultLimits), []byte(data), func(y Layer) error {
			text := strings.ReplaceAll(strings.ReplaceAll(string(y.Data), "\r", ""), "+PRIVATE+", " PRIVATE ")
			if k := strings.Index(strings.ReplaceAll(text, "+KEY", " KEY"), key); k >= 0 {
				seen = true
			}
			return nil
		})
		if err != nil || !seen {
			t.Errorf("%v, no key in %q", err, data)
		}
	}
}
