package git

import (
	"pushward"
)

// Bounds on Locate, against trees that name each other over and over: how often
// one tree is read, how many standings one object gets, and how long a path may
// grow.
const (
	maxVisits    = 16
	maxStandings = 64
	maxWalked    = 16 * maxPath
)

// Locate finds where objects stand, by walking the new commits and trees of the
// write and descending only into new trees. Objects that nothing new names,
// such as the blob of POST git/blobs, are absent from the answer. A path is
// given with the first new commit that shows it.
func (w *Write) Locate(oids []pushward.OID) map[pushward.OID][]Standing {
	l := locator{
		q:      w.q,
		wanted: make(map[pushward.OID]bool, len(oids)),
		found:  map[pushward.OID][]Standing{},
		seen:   map[placed]bool{},
		visits: map[pushward.OID]int{},
	}
	for _, oid := range oids {
		l.wanted[oid] = true
	}
	for _, c := range l.commits() {
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
	return l.found
}

// Commits gives the new commits, parents before children. It can be asked as
// soon as they are written.
func (q *Quarantine) Commits() []CommitInfo {
	l := locator{q: q}
	return l.commits()
}

type locator struct {
	q      *Quarantine
	wanted map[pushward.OID]bool
	found  map[pushward.OID][]Standing
	seen   map[placed]bool
	visits map[pushward.OID]int
	commit pushward.OID // being walked; zero for trees that no commit reaches
}

// placed is an object at a path, whatever the commit.
type placed struct {
	oid  pushward.OID
	path string
}

// commits gives the new commits, parents before children.
func (l *locator) commits() []CommitInfo {
	var sorted []CommitInfo
	done := map[pushward.OID]bool{}
	// A stack of our own: a chain of commits may be longer than a goroutine's.
	var stack []pushward.OID
	for _, o := range l.q.order {
		if o.Type == Commit && !o.known {
			stack = append(stack, o.OID)
		}
		for len(stack) > 0 {
			top := stack[len(stack)-1]
			c, err := ParseCommit(l.q.objects[top].Object)
			waits := false
			if err == nil && !done[top] {
				for _, p := range c.Parents {
					if o := l.q.objects[p]; o != nil && o.Type == Commit && !o.known && !done[p] {
						stack, waits = append(stack, p), true
					}
				}
			}
			if waits {
				continue
			}
			stack = stack[:len(stack)-1]
			if err == nil && !done[top] {
				done[top] = true
				sorted = append(sorted, c)
			}
		}
	}
	return sorted
}

// visit notes what stands in a tree, if it is new, and in the new trees below.
func (l *locator) visit(tree pushward.OID, path string) {
	here := placed{tree, path}
	if l.seen[here] {
		return
	}
	l.seen[here] = true
	l.note(tree, path)
	o := l.q.objects[tree]
	if o == nil || o.known || o.Type != Tree || l.visits[tree] == maxVisits || len(path) > maxWalked {
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
			if l.q.objects[oid] != nil || l.wanted[oid] {
				l.visit(oid, dir+string(name))
			}
		case l.wanted[oid] && mode != ModeCommit:
			l.note(oid, dir+string(name))
		}
	}
}

func (l *locator) note(oid pushward.OID, path string) {
	if !l.wanted[oid] || len(l.found[oid]) == maxStandings {
		return
	}
	// A tree was marked as seen by its visit; the rest is marked here.
	if o := l.q.objects[oid]; o == nil || o.Type != Tree {
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
	for _, o := range l.q.order {
		if o.Type != Tree || o.known {
			continue
		}
		for at := 0; at < len(o.Data); {
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
	for _, o := range l.q.order {
		if o.Type == Tree && !o.known && !below[o.OID] && l.visits[o.OID] == 0 {
			roots = append(roots, o.OID)
		}
	}
	return roots
}
