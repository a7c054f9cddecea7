package decode

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
)

var small = Limits{Bytes: 4 << 20, Ratio: 200, Depth: 5, Entries: 1000, Work: 64 << 20}

// leadsBack fails unless every byte of a layer comes from within the data, and
// later bytes from no earlier place.
func leadsBack(t *testing.T, data []byte) {
	err := walk(context.Background(), NewBudget(small), data, func(y Layer) error {
		if len(y.Data) == 0 {
			t.Fatalf("%s: an empty layer", y.Kind)
		}
		last, lastEnd := 0, 0
		for i := range min(len(y.Data), 4096) {
			from, to := y.Origin(i, i+1)
			if from < last || to < lastEnd || from >= to || to > len(data) {
				t.Fatalf("%s: byte %d from [%d, %d) of %d", y.Kind, i, from, to, len(data))
			}
			last, lastEnd = from, to
		}
		if from, to := y.Origin(0, len(y.Data)); from < 0 || to > len(data) || from >= to {
			t.Fatalf("%s: all from [%d, %d) of %d", y.Kind, from, to, len(data))
		}
		return nil
	})
	var over *Exceeded
	if err != nil && !errors.As(err, &over) {
		t.Fatal(err)
	}
}

func FuzzWalk(f *testing.F) {
	for _, h := range hostile {
		f.Add([]byte(strings.Repeat(h, 40)))
	}
	doc := strings.Repeat("nothing here\n", 40) + token
	f.Add([]byte(zst(doc)))
	f.Add([]byte(xzOf(doc, 20)))
	f.Add([]byte(gz(doc)))
	f.Add([]byte(zipped(file{"a", doc, 8}, file{"b", doc, 0})))
	f.Add([]byte(tarred(file{name: "a", body: doc})))
	f.Add([]byte(bzipped))
	f.Add([]byte(wide(doc, 2, true)))
	f.Fuzz(leadsBack)
}

// encoders write a token so that its origin is known.
var encoders = []struct {
	kind   string
	encode func(front, secret, tail string) (whole, part string)
}{
	{Base64, func(front, secret, tail string) (string, string) {
		all := base64.StdEncoding.EncodeToString([]byte(front + secret + tail))
		return all, all[len(front)*4/3 : ((len(front)+len(secret))*4+2)/3]
	}},
	{Base64, func(front, secret, tail string) (string, string) {
		all := base64.RawURLEncoding.EncodeToString([]byte(front + secret + tail))
		return all, all[len(front)*4/3 : ((len(front)+len(secret))*4+2)/3]
	}},
	{Base64, func(front, secret, tail string) (string, string) {
		all := base64.StdEncoding.EncodeToString([]byte(front + secret + tail))
		return fold(all, 64, "\n\t"), ""
	}},
	{Hex, func(front, secret, tail string) (string, string) {
		return hex.EncodeToString([]byte(front + secret + tail)), hex.EncodeToString([]byte(secret))
	}},
	{Percent, func(front, secret, tail string) (string, string) {
		part := secret[:3] + each(secret[3:20], "%%%02x") + secret[20:]
		return "\n" + part, part
	}},
	{Backslash, func(front, secret, tail string) (string, string) {
		part := secret[:3] + each(secret[3:9], `\u%04x`) + secret[9:]
		return "\n" + part, part
	}},
	{Entities, func(front, secret, tail string) (string, string) {
		part := secret[:3] + each(secret[3:9], "&#%d;") + secret[9:]
		return "\n" + part, part
	}},
	{UTF16, func(front, secret, tail string) (string, string) {
		return wide(secret, 2, false), wide(secret, 2, false)
	}},
	{UTF16, func(front, secret, tail string) (string, string) { return wide(secret, 2, true), wide(secret, 2, true) }},
	{UTF32, func(front, secret, tail string) (string, string) {
		return wide(secret, 4, false), wide(secret, 4, false)
	}},
	{UTF32, func(front, secret, tail string) (string, string) { return wide(secret, 4, true), wide(secret, 4, true) }},
}

// neverLost fails unless the token is seen whatever it stands between, and led
// back to where it was written.
func neverLost(t *testing.T, how int, glue, front, tail, after string) {
	e := encoders[how%len(encoders)]
	whole, part := e.encode(front, token, tail)
	data := glue + whole + after
	var seen []found
	err := walk(context.Background(), NewBudget(small), []byte(data), func(y Layer) error {
		for at := 0; ; at++ {
			k := bytes.Index(y.Data[at:], []byte(token))
			if k < 0 {
				return nil
			}
			at += k
			from, to := y.Origin(at, at+len(token))
			seen = append(seen, found{y.Kind, y.Depth, from, to})
		}
	})
	var over *Exceeded
	if errors.As(err, &over) {
		return
	}
	for _, f := range seen {
		// Between zeros, the order of bytes is not to be told.
		if f.kind == e.kind && (part == "" || strings.Trim(data[f.from:f.to], "\x00") == strings.Trim(part, "\x00")) {
			return
		}
	}
	t.Errorf("%s: %v, seen %v in %q", e.kind, err, seen, data)
}

func FuzzNeverLost(f *testing.F) {
	for how := range encoders {
		f.Add(how, "key=", "x", "\xff", "\n")
		f.Add(how, "%4", "\x00\xff", "", "AAAA")
	}
	f.Fuzz(func(t *testing.T, how int, glue, front, tail, after string) {
		if how < 0 || len(glue)+len(front)+len(tail)+len(after) > 1<<12 {
			return
		}
		neverLost(t, how, glue, front, tail, after)
	})
}

// TestNeverLost is the same with bytes that are likely to disturb.
func TestNeverLost(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	pieces := append([]string{"", "key=", "\n", " ", "\x00", "\x00\x00", "é", `"`, "a", "Zm9v", "%2", "ICAg", "----", "0x", "ж"}, hostile...)
	some := func() string {
		var b strings.Builder
		for range rnd.IntN(4) {
			b.WriteString(pieces[rnd.IntN(len(pieces))])
		}
		return b.String()
	}
	for range 20_000 {
		neverLost(t, rnd.IntN(len(encoders)), some(), some(), some(), some())
	}
}
