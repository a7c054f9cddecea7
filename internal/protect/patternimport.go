package protect

import (
	"context"
	"errors"
	"fmt"
	"slices"
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
	have, err := p.db.CustomPatterns(ctx, o.scope())
	if err != nil {
		return ImportReport{}, err
	}
	report, news, err := p.judgeGitleaks(ctx, o, text, have)
	if err != nil || check || len(news) == 0 {
		return report, err
	}
	made, err := p.storeNew(ctx, by, o, news)
	var wrong *PatternErrors
	if errors.As(err, &wrong) {
		return ImportReport{}, pushward.Conflictf("Other patterns were made meanwhile. Try again.")
	}
	for i := range report.Rules {
		if r := &report.Rules[i]; r.Verdict != string(gitleaks.Refused) && len(made) > 0 {
			r.Pattern, made = made[0], made[1:]
		}
	}
	return report, err
}

// CheckGitleaks says what ImportGitleaks would make of a file for an
// organisation without patterns. It needs no database.
func (p *Protection) CheckGitleaks(ctx context.Context, text string) (ImportReport, error) {
	report, _, err := p.judgeGitleaks(ctx, PatternOwner{}, text, nil)
	return report, err
}

// judgeGitleaks gives every rule its verdict, and the patterns of those that are
// not refused in the same order.
func (p *Protection) judgeGitleaks(ctx context.Context, o PatternOwner, text string, have []store.CustomPattern) (ImportReport, []NewPattern, error) {
	f, err := gitleaks.Read(text)
	if err != nil {
		return ImportReport{}, nil, err
	}
	report := ImportReport{Notes: f.Notes}
	var news []NewPattern
	for _, r := range f.Rules {
		rule, n := p.importable(ctx, o, r, have, news)
		report.Rules = append(report.Rules, rule)
		if rule.Verdict != string(gitleaks.Refused) {
			news = append(news, n)
		}
	}
	return report, news, nil
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
	n.MustNotMatch = slices.DeleteFunc(slices.Clone(n.MustNotMatch), func(x string) bool {
		return len(p.secretsIn(ctx, NewPattern{PatternBody: store.PatternBody{MustNotMatch: []string{x}}})) > 0
	})
	if quoted := len(b.MustNotMatch) - len(n.MustNotMatch); quoted > 0 {
		out.Verdict = string(gitleaks.Approximated)
		out.Lost = append(slices.Clone(out.Lost), fmt.Sprintf("%d exceptions that quote a secret", quoted))
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
