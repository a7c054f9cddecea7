//go:build amd64 && !purego

package kern

import "golang.org/x/sys/cpu"

//go:noescape
func classify512(p *byte, blocks int, m *Masks, nibbles *[32]byte)

//go:noescape
func classify256(p *byte, blocks int, m *Masks, nibbles *[32]byte)

//go:noescape
func find512(p *byte, blocks int, out *uint64, tab *[1024]byte)

//go:noescape
func find256(p *byte, blocks int, out *uint64, tab *[128]byte)

var (
	has512  = cpu.X86.HasAVX512F && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VL
	hasVBMI = has512 && cpu.X86.HasAVX512VBMI
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

// findBlocks needs three readable bytes behind the last block.
func (f *Fingerprints) findBlocks(p []byte, blocks int, out *[ChunkBlocks]uint64) {
	_ = p[blocks*64+2]
	switch {
	case hasVBMI:
		find512(&p[0], blocks, &out[0], &f.bytes)
	case has256:
		find256(&p[0], blocks, &out[0], &f.halves)
	default:
		f.findPortable(p, blocks, out)
	}
}
