package git

import (
	"context"
	"iter"

	"pushward"
)

// Gate decides what may enter a repository. Package protect fulfils it; a nil
// Gate refuses every write.
type Gate interface {
	// Inspect reads everything w wants to bring in and says what it found. It
	// takes no lock and decides nothing, so that long scans hold nobody up. Any
	// error refuses the write.
	Inspect(ctx context.Context, w *Write) (Verdict, error)
}

// Verdict is an inspected write waiting for its decision.
type Verdict interface {
	// Admit decides, under the repository's turn and with its refs locked and
	// compared. nil lets the write in, and is durable in the audit log by the
	// time it returns. *pushward.Blocked, or any other error, refuses it.
	Admit(ctx context.Context) error

	// Settle is told the outcome of an admitted write: nil when its objects and
	// refs are durable, else why they are not. Alerts come into being here.
	// The context may already be cancelled; Settle must do its work all the same.
	Settle(ctx context.Context, outcome error) error
}

// Write is everything one request wants to bring into a repository.
type Write struct {
	Repo pushward.Repo
	By   pushward.Actor
	Refs []pushward.RefUpdate // Old is filled in: what the ref was when it was locked

	// Paths are full paths as the request named them, beyond those that the new
	// trees themselves spell.
	Paths []string

	q *Quarantine
}

// Objects yields every object the write brings, in the order written. Objects
// that the repository already holds are not among them.
func (w *Write) Objects() iter.Seq[Object] {
	return func(yield func(Object) bool) {
		panic("git: not written yet")
	}
}

// Standing is where an object of a write stands in its new history.
type Standing struct {
	Commit pushward.OID // zero when no new commit reaches it
	Path   string       // of a blob or tree: from the root of the commit, or of the topmost new tree
}

// Locate finds where objects stand, by walking the new commits and trees of the
// write and descending only into new trees. Objects that nothing new names,
// such as the blob of POST git/blobs, are absent from the answer.
func (w *Write) Locate(oids []pushward.OID) map[pushward.OID][]Standing {
	panic("git: not written yet")
}
