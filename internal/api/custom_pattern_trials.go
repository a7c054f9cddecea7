package api

import (
	"net/http"
	"strconv"
	"time"

	"pushward"
	"pushward/internal/protect"
	"pushward/internal/store"
)

// What GitHub keeps in its pages is additive here: tests, dry runs, publishing
// and push protection of custom patterns.

// patternTrial is what a pattern does to some texts.
type patternTrial struct {
	Valid  bool           `json:"valid"`
	Errors []patternError `json:"errors"`
	Cost   *patternCost   `json:"cost"`
	Texts  []triedText    `json:"texts"`
}

// patternCost is in milliseconds for each MiB that is read.
type patternCost struct {
	Usual      float64 `json:"usual_ms_per_mib"`
	UsualLimit float64 `json:"usual_limit_ms_per_mib"`
	Worst      float64 `json:"worst_ms_per_mib"`
	WorstLimit float64 `json:"worst_limit_ms_per_mib"`
}

type triedText struct {
	Matches  []triedMatch `json:"matches"`
	Duration float64      `json:"duration_ms"`
}

type triedMatch struct {
	Start     int     `json:"start"` // bytes; the end is one past the last
	End       int     `json:"end"`
	Line      int     `json:"line"`
	Column    int     `json:"column"`
	Accepted  bool    `json:"accepted"`
	RefusedBy *string `json:"refused_by"` // start_delimiter, end_delimiter, must_match, must_not_match
	Encoded   bool    `json:"encoded"`
}

// testPattern looks for a pattern in texts, and keeps nothing of either.
func (a *API) testPattern(c *call) (int, any, error) {
	const mostTexts = 100
	var in struct {
		patternInput
		Texts []string `json:"texts"`
	}
	err := c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	_, err = c.patternOwner()
	switch {
	case err != nil:
		return 0, nil, err
	case in.Pattern == nil:
		return 0, nil, missing("pattern")
	case len(in.Texts) > mostTexts:
		return 0, nil, invalidField("CustomPattern", "texts", "at most 100 texts can be tested at once")
	}
	t, err := a.protect.TryPattern(c.ctx(), in.body(), in.Texts)
	return http.StatusOK, patternTrialObject(t), err
}

