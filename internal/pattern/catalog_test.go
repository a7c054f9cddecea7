package pattern_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"pushward/internal/pattern"
	"pushward/internal/pattern/patterntest"
)

// each runs test once for every entry of the catalog.
func each(t *testing.T, test func(*testing.T, *pattern.Pattern)) {
	t.Helper()
	for _, p := range pattern.All() {
		t.Run(p.Type, func(t *testing.T) { t.Parallel(); test(t, p) })
	}
}

// secret finds the one secret of an example, by p alone.
func secret(t *testing.T, p *pattern.Pattern, example string) (data []byte, f patterntest.Found) {
	t.Helper()
	data = []byte(pattern.Plain(example))
	found := patterntest.Find([]*pattern.Pattern{p}, data)
	if len(found) != 1 {
		t.Fatalf("hit %q is found %d times, want once: %s", example, len(found), why(p, data))
	}
	return data, found[0]
}

// why says the cure for an example that is not found.
func why(p *pattern.Pattern, data []byte) string {
	secret := regexp.MustCompile(p.Regexp).Find(data)
	switch {
	case secret == nil:
		return "the Regexp does not match; compare length and alphabet"
	case p.Check != nil && p.Check(secret) != nil:
		return "Check says: " + p.Check(secret).Error()
	case pattern.Placeholder(secret):
		return "it reads as a placeholder; write another body"
	case pattern.Entropy(secret) < max(p.Entropy, pattern.EntropyFloor):
		return fmt.Sprintf("its entropy is %.2f; write a less regular body", pattern.Entropy(secret))
	}
	return "Start, End, MustMatch, MustNotMatch, Near or Before refuses it"
}

func TestEntryIsComplete(t *testing.T) {
	each(t, func(t *testing.T, p *pattern.Pattern) {
		if !regexp.MustCompile(`^[a-z0-9]+(_[a-z0-9]+)*$`).MatchString(p.Type) {
			t.Error("Type must be lower_snake")
		}
		if p.Name == "" {
			t.Error("Name is empty; it is what people read")
		}
		if p.Source == "" && p.Provider().Docs == "" {
			t.Error("neither Source nor the provider's Docs says where the format is published")
		}
		if len(p.Hits) < 2 || len(p.Misses) < 2 {
			t.Errorf("%d hits and %d misses, want at least two of each", len(p.Hits), len(p.Misses))
		}
		if p.Class == pattern.Context && len(p.Near) == 0 {
			t.Error("class Context needs Near")
		}
		examples := slices.Concat(p.Hits, p.Misses)
		for i, e := range examples {
			if !strings.Contains(e, pattern.Mark) {
				t.Errorf("example %q lacks the mark %s", e, pattern.Mark)
			}
			if slices.Contains(examples[:i], e) {
				t.Errorf("example %q stands twice", e)
			}
		}
	})
}

func TestRegexpIsStrict(t *testing.T) {
	each(t, func(t *testing.T, p *pattern.Pattern) {
		if n := len(p.Regexp); n == 0 || n > 1000 {
			t.Errorf("Regexp has %d characters, want 1 to 1000", n)
		}
		if patterntest.Open(p.Regexp) && p.Class != pattern.Generic {
			t.Error("Regexp repeats without end; cap it, e.g. {40,512}")
		}
		if patterntest.Asserting(p.Regexp) {
			t.Error(`Regexp holds ^, $ or \b; say it in Start or End`)
		}
		if patterntest.Literals(p.Regexp) == nil && p.Class != pattern.Context {
			t.Error("no literal of three bytes stands in every match; make it class Context with Near")
		}
		if strings.Contains(p.Regexp, "_-]") && p.End == "" {
			t.Error("the alphabet has _ and -, so End must refuse them too: use tokenEnd")
		}
	})
}

func TestTypesAndNamesAreUnique(t *testing.T) {
	types, names := map[string]bool{}, map[string]bool{}
	for _, p := range pattern.All() {
		if types[p.Type] {
			t.Errorf("Type %q stands twice; join the forms in one Regexp", p.Type)
		}
		if names[p.Name] {
			t.Errorf("Name %q stands twice", p.Name)
		}
		types[p.Type], names[p.Name] = true, true
	}
}

