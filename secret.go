package pushward

import (
	"fmt"
	"log/slog"
)

// Secret is the value of a secret. However it is printed, logged or marshalled
// it shows only its mask; Reveal is the one way to the text, and the house test
// lists who may call it.
type Secret struct{ value []byte }

// NewSecret wraps value without copying it.
func NewSecret(value []byte) Secret { return Secret{value} }

// Reveal gives the bytes. They must not be kept, logged or sent.
func (s Secret) Reveal() []byte { return s.value }

// Len is the secret's length in bytes.
func (s Secret) Len() int { return len(s.value) }

// Mask shows what may be shown: up to four leading characters, which are the
// public prefix of most formats, and the last two. Values under twelve bytes
// show nothing but their length.
func (s Secret) Mask() string {
	v := s.value
	if len(v) < 12 {
		return fmt.Sprintf("(%d characters)", len(v))
	}
	return printable(v[:4]) + "…" + printable(v[len(v)-2:])
}

// printable replaces what a terminal could act upon.
func printable(b []byte) string {
	out := make([]byte, len(b))
	for i, c := range b {
		if c < 0x20 || c > 0x7e {
			c = '.'
		}
		out[i] = c
	}
	return string(out)
}

// String gives the mask.
func (s Secret) String() string { return s.Mask() }

// Format gives the mask for every verb, so that %x and %#v reveal nothing.
func (s Secret) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(s.Mask())) }

// LogValue gives the mask.
func (s Secret) LogValue() slog.Value { return slog.StringValue(s.Mask()) }

// MarshalText gives the mask, for JSON and its like.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.Mask()), nil }
