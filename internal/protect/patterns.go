package protect

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/segmentio/ksuid"

	"pushward"
	"pushward/internal/pattern"
	"pushward/internal/scan"
	"pushward/internal/store"
)

// GitHub's limits on custom patterns.
// https://docs.github.com/code-security/secret-scanning/using-advanced-secret-scanning-and-push-protection-features/custom-patterns/defining-custom-patterns-for-secret-scanning
const (
	maxRepoPatterns = 100
	maxOrgPatterns  = 500
	maxPatternName  = 255
)

// PatternOwner is whose custom patterns are meant: a repository, or else an
// organisation.
type PatternOwner struct {
	Repo pushward.Repo
	Org  pushward.User
}

func (o PatternOwner) scope() store.PatternScope {
	if o.Repo.ID != 0 {
		return store.PatternScope{RepoID: o.Repo.ID}
	}
	return store.PatternScope{OrgID: o.Org.ID}
}

func (o PatternOwner) limit() int {
	if o.Repo.ID != 0 {
		return maxRepoPatterns
	}
	return maxOrgPatterns
}

// word is how GitHub calls the owner's kind.
func (o PatternOwner) word() string {
	if o.Repo.ID != 0 {
		return "repository"
	}
	return "organization"
}

// event is a line for the audit log. GitHub's names begin with the owner's kind.
func (p *Protection) event(o PatternOwner, by pushward.Actor, ofRepo, ofOrg string, data map[string]any) store.AuditEvent {
	e := store.AuditEvent{At: p.now(), Action: ofRepo, Actor: by, RepoID: o.Repo.ID, OwnerID: o.Repo.Owner.ID, Data: data}
	if o.Repo.ID == 0 {
		e.Action, e.OwnerID = ofOrg, o.Org.ID
		data["org"], data["org_id"] = o.Org.Login, o.Org.ID
		return e
	}
	e.Repo = o.Repo.FullName()
	return e
}

func (p *Protection) patternEvent(o PatternOwner, by pushward.Actor, what string, c store.CustomPattern) store.AuditEvent {
	return p.event(o, by, "repository_secret_scanning_custom_pattern."+what, "org_secret_scanning_custom_pattern."+what,
		map[string]any{"pattern_id": c.ID, "name": c.Name, "slug": c.Slug, "custom_pattern_version": c.Version})
}

// NewPattern is a custom pattern to be.
type NewPattern struct {
	Name string
	store.PatternBody
}

// PatternError is one thing that is wrong with a custom pattern, in the codes of
// GitHub's REST API.
type PatternError struct{ Code, Message string }

// The codes.
const (
	badPattern      = "invalid"
	badStart        = "start_delimiter"
	badEnd          = "end_delimiter"
	badName         = "name"
	badMustMatch    = "must_match"
	badMustNotMatch = "must_not_match"
	overLimit       = "unprocessable"
)

// PatternErrors says what is wrong with some of the patterns that were sent, by
// their index. It is of class Unprocessable.
type PatternErrors struct {
	Message string
	ByIndex map[int][]PatternError
}

func (e *PatternErrors) Error() string { return e.Message }

// Unwrap gives the error its class.
func (e *PatternErrors) Unwrap() error {
	return pushward.Unprocessablef("%s", e.Message)
}

// CreatePatterns adds custom patterns, all or none. They are looked for once
// they are published. *PatternErrors says what is wrong with which.
func (p *Protection) CreatePatterns(ctx context.Context, by pushward.Actor, o PatternOwner, in []NewPattern) ([]store.CustomPattern, error) {
	wrong := map[int][]PatternError{}
	for i, n := range in {
		if errs := append(checkPattern(n), p.secretsIn(ctx, n)...); len(errs) > 0 {
			wrong[i] = errs
		}
	}
	if len(wrong) > 0 {
		return nil, &PatternErrors{"Validation failed for one or more patterns.", wrong}
	}
	return p.storeNew(ctx, by, o, in)
}

