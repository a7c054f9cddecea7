package git

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"pushward"
)

// LogQuery selects commits.
type LogQuery struct {
	From, Not    []pushward.OID // reachable from From and not from Not
	Path         string         // only commits that touch it
	Author       string         // login or address, matched literally
	Committer    string
	Since, Until int64 // Unix seconds, 0 = open
	Skip, Limit  int   // a Limit of 0 is none
}

// Log lists commits, newest first. A From or Not that is no commit or tag of
// the repository is pushward.NotFound.
func (r *Repo) Log(ctx context.Context, q LogQuery) ([]CommitInfo, error) {
	var extra []string
	if q.Skip > 0 {
		extra = append(extra, "--skip="+strconv.Itoa(q.Skip))
	}
	if q.Limit > 0 {
		extra = append(extra, "--max-count="+strconv.Itoa(q.Limit))
	}
	out, err := r.revList(ctx, q, extra...)
	if err != nil {
		return nil, err
	}
	var commits []CommitInfo
	for _, line := range strings.Fields(string(out)) {
		oid, err := pushward.ParseOID(line)
		if err != nil {
			return nil, fmt.Errorf("list commits: %w", err)
		}
		c, err := r.Commit(ctx, oid)
		if err != nil {
			return nil, fmt.Errorf("list commits: %w", err)
		}
		commits = append(commits, c)
	}
	return commits, nil
}

// Count counts the commits that Log would list without Skip and Limit.
func (r *Repo) Count(ctx context.Context, q LogQuery) (int, error) {
	out, err := r.revList(ctx, q, "--count")
	if err != nil {
		return 0, err
	}
	n, err := strconv.Atoi(strings.TrimSpace(string(out)))
	if err != nil {
		return 0, fmt.Errorf("count commits: %w", err)
	}
	return n, nil
}

func (r *Repo) revList(ctx context.Context, q LogQuery, extra ...string) ([]byte, error) {
	if len(q.From) == 0 {
		if len(extra) == 1 && extra[0] == "--count" {
			return []byte("0"), nil
		}
		return nil, nil
	}
	var revs strings.Builder
	for i, oid := range append(append([]pushward.OID(nil), q.From...), q.Not...) {
		t, _, err := r.Has(ctx, oid)
		if err != nil {
			return nil, err
		}
		if t != Commit && t != Tag {
			return nil, pushward.NotFoundf("Object %s is a %s, not a commit", oid, t)
		}
		if i >= len(q.From) {
			revs.WriteByte('^')
		}
		revs.WriteString(oid.String() + "\n")
	}
	args := append([]string{"rev-list", "--regexp-ignore-case", "--basic-regexp"}, extra...)
	args = append(args, personFilter("author", q.Author)...)
	args = append(args, personFilter("committer", q.Committer)...)
	if q.Since != 0 {
		args = append(args, "--max-age="+strconv.FormatInt(q.Since, 10))
	}
	if q.Until != 0 {
		args = append(args, "--min-age="+strconv.FormatInt(q.Until, 10))
	}
	args = append(args, "--stdin", "--")
	if q.Path != "" {
		args = append(args, q.Path)
	}
	out, err := r.run(ctx, revs.String(), args...)
	if err != nil {
		return nil, fmt.Errorf("list commits: %w", err)
	}
	return out, nil
}

// personFilter finds commits by a whole address, or by a login: a whole name,
// or the part before the at sign of an unroutable address, with or without an
// account number before it.
func personFilter(who, text string) []string {
	if text == "" {
		return nil
	}
	var quoted strings.Builder
	for i := range len(text) {
		if strings.IndexByte(`.[]*^$\`, text[i]) >= 0 {
			quoted.WriteByte('\\')
		}
		quoted.WriteByte(text[i])
	}
	literal := quoted.String()
	flag := "--" + who + "="
	if strings.Contains(text, "@") {
		return []string{flag + "<" + literal + ">"}
	}
	return []string{
		flag + "^" + literal + " <",
		flag + "<" + literal + `@users\.noreply\.`,
		flag + "<[0-9]*+" + literal + `@users\.noreply\.`,
	}
}

// MergeBase finds the best common ancestor; NotFound when there is none.
func (r *Repo) MergeBase(ctx context.Context, a, b pushward.OID) (pushward.OID, error) {
	out, err := r.run(ctx, "", "merge-base", a.String(), b.String())
	if exitCode(err) == 1 {
		return pushward.OID{}, pushward.NotFoundf("No common ancestor between %s and %s", a, b)
	}
	if err != nil {
		return pushward.OID{}, r.orMissing(ctx, err, a, b)
	}
	return pushward.ParseOID(strings.TrimSpace(string(out)))
}

// IsAncestor says whether a is reachable from b.
func (r *Repo) IsAncestor(ctx context.Context, a, b pushward.OID) (bool, error) {
	if a == b {
		return true, nil
	}
	// Most asked about is a commit and its parent.
	c, err := r.Commit(ctx, b)
	if err == nil {
		for _, p := range c.Parents {
			if p == a {
				return true, nil
			}
		}
	}
	_, err = r.run(ctx, "", "merge-base", "--is-ancestor", a.String(), b.String())
	if exitCode(err) == 1 {
		return false, nil
	}
	if err != nil {
		return false, r.orMissing(ctx, err, a, b)
	}
	return true, nil
}

// orMissing turns a failed run of git into pushward.NotFound when one of the
// objects it was given is missing or no commit.
func (r *Repo) orMissing(ctx context.Context, err error, oids ...pushward.OID) error {
	for _, oid := range oids {
		t, _, e := r.Has(ctx, oid)
		if pushward.IsNotFound(e) {
			return e
		}
		if e == nil && t != Commit && t != Tag {
			return pushward.NotFoundf("Object %s is a %s, not a commit", oid, t)
		}
	}
	return err
}
