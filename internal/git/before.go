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

// FileAt reads a regular file at the tip of a ref; NotFound when there is none.
func (r *Repo) FileAt(ctx context.Context, ref, path string) (Object, error) {
	tip, err := r.Ref(ctx, ref)
	if err != nil {
		return Object{}, err
	}
	commit, err := r.Commit(ctx, tip)
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
