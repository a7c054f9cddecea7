//go:build !amd64 || purego

package kern

// fast says that there is assembly for this machine.
const fast = false

func classifyBlocks(p []byte, m *Masks) int { return classifyPortable(p, m) }

func (f *Fingerprints) findBlocks(p []byte, blocks int, out *[ChunkBlocks]uint64) {
	f.findPortable(p, blocks, out)
}