// storeNew adds patterns that were found to be sound by themselves.
func (p *Protection) storeNew(ctx context.Context, by pushward.Actor, o PatternOwner, in []NewPattern) (made []store.CustomPattern, err error) {
	err = p.db.Tx(ctx, func(tx *store.Tx) error {
		made = nil
		have, err := tx.CustomPatterns(ctx, o.scope())
		if err != nil {
			return err
		}
		err = clashes(o, have, in)
		if err != nil {
			return err
		}
		for _, n := range in {
			c, err := p.createPattern(ctx, tx, by, o, n, append(have, made...))
			if err != nil {
				return err
			}
			made = append(made, c)
		}
		return nil
	})
	return made, err
}

func (p *Protection) createPattern(ctx context.Context, tx *store.Tx, by pushward.Actor, o PatternOwner, n NewPattern, beside []store.CustomPattern) (store.CustomPattern, error) {
	now := p.now()
	c := store.CustomPattern{
		Scope: o.scope(), Name: n.Name, Slug: freeSlug(n.Name, beside), PatternBody: n.PatternBody,
		Version: newVersion(), CreatedBy: by.User.ID, CreatedAt: now, UpdatedAt: now,
	}
	err := tx.CreateCustomPattern(ctx, &c)
	if err != nil {
		return c, err
	}
	return c, tx.Audit(ctx, p.patternEvent(o, by, "create", c))
}

// newVersion names a state of a row, as a KSUID like GitHub's.
func newVersion() string { return ksuid.New().String() }

// clashes says which of the patterns are too many or bear a name that is taken.
func clashes(o PatternOwner, have []store.CustomPattern, in []NewPattern) error {
	wrong := map[int][]PatternError{}
	taken := map[string]bool{}
	for _, c := range have {
		taken[strings.ToLower(c.Name)] = true
	}
	for i, n := range in {
		if name := strings.ToLower(n.Name); taken[name] {
			wrong[i] = append(wrong[i], PatternError{badName, "Name has already been taken"})
		} else {
			taken[name] = true
		}
		if len(have)+i+1 > o.limit() {
			wrong[i] = append(wrong[i], PatternError{overLimit, fmt.Sprintf("This %s has %d custom patterns, at most %d are allowed", o.word(), len(have), o.limit())})
		}
	}
	if len(wrong) > 0 {
		return &PatternErrors{"Validation failed for one or more patterns.", wrong}
	}
	return nil
}

// slug makes a secret_type of a name.
func slug(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			b.WriteRune(r)
		} else if b.Len() > 0 && !strings.HasSuffix(b.String(), "_") {
			b.WriteByte('_')
		}
	}
	if s := strings.Trim(b.String(), "_"); s != "" {
		return s
	}
	return "custom_pattern"
}

// freeSlug is the slug of a name, numbered where another pattern has it.
func freeSlug(name string, beside []store.CustomPattern) string {
	base := slug(name)
	s := base
	for n := 2; slices.ContainsFunc(beside, func(c store.CustomPattern) bool { return c.Slug == s }); n++ {
		s = fmt.Sprintf("%s_%d", base, n)
	}
	return s
}

// checkPattern says what is wrong with a pattern by itself. What the engine
// refuses it says itself.
func checkPattern(n NewPattern) (errs []PatternError) {
	add := func(code, message string) { errs = append(errs, PatternError{code, message}) }
	switch {
	case strings.TrimSpace(n.Name) == "":
		add(badName, "Name can't be blank")
	case len([]rune(n.Name)) > maxPatternName:
		add(badName, fmt.Sprintf("Name is too long (maximum is %d characters)", maxPatternName))
	case ofCatalog(slug(n.Name)):
		add(badName, fmt.Sprintf("Name becomes the secret type %q, which a provider's pattern has", slug(n.Name)))
	}
	return append(errs, checkBody(n.PatternBody)...)
}

func ofCatalog(secretType string) bool {
	return slices.ContainsFunc(pattern.All(), func(c *pattern.Pattern) bool { return c.Type == secretType })
}

