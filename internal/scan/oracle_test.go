package scan

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pushward/internal/pattern"
	"pushward/internal/pattern/patterntest"
)

// shapes has a pattern for every way the engine knows to find one.
func shapes() []*pattern.Pattern {
	parity := func(secret []byte) error {
		if crc32.ChecksumIEEE(secret)&1 == 1 {
			return errors.New("checksum is odd")
		}
		return nil
	}
	return []*pattern.Pattern{
		{Type: "probe", Regexp: `ghp_[0-9A-Za-z]{36}`},
		{Type: "probe_unbroken", Regexp: `AKIA[A-Z2-7]{16}`},
		{Type: "probe_choice", Regexp: `gl(?:pat|ft)-[0-9A-Za-z_-]{20}`},
		{Type: "probe_range", Regexp: `sk_live_[0-9A-Za-z]{20,40}`},
		{Type: "probe_ragged", Regexp: `rag-[0-9A-Za-z_-]{16,30}`},
		{Type: "probe_check", Regexp: `chk_[a-f0-9]{16}`, Check: parity},
		{Type: "probe_three", Regexp: `pat[A-Za-z0-9]{14}\.[a-f0-9]{16}`},
		{Type: "probe_fold", Regexp: `(?i)gho_[0-9a-f]{16}`},
		{Type: "probe_jwt", Class: pattern.Generic, Regexp: `eyJ[A-Za-z0-9_-]{13,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}`},
		{Type: "place_before", Regexp: `SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{16}`},
		{Type: "place_within", Regexp: `[A-Za-z0-9]{20}JQQJ[A-Za-z0-9]{10}`},
		{Type: "place_short", Regexp: `tok:[a-z0-9]{4,8}`},
		{Type: "place_moving", Regexp: `[0-9]{8,10}:AA[0-9A-Za-z_-]{12}`},
		{Type: "place_url", Class: pattern.Generic, Regexp: `[a-z][a-z0-9+.-]{1,20}://[^\s:@/]+:[^\s:@/]{3,40}@[a-z.]+`},
		{Type: "place_lazy", Class: pattern.Generic, Regexp: `-----BEGIN [A-Z ]{0,20}KEY-----[A-Za-z0-9+/=\s]{20,}?-----END [A-Z ]{0,20}KEY-----`},
		{Type: "place_runes", Regexp: `pwd=[^\s"]{6,12}`},
		{Type: "open_query", Regexp: `sv=20[0-9]{2}&[0-9A-Za-z%:._+/=&-]{1,100}&sig=[0-9A-Za-z%+/]{8,20}(?:=|%3[Dd])`, End: `[^0-9A-Za-z%+/]|\z`},
		{Type: "open_lazy", Class: pattern.Custom, Regexp: `<key>[\s\S]{8,200}?</key>`},
		{Type: "open_twice", Regexp: `two-[a-z-]{2,20}?[0-9a-z-]{2,20}-end[a-z0-9_-]{2,8}`},
		{Type: "near_run", Class: pattern.Context, Regexp: `[0-9a-f]{32}`, Near: []string{"acme", "widget_key"}},
		{Type: "near_ragged", Class: pattern.Context, Regexp: `[0-9A-Za-z_-]{24,26}`, Near: []string{"gadget"}},
		{Type: "near_wide", Class: pattern.Context, Regexp: `[0-9A-Za-z+/]{40}`, Near: []string{"secret", "aws"}},
		{Type: "near_short", Class: pattern.Context, Regexp: `[a-z0-9]{8}:[a-z0-9]{4,8}`, Near: []string{"basic"}},
		{Type: "custom_delimiters", Class: pattern.Custom, Regexp: `corp[0-9a-f]{12}`, Start: `=\s*|"`, End: `["; .]|\z`},
		{Type: "custom_must", Class: pattern.Custom, Regexp: `must-[0-9A-Za-z]{16}`, MustMatch: []string{`[0-9]`}, MustNotMatch: []string{`^must-0`}},
		{Type: "custom_edges", Class: pattern.Custom, Regexp: `\bedge[0-9a-z]+\b`, MustMatch: []string{`[0-9]{3}`}},
		{Type: "custom_groups", Class: pattern.Custom, Regexp: `grp(-[a-z]{2,4}[0-9]{2}){2,9}`},
	}
}

// pieces are what hostile and ordinary inputs are made of.
var pieces = []string{
	"ghp_", "AKIA", "gho_", "GHO_", "glpat-", "glft-", "sk_live_", "rag-", "chk_", "pat", "eyJ", ".eyJ", ".", "SG.", "JQQJ", "tok:",
	":AA", "://", "https", "git+ssh", "@", "user", ":", "-----BEGIN ", "RSA ", "KEY-----", "-----END ", "pwd=", "acme", "ACME_",
	"widget_key", "Gadget", "secret", "aws", "basic ", "corp", "=", "\"", ";", " ", "\n", "\\n", "\\x3D", "\\u003d", "%3D",
	"must-", "must-0", "edge", "grp", "-ab12", "_", "-", "/", "+", "é", "\xff", "\xe2\x84\xaa", "0", "a", "A", "\\", "%", "\x00",
	"sv=2022&", "&sig=", "two-", "-end", "<key>", "</key>", "{", "}", "\t", "x", "z9",
}

