package gitleaks

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"regexp/syntax"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/google/go-cmp/cmp"

	"pushward"
	"pushward/internal/pattern"
	"pushward/internal/scan"
)

func read(t *testing.T, text string) File {
	t.Helper()
	f, err := Read(text)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func only(t *testing.T, rule string) Rule {
	t.Helper()
	f := read(t, "[[rules]]\nid = \"corp-key\"\n"+rule)
	if len(f.Rules) != 1 || len(f.Notes) != 0 {
		t.Fatalf("%+v", f)
	}
	return f.Rules[0]
}

func TestRules(t *testing.T) {
	for name, want := range map[string]struct {
		rule string
		is   Rule
	}{
		"a whole match": {
			`regex = '''corp_[a-z]{20}'''
entropy = 3.5
keywords = ["corp_"]`,
			Rule{Verdict: Taken, Pattern: pattern.Pattern{Regexp: `corp_[a-z]{20}`, Start: anythingBefore, End: anythingBehind, Entropy: 3.5}},
		},
		"a group between word boundary and end": {
			`regex = '''\b(corp_[a-z]{20})(?:['"\s;]|$)'''`,
			Rule{Verdict: Taken, Pattern: pattern.Pattern{Regexp: `corp_[a-z]{20}`, Start: `\A|[^0-9A-Za-z_]`, End: `(?-m:[\t\n\f\r "';]|$)`}},
		},
		"a keyword before": {
			`regex = '''(?i)[\w.-]{0,50}?(?:corp)(?:[ \t\w.-]{0,20})=([0-9a-f]{32})\b'''
keywords = ["corp"]`,
			Rule{Verdict: Taken, Pattern: pattern.Pattern{Regexp: `[0-9A-Fa-f]{32}`, Start: `[Cc][Oo][Rr][Pp][\t \-\.0-9A-Z_a-z]{0,20}=`, End: `\b`, Near: []string{"corp"}}},
		},
		"exceptions": {
			`regex = '''corp_[a-z]{20}'''
[[rules.allowlists]]
regexes = ['''^corp_a+$''']
stopwords = ["exa.mple", "test"]
[rules.allowlist]
regexTarget = "match"
regexes = ['''corp_b''']`,
			Rule{Verdict: Taken, Pattern: pattern.Pattern{Regexp: `corp_[a-z]{20}`, Start: anythingBefore, End: anythingBehind,
				MustNotMatch: []string{`^corp_a+$`, `(?i:exa\.mple|test)`, `corp_b`}}},
		},
		"what has no place in a pattern": {
			`regex = '''x(corp_[a-z]{20})'''
path = '''\.env$'''
keywords = ["other"]
required = [{id = "another"}]
[[rules.allowlists]]
paths = ['''_test\.go$''']
commits = ["abc"]
[[rules.allowlists]]
regexTarget = "line"
regexes = ["x"]
[[rules.allowlists]]
condition = "AND"
paths = ["x"]
stopwords = ["y"]`,
			Rule{Verdict: Approximated, Pattern: pattern.Pattern{Regexp: `corp_[a-z]{20}`, Start: `x`, End: anythingBehind}, Lost: []string{
				"only in some files (path): it is looked for in all",
				"only near matches of other rules (required): it is found without them",
				"an allowlist of paths", "an allowlist of commits",
				"an allowlist of expressions about the line that holds a secret",
				"an allowlist with the condition AND over several kinds of exceptions",
				"only in files with a keyword (other): it is found without",
			}},
		},
		"a long way before": {
			`regex = '''(?:corp).{0,200}=(key_[a-z]{20})'''`,
			Rule{Verdict: Approximated, Pattern: pattern.Pattern{Regexp: `key_[a-z]{20}`, Start: `(?-s:corp.{0,200}=)`, End: anythingBehind},
				Lost: []string{"what stands before the secret is looked for in the 64 bytes before it"}},
		},
		"few characters side by side": {
			`regex = '''gh[us]_[0-9a-z]{36}'''
keywords = ["ghu_", "ghs_"]`,
			Rule{Verdict: Taken, Pattern: pattern.Pattern{Regexp: `ghs_[0-9a-z]{36}|ghu_[0-9a-z]{36}`, Start: anythingBefore, End: anythingBehind}},
		},
		"an alternative without a hold": {
			`regex = '''(?:sgp_[0-9a-f]{40}|[0-9a-f]{40})'''
keywords = ["sgp_", "corp"]`,
			Rule{Verdict: Approximated, Pattern: pattern.Pattern{Regexp: `sgp_[0-9a-f]{40}`, Start: anythingBefore, End: anythingBehind},
				Lost: []string{"alternatives in which nothing is fixed to look for: they are not found"}},
		},
		"a keyword elsewhere": {
			`regex = '''[0-9a-f]{40}'''
keywords = ["corp"]`,
			Rule{Verdict: Approximated, Pattern: pattern.Pattern{Regexp: `[0-9a-f]{40}`, Start: anythingBefore, End: anythingBehind, Near: []string{"corp"}},
				Lost: []string{"a keyword anywhere in the file: corp must stand in the 64 bytes before the secret"}},
		},
		"nothing to hold on to": {"regex = '[0-9a-f]{40}'", Rule{Verdict: Refused, Why: "its regexp has no literal of at least 3 bytes that every secret contains, and it names no keyword (near)"}},
		"too long a way":        {`regex = '''x{70}(key_[a-z]{20})'''`, Rule{Verdict: Refused, Why: "at least 70 bytes must stand before the secret, and 64 are looked at"}},
		"names of files":        {`path = '''\.p12$'''`, Rule{Verdict: Refused, Why: "it judges the names of files; a pattern is looked for in what stands in them"}},
		"no expression":         {`regex = '''('''`, Rule{Verdict: Refused, Why: "error parsing regexp: missing closing ): `(`"}},
		"part of another":       {"regex = 'corp_[a-z]{20}'\nskipReport = true", Rule{Verdict: Refused, Why: "it reports nothing by itself, only together with another rule"}},
		"groups side by side":   {`regex = '''(corp_[a-z]{20})|(key_[a-z]{20})'''`, Rule{Verdict: Approximated, Pattern: pattern.Pattern{Regexp: `corp_[a-z]{20}|key_[a-z]{20}`, Start: anythingBefore, End: anythingBehind}, Lost: []string{"the secret is a group in one of several alternatives: the whole match is taken for it"}}},
	} {
		t.Run(name, func(t *testing.T) {
			want.is.ID = "corp-key"
			if want.is.Verdict != Refused {
				want.is.Pattern.Name = "corp-key"
			}
			if diff := cmp.Diff(want.is, only(t, want.rule), cmp.AllowUnexported(pattern.Pattern{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestFiles(t *testing.T) {
	f := read(t, `
colour = "blue"
[extend]
useDefault = true
disabledRules = ["b"]
[[rules]]
id = "a"
regex = "corp_[a-z]{20}"
[[rules]]
id = "b"
regex = "key_[a-z]{20}"
[allowlist]
paths = ["x", "y"]
stopwords = ["test"]
[[allowlists]]
targetRules = ["b"]
regexes = ["z"]
[[allowlists]]
regexTarget = "line"
regexes = ["z"]
`)
	if len(f.Rules) != 2 || f.Rules[1].Verdict != Refused || f.Rules[0].Verdict != Taken {
		t.Errorf("%+v", f.Rules)
	}
	if diff := cmp.Diff([]string{"(?i:test)"}, f.Rules[0].Pattern.MustNotMatch); diff != "" {
		t.Error(diff)
	}
	if len(f.Notes) != 4 {
		t.Errorf("%d notes: %q", len(f.Notes), f.Notes)
	}
	for _, bad := range []string{"", "x", "rules = 7", "[[rules]]\nregex = 7", "title = \"x\""} {
		if _, err := Read(bad); pushward.ClassOf(err) != pushward.Unprocessable {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

// defaultRules is gitleaks' own file, where e2e/peers has brought it to this machine.
func defaultRules(t *testing.T) string {
	t.Helper()
	home, err := os.UserHomeDir()
	if err != nil {
		t.Skip(err)
	}
	cache := os.Getenv("GOMODCACHE")
	if cache == "" {
		cache = filepath.Join(home, "go", "pkg", "mod")
	}
	files, err := filepath.Glob(filepath.Join(cache, "github.com/zricethezav/gitleaks/v8@*/config/gitleaks.toml"))
	if err != nil || len(files) == 0 {
		t.Skip("gitleaks is not in the module cache: run go mod download in e2e/peers")
	}
	text, err := os.ReadFile(files[len(files)-1])
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestDefaultRules: every rule of gitleaks' own file has its verdict, and what is
// taken finds what the rule finds.
func TestDefaultRules(t *testing.T) {
	text := defaultRules(t)
	f := read(t, text)
	if want := strings.Count(text, "[[rules]]"); len(f.Rules) != want {
		t.Errorf("%d rules of %d", len(f.Rules), want)
	}
	regexes := rawRegexes(t, text)
	count := map[Verdict]int{}
	for _, r := range f.Rules {
		if r.Verdict == Taken {
			p := r.Pattern
			p.Type, p.Class = r.ID, pattern.Custom
			s, err := scan.New([]*pattern.Pattern{&p})
			if err != nil {
				t.Fatal(err)
			}
			finds(t, r, s, regexes[r.ID])
		}
		count[r.Verdict]++
		if r.Verdict != Taken {
			t.Logf("%s %s: %s%s", r.Verdict, r.ID, strings.Join(r.Lost, "; "), r.Why)
		}
	}
	t.Logf("%v, notes: %q", count, f.Notes)
	if count[Taken]+count[Approximated] < 210 {
		t.Errorf("%v", count)
	}
}

func rawRegexes(t *testing.T, text string) map[string]rule {
	t.Helper()
	var c config
	if _, err := toml.Decode(text, &c); err != nil {
		t.Fatal(err)
	}
	out := map[string]rule{}
	for _, r := range c.Rules {
		out[r.ID] = r
	}
	return out
}

// finds holds a pattern against the rule it was made of, on texts that the
// rule's expression makes.
func finds(t *testing.T, r Rule, s *scan.Scanner, from rule) {
	t.Helper()
	tree, err := syntax.Parse(from.Regex, syntax.Perl)
	if err != nil {
		t.Fatal(err)
	}
	re := regexp.MustCompile(from.Regex)
	rnd := rand.New(rand.NewPCG(1, 2))
	tried, missed := 0, 0
	for range 20 {
		text := "x = 1\n" + sample(tree, rnd) + "\n"
		m := re.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		at := m[:2]
		if g := wanted(tree, from.SecretGroup); g > 0 {
			at = m[2*g : 2*g+2]
		}
		secret := text[at[0]:at[1]]
		if !allowed(r.Pattern, secret) {
			continue
		}
		tried++
		got, err := s.Scan(context.Background(), nil, []byte(text))
		if err != nil || len(got) == 0 || got[0].Start != at[0] || got[0].End != at[1] {
			missed++
			if missed == 1 {
				t.Logf("%s: %q holds %d:%d, found %s", r.ID, text, at[0], at[1], places(got))
			}
		}
	}
	if missed > 0 {
		t.Errorf("%s: %d of %d secrets are not found alike", r.ID, missed, tried)
	}
}

func places(got []scan.Match) (out string) {
	for _, m := range got {
		out += fmt.Sprintf("%d:%d ", m.Start, m.End)
	}
	return out
}

// allowed says whether entropy and exceptions let a sample be a secret.
func allowed(p pattern.Pattern, secret string) bool {
	for _, x := range p.MustNotMatch {
		if regexp.MustCompile(x).MatchString(secret) {
			return false
		}
	}
	return pattern.Entropy([]byte(secret)) >= p.Entropy
}

// sample makes a text of an expression by chance.
func sample(re *syntax.Regexp, rnd *rand.Rand) string {
	times := func(least, most int) string {
		var b strings.Builder
		for range least + rnd.IntN(most-least+1) {
			b.WriteString(sample(re.Sub[0], rnd))
		}
		return b.String()
	}
	switch re.Op {
	case syntax.OpLiteral:
		return string(re.Rune)
	case syntax.OpCharClass:
		for {
			i := rnd.IntN(len(re.Rune)/2) * 2
			lo, hi := re.Rune[i], min(re.Rune[i+1], 126)
			if lo <= hi {
				return string(lo + rune(rnd.IntN(int(hi-lo)+1)))
			}
		}
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return "a"
	case syntax.OpStar:
		return times(0, 3)
	case syntax.OpPlus:
		return times(1, 40)
	case syntax.OpQuest:
		return times(0, 1)
	case syntax.OpRepeat:
		if re.Max < 0 {
			return times(re.Min, re.Min+5)
		}
		return times(re.Min, min(re.Max, re.Min+30))
	case syntax.OpAlternate:
		return sample(re.Sub[rnd.IntN(len(re.Sub))], rnd)
	case syntax.OpConcat, syntax.OpCapture:
		var b strings.Builder
		for _, sub := range re.Sub {
			b.WriteString(sample(sub, rnd))
		}
		return b.String()
	}
	return ""
}
