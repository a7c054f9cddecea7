package git

import (
	"context"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"pushward"
)

// TreeChange sets or deletes one path of a tree.
type TreeChange struct {
	Path string
	Mode uint32
	OID  pushward.OID // zero deletes; deleting what is not there is Unprocessable
}

// edit is what becomes of one name: it is deleted, set, or has edits below it.
type edit struct {
	path   string
	delete bool
	set    *TreeEntry
	below  map[string]*edit
}

// EditTree applies changes to base (zero: the empty tree), writing only the
// trees along the changed paths, and gives the new root. Paths are checked by
// CheckPath. A directory left empty goes away. A file in place of a directory
// replaces it, and the other way round. What the changes set must exist and fit
// its mode. Every error of the changes is pushward.Unprocessable.
func (q *Quarantine) EditTree(ctx context.Context, base pushward.OID, changes []TreeChange) (pushward.OID, error) {
	if !base.IsZero() {
		err := q.meet(ctx, need{oid: base, t: Tree})
		if err != nil {
			return pushward.OID{}, err
		}
	}
	root := &edit{}
	for _, c := range changes {
		err := q.plan(ctx, root, c)
		if err != nil {
			return pushward.OID{}, err
		}
	}
	oid, empty, err := q.editTree(ctx, base, root)
	if err != nil || !empty {
		return oid, err
	}
	return q.add(Tree, nil)
}

// plan files a change under its path.
func (q *Quarantine) plan(ctx context.Context, root *edit, c TreeChange) error {
	err := CheckPath(c.Path)
	if err != nil {
		return err
	}
	at := root
	segments := strings.Split(c.Path, "/")
	for i, s := range segments {
		next := at.below[s]
		if next == nil {
			if at.below == nil {
				at.below = map[string]*edit{}
			}
			next = &edit{path: strings.Join(segments[:i+1], "/")}
			at.below[s] = next
		}
		at = next
	}
	if at.delete || at.set != nil {
		return pushward.Unprocessablef("path %q is changed twice", c.Path)
	}
	if c.OID.IsZero() {
		at.delete = true
		return nil
	}
	if !validMode(c.Mode) {
		return pushward.Unprocessablef("path %q has mode %06o, which is none of 100644, 100755, 120000, 160000, 040000", c.Path, c.Mode)
	}
	name := segments[len(segments)-1]
	err = checkName(name, c.Mode)
	if err != nil {
		return pushward.Unprocessablef("path %q cannot be set: %v", c.Path, err)
	}
	at.set = &TreeEntry{Mode: c.Mode, Name: name, OID: c.OID}
	if c.Mode == ModeCommit {
		return nil
	}
	return q.meet(ctx, need{oid: c.OID, t: entryType(c.Mode), at: c.Path})
}

// editTree edits one tree by splicing its raw bytes. base zero is no tree.
func (q *Quarantine) editTree(ctx context.Context, base pushward.OID, e *edit) (oid pushward.OID, empty bool, err error) {
	var raw []byte
	if !base.IsZero() {
		raw, err = treeData(ctx, q, base)
		if err != nil {
			return pushward.OID{}, false, err
		}
	}
	offsets, err := entryOffsets(raw)
	if err != nil {
		return pushward.OID{}, false, fmt.Errorf("edit tree %s: %w", base, err)
	}
	var cuts []splice
	for name, below := range e.below {
		cuts, err = q.editEntry(ctx, cuts, raw, offsets, name, below)
		if err != nil {
			return pushward.OID{}, false, err
		}
	}
	edited := spliced(raw, cuts)
	if len(edited) == 0 {
		return pushward.OID{}, true, nil
	}
	if slices.Equal(edited, raw) {
		return base, false, nil
	}
	oid, err = q.add(Tree, edited)
	return oid, false, err
}

// entryOffsets gives where each entry of a raw tree starts.
func entryOffsets(raw []byte) ([]int, error) {
	offsets := make([]int, 0, len(raw)/32)
	for at := 0; at < len(raw); {
		_, _, _, next, err := splitEntry(raw, at)
		if err != nil {
			return nil, err
		}
		offsets = append(offsets, at)
		at = next
	}
	return offsets, nil
}

