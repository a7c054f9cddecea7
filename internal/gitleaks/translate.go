package gitleaks

import (
	"errors"
	"fmt"
	"regexp/syntax"
	"slices"
	"strings"

	"pushward/internal/pattern"
	"pushward/internal/scan"
)

// anything stands before or behind a secret of which nothing is asked there: one
// character that no text has is left out, because the engine knows an expression
// of this form by a table.
const (
	anythingBefore = `\A|[^\x01]`
	anythingBehind = `[^\x01]|\z`
)

// translate makes a pattern of a rule. A rule of gitleaks is one expression for
// a secret and its surroundings; a pattern has one for each of the three.
func translate(r rule, shared []allowlist) Rule {
	out := Rule{ID: r.ID, Verdict: Taken}
	refuse := func(why string) Rule {
		return Rule{ID: r.ID, Verdict: Refused, Why: why}
	}
	switch {
	case r.ID == "":
		return refuse("it has no id")
	case r.Regex == "":
		return refuse("it judges the names of files; a pattern is looked for in what stands in them")
	case r.SkipReport:
		return refuse("it reports nothing by itself, only together with another rule")
	}
	tree, err := syntax.Parse(r.Regex, syntax.Perl)
	if err != nil {
		return refuse(err.Error())
	}
	p, lost, err := split(tree, r.SecretGroup)
	if err != nil {
		return refuse(err.Error())
	}
	out.Lost = lost
	p.whole = p.Start == anythingBefore && p.End == anythingBehind
	p.Name, p.Entropy = r.ID, r.Entropy
	for _, k := range r.Keywords {
		// The engine wants none shorter.
		if len(k) >= 3 && !slices.Contains(p.Near, k) {
			p.Near = append(p.Near, k)
		}
	}
	if r.Path != "" {
		out.Lost = append(out.Lost, "only in some files (path): it is looked for in all")
	}
	if len(r.Required) > 0 {
		out.Lost = append(out.Lost, "only near matches of other rules (required): it is found without them")
	}
	lists := r.Allowlists
	if r.OldAllowlist != nil {
		lists = append(lists, *r.OldAllowlist)
	}
	for _, a := range lists {
		mustNot, lost := a.exceptions(p.whole)
		p.MustNotMatch, out.Lost = append(p.MustNotMatch, mustNot...), append(out.Lost, lost...)
	}
	for _, a := range shared {
		if a.applies(r.ID) {
			mustNot, _ := a.exceptions(p.whole)
			p.MustNotMatch = append(p.MustNotMatch, mustNot...)
		}
	}
	err = out.keywords(&p)
	if err != nil {
		return refuse(err.Error())
	}
	out.Pattern = p.Pattern
	if len(out.Lost) > 0 {
		out.Verdict = Approximated
	}
	return out
}

// parts is a rule taken apart.
type parts struct {
	pattern.Pattern
	whole                 bool // nothing is asked of the surroundings
	before, secret, after []*syntax.Regexp
}

// keywords keeps those without which the engine has nothing to go by. In
// gitleaks they narrow the search to a file, here to the bytes before a secret.
// The error is the engine's, which cannot look for the pattern.
func (out *Rule) keywords(p *parts) error {
	keywords := p.Near
	p.Near = nil
	err := p.compiles()
	if err != nil && implied(p.before, keywords) {
		err = p.compilesNear(keywords, err)
	}
	if err != nil {
		err = p.compilesNear(literalsIn(p.before), err)
	}
	if err != nil {
		err = p.writtenOut(err)
	}
	if err == nil {
		if len(keywords) > 0 && !implied(slices.Concat(p.before, p.secret, p.after), keywords) {
			out.Lost = append(out.Lost, fmt.Sprintf("only in files with a keyword (%s): it is found without", strings.Join(keywords, ", ")))
		}
		return nil
	}
	inside := slices.ContainsFunc(keywords, func(k string) bool {
		return mentions(p.secret, k) || mentions(p.after, k)
	})
	if !inside {
		err = p.compilesNear(keywords, err)
		if err == nil {
			out.Lost = append(out.Lost, fmt.Sprintf("a keyword anywhere in the file: %s must stand in the %d bytes before the secret", strings.Join(keywords, " or "), pattern.NearBytes))
			return nil
		}
	}
	if p.someOf() {
		out.Lost = append(out.Lost, "alternatives in which nothing is fixed to look for: they are not found")
		return nil
	}
	return err
}

// compilesNear tries keywords; without any it is refused as before.
func (p *parts) compilesNear(keywords []string, why error) error {
	if len(keywords) == 0 {
		return why
	}
	p.Near = keywords
	err := p.compiles()
	if err != nil {
		p.Near = nil
	}
	return err
}

// writtenOut replaces a class of a few characters by alternatives, so that there
// is more to look for; what it matches stays the same.
func (p *parts) writtenOut(why error) error {
	for _, row := range rows(p.secret) {
		for i, re := range row {
			some := choices(re)
			if len(some) < 2 || len(rows(p.secret)) > 1 {
				continue
			}
			var all []string
			for _, c := range some {
				all = append(all, concat(slices.Concat(row[:i], []*syntax.Regexp{c}, row[i+1:])))
			}
			before := p.Regexp
			p.Regexp = strings.Join(all, "|")
			if p.compiles() == nil {
				return nil
			}
			p.Regexp = before
		}
	}
	return why
}

