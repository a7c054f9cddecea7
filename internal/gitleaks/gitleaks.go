// Package gitleaks reads rules that were written for gitleaks as patterns.
//
// It promises a verdict for every rule of a file: what was taken as it is, what
// is looked for nearly as it was and what was lost on the way, and what cannot
// be. It refuses to guess: a rule whose meaning has no place in a pattern is
// refused and says why. Below it stand pattern and scan, which is asked whether
// it can look for what came out; above it protect.
//
// The grammar is that of gitleaks 8.30, with the older spellings it still reads:
// https://github.com/gitleaks/gitleaks#configuration
package gitleaks

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"pushward"
	"pushward/internal/pattern"
)

// Verdict says what became of a rule.
type Verdict string

// The verdicts.
const (
	Taken        Verdict = "taken"
	Approximated Verdict = "approximated"
	Refused      Verdict = "refused"
)

// Rule is one rule of a file as a pattern.
type Rule struct {
	ID      string
	Verdict Verdict
	Lost    []string // of an approximated rule: what the pattern does not do
	Why     string   // of a refused one
	Pattern pattern.Pattern
}

// File is a file of rules.
type File struct {
	Rules []Rule
	Notes []string // what concerns no single rule
}

// config is the file as it is written.
type config struct {
	Title        string
	Description  string
	MinVersion   string
	Extend       extend
	Rules        []rule
	OldAllowlist *allowlist  `toml:"allowlist"`
	Allowlists   []allowlist `toml:"allowlists"`
}

type extend struct {
	Path          string
	URL           string
	UseDefault    bool
	DisabledRules []string
}

type rule struct {
	ID           string
	Description  string
	Regex        string
	SecretGroup  int
	Entropy      float64
	Path         string
	Keywords     []string
	Tags         []string
	SkipReport   bool
	Required     []map[string]any
	OldAllowlist *allowlist  `toml:"allowlist"`
	Allowlists   []allowlist `toml:"allowlists"`
}

type allowlist struct {
	ID          string
	Description string
	Condition   string
	Commits     []string
	Paths       []string
	RegexTarget string
	Regexes     []string
	StopWords   []string
	TargetRules []string
}

// Read reads a file. The error is for the client: the text is no such file.
func Read(text string) (File, error) {
	var c config
	meta, err := toml.Decode(text, &c)
	if err != nil {
		return File{}, pushward.Unprocessablef("This is no TOML file of gitleaks: %v", err)
	}
	if len(c.Rules) == 0 {
		return File{}, pushward.Unprocessablef("There are no [[rules]] in this file.")
	}
	var f File
	for _, key := range meta.Undecoded() {
		f.note("%s is not known here and was not heeded.", key)
	}
	f.noteExtend(c.Extend)
	shared := f.shared(c)
	for _, r := range c.Rules {
		if slices.Contains(c.Extend.DisabledRules, r.ID) {
			f.Rules = append(f.Rules, Rule{ID: r.ID, Verdict: Refused, Why: "the file itself disables it"})
			continue
		}
		f.Rules = append(f.Rules, translate(r, shared))
	}
	return f, nil
}

func (f *File) note(format string, args ...any) {
	if n := fmt.Sprintf(format, args...); !slices.Contains(f.Notes, n) {
		f.Notes = append(f.Notes, n)
	}
}

func (f *File) noteExtend(e extend) {
	if e.UseDefault {
		f.note("extend.useDefault was not followed: import gitleaks' own file, too, if its rules are wanted.")
	}
	if e.Path != "" || e.URL != "" {
		f.note("extend.path and extend.url were not followed: import that file, too.")
	}
}

// shared gives the allowlists of the whole file, and notes what of them has no
// place in a pattern: said once, since it concerns every rule alike.
func (f *File) shared(c config) []allowlist {
	lists := c.Allowlists
	if c.OldAllowlist != nil {
		lists = append(lists, *c.OldAllowlist)
	}
	var kept []allowlist
	for _, a := range lists {
		if n := len(a.Paths); n > 0 {
			f.note("The file's allowlist leaves out %d paths. Patterns are looked for everywhere; paths are left out in .github/secret_scanning.yml of a repository.", n)
		}
		if n := len(a.Commits); n > 0 {
			f.note("The file's allowlist leaves out %d commits. No commit is left out here.", n)
		}
		if !a.aboutSecret() && len(a.Regexes) > 0 {
			f.note("The file's allowlist has %d expressions about what surrounds a secret (regexTarget %q). They were left out.", len(a.Regexes), a.RegexTarget)
		}
		if a.all() && a.kinds() > 1 {
			f.note("The file's allowlist has a condition AND over several kinds of exceptions. It was left out.")
			continue
		}
		a.Paths, a.Commits = nil, nil
		if !a.aboutSecret() {
			a.Regexes = nil
		}
		kept = append(kept, a)
	}
	return kept
}

func (a allowlist) aboutSecret() bool { return a.RegexTarget == "" || a.RegexTarget == "secret" }

func (a allowlist) all() bool {
	return slices.Contains([]string{"AND", "&&"}, strings.ToUpper(a.Condition))
}

// kinds counts what an allowlist judges by.
func (a allowlist) kinds() (n int) {
	for _, list := range [][]string{a.Commits, a.Paths, a.Regexes, a.StopWords} {
		n += min(len(list), 1)
	}
	return n
}

// applies says whether an allowlist of the file is for a rule.
func (a allowlist) applies(rule string) bool {
	return len(a.TargetRules) == 0 || slices.Contains(a.TargetRules, rule)
}

// exceptions puts an allowlist into expressions that a secret must not match.
// What it cannot be put into is named.
func (a allowlist) exceptions(whole bool) (mustNot, lost []string) {
	if a.all() && a.kinds() > 1 {
		return nil, []string{"an allowlist with the condition AND over several kinds of exceptions"}
	}
	if len(a.Paths) > 0 {
		lost = append(lost, "an allowlist of paths")
	}
	if len(a.Commits) > 0 {
		lost = append(lost, "an allowlist of commits")
	}
	switch {
	case a.aboutSecret() || whole && a.RegexTarget == "match":
		mustNot = append(mustNot, a.Regexes...)
	case len(a.Regexes) > 0:
		lost = append(lost, fmt.Sprintf("an allowlist of expressions about the %s that holds a secret", a.RegexTarget))
	}
	return append(mustNot, stopWords(a.StopWords)...), lost
}

// stopWords packs words, of which none may stand in a secret, into as few
// expressions as their length allows.
func stopWords(words []string) (out []string) {
	const most = 900 // the engine takes 1,000
	some := ""
	flush := func() {
		if some != "" {
			out = append(out, "(?i:"+some+")")
		}
		some = ""
	}
	for _, w := range words {
		quoted := regexp.QuoteMeta(w)
		if quoted == "" {
			continue
		}
		if len(some)+len(quoted) > most {
			flush()
		}
		if some != "" {
			some += "|"
		}
		some += quoted
	}
	flush()
	return out
}
