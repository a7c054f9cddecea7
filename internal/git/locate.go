package git

import (
	"context"
	"time"

	"pushward"
)

// Bounds on Locate, against trees that name each other over and over: how often
// one tree is read, how many standings one object gets, how long a path may
// grow, and how long all of it may take.
const (
	maxLocating  = 20 * time.Second
	maxVisits    = 16
	maxStandings = 64
	maxWalked    = 16 * maxPath
)

// Locate finds where objects stand, by walking the new commits and trees of the
// write and descending only into new trees. Objects that nothing new names,
// such as the blob of POST git/blobs, are absent from the answer. A path is
// given with the first new commit that shows it. What is revived stands where
// it was found to be. What takes too long to be found has no standing.
func (w *Write) Locate(ctx context.Context, oids []pushward.OID) (map[pushward.OID][]Standing, error) {
	where, _, err := w.LocateAll(ctx, oids)
	return where, err
}

// LocateAll is Locate that says of which objects every place was found: no bound
// has cut the walk, and nothing is revived that could hold them elsewhere.
func (w *Write) LocateAll(ctx context.Context, oids []pushward.OID) (where map[pushward.OID][]Standing, whole map[pushward.OID]bool, err error) {
	limited, cancel := context.WithTimeout(ctx, maxLocating)
	defer cancel()
	l := locator{
		ctx:    limited,
		q:      w.q,
		wanted: make(map[pushward.OID]bool, len(oids)),
		found:  map[pushward.OID][]Standing{},
		seen:   map[placed]bool{},
		visits: map[pushward.OID]int{},
	}
	for _, oid := range oids {
		l.wanted[oid] = true
	}
	commits, err := w.q.commits(ctx, linksOfCommit)
	if err != nil {
		return l.found, nil, err
	}
	for _, c := range commits {
		l.commit = c.OID
		if l.wanted[c.OID] {
			l.found[c.OID] = append(l.found[c.OID], Standing{Commit: c.OID})
		}
		l.visit(c.Tree, "")
	}
	l.commit = pushward.OID{}
	for _, root := range l.topmost() {
		l.visit(root, "")
	}
	for _, f := range w.q.revived {
		if l.wanted[f.oid] && len(l.found[f.oid]) == 0 && f.Standing != (Standing{}) {
			l.found[f.oid] = []Standing{f.Standing}
		}
	}
	if ctx.Err() == nil && limited.Err() != nil {
		return l.found, nil, nil
	}
	return l.found, l.whole(), l.err
}

// whole gives the objects of which every place was found.
func (l *locator) whole() map[pushward.OID]bool {
	all := map[pushward.OID]bool{}
	if l.cut || len(l.q.revived) > 0 {
		return all
	}
	for oid, stands := range l.found {
		all[oid] = len(stands) < maxStandings
	}
	return all
}

type locator struct {
	ctx    context.Context
	err    error // the first; nothing is visited after it
	q      *Quarantine
	wanted map[pushward.OID]bool
	found  map[pushward.OID][]Standing
	seen   map[placed]bool
	visits map[pushward.OID]int
	commit pushward.OID // being walked; zero for trees that no commit reaches
	cut    bool         // something was not walked
}

// placed is an object at a path, whatever the commit.
type placed struct {
	oid  pushward.OID
	path string
}

// visit notes what stands in a tree, if it is new, and in the new trees below.
func (l *locator) visit(tree pushward.OID, path string) {
	here := placed{tree, path}
	if l.seen[here] {
		return
	}
	l.seen[here] = true
	l.note(tree, path)
	o, ok := l.tree(tree)
	if !ok {
		return
	}
	if l.visits[tree] == maxVisits || len(path) > maxWalked {
		l.cut = true
		return
	}
	l.visits[tree]++
	dir := path
	if dir != "" {
		dir += "/"
	}
	for at := 0; at < len(o.Data); {
		mode, name, raw, next, err := splitEntry(o.Data, at)
		if err != nil {
			return
		}
		at = next
		oid := pushward.OID(raw)
		switch {
		case mode == ModeTree:
			if l.wanted[oid] || l.q.brings(oid) {
				l.visit(oid, dir+string(name))
			}
		case l.wanted[oid] && mode != ModeCommit:
			l.note(oid, dir+string(name))
		}
	}
}

// tree reads a tree that the write brings.
func (l *locator) tree(oid pushward.OID) (Object, bool) {
	if l.err == nil {
		l.err = l.ctx.Err()
	}
	if l.err != nil || !l.q.brings(oid) {
		return Object{}, false
	}
	o, err := l.q.Object(l.ctx, oid)
	if err != nil {
		l.err = err
	}
	return o, err == nil && o.Type == Tree
}

func (l *locator) note(oid pushward.OID, path string) {
	if !l.wanted[oid] || len(l.found[oid]) == maxStandings {
		return
	}
	// A tree was marked as seen by its visit; the rest is marked here.
	if !l.q.bringsTree(oid) {
		if l.seen[placed{oid, path}] {
			return
		}
		l.seen[placed{oid, path}] = true
	}
	l.found[oid] = append(l.found[oid], Standing{Commit: l.commit, Path: path})
}

// topmost gives the new trees that nothing new reaches.
func (l *locator) topmost() []pushward.OID {
	below := map[pushward.OID]bool{}
	trees := l.q.brought(Tree)
	for _, oid := range trees {
		o, ok := l.tree(oid)
		for at := 0; ok && at < len(o.Data); {
			mode, _, raw, next, err := splitEntry(o.Data, at)
			if err != nil {
				break
			}
			if mode == ModeTree {
				below[pushward.OID(raw)] = true
			}
			at = next
		}
	}
	var roots []pushward.OID
	for _, oid := range trees {
		if !below[oid] && l.visits[oid] == 0 {
			roots = append(roots, oid)
		}
	}
	return roots
}
