package git

import (
	"bytes"
	"slices"
	"strings"

	"pushward"
)

// beside is a tree that another is compared with.
type beside struct {
	oid  pushward.OID
	safe bool // a ref reaches it

	data []byte
	at   int
}

// compareCommit reads the trees of a commit beside those of its parents.
func (r *reach) compareCommit(c CommitInfo) error {
	var before []beside
	for _, p := range c.Parents {
		parent, err := r.commit(p)
		if err != nil {
			return err
		}
		before = append(before, beside{oid: parent.Tree, safe: r.safe[p]})
	}
	return r.compare(c.Tree, before, Standing{Commit: c.OID})
}

// compare reads a tree beside those that stood at its place before. What they
// hold too was judged with them, so that they must have come first.
func (r *reach) compare(tree pushward.OID, before []beside, s Standing) error {
	if slices.ContainsFunc(before, func(b beside) bool { return b.oid == tree }) {
		return nil
	}
	if strings.Count(s.Path, "/") > maxSegments {
		return tooDeep(tree)
	}
	if !r.q.brings(tree) {
		if len(before) == 0 {
			r.later = append(r.later, revived{oid: tree, t: Tree, Standing: s})
			return nil
		}
		if r.seen[tree] {
			return nil
		}
		r.add(tree, Tree, s)
	} else if r.compared[tree] {
		return nil
	}
	r.compared[tree] = true
	data, err := r.tree(tree)
	if err != nil {
		return err
	}
	for i := range before {
		b := &before[i]
		b.data, err = r.tree(b.oid)
		if err != nil {
			return err
		}
		if b.safe {
			r.standing[b.oid] = true
		}
	}
	return r.compareEntries(data, before, r.unmet(tree), s)
}

func tooDeep(tree pushward.OID) error {
	return pushward.Unprocessablef("Tree %s is nested too deeply: the limit is %d folders", tree, maxSegments)
}

func (r *reach) tree(oid pushward.OID) ([]byte, error) {
	o, err := r.q.Object(r.ctx, oid)
	if pushward.IsNotFound(err) || err == nil && o.Type != Tree {
		return nil, lacking(oid, Tree)
	}
	return o.Data, err
}

func (r *reach) compareEntries(data []byte, before []beside, unmet bool, s Standing) error {
	at, end := 0, len(data)
	if len(before) == 1 {
		at, end = differing(data, before[0].data)
		before[0].at = at
	}
	for at < end {
		mode, name, raw, next, err := splitEntry(data, at)
		if err != nil {
			return err
		}
		entry := data[at:next]
		at = next
		if mode == ModeCommit {
			continue
		}
		var below []beside
		same := false
		for i := range before {
			other, found := before[i].entry(name, mode)
			same = same || found && bytes.Equal(other, entry)
			if found && mode == ModeTree {
				below = append(below, beside{oid: pushward.OID(other[len(other)-20:]), safe: before[i].safe})
			}
		}
		if same {
			continue
		}
		err = r.differs(pushward.OID(raw), mode, below, unmet, Standing{Commit: s.Commit, Path: joined(s.Path, string(name))})
		if err != nil {
			return err
		}
	}
	return nil
}

// unmet says whether what a tree names must still be looked for.
func (r *reach) unmet(tree pushward.OID) bool {
	o := r.q.objects[tree]
	return o != nil && o.unmet
}

// differs takes in an entry that stood not at its place before.
func (r *reach) differs(oid pushward.OID, mode uint32, below []beside, unmet bool, s Standing) error {
	t := entryType(mode)
	if unmet {
		err := r.name(oid, typeCode(t))
		if err != nil {
			return err
		}
	}
	if t == Tree {
		return r.compare(oid, below, s)
	}
	if !r.q.brings(oid) {
		r.add(oid, t, s)
	}
	return nil
}

func joined(dir, name string) string {
	if dir == "" {
		return name
	}
	return dir + "/" + name
}

// entry moves forward to a name and gives its whole entry. Names are asked for
// in order.
func (b *beside) entry(name []byte, mode uint32) ([]byte, bool) {
	for b.at < len(b.data) {
		m, n, _, next, err := splitEntry(b.data, b.at)
		if err != nil {
			return nil, false
		}
		switch c := compareNames(n, m, name, mode); {
		case c > 0:
			return nil, false
		case c == 0:
			return b.data[b.at:next], true
		}
		b.at = next
	}
	return nil, false
}

