// Package kern turns bytes into bitmaps, 64 bytes at a time: what kind of byte
// stands where, and where a literal may begin.
//
// It promises that every implementation of a function gives the same bitmaps
// (Classify) or none that misses a beginning (Fingerprints.Find), and that no
// byte costs more than another. It refuses to interpret: everything clever
// happens above it, in scan.
package kern

import "encoding/binary"

// ChunkBlocks is how many blocks of 64 bytes one call takes at most.
const ChunkBlocks = 64

// ChunkSize is ChunkBlocks in bytes.
const ChunkSize = ChunkBlocks * 64

// Masks holds one bit per byte of a chunk.
type Masks struct {
	Tok  [ChunkBlocks]uint64 // A-Z a-z 0-9 _ -
	Wide [ChunkBlocks]uint64 // those and + / =
	Sep  [ChunkBlocks]uint64 // _ -
}

// The bits of Class.
const (
	Tok = 1 << iota
	Wide
	Sep
)

// Class tells the kinds of one byte.
func Class(c byte) byte {
	switch {
	case '0' <= c && c <= '9', 'a' <= c|0x20 && c|0x20 <= 'z':
		return Tok | Wide
	case c == '_' || c == '-':
		return Tok | Wide | Sep
	case c == '+' || c == '/' || c == '=':
		return Wide
	}
	return 0
}

// Classify fills m for at most ChunkSize bytes and returns the number of
// blocks. Bits behind the end of p are zero in its last block.
func Classify(p []byte, m *Masks) int {
	n := classifyBlocks(p, m)
	if rest := p[n*64:]; len(rest) > 0 {
		var last [64]byte
		copy(last[:], rest)
		m.block(&last, n)
		n++
	}
	return n
}

func classifyPortable(p []byte, m *Masks) int {
	n := len(p) / 64
	for k := range n {
		m.block((*[64]byte)(p[k*64:]), k)
	}
	return n
}

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
	top   = 0xff << 56
	pack  = 0x0002040810204081 // gathers the highest bit of each byte in the highest byte
)

// block does eight bytes at a time in one word: comparisons add so that the
// high bit of each byte tells; bytes outside ASCII are taken out at the end.
func (m *Masks) block(p *[64]byte, k int) {
	var tok, wide, sep uint64
	for i := 0; i < 64; i += 8 {
		v := binary.LittleEndian.Uint64(p[i : i+8])
		ascii := ^v & highs
		x := v &^ highs
		alnum := letters(x|0x20*ones) | digits(x)
		s := same(x, '_') | same(x, '-')
		t := alnum | s
		// + and / differ from each other in one bit
		w := (t | same(x|4*ones, '/') | same(x, '=')) & ascii
		t, s = t&ascii, s&ascii
		tok = tok>>8 | t*pack&top
		wide = wide>>8 | w*pack&top
		sep = sep>>8 | s*pack&top
	}
	k &= ChunkBlocks - 1
	m.Tok[k], m.Wide[k], m.Sep[k] = tok, wide, sep
}

// Of eight bytes below 0x80 these tell in their high bits what they are; the
// other bits are noise.
func digits(x uint64) uint64       { return (x + (0x80-'0')*ones) &^ (x + (0x80-'9'-1)*ones) }
func letters(x uint64) uint64      { return (x + (0x80-'a')*ones) &^ (x + (0x80-'z'-1)*ones) }
func same(x uint64, c byte) uint64 { return highs - (x ^ uint64(c)*ones) }
