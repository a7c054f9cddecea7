package api

import (
	"slices"
	"strings"

	"pushward"
	"pushward/internal/git"
)

// fullCommit is GitHub's "commit": a commit as history shows it, with the
// accounts behind its identities.
type fullCommit struct {
	SHA         string       `json:"sha"`
	NodeID      string       `json:"node_id"`
	Commit      commitText   `json:"commit"`
	URL         string       `json:"url"`
	HTMLURL     string       `json:"html_url"`
	CommentsURL string       `json:"comments_url"`
	Author      *simpleUser  `json:"author"`    // null when no account has the address
	Committer   *simpleUser  `json:"committer"` // likewise
	Parents     []parentRef  `json:"parents"`
	Stats       *commitStats `json:"stats,omitempty"`
	Files       *[]diffEntry `json:"files,omitempty"`
}

type commitText struct {
	Author       person       `json:"author"`
	Committer    person       `json:"committer"`
	Message      string       `json:"message"`
	Tree         treeRef      `json:"tree"`
	URL          string       `json:"url"`
	CommentCount int          `json:"comment_count"`
	Verification verification `json:"verification"`
}

type commitStats struct {
	Total     int `json:"total"`
	Additions int `json:"additions"`
	Deletions int `json:"deletions"`
}

// fullCommits describes commits, looking all their people up at once.
func (c *call) fullCommits(list []git.CommitInfo) ([]fullCommit, error) {
	people, err := c.accountsBehind(list)
	if err != nil {
		return nil, err
	}
	out := make([]fullCommit, 0, len(list))
	for _, k := range list {
		inner := c.contentsCommit(k)
		f := fullCommit{
			SHA: inner.SHA, NodeID: inner.NodeID, URL: c.base.commit(c.repo, k.OID), HTMLURL: inner.HTMLURL,
			CommentsURL: c.base.commit(c.repo, k.OID) + "/comments",
			Author:      people[k.Author.Email], Committer: people[k.Committer.Email],
			Commit: commitText{
				Author: inner.Author, Committer: inner.Committer, Message: inner.Message, Tree: inner.Tree,
				URL: inner.URL, Verification: inner.Verification,
			},
		}
		for _, p := range k.Parents {
			f.Parents = append(f.Parents, parentRef{URL: c.base.commit(c.repo, p), HTMLURL: c.base.commitHTML(c.repo, p), SHA: p.String()})
		}
		if f.Parents == nil {
			f.Parents = []parentRef{}
		}
		out = append(out, f)
	}
	return out, nil
}

func (c *call) fullCommit(k git.CommitInfo) (fullCommit, error) {
	list, err := c.fullCommits([]git.CommitInfo{k})
	if err != nil {
		return fullCommit{}, err
	}
	return list[0], nil
}

// accountsBehind finds who writes under the addresses of commits: the account
// that has the address, or that an unroutable address of ours names.
func (c *call) accountsBehind(list []git.CommitInfo) (map[string]*simpleUser, error) {
	var emails []string
	for _, k := range list {
		for _, e := range []string{k.Author.Email, k.Committer.Email} {
			if e != "" && !slices.Contains(emails, e) {
				emails = append(emails, e)
			}
		}
	}
	users, err := c.a.db.UsersByEmail(c.ctx(), emails)
	if err != nil {
		return nil, err
	}
	people := map[string]*simpleUser{}
	for _, e := range emails {
		u, ok := users[e]
		if login, _, ours := strings.Cut(e, "@"); !ok && ours {
			named, err := c.a.db.UserByLogin(c.ctx(), login)
			if err != nil && !pushward.IsNotFound(err) {
				return nil, err
			}
			u, ok = named, err == nil && named.Email == "" && named.CommitEmail() == e
		}
		if ok {
			s := c.simpleUser(u)
			people[e] = &s
		}
	}
	return people, nil
}

// diffEntry is GitHub's "diff-entry".
type diffEntry struct {
	SHA              string  `json:"sha"`
	Filename         string  `json:"filename"`
	Status           string  `json:"status"`
	Additions        int     `json:"additions"`
	Deletions        int     `json:"deletions"`
	Changes          int     `json:"changes"`
	BlobURL          string  `json:"blob_url"`
	RawURL           string  `json:"raw_url"`
	ContentsURL      string  `json:"contents_url"`
	Patch            string  `json:"patch,omitempty"`
	PreviousFilename *string `json:"previous_filename,omitempty"`
}

// diffEntries describes the changed files of a diff that ends in commit.
func (c *call) diffEntries(files []git.FileChange, commit pushward.OID) []diffEntry {
	list := make([]diffEntry, 0, len(files))
	for _, f := range files {
		e := diffEntry{
			SHA: f.OID.String(), Filename: f.Path, Status: f.Status, Additions: f.Additions, Deletions: f.Deletions,
			Changes: f.Additions + f.Deletions, Patch: f.Patch,
			BlobURL:     c.base.contentsHTML(c.repo, "blob", f.Path, commit.String()),
			RawURL:      c.base.download(c.repo, f.Path, commit.String()),
			ContentsURL: c.base.contents(c.repo, f.Path, commit.String()), PreviousFilename: orNull(f.PreviousPath),
		}
		list = append(list, e)
	}
	return list
}
