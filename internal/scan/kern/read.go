package kern

import (
	"cmp"
	"encoding/binary"
)

// Chunk is what Read finds out about at most ChunkSize bytes.
type Chunk struct {
	Masks
	Blocks int // of 64 bytes; the last may not be whole
	Runs   Runs
	First  Places
	Second Places
}

// Places holds a bit for each byte with which a literal may begin.
type Places struct {
	At  [ChunkBlocks]uint64
	Hot uint64 // the blocks that have any
}

// cut takes out what is found behind the end of block k.
func (p *Places) cut(k, end int) {
	if end < 64 {
		p.At[k&(ChunkBlocks-1)] &= 1<<end - 1
	}
	if p.At[k&(ChunkBlocks-1)] == 0 {
		p.Hot &^= 1 << k
	}
}

// Read fills c for the chunk that starts at data[base]: with where literals of
// both sets may begin, with what Classify gives, and with runs. Chunks must be
// read in order, the first at base 0. Either set may be nil. Where there is no
// assembly one pass does for the first, and for the second if it stands Beside.
func Read(data []byte, base int, first, second *Fingerprints, c *Chunk) {
	first, second = cmp.Or(first, none), cmp.Or(second, none)
	if fast || !first.any {
		find(data, base, first, second, &c.First, &c.Second)
		c.Blocks = Classify(data[base:min(len(data), base+ChunkSize)], &c.Masks)
	} else {
		first.readPortable(data, base, c)
		if first.beside != second {
			var unused Places
			find(data, base, none, second, &unused, &c.Second)
		}
	}
	if base == 0 {
		c.Runs.carry = carry{}
	}
	c.Runs.link(&c.Masks, c.Blocks)
}

// The bits of Fingerprints.pairs: whether a literal may begin with the pair or
// one byte before it, for both bytes whether they are of each kind, and whether
// a literal of the set beside may begin there.
const (
	begins    = 1
	also      = 1 << 7
	tokShift  = 1
	wideShift = 3
	sepShift  = 5
)

var pairKinds = func() (kinds [1 << 16]byte) {
	for k := range kinds {
		a, b := Class(byte(k)), Class(byte(k>>8))
		both := func(kind byte) byte {
			var two byte
			if a&kind != 0 {
				two |= 1
			}
			if b&kind != 0 {
				two |= 2
			}
			return two
		}
		kinds[k] = both(Tok)<<tokShift | both(Wide)<<wideShift | both(Sep)<<sepShift
	}
	return kinds
}()

// spread puts the four parts of such a byte sixteen bits apart, so that eight
// pairs can be joined by shifting.
var spread = func() (s [256]uint64) {
	for k := range s {
		v := uint64(k)
		s[k] = v&begins | v>>tokShift&3<<16 | v>>wideShift&3<<32 | v>>sepShift&3<<48
	}
	return s
}()

func (f *Fingerprints) readPortable(data []byte, base int, c *Chunk) {
	p := data[base:]
	n := min(len(p), ChunkSize)
	c.Blocks, c.First.Hot, c.Second.Hot = 0, 0, 0
	for ; c.Blocks*64 < n; c.Blocks++ {
		k, end := c.Blocks, 64
		if rest := p[k*64:]; len(rest) >= 64+2 {
			f.readBlock((*[64 + 2]byte)(rest), k, c)
		} else {
			var last [64 + 2]byte
			end = copy(last[:], rest)
			f.readBlock(&last, k, c)
		}
		for _, places := range [...]*Places{&c.First, &c.Second} {
			places.Hot |= 1 << k
			places.cut(k, end)
		}
	}
}

// readBlock looks up every second pair for what both bytes are; findPortable
// says why that is enough for literals.
func (f *Fingerprints) readBlock(q *[64 + 2]byte, k int, c *Chunk) {
	var place, other, tok, wide, sep uint64
	for i := 0; i < 64; i += 8 {
		v := binary.LittleEndian.Uint64(q[i : i+8])
		p0, p1, p2, p3 := f.pairs[uint16(v)], f.pairs[uint16(v>>16)], f.pairs[uint16(v>>32)], f.pairs[v>>48]
		j := spread[p0] | spread[p1]<<2 | spread[p2]<<4 | spread[p3]<<6
		other |= uint64(p0>>7|p1>>7<<2|p2>>7<<4|p3>>7<<6) << i
		place |= j & 0xff << i
		tok |= j >> 16 & 0xff << i
		wide |= j >> 32 & 0xff << i
		sep |= j >> 48 << i
	}
	last := f.pairs[binary.LittleEndian.Uint16(q[64:])]
	place |= place>>1 | uint64(last&begins)<<63
	other |= other>>1 | uint64(last>>7)<<63
	k &= ChunkBlocks - 1
	c.First.At[k], c.Second.At[k] = place, other
	c.Tok[k], c.Wide[k], c.Sep[k] = tok, wide, sep
}
