package protect

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/scan"
)

// scanWorkers is how many goroutines scan one large push. More would let it
// crowd out the others.
const scanWorkers = 2

// maxNames bounds how many clean names of tree entries one inspection
// remembers. Most trees of a history repeat those of the one before.
const maxNames = 1 << 16

// maxRemembered is how many objects a write may hold for its trees and commits
// to be remembered as clean: those of the REST API come in one write and become
// reachable in another.
const maxRemembered = 1000

// everything scans all that w brings and all that it makes reachable.
func (in *inspection) everything(ctx context.Context, w *git.Write) error {
	for _, r := range w.Refs {
		if r.New.IsZero() {
			continue
		}
		err := in.text(ctx, []byte(r.Name), pushward.Location{Place: pushward.InRef, Ref: r.Name}, 0)
		if err != nil {
			return err
		}
	}
	err := in.objects(ctx, w)
	if err != nil {
		return err
	}
	err = in.revived(ctx, w)
	if err != nil {
		return err
	}
	err = in.moved(ctx, w)
	if err != nil {
		return err
	}
	// Paths last: a name that its tree has already shown is not listed twice.
	for _, path := range w.Paths {
		err := in.text(ctx, []byte(path), pushward.Location{Place: pushward.InPath, Path: path}, 0)
		if err != nil {
			return err
		}
	}
	return nil
}

// objects scans what w brings. A large push is scanned on several goroutines;
// what they find is put in an order of its own, so that the same push gives the
// same answer.
func (in *inspection) objects(ctx context.Context, w *git.Write) error {
	parts := make([]*inspection, scanWorkers)
	for i := range parts {
		parts[i] = in.part()
	}
	all := w.Count() <= maxRemembered
	err := w.Objects(ctx, scanWorkers, func(worker int, o git.Object) error {
		part := parts[worker]
		if all || o.Type == git.Blob {
			return part.unlessClean(ctx, o)
		}
		return part.object(ctx, o)
	})
	several := 0
	for _, part := range parts {
		several += min(len(part.order), 1)
		in.add(part)
	}
	if several > 1 {
		in.sort()
	}
	if err != nil {
		return err
	}
	return in.dropReachable(ctx, w)
}

// revived scans what the write makes reachable without bringing it. A secret
// that the history of a ref holds already does not block again.
func (in *inspection) revived(ctx context.Context, w *git.Write) error {
	part := in.part()
	for _, oid := range w.Revived() {
		if part.isClean(oid) {
			continue
		}
		err := part.revivedOne(ctx, w, oid)
		if err != nil {
			return err
		}
	}
	err := part.dropReachable(ctx, w)
	in.add(part)
	return err
}

// revivedOne scans one object. That it cannot be read does not matter when a
// ref reaches it already, and it only moves.
func (in *inspection) revivedOne(ctx context.Context, w *git.Write, oid pushward.OID) error {
	o, err := w.Object(ctx, oid)
	if err == nil {
		err = in.unlessClean(ctx, o)
	}
	var u *scan.Unscannable
	if !errors.As(err, &u) && pushward.ClassOf(err) != pushward.TooLarge {
		return err
	}
	old, e := w.Reachable(ctx, []pushward.OID{oid})
	if e != nil || !old[oid] {
		return errors.Join(err, e)
	}
	return nil
}

// part gives an inspection of some of the objects, to be added.
func (in *inspection) part() *inspection {
	return &inspection{p: in.p, scanner: in.scanner, by: map[Fingerprint]*found{}, room: in.room, until: in.until}
}

// add takes over what part has found.
func (in *inspection) add(part *inspection) {
	in.cut, in.left, in.unread = in.cut || part.cut, in.left || part.left, in.unread || part.unread
	for _, f := range part.order {
		mine := in.by[f.fingerprint]
		switch {
		case mine != nil:
			mine.locations = append(mine.locations, f.locations...)
		case len(in.order) == in.room:
			in.cut = true
			continue
		default:
			in.by[f.fingerprint] = f
			in.order = append(in.order, f)
		}
		in.n += len(f.locations)
	}
}

