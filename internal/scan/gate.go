package scan

import "bytes"

// gate tells which matchers may match at all, by their literals: one pass over
// the data for all of them.
type gate struct {
	bits  [1 << 16 / 64]uint64 // of two-byte beginnings
	first map[uint16][]entry
	count int
}

type entry struct {
	literal []byte
	matcher int
}

func newGate(ms []*matcher) gate {
	g := gate{first: map[uint16][]entry{}, count: len(ms)}
	for i, m := range ms {
		for _, l := range m.literals {
			k := uint16(l[0]) | uint16(l[min(1, len(l)-1)])<<8
			g.bits[k>>6] |= 1 << (k & 63)
			g.first[k] = append(g.first[k], entry{l, i})
		}
	}
	return g
}

// pass lists the matchers of which a literal stands in data.
func (g *gate) pass(data []byte) []int {
	seen := make([]bool, g.count)
	lower := asciiLower(data)
	for i := 0; i+1 < len(lower); i++ {
		k := uint16(lower[i]) | uint16(lower[i+1])<<8
		if g.bits[k>>6]>>(k&63)&1 == 0 {
			continue
		}
		for _, e := range g.first[k] {
			if !seen[e.matcher] && bytes.HasPrefix(lower[i:], e.literal) {
				seen[e.matcher] = true
			}
		}
	}
	var out []int
	for i, ok := range seen {
		if ok {
			out = append(out, i)
		}
	}
	return out
}

func asciiLower(b []byte) []byte {
	out := make([]byte, len(b))
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		out[i] = c
	}
	return out
}
