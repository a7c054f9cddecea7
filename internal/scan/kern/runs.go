package kern

// The lengths of runs.
const (
	TokRun  = 16
	WideRun = 24
)

// Runs tells where bytes of a kind stand in a row: a bit for each byte that ends
// at least so many of them, also those of the chunk before.
type Runs struct {
	Tok     [ChunkBlocks]uint64 // TokRun token bytes
	TokHot  uint64              // the blocks that have any
	Wide    [ChunkBlocks]uint64 // WideRun wide bytes
	WideHot uint64
	Before  uint64 // Wide of the last block of the chunk before
	carry   carry
}

// carry holds the last block of the chunk before: its kinds, and its runs.
type carry struct{ tok, wide, w24 uint64 }

// link makes runs of kinds and keeps what the next chunk goes on from.
// Rows of a length are rows of half the length, twice.
func (r *Runs) link(m *Masks, blocks int) {
	r.Before = r.carry.w24
	r.linkBlocks(m, blocks)
	last := (blocks - 1) & (ChunkBlocks - 1)
	r.carry = carry{m.Tok[last], m.Wide[last], r.Wide[last]}
}

func (r *Runs) linkPortable(m *Masks, blocks int) {
	r.TokHot, r.WideHot = 0, 0
	// What ends a block tells how many in a row end it, up to the longest run.
	t1, w1 := r.carry.tok, r.carry.wide
	t2, w2 := t1&(t1<<1), w1&(w1<<1)
	t4, w4 := t2&(t2<<2), w2&(w2<<2)
	t8, w8 := t4&(t4<<4), w4&(w4<<4)
	for k := range blocks {
		k &= ChunkBlocks - 1
		t, w := m.Tok[k], m.Wide[k]
		t1, t = t, t&(t<<1|t1>>63)
		w1, w = w, w&(w<<1|w1>>63)
		t2, t = t, t&(t<<2|t2>>62)
		w2, w = w, w&(w<<2|w2>>62)
		t4, t = t, t&(t<<4|t4>>60)
		w4, w = w, w&(w<<4|w4>>60)
		t8, t = t, t&(t<<8|t8>>56)
		w8, w = w, w&(w<<8|w8>>56)&(w<<16|w8>>48)
		r.Tok[k], r.Wide[k] = t, w
		if t != 0 {
			r.TokHot |= 1 << k
		}
		if w != 0 {
			r.WideHot |= 1 << k
		}
	}
}
