package protect

import (
	"context"
	"errors"
	"fmt"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

// How much of history is scanned before what was found is recorded and the
// progress with it: whichever comes first.
const (
	recordObjects   = 5000
	recordBytes     = 64 << 20
	recordLocations = 500
)

// historyRoom is what one object of history may hold and still be listed whole:
// nobody sends it again in smaller parts.
const historyRoom = 10_000

// maxTrees bounds the trees that are listed for one name with a secret: every
// version of its folder is another tree.
const maxTrees = 64

// placing is the mark of a scan that has read all objects.
const placing = "placing"

var (
	errDropped = errors.New("the scan was dropped or queued again")
	errStale   = errors.New("the patterns have changed since the scan began")
)

// historyScan is a scan of everything a repository holds, under way.
type historyScan struct {
	p     *Protection
	sight sight
	row   store.Scan
	repo  pushward.Repo
	disk  *git.Repo

	in     *inspection // since the last record
	bytes  int         // read since then
	trees  map[nameIn]int
	names  map[string]bool // of tree entries, in which nothing was found
	unread int             // objects that could not be looked at to the end
}

// nameIn is a secret in a name of a tree.
type nameIn struct {
	secret Fingerprint
	name   string // masked
}

// scanHistory carries out one scan: what the repository held when it began, each
// object once, reachable or not. What arrives later passes the gate. No lock is
// held, and the repository's turn never taken.
func (p *Protection) scanHistory(ctx context.Context, repos *git.Store, row store.Scan) error {
	repo, err := p.db.RepoByID(ctx, row.RepoID)
	if err != nil {
		return dropped(err)
	}
	look, err := p.lookFor(ctx, repo)
	if err != nil {
		return dropped(err)
	}
	h := &historyScan{
		p: p, sight: look, row: row, repo: repo, disk: repos.Repo(repo),
		trees: map[nameIn]int{}, names: map[string]bool{},
	}
	h.renew()
	err = h.begin(ctx)
	if err == nil && h.row.Mark != placing {
		err = h.read(ctx)
	}
	if err == nil {
		err = h.place(ctx)
	}
	if err == nil {
		err = h.hide(ctx)
	}
	if err != nil {
		return err
	}
	return h.complete(ctx)
}

// dropped tells a row that is gone, because the scan was queued again or the
// repository deleted, from other failures.
func dropped(err error) error {
	if pushward.IsNotFound(err) {
		return errDropped
	}
	return err
}

func (h *historyScan) renew() {
	h.in = &inspection{p: h.p, scanner: h.sight.scanner, by: map[Fingerprint]*found{}, room: historyRoom, names: h.names}
	h.bytes = 0
}

// begin waits for the writes that were decided before the scan was queued. What
// other patterns did not find they must be asked again about.
func (h *historyScan) begin(ctx context.Context) error {
	err := h.p.flights.wait(ctx, h.repo.ID)
	if err != nil {
		return err
	}
	if v := h.sight.version; h.row.Version != v {
		h.row.Version, h.row.Mark, h.row.Objects = v, "", 0
	}
	h.row.Status = store.ScanRunning
	if h.row.StartedAt.IsZero() {
		h.row.StartedAt = h.p.now()
	}
	return h.update(ctx, nil)
}

// update stores the progress, and what more does with it in one transaction.
func (h *historyScan) update(ctx context.Context, more func(tx *store.Tx) error) error {
	err := h.p.db.Tx(ctx, func(tx *store.Tx) error {
		now, err := tx.RepoByID(ctx, h.repo.ID)
		if err != nil {
			return dropped(err)
		}
		if h.p.keyOf(now) != h.sight.setKey {
			return errStale
		}
		err = tx.UpdateScan(ctx, h.row)
		if err != nil || more == nil {
			return dropped(err)
		}
		return more(tx)
	})
	if err != nil {
		return fmt.Errorf("record scan: %w", err)
	}
	return nil
}

// read scans the names of the refs and every object, from the mark on.
func (h *historyScan) read(ctx context.Context) error {
	refs, err := h.disk.Refs(ctx, "")
	if err != nil {
		return err
	}
	for _, r := range refs {
		err = h.look(ctx, git.Object{}, func(ctx context.Context) error {
			return h.in.text(ctx, []byte(r.Name), pushward.Location{Place: pushward.InRef, Ref: r.Name}, 0)
		})
		if err != nil {
			return err
		}
	}
	inv, err := h.disk.Inventory(ctx)
	if err != nil {
		return err
	}
	from := inv.At(h.row.Mark)
	h.row.Objects, h.row.Total = from, inv.Len()
	h.p.o.Log.Info("scan of history", "repo", h.repo.ID, "type", string(h.row.Kind), "objects", inv.Len(), "from", from)
	for o, err := range inv.Objects(ctx, from) {
		if err == nil {
			err = h.look(ctx, o, func(ctx context.Context) error { return h.in.object(ctx, o) })
		}
		if err != nil && !h.unreadable(o, err) {
			return err
		}
		h.row.Objects++
		h.bytes += len(o.Data)
		if h.full() {
			h.row.Mark = inv.Mark(h.row.Objects)
			err = h.record(ctx)
		} else {
			err = nil
		}
		if err != nil {
			return err
		}
	}
	h.row.Mark = placing
	return h.record(ctx)
}

// unreadable says whether an object can be passed over. Nobody can get it by
// its id either, or it was pruned.
func (h *historyScan) unreadable(o git.Object, err error) bool {
	if pushward.IsNotFound(err) && !o.OID.IsZero() {
		return true
	}
	if pushward.ClassOf(err) != pushward.TooLarge {
		return false
	}
	h.unread++
	h.p.o.Log.Warn("object in history is too large to be scanned", "repo", h.repo.ID, "object", o.OID)
	return true
}

// look scans one thing. What cannot be read to its end is passed over with what
// was found in it, and said so: it stands in the repository already.
func (h *historyScan) look(ctx context.Context, o git.Object, scan func(context.Context) error) error {
	limited, cancel := context.WithTimeout(ctx, h.p.o.ScanTime)
	defer cancel()
	err := scan(limited)
	if ctx.Err() != nil {
		return fmt.Errorf("scan history: %w", ctx.Err())
	}
	if err != nil || h.in.cut || h.in.left {
		h.unread++
		h.p.o.Log.Warn("object in history was not scanned to its end", "repo", h.repo.ID, "object", o.OID, "err", err)
	}
	return nil
}

func (h *historyScan) full() bool {
	return h.in.n >= recordLocations || h.bytes >= recordBytes || h.row.Objects%recordObjects == 0
}

// record stores what was found since the last time, and how far the scan is.
// What is known already changes nothing, so that going on after a crash may
// find it again.
func (h *historyScan) record(ctx context.Context) error {
	h.in.maskNames()
	var pl plan
	for _, f := range h.in.order {
		h.fewerTrees(f)
		if len(f.locations) > 0 {
			pl.add(f, store.Bypass{})
		}
	}
	err := h.update(ctx, func(tx *store.Tx) error {
		for _, a := range pl.Alerts {
			err := h.p.raise(ctx, tx, h.repo, pushward.Actor{}, a, tx.AddHistory)
			if err != nil {
				return err
			}
		}
		return nil
	})
	h.renew()
	return err
}

func (h *historyScan) fewerTrees(f *found) {
	kept := f.locations[:0]
	for _, l := range f.locations {
		if l.Place == pushward.InPath {
			n := nameIn{f.fingerprint, l.Path}
			h.trees[n]++
			if h.trees[n] > maxTrees {
				continue
			}
		}
		kept = append(kept, l)
	}
	f.locations = kept
}

// complete ends the scan.
func (h *historyScan) complete(ctx context.Context) error {
	now := h.p.now()
	h.row.Status, h.row.Mark, h.row.CompletedAt = store.ScanCompleted, "", now
	err := h.update(ctx, func(tx *store.Tx) error {
		err := h.p.tellScan(ctx, tx, h.row)
		if err != nil {
			return err
		}
		return tx.Audit(ctx, store.AuditEvent{
			At: now, Action: "secret_scanning_scan.completed", RepoID: h.repo.ID, Repo: h.repo.FullName(),
			Data: map[string]any{
				"type": string(h.row.Kind), "patterns": h.row.Version, "objects": h.row.Objects, "unread": h.unread,
			},
		})
	})
	if err != nil || h.p.scanner.Load() == h.sight.base {
		return err
	}
	// The patterns changed in this very moment, and whoever changed them took
	// this scan for one under way.
	return h.p.CatchUp(ctx)
}