// splice replaces raw[from:to] by text. key orders those of one place.
type splice struct {
	from, to int
	key      string
	text     []byte
}

// editEntry adds to cuts what takes the old entry of name away and puts the
// new one in its place.
func (q *Quarantine) editEntry(ctx context.Context, cuts []splice, raw []byte, offsets []int, name string, e *edit) ([]splice, error) {
	var old TreeEntry
	for _, key := range []string{name, name + "/"} {
		i, found := searchTree(raw, offsets, key)
		if !found {
			continue
		}
		entry, next, err := entryAt(raw, offsets[i])
		if err != nil {
			return nil, err
		}
		old = entry
		cuts = append(cuts, splice{from: offsets[i], to: next, key: key})
	}
	entry, err := q.resolve(ctx, old, e)
	if err != nil || entry.OID.IsZero() {
		return cuts, err
	}
	entry.Name = name
	key := sortKey(name, entry.Mode)
	at := len(raw)
	if i, _ := searchTree(raw, offsets, key); i < len(offsets) {
		at = offsets[i]
	}
	return append(cuts, splice{from: at, to: at, key: key, text: appendEntry(nil, entry)}), nil
}

// resolve says what an entry becomes; no id when it goes away.
func (q *Quarantine) resolve(ctx context.Context, now TreeEntry, e *edit) (TreeEntry, error) {
	if e.delete {
		if now.OID.IsZero() {
			return TreeEntry{}, notThere(e.path)
		}
		now = TreeEntry{}
	}
	if e.set != nil {
		if e.set.Mode != ModeTree && len(e.below) > 0 {
			return *e.set, q.checkReplaced(ctx, now, e)
		}
		now = *e.set
	}
	if len(e.below) == 0 {
		return now, nil
	}
	var base pushward.OID
	if now.Mode == ModeTree {
		base = now.OID
	}
	oid, empty, err := q.editTree(ctx, base, e)
	if err != nil || empty {
		return TreeEntry{}, err
	}
	return TreeEntry{Mode: ModeTree, OID: oid}, nil
}

// checkReplaced judges a file that takes the place of a directory: changes
// below it may only delete what was there.
func (q *Quarantine) checkReplaced(ctx context.Context, now TreeEntry, e *edit) error {
	for _, below := range e.below {
		if below.set != nil {
			return pushward.Unprocessablef("path %q is set to a file and has %q below it", e.path, below.path)
		}
		if now.Mode != ModeTree {
			return notThere(below.path)
		}
		entry, err := Lookup(ctx, q, now.OID, below.path[len(e.path)+1:])
		if pushward.IsNotFound(err) {
			return notThere(below.path)
		}
		if err == nil {
			err = q.checkReplaced(ctx, entry, below)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func notThere(path string) error {
	return pushward.Unprocessablef("path %q cannot be deleted: it does not exist", path)
}

func appendEntry(b []byte, e TreeEntry) []byte {
	b = strconv.AppendUint(b, uint64(e.Mode), 8)
	b = append(b, ' ')
	b = append(b, e.Name...)
	b = append(b, 0)
	return append(b, e.OID[:]...)
}

// spliced applies cuts, copying what lies between them unread.
func spliced(raw []byte, cuts []splice) []byte {
	// At one place insertions come first, in their own order: they sort below
	// the entry that is cut there.
	sort.Slice(cuts, func(i, j int) bool {
		a, b := cuts[i], cuts[j]
		if a.from != b.from {
			return a.from < b.from
		}
		if (a.to == a.from) != (b.to == b.from) {
			return a.to == a.from
		}
		return a.key < b.key
	})
	size := len(raw)
	for _, c := range cuts {
		size += len(c.text)
	}
	out := make([]byte, 0, size)
	at := 0
	for _, c := range cuts {
		out = append(out, raw[at:c.from]...)
		out = append(out, c.text...)
		at = c.to
	}
	return append(out, raw[at:]...)
}
