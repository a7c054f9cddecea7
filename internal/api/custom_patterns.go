package api

import (
	"cmp"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"pushward"
	"pushward/internal/protect"
	"pushward/internal/store"
)

// customPattern is GitHub's "secret-scanning-custom-pattern". Keywords and the
// least entropy are ours; so is what says whether a dry run has come to its end.
type customPattern struct {
	ID             int64    `json:"id"`
	Name           string   `json:"name"`
	Pattern        string   `json:"pattern"`
	Slug           string   `json:"slug"`
	State          string   `json:"state"`
	PushProtection bool     `json:"push_protection_enabled"`
	Start          *string  `json:"start_delimiter"`
	End            *string  `json:"end_delimiter"`
	MustMatch      []string `json:"must_match"`
	MustNotMatch   []string `json:"must_not_match"`
	Version        string   `json:"custom_pattern_version"`
	CreatedAt      string   `json:"created_at"`
	UpdatedAt      string   `json:"updated_at"`
	Near           []string `json:"near,omitempty"`
	Entropy        float64  `json:"min_entropy,omitempty"`
	DryRun         bool     `json:"dry_run_completed"`
}

func customPatternObject(p store.CustomPattern) customPattern {
	return customPattern{
		ID: p.ID, Name: p.Name, Pattern: p.Regexp, Slug: p.Slug, State: stateOf(p), PushProtection: p.PushProtection,
		Start: orNull(p.Start), End: orNull(p.End), MustMatch: p.MustMatch, MustNotMatch: p.MustNotMatch, Version: p.Version,
		CreatedAt: stamp(p.CreatedAt), UpdatedAt: stamp(p.UpdatedAt), Near: p.Near, Entropy: p.Entropy,
		DryRun: p.Tested == p.Hash(),
	}
}

func stateOf(p store.CustomPattern) string {
	if p.Published {
		return "published"
	}
	return "unpublished"
}

func customPatternObjects(list []store.CustomPattern) []customPattern {
	out := []customPattern{}
	for _, p := range list {
		out = append(out, customPatternObject(p))
	}
	return out
}

// patternOwner is whose patterns a request is about. Only owners of an
// organisation see its patterns, and its security managers.
func (c *call) patternOwner() (protect.PatternOwner, error) {
	if c.repo.ID != 0 {
		return protect.PatternOwner{Repo: c.repo}, nil
	}
	org, err := c.securityOrg()
	return protect.PatternOwner{Org: org}, err
}

// listPatterns lists custom patterns, by pages or by cursors.
func (a *API) listPatterns(c *call) (int, any, error) {
	o, err := c.patternOwner()
	if err != nil {
		return 0, nil, err
	}
	list, err := a.db.CustomPatterns(c.ctx(), store.PatternScope{RepoID: o.Repo.ID, OrgID: o.Org.ID})
	if err != nil {
		return 0, nil, err
	}
	list, err = c.chosenPatterns(list)
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, customPatternObjects(c.patternPage(list)), nil
}

// chosenPatterns filters and sorts. A value nobody knows is refused.
func (c *call) chosenPatterns(list []store.CustomPattern) ([]store.CustomPattern, error) {
	q := c.r.URL.Query()
	for _, w := range []struct{ key, allowed string }{
		{"state", "published unpublished"}, {"push_protection", "enabled disabled"}, {"sort", "created updated name"}, {"direction", "asc desc"},
	} {
		if v := q.Get(w.key); v != "" && !slices.Contains(strings.Fields(w.allowed), v) {
			return nil, pushward.Invalidf("%s must be one of %s.", w.key, strings.ReplaceAll(w.allowed, " ", ", "))
		}
	}
	list = slices.DeleteFunc(list, func(p store.CustomPattern) bool {
		state, protection := q.Get("state"), q.Get("push_protection")
		return state != "" && stateOf(p) != state || protection != "" && p.PushProtection != (protection == "enabled")
	})
	slices.SortStableFunc(list, func(a, b store.CustomPattern) int {
		switch q.Get("sort") {
		case "name":
			return cmp.Or(strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)), cmp.Compare(a.ID, b.ID))
		case "updated":
			return cmp.Or(a.UpdatedAt.Compare(b.UpdatedAt), cmp.Compare(a.ID, b.ID))
		}
		return cmp.Or(a.CreatedAt.Compare(b.CreatedAt), cmp.Compare(a.ID, b.ID))
	})
	if q.Get("direction") != "asc" {
		slices.Reverse(list)
	}
	return list, nil
}

