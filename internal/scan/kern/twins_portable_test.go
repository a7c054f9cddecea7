//go:build !amd64 || purego

package kern

type (
	classifier func([]byte, *Masks) int
	finder     func(*Fingerprints, []byte, int, *[ChunkBlocks]uint64)
	linker     func(*Runs, *Masks, int)
)

var (
	classifiers = map[string]classifier{"portable": classifyPortable}
	finders     = map[string]finder{"portable": func(f *Fingerprints, p []byte, n int, out *[ChunkBlocks]uint64) { f.findPortable(p, n, out[:n]) }}
	linkers     = map[string]linker{"portable": (*Runs).linkPortable}
)
