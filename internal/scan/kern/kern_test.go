package kern

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"testing"
)

// byTable is the plainest reading of Class.
func byTable(p []byte) (m Masks, blocks int) {
	for i, c := range p {
		k, bit := i/64, uint64(1)<<(i%64)
		for kind, mask := range map[byte]*[ChunkBlocks]uint64{Tok: &m.Tok, Wide: &m.Wide, Sep: &m.Sep} {
			if Class(c)&kind != 0 {
				mask[k] |= bit
			}
		}
	}
	return m, (len(p) + 63) / 64
}

func checkClassify(t *testing.T, p []byte) {
	t.Helper()
	want, blocks := byTable(p)
	for name, classify := range classifiers {
		var got Masks
		n := classify(p, &got)
		whole, _ := byTable(p[:n*64])
		if n != len(p)/64 || got != whole {
			t.Fatalf("%s differs on %q", name, p)
		}
	}
	var got Masks
	if n := Classify(p, &got); n != blocks || got != want {
		t.Fatalf("Classify differs on %q", p)
	}
}

func TestClassify(t *testing.T) {
	all := make([]byte, 256)
	for i := range all {
		all[i] = byte(i)
	}
	checkClassify(t, all)
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		p := make([]byte, rnd.IntN(ChunkSize+1))
		for i := range p {
			p[i] = byte(rnd.Uint32())
		}
		checkClassify(t, p)
	}
}

func FuzzClassify(f *testing.F) {
	f.Add([]byte("ghp_0123456789abcdef+/=@[`{/:\x80\xff"))
	f.Fuzz(func(t *testing.T, p []byte) { checkClassify(t, p[:min(len(p), ChunkSize)]) })
}

// even expects all bytes alike.
var even = func() (f [256]float64) {
	for c := range f {
		f[c] = 1
	}
	return f
}()

func literal(s string) (p Fingerprint) {
	for i := range min(len(s), Width) {
		p[i] = []byte{s[i]}
	}
	return p
}

func TestFind(t *testing.T) {
	literals := []string{"://", "SG.", "BEGI", "Q~a", "\xd0\xbf\xd0\xb0", "AAAA"}
	var set []Fingerprint
	for _, l := range literals {
		set = append(set, literal(l))
	}
	set = append(set, Fingerprint{{'x', 'X'}, {'y', 'Y'}, {'z', 'Z'}})
	literals = append(literals, "xYz", "XYZ")
	f := NewFingerprints(set, &even)
	for size := range 300 {
		for _, l := range literals {
			for at := 0; at+len(l) <= size; at++ {
				p := bytes.Repeat([]byte{'.'}, size)
				copy(p[at:], l)
				for name, find := range finders {
					if size < 64+Width {
						continue
					}
					blocks := (size - Width) / 64
					var out [ChunkBlocks]uint64
					find(f, p, blocks, &out)
					if at < blocks*64 && out[at/64]>>(at%64)&1 == 0 {
						t.Fatalf("%s misses %q at %d of %d", name, l, at, size)
					}
				}
				var c Chunk
				Read(p, 0, f, f, &c)
				for name, places := range map[string]*Places{"first": &c.First, "second": &c.Second} {
					if places.Hot>>(at/64)&1 == 0 || places.At[at/64]>>(at%64)&1 == 0 {
						t.Fatalf("Read as %s misses %q at %d of %d", name, l, at, size)
					}
				}
			}
		}
	}
}

func TestRead(t *testing.T) {
	first := []string{"://", "BEGI", "a1b"}
	second := []string{"GIab", "-+="}
	compiled := func(literals []string) *Fingerprints {
		var prints []Fingerprint
		for _, l := range literals {
			prints = append(prints, literal(l))
		}
		return NewFingerprints(prints, &even)
	}
	sets := [2]*Fingerprints{compiled(first), compiled(second)}
	joint := compiled(first).Beside(sets[1])
	readers := map[string]func(data []byte, base int, c *Chunk){
		"Read":        func(data []byte, base int, c *Chunk) { Read(data, base, sets[0], sets[1], c) },
		"second only": func(data []byte, base int, c *Chunk) { Read(data, base, nil, sets[1], c) },
		"portable": func(data []byte, base int, c *Chunk) {
			joint.readPortable(data, base, c)
		},
	}
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		data := make([]byte, rnd.IntN(2*ChunkSize))
		for i := range data {
			data[i] = ":/ABEGIab1_-+= \x80"[rnd.IntN(16)]
		}
		for base := 0; base < len(data); base += ChunkSize {
			for name, read := range readers {
				var c Chunk
				read(data, base, &c)
				checkKinds(t, name, data[base:min(len(data), base+ChunkSize)], &c)
				if name != "second only" {
					checkPlaces(t, name, data, base, first, &c.First)
				}
				checkPlaces(t, name, data, base, second, &c.Second)
			}
		}
	}
}

