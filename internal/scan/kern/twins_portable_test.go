//go:build !amd64 || purego

package kern

type (
	classifier func([]byte, *Masks) int
	finder     func(*Fingerprints, []byte, int, *[ChunkBlocks]uint64)
)

var (
	classifiers = map[string]classifier{"portable": classifyPortable}
	finders     = map[string]finder{"portable": (*Fingerprints).findPortable}
)
