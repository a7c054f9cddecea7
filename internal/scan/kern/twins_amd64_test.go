//go:build amd64 && !purego

package kern

type (
	classifier func([]byte, *Masks) int
	finder     func(*Fingerprints, []byte, int, *[ChunkBlocks]uint64)
)

// Every implementation this machine can run.
var classifiers, finders = func() (map[string]classifier, map[string]finder) {
	c := map[string]classifier{"portable": classifyPortable}
	f := map[string]finder{"portable": (*Fingerprints).findPortable}
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
		f["avx512"] = func(f *Fingerprints, p []byte, n int, out *[ChunkBlocks]uint64) { find512(&p[0], n, &out[0], &f.bytes) }
	}
	return c, f
}()
