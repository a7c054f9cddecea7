package git

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"pushward"
)

// resolve builds every object that is stored as a delta, names and checks it.
// A base may come later in the pack than what builds on it, or be an object of
// the repository.
func (p *pack) resolve(ctx context.Context) error {
	p.link()
	err := p.walk(ctx, func(i int32, data []byte) error {
		err := p.name(i, data)
		if err == nil {
			p.keep(i, data)
		}
		return err
	})
	if err == nil {
		err = p.sort()
	}
	return err
}

// link files every delta under its base.
func (p *pack) link() {
	p.children = make([][]int32, len(p.entries))
	p.byName = map[pushward.OID][]int32{}
	for i := range p.entries {
		switch e := &p.entries[i]; e.kind {
		case kindOffset:
			p.children[e.base] = append(p.children[e.base], int32(i))
		case kindName:
			p.byName[e.oid] = append(p.byName[e.oid], int32(i))
		}
	}
}

// walk visits all objects that are deltas, each after its base.
func (p *pack) walk(ctx context.Context, visit func(i int32, data []byte) error) error {
	for i := range p.entries {
		if p.entries[i].kind >= kindOffset || len(p.deltas(int32(i))) == 0 {
			continue
		}
		data, err := p.inflate(int32(i), nil)
		if err == nil {
			err = p.walkTree(ctx, int32(i), data, visit)
		}
		if err != nil {
			return err
		}
	}
	return p.walkOutside(ctx, visit)
}

// walkOutside visits what builds on objects of the repository.
func (p *pack) walkOutside(ctx context.Context, visit func(i int32, data []byte) error) error {
	for i := range p.entries {
		e := &p.entries[i]
		if e.kind != kindName || e.t != 0 {
			continue
		}
		base := e.oid
		o, err := p.r.Object(ctx, base)
		if pushward.IsNotFound(err) {
			continue // it may come to be while another is walked
		}
		if err != nil {
			return err
		}
		at := int32(noBase - 1 - len(p.outside))
		p.outside = append(p.outside, base)
		err = p.walkFrom(ctx, step{at: at, t: typeCode(o.Type), data: o.Data, deltas: p.byName[base]}, visit)
		if err != nil {
			return err
		}
	}
	for i := range p.entries {
		if e := &p.entries[i]; e.t == 0 {
			return badPack(fmt.Sprintf("a delta builds on object %s, which is neither in it nor in the repository", e.oid))
		}
	}
	return nil
}

func typeCode(t Type) byte { return byte(slices.Index(packTypes[:], t)) }

// step is an object on the way down a tree of deltas.
type step struct {
	at     int32
	t      byte
	depth  uint16
	data   []byte
	deltas []int32 // those still to be visited
}

func (p *pack) walkTree(ctx context.Context, root int32, data []byte, visit func(int32, []byte) error) error {
	return p.walkFrom(ctx, step{at: root, t: p.entries[root].t, data: data, deltas: p.deltas(root)}, visit)
}

// walkFrom visits everything that builds on the object of a step.
func (p *pack) walkFrom(ctx context.Context, root step, visit func(int32, []byte) error) error {
	stack := []step{root}
	for len(stack) > 0 {
		top := &stack[len(stack)-1]
		if len(top.deltas) == 0 {
			stack = stack[:len(stack)-1]
			continue
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		i := top.deltas[0]
		top.deltas = top.deltas[1:]
		delta, err := p.inflate(i, nil)
		if err != nil {
			return err
		}
		data, err := applyDelta(nil, top.data, delta)
		if err != nil {
			return badPack(err.Error())
		}
		e := &p.entries[i]
		e.base, e.t, e.depth = top.at, top.t, top.depth+1
		if max := p.r.s.o.MaxDeltaDepth; int(e.depth) > max {
			return pushward.TooLargef("The pack has a chain of more than %d deltas. Run git repack -adf --depth=50, then push again.", max)
		}
		err = visit(i, data)
		if err != nil {
			return err
		}
		stack = append(stack, step{at: i, t: e.t, depth: e.depth, data: data, deltas: p.deltas(i)})
	}
	return nil
}

// sort makes the objects findable. An object that comes twice is refused, as
// strict git does.
func (p *pack) sort() error {
	p.sorted = make([]int32, len(p.entries))
	for i := range p.sorted {
		p.sorted[i] = int32(i)
	}
	slices.SortFunc(p.sorted, func(a, b int32) int {
		return bytes.Compare(p.entries[a].oid[:], p.entries[b].oid[:])
	})
	for n, i := range p.sorted {
		if n > 0 && p.entries[i].oid == p.entries[p.sorted[n-1]].oid {
			return badPack(fmt.Sprintf("object %s is in it twice", p.entries[i].oid))
		}
	}
	return nil
}
