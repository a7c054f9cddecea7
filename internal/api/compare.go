package api

import (
	"net/http"
	"slices"
	"strings"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

// maxCompared is how many commits come with a comparison that does not ask for
// pages, as on GitHub.
const maxCompared = 250

// comparison is GitHub's "commit-comparison".
type comparison struct {
	URL             string       `json:"url"`
	HTMLURL         string       `json:"html_url"`
	PermalinkURL    string       `json:"permalink_url"`
	DiffURL         string       `json:"diff_url"`
	PatchURL        string       `json:"patch_url"`
	BaseCommit      fullCommit   `json:"base_commit"`
	MergeBaseCommit fullCommit   `json:"merge_base_commit"`
	Status          string       `json:"status"`
	AheadBy         int          `json:"ahead_by"`
	BehindBy        int          `json:"behind_by"`
	TotalCommits    int          `json:"total_commits"`
	Commits         []fullCommit `json:"commits"`
	Files           *[]diffEntry `json:"files,omitempty"` // on the first page
}

// span is what a comparison is between.
type span struct {
	text       string // as asked, "main...topic"
	base, head git.CommitInfo
	fork       git.CommitInfo // the merge base
	from       pushward.OID   // what the diff starts at: fork, or base for two dots
}

// compare answers what head has that base has not.
func (a *API) compare(c *call) (int, any, error) {
	s, err := c.span(c.r.PathValue("basehead"))
	if err != nil {
		return 0, nil, err
	}
	if media := c.media(); media == "diff" || media == "patch" {
		return c.rawDiff(s.from, s.head.OID, media)
	}
	return c.comparison(s)
}

// span reads "base...head", which compares head with where it left base, and
// "base..head", which compares the two as they are.
func (c *call) span(basehead string) (s span, err error) {
	base, head, three := strings.Cut(basehead, "...")
	if !three {
		var two bool
		base, head, two = strings.Cut(basehead, "..")
		if !two {
			return s, pushward.NotFoundf("Not Found")
		}
	}
	s.text = basehead
	s.base, err = c.comparedCommit(base)
	if err != nil {
		return s, err
	}
	s.head, err = c.comparedCommit(head)
	if err != nil {
		return s, err
	}
	fork, err := c.git.MergeBase(c.ctx(), s.base.OID, s.head.OID)
	if pushward.IsNotFound(err) {
		return s, pushward.NotFoundf("No common ancestor between %s and %s.", shorten(base), shorten(head))
	}
	if err != nil {
		return s, err
	}
	s.fork, err = c.git.Commit(c.ctx(), fork)
	s.from = fork
	if !three {
		s.from = s.base.OID
	}
	return s, err
}

// comparedCommit finds one end. GitHub also takes "user:branch" of a fork; there
// are no forks here, so only the repository's own owner may stand there.
func (c *call) comparedCommit(name string) (git.CommitInfo, error) {
	if owner, branch, ok := strings.Cut(name, ":"); ok {
		if !strings.EqualFold(owner, c.repo.Owner.Login) {
			return git.CommitInfo{}, pushward.NotFoundf("Not Found")
		}
		name = branch
	}
	k, err := c.commitNamed(name)
	if pushward.IsNotFound(err) {
		return k, pushward.NotFoundf("Not Found")
	}
	return k, err
}

func (c *call) comparison(s span) (int, any, error) {
	ahead := git.LogQuery{From: []pushward.OID{s.head.OID}, Not: []pushward.OID{s.base.OID}}
	total, err := c.git.Count(c.ctx(), ahead)
	if err != nil {
		return 0, nil, err
	}
	behind, err := c.git.Count(c.ctx(), git.LogQuery{From: ahead.Not, Not: ahead.From})
	if err != nil {
		return 0, nil, err
	}
	p := c.page()
	if q := c.r.URL.Query(); !q.Has("page") && !q.Has("per_page") {
		p = store.Page{Number: 1, Size: maxCompared}
	}
	list, err := c.chronological(ahead, total, p)
	if err != nil {
		return 0, nil, err
	}
	commits, err := c.fullCommits(append([]git.CommitInfo{s.base, s.fork}, list...))
	if err != nil {
		return 0, nil, err
	}
	out := comparison{
		URL: c.base.repo(c.repo) + "/compare/" + escape(s.text), HTMLURL: c.base.repoHTML(c.repo) + "/compare/" + escape(s.text),
		BaseCommit: commits[0], MergeBaseCommit: commits[1], Commits: commits[2:],
		Status: compareStatus(total, behind), AheadBy: total, BehindBy: behind, TotalCommits: total,
	}
	ends := c.repo.Owner.Login + ":" + s.base.OID.String() + "..." + c.repo.Owner.Login + ":" + s.head.OID.String()
	out.PermalinkURL = c.base.repoHTML(c.repo) + "/compare/" + ends
	out.DiffURL, out.PatchURL = out.HTMLURL+".diff", out.HTMLURL+".patch"
	if p.Number == 1 {
		changes, _, err := c.git.Diff(c.ctx(), s.from, s.head.OID, maxFilesPage)
		if err != nil {
			return 0, nil, err
		}
		files := c.diffEntries(changes[:min(len(changes), maxFilesPage)], s.head.OID)
		out.Files = &files
	}
	c.link(p, total)
	return http.StatusOK, out, nil
}

// chronological gives one page of a list of total commits, oldest first.
func (c *call) chronological(q git.LogQuery, total int, p store.Page) ([]git.CommitInfo, error) {
	from := min((p.Number-1)*p.Size, total)
	to := min(from+p.Size, total)
	if from == to {
		return nil, nil
	}
	q.Skip, q.Limit = total-to, to-from
	list, err := c.git.Log(c.ctx(), q)
	slices.Reverse(list)
	return list, err
}

func compareStatus(ahead, behind int) string {
	switch {
	case ahead > 0 && behind > 0:
		return "diverged"
	case ahead > 0:
		return "ahead"
	case behind > 0:
		return "behind"
	}
	return "identical"
}
