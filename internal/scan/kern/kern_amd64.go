//go:build amd64 && !purego

package kern

import "golang.org/x/sys/cpu"

//go:noescape
func classify512(p *byte, blocks int, m *Masks, nibbles *[32]byte)

//go:noescape
func classify256(p *byte, blocks int, m *Masks, nibbles *[32]byte)

//go:noescape
func find512(p *byte, from, to int, first, second *Places, tab *[512]byte, narrow *[256]byte, folding uint64)

//go:noescape
func find256(p *byte, blocks int, out *uint64, tab *[128]byte)

//go:noescape
func link512(m *Masks, r *Runs, groups int)

var (
	has512  = cpu.X86.HasAVX512F && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VL
	hasVBMI = has512 && cpu.X86.HasAVX512VBMI && cpu.X86.HasAVX512VBMI2 && cpu.X86.HasAVX512GFNI && cpu.X86.HasBMI2
	has256  = cpu.X86.HasAVX2
	fast    = has256 // there is assembly for this machine
)

// nibbles holds, for the low and the high half of a byte, the sets it may
// belong to; their intersection is the byte's set: 0 digits, 1 letters of rows
// 4 and 6, 2 letters of row 5, 3 letters of row 7, 4 '-', 5 + and /, 6 '=', 7 '_'.
var nibbles = func() (n [32]byte) {
	lo, hi := n[:16], n[16:]
	for i := range 16 {
		if i <= 9 {
			lo[i] |= 1 << 0
		}
		if i >= 1 {
			lo[i] |= 1 << 1
		}
		if i <= 10 {
			lo[i] |= 1<<2 | 1<<3
		}
	}
	lo['-'&15] |= 1 << 4
	lo['+'&15] |= 1 << 5
	lo['/'&15] |= 1 << 5
	lo['='&15] |= 1 << 6
	lo['_'&15] |= 1 << 7
	hi[2] = 1<<4 | 1<<5
	hi[3] = 1<<0 | 1<<6
	hi[4], hi[6] = 1<<1, 1<<1
	hi[5] = 1<<2 | 1<<7
	hi[7] = 1 << 3
	return n
}()

// folding is fold as a matrix: the row of each bit of the result, last bit first.
var folding = func() (m uint64) {
	for bit := range 6 {
		row := uint64(1) << bit
		if folded>>bit&1 != 0 {
			row |= 1 << 6
		}
		m |= row << (8 * (7 - bit))
	}
	return m
}()

// classifyBlocks does the whole blocks of p.
func classifyBlocks(p []byte, m *Masks) int {
	n := len(p) / 64
	switch {
	case n == 0:
	case has512:
		classify512(&p[0], n, m, &nibbles)
	case has256:
		classify256(&p[0], n, m, &nibbles)
	default:
		classifyPortable(p, m)
	}
	return n
}

// findBlocks does blocks from to to, the first of which p begins with. It needs
// three readable bytes behind the last. Where one pass does for both sets, all
// of the chunk before must have been done.
func findBlocks(p []byte, from, to int, first, second *Fingerprints, one, two *Places) {
	_ = p[(to-from)*64+2]
	if hasVBMI {
		find512(&p[0], from, to, one, two, &first.bytes, &second.narrow, folding)
		return
	}
	first.findAlone(p, from, to, one)
	second.findAlone(p, from, to, two)
}

func (f *Fingerprints) findOne(p []byte, blocks int, out []uint64) {
	if has256 {
		find256(&p[0], blocks, &out[0], &f.halves)
	} else {
		f.findPortable(p, blocks, out)
	}
}

func (r *Runs) linkBlocks(m *Masks, blocks int) {
	if !hasVBMI {
		r.linkPortable(m, blocks)
		return
	}
	link512(m, r, (blocks+7)/8)
	there := uint64(1)<<blocks - 1 // the last group may reach beyond
	r.TokHot &= there
	r.WideHot &= there
}
