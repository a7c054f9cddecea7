//go:build amd64 && !purego

package kern

import (
	"math/rand/v2"
	"testing"
)

type (
	classifier func([]byte, *Masks) int
	finder     func(*Fingerprints, []byte, int, *[ChunkBlocks]uint64)
	linker     func(*Runs, *Masks, int)
)

// Every implementation this machine can run.
var classifiers, finders, linkers = func() (map[string]classifier, map[string]finder, map[string]linker) {
	c := map[string]classifier{"portable": classifyPortable}
	f := map[string]finder{"portable": func(f *Fingerprints, p []byte, n int, out *[ChunkBlocks]uint64) { f.findPortable(p, n, out[:n]) }}
	l := map[string]linker{"portable": (*Runs).linkPortable}
	if has256 {
		c["avx2"] = func(p []byte, m *Masks) int {
			n := len(p) / 64
			if n > 0 {
				classify256(&p[0], n, m, &nibbles)
			}
			return n
		}
		f["avx2"] = func(f *Fingerprints, p []byte, n int, out *[ChunkBlocks]uint64) {
			find256(&p[0], n, &out[0], &f.halves)
		}
	}
	if has512 {
		c["avx512"] = func(p []byte, m *Masks) int {
			n := len(p) / 64
			if n > 0 {
				classify512(&p[0], n, m, &nibbles)
			}
			return n
		}
	}
	if hasVBMI {
		f["avx512, first set"] = func(f *Fingerprints, p []byte, n int, out *[ChunkBlocks]uint64) {
			var one, two Places
			find512(&p[0], 0, n, &one, &two, &f.bytes, &none.narrow, folding)
			*out = one.At
		}
		f["avx512, second set"] = func(f *Fingerprints, p []byte, n int, out *[ChunkBlocks]uint64) {
			var one, two Places
			find512(&p[0], 0, n, &one, &two, &none.bytes, &f.narrow, folding)
			*out = two.At
		}
		l["avx512"] = (*Runs).linkBlocks
	}
	return c, f, l
}()

// fitting is what find512 does, byte by byte.
func fitting(tables, p []byte, from, to int) (out Places) {
	for i := range (to - from) * 64 {
		for g := 0; g < len(tables); g += 256 {
			fits := byte(0xff)
			for k := range Width {
				fits &= tables[g+k*64+int(fold(p[i+k]))]
			}
			if fits != 0 {
				out.At[from+i/64] |= 1 << (i % 64)
				out.Hot |= 1 << (from + i/64)
			}
		}
	}
	return out
}

func checkFind512(t *testing.T, f *Fingerprints, p []byte, from int) {
	t.Helper()
	to := min(ChunkBlocks, from+(len(p)-(Width-1))/64)
	if to <= from || !hasVBMI {
		return
	}
	var one, two Places
	find512(&p[0], from, to, &one, &two, &f.bytes, &f.narrow, folding)
	if one != fitting(f.bytes[:], p, from, to) || two != fitting(f.narrow[:], p, from, to) {
		t.Fatalf("find512 differs on %q", p)
	}
}

func someLiterals() *Fingerprints {
	var set []Fingerprint
	for _, l := range []string{"://", "SG.", "BEGI", "Q~a", "AAAA", "0x0", "ghp_", "key", "a1b2", "-+="} {
		set = append(set, literal(l))
	}
	return NewFingerprints(set, &even)
}

func TestFind512(t *testing.T) {
	f := someLiterals()
	rnd := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		p := make([]byte, 64+Width+rnd.IntN(600))
		for i := range p {
			p[i] = "AAAA0x0x:/ghp_SG.BEGI\n\t\x80\xff"[rnd.IntN(25)]
		}
		checkFind512(t, f, p, rnd.IntN(ChunkBlocks))
	}
}

func FuzzFind512(f *testing.F) {
	prints := someLiterals()
	f.Add([]byte("https://user:ghp_SG.AAAA0x0\x80\xff.............................................................."), 3)
	f.Fuzz(func(t *testing.T, p []byte, from int) {
		if len(p) > 0 {
			checkFind512(t, prints, p, from&(ChunkBlocks-1))
		}
	})
}
