//go:build !amd64 || purego

package kern

// fast says that there is assembly for this machine.
const fast = false

func classifyBlocks(p []byte, m *Masks) int { return classifyPortable(p, m) }

func findBlocks(p []byte, from, to int, first, second *Fingerprints, one, two *Places) {
	first.findAlone(p, from, to, one)
	second.findAlone(p, from, to, two)
}

func (f *Fingerprints) findOne(p []byte, blocks int, out []uint64) { f.findPortable(p, blocks, out) }

func (r *Runs) linkBlocks(m *Masks, blocks int) { r.linkPortable(m, blocks) }
