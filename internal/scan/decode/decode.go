// Package decode finds what is encoded within bytes and gives its decoded
// form, layer by layer, so that each can be scanned.
//
// It promises that bytes without anything encoded cost one pass and no
// allocation, that every part of a layer leads back to the bytes it came from,
// that a region is told by its content and never by a name, and that what
// exceeds the budget is an error. Damaged input is decoded as far as it goes
// and is no error: whoever calls scans the outer bytes too. It refuses I/O,
// and encodings that only a reader's intent could tell (concatenation,
// reversal, encryption).
package decode

import (
	"context"
	"sync"

	"pushward/internal/scan/kern"
)

// The kinds of layers.
const (
	UTF16     = "utf-16"
	UTF32     = "utf-32"
	Base64    = "base64"
	Hex       = "hex"
	Percent   = "percent-encoding"
	Backslash = "backslash escapes"
	Entities  = "html entities"
	Gzip      = "gzip"
	Bzip2     = "bzip2"
	XZ        = "xz"
	Zstd      = "zstd"
	ZipEntry  = "zip entry"
	TarEntry  = "tar entry"
)

// Layer is bytes decoded from the data given to Walk, or from another layer.
type Layer struct {
	Data  []byte // valid until visit returns
	Kind  string // how it was encoded, one of the above
	Depth int    // 1 when decoded from the data itself
	level *level
}

// Origin tells the range of the data given to Walk that [from, to) of the
// layer was decoded from. It is exact for text encodings; what was compressed
// comes from its whole member.
func (y Layer) Origin(from, to int) (int, int) {
	for l := y.level; l.parent != nil; l = l.parent {
		from, to = l.trace.origin(from, to)
	}
	return from, to
}

// Escaped says whether the layer holds, beside what was escaped, bytes of the
// layer around it as they are.
func (y Layer) Escaped() bool { return y.level.copies() }

// Signs are what encodings begin with, for whoever reads other literals beside
// them.
func Signs() *kern.Fingerprints { return signs }

// Signs are what Chunk wants to be shown of the layer's bytes, by kern.Read; nil
// if it wants nothing.
func (y Layer) Signs() *kern.Fingerprints {
	if y.level == nil || y.level.closed {
		return nil
	}
	return signs
}

// Chunk looks for what is encoded in the chunk of the layer that starts at
// base, given what is found there of Signs, as the second set, and of the kinds
// of its bytes. It calls visit for every layer it finds.
func (y Layer) Chunk(base int, c *kern.Chunk) error {
	if y.level == nil || y.level.closed {
		return nil
	}
	return y.level.w.chunk(y.level, base, c)
}

// Walk calls visit for data, as a layer of depth 0, and for every layer found in
// it. visit reads its layer's bytes and must show each chunk of them, in order,
// to Chunk: bytes that are scanned anyway are read only once. Walk stops at the
// first error of visit and returns it; others are the context's, or *Exceeded.
// Everything visited until then was decoded in full or as far as it is intact.
func Walk(ctx context.Context, b *Budget, data []byte, visit func(Layer) error) error {
	w := pool.Get().(*walker)
	w.ctx, w.budget, w.visit = ctx, b, visit
	err := w.root(data)
	w.release()
	pool.Put(w)
	return err
}

var pool = sync.Pool{New: func() any { return new(walker) }}
