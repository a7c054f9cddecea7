package scan

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"regexp/syntax"
	"strings"
	"time"

	"pushward/internal/pattern"
)

// What a pattern may cost in processor time for each MiB that is read, by itself: in ordinary
// text, and in what is made of nothing but beginnings of its secrets. The
// latter is what an attacker sends.
const (
	MaxCost      = 50 * time.Millisecond
	MaxWorstCost = 500 * time.Millisecond
	MaxCostOfAll = 200 * time.Millisecond // of many together, in ordinary text
)

// Measuring reads this much, and again when it seems slow: caches may have been
// cold.
const (
	costSize  = 128 << 10
	costTries = 5
)

// Cost measures what a pattern costs for each MiB of ordinary text, and of what
// is worst for it. The error is New's, or says that it costs too much.
func Cost(p *pattern.Pattern) (usual, worst time.Duration, err error) {
	s, err := New([]*pattern.Pattern{p})
	if err != nil {
		return 0, 0, err
	}
	usual, err = s.cost(filled(ordinary), MaxCost)
	if err != nil {
		return usual, 0, fmt.Errorf("ordinary text: %w", err)
	}
	tree, err := syntax.Parse(p.Regexp, syntax.Perl)
	if err != nil {
		return usual, 0, err
	}
	example := shortestExample(tree)
	// What the pattern is found by may stand in ordinary text, too.
	usual, err = s.cost(filled(ordinary+example+"\n"), MaxCost)
	if err != nil {
		return usual, 0, fmt.Errorf("ordinary text with something like it here and there: %w", err)
	}
	// The second half of an example keeps the end from ever being right.
	for _, text := range []string{example + " ", example, example[:len(example)-len(example)/3], strings.Join(p.Near, " ") + " " + example + "!"} {
		if text == "" {
			continue
		}
		took, err := s.cost(filled(text), MaxWorstCost)
		worst = max(worst, took)
		if err != nil {
			return usual, worst, fmt.Errorf("text that is nearly all matches: %w", err)
		}
	}
	return usual, worst, nil
}

// CostOfAll measures what patterns cost together for each MiB of ordinary text
// in which something like each of them stands here and there.
func CostOfAll(patterns []*pattern.Pattern) (time.Duration, error) {
	const most = 1 << 20
	s, err := New(patterns)
	if err != nil {
		return 0, err
	}
	var text bytes.Buffer
	for _, p := range patterns {
		tree, err := syntax.Parse(p.Regexp, syntax.Perl)
		if err != nil {
			return 0, err
		}
		if text.Len() < most {
			text.WriteString(ordinary + shortestExample(tree) + "\n")
		}
	}
	return s.cost(filled(text.String()), MaxCostOfAll)
}

// cost is the best of some tries. A text that exhausts a budget would have every
// write refused that holds it; what is far beyond the limit is not waited for.
func (s *Scanner) cost(text []byte, limit time.Duration) (best time.Duration, err error) {
	const far = 4
	allowed := limit * time.Duration(len(text)) / (1 << 20)
	for try := range costTries {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		took := cpuTime(func() { _, err = s.Scan(ctx, nil, text) })
		cancel()
		if perMiB := took * (1 << 20) / time.Duration(len(text)); try == 0 || perMiB < best {
			best = perMiB
		}
		var u *Unscannable
		if errors.As(err, &u) {
			return best, err
		}
		if err == nil && took <= allowed {
			return best, nil
		}
		if took > far*allowed {
			break
		}
	}
	return best, fmt.Errorf("it takes more than the %d ms for each MiB that are allowed", limit.Milliseconds())
}

// patience is how long a measurement may take beside whatever else goes on.
const patience = 2 * time.Second

// filled repeats a text to the size that is measured, or gives a longer one whole.
func filled(with string) []byte {
	if len(with) >= costSize {
		return []byte(with)
	}
	return bytes.Repeat([]byte(with), costSize/len(with)+1)[:costSize]
}

// ordinary has the look of what stands in repositories.
const ordinary = `// The quick brown fox jumps over the lazy dog, and the dog's name is Rex.
func (s *Server) Listen(ctx context.Context, addr string) error {
	if err := s.check(addr); err != nil { return fmt.Errorf("listen on %q: %w", addr, err) }
	config := map[string]any{"api_key": "xxxxxxxx", "token": os.Getenv("TOKEN"), "url": "https://example.com/a/b?c=d&e=f#g"}
}
<div class="row"><a href="/index.html" id="k-42">Password: <b>********</b></a></div>
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  dist/app-1.2.3.tar.gz
SELECT id, secret, key FROM users WHERE login = 'ann' AND id IN (1, 2, 3); -- 2026-11-22T12:00:00Z
`

// shortestExample makes a text that a tree matches, but for what only its
// surroundings decide.
func shortestExample(re *syntax.Regexp) string {
	const most = 4096
	var b strings.Builder
	switch re.Op {
	case syntax.OpLiteral:
		return string(re.Rune)
	case syntax.OpCharClass:
		for i := 0; i+1 < len(re.Rune); i += 2 {
			for _, c := range []rune{'a', 'A', '7', '-'} {
				if re.Rune[i] <= c && c <= re.Rune[i+1] {
					return string(c)
				}
			}
		}
		if len(re.Rune) > 0 {
			return string(re.Rune[:1])
		}
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return "a"
	case syntax.OpCapture, syntax.OpPlus:
		return shortestExample(re.Sub[0])
	case syntax.OpRepeat:
		one := shortestExample(re.Sub[0])
		for range re.Min {
			if b.Len() < most {
				b.WriteString(one)
			}
		}
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			if b.Len() < most {
				b.WriteString(shortestExample(sub))
			}
		}
	case syntax.OpAlternate:
		return shortestExample(re.Sub[0])
	}
	return b.String()
}