func patternTrialObject(t protect.Trial) patternTrial {
	out := patternTrial{Valid: len(t.Errors) == 0, Errors: []patternError{}, Texts: []triedText{}}
	for _, e := range t.Errors {
		out.Errors = append(out.Errors, patternError(e))
	}
	if out.Valid {
		out.Cost = &patternCost{ms(t.Usual), ms(t.Limits[0]), ms(t.Worst), ms(t.Limits[1])}
	}
	for _, text := range t.Texts {
		one := triedText{Matches: []triedMatch{}, Duration: ms(text.Took)}
		for _, m := range text.Matches {
			one.Matches = append(one.Matches, triedMatch{m.Start, m.End, m.Line, m.Column, m.RefusedBy == "", orNull(m.RefusedBy), m.Encoded})
		}
		out.Texts = append(out.Texts, one)
	}
	return out
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// patternNamed is the pattern of the path and the version that the body means.
func (c *call) patternNamed(in any, version *optional[*string]) (protect.PatternOwner, protect.PatternRef, error) {
	err := c.decode(smallBody, in)
	if err != nil {
		return protect.PatternOwner{}, protect.PatternRef{}, err
	}
	o, err := c.patternOwner()
	if err != nil {
		return o, protect.PatternRef{}, err
	}
	id, err := c.patternID()
	return o, protect.PatternRef{ID: id, Version: version.Value}, err
}

func (a *API) publishPattern(c *call) (int, any, error)   { return a.setPublished(c, true) }
func (a *API) unpublishPattern(c *call) (int, any, error) { return a.setPublished(c, false) }

func (a *API) setPublished(c *call, published bool) (int, any, error) {
	var in struct {
		Version optional[*string] `json:"custom_pattern_version"`
	}
	o, ref, err := c.patternNamed(&in, &in.Version)
	if err != nil {
		return 0, nil, err
	}
	p, err := a.protect.PublishPattern(c.ctx(), c.caller.Actor, o, ref, published)
	return http.StatusOK, customPatternObject(p), err
}

func (a *API) protectPattern(c *call) (int, any, error)   { return a.setProtection(c, true) }
func (a *API) unprotectPattern(c *call) (int, any, error) { return a.setProtection(c, false) }

func (a *API) setProtection(c *call, on bool) (int, any, error) {
	var in struct {
		Version optional[*string] `json:"custom_pattern_version"`
	}
	o, ref, err := c.patternNamed(&in, &in.Version)
	if err != nil {
		return 0, nil, err
	}
	p, err := a.protect.ProtectPattern(c.ctx(), c.caller.Actor, o, ref, on)
	return http.StatusOK, customPatternObject(p), err
}

// dryRun is a dry run and what came of it. Values are masked; at most 1,000
// matches are kept.
type dryRun struct {
	ID          int64         `json:"id"`
	PatternID   int64         `json:"pattern_id"`
	Status      string        `json:"status"`
	QueuedAt    string        `json:"queued_at"`
	StartedAt   *string       `json:"started_at"`
	CompletedAt *string       `json:"completed_at"`
	Repos       []dryRunRepo  `json:"repositories"`
	Total       int           `json:"match_total"`
	Matches     []dryRunMatch `json:"matches"`
}

type dryRunRepo struct {
	Name     string  `json:"full_name"`
	Status   string  `json:"status"`
	Message  *string `json:"message"`
	Objects  int     `json:"objects_scanned"`
	Matches  int     `json:"match_total"`
	Duration float64 `json:"duration_ms"`
}

type dryRunMatch struct {
	Repo     string          `json:"repository"`
	Masked   string          `json:"secret_masked"`
	Location locationDetails `json:"location"`
}

// dryRunObject describes a run with one page of its matches.
func (c *call) dryRunObject(d store.DryRun, matches []store.DryRunMatch) dryRun {
	out := dryRun{
		ID: d.ID, PatternID: d.PatternID, Status: string(d.Status), QueuedAt: stamp(d.QueuedAt), StartedAt: stampOrNull(d.StartedAt),
		CompletedAt: stampOrNull(d.CompletedAt), Repos: []dryRunRepo{}, Matches: []dryRunMatch{},
	}
	within := map[int64]*call{}
	names := map[int64]string{}
	for _, r := range d.Repos {
		out.Total += r.Matches
		names[r.RepoID] = r.Name
		out.Repos = append(out.Repos, dryRunRepo{r.Name, string(r.Status), orNull(r.Message), r.Objects, r.Matches, ms(r.Duration)})
	}
	for _, m := range matches {
		in := within[m.RepoID]
		if in == nil {
			var err error
			in, err = c.in(m.RepoID)
			if err != nil {
				continue // gone, and its matches with it
			}
			within[m.RepoID] = in
		}
		out.Matches = append(out.Matches, dryRunMatch{names[m.RepoID], m.Mask, in.locationDetails(m.Location)})
	}
	return out
}

// startDryRun has a pattern of an organisation looked for in up to ten of its
// repositories; one of a repository in that.
func (a *API) startDryRun(c *call) (int, any, error) {
	var in struct {
		Repos []string `json:"repositories"`
	}
	o, ref, err := c.patternNamed(&in, &optional[*string]{})
	if err != nil {
		return 0, nil, err
	}
	chosen := []pushward.Repo{o.Repo}
	if o.Repo.ID == 0 {
		chosen, err = c.reposNamed(o.Org, in.Repos)
	}
	if err != nil {
		return 0, nil, err
	}
	d, err := a.protect.StartDryRun(c.ctx(), c.caller.Actor, o, ref.ID, chosen)
	if err != nil {
		return 0, nil, err
	}
	return http.StatusAccepted, c.dryRunObject(d, nil), nil
}

// reposNamed finds repositories of an organisation by their names.
func (c *call) reposNamed(org pushward.User, names []string) ([]pushward.Repo, error) {
	var out []pushward.Repo
	seen := map[int64]bool{}
	for _, name := range names {
		r, _, err := c.a.db.RepoByName(c.ctx(), org.Login, name)
		if pushward.IsNotFound(err) {
			return nil, invalidField("CustomPattern", "repositories", "There is no repository "+shorten(name)+".")
		}
		if err != nil {
			return nil, err
		}
		if !seen[r.ID] {
			out = append(out, r)
		}
		seen[r.ID] = true
	}
	return out, nil
}

// patternOfPath reads the pattern that the path names.
func (c *call) patternOfPath() (store.CustomPattern, error) {
	o, err := c.patternOwner()
	if err != nil {
		return store.CustomPattern{}, err
	}
	id, err := c.patternID()
	if err != nil {
		return store.CustomPattern{}, err
	}
	p, err := c.a.db.CustomPattern(c.ctx(), store.PatternScope{RepoID: o.Repo.ID, OrgID: o.Org.ID}, id)
	if pushward.IsNotFound(err) {
		err = pushward.NotFoundf("Not Found")
	}
	return p, err
}

// listDryRuns lists the runs of a pattern that are kept, without their matches.
func (a *API) listDryRuns(c *call) (int, any, error) {
	p, err := c.patternOfPath()
	if err != nil {
		return 0, nil, err
	}
	runs, err := a.db.DryRuns(c.ctx(), p.ID)
	out := []dryRun{}
	for _, d := range runs {
		out = append(out, c.dryRunObject(d, nil))
	}
	return http.StatusOK, out, err
}

// getDryRun shows a run with a page of its matches.
func (a *API) getDryRun(c *call) (int, any, error) {
	p, err := c.patternOfPath()
	if err != nil {
		return 0, nil, err
	}
	id, err := strconv.ParseInt(c.r.PathValue("dry_run_id"), 10, 64)
	if err != nil {
		return 0, nil, pushward.NotFoundf("Not Found")
	}
	d, err := a.db.DryRun(c.ctx(), p.ID, id)
	if err != nil {
		return 0, nil, err
	}
	page := c.page()
	c.link(page, len(d.Matches))
	return http.StatusOK, c.dryRunObject(d, slice(d.Matches, page)), nil
}
