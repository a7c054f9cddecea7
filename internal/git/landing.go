package git

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"pushward"
)

// land carries out an admitted write. On error it takes its temporary files
// away; the locks are the caller's.
func (q *Quarantine) land(ctx context.Context, locks *refLocks) error {
	defer q.r.s.upkeep.landing(q.r.repo.ID)()
	l := &landing{q: q, b: q.r.s.barrier, again: map[pushward.OID]bool{}}
	defer l.sweep()
	err := l.keepAlive(ctx)
	if err != nil {
		return fmt.Errorf("keep objects: %w", err)
	}
	err = l.writeObjects(ctx)
	if err != nil {
		return fmt.Errorf("write objects: %w", err)
	}
	err = locks.fill()
	if err != nil {
		return err
	}
	if len(l.temps)+len(locks.refs) > 0 || l.pack != nil {
		err = l.b.data()
	}
	if err == nil {
		err = l.moveObjects()
	}
	if err == nil {
		err = locks.move()
	}
	if err == nil {
		err = l.b.names(append(l.dirs, locks.folders()...))
	}
	if err != nil {
		return err
	}
	for _, o := range q.order {
		q.r.s.cache.put(q.r.repo.ID, o.Object)
	}
	return nil
}

// landing is the way of a write's objects to their places.
type landing struct {
	q     *Quarantine
	b     *barrier
	pack  *packLanding          // nil when the push is not large
	again map[pushward.OID]bool // known, but written once more
	temps []tempObject
	dirs  []string // whose entries must become durable
}

type tempObject struct {
	path string
	oid  pushward.OID
}

// keepAlive freshens every object that the write relies on and does not bring:
// a garbage collection must not take it away now. One that is gone already
// fails the write. An object that the write brings and only a pack holds is
// written again: in a pack its time cannot be told from that of others.
func (l *landing) keepAlive(ctx context.Context) error {
	r, now := l.q.r, time.Now()
	rests := slices.Clone(l.q.rests)
	for _, o := range l.q.order {
		if o.known {
			rests = append(rests, o.OID)
		}
	}
	return r.s.upkeep.relying(r.repo.ID, rests, func() error {
		var packed []pushward.OID
		for _, oid := range rests {
			only, err := l.keep(oid, now)
			if err != nil {
				return err
			}
			if only {
				packed = append(packed, oid)
			}
		}
		return l.keepPacked(ctx, packed)
	})
}

// keep freshens an object that stands alone. Of others it says whether a pack
// must hold them.
func (l *landing) keep(oid pushward.OID, now time.Time) (packed bool, err error) {
	r := l.q.r
	err = r.freshen(oid, now)
	if err == nil {
		// Another write may have put it there a moment ago, its name not
		// yet durable.
		l.dirs = append(l.dirs, filepath.Dir(r.loosePath(oid)))
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return false, err
	}
	own := l.q.objects[oid]
	l.again[oid] = own != nil
	// A blob of our own names nothing that could be gone as well.
	return own == nil || own.Type != Blob, nil
}

func (l *landing) keepPacked(ctx context.Context, oids []pushward.OID) error {
	r := l.q.r
	found := map[pushward.OID]Type{}
	err := r.findPacked(ctx, oids, found)
	if err != nil {
		return err
	}
	for _, oid := range oids {
		if found[oid] == "" {
			r.s.cache.forget(r.repo.ID) // which may have told of it
			return notFound(oid)
		}
	}
	return nil
}

func (l *landing) writeObjects(ctx context.Context) error {
	if l.q.pack != nil {
		l.pack = &packLanding{p: l.q.pack, b: l.b}
		return l.pack.write(ctx)
	}
	for _, o := range l.q.order {
		if o.known && !l.again[o.OID] {
			continue
		}
		data, err := deflate(o.Object)
		if err != nil {
			return err
		}
		path := l.q.r.s.tmp("obj")
		err = l.b.writeFile(path, 0o444, data)
		if err != nil {
			return err
		}
		l.temps = append(l.temps, tempObject{path: path, oid: o.OID})
	}
	return nil
}

func (l *landing) moveObjects() error {
	var dirs []string
	if l.pack != nil {
		// Maintenance shall not meet half of it.
		err := l.q.r.s.upkeep.relying(l.q.r.repo.ID, nil, l.pack.move)
		if err != nil {
			return err
		}
		dirs = append(dirs, filepath.Dir(l.pack.pack))
	}
	for i := range l.temps {
		t := &l.temps[i]
		final := l.q.r.loosePath(t.oid)
		err := moveIntoFolder(t.path, final)
		if err != nil {
			return fmt.Errorf("move object: %w", err)
		}
		t.path = ""
		dirs = append(dirs, filepath.Dir(final), filepath.Dir(filepath.Dir(final)))
	}
	if l.b.mode == File {
		return l.b.syncDirs(dirs)
	}
	l.dirs = append(l.dirs, dirs...)
	return nil
}

// moveIntoFolder renames a file and makes the folder it goes to, again and
// again if need be: "git prune-packed" removes such folders when they are empty.
func moveIntoFolder(from, to string) (err error) {
	for range 100 {
		err = os.Rename(from, to)
		if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		err = os.Mkdir(filepath.Dir(to), 0o700)
		if err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	return err
}

// sweep takes away temporary files that did not reach their place.
func (l *landing) sweep() {
	if l.pack != nil {
		l.pack.sweep()
	}
	for _, t := range l.temps {
		if t.path != "" {
			os.Remove(t.path)
		}
	}
}
