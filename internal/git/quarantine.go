package git

import (
	"context"
	"errors"

	"pushward"
)

// Quarantine is where a write waits. Its objects live in memory, or in a pack
// outside the repository; the repository stands behind them for reading. It
// serves one goroutine at a time.
type Quarantine struct {
	r       *Repo
	w       Write
	objects map[pushward.OID]*waiting
	order   []*waiting
	pack    *pack // of a large push; then objects is empty

	// What the objects rest on: every object named by one of them must exist,
	// in the quarantine or the repository, before the write is admitted.
	met     map[need]bool  // found
	rests   []pushward.OID // those found in the repository
	named   links          // by the objects of the pack
	settled bool           // everything named was found
	revived []revived      // what becomes reachable, and is not brought

	release   func() // gives up the turn; nil when it is not held
	committed bool
}

// waiting is an object of the quarantine. known: the repository holds it too.
type waiting struct {
	Object
	looked bool // whether known was found out
	known  bool
	unmet  bool // what it names is still to be looked for
}

// need is an object that must exist and be of a type.
type need struct {
	oid pushward.OID
	t   Type
	at  string // its name in the tree that needs it
}

// Quarantine opens a write by actor. Nothing touches the disk until Commit.
// The caller must Discard it, also after Commit.
func (r *Repo) Quarantine(by pushward.Actor) *Quarantine {
	q := &Quarantine{r: r, objects: map[pushward.OID]*waiting{}, met: map[need]bool{}}
	q.w = Write{Repo: r.repo, By: by, q: q}
	return q
}

// Object reads from the quarantine first, then from the repository.
func (q *Quarantine) Object(ctx context.Context, oid pushward.OID) (Object, error) {
	if o := q.objects[oid]; o != nil {
		return o.Object, nil
	}
	if q.pack != nil {
		err := q.resolvePack(ctx)
		if err != nil {
			return Object{}, err
		}
		if i := q.pack.find(oid); i >= 0 {
			return q.pack.object(ctx, i)
		}
	}
	return q.r.Object(ctx, oid)
}

// brings says whether the write brings an object. What the repository holds
// too is not brought, but for what is in a large pack.
func (q *Quarantine) brings(oid pushward.OID) bool {
	if o := q.objects[oid]; o != nil {
		return !o.known
	}
	return q.pack != nil && q.pack.find(oid) >= 0
}

// Write adds an object as raw bytes, checked as strictly as "git fsck
// --strict"; a malformed one is pushward.Unprocessable, one over the limit
// pushward.TooLarge. What it names is looked for at Turn or Commit. data
// belongs to the quarantine from here on and must not be changed.
func (q *Quarantine) Write(t Type, data []byte) (pushward.OID, error) {
	err := check(t, data)
	if err != nil {
		return pushward.OID{}, err
	}
	oid, err := q.add(t, data)
	if err != nil {
		return pushward.OID{}, err
	}
	q.objects[oid].unmet = true
	return oid, nil
}

// add takes in an object that is known to be sound.
func (q *Quarantine) add(t Type, data []byte) (pushward.OID, error) {
	if q.pack != nil {
		return pushward.OID{}, errors.New("write object: the quarantine holds a pack")
	}
	if max := q.r.s.o.MaxObject; int64(len(data)) > max {
		return pushward.OID{}, pushward.TooLargef("An object of %d bytes is over the limit of %d", len(data), max)
	}
	oid, sound := hash(t, data)
	if !sound {
		return pushward.OID{}, crafted(t)
	}
	if q.objects[oid] == nil {
		o := &waiting{Object: Object{Type: t, OID: oid, Data: data}}
		q.objects[oid] = o
		q.order = append(q.order, o)
	}
	return oid, nil
}

func needsOf(c CommitInfo) []need {
	needs := []need{{oid: c.Tree, t: Tree}}
	for _, p := range c.Parents {
		needs = append(needs, need{oid: p, t: Commit})
	}
	return needs
}

func entryType(mode uint32) Type {
	switch mode {
	case ModeTree:
		return Tree
	case ModeCommit:
		return Commit
	}
	return Blob
}

// meet looks for what is needed; pushward.Unprocessable when something is
// missing or of another type.
func (q *Quarantine) meet(ctx context.Context, needs ...need) error {
	for _, n := range needs {
		if q.met[n] {
			continue
		}
		t, err := q.typeOf(ctx, n.oid)
		if pushward.IsNotFound(err) || err == nil && t != n.t {
			return n.missing()
		}
		if err != nil {
			return err
		}
		q.met[n] = true
	}
	return nil
}

func (n need) missing() error {
	switch {
	case n.at != "":
		return pushward.Unprocessablef("Object does not exist: %s %s at %q", n.t, n.oid, n.at)
	case n.t == Tree:
		return pushward.Unprocessablef("Tree SHA does not exist")
	case n.t == Commit:
		return pushward.Unprocessablef("Parent SHA does not exist or is not a commit object")
	}
	return pushward.Unprocessablef("Object does not exist")
}

// typeOf says what oid is. An object that only the repository holds is noted,
// so that Commit keeps it from being pruned.
func (q *Quarantine) typeOf(ctx context.Context, oid pushward.OID) (Type, error) {
	if o := q.objects[oid]; o != nil {
		return o.Type, nil
	}
	if q.pack != nil {
		if i := q.pack.find(oid); i >= 0 {
			return q.pack.entries[i].isType(), nil
		}
	}
	t, _, err := q.r.Has(ctx, oid)
	if err == nil {
		q.rests = append(q.rests, oid)
	}
	return t, err
}

// WriteCommit adds a commit. Its tree and parents must exist. What cannot stand
// in a commit is pushward.Unprocessable; nothing is mended.
func (q *Quarantine) WriteCommit(ctx context.Context, c CommitInfo) (pushward.OID, error) {
	err := q.meet(ctx, needsOf(c)...)
	if err != nil {
		return pushward.OID{}, err
	}
	data, err := formatCommit(c)
	if err != nil {
		return pushward.OID{}, err
	}
	return q.add(Commit, data)
}

// WriteTag adds an annotated tag. Its object must exist and be of the named type.
func (q *Quarantine) WriteTag(ctx context.Context, t TagInfo) (pushward.OID, error) {
	if !t.Type.valid() {
		return pushward.OID{}, pushward.Unprocessablef("%q is no type of object", t.Type)
	}
	err := q.meet(ctx, need{oid: t.Object, t: t.Type})
	if pushward.ClassOf(err) == pushward.Unprocessable {
		return pushward.OID{}, pushward.Unprocessablef("Object does not exist")
	}
	if err != nil {
		return pushward.OID{}, err
	}
	data, err := formatTag(t)
	if err != nil {
		return pushward.OID{}, err
	}
	return q.add(Tag, data)
}

// Name records a full path that the request spelled, for the gate to scan.
func (q *Quarantine) Name(path string) { q.w.Paths = append(q.w.Paths, path) }
