package scan

import (
	"encoding/binary"

	"pushward/internal/scan/kern"
)

const (
	minRun   = kern.TokRun // token bytes that make a run
	probeLg  = 17          // bits of a probe bitmap: 16 kB, at home in the first cache
	bucketLg = 13
)

// probe finds a sequence by its first bytes, where one may begin.
type probe struct {
	m       *matcher
	literal string // what it begins with, as far as that is one string
	first   []spelling
}

// newProbe is for sequences that begin with minRun token bytes of which the
// first minLiteral are given.
func newProbe(m *matcher, q sequence) (probe, bool) {
	first := q.certain(0, 6)
	if !m.strict() || q.lead(isTok) < minRun || len(first) < 4 {
		return probe{}, false
	}
	ways := 1
	for _, b := range first[:minLiteral] {
		ways *= len(b.choices)
	}
	if ways > 8 {
		return probe{}, false
	}
	return probe{m, q[0].literal, first}, true
}

// prober answers whether any probe may begin with given bytes.
type prober struct {
	four  [1 << (probeLg - 6)]uint64 // by the first four bytes
	six   [1 << (probeLg - 6)]uint64 // by the first six, for those that give so many
	heads [1 << bucketLg]uint16      // by the first four: where the bucket begins
	list  []probeEntry               // buckets, each ended by an empty entry
}

type probeEntry struct {
	literal string
	m       *matcher
}

func newProber(probes []probe) *prober {
	p := &prober{list: make([]probeEntry, 1)}
	buckets := map[uint32][]probeEntry{}
	for _, pr := range probes {
		e := probeEntry{pr.literal, pr.m}
		seen := map[uint32]bool{}
		each(pr.first[:4], func(key []byte) {
			v := binary.LittleEndian.Uint32(key)
			if h := bucketHash(v); !seen[h] {
				seen[h] = true
				buckets[h] = withEntry(buckets[h], e)
			}
		})
		if len(pr.first) == 6 && ways(pr.first) <= 64 {
			each(pr.first, func(key []byte) {
				h := hash6(binary.LittleEndian.Uint64(append(key, 0, 0)))
				p.six[h>>6] |= 1 << (h & 63)
			})
		} else {
			each(pr.first[:4], func(key []byte) {
				h := hash4(uint64(binary.LittleEndian.Uint32(key)))
				p.four[h>>6] |= 1 << (h & 63)
			})
		}
	}
	for h, b := range buckets {
		p.heads[h] = uint16(len(p.list))
		p.list = append(append(p.list, b...), probeEntry{})
	}
	return p
}

// withEntry adds e, or widens the entry of the same pattern: confirming tries
// all its spellings at once.
func withEntry(bucket []probeEntry, e probeEntry) []probeEntry {
	for i := range bucket {
		if have := &bucket[i]; have.m == e.m {
			n := 0
			for n < min(len(have.literal), len(e.literal)) && have.literal[n] == e.literal[n] {
				n++
			}
			have.literal = have.literal[:n]
			return bucket
		}
	}
	return append(bucket, e)
}

func ways(b []spelling) int {
	n := 1
	for _, s := range b {
		n *= len(s.choices)
	}
	return n
}

// each spells out all choices; key has room for two bytes more.
func each(b []spelling, use func(key []byte)) {
	key := make([]byte, len(b), len(b)+2)
	var fill func(i int)
	fill = func(i int) {
		if i == len(b) {
			use(key)
			return
		}
		for _, c := range b[i].choices {
			key[i] = c
			fill(i + 1)
		}
	}
	fill(0)
}

func hash4(x uint64) uint32      { return uint32(x) * 0x9E3779B1 >> (32 - probeLg) }
func hash6(x uint64) uint32      { return uint32(x << 16 * 0x9E3779B97F4A7C15 >> (64 - probeLg)) }
func bucketHash(x uint32) uint32 { return x * 0x85EBCA6B >> (32 - bucketLg) }

// may says in bit 0 whether a probe may begin with these eight bytes.
func (p *prober) may(x uint64) uint64 {
	a, b := hash4(x), hash6(x)
	return p.four[a>>6]>>(a&63) | p.six[b>>6]>>(b&63)
}

// probe confirms what may begin at i.
func (s *search) probe(i int) {
	data := s.data
	if i+minRun > len(data) {
		return
	}
	x := binary.LittleEndian.Uint64(data[i:])
	p := s.sc.prober
	if p.may(x)&1 == 0 {
		return
	}
	for k := int(p.heads[bucketHash(uint32(x))]); p.list[k].m != nil; k++ {
		e := &p.list[k]
		if n := len(e.literal); len(data)-i >= n && string(data[i:i+n]) == e.literal {
			s.confirm(e.m, i)
		}
	}
}
