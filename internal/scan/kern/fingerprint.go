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
	bytes  [512]byte     // find512, as the first set: sixteen bucket bits by folded byte
	narrow [256]byte     // find512, as the second: eight of them
	halves [128]byte     // find256: bucket bits by nibble
	pairs  [1 << 16]byte // portable: what a pair of bytes is; those of text lie together
	beside *Fingerprints // whose beginnings pairs tells, too
	any    bool
}

// none has no literals.
var none = new(Fingerprints)

// NewFingerprints compiles a set. Each must give its first MinWidth bytes. How
// often bytes are to be expected decides only how many false beginnings there
// will be.
func NewFingerprints(set []Fingerprint, frequency *[256]float64) *Fingerprints {
	f := &Fingerprints{any: len(set) > 0, pairs: pairKinds}
	unfolded := func(c byte) byte { return c }
	sixteen, eight, halves := distribute(set, 16, frequency, fold), distribute(set, 8, frequency, fold), distribute(set, 8, frequency, unfolded)
	for i, p := range set {
		addFolded(f.bytes[:], p, sixteen[i])
		addFolded(f.narrow[:], p, eight[i])
		f.addHalves(p, halves[i])
		f.addPair(p[0], p[1])
		f.addPair(p[1], p[2])
	}
	return f
}

// folded is the difference of two ASCII characters that fold does not tell
// apart. With this one, one of the two is rare in text or in literals: digits go
// with capitals, small letters with control characters.
const folded = 0x7b

// Beside lets one portable reading tell where literals of a second set may begin,
// too. It is for the making of f.
func (f *Fingerprints) Beside(second *Fingerprints) *Fingerprints {
	f.beside = second
	for k, kind := range second.pairs {
		f.pairs[k] |= kind & begins * also
	}
	return f
}

// Fits says whether one of the set may begin with p, looking closer than the
// portable reading does.
func (f *Fingerprints) Fits(p []byte) bool {
	return len(p) >= MinWidth && f.pairs[uint16(p[0])|uint16(p[1])<<8]&f.pairs[uint16(p[1])|uint16(p[2])<<8]&begins != 0
}

// fold maps bytes to 64 values, as many as one lookup takes.
func fold(c byte) byte {
	if c&0x40 != 0 {
		c ^= folded
	}
	return c & 0x3f
}

// addFolded writes to tables of 64 bytes: one for each position of each eight
// buckets.
func addFolded(tables []byte, p Fingerprint, bucket int) {
	for k := range p {
		for _, c := range choices(p[k]) {
			tables[bucket/8*256+k*64+int(fold(c))] |= 1 << (bucket % 8)
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

// find fills one and two with where the literals of the first and of the second
// set may begin in the chunk that starts at data[base].
func find(data []byte, base int, first, second *Fingerprints, one, two *Places) {
	p := data[base:]
	n := min(len(p), ChunkSize)
	whole := max(0, min(n, len(p)-(Width-1))/64)
	one.Hot, two.Hot = 0, 0
	if whole > 0 {
		findBlocks(p, 0, whole, first, second, one, two)
	}
	for k := whole; k*64 < n; k++ {
		var last [64 + Width]byte
		end := copy(last[:], p[k*64:])
		findBlocks(last[:], k, k+1, first, second, one, two)
		one.cut(k, end)
		two.cut(k, end)
	}
}

// findAlone fills a set's places from block from to block to, where one pass does
// not do for both sets.
func (f *Fingerprints) findAlone(p []byte, from, to int, out *Places) {
	if !f.any {
		return
	}
	f.findOne(p, to-from, out.At[from:to])
	for k := from; k < to; k++ {
		if out.At[k] != 0 {
			out.Hot |= 1 << k
		}
	}
}

// findPortable looks at every second pair: three bytes of a literal hold one
// wherever it begins. So a pair found speaks for its own place and the one before.
func (f *Fingerprints) findPortable(p []byte, blocks int, out []uint64) {
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
