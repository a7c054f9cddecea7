package git

import (
	"context"
	"errors"
	"sort"
	"strings"

	"pushward"
)

// checkRefs judges the ref updates by themselves and gives them sorted.
func (q *Quarantine) checkRefs(refs []pushward.RefUpdate) ([]pushward.RefUpdate, error) {
	refs = append([]pushward.RefUpdate(nil), refs...)
	sort.Slice(refs, func(i, j int) bool { return refs[i].Name < refs[j].Name })
	for i, u := range refs {
		err := CheckRefName(u.Name)
		if err != nil {
			return nil, err
		}
		if i > 0 && refs[i-1].Name == u.Name {
			return nil, pushward.Unprocessablef("Reference %s is updated twice", u.Name)
		}
		if u.New.IsZero() && u.Old.IsZero() {
			return nil, pushward.Unprocessablef("Reference does not exist")
		}
	}
	return refs, q.r.checkTwins(refs)
}

// checkTargets judges what the refs shall point at.
func (q *Quarantine) checkTargets(ctx context.Context, refs []pushward.RefUpdate) error {
	for _, u := range refs {
		if u.New.IsZero() {
			continue
		}
		t, err := q.typeOf(ctx, u.New)
		if pushward.IsNotFound(err) {
			return pushward.Unprocessablef("Object does not exist")
		}
		if err != nil {
			return err
		}
		if t != Commit && strings.HasPrefix(u.Name, "refs/heads/") {
			return pushward.Unprocessablef("Reference %s must point at a commit, and %s is a %s", u.Name, u.New, t)
		}
	}
	return nil
}

// inspect shows the write to the gate. What is in memory is known to be whole
// before; a pack is read once, by the gate, and is whole when that has ended.
func (q *Quarantine) inspect(ctx context.Context, refs []pushward.RefUpdate) (Verdict, error) {
	gate := q.r.s.gate
	if gate == nil {
		return nil, pushward.Unavailablef("Push protection is not running, so the write was refused. Nothing was stored.")
	}
	q.w.Refs, q.settled = refs, false
	if q.pack == nil {
		err := q.settle(ctx)
		if err != nil {
			return nil, err
		}
	}
	verdict, err := gate.Inspect(ctx, &q.w)
	if err == nil && !q.settled {
		// A gate that does not look: the write must be whole all the same.
		err = q.settle(ctx)
	}
	if err != nil {
		return nil, err
	}
	if verdict == nil {
		return nil, errors.New("inspect write: the gate gave no verdict")
	}
	return verdict, nil
}

// resolvePack finds out what the pack holds, unless that is known.
func (q *Quarantine) resolvePack(ctx context.Context) error {
	if q.pack == nil || q.pack.sorted != nil {
		return nil
	}
	return q.showPack(ctx, 2, func(int, Object) error { return nil })
}

// showPack shows the objects of the pack. The first time it collects what they
// name beyond the pack.
func (q *Quarantine) showPack(ctx context.Context, workers int, visit func(worker int, o Object) error) error {
	if q.pack.sorted != nil {
		return q.pack.resolve(ctx, workers, visit)
	}
	named := make([]collector, workers)
	for i := range named {
		named[i].max = 4 * q.r.s.o.MaxPackObjects
	}
	err := q.pack.resolve(ctx, workers, func(worker int, o Object) error {
		err := named[worker].from(o)
		if err != nil {
			return err
		}
		return visit(worker, o)
	})
	if err != nil {
		return err
	}
	q.named = links{}
	for _, part := range named {
		err = q.nameBeyond(part.links)
		if err != nil {
			return err
		}
	}
	return nil
}

// nameBeyond keeps of the links those that the pack does not answer.
func (q *Quarantine) nameBeyond(all links) error {
	for oid, t := range all {
		i := q.pack.find(oid)
		var err error
		switch {
		case i < 0:
			err = q.named.add(oid, t)
		case q.pack.entries[i].t != t:
			err = lacking(oid, packTypes[t])
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// settle makes sure that the write is whole: everything named exists, and
// every ref can point where it shall. It finds out what the refs make
// reachable beyond what the write brings.
func (q *Quarantine) settle(ctx context.Context) error {
	err := q.resolvePack(ctx)
	if err == nil {
		err = q.look(ctx)
	}
	if err == nil {
		err = q.checkTargets(ctx, q.w.Refs)
	}
	if err != nil {
		return err
	}
	r := newReach(ctx, q)
	if len(q.w.Refs) > 0 {
		err = r.follow()
	} else {
		err = r.nameAll()
	}
	if err == nil {
		err = q.meetAll(ctx, r.named)
	}
	if err != nil {
		return err
	}
	for _, o := range q.order {
		o.unmet = false
	}
	q.revived, q.settled = r.found, true
	return nil
}

// look finds out which objects in memory the repository holds too.
func (q *Quarantine) look(ctx context.Context) error {
	var oids []pushward.OID
	for _, o := range q.order {
		if !o.looked {
			oids = append(oids, o.OID)
		}
	}
	if len(oids) == 0 {
		return nil
	}
	held, err := q.r.hasAll(ctx, oids)
	if err != nil {
		return err
	}
	for _, o := range q.order {
		if !o.looked {
			o.looked, o.known = true, held[o.OID] != ""
		}
	}
	return nil
}