// checkBody asks the engine. It names the first thing it stumbles over; that is
// put right and it is asked again, so that everything is told at once.
func checkBody(b store.PatternBody) (errs []PatternError) {
	if b.Regexp == "" {
		errs = append(errs, PatternError{badPattern, "Pattern can't be blank"})
		b.Regexp = "blank"
	}
	if strings.HasSuffix(b.Start, `\b`) && b.Start != `\b` {
		errs = append(errs, PatternError{badStart, `start delimiter ends in \b, which only stands alone there`})
		b.Start = ""
	}
	for {
		_, err := scan.New([]*pattern.Pattern{compiledForm("", "x", "", b)})
		if err == nil && len(errs) == 0 {
			if _, _, err := scan.Cost(compiledForm("", "x", "", b)); err != nil {
				errs = append(errs, PatternError{overLimit, "too costly: " + err.Error()})
			}
		}
		if err == nil {
			return errs
		}
		message := strings.TrimPrefix(err.Error(), `pattern "x": `)
		code, put := blame(message, &b)
		errs = append(errs, PatternError{code, message})
		if !put() {
			return errs
		}
	}
}

// blame finds the part that a message of the engine is about, and how to get it
// out of the way.
func blame(message string, b *store.PatternBody) (code string, put func() bool) {
	drop := func(part *string, with string) func() bool {
		return func() bool { again := *part == with; *part = with; return !again }
	}
	dropAll := func(part *[]string) func() bool {
		return func() bool { again := *part == nil; *part = nil; return !again }
	}
	for _, p := range []struct {
		prefix, code string
		put          func() bool
	}{
		{"start delimiter", badStart, drop(&b.Start, "")},
		{"end delimiter", badEnd, drop(&b.End, "")},
		{"must match", badMustMatch, dropAll(&b.MustMatch)},
		{"must not match", badMustNotMatch, dropAll(&b.MustNotMatch)},
		{"keyword", badPattern, dropAll(&b.Near)},
	} {
		if strings.HasPrefix(message, p.prefix) {
			return p.code, p.put
		}
	}
	return badPattern, drop(&b.Regexp, "placeholder")
}

// compiledForm is a custom pattern as the engine takes it. Its push protection
// is the set's to know.
func compiledForm(name, slug, token string, b store.PatternBody) *pattern.Pattern {
	c := &pattern.Pattern{
		Type: slug, TokenType: token, Name: name, Class: pattern.Custom, Off: true,
		Regexp: b.Regexp, Start: b.Start, End: b.End, MustMatch: b.MustMatch, MustNotMatch: b.MustNotMatch,
		Near: b.Near, Entropy: b.Entropy,
	}
	switch b.Start {
	case defaultStart:
		// What an escape leaves behind counts, too: a token after \n in a JSON
		// string would hide behind the n.
		c.Start = ""
	case `\b`:
		c.Start = `\A|[^0-9A-Za-z_]`
	}
	return c
}

// defaultStart is what GitHub takes for no start delimiter.
const defaultStart = `\A|[^0-9A-Za-z]`

// secretsIn refuses real secrets in the words of a pattern: they would be kept
// in clear, and shown.
func (p *Protection) secretsIn(ctx context.Context, n NewPattern) (errs []PatternError) {
	for _, part := range []struct {
		code  string
		texts []string
	}{
		{badName, []string{n.Name}}, {badPattern, append([]string{n.Regexp}, n.Near...)}, {badStart, []string{n.Start}},
		{badEnd, []string{n.End}}, {badMustMatch, n.MustMatch}, {badMustNotMatch, n.MustNotMatch},
	} {
		for _, text := range part.texts {
			matches, err := p.scanner.Load().Scan(ctx, nil, []byte(text))
			switch {
			case err != nil:
				errs = append(errs, PatternError{part.code, "cannot be checked for secrets"})
			case len(matches) > 0:
				errs = append(errs, PatternError{part.code, "contains a secret (" + matches[0].Pattern.Name + "): write what it looks like, not what it is"})
			}
		}
	}
	return errs
}