// patternPage cuts out what was asked for and sets the Link header.
func (c *call) patternPage(list []store.CustomPattern) []store.CustomPattern {
	q, p := c.r.URL.Query(), c.page()
	if !q.Has("before") && !q.Has("after") {
		c.link(p, len(list))
		return slice(list, p)
	}
	at := func(key string) int {
		id := cursor(q.Get(key))
		return slices.IndexFunc(list, func(p store.CustomPattern) bool { return p.ID == id })
	}
	from, to := 0, len(list)
	if i := at("after"); i >= 0 {
		from = i + 1
	}
	if i := at("before"); i >= 0 && q.Get("after") == "" {
		to = i
		from = max(0, to-p.Size)
	}
	to = min(to, from+p.Size)
	if from < to {
		c.linkPatterns(list, from, to)
	}
	return list[from:to]
}

func (c *call) linkPatterns(list []store.CustomPattern, from, to int) {
	var links []string
	add := func(key, other string, p store.CustomPattern, rel string) {
		q := c.r.URL.Query()
		q.Del(other)
		q.Set(key, strconv.FormatInt(p.ID, 10))
		links = append(links, "<"+c.base.api+c.r.URL.EscapedPath()+"?"+q.Encode()+`>; rel="`+rel+`"`)
	}
	if from > 0 {
		add("before", "after", list[from], "prev")
	}
	if to < len(list) {
		add("after", "before", list[to-1], "next")
	}
	if len(links) > 0 {
		c.w.Header().Set("Link", strings.Join(links, ", "))
	}
}

// patternInput is GitHub's "secret-scanning-custom-pattern-to-create", and the
// body of a change.
type patternInput struct {
	Name         *string           `json:"name"`
	Pattern      *string           `json:"pattern"`
	Start        *string           `json:"start_delimiter"`
	End          *string           `json:"end_delimiter"`
	MustMatch    *[]string         `json:"must_match"`
	MustNotMatch *[]string         `json:"must_not_match"`
	Near         *[]string         `json:"near"`
	Entropy      *float64          `json:"min_entropy"`
	Version      optional[*string] `json:"custom_pattern_version"`
}

func (in patternInput) change() protect.PatternChange {
	return protect.PatternChange{Regexp: in.Pattern, Start: in.Start, End: in.End, MustMatch: in.MustMatch,
		MustNotMatch: in.MustNotMatch, Near: in.Near, Entropy: in.Entropy}
}

func (in patternInput) body() store.PatternBody { return in.change().Apply(store.PatternBody{}) }

// createPatterns adds custom patterns, all or none.
func (a *API) createPatterns(c *call) (int, any, error) {
	var in struct {
		Patterns *[]patternInput `json:"patterns"`
	}
	err := c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	o, err := c.patternOwner()
	switch {
	case err != nil:
		return 0, nil, err
	case in.Patterns == nil:
		return 0, nil, pushward.Invalidf("Invalid request.\n\n\"patterns\" wasn't supplied.")
	}
	var news []protect.NewPattern
	for _, p := range *in.Patterns {
		n := protect.NewPattern{PatternBody: p.body()}
		if p.Name != nil {
			n.Name = *p.Name
		}
		news = append(news, n)
	}
	made, err := a.protect.CreatePatterns(c.ctx(), c.caller.Actor, o, news)
	var wrong *protect.PatternErrors
	if errors.As(err, &wrong) {
		return http.StatusUnprocessableEntity, c.patternErrors(wrong), nil
	}
	if err != nil {
		return 0, nil, err
	}
	return http.StatusCreated, map[string]any{"created_patterns": customPatternObjects(made)}, nil
}