// sort orders what was found by where it stands.
func (in *inspection) sort() {
	compare := func(a, b pushward.Location) int {
		if c := bytes.Compare(a.Object[:], b.Object[:]); c != 0 {
			return c
		}
		return int(a.Start - b.Start)
	}
	for _, f := range in.order {
		slices.SortStableFunc(f.locations, compare)
	}
	slices.SortStableFunc(in.order, func(a, b *found) int {
		if c := compare(a.locations[0], b.locations[0]); c != 0 {
			return c
		}
		return strings.Compare(a.pattern.Type, b.pattern.Type)
	})
}

// dropReachable forgets the locations in objects that refs reach already.
func (in *inspection) dropReachable(ctx context.Context, w *git.Write) error {
	var oids []pushward.OID
	for _, f := range in.order {
		for _, l := range f.locations {
			if !l.Object.IsZero() {
				oids = append(oids, l.Object)
			}
		}
	}
	if len(oids) == 0 {
		return nil
	}
	old, err := w.Reachable(ctx, oids)
	if err != nil || len(old) == 0 {
		return err
	}
	in.order = slices.DeleteFunc(in.order, func(f *found) bool {
		before := len(f.locations)
		f.locations = slices.DeleteFunc(f.locations, func(l pushward.Location) bool { return old[l.Object] })
		in.n -= before - len(f.locations)
		if len(f.locations) > 0 {
			return false
		}
		delete(in.by, f.fingerprint)
		return true
	})
	return nil
}

func (in *inspection) isClean(oid pushward.OID) bool {
	s, ok := in.p.clean.Get(oid)
	return ok && s == in.scanner
}

// unlessClean scans an object of which the scanner does not know that nothing
// is in it.
func (in *inspection) unlessClean(ctx context.Context, o git.Object) error {
	if in.isClean(o.OID) {
		return nil
	}
	before := in.hits
	err := in.object(ctx, o)
	if err == nil && in.hits == before && !in.cut && !in.unread {
		in.p.clean.Add(o.OID, in.scanner)
	}
	return err
}

func (in *inspection) object(ctx context.Context, o git.Object) error {
	switch o.Type {
	case git.Blob:
		return in.text(ctx, o.Data, pushward.Location{Place: pushward.InBlob, Object: o.OID}, 0)
	case git.Tree:
		return in.tree(ctx, o)
	case git.Commit:
		// The tree and parent lines are ids, which nobody chooses.
		from := max(bytes.Index(o.Data, []byte("\nauthor ")), 0)
		return in.text(ctx, o.Data, pushward.Location{Place: pushward.InCommit, Object: o.OID, Commit: o.OID}, from)
	default:
		from := max(bytes.Index(o.Data, []byte("\ntype ")), 0)
		return in.text(ctx, o.Data, pushward.Location{Place: pushward.InTag, Object: o.OID}, from)
	}
}

// tree scans the names of a tree one by one: the ids between them are noise to
// a scanner, and could hide a name's edge.
func (in *inspection) tree(ctx context.Context, o git.Object) error {
	for raw := 0; raw < len(o.Data); {
		sp := bytes.IndexByte(o.Data[raw:], ' ')
		nul := bytes.IndexByte(o.Data[raw:], 0)
		if sp < 0 || nul < sp {
			return fmt.Errorf("tree %s is malformed", o.OID)
		}
		err := in.name(ctx, o, raw+sp+1, raw+nul)
		if err != nil {
			return err
		}
		raw += nul + 1 + len(pushward.OID{})
	}
	return nil
}

// name scans the name of a tree entry.
func (in *inspection) name(ctx context.Context, o git.Object, start, end int) error {
	name := o.Data[start:end]
	if in.names[string(name)] {
		return nil
	}
	before := in.hits
	at := pushward.Location{Place: pushward.InPath, Path: string(name), Object: o.OID, Start: int64(start)}
	err := in.text(ctx, name, at, 0)
	if err == nil && in.hits == before && !in.cut && !in.unread && len(in.names) < maxNames {
		if in.names == nil {
			in.names = map[string]bool{}
		}
		in.names[string(name)] = true
	}
	return err
}
