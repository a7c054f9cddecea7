package git

import (
	"context"
	"maps"

	"pushward"
)

// revived is an object that the repository holds and the write does not bring,
// that no ref may reach yet, and that the write makes reachable.
type revived struct {
	oid pushward.OID
	t   Type
	Standing
}

// reach finds out what a write makes reachable beyond what it brings, and on
// the way what its objects name. It trusts that the repository holds whatever
// an object of the repository names.
//
// The common write puts a commit on the value that a ref has: then its trees
// are read beside those of that value, and only what differs can be of
// interest. Anything else that might be unreachable is taken for revived: the
// gate sees too much rather than too little.
type reach struct {
	ctx   context.Context
	q     *Quarantine
	named links // what must be looked for in the repository

	found []revived
	seen  map[pushward.OID]bool // of found

	safe   map[pushward.OID]bool // old commits that a ref reaches
	tips   map[pushward.OID]bool // values of refs; nil until asked
	unsure []pushward.OID        // old commits of which nobody knows yet

	compared map[pushward.OID]bool // new trees that were read beside others
	standing map[pushward.OID]bool // trees of safe commits that were read
	later    []revived             // old trees that stand where there was none
}

func newReach(ctx context.Context, q *Quarantine) *reach {
	return &reach{
		ctx: ctx, q: q, named: maps.Clone(q.named),
		seen: map[pushward.OID]bool{}, safe: map[pushward.OID]bool{},
		compared: map[pushward.OID]bool{}, standing: map[pushward.OID]bool{},
	}
}

// nameAll names what the new objects in memory need, when no ref moves.
func (r *reach) nameAll() error {
	r.start()
	for _, o := range r.q.order {
		if !o.unmet || o.known {
			continue
		}
		err := r.nameFrom(o)
		if err != nil {
			return err
		}
	}
	return nil
}

func (r *reach) start() {
	if r.named == nil {
		r.named = links{}
	}
}

// nameFrom names what one object needs and the write does not bring.
func (r *reach) nameFrom(o *waiting) error {
	own := links{}
	err := own.from(o.Object)
	for oid, t := range own {
		if err == nil {
			err = r.name(oid, t)
		}
	}
	return err
}

func (r *reach) name(oid pushward.OID, t byte) error {
	if o := r.q.objects[oid]; o != nil {
		if o.Type != packTypes[t] {
			return lacking(oid, packTypes[t])
		}
		return nil
	}
	return r.named.add(oid, t)
}

// follow starts from the new values of the refs and from all that is new.
func (r *reach) follow() error {
	r.start()
	head, err := r.q.r.Ref(r.ctx, "HEAD")
	if err != nil && !pushward.IsNotFound(err) {
		return err
	}
	r.safe[head] = true
	for _, u := range r.q.w.Refs {
		r.safe[u.Old] = true // else the ref is refused under its lock
	}
	for _, u := range r.q.w.Refs {
		if !u.New.IsZero() && u.New != u.Old {
			err := r.target(u.New)
			if err != nil {
				return err
			}
		}
	}
	if r.q.pack != nil {
		err = r.followPack()
	} else {
		err = r.followObjects()
	}
	if err == nil {
		err = r.narrow()
	}
	if err == nil {
		err = r.descend()
	}
	return err
}

// target takes in an object that a ref, or a tag, shall point at.
func (r *reach) target(oid pushward.OID) error {
	if r.q.brings(oid) {
		return nil
	}
	o, err := r.q.r.Object(r.ctx, oid)
	if pushward.IsNotFound(err) {
		return pushward.Unprocessablef("Object does not exist")
	}
	if err != nil {
		return err
	}
	switch o.Type {
	case Commit:
		r.oldCommit(oid)
	case Tree:
		r.later = append(r.later, revived{oid: oid, t: Tree})
	case Tag:
		t, err := ParseTag(o)
		if err != nil {
			return err
		}
		r.add(oid, Tag, Standing{})
		return r.target(t.Object)
	default:
		r.add(oid, o.Type, Standing{})
	}
	return nil
}

func (r *reach) oldCommit(oid pushward.OID) {
	if !r.safe[oid] {
		r.unsure = append(r.unsure, oid)
	}
}

// add notes an object that is revived, once.
func (r *reach) add(oid pushward.OID, t Type, s Standing) {
	if !r.seen[oid] {
		r.seen[oid] = true
		r.found = append(r.found, revived{oid: oid, t: t, Standing: s})
	}
}

// followObjects goes through what the write brings in memory: commits are
// compared with their parents; what no commit reaches has nothing to be
// compared with.
func (r *reach) followObjects() error {
	commits, err := r.q.commits(r.ctx, linksOfCommit)
	if err != nil {
		return err
	}
	for _, c := range commits {
		for _, p := range c.Parents {
			if !r.q.brings(p) {
				r.oldCommit(p)
			}
		}
	}
	for _, o := range r.q.order {
		if o.known || o.Type == Tree {
			continue
		}
		var err error
		if o.unmet {
			err = r.nameFrom(o)
		}
		if err == nil && o.Type == Tag {
			err = r.targetOfTag(o.Object)
		}
		if err != nil {
			return err
		}
	}
	err = r.judge()
	for _, c := range commits {
		if err == nil {
			err = r.compareCommit(c)
		}
	}
	for _, o := range r.q.order {
		if err == nil && o.Type == Tree && !o.known && !r.compared[o.OID] {
			err = r.compare(o.OID, nil, Standing{})
		}
	}
	return err
}

func (r *reach) targetOfTag(o Object) error {
	t, err := ParseTag(o)
	if err != nil {
		return err
	}
	return r.target(t.Object)
}