// patternErrors is GitHub's answer to patterns that cannot be.
type patternErrors struct {
	Message string                     `json:"message"`
	Errors  map[string]patternErrorsOf `json:"validation_errors"`
	Docs    string                     `json:"documentation_url"`
	Status  string                     `json:"status"`
}

type patternErrorsOf struct {
	Errors []patternError `json:"errors"`
}

type patternError struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

func (c *call) patternErrors(e *protect.PatternErrors) patternErrors {
	out := patternErrors{
		Message: e.Message, Errors: map[string]patternErrorsOf{},
		Docs: c.docs(), Status: strconv.Itoa(http.StatusUnprocessableEntity),
	}
	for i, errs := range e.ByIndex {
		var of patternErrorsOf
		for _, one := range errs {
			of.Errors = append(of.Errors, patternError(one))
		}
		out.Errors[strconv.Itoa(i)] = of
	}
	return out
}

// deletePatterns removes custom patterns, all or none.
func (a *API) deletePatterns(c *call) (int, any, error) {
	const most = 500
	var in struct {
		Patterns *[]struct {
			ID      *int64  `json:"pattern_id"`
			Version *string `json:"custom_pattern_version"`
		} `json:"patterns"`
		After *string `json:"post_delete_action"`
	}
	err := c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	o, err := c.patternOwner()
	switch {
	case err != nil:
		return 0, nil, err
	case in.Patterns == nil || len(*in.Patterns) == 0 || len(*in.Patterns) > most:
		return 0, nil, pushward.Invalidf("\"patterns\" must hold between 1 and %d patterns.", most)
	case in.After != nil && *in.After != "delete_alerts" && *in.After != "resolve_alerts":
		return 0, nil, pushward.Invalidf("\"post_delete_action\" must be delete_alerts or resolve_alerts.")
	}
	var refs []protect.PatternRef
	for _, p := range *in.Patterns {
		if p.ID == nil {
			return 0, nil, pushward.Invalidf("\"pattern_id\" wasn't supplied.")
		}
		refs = append(refs, protect.PatternRef{ID: *p.ID, Version: p.Version})
	}
	err = a.protect.DeletePatterns(c.ctx(), c.caller.Actor, o, refs, in.After != nil && *in.After == "resolve_alerts")
	return http.StatusNoContent, nil, err
}

// patternID is the pattern that the path names.
func (c *call) patternID() (int64, error) {
	id, err := strconv.ParseInt(c.r.PathValue("pattern_id"), 10, 64)
	if err != nil {
		return 0, pushward.NotFoundf("Not Found")
	}
	return id, nil
}

// updatePattern changes what a custom pattern looks for. The version must be
// named; null means whichever there is.
func (a *API) updatePattern(c *call) (int, any, error) {
	var in patternInput
	err := c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	o, err := c.patternOwner()
	if err != nil {
		return 0, nil, err
	}
	id, err := c.patternID()
	switch {
	case err != nil:
		return 0, nil, err
	case !in.Version.Given:
		return 0, nil, missing("custom_pattern_version")
	case in.change() == protect.PatternChange{}:
		return 0, nil, invalidField("CustomPattern", "pattern", "at least one of pattern, start_delimiter, end_delimiter, must_match and must_not_match must be given")
	}
	p, err := a.protect.UpdatePattern(c.ctx(), c.caller.Actor, o, protect.PatternRef{ID: id, Version: in.Version.Value}, in.change())
	if err != nil {
		return 0, nil, ofOnePattern(err)
	}
	return http.StatusOK, customPatternObject(p), nil
}

// ofOnePattern puts what is wrong with a pattern in the words that GitHub has
// for requests about one.
func ofOnePattern(err error) error {
	var wrong *protect.PatternErrors
	if !errors.As(err, &wrong) {
		return err
	}
	out := &pushward.Error{Class: pushward.Unprocessable, Message: "Validation Failed"}
	for _, e := range wrong.ByIndex[0] {
		field := e.Code
		if field == "invalid" || field == "unprocessable" {
			field = "pattern"
		}
		out.Fields = append(out.Fields, pushward.FieldError{Resource: "CustomPattern", Field: field, Code: "custom", Message: e.Message})
	}
	return out
}
