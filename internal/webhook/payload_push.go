package webhook

import (
	"context"
	"strings"
	"time"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

// maxCommits bounds the commits of one push that are told, the newest of them.
// GitHub tells 2,048.
const maxCommits = 500

// refUpdate is what push, create and delete have in Data: "ref" (the full name,
// secrets in it masked), "before" and "after".
type refUpdate struct {
	ref           string
	before, after pushward.OID
}

func refUpdateOf(w store.Waiting) (u refUpdate, err error) {
	text := func(name string) string { s, _ := w.Snapshot.Data[name].(string); return s }
	u.ref = text("ref")
	u.before, err = pushward.ParseOID(text("before"))
	if err == nil {
		u.after, err = pushward.ParseOID(text("after"))
	}
	return u, err
}

// create tells of a new branch or tag.
func (d *Dispatcher) create(ctx context.Context, w store.Waiting, p body) error {
	p["master_branch"] = w.Snapshot.Repo.DefaultBranch
	p["description"] = orNull(w.Snapshot.Repo.Description)
	return d.refEvent(ctx, w, p)
}

// refEvent names a branch or tag by its short name.
func (d *Dispatcher) refEvent(_ context.Context, w store.Waiting, p body) error {
	u, err := refUpdateOf(w)
	name, tag := strings.CutPrefix(u.ref, "refs/tags/")
	p["ref"], p["ref_type"], p["pusher_type"] = strings.TrimPrefix(name, "refs/heads/"), "branch", "user"
	if tag {
		p["ref_type"] = "tag"
	}
	return err
}

// push tells of one ref that moved, with the commits that came to it. Commits
// that are gone by now are not told.
func (d *Dispatcher) push(ctx context.Context, w store.Waiting, p body) error {
	u, err := refUpdateOf(w)
	if err != nil {
		return err
	}
	repo := d.repos.Repo(*w.Snapshot.Repo)
	_, html := d.words.RepositoryURL(*w.Snapshot.Repo)
	infos, err := d.commitsOf(ctx, repo, w.Snapshot.Repo.DefaultBranch, u)
	if err != nil {
		return err
	}
	commits := []body{}
	var head body
	for i := len(infos) - 1; i >= 0; i-- { // oldest first
		c, err := d.commit(ctx, repo, infos[i], html)
		if err != nil {
			return err
		}
		commits, head = append(commits, c), c
	}
	if head == nil {
		head, err = d.head(ctx, repo, u, html)
		if err != nil {
			return err
		}
	}
	forced, err := d.forced(ctx, repo, u)
	if err != nil {
		return err
	}
	sender := w.Snapshot.Sender
	p["ref"], p["before"], p["after"], p["base_ref"] = u.ref, u.before.String(), u.after.String(), nil
	p["created"], p["deleted"], p["forced"] = u.before.IsZero(), u.after.IsZero(), forced
	p["compare"] = compareURL(html, u)
	p["commits"], p["head_commit"] = commits, nil
	p["pusher"] = body{"name": sender.Login, "email": sender.CommitEmail()}
	if head != nil {
		p["head_commit"] = head
	}
	return nil
}

// commitsOf lists what an update brought, newest first: of a new branch, what
// the default branch does not have.
func (d *Dispatcher) commitsOf(ctx context.Context, repo *git.Repo, defaultBranch string, u refUpdate) ([]git.CommitInfo, error) {
	if u.after.IsZero() || !strings.HasPrefix(u.ref, "refs/heads/") {
		return nil, nil
	}
	not := u.before
	if not.IsZero() && u.ref != "refs/heads/"+defaultBranch {
		at, err := repo.Ref(ctx, "refs/heads/"+defaultBranch)
		if err != nil && !pushward.IsNotFound(err) {
			return nil, err
		}
		not = at
	}
	q := git.LogQuery{From: []pushward.OID{u.after}, Limit: maxCommits}
	if !not.IsZero() {
		q.Not = []pushward.OID{not}
	}
	return gone(repo.Log(ctx, q))
}

// commit describes one with the files it touches, compared to its first parent.
func (d *Dispatcher) commit(ctx context.Context, repo *git.Repo, c git.CommitInfo, html string) (body, error) {
	var parent pushward.OID
	if len(c.Parents) > 0 {
		parent = c.Parents[0]
	}
	files, _, err := repo.Diff(ctx, parent, c.OID, 0)
	files, err = gone(files, err)
	added, removed, modified := []string{}, []string{}, []string{}
	for _, f := range files {
		switch f.Status {
		case "added", "copied":
			added = append(added, f.Path)
		case "removed":
			removed = append(removed, f.Path)
		case "renamed":
			added, removed = append(added, f.Path), append(removed, f.PreviousPath)
		default:
			modified = append(modified, f.Path)
		}
	}
	return body{
		"id": c.OID.String(), "tree_id": c.Tree.String(), "distinct": true, "message": c.Message,
		"timestamp": c.Committer.When.Format(time.RFC3339), "url": html + "/commit/" + c.OID.String(),
		"author": personOf(c.Author), "committer": personOf(c.Committer),
		"added": added, "removed": removed, "modified": modified,
	}, err
}

// head describes the commit that the ref was moved to, through annotated tags.
func (d *Dispatcher) head(ctx context.Context, repo *git.Repo, u refUpdate, html string) (body, error) {
	if u.after.IsZero() {
		return nil, nil
	}
	c, err := gone(repo.Log(ctx, git.LogQuery{From: []pushward.OID{u.after}, Limit: 1}))
	if err != nil || len(c) == 0 {
		return nil, err
	}
	return d.commit(ctx, repo, c[0], html)
}

// forced says whether the update left commits behind.
func (d *Dispatcher) forced(ctx context.Context, repo *git.Repo, u refUpdate) (bool, error) {
	if u.before.IsZero() || u.after.IsZero() {
		return false, nil
	}
	forward, err := repo.IsAncestor(ctx, u.before, u.after)
	if pushward.IsNotFound(err) {
		return true, nil
	}
	return !forward, err
}

// gone takes what a repository does not have for nothing.
func gone[T any](list []T, err error) ([]T, error) {
	if pushward.IsNotFound(err) {
		return nil, nil
	}
	return list, err
}

func compareURL(html string, u refUpdate) string {
	switch {
	case u.after.IsZero():
		return html + "/compare/" + u.before.String()[:12] + "...000000000000"
	case u.before.IsZero():
		return html + "/commit/" + u.after.String()
	}
	return html + "/compare/" + u.before.String()[:12] + "..." + u.after.String()[:12]
}

func personOf(p git.Person) body {
	return body{"name": p.Name, "email": p.Email, "date": p.When.Format(time.RFC3339)}
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
