package git

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"pushward"
)

// Turn inspects what was written so far, then waits for the write's turn in its
// repository; from then until Commit or Discard no other write of this process
// moves a ref or reads one to move it. Read a ref after Turn and the
// compare-and-swap of Commit cannot lose.
func (q *Quarantine) Turn(ctx context.Context) error {
	leave, err := q.r.s.enter()
	if err != nil {
		return err
	}
	defer leave()
	if q.release != nil {
		return nil
	}
	if len(q.order) > 0 || len(q.w.Paths) > 0 || q.pack != nil {
		_, err = q.inspect(ctx, nil)
		if err != nil {
			return err
		}
	}
	return q.takeTurn(ctx)
}

func (q *Quarantine) takeTurn(ctx context.Context) error {
	if q.release != nil {
		return nil
	}
	release, err := q.r.s.turns.take(ctx, q.r.repo.ID)
	if err != nil {
		return err
	}
	q.release = release
	return nil
}

// Discard forgets the write and gives up its turn. Safe to call twice.
func (q *Quarantine) Discard() {
	q.giveUpTurn()
	q.objects, q.met = map[pushward.OID]*waiting{}, map[need]bool{}
	q.order, q.rests, q.named, q.revived = nil, nil, nil, nil
	if q.pack != nil {
		q.pack.close()
		q.pack = nil
	}
	q.committed = true
}

func (q *Quarantine) giveUpTurn() {
	if q.release != nil {
		q.release()
		q.release = nil
	}
}

// Commit asks the gate, makes the objects durable, moves the refs atomically,
// makes those durable, and only then returns nil. A ref that is not at its Old
// value is pushward.Conflict. After any error nothing of the write is stored,
// unless it is pushward.Unavailable: then our own disk failed half way, and
// what was admitted may be there. Commit gives up the turn.
//
// The order is what keeps the promise, and no step may move:
//
//  1. Names, types and links are checked, those of a large pack on the way
//     through 2, so that it is read once. Nothing may fail late.
//  2. The gate inspects, without any lock.
//  3. The repository's turn, if refs are to move; every ref locked by Git's own
//     lock files; every ref read under its lock and compared.
//  4. The gate admits. Up to here no byte of an object is in the repository, nor
//     on the disk at all, but for a pack over spoolMemory: that waits in a folder
//     of its own, which no git looks into and which the next Open wipes. A refused
//     object cannot be had by any means, crash included.
//  5. Objects go to temporary files, new values into the lock files. A pack is
//     completed and gets its index.
//  6. First barrier: their data is durable. Only then do they get their names,
//     so that no crash leaves an object or a ref that is empty or torn.
//  7. Objects are renamed into place, an index after its pack, then lock files
//     onto refs. A file system
//     that keeps the order of renames, as journals do, never shows a ref
//     without its objects; with Durability File the folders of the objects are
//     synced in between, and none need keep it.
//  8. Second barrier: the names are durable. Only now may the client be told.
//  9. The gate settles: alerts come into being.
//
// A sync that fails is never tried again: the write is refused.
func (q *Quarantine) Commit(ctx context.Context, refs ...pushward.RefUpdate) error {
	leave, err := q.r.s.enter()
	if err != nil {
		return err
	}
	defer leave()
	defer q.giveUpTurn()
	if q.committed {
		return errors.New("commit write: it was committed or discarded before")
	}
	refs, err = q.checkRefs(refs)
	if err != nil {
		return err
	}
	verdict, err := q.inspect(ctx, refs)
	if err != nil {
		return err
	}
	// Objects alone move nothing that another write could be waiting to read.
	if len(refs) > 0 {
		err = q.takeTurn(ctx)
		if err != nil {
			return err
		}
	}
	err = q.r.readyToWrite()
	if err != nil {
		return err
	}
	locks, err := q.r.lockRefs(ctx, refs)
	if err != nil {
		return err
	}
	defer locks.release()

	err = verdict.Admit(ctx)
	if err != nil {
		return err
	}
	// What is admitted is carried to its end, whether or not the client still waits.
	ctx = context.WithoutCancel(ctx)
	outcome := q.land(ctx, locks)
	err = verdict.Settle(ctx, outcome)
	if outcome != nil {
		slog.ErrorContext(ctx, "admitted write not stored", "repo", q.r.repo.ID, "error", outcome)
		return fmt.Errorf("store write: %w: %w", pushward.Unavailablef("The write could not be stored. Try again later."), outcome)
	}
	q.committed = true
	if err != nil {
		// The write is durable, and its intent with it: to refuse it now would be a lie.
		slog.ErrorContext(ctx, "stored write not settled", "repo", q.r.repo.ID, "error", err)
	}
	return nil
}
