// Package scan finds patterns in bytes.
//
// It promises linear time, no allocation on clean input, and that nothing is
// skipped for being binary, big or oddly named: what it cannot read within its
// budget it reports as Unscannable. It refuses I/O, and to decide anything.
// Below it stands pattern; above it protect, and the scan command.
package scan

import (
	"context"
	"slices"
	"sync"

	"pushward"
	"pushward/internal/pattern"
)

// Match is a secret found in the scanned bytes.
type Match struct {
	Pattern    *pattern.Pattern
	Start, End int             // byte offsets in the scanned bytes; of the encoded form when decoded
	Secret     pushward.Secret // the secret itself, decoded
}

// Scanner finds a fixed set of patterns. It is immutable and safe for
// concurrent use; a changed set makes a new Scanner.
type Scanner struct {
	layers   sync.Pool // *layered
	version  string
	patterns []*pattern.Pattern
}

// New compiles patterns into a Scanner. It fails on a pattern that does not
// compile, that exceeds the limits, or from which neither a literal of three
// bytes can be derived nor a keyword (Near) is given.
func New(patterns []*pattern.Pattern) (*Scanner, error) {
	e, err := newEngine(patterns)
	if err != nil {
		return nil, err
	}
	s := &Scanner{version: version(patterns), patterns: slices.Clone(patterns)}
	s.layers.New = func() any { return newLayered(e) }
	return s, nil
}

// Version names the set of patterns and the engine: two scanners of equal
// Version find the same. Clean verdicts may be cached under it.
func (s *Scanner) Version() string { return s.version }

// Patterns lists what is looked for, in the order given to New.
func (s *Scanner) Patterns() []*pattern.Pattern { return slices.Clone(s.patterns) }

// Scan appends the matches in data, and in whatever is encoded, compressed or
// archived in it, to dst, ordered by Start; overlapping matches of different
// types are resolved to the more specific one. The error is the context's, or
// *Unscannable.
func (s *Scanner) Scan(ctx context.Context, dst []Match, data []byte) ([]Match, error) {
	l := s.layers.Get().(*layered)
	defer s.layers.Put(l)
	return l.scan(ctx, dst, data)
}

// Unscannable says that a budget was exhausted before everything was read.
type Unscannable struct{ Why string }

func (u *Unscannable) Error() string { return "unscannable: " + u.Why }
