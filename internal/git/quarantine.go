package git

import (
	"context"

	"pushward"
)

// Quarantine is where a write waits. Its objects live in memory; the repository
// stands behind them for reading.
type Quarantine struct{}

// Object reads from the quarantine first, then from the repository.
func (q *Quarantine) Object(ctx context.Context, oid pushward.OID) (Object, error) {
	return Object{}, nil
}

// Write adds an object as raw bytes, checked as strictly as "git fsck --strict".
func (q *Quarantine) Write(t Type, data []byte) (pushward.OID, error) { return pushward.OID{}, nil }

// WriteCommit adds a commit. Its tree and parents must exist.
func (q *Quarantine) WriteCommit(ctx context.Context, c CommitInfo) (pushward.OID, error) {
	return pushward.OID{}, nil
}

// WriteTag adds an annotated tag. Its object must exist and be of the named type.
func (q *Quarantine) WriteTag(ctx context.Context, t TagInfo) (pushward.OID, error) {
	return pushward.OID{}, nil
}

// TreeChange sets or deletes one path of a tree.
type TreeChange struct {
	Path string
	Mode uint32
	OID  pushward.OID // zero deletes; deleting what is not there is Unprocessable
}

// EditTree applies changes to base (zero: the empty tree), writing only the
// trees along the changed paths, and gives the new root. Paths are checked by
// CheckPath. A directory left empty goes away. A file in place of a directory
// replaces it, and the other way round.
func (q *Quarantine) EditTree(ctx context.Context, base pushward.OID, changes []TreeChange) (pushward.OID, error) {
	return pushward.OID{}, nil
}

// Name records a full path that the request spelled, for the gate to scan.
func (q *Quarantine) Name(path string) {}

// Turn inspects what was written so far, then waits for the write's turn in its
// repository; from then until Commit or Discard no other write of this process
// moves a ref or reads one to move it. Read a ref after Turn and the
// compare-and-swap of Commit cannot lose.
func (q *Quarantine) Turn(ctx context.Context) error { return nil }

// Commit asks the gate, makes the objects durable, moves the refs atomically,
// makes those durable, and only then returns nil. A ref that is not at its Old
// value is pushward.Conflict. After any error nothing of the write is stored.
func (q *Quarantine) Commit(ctx context.Context, refs ...pushward.RefUpdate) error { return nil }

// Discard forgets the write and gives up its turn. Safe to call twice.
func (q *Quarantine) Discard() {}

// CheckPath says why path cannot be a path in a tree: empty segments, "." and
// "..", ".git" in every disguise (case, HFS+ ignorables, NTFS short names and
// streams), NUL, control characters, backslash, over 4,096 bytes, over 1,000
// segments, a leading or trailing slash. nil when it can.
func CheckPath(path string) error { return nil }

// CheckRefName says why name cannot be a full ref name that a client may write,
// as "git check-ref-format" would and beyond it: refs/replace/, refs/pull/,
// refs/internal/, refs/meta/ and names that end in ".lock" are refused.
func CheckRefName(name string) error { return nil }

// WalkTree lists a tree with full paths; recursive descends, and includes the
// subtrees themselves, in Git's order. It stops after limit entries and says so.
func WalkTree(ctx context.Context, r Reader, tree pushward.OID, recursive bool, limit int) (entries []TreeEntry, truncated bool, err error) {
	return nil, false, nil
}

// Lookup finds path below tree; NotFound when absent. The empty path is the
// tree itself.
func Lookup(ctx context.Context, r Reader, tree pushward.OID, path string) (TreeEntry, error) {
	return TreeEntry{}, nil
}
