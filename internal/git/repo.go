package git

import (
	"context"

	"pushward"
)

// Repo reads one repository, and opens quarantines on it.
type Repo struct{}

// Ref is a ref and the object it points at.
type Ref struct {
	Name string // full name
	OID  pushward.OID
}

// Object reads one object: loose, cached or packed.
func (r *Repo) Object(ctx context.Context, oid pushward.OID) (Object, error) { return Object{}, nil }

// Has says whether the repository holds oid, and its type and size in bytes.
func (r *Repo) Has(ctx context.Context, oid pushward.OID) (Type, int64, error) { return "", 0, nil }

// Ref reads one ref by its full name; pushward.NotFound when absent.
func (r *Repo) Ref(ctx context.Context, name string) (pushward.OID, error) {
	return pushward.OID{}, nil
}

// Refs lists refs whose full name has prefix, sorted by name.
func (r *Repo) Refs(ctx context.Context, prefix string) ([]Ref, error) { return nil, nil }

// Empty says whether the repository has no branch and no tag at all.
func (r *Repo) Empty(ctx context.Context) (bool, error) { return false, nil }

// SetHEAD points HEAD at branch (a short name), as a change of the default branch does.
func (r *Repo) SetHEAD(ctx context.Context, branch string) error { return nil }

// Resolve finds the object a client names: a full id, a branch, a tag, or a full
// ref name, in that order of trust: refs first for names, ids for 40 digits;
// an abbreviated id of at least 4 digits when unambiguous. "HEAD" works.
func (r *Repo) Resolve(ctx context.Context, name string) (Object, error) { return Object{}, nil }

// Commit reads oid as a commit.
func (r *Repo) Commit(ctx context.Context, oid pushward.OID) (CommitInfo, error) {
	return CommitInfo{}, nil
}

// Quarantine opens a write by actor. Nothing touches the disk until Commit.
// The caller must Discard it, also after Commit.
func (r *Repo) Quarantine(by pushward.Actor) *Quarantine { return nil }

// LogQuery selects commits.
type LogQuery struct {
	From, Not    []pushward.OID // reachable from From and not from Not
	Path         string         // only commits that touch it
	Author       string         // login or address, matched literally
	Committer    string
	Since, Until int64 // Unix seconds, 0 = open
	Skip, Limit  int
}

// Log lists commits, newest first.
func (r *Repo) Log(ctx context.Context, q LogQuery) ([]CommitInfo, error) { return nil, nil }

// Count counts the commits that Log would list without Skip and Limit.
func (r *Repo) Count(ctx context.Context, q LogQuery) (int, error) { return 0, nil }

// MergeBase finds the best common ancestor; NotFound when there is none.
func (r *Repo) MergeBase(ctx context.Context, a, b pushward.OID) (pushward.OID, error) {
	return pushward.OID{}, nil
}

// IsAncestor says whether a is reachable from b.
func (r *Repo) IsAncestor(ctx context.Context, a, b pushward.OID) (bool, error) { return false, nil }

// FileChange is one file of a diff.
type FileChange struct {
	Status       string // added, removed, modified, renamed, copied, changed
	Path         string
	PreviousPath string // of a rename or copy
	OID          pushward.OID
	Additions    int
	Deletions    int
	Patch        string // unified hunks without the file header; empty for binaries
}

// Diff compares two trees or commits; a zero base is the empty tree. At most
// limit files come with their patch; total counts all.
func (r *Repo) Diff(ctx context.Context, base, head pushward.OID, limit int) (files []FileChange, total int, err error) {
	return nil, 0, nil
}

// RawDiff gives the text of "git diff" (format "diff") or of mail patches
// (format "patch") for base..head; a zero base means the root commit.
func (r *Repo) RawDiff(ctx context.Context, base, head pushward.OID, format string) ([]byte, error) {
	return nil, nil
}
