package api

import (
	"net/http"
	"strings"
	"time"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

// GitHub's limits of the files of a commit.
const (
	maxFilesPage = 300
	maxFiles     = 3000
)

// listCommits lists history from a branch or commit back.
func (a *API) listCommits(c *call) (int, any, error) {
	q, err := c.logQuery()
	if err != nil {
		return 0, nil, err
	}
	total, err := c.git.Count(c.ctx(), q)
	if err != nil {
		return 0, nil, err
	}
	p := c.page()
	q.Skip, q.Limit = (p.Number-1)*p.Size, p.Size
	list := []git.CommitInfo{}
	if q.Skip < total {
		list, err = c.git.Log(c.ctx(), q)
		if err != nil {
			return 0, nil, err
		}
	}
	commits, err := c.fullCommits(list)
	c.link(p, total)
	return http.StatusOK, commits, err
}

// logQuery reads the filters of a list of commits.
func (c *call) logQuery() (q git.LogQuery, err error) {
	in := c.r.URL.Query()
	err = c.notEmpty()
	if err != nil {
		return q, err
	}
	from, err := c.commitNamed(orDefault(in.Get("sha"), c.repo.DefaultBranch))
	if pushward.IsNotFound(err) {
		return q, pushward.NotFoundf("Not Found")
	}
	if err != nil {
		return q, err
	}
	q = git.LogQuery{From: []pushward.OID{from.OID}, Path: strings.Trim(in.Get("path"), "/")}
	for _, w := range []struct {
		key string
		set *string
	}{{"author", &q.Author}, {"committer", &q.Committer}} {
		*w.set, err = c.writesAs(in.Get(w.key))
		if err != nil {
			return q, err
		}
	}
	for _, w := range []struct {
		key string
		set *int64
	}{{"since", &q.Since}, {"until", &q.Until}} {
		v := in.Get(w.key)
		if v == "" {
			continue
		}
		t, err := time.Parse(time.RFC3339, v)
		if err != nil {
			return q, pushward.Invalidf("%s is not a time in the form YYYY-MM-DDTHH:MM:SSZ", w.key)
		}
		*w.set = t.Unix()
	}
	return q, nil
}

// writesAs gives the address that an account's commits are written under, or
// the text as it is when it names no account.
func (c *call) writesAs(who string) (string, error) {
	if who == "" || strings.Contains(who, "@") {
		return who, nil
	}
	u, err := c.a.db.UserByLogin(c.ctx(), who)
	if pushward.IsNotFound(err) {
		return who, nil
	}
	return u.CommitEmail(), err
}

// commitNamed finds the commit that a branch, tag or id names.
func (c *call) commitNamed(name string) (git.CommitInfo, error) {
	o, err := c.git.Resolve(c.ctx(), name)
	if err != nil {
		return git.CommitInfo{}, err
	}
	o, err = c.peel(o)
	if err != nil {
		return git.CommitInfo{}, err
	}
	return git.ParseCommit(o)
}

// getCommit answers with a commit, its diff, its patch, or just its id.
func (a *API) getCommit(c *call) (int, any, error) {
	err := c.notEmpty()
	if err != nil {
		return 0, nil, err
	}
	ref := c.r.PathValue("ref")
	k, err := c.commitNamed(ref)
	if pushward.IsNotFound(err) {
		if belowCommit(ref) {
			return 0, nil, pushward.NotFoundf("Not Found")
		}
		return 0, nil, pushward.Unprocessablef("No commit found for SHA: %s", shorten(ref))
	}
	if err != nil {
		return 0, nil, err
	}
	var base pushward.OID
	if len(k.Parents) > 0 {
		base = k.Parents[0]
	}
	switch media := c.media(); media {
	case "sha":
		return http.StatusOK, raw{"application/vnd.github.sha; charset=utf-8", []byte(k.OID.String())}, nil
	case "diff", "patch":
		return c.rawDiff(base, k.OID, media)
	}
	return c.commitWithFiles(base, k)
}

// belowCommit says whether ref looks like one of GitHub's routes below a
// commit, none of which is served.
func belowCommit(ref string) bool {
	for _, tail := range []string{"/status", "/statuses", "/check-runs", "/check-suites", "/comments", "/pulls"} {
		if strings.HasSuffix(ref, tail) {
			return true
		}
	}
	return false
}

func (c *call) rawDiff(base, head pushward.OID, format string) (int, any, error) {
	text, err := c.git.RawDiff(c.ctx(), base, head, format)
	return http.StatusOK, raw{"application/vnd.github." + format + "; charset=utf-8", text}, err
}

// commitWithFiles adds what changed: 300 files a page, 3,000 at most.
func (c *call) commitWithFiles(base pushward.OID, k git.CommitInfo) (int, any, error) {
	f, err := c.fullCommit(k)
	if err != nil {
		return 0, nil, err
	}
	p := store.Page{Number: c.number("page", 1, 1, maxFiles), Size: c.number("per_page", maxFilesPage, 1, maxFilesPage)}
	changes, _, err := c.git.Diff(c.ctx(), base, k.OID, min(p.Number*p.Size, maxFiles))
	if err != nil {
		return 0, nil, err
	}
	f.Stats = &commitStats{}
	for _, ch := range changes {
		f.Stats.Additions += ch.Additions
		f.Stats.Deletions += ch.Deletions
	}
	f.Stats.Total = f.Stats.Additions + f.Stats.Deletions
	changes = changes[:min(len(changes), maxFiles)]
	files := c.diffEntries(slice(changes, p), k.OID)
	f.Files = &files
	c.link(p, len(changes))
	return http.StatusOK, f, nil
}
