package api

import (
	"context"
	"slices"
	"strings"
	"time"

	"pushward/internal/store"
)

// Limits of a phrase: its length and how many qualifiers it has.
const (
	maxPhrase     = 1000
	maxQualifiers = 30
)

// phrase is a search of the audit log, as GitHub documents it: qualifiers such
// as action:repo.create, each with "-" before it for what is not wanted.
// https://docs.github.com/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/reviewing-the-audit-log-for-your-organization
type phrase struct {
	filter     *store.AuditFilter
	operations []string
}

// readPhrase narrows f by text and says which operations are wanted; none: all.
// A qualifier that is not known is refused: to leave it out would show more than
// was asked for.
func readPhrase(f *store.AuditFilter, text string) (operations []string, err error) {
	if len(text) > maxPhrase {
		return nil, phraseError("phrase is longer than 1,000 characters")
	}
	words := strings.Fields(text)
	if len(words) > maxQualifiers {
		return nil, phraseError("phrase has more than 30 qualifiers")
	}
	p := phrase{filter: f}
	for _, word := range words {
		err := p.word(word)
		if err != nil {
			return nil, err
		}
	}
	return p.operations, nil
}

func (p *phrase) word(word string) error {
	name, value, ok := strings.Cut(word, ":")
	value = strings.Trim(value, `"`)
	if !ok || value == "" {
		return phraseError("phrase must be made of qualifiers such as action:repo.create: " + shorten(word) + " is none")
	}
	bare, not := strings.CutPrefix(name, "-")
	to := func(is, isNot *[]string) {
		if not {
			is = isNot
		}
		*is = append(*is, value)
	}
	f := p.filter
	switch bare {
	case "action":
		value = strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(value), "*"), ".")
		to(&f.Actions, &f.NotActions)
	case "actor":
		to(&f.Actors, &f.NotActors)
	case "user":
		to(&f.Users, &f.NotUsers)
	case "repo":
		to(&f.Repos, &f.NotRepos)
	case "operation":
		if not || !slices.Contains(operations, value) {
			return phraseError("operation must be one of " + strings.Join(operations, ", "))
		}
		p.operations = append(p.operations, value)
	case "created":
		return p.created(value)
	case "country", "org", "business": // where requests come from is not known; the organisation is in the path
	default:
		return phraseError("phrase knows action, actor, user, repo, operation and created, and not " + shorten(bare))
	}
	return nil
}

// created reads a date or moment, one with <, <=, > or >= before it, or a range
// with "..", of which "*" is an open end.
func (p *phrase) created(value string) error {
	f := p.filter
	bound := func(text string, from, until *time.Time) error {
		if text == "*" {
			return nil
		}
		begin, end, ok := timeSpan(text)
		if !ok {
			return phraseError("created must hold dates such as 2026-11-03 or 2026-11-03T09:00:00Z")
		}
		if from != nil {
			*from = begin
		}
		if until != nil {
			*until = end
		}
		return nil
	}
	first, last, isRange := strings.Cut(value, "..")
	if isRange {
		err := bound(first, &f.From, nil)
		if err == nil {
			err = bound(last, nil, &f.Until)
		}
		return err
	}
	var behind, before time.Time
	for _, o := range []struct {
		sign        string
		from, until *time.Time
		put         func()
	}{
		{">=", &f.From, nil, func() {}},
		{"<=", nil, &f.Until, func() {}},
		{">", nil, &behind, func() { f.From = behind }},
		{"<", &before, nil, func() { f.Until = before }},
		{"", &f.From, &f.Until, func() {}},
	} {
		if rest, ok := strings.CutPrefix(value, o.sign); ok {
			err := bound(rest, o.from, o.until)
			o.put()
			return err
		}
	}
	return nil
}

// timeSpan is the time that a date or moment means, its end not within.
func timeSpan(text string) (begin, end time.Time, ok bool) {
	for _, form := range []struct {
		layout string
		long   time.Duration
	}{
		{time.RFC3339, time.Second}, {"2006-01-02T15:04Z07:00", time.Minute}, {"2006-01-02T15:04:05", time.Second}, {time.DateOnly, 24 * time.Hour},
	} {
		t, err := time.Parse(form.layout, text)
		if err == nil {
			return t.UTC(), t.UTC().Add(form.long), true
		}
	}
	return begin, end, false
}

func phraseError(text string) error { return invalidField("AuditLog", "phrase", text) }

// operations are GitHub's kinds of actions.
var operations = []string{"access", "authentication", "create", "modify", "remove", "restore", "transfer"}

// operationOf tells the kind of an action by the last word of its name.
func operationOf(action string) string {
	_, what, _ := strings.Cut(action, ".")
	is := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool {
			return what == w || strings.HasPrefix(what, w+"_") || strings.HasSuffix(what, "_"+w)
		})
	}
	switch {
	case is("create", "created", "add", "block", "bypass", "import", "request", "open"):
		return "create"
	case is("destroy", "delete", "deleted", "remove", "removed", "revoke", "cancel"):
		return "remove"
	case is("login", "logout", "failed_login"):
		return "authentication"
	case is("revealed", "read", "clone", "fetch", "export"):
		return "access"
	case is("reopen", "restore"):
		return "restore"
	case is("transfer"):
		return "transfer"
	}
	return "modify"
}

// chooseOperations narrows f to the actions of these kinds.
func (c *call) chooseOperations(ctx context.Context, f *store.AuditFilter, wanted []string) error {
	if len(wanted) == 0 {
		return nil
	}
	known, err := c.a.db.AuditActions(ctx)
	if err != nil {
		return err
	}
	chosen := slices.DeleteFunc(known, func(action string) bool {
		return !slices.Contains(wanted, operationOf(action)) || len(f.Actions) > 0 && !slices.ContainsFunc(f.Actions, func(a string) bool {
			return a == action || strings.HasPrefix(action, a+".")
		})
	})
	if len(chosen) == 0 {
		chosen = []string{"no.action"}
	}
	f.Actions = chosen
	return nil
}
