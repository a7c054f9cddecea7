package git

import (
	"context"

	"pushward"
)

// FileBefore reads a file of the repository's default branch as the branch
// stands: nothing that the write brings is looked at. NotFound when there is no
// such branch or no regular file at the path.
func (w *Write) FileBefore(ctx context.Context, path string) (Object, error) {
	return w.q.r.FileAt(ctx, "refs/heads/"+w.Repo.DefaultBranch, path)
}

// FileIn reads a regular file of a commit that has entered the repository; NotFound
// when there is none.
func (w *Write) FileIn(ctx context.Context, commit pushward.OID, path string) (Object, error) {
	return w.q.r.FileIn(ctx, commit, path)
}

// FileAt reads a regular file at the tip of a ref; NotFound when there is none.
func (r *Repo) FileAt(ctx context.Context, ref, path string) (Object, error) {
	tip, err := r.Ref(ctx, ref)
	if err != nil {
		return Object{}, err
	}
	return r.FileIn(ctx, tip, path)
}

// FileIn reads a regular file of a commit; NotFound when there is none.
func (r *Repo) FileIn(ctx context.Context, oid pushward.OID, path string) (Object, error) {
	commit, err := r.Commit(ctx, oid)
	if err != nil {
		return Object{}, err
	}
	e, err := Lookup(ctx, r, commit.Tree, path)
	if err != nil {
		return Object{}, err
	}
	if e.Mode != ModeFile && e.Mode != ModeExec {
		return Object{}, pushward.NotFoundf("%s is not a file", path)
	}
	return r.Object(ctx, e.OID)
}
