package kern

import "encoding/binary"

// Width is how many bytes of a literal its fingerprint holds.
const Width = 4

// MinWidth is how many of them must be given; the rest may be anything.
const MinWidth = 3

// Fingerprint is what a literal's chosen bytes may be, position by position:
// two choices where case does not matter, none where anything goes.
type Fingerprint [Width][]byte

// Fingerprints finds where any of a set of literals may begin.
type Fingerprints struct {
	bytes  [1024]byte    // find512: bucket bits by byte
	halves [128]byte     // find256: bucket bits by nibble
	pairs  [1 << 16]byte // portable: what a pair of bytes is; those of text lie together
	any    bool
}

// NewFingerprints compiles a set. Each must give its first MinWidth bytes. How
// often bytes are to be expected decides only how many false beginnings there
// will be.
func NewFingerprints(set []Fingerprint, frequency *[256]float64) *Fingerprints {
	f := &Fingerprints{any: len(set) > 0, pairs: pairKinds}
	sixteen, eight := newBuckets(16, frequency), newBuckets(8, frequency)
	for _, p := range set {
		f.addBytes(p, sixteen.add(p))
		f.addHalves(p, eight.add(p))
		f.addPair(p[0], p[1])
		f.addPair(p[1], p[2])
	}
	return f
}

// buckets spreads fingerprints so that few bytes fit any: those of one bucket
// are not told apart, and neither are their mixtures.
type buckets struct {
	share [256]float64 // of all bytes
	in    [][Width][256]bool
	fits  [][Width]float64 // share of bytes that fit a bucket's position
}

func newBuckets(n int, frequency *[256]float64) *buckets {
	b := &buckets{in: make([][Width][256]bool, n), fits: make([][Width]float64, n)}
	sum := 0.0
	for _, f := range frequency {
		sum += f
	}
	for c, f := range frequency {
		b.share[c] = f / sum
	}
	return b
}

// add puts p where it lets the fewest other bytes fit.
func (b *buckets) add(p Fingerprint) int {
	best, least, fits := 0, 0.0, [Width]float64{}
	for i := range b.in {
		with, before, after := b.fits[i], 1.0, 1.0
		for k := range p {
			before *= b.fits[i][k]
			for _, c := range choices(p[k]) {
				if !b.in[i][k][c] {
					with[k] += b.share[c]
				}
			}
			after *= with[k]
		}
		if more := after - before; i == 0 || more < least {
			best, least, fits = i, more, with
		}
	}
	b.fits[best] = fits
	for k := range p {
		for _, c := range choices(p[k]) {
			b.in[best][k][c] = true
		}
	}
	return best
}

func choices(c []byte) []byte {
	if len(c) > 0 {
		return c
	}
	all := make([]byte, 256)
	for i := range all {
		all[i] = byte(i)
	}
	return all
}

func (f *Fingerprints) addBytes(p Fingerprint, bucket int) {
	for k := range p {
		for _, c := range choices(p[k]) {
			f.bytes[bucket/8*512+k*128+int(c&0x7f)] |= 1 << (bucket % 8)
		}
	}
}

func (f *Fingerprints) addHalves(p Fingerprint, bucket int) {
	for k := range p {
		for _, c := range choices(p[k]) {
			f.halves[k*32+int(c&15)] |= 1 << bucket
			f.halves[k*32+16+int(c>>4)] |= 1 << bucket
		}
	}
}

func (f *Fingerprints) addPair(first, second []byte) {
	for _, a := range first {
		for _, b := range second {
			f.pairs[uint16(a)|uint16(b)<<8] |= begins
		}
	}
}

// Find sets a bit of out wherever one of the set may begin in the chunk that
// starts at data[base], and perhaps others. It returns the blocks that have any.
func (f *Fingerprints) Find(data []byte, base int, out *[ChunkBlocks]uint64) (hot uint64) {
	if !f.any {
		return 0
	}
	p := data[base:]
	n := min(len(p), ChunkSize)
	blocks := n / 64
	if len(p) < blocks*64+Width-1 {
		blocks--
	}
	if blocks > 0 {
		f.findBlocks(p, blocks, out)
	} else {
		blocks = 0
	}
	for ; blocks*64 < n; blocks++ {
		var last [64 + Width]byte
		var one [ChunkBlocks]uint64
		end := copy(last[:], p[blocks*64:])
		f.findBlocks(last[:], 1, &one)
		out[blocks] = one[0]
		if end < 64 {
			out[blocks] &= 1<<end - 1
		}
	}
	for k, w := range out[:blocks] {
		if w != 0 {
			hot |= 1 << k
		}
	}
	return hot
}

// findPortable looks at every second pair: three bytes of a literal hold one
// wherever it begins. So a pair found speaks for its own place and the one before.
func (f *Fingerprints) findPortable(p []byte, blocks int, out *[ChunkBlocks]uint64) {
	for k := range blocks {
		q := (*[64 + 2]byte)(p[k*64:])
		var w uint64
		for i := 0; i < 64; i += 8 {
			v := binary.LittleEndian.Uint64(q[i : i+8])
			w |= uint64(f.pairs[uint16(v)]&begins|f.pairs[uint16(v>>16)]&begins<<2|f.pairs[uint16(v>>32)]&begins<<4|f.pairs[uint16(v>>48)]&begins<<6) << i
		}
		w |= w>>1 | uint64(f.pairs[binary.LittleEndian.Uint16(q[64:])]&begins)<<63
		out[k] = w
	}
}
