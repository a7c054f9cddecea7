package pattern_test

import (
	"strings"
	"testing"

	"pushward/internal/pattern"
)

// FuzzChecks gives every check, and what judges the text before a secret,
// whatever bytes: none may panic, change its input, or quote it in its error.
func FuzzChecks(f *testing.F) {
	for _, p := range pattern.All() {
		if p.Check != nil || p.Before != nil {
			for _, hit := range p.Hits {
				f.Add([]byte(pattern.Plain(hit)))
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		before := string(data)
		for _, p := range pattern.All() {
			if p.Before != nil {
				p.Before(data)
			}
			if p.Check == nil {
				continue
			}
			err := p.Check(data)
			if string(data) != before {
				t.Fatalf("%s: the check changed its input", p.Type)
			}
			if err != nil && len(before) >= 24 && strings.Contains(err.Error(), before) {
				t.Fatalf("%s: the check's error quotes the secret", p.Type)
			}
		}
		pattern.Placeholder(data)
		pattern.Entropy(data)
	})
}
