package git

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"pushward"
)

// pack is one that waits in a quarantine: its bytes in a spool, and what it
// holds. Objects are read out of it again when they are needed.
type pack struct {
	r       *Repo
	spool   *spool
	sum     pushward.OID // its trailer
	entries []packEntry  // in the order of the pack
	end     int64        // where the last entry ends

	children  [][]int32                // by entry: the deltas that give it as an offset
	byName    map[pushward.OID][]int32 // deltas by the object they name as base
	outside   []pushward.OID           // bases that the repository has and the pack has not
	sorted    []int32                  // entries by OID, once all are known
	announced int64                    // bytes of all objects, as the pack says
	rebuilt   int64                    // bytes built again because they had been let go

	// mem holds the inflated bytes of each entry, and of each resolved delta
	// its object, while the pack is small; nil when it is not.
	mem     [][]byte
	memSize int64
}

// packEntry is one object of a pack.
type packEntry struct {
	oid    pushward.OID // of a delta by name: of its base, until it is resolved
	offset int64
	size   int64 // of what is deflated: the object, or the delta
	crc    uint32
	base   int32 // the entry that a delta builds on; outside it is noBase minus 1, 2, ...
	kind   byte  // as in the pack
	t      byte  // what the object is; 0 while unknown
	depth  uint16
}

// noBase is the base of what is no delta, or not resolved yet.
const noBase = -1

// The kinds of entries in a pack.
const (
	kindOffset = 6 // a delta on the object at an offset
	kindName   = 7 // a delta on the object of a name
)

var packTypes = [5]Type{1: Commit, 2: Tree, 3: Blob, 4: Tag}

func (e *packEntry) isType() Type { return packTypes[e.t] }

// deltas gives the entries that build on entry i.
func (p *pack) deltas(i int32) []int32 {
	named := p.byName[p.entries[i].oid]
	if len(named) == 0 {
		return p.children[i]
	}
	return slices.Concat(p.children[i], named)
}

// atOffset finds the entry that starts there, -1 for none.
func (p *pack) atOffset(offset int64) int32 {
	i, found := slices.BinarySearchFunc(p.entries, offset, func(e packEntry, at int64) int { return cmp.Compare(e.offset, at) })
	if !found {
		return -1
	}
	return int32(i)
}

// find gives the entry of an object, -1 for none.
func (p *pack) find(oid pushward.OID) int32 {
	i, found := slices.BinarySearchFunc(p.sorted, oid, func(i int32, oid pushward.OID) int {
		return bytes.Compare(p.entries[i].oid[:], oid[:])
	})
	if !found {
		return -1
	}
	return p.sorted[i]
}

// inflate gives the bytes of an entry, a delta as it is, into dst when that is
// large enough.
func (p *pack) inflate(i int32, dst []byte) ([]byte, error) {
	if p.mem != nil && p.mem[i] != nil {
		return p.mem[i], nil
	}
	e := &p.entries[i]
	end := p.end
	if int(i)+1 < len(p.entries) {
		end = p.entries[i+1].offset
	}
	in := sections.Get().(*bufio.Reader)
	defer sections.Put(in)
	in.Reset(io.NewSectionReader(p.spool, e.offset, end-e.offset))
	err := skipEntryHead(in, e.kind)
	if err != nil {
		return nil, fmt.Errorf("read spooled pack: %w", err)
	}
	if int64(cap(dst)) < e.size {
		dst = make([]byte, e.size)
	}
	dst = dst[:e.size]
	z, err := inflater(in)
	if err == nil {
		defer inflaters.Put(z)
		_, err = io.ReadFull(z, dst)
	}
	if err != nil {
		return nil, fmt.Errorf("read spooled pack: %w", err)
	}
	return dst, nil
}

// object builds the object of an entry, along its chain of deltas.
func (p *pack) object(ctx context.Context, i int32) (Object, error) {
	data, err := p.build(ctx, i)
	if err != nil {
		return Object{}, err
	}
	e := &p.entries[i]
	return Object{Type: e.isType(), OID: e.oid, Data: data}, nil
}

func (p *pack) build(ctx context.Context, i int32) ([]byte, error) {
	var chain []int32
	at := i
	for at >= 0 && p.entries[at].kind >= kindOffset && !p.inMemory(at) {
		chain = append(chain, at)
		at = p.entries[at].base
	}
	data, err := p.chainEnd(ctx, at)
	if err != nil {
		return nil, err
	}
	var delta []byte
	for _, at := range slices.Backward(chain) {
		delta, err = p.inflate(at, delta)
		if err == nil {
			data, err = applyDelta(nil, data, delta)
		}
		if err != nil {
			return nil, err
		}
		p.rebuilt += int64(len(data))
	}
	return data, nil
}

// inMemory says whether mem holds the object of an entry, and not its delta.
func (p *pack) inMemory(i int32) bool {
	return p.mem != nil && p.mem[i] != nil && p.entries[i].t != 0
}

// chainEnd gives the bytes that a chain of deltas starts from.
func (p *pack) chainEnd(ctx context.Context, i int32) ([]byte, error) {
	if i >= 0 {
		return p.inflate(i, nil)
	}
	o, err := p.r.Object(ctx, p.outside[noBase-1-i])
	return o.Data, err
}

// close forgets the pack, on disk too.
func (p *pack) close() {
	p.spool.close()
	p.mem = nil
}