// TestHitsInPlaces finds each example in surroundings derived from it.
func TestHitsInPlaces(t *testing.T) {
	each(t, func(t *testing.T, p *pattern.Pattern) {
		for _, hit := range p.Hits {
			data, f := secret(t, p, hit)
			for _, place := range places(p, string(data), string(data[f.Start:f.End])) {
				if got := texts([]*pattern.Pattern{p}, place.data); !slices.Equal(got, place.want) {
					t.Errorf("hit %q %s: found %d secrets, want %d", hit, place.name, len(got), len(place.want))
				}
			}
		}
	})
}

type place struct {
	name string
	data []byte
	want []string
}

// places puts an example, or its secret where that stands by itself, where
// secrets are met.
func places(p *pattern.Pattern, example, secret string) []place {
	alone := secret
	if len(p.Near) > 0 {
		alone = p.Near[0] + "=" + secret
	}
	once, twice := []string{secret}, []string{secret, secret}
	filler := strings.Repeat("The quick brown fox; 0x7f, {jumps}: \"over\" [the] lazy-dog_42.\n", 64)
	all := []place{
		{"alone", []byte(alone), once},
		{"in the middle of 8 kB", []byte(filler + example + "\n" + filler), once},
		{"in a diff", []byte("+" + strings.ReplaceAll(example, "\n", "\n+") + "\n"), once},
		{"twice with one delimiter", []byte(alone + ";" + alone), twice},
		{"twice on two lines", []byte(example + "\n" + example + "\n"), twice},
	}
	if strings.Contains(secret, "\n") {
		crlf := strings.ReplaceAll(example, "\n", "\r\n")
		all = slices.Delete(all, 2, 3) // a diff breaks a secret of several lines
		return append(all, place{"with CRLF", []byte(crlf), []string{strings.ReplaceAll(secret, "\n", "\r\n")}})
	}
	all = append(all, place{"with CRLF", []byte("a: b\r\n" + example + "\r\nc: d\r\n"), once})
	if quoted := quote(secret); quoted == secret {
		all = append(all, place{"in a JSON string", []byte(`{"note":"` + quote("line one\n"+alone+"\nline two") + `"}`), once})
	}
	if regexp.MustCompile(`^[-A-Za-z0-9_.~/:]+$`).MatchString(secret) {
		all = append(all, place{"in a URL", []byte("GET https://api.test/v1?page=2&" + cutTo(alone, "token=") + "&sort=up HTTP/1.1"), once})
	}
	return all
}

// cutTo puts name before a bare secret, as a query parameter has it.
func cutTo(alone, name string) string {
	if strings.Contains(alone, "=") {
		return alone
	}
	return name + alone
}

// quote writes s as the inside of a JSON string.
func quote(s string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		panic(err)
	}
	return strings.Trim(b.String(), "\"\n")
}

// needs gives, for each pattern, strings of which one stands in lower case in
// every text it is found in: its keywords, or the literals of its Regexp.
var needs = sync.OnceValue(func() map[*pattern.Pattern][][]byte {
	all := map[*pattern.Pattern][][]byte{}
	for _, p := range pattern.All() {
		need := p.Near
		if len(need) == 0 {
			need = patterntest.Literals(p.Regexp)
		}
		for _, s := range need {
			all[p] = append(all[p], bytes.ToLower([]byte(s)))
		}
	}
	return all
})

// possible drops the patterns that cannot be in data: the naive search for five
// hundred of them takes minutes under -race.
func possible(patterns []*pattern.Pattern, data []byte) []*pattern.Pattern {
	lower := bytes.ToLower(data)
	return slices.DeleteFunc(slices.Clone(patterns), func(p *pattern.Pattern) bool {
		return !slices.ContainsFunc(needs()[p], func(s []byte) bool { return bytes.Contains(lower, s) })
	})
}