// someOf keeps the alternatives that the engine can look for.
func (p *parts) someOf() bool {
	before := p.Regexp
	var kept []string
	for _, row := range rows(p.secret) {
		p.Regexp = concat(row)
		if p.compiles() == nil {
			kept = append(kept, p.Regexp)
		}
	}
	p.Regexp = strings.Join(kept, "|")
	if len(kept) > 0 && p.compiles() == nil {
		return true
	}
	p.Regexp = before
	return false
}

// compiles asks the engine.
func (p *parts) compiles() error {
	c := p.Pattern
	c.Type, c.Class = "x", pattern.Custom
	_, err := scan.New([]*pattern.Pattern{&c})
	if err == nil {
		return nil
	}
	return errors.New(strings.TrimPrefix(err.Error(), `pattern "x": `))
}

// split finds the secret in an expression.
func split(tree *syntax.Regexp, group int) (p parts, lost []string, err error) {
	before, secret, after, ok := around(tree, wanted(tree, group))
	if !ok {
		before, secret, after = nil, []*syntax.Regexp{tree}, nil
		if tree.MaxCap() > 0 {
			lost = append(lost, "the secret is a group in one of several alternatives: the whole match is taken for it")
		}
	}
	// What is asked of the edges of a secret is asked of its surroundings.
	for len(secret) > 1 && edge(secret[0]) {
		before, secret = append(before, secret[0]), secret[1:]
	}
	for len(secret) > 1 && edge(secret[len(secret)-1]) {
		after, secret = append([]*syntax.Regexp{secret[len(secret)-1]}, after...), secret[:len(secret)-1]
	}
	p.Regexp = concat(secret)
	p.End = anythingBehind
	if len(after) > 0 {
		p.End = concat(after)
	}
	start, lostBefore, err := startOf(before, secret)
	if err != nil {
		return p, nil, err
	}
	p.Start, p.before, p.secret, p.after = start, before, secret, after
	return p, append(lost, lostBefore...), nil
}

// startOf makes a start delimiter of what stands before a secret.
func startOf(before, secret []*syntax.Regexp) (start string, lost []string, err error) {
	for len(before) > 0 && canBeEmpty(before[0]) {
		before = before[1:] // whatever it matches may as well be left out
	}
	if len(before) == 0 {
		return anythingBefore, nil, nil
	}
	last := before[len(before)-1]
	if last.Op == syntax.OpWordBoundary {
		if !beginsWithWord(secret) {
			lost = append(lost, "a word boundary before the secret: no letter, digit or underscore may stand there")
		}
		before = before[:len(before)-1]
		if len(before) == 0 {
			return `\A|[^0-9A-Za-z_]`, lost, nil
		}
		if len(lost) == 0 {
			lost = append(lost, "a word boundary before the secret")
		}
	}
	least, most := lengths(before)
	if least > pattern.NearBytes {
		return "", nil, fmt.Errorf("at least %d bytes must stand before the secret, and %d are looked at", least, pattern.NearBytes)
	}
	if most > pattern.NearBytes {
		lost = append(lost, fmt.Sprintf("what stands before the secret is looked for in the %d bytes before it", pattern.NearBytes))
	} else if variable(last) && mayShare(last, secret) {
		lost = append(lost, "what may stand before a secret and in it is taken for a part of it")
	} else if len(before) > 1 && slices.ContainsFunc(before, begins) {
		lost = append(lost, fmt.Sprintf("the beginning of a line or file is looked for in the %d bytes before the secret", pattern.NearBytes))
	}
	return concat(before), lost, nil
}

// wanted is the group that gitleaks takes for the secret: the one named, or the
// first; 0 is the whole match.
func wanted(tree *syntax.Regexp, group int) int {
	if group == 0 && tree.MaxCap() > 0 {
		return 1
	}
	return group
}

// around takes an expression apart at a group that every match goes through
// once. With group 0 it is all secret.
func around(re *syntax.Regexp, group int) (before, secret, after []*syntax.Regexp, ok bool) {
	if group == 0 {
		return nil, elements(re), nil, true
	}
	switch re.Op {
	case syntax.OpCapture:
		if re.Cap == group {
			return nil, elements(re.Sub[0]), nil, true
		}
		return around(re.Sub[0], group)
	case syntax.OpConcat:
		for i, sub := range re.Sub {
			b, s, a, ok := around(sub, group)
			if ok {
				return append(slices.Clone(re.Sub[:i]), b...), s, append(a, re.Sub[i+1:]...), true
			}
		}
	}
	return nil, nil, nil, false
}

func elements(re *syntax.Regexp) []*syntax.Regexp {
	if re.Op == syntax.OpConcat {
		return slices.Clone(re.Sub)
	}
	if re.Op == syntax.OpCapture && re.Sub[0].Op == syntax.OpConcat {
		return slices.Clone(re.Sub[0].Sub)
	}
	return []*syntax.Regexp{re}
}
