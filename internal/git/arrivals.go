package git

import (
	"context"
	"slices"

	"pushward"
)

// Arrivals finds the objects among oids that the new commits bring into their
// history: each commit's tree is compared with those of its parents, and what
// differs is walked, also where it is not new to the repository. Over REST a
// blob, its tree and its commit come in three writes; Locate sees only the
// last, Arrivals all three. An object is given with its first standing.
func (w *Write) Arrivals(ctx context.Context, oids []pushward.OID) (map[pushward.OID]Standing, error) {
	return w.ArrivalsBut(ctx, oids, func(string) bool { return false })
}

// ArrivalsBut is Arrivals that does not count what arrives at a path that skip
// is true of.
func (w *Write) ArrivalsBut(ctx context.Context, oids []pushward.OID, skip func(path string) bool) (map[pushward.OID]Standing, error) {
	a := arrivals{ctx: ctx, q: w.q, wanted: map[pushward.OID]bool{}, found: map[pushward.OID]Standing{}, skip: skip}
	for _, oid := range oids {
		a.wanted[oid] = true
	}
	commits, err := w.q.commits(ctx, linksOfCommit)
	if err != nil {
		return nil, err
	}
	for _, c := range commits {
		var before []pushward.OID
		for _, p := range c.Parents {
			o, err := w.q.Object(ctx, p)
			if err != nil {
				return nil, err
			}
			parent, err := ParseCommit(o)
			if err != nil {
				return nil, err
			}
			before = append(before, parent.Tree)
		}
		a.commit = c.OID
		err := a.walk(c.Tree, before, "", 0)
		if err != nil {
			return nil, err
		}
	}
	return a.found, nil
}

type arrivals struct {
	ctx    context.Context
	q      *Quarantine
	wanted map[pushward.OID]bool
	found  map[pushward.OID]Standing
	commit pushward.OID
	skip   func(path string) bool
}

// walk looks at tree, which stands at path, beside what stood there before.
func (a *arrivals) walk(tree pushward.OID, before []pushward.OID, path string, depth int) error {
	if slices.Contains(before, tree) || depth > maxSegments || len(a.found) == len(a.wanted) {
		return nil
	}
	a.note(tree, path)
	earlier, err := a.entries(before)
	if err != nil {
		return err
	}
	o, err := a.q.Object(a.ctx, tree)
	if err != nil {
		return err
	}
	for at := 0; at < len(o.Data); {
		mode, name, raw, next, err := splitEntry(o.Data, at)
		if err != nil {
			return err
		}
		at = next
		oid, here := pushward.OID(raw), string(name)
		if path != "" {
			here = path + "/" + here
		}
		switch {
		case mode == ModeTree:
			err = a.walk(oid, earlier[string(name)], here, depth+1)
		case mode != ModeCommit && !slices.Contains(earlier[string(name)], oid):
			a.note(oid, here)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (a *arrivals) note(oid pushward.OID, path string) {
	if _, done := a.found[oid]; a.wanted[oid] && !done && !a.skip(path) {
		a.found[oid] = Standing{Commit: a.commit, Path: path}
	}
}

// entries gives what stood under each name of the trees before.
func (a *arrivals) entries(trees []pushward.OID) (map[string][]pushward.OID, error) {
	all := map[string][]pushward.OID{}
	for _, tree := range trees {
		o, err := a.q.Object(a.ctx, tree)
		if err != nil {
			return nil, err
		}
		// What was a file before has no entries, and everything below is new.
		for at := 0; o.Type == Tree && at < len(o.Data); {
			_, name, raw, next, err := splitEntry(o.Data, at)
			if err != nil {
				return nil, err
			}
			all[string(name)] = append(all[string(name)], pushward.OID(raw))
			at = next
		}
	}
	return all, nil
}
