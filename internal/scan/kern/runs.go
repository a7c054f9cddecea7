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

// carry holds, of the block before, where 1, 2, 4 ... bytes in a row are of the
// kind.
type carry struct{ t1, t2, t4, t8, w1, w2, w4, w8, w24 uint64 }

// link makes runs of kinds. Rows of a length are rows of half the length, twice.
func (r *Runs) link(m *Masks, blocks int) {
	c := r.carry
	r.TokHot, r.WideHot, r.Before = 0, 0, c.w24
	for k := range blocks {
		k &= ChunkBlocks - 1
		t1, w1 := m.Tok[k], m.Wide[k]
		t2 := t1 & (t1<<1 | c.t1>>63)
		w2 := w1 & (w1<<1 | c.w1>>63)
		t4 := t2 & (t2<<2 | c.t2>>62)
		w4 := w2 & (w2<<2 | c.w2>>62)
		t8 := t4 & (t4<<4 | c.t4>>60)
		w8 := w4 & (w4<<4 | c.w4>>60)
		t16 := t8 & (t8<<8 | c.t8>>56)
		w24 := w8 & (w8<<8 | c.w8>>56) & (w8<<16 | c.w8>>48)
		c = carry{t1, t2, t4, t8, w1, w2, w4, w8, w24}
		r.Tok[k], r.Wide[k] = t16, w24
		if t16 != 0 {
			r.TokHot |= 1 << k
		}
		if w24 != 0 {
			r.WideHot |= 1 << k
		}
	}
	r.carry = c
}
