package decode

import (
	"context"
	"sync"

	"pushward/internal/scan/kern"
)

// walk does for visit what a scanner does: it reads every layer and shows it to
// Chunk. visit sees the layers, not the data itself; it may be nil.
func walk(ctx context.Context, b *Budget, data []byte, visit func(Layer) error) error {
	return Walk(ctx, b, data, reading(visit))
}

func reading(visit func(Layer) error) func(Layer) error {
	return func(y Layer) error {
		if y.Depth > 0 && visit != nil {
			if err := visit(y); err != nil {
				return err
			}
		}
		c := chunks.Get().(*kern.Chunk)
		defer chunks.Put(c)
		for base := 0; base < len(y.Data); base += kern.ChunkSize {
			kern.Read(y.Data, base, nil, y.Signs(), c)
			if err := y.Chunk(base, c); err != nil {
				return err
			}
		}
		return nil
	}
}

var chunks = sync.Pool{New: func() any { return new(kern.Chunk) }}
