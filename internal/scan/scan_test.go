package scan

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pushward/internal/pattern"
)

func plain(s string) string { return strings.ReplaceAll(s, pattern.Mark, "") }

func found(t testing.TB, s *Scanner, data string) []string {
	t.Helper()
	ms, err := s.Scan(context.Background(), nil, []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, m := range ms {
		out = append(out, fmt.Sprintf("%s %d-%d", m.Pattern.Type, m.Start, m.End))
	}
	return out
}

func TestScan(t *testing.T) {
	s, err := New([]*pattern.Pattern{
		{Type: "gh", Regexp: `ghp_[0-9A-Za-z]{36}`},
		{Type: "near", Class: pattern.Context, Regexp: `[0-9a-f]{32}`, Near: []string{"acme"}},
		{Type: "url", Class: pattern.Generic, Regexp: `https://[^\s/:@]+:[^\s/@]+@[a-z.]+`},
	})
	if err != nil {
		t.Fatal(err)
	}
	gh := plain("ghp_¦pushwardExampleTokenNotARealOne00a7b")
	hex := "f09a8b7c6d5e4f3210c9d8e7b6a5f43a"
	for _, test := range []struct {
		data string
		want []string
	}{
		{"", nil},
		{gh, []string{"gh 0-40"}},
		{"x" + gh, nil},
		{gh + ";" + gh, []string{"gh 0-40", "gh 41-81"}},
		{"ACME_KEY=" + hex, []string{"near 9-41"}},
		{"KEY=" + hex, nil},
		{"https://u:" + gh + "@example.org", []string{"gh 10-50"}},
		{"https://u:example@example.org", []string{"url 0-29"}},
	} {
		if d := cmp.Diff(test.want, found(t, s, test.data)); d != "" {
			t.Errorf("%.20q: %s", test.data, d)
		}
	}
}

func TestNewRefuses(t *testing.T) {
	for _, test := range []struct {
		why string
		p   pattern.Pattern
	}{
		{"does not compile", pattern.Pattern{Regexp: `abc[`}},
		{"does not compile", pattern.Pattern{Regexp: `abc`, Start: `(`}},
		{"does not compile", pattern.Pattern{Regexp: `abc`, End: `(`}},
		{"must match does not compile", pattern.Pattern{Regexp: `abc`, MustMatch: []string{`*`}}},
		{"must not match does not compile", pattern.Pattern{Regexp: `abc`, MustNotMatch: []string{`a{2,1}`}}},
		{"at most 1000", pattern.Pattern{Regexp: strings.Repeat("a", 1001)}},
		{"steps, at most", pattern.Pattern{Regexp: `abc(?:[a-z]{1000}|[0-9]{1000}|[A-Z]{1000})` + strings.Repeat(`(?:[a-z]{50}.{20}){10}`, 40)}},
		{"no literal", pattern.Pattern{Regexp: `[0-9a-f]{32}`}},
		{"no literal", pattern.Pattern{Regexp: `ab[0-9a-f]{32}`}},
		{"no literal", pattern.Pattern{Regexp: `abc[0-9]{9}|[0-9a-f]{32}`}},
		{"shorter than 3", pattern.Pattern{Regexp: `[0-9a-f]{32}`, Near: []string{"ab"}}},
	} {
		test.p.Type = "corp_token"
		_, err := New([]*pattern.Pattern{&test.p})
		if err == nil || !strings.Contains(err.Error(), test.why) || !strings.Contains(err.Error(), "corp_token") {
			t.Errorf("%.40q: error %v, want one with %q and the type", test.p.Regexp, err, test.why)
		}
	}
}

func TestVersion(t *testing.T) {
	base := pattern.Pattern{Type: "a", Regexp: `abc[0-9]{9}`}
	version := func(change func(*pattern.Pattern)) string {
		p := base
		change(&p)
		return newScanner(t, []*pattern.Pattern{&p}).Version()
	}
	same := version(func(*pattern.Pattern) {})
	if again := version(func(p *pattern.Pattern) { p.Name, p.Hits = "Name", []string{"x"} }); again != same {
		t.Error("a name alters the version")
	}
	seen := map[string]string{same: "nothing"}
	for name, change := range map[string]func(*pattern.Pattern){
		"type":     func(p *pattern.Pattern) { p.Type = "b" },
		"class":    func(p *pattern.Pattern) { p.Class = pattern.Generic },
		"regexp":   func(p *pattern.Pattern) { p.Regexp = `abc[0-9]{8}` },
		"start":    func(p *pattern.Pattern) { p.Start = `=` },
		"end":      func(p *pattern.Pattern) { p.End = `=` },
		"must":     func(p *pattern.Pattern) { p.MustMatch = []string{"1"} },
		"must not": func(p *pattern.Pattern) { p.MustNotMatch = []string{"1"} },
		"near":     func(p *pattern.Pattern) { p.Near = []string{"key"} },
		"entropy":  func(p *pattern.Pattern) { p.Entropy = 3 },
		"check":    func(p *pattern.Pattern) { p.Check = func([]byte) error { return nil } },
		"before":   func(p *pattern.Pattern) { p.Before = func([]byte) bool { return true } },
	} {
		v := version(change)
		if other, ok := seen[v]; ok {
			t.Errorf("%s and %s give the same version", name, other)
		}
		seen[v] = name
	}
}

// stopping is a context that ends when it has been asked often enough.
type stopping struct {
	context.Context
	left int
}

func (c *stopping) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// TestScanHeedsItsContext on text, on one run, and where only package regexp
// reads.
func TestScanHeedsItsContext(t *testing.T) {
	s := newScanner(t, append(shapes(), &pattern.Pattern{Type: "a", Class: pattern.Custom, Regexp: `\babc[\s\S]*;`, MustMatch: []string{`[0-9]`}}))
	for name, snippet := range map[string]string{"text": "a text. ", "run": "a_", "wide": "a/", "regexp": "abc "} {
		for asked := range 4 {
			_, err := s.Scan(&stopping{context.Background(), asked}, nil, []byte(strings.Repeat(snippet, 1<<20)))
			if !errors.Is(err, context.Canceled) {
				t.Errorf("%s after %d questions: error is %v", name, asked, err)
			}
		}
	}
}

// TestBudget: what would be read to its end again and again is refused, and the
// next scan knows nothing of it.
func TestBudget(t *testing.T) {
	for name, test := range map[string]struct{ regexp, data string }{
		"regexp": {`\babc[\s\S]*;`, strings.Repeat("abc ", 1<<18) + ";"},
		"simple": {`abc=[^;]*;`, strings.Repeat(" abc=", 1<<18) + ";"},
	} {
		s := newScanner(t, []*pattern.Pattern{{Type: "a", Class: pattern.Custom, Regexp: test.regexp, MustMatch: []string{`[0-9]`}}})
		var refused *Unscannable
		if _, err := s.Scan(context.Background(), nil, []byte(test.data)); !errors.As(err, &refused) {
			t.Errorf("%s: error %v, want Unscannable", name, err)
		}
		if got := found(t, s, "abc=1;"); len(got) != 1 {
			t.Errorf("%s: after a refusal found %v", name, got)
		}
	}
}

func TestScanAppendsAndDoesNotAllocate(t *testing.T) {
	s := newScanner(t, shapes())
	token := []byte("x " + plain("ghp_¦pushwardExampleTokenNotARealOne00a7b"))
	first := []Match{{Start: 7}}
	ms, err := s.Scan(context.Background(), first, token)
	if err != nil || len(ms) != 2 || ms[0].Start != 7 || ms[1].Start != 2 {
		t.Errorf("appending gave %v, %v", ms, err)
	}
	clean := []byte(strings.Repeat("some_ordinary_identifier := value(other_identifier) // and text\n", 200))
	if n := testing.AllocsPerRun(100, func() {
		if ms, err := s.Scan(context.Background(), nil, clean); err != nil || ms != nil {
			t.Fatal(ms, err)
		}
	}); n > 0 && !raceEnabled {
		t.Errorf("%v allocations on clean input", n)
	}
}

func TestConcurrentUse(t *testing.T) {
	s := newScanner(t, shapes())
	var all []string
	for _, e := range examples {
		all = append(all, e.before+plain(e.secret))
	}
	data := strings.Join(all, " \n ")
	want := found(t, s, data)
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for n := range 50 {
				pad := strings.Repeat(". ", (i*50+n)%97)
				ms, err := s.Scan(context.Background(), nil, []byte(pad+data))
				if err != nil || len(ms) != len(want) {
					t.Errorf("%d matches, %v; want %d", len(ms), err, len(want))
				}
			}
		})
	}
	wg.Wait()
}
