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
// assembly one pass does for the first.
func Read(data []byte, base int, first, second *Fingerprints, c *Chunk) {
	first, second = cmp.Or(first, none), cmp.Or(second, none)
	if fast || !first.any {
		find(data, base, first, second, &c.First, &c.Second)
		c.Blocks = Classify(data[base:min(len(data), base+ChunkSize)], &c.Masks)
	} else {
		find(data, base, none, second, &c.First, &c.Second)
		c.Blocks, c.First.Hot = first.readPortable(data, base, &c.Masks, &c.First.At)
	}
	if base == 0 {
		c.Runs.carry = carry{}
	}
	c.Runs.link(&c.Masks, c.Blocks)
}

// The bits of Fingerprints.pairs: whether a literal may begin with the pair or
// one byte before it, then for both bytes whether they are of each kind.
const (
	begins    = 1
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

func (f *Fingerprints) readPortable(data []byte, base int, m *Masks, out *[ChunkBlocks]uint64) (blocks int, hot uint64) {
	p := data[base:]
	n := min(len(p), ChunkSize)
	for k := 0; k*64 < n; k++ {
		if rest := p[k*64:]; len(rest) >= 64+2 {
			f.readBlock((*[64 + 2]byte)(rest), k, m, out)
		} else {
			var last [64 + 2]byte
			end := copy(last[:], rest)
			f.readBlock(&last, k, m, out)
			if end < 64 {
				out[k] &= 1<<end - 1
			}
		}
		if out[k&(ChunkBlocks-1)] != 0 {
			hot |= 1 << k
		}
		blocks++
	}
	return blocks, hot
}

// readBlock looks up every second pair for what both bytes are; findPortable
// says why that is enough for literals.
func (f *Fingerprints) readBlock(q *[64 + 2]byte, k int, m *Masks, out *[ChunkBlocks]uint64) {
	var place, tok, wide, sep uint64
	for i := 0; i < 64; i += 16 {
		v := binary.LittleEndian.Uint64(q[i : i+8])
		j := spread[f.pairs[uint16(v)]] | spread[f.pairs[uint16(v>>16)]]<<2 |
			spread[f.pairs[uint16(v>>32)]]<<4 | spread[f.pairs[v>>48]]<<6
		v = binary.LittleEndian.Uint64(q[i+8 : i+16])
		j |= spread[f.pairs[uint16(v)]]<<8 | spread[f.pairs[uint16(v>>16)]]<<10 |
			spread[f.pairs[uint16(v>>32)]]<<12 | spread[f.pairs[v>>48]]<<14
		place |= j & 0xffff << i
		tok |= j >> 16 & 0xffff << i
		wide |= j >> 32 & 0xffff << i
		sep |= j >> 48 << i
	}
	place |= place>>1 | uint64(f.pairs[binary.LittleEndian.Uint16(q[64:])]&begins)<<63
	k &= ChunkBlocks - 1
	out[k], m.Tok[k], m.Wide[k], m.Sep[k] = place, tok, wide, sep
}
