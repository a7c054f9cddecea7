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
