package protect

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"pushward"
	"pushward/internal/gitleaks"
	"pushward/internal/store"
)

// ImportReport says what became of a file of rules.
type ImportReport struct {
	Rules []ImportedRule // in the order of the file
	Notes []string       // what concerns no single rule
}

// ImportedRule is what became of one rule: taken, approximated or refused.
type ImportedRule struct {
	ID      string
	Verdict string
	Lost    []string            // of an approximated one: what its pattern does not do
	Why     string              // of a refused one
	Pattern store.CustomPattern // without an ID where nothing was stored
}

// ImportGitleaks makes custom patterns of the rules in a TOML file of gitleaks,
// unpublished. A rule that cannot be a pattern is reported and keeps no other
// out. With check set nothing is stored.
func (p *Protection) ImportGitleaks(ctx context.Context, by pushward.Actor, o PatternOwner, text string, check bool) (ImportReport, error) {
	f, err := gitleaks.Read(text)
	if err != nil {
		return ImportReport{}, err
	}
	report := ImportReport{Notes: f.Notes}
	have, err := p.db.CustomPatterns(ctx, o.scope())
	if err != nil {
		return ImportReport{}, err
	}
	var news []NewPattern
	var of []int // by index in news: in the report
	for i, r := range f.Rules {
		rule, n := p.importable(ctx, o, r, have, news)
		report.Rules = append(report.Rules, rule)
		if rule.Verdict != string(gitleaks.Refused) {
			news, of = append(news, n), append(of, i)
		}
	}
	if check || len(news) == 0 {
		return report, nil
	}
	made, err := p.storeNew(ctx, by, o, news)
	var wrong *PatternErrors
	if errors.As(err, &wrong) {
		return ImportReport{}, pushward.Conflictf("Other patterns were made meanwhile. Try again.")
	}
	for i, c := range made {
		report.Rules[of[i]].Pattern = c
	}
	return report, err
}

// importable gives a rule the verdict of whatever else a pattern must be.
func (p *Protection) importable(ctx context.Context, o PatternOwner, r gitleaks.Rule, have []store.CustomPattern, news []NewPattern) (ImportedRule, NewPattern) {
	out := ImportedRule{ID: r.ID, Verdict: string(r.Verdict), Lost: r.Lost, Why: r.Why}
	if r.Verdict == gitleaks.Refused {
		return out, NewPattern{}
	}
	b := r.Pattern
	n := NewPattern{Name: r.ID, PatternBody: store.PatternBody{Regexp: b.Regexp, Start: b.Start, End: b.End,
		MustNotMatch: b.MustNotMatch, Near: b.Near, Entropy: b.Entropy}}
	if ofCatalog(slug(n.Name)) {
		n.Name += " (gitleaks)"
	}
	out.Pattern.Name, out.Pattern.PatternBody = n.Name, n.PatternBody
	errs := append(checkPattern(n), p.secretsIn(ctx, n)...)
	var wrong *PatternErrors
	if errors.As(clashes(o, have, append(news[:len(news):len(news)], n)), &wrong) {
		errs = append(errs, wrong.ByIndex[len(news)]...)
	}
	if len(errs) > 0 {
		var why []string
		for _, e := range errs {
			why = append(why, e.Message)
		}
		return ImportedRule{ID: r.ID, Verdict: string(gitleaks.Refused), Why: strings.Join(why, "; ")}, n
	}
	return out, n
}

// String is a line for people.
func (r ImportedRule) String() string {
	if r.Why != "" {
		return fmt.Sprintf("%-12s %s: %s", r.Verdict, r.ID, r.Why)
	}
	if len(r.Lost) > 0 {
		return fmt.Sprintf("%-12s %s: lost %s", r.Verdict, r.ID, strings.Join(r.Lost, "; "))
	}
	return fmt.Sprintf("%-12s %s", r.Verdict, r.ID)
}