// compareNames puts two names in the order of trees, where folders sort as if
// their names ended in a slash. Only files equal files, and folders folders.
func compareNames(a []byte, aMode uint32, b []byte, bMode uint32) int {
	n := min(len(a), len(b))
	if c := bytes.Compare(a[:n], b[:n]); c != 0 {
		return c
	}
	return int(byteAfter(a, n, aMode)) - int(byteAfter(b, n, bMode))
}

func byteAfter(name []byte, n int, mode uint32) byte {
	switch {
	case n < len(name):
		return name[n]
	case mode == ModeTree:
		return '/'
	}
	return 0
}

// differing gives the offset of the first entry of a that is not in b at the
// same offset, and where the entries begin that both end with. A tree of 10,000
// entries of which one differs is not read entry by entry.
func differing(a, b []byte) (from, to int) {
	same := commonStart(a, b)
	for {
		nul := bytes.IndexByte(a[from:], 0)
		if nul < 0 || from+nul+21 > same {
			break
		}
		from += nul + 21
	}
	tail := commonEnd(a[from:], b[from:])
	to = nextEntry(a, from, len(a)-tail)
	// The bytes may be the same, and be entries in one tree only.
	if inB := len(b) - (len(a) - to); nextEntry(b, from, inB) != inB {
		return from, len(a)
	}
	return from, to
}

// nextEntry gives the first offset from on, not before least, at which an
// entry begins, or the end.
func nextEntry(data []byte, from, least int) int {
	for from < least {
		nul := bytes.IndexByte(data[from:], 0)
		if nul < 0 || from+nul+21 > len(data) {
			return len(data)
		}
		from += nul + 21
	}
	return from
}

func commonStart(a, b []byte) int {
	n := min(len(a), len(b))
	at := 0
	for step := 4096; step > 0; step /= 16 {
		for at+step <= n && bytes.Equal(a[at:at+step], b[at:at+step]) {
			at += step
		}
	}
	return at
}

func commonEnd(a, b []byte) int {
	n := min(len(a), len(b))
	at := 0
	for step := 4096; step > 0; step /= 16 {
		for at+step <= n && bytes.Equal(a[len(a)-at-step:len(a)-at], b[len(b)-at-step:len(b)-at]) {
			at += step
		}
	}
	return at
}

// narrow drops what stands in a tree that a ref reaches, if at another place:
// a file that moved between folders that were read.
func (r *reach) narrow() error {
	if len(r.found)+len(r.later) == 0 {
		return nil
	}
	stands := map[pushward.OID]bool{}
	for tree := range r.standing {
		data, err := r.tree(tree)
		if err != nil {
			return err
		}
		for at := 0; at < len(data); {
			_, _, oid, next, err := splitEntry(data, at)
			if err != nil {
				return err
			}
			stands[pushward.OID(oid)] = true
			at = next
		}
	}
	gone := func(f revived) bool { return stands[f.oid] }
	r.found = slices.DeleteFunc(r.found, gone)
	r.later = slices.DeleteFunc(r.later, gone)
	return nil
}

// descend takes in everything below the old trees that stand where none was.
func (r *reach) descend() error {
	for _, f := range r.later {
		err := r.descendInto(f.oid, f.Standing, 0)
		if err != nil {
			return err
		}
	}
	return nil
}

func (r *reach) descendInto(tree pushward.OID, s Standing, depth int) error {
	if r.seen[tree] {
		return nil
	}
	if depth > maxSegments {
		return tooDeep(tree)
	}
	r.add(tree, Tree, s)
	data, err := r.tree(tree)
	if err != nil {
		return err
	}
	for at := 0; at < len(data); {
		mode, name, raw, next, err := splitEntry(data, at)
		if err != nil {
			return err
		}
		at = next
		here := Standing{Commit: s.Commit, Path: joined(s.Path, string(name))}
		switch mode {
		case ModeCommit:
		case ModeTree:
			err = r.descendInto(pushward.OID(raw), here, depth+1)
		default:
			r.add(pushward.OID(raw), Blob, here)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