// compose turns bytes into an input: a piece each, or a body of as many bytes
// as the next one says. Bodies look random but for a given input never change.
func compose(recipe []byte) []byte {
	var out []byte
	alphabets := []string{
		"0123456789abcdef", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
		"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-", "0123456789", "abcdefghijklmnopqrstuvwxyz0123456789",
		"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/",
	}
	rnd := rand.New(rand.NewPCG(7, uint64(len(recipe))))
	lengths := []int{36, 20, 16, 14, 22, 32, 40, 24, 10, 8, 12, 4, 13, 64, 100}
	for i := 0; i < len(recipe); i++ {
		c := int(recipe[i])
		switch {
		case c < len(pieces):
			out = append(out, pieces[c]...)
		case c < 160 && i+1 < len(recipe):
			i++
			n, a := lengths[int(recipe[i])%len(lengths)], alphabets[c%len(alphabets)]
			for range n {
				out = append(out, a[rnd.IntN(len(a))])
			}
		case c >= 160 && c < 165:
			out = append(out, bytes.Repeat([]byte(" text"), c-159)...)
		case c == 165:
			out = append(out, bytes.Repeat([]byte(". "), 2040)...)
		default:
			out = append(out, recipe[i])
		}
	}
	return out
}

func holdAgainstOracle(t *testing.T, s *Scanner, ps []*pattern.Pattern, data []byte) int {
	t.Helper()
	ms, err := s.plain(context.Background(), nil, data)
	if err != nil {
		t.Fatal(err)
	}
	describe := func(p *pattern.Pattern, start, end int) string { return fmt.Sprintf("%s %d-%d", p.Type, start, end) }
	var got, want []string
	for _, m := range ms {
		got = append(got, describe(m.Pattern, m.Start, m.End))
		if !bytes.Equal(m.Secret.Reveal(), data[m.Start:m.End]) {
			t.Fatalf("%s holds other bytes than its place", got[len(got)-1])
		}
	}
	for _, f := range patterntest.Find(ps, data) {
		want = append(want, describe(f.Pattern, f.Start, f.End))
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Fatalf("oracle and engine differ (-oracle +engine) on %q\n%s", data, d)
	}
	return len(got)
}