func checkKinds(t *testing.T, name string, p []byte, c *Chunk) {
	t.Helper()
	if want, blocks := byTable(p); c.Blocks != blocks || c.Masks != want {
		t.Fatalf("%s differs in kind on %q", name, p)
	}
}

// checkPlaces: no beginning of a literal is missed.
func checkPlaces(t *testing.T, name string, data []byte, base int, literals []string, places *Places) {
	t.Helper()
	for i := range data[base:min(len(data), base+ChunkSize)] {
		begins := slices.ContainsFunc(literals, func(l string) bool { return bytes.HasPrefix(data[base+i:], []byte(l)) })
		if begins && (places.At[i/64]>>(i%64)&1 == 0 || places.Hot>>(i/64)&1 == 0) {
			t.Fatalf("%s misses a literal at %d of %q", name, i, data[base:])
		}
	}
}

// rowsOf is the plainest reading of Runs: the places that end n bytes of a kind.
func rowsOf(kind *[ChunkBlocks]uint64, before, n, blocks int) (rows [ChunkBlocks]uint64) {
	for i := range blocks * 64 {
		if kind[i/64]>>(i%64)&1 == 0 {
			before = 0
		} else if before++; before >= n {
			rows[i/64] |= 1 << (i % 64)
		}
	}
	return rows
}

func checkLink(t *testing.T, kinds []uint64, tokBefore, wideBefore uint) {
	t.Helper()
	var m Masks
	blocks := min(len(kinds), ChunkBlocks)
	for k, w := range kinds[:blocks] {
		m.Tok[k], m.Wide[k] = w, w|w<<3|w>>5
	}
	from := carry{tok: ^uint64(0) << (63 - tokBefore%64) << 1, wide: ^uint64(0) << (63 - wideBefore%64) << 1}
	tok := rowsOf(&m.Tok, int(tokBefore%64), TokRun, blocks)
	wide := rowsOf(&m.Wide, int(wideBefore%64), WideRun, blocks)
	for name, link := range linkers {
		r := Runs{carry: from, TokHot: 1, WideHot: 1}
		link(&r, &m, blocks)
		for k := range ChunkBlocks {
			if k < blocks && (r.Tok[k] != tok[k] || r.Wide[k] != wide[k]) {
				t.Fatalf("%s: block %d of %d: %x %x, want %x %x", name, k, blocks, r.Tok[k], r.Wide[k], tok[k], wide[k])
			}
			if r.TokHot>>k&1 == 1 != (tok[k] != 0) || r.WideHot>>k&1 == 1 != (wide[k] != 0) {
				t.Fatalf("%s: block %d of %d is not hot as it should be", name, k, blocks)
			}
		}
	}
}

func TestLink(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	for range 5000 {
		kinds := make([]uint64, 1+rnd.IntN(ChunkBlocks))
		for k := range kinds {
			kinds[k] = ^uint64(0)
			for range rnd.IntN(8) {
				kinds[k] &^= 1 << rnd.IntN(64)
			}
		}
		checkLink(t, kinds, rnd.UintN(64), rnd.UintN(64))
	}
}

func FuzzLink(f *testing.F) {
	f.Add([]byte("\xff\xff\xff\x7f\xff\xff\xff\xff\xff"), uint(3), uint(40))
	f.Fuzz(func(t *testing.T, p []byte, tokBefore, wideBefore uint) {
		kinds := []uint64{0}
		for ; len(p) >= 8; p = p[8:] {
			kinds = append(kinds, binary.LittleEndian.Uint64(p))
		}
		checkLink(t, kinds, tokBefore, wideBefore)
	})
}

func BenchmarkReadPortable(b *testing.B) {
	p := make([]byte, ChunkSize+Width)
	for i := range p {
		p[i] = byte(32 + rand.IntN(90))
	}
	f := NewFingerprints([]Fingerprint{literal("://"), literal("BEGI"), literal("SG.")}, &even)
	var c Chunk
	b.SetBytes(ChunkSize)
	for b.Loop() {
		f.readPortable(p, 0, &c)
	}
}

func BenchmarkClassify(b *testing.B) {
	p := make([]byte, ChunkSize)
	for i := range p {
		p[i] = byte(32 + rand.IntN(90))
	}
	for name, classify := range classifiers {
		b.Run(name, func(b *testing.B) {
			var m Masks
			b.SetBytes(ChunkSize)
			for b.Loop() {
				classify(p, &m)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	p := make([]byte, ChunkSize+Width)
	for i := range p {
		p[i] = byte(32 + rand.IntN(90))
	}
	f := NewFingerprints([]Fingerprint{literal("://"), literal("BEGI"), literal("SG.")}, &even)
	for name, find := range finders {
		b.Run(name, func(b *testing.B) {
			var out [ChunkBlocks]uint64
			b.SetBytes(ChunkSize)
			for b.Loop() {
				find(f, p, ChunkBlocks, &out)
			}
		})
	}
}
