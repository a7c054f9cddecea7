package git

import (
	"context"

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

// Objects shows every object the write brings to visit, on up to workers
// goroutines, each of which passes its number from 0 on. Objects that the
// repository already holds are not among them, unless they come in a large
// pack. The data of an object is valid until visit returns. An error, of visit
// or because the write is malformed or names what does not exist, ends it; the
// gate gives that error back.
func (w *Write) Objects(ctx context.Context, workers int, visit func(worker int, o Object) error) error {
	for _, o := range w.q.order {
		if o.known {
			continue
		}
		err := visit(0, o.Object)
		if err != nil {
			return err
		}
	}
	if w.q.pack == nil {
		return nil
	}
	err := w.q.showPack(ctx, workers, visit)
	if err == nil && !w.q.settled {
		err = w.q.settle(ctx)
	}
	return err
}

// Count gives the number of objects that Objects shows.
func (w *Write) Count() int {
	if w.q.pack != nil {
		return len(w.q.pack.entries)
	}
	n := 0
	for _, o := range w.q.order {
		if !o.known {
			n++
		}
	}
	return n
}

// BringsCommits says whether a commit is among the objects.
func (w *Write) BringsCommits() bool { return len(w.q.brought(Commit)) > 0 }

// Revived gives the objects that the repository holds, that the write makes
// reachable, and that no ref reached before as far as can be told cheaply. They
// may have come when other rules held, or by another hand. It is complete once
// Objects has returned. Object reads them.
func (w *Write) Revived() []pushward.OID {
	oids := make([]pushward.OID, len(w.q.revived))
	for i, f := range w.q.revived {
		oids[i] = f.oid
	}
	return oids
}

// Object reads an object that the write brings or the repository holds.
func (w *Write) Object(ctx context.Context, oid pushward.OID) (Object, error) {
	return w.q.Object(ctx, oid)
}

// Reachable says which of oids some ref of the repository reaches already. It
// may read the whole history: ask only about objects that matter.
func (w *Write) Reachable(ctx context.Context, oids []pushward.OID) (map[pushward.OID]bool, error) {
	return w.q.r.reachable(ctx, oids)
}

// Standing is where an object of a write stands in its new history.
type Standing struct {
	Commit pushward.OID // zero when no new commit reaches it
	Path   string       // of a blob or tree: from the root of the commit, or of the topmost new tree
}
