package scan

import (
	"context"

	"pushward/internal/scan/decode"
)

// plain scans data as it stands, without what is encoded in it: what the
// oracle does too.
func (s *Scanner) plain(ctx context.Context, dst []Match, data []byte) ([]Match, error) {
	l := s.layers.Get().(*layered)
	defer s.layers.Put(l)
	return l.engine.scan(ctx, dst, decode.Layer{Data: data})
}
