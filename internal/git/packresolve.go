package git

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"pushward"
)

// deltaIndex finds the deltas that build on an object. Bases may come later in
// the pack than what builds on them.
type deltaIndex struct {
	first []int32 // by entry: where those that give its offset begin in list
	list  []int32

	byName map[pushward.OID][]int32 // those that give a name

	// An object that comes twice is refused at the end; until then its deltas
	// belong to who claims them first.
	mu      sync.Mutex
	claimed map[pushward.OID]bool // nil once all is resolved
}

func newDeltaIndex(entries []packEntry) *deltaIndex {
	d := &deltaIndex{first: make([]int32, len(entries)+1), byName: map[pushward.OID][]int32{}, claimed: map[pushward.OID]bool{}}
	for i := range entries {
		switch e := &entries[i]; e.kind {
		case kindOffset:
			d.first[e.base+1]++
		case kindName:
			d.byName[e.oid] = append(d.byName[e.oid], int32(i))
		}
	}
	for i := range entries {
		d.first[i+1] += d.first[i]
	}
	d.list = make([]int32, d.first[len(entries)])
	next := slices.Clone(d.first)
	for i := range entries {
		if e := &entries[i]; e.kind == kindOffset {
			d.list[next[e.base]] = int32(i)
			next[e.base]++
		}
	}
	return d
}

// of gives the deltas on the entry i, which is oid.
func (d *deltaIndex) of(i int32, oid pushward.OID) []int32 {
	by := d.list[d.first[i]:d.first[i+1]]
	if named := d.on(oid); len(named) > 0 {
		return slices.Concat(by, named)
	}
	return by
}

// on gives the deltas that name oid as their base.
func (d *deltaIndex) on(oid pushward.OID) []int32 {
	named := d.byName[oid]
	if len(named) == 0 || d.claimed == nil {
		return named
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.claimed[oid] {
		return nil
	}
	d.claimed[oid] = true
	return named
}

// resolve builds every object, names it and checks it, and shows it to visit,
// on several goroutines. It can be done again: then it only shows them.
func (p *pack) resolve(ctx context.Context, workers int, visit func(worker int, o Object) error) error {
	if p.failed != nil {
		return p.failed
	}
	again := p.sorted != nil
	if !again {
		p.deltas = newDeltaIndex(p.entries)
	}
	var stopped atomic.Bool
	err := p.walk(ctx, workers, func(worker int, i int32, data []byte) error {
		if !again {
			err := p.name(i, data)
			if err != nil {
				return err
			}
			p.keep(i, data)
		}
		e := &p.entries[i]
		err := visit(worker, Object{Type: e.isType(), OID: e.oid, Data: data})
		if err != nil {
			stopped.Store(true)
		}
		return err
	})
	switch {
	case again:
		return err
	case err == nil:
		p.failed = p.sort()
		return p.failed
	case stopped.Load() || ctx.Err() != nil:
		p.unresolve()
	default:
		p.failed = err
	}
	return err
}

// unresolve goes back to what the pack itself says, so that resolve can be done
// once more.
func (p *pack) unresolve() {
	names := make([]pushward.OID, len(p.entries))
	for i := range p.entries {
		e := &p.entries[i]
		names[i] = e.oid
		if e.kind == kindName && e.base >= 0 {
			names[i] = p.entries[e.base].oid
		} else if e.kind == kindName && e.base < noBase {
			names[i] = p.outside[noBase-1-e.base]
		}
	}
	for i := range p.entries {
		e := &p.entries[i]
		e.oid = names[i]
		if e.isDelta() {
			e.t = 0
		}
		if e.kind == kindName {
			e.base = noBase
		}
	}
	p.outside = nil
}

// name finds out the id of a complete object and checks it.
func (p *pack) name(i int32, data []byte) error {
	e := &p.entries[i]
	err := check(e.isType(), data)
	if err != nil {
		return err
	}
	oid, sound := hash(e.isType(), data)
	if !sound {
		return crafted(e.isType())
	}
	e.oid = oid
	return nil
}

func crafted(t Type) error {
	return pushward.Unprocessablef("The %s is crafted to collide with another object", t)
}

// keep holds on to bytes while the pack is small.
func (p *pack) keep(i int32, data []byte) {
	if p.mem == nil {
		return
	}
	p.memSize += int64(len(data)) - int64(len(p.mem[i]))
	p.mem[i] = data
	if p.memSize > smallBytes {
		p.mem = nil
	}
}

// findOutside looks for the bases that the pack has not. What neither has yet
// may come to be while the others are resolved.
func (p *pack) findOutside(ctx context.Context) error {
	var names []pushward.OID
	asked := map[pushward.OID]bool{}
	for i := range p.entries {
		if e := &p.entries[i]; e.t == 0 && !asked[e.oid] {
			asked[e.oid] = true
			names = append(names, e.oid)
		}
	}
	found, err := p.r.hasAll(ctx, names)
	for _, oid := range names {
		if found[oid] != "" {
			p.outside = append(p.outside, oid)
		}
	}
	return err
}

// allResolved says whether every delta found its base.
func (p *pack) allResolved() error {
	for i := range p.entries {
		if e := &p.entries[i]; e.t == 0 {
			return badPack(fmt.Sprintf("a delta builds on object %s, which is neither in it nor in the repository", e.oid))
		}
	}
	return nil
}

// sort makes the objects findable. An object that comes twice is refused, as
// strict git does.
func (p *pack) sort() error {
	sorted := make([]int32, len(p.entries))
	for i := range sorted {
		sorted[i] = int32(i)
	}
	slices.SortFunc(sorted, func(a, b int32) int {
		return bytes.Compare(p.entries[a].oid[:], p.entries[b].oid[:])
	})
	for n, i := range sorted {
		if n > 0 && p.entries[i].oid == p.entries[sorted[n-1]].oid {
			return badPack(fmt.Sprintf("object %s is in it twice", p.entries[i].oid))
		}
	}
	p.sorted, p.deltas.claimed = sorted, nil
	return nil
}
