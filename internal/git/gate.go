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
	// error refuses the write. A write that took its turn early is inspected
	// twice, the second time with its refs and whatever it wrote since; only the
	// last verdict is asked.
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
	Refs []pushward.RefUpdate // sorted by name; Old is what the ref is when Admit is asked

	// Paths are full paths as the request named them, beyond those that the new
	// trees themselves spell.
	Paths []string

	q *Quarantine
}

// Objects yields every object the write brings, in the order written. Objects
// that the repository already holds are not among them.
func (w *Write) Objects() iter.Seq[Object] {
	return func(yield func(Object) bool) {
		for _, o := range w.q.order {
			if o.known {
				continue
			}
			if !yield(o.Object) {
				return
			}
		}
	}
}

// Standing is where an object of a write stands in its new history.
type Standing struct {
	Commit pushward.OID // zero when no new commit reaches it
	Path   string       // of a blob or tree: from the root of the commit, or of the topmost new tree
}