func newScanner(t testing.TB, ps []*pattern.Pattern) *Scanner {
	t.Helper()
	s, err := New(ps)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestScanEqualsOracle(t *testing.T) {
	ps := shapes()
	s := newScanner(t, ps)
	rnd := rand.New(rand.NewPCG(1, 1))
	total, seen := 0, map[string]bool{}
	rounds := 2000
	if raceEnabled {
		rounds = 100
	}
	for range rounds {
		recipe := make([]byte, 1+rnd.IntN(60))
		for i := range recipe {
			recipe[i] = byte(rnd.IntN(165))
		}
		data := compose(recipe)
		total += holdAgainstOracle(t, s, ps, data)
		for _, f := range patterntest.Find(ps, data) {
			seen[f.Pattern.Type] = true
		}
	}
	t.Logf("%d secrets of %d types", total, len(seen))
}

// TestCatalogEqualsOracle holds the catalog's own examples against the oracle,
// each among others and at the seams of text.
func TestCatalogEqualsOracle(t *testing.T) {
	ps := pattern.All()
	s := newScanner(t, ps)
	var all []string
	for _, p := range ps {
		for _, e := range append(p.Hits[:len(p.Hits):len(p.Hits)], p.Misses...) {
			all = append(all, plain(e))
		}
	}
	seams := []string{" ", "\n", ";", "_", "-", "", "\\n", "%3D", "/", "+", "=", "x", "0", "\"", ". text and more text with some_long_identifier_in_it "}
	rnd := rand.New(rand.NewPCG(3, 3))
	step := 8
	if raceEnabled {
		step = 100
	}
	for i := 0; i < len(all); i += step {
		var data []byte
		for range 6 {
			data = append(data, all[rnd.IntN(len(all))]...)
			data = append(data, seams[rnd.IntN(len(seams))]...)
		}
		data = append(data, all[i]...)
		holdAgainstOracle(t, s, ps, data)
	}
}

func FuzzScanEqualsOracle(f *testing.F) {
	ps := shapes()
	s := newScanner(f, ps)
	for i := range pieces {
		f.Add([]byte{byte(i), 61, 0, byte(i), 130, 2, 165, byte(i), 131, 1})
	}
	f.Fuzz(func(t *testing.T, recipe []byte) {
		if len(recipe) > 400 {
			return
		}
		holdAgainstOracle(t, s, ps, compose(recipe))
	})
}

// examples holds a secret of each of shapes, and what must stand before it.
var examples = []struct{ kind, before, secret string }{
	{"probe", "", "ghp_¦k3Jx92LmQv7Rt5Zb8Nc1Wd4Ye6Uf0GhTpOiS"},
	{"probe_unbroken", "", "AKIA¦QX7RLM4TZ2WNVB5K"},
	{"probe_choice", "", "glft-¦k3Jx92LmQv-Rt5Zb8Nc1"},
	{"probe_range", "", "sk_live_¦k3Jx92LmQv7Rt5Zb8Nc1Wd4Y"},
	{"probe_ragged", "", "rag-¦k3Jx92LmQv7Rt5Zb8Nc1"},
	{"probe_three", "", "pat¦k3Jx92LmQv7Rt5.f09a8b7c6d5e4f32"},
	{"probe_fold", "", "GhO_¦f09a8b7c6d5e4f32"},
	{"probe_jwt", "", "eyJ¦hbGciOiJIUzI1NiJ9.eyJzdWIiOiJwdXNod2FyZCJ9.k3Jx92LmQv7Rt5Zb8Nc1Wd4Y"},
	{"place_before", "", "SG.¦k3Jx92LmQv7Rt5Zb8Nc1Wd.k3Jx92LmQv7Rt5Zb"},
	{"place_within", "", "k3Jx92LmQv7Rt5Zb8Nc1JQQJ¦Wd4Ye6Uf0G"},
	{"place_short", "", "tok:¦k3j9x2lm"},
	{"place_moving", "", "194837261:AA¦k3Jx92LmQv7R"},
	{"place_url", "", "https://user:¦k3Jx92LmQv@example.org"},
	{"place_lazy", "", "-----BEGIN RSA KEY-----\nk3Jx92LmQv7Rt5Zb8Nc1Wd4Y\n-----END ¦RSA KEY-----"},
	{"place_runes", "", "pwd=¦k3Jéx92ß"},
	{"open_query", "", "sv=2022&se=2024%3A00Z&sr=c&sig=¦k3Jx92LmQv%2BRt%3D"},
	{"open_lazy", "", "<key>¦k3Jx92\nLmQv</key>"},
	{"open_twice", "", "two-abcd-k3jx92-end-¦lmq7"},
	{"near_run", "Acme=", "f09a8b7c6d5e4f32¦10c9d8e7b6a5f43a"},
	{"near_ragged", "gadget ", "k3Jx92LmQv7R¦t5Zb8Nc1Wd4Y"},
	{"near_wide", "AWS secret ", "k3Jx9/LmQv7R¦t5Zb+Nc1Wd4Yk3Jx92/mQv7Rt5Zb"},
	{"near_short", "Basic ", "k3j9x2lm:¦q8w7e6"},
	{"custom_delimiters", "=", "corp¦f09a8b7c6d5e"},
	{"custom_must", "", "must-¦k3Jx92LmQv7Rt5Zb"},
	{"custom_edges", "", "edge¦k394x2lm"},
	{"custom_groups", "", "grp-ab12-¦cd34-ef56"},
}

// TestEveryOffset moves each example over the edges of blocks and chunks, and
// gives it all neighbours.
func TestEveryOffset(t *testing.T) {
	ps := shapes()
	s := newScanner(t, ps)
	for _, e := range examples {
		secret := e.before + plain(e.secret)
		if got := found(t, s, secret); len(got) != 1 || !strings.HasPrefix(got[0], e.kind+" ") {
			t.Errorf("%s alone is found as %v", e.kind, got)
			continue
		}
		// By itself no other pattern draws attention to the run.
		only := slices.DeleteFunc(slices.Clone(ps), func(p *pattern.Pattern) bool { return p.Type != e.kind })
		alone := newScanner(t, only)
		var offsets []int
		for o := range 130 {
			offsets = append(offsets, o)
		}
		for o := 4096 - len(secret) - 70; o < 4096+66; o++ {
			offsets = append(offsets, o)
		}
		filler := []byte(strings.Repeat(". ", 4200))
		for _, o := range offsets {
			for _, behind := range []int{0, 1, 70} {
				data := append(append(append([]byte(nil), filler[:o]...), secret...), filler[1:1+behind]...)
				if got := found(t, s, string(data)); len(got) != 1 {
					t.Fatalf("%s at %d with %d bytes behind is found as %v", e.kind, o, behind, got)
				}
			}
		}
		if raceEnabled {
			continue
		}
		for c := range 256 {
			for _, data := range []string{
				string(rune(c)) + secret, secret + string(rune(c)), string([]byte{byte(c)}) + secret + string([]byte{byte(c)}),
				"text \\" + string([]byte{byte(c)}) + secret, secret + string([]byte{byte(c)}) + secret,
			} {
				holdAgainstOracle(t, s, ps, []byte(data))
			}
		}
		for n := range 70 {
			for _, c := range []string{"a", "_", "-", "A1", "_x"} {
				holdAgainstOracle(t, s, ps, []byte(strings.Repeat(c, n)+secret))
				holdAgainstOracle(t, alone, only, []byte(" "+strings.Repeat(c, n)+"_"+secret+" and some text"))
				holdAgainstOracle(t, s, ps, []byte(secret+strings.Repeat(c, n)))
			}
		}
	}
}