func texts(patterns []*pattern.Pattern, data []byte) []string {
	var out []string
	for _, f := range patterntest.Find(patterns, data) {
		out = append(out, string(data[f.Start:f.End]))
	}
	return out
}

// TestHitsAreOfOneType runs all patterns together over every example.
func TestHitsAreOfOneType(t *testing.T) {
	all := pattern.All()
	each(t, func(t *testing.T, p *pattern.Pattern) {
		for _, hit := range p.Hits {
			_, f := secret(t, p, hit)
			data := []byte(pattern.Plain(hit))
			for _, got := range patterntest.Find(possible(all, data), data) {
				if got != f {
					t.Errorf("hit %q is also found as %s, bytes %d to %d; exclude it there with MustNotMatch", hit, got.Pattern.Type, got.Start, got.End)
				}
			}
		}
	})
}

// TestKeywordTellsIssuersApart takes the keywords from the hits of Specific
// patterns that name some: what is left is a secret of the other issuer's.
func TestKeywordTellsIssuersApart(t *testing.T) {
	all := pattern.All()
	each(t, func(t *testing.T, p *pattern.Pattern) {
		if p.Class != pattern.Specific || len(p.Near) == 0 {
			return
		}
		for _, hit := range p.Hits {
			_, f := secret(t, p, hit)
			alone := []byte(pattern.Plain(hit))[f.Start:f.End]
			found := patterntest.Find(possible(all, alone), alone)
			if len(found) != 1 || found[0].Start != 0 || found[0].End != len(alone) {
				t.Errorf("hit %q without a keyword is found as %d secrets, want one, of another type; then Near is of no use", hit, len(found))
			}
		}
	})
}

// TestMissesAreFoundAsNothing asks all types that block; what is Off may be as
// wide as any JSON Web Token, which another type's miss may well be.
func TestMissesAreFoundAsNothing(t *testing.T) {
	on := slices.DeleteFunc(pattern.All(), func(p *pattern.Pattern) bool { return p.Off })
	each(t, func(t *testing.T, p *pattern.Pattern) {
		asked := on
		if p.Off {
			asked = append(slices.Clone(on), p)
		}
		near := slices.Concat(patterntest.Literals(p.Regexp), p.Near)
		for _, miss := range p.Misses {
			plain := pattern.Plain(miss)
			for _, f := range patterntest.Find(possible(asked, []byte(plain)), []byte(plain)) {
				t.Errorf("miss %q is found as %s, bytes %d to %d", miss, f.Pattern.Type, f.Start, f.End)
			}
			if !slices.ContainsFunc(near, func(s string) bool {
				return strings.Contains(strings.ToLower(plain), strings.ToLower(s))
			}) {
				t.Errorf("miss %q is far off: it holds none of %q", miss, near)
			}
		}
	})
}

// TestAlteredSecretFailsCheck changes one character after the other; a Check
// that minds none of them checks nothing.
func TestAlteredSecretFailsCheck(t *testing.T) {
	each(t, func(t *testing.T, p *pattern.Pattern) {
		if p.Check == nil {
			return
		}
		refused := 0
		for _, hit := range p.Hits {
			data, f := secret(t, p, hit)
			for i := f.Start; i < f.End; i++ {
				altered := slices.Clone(data[f.Start:f.End])
				altered[i-f.Start] ^= 1
				if p.Check(altered) != nil {
					refused++
				}
			}
		}
		if refused == 0 {
			t.Error("Check accepts the secret whatever character is altered")
		}
	})
}

// TestAnchorsAreNoPlaceholders: only the body of a secret may read as one, so
// no anchor may make a good body bad.
func TestAnchorsAreNoPlaceholders(t *testing.T) {
	each(t, func(t *testing.T, p *pattern.Pattern) {
		for _, l := range patterntest.Literals(p.Regexp) {
			if pattern.Placeholder([]byte(l + "pushward1ExampleTokenNotARealOne0011")) {
				t.Errorf("the literal %q reads as a placeholder", l)
			}
		}
	})
}
