package git

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"sync"
	"sync/atomic"

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

	deltas  *deltaIndex
	outside []pushward.OID // bases that the repository has and the pack has not
	sorted  []int32        // entries by OID; nil until all are known
	failed  error          // why they never will be

	announced int64        // bytes of all objects, as the pack says
	rebuilt   atomic.Int64 // bytes built again because they had been let go

	// mem holds the inflated bytes of each entry, and of each resolved delta
	// its object, while the pack is small; nil when it is not.
	mem     [][]byte
	memSize int64

	huge sync.Mutex // held while a huge object is worked on

	mu     sync.Mutex
	recent map[int32][]byte // objects read out lately
	held   int              // their bytes
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

// maxRecent is how many bytes of objects are remembered that were read out.
const maxRecent = 16 << 20

var packTypes = [5]Type{1: Commit, 2: Tree, 3: Blob, 4: Tag}

func typeCode(t Type) byte { return byte(slices.Index(packTypes[:], t)) }

func (e *packEntry) isType() Type { return packTypes[e.t] }

func (e *packEntry) isDelta() bool { return e.kind >= kindOffset }

// small says whether the whole pack is in memory and few enough to land as
// loose objects.
func (p *pack) small() bool { return p.mem != nil }

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

// object builds the object of an entry, along its chain of deltas.
func (p *pack) object(ctx context.Context, i int32) (Object, error) {
	e := &p.entries[i]
	data, ok := p.recall(i)
	if !ok {
		var err error
		data, err = p.build(ctx, i)
		if err != nil {
			return Object{}, err
		}
		p.remember(i, data)
	}
	return Object{Type: e.isType(), OID: e.oid, Data: data}, nil
}

func (p *pack) recall(i int32) ([]byte, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	data, ok := p.recent[i]
	return data, ok
}

func (p *pack) remember(i int32, data []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.recent == nil || p.held+len(data) > maxRecent {
		p.recent, p.held = map[int32][]byte{}, 0
	}
	p.recent[i] = data
	p.held += len(data)
}

// build makes the object of an entry from the nearest base that is at hand.
func (p *pack) build(ctx context.Context, i int32) ([]byte, error) {
	var chain []int32
	var data []byte
	at, found := i, false
	for at >= 0 && p.entries[at].isDelta() && !p.inMemory(at) {
		if data, found = p.recall(at); found {
			break
		}
		chain = append(chain, at)
		at = p.entries[at].base
	}
	if !found {
		var err error
		data, err = p.chainEnd(ctx, at)
		if err != nil {
			return nil, err
		}
	}
	var delta []byte
	for _, at := range slices.Backward(chain) {
		var err error
		delta, err = p.inflate(at, delta)
		if err == nil {
			data, err = applyDelta(nil, data, delta)
		}
		if err != nil {
			return nil, err
		}
		if p.rebuilt.Add(int64(len(data))) > p.r.s.o.MaxInflated {
			return nil, pushward.TooLargef("The deltas of the pack are too entangled. Run git repack -adf --depth=50, then push again.")
		}
	}
	return data, nil
}

// base gives the bytes of an object that deltas build on once more.
func (p *pack) base(ctx context.Context, i int32) ([]byte, error) {
	if i < 0 {
		return p.chainEnd(ctx, i)
	}
	return p.build(ctx, i)
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

var sections = sync.Pool{New: func() any { return bufio.NewReaderSize(nil, 16<<10) }}

// inflate gives the bytes of an entry, a delta as it is, into dst when that is
// large enough.
func (p *pack) inflate(i int32, dst []byte) ([]byte, error) {
	if p.mem != nil && p.mem[i] != nil {
		return p.mem[i], nil
	}
	e := &p.entries[i]
	in := sections.Get().(*bufio.Reader)
	defer sections.Put(in)
	in.Reset(io.NewSectionReader(p.spool, e.offset, p.endOf(i)-e.offset))
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

// endOf gives the offset behind an entry.
func (p *pack) endOf(i int32) int64 {
	if int(i)+1 < len(p.entries) {
		return p.entries[i+1].offset
	}
	return p.end
}

// close forgets the pack, on disk too.
func (p *pack) close() {
	p.spool.close()
	p.mem, p.recent = nil, nil
}
