package protect

import (
	"bytes"
	"context"
	"time"

	"pushward/internal/pattern"
	"pushward/internal/scan"
	"pushward/internal/store"
)

// Trial is what a pattern does to some texts.
type Trial struct {
	Errors []PatternError   // why it can be no pattern; then there is nothing else
	Usual  time.Duration    // for each MiB of ordinary text
	Worst  time.Duration    // for each MiB of text made of nothing but near matches
	Limits [2]time.Duration // of both
	Texts  []TriedText      // one for each text
}

// TriedText is what a pattern does to one text.
type TriedText struct {
	Matches []TriedMatch // by their place
	Took    time.Duration
}

// TriedMatch is a place where a text has the shape of a secret.
type TriedMatch struct {
	Start, End   int // bytes
	Line, Column int // of the first byte, from 1, columns in bytes
	Encoded      bool
	RefusedBy    string // the part that stands against it; "" for a match
}

// TryPattern compiles a pattern and looks for it in texts, without a trace. What
// only a delimiter or one of the lists stands against is told, too.
func (p *Protection) TryPattern(ctx context.Context, b store.PatternBody, texts []string) (Trial, error) {
	t := Trial{Limits: [2]time.Duration{scan.MaxCost, scan.MaxWorstCost}}
	t.Errors = checkBody(b)
	if len(t.Errors) > 0 {
		return t, nil
	}
	var err error
	t.Usual, t.Worst, err = scan.Cost(compiledForm("", "x", "", b))
	if err != nil {
		return t, err
	}
	steps, err := leniently(b)
	if err != nil {
		return t, err
	}
	ctx, cancel := context.WithTimeout(ctx, p.o.ScanTime)
	defer cancel()
	for _, text := range texts {
		tried, err := try(ctx, steps, []byte(text))
		if err != nil {
			return t, refusal(ctx, err)
		}
		t.Texts = append(t.Texts, tried)
	}
	return t, nil
}

// leniency is a pattern from which one part after the other was taken, and what
// is missing then.
type leniency struct {
	scanner *scan.Scanner
	without string
}

func leniently(b store.PatternBody) ([]leniency, error) {
	var steps []leniency
	for _, part := range []struct {
		name string
		take func()
	}{
		{"", func() {}},
		{badMustNotMatch, func() { b.MustNotMatch = nil }},
		{badMustMatch, func() { b.MustMatch = nil }},
		{badEnd, func() { b.End = `(?s:.)|\z` }},
		{badStart, func() { b.Start = `(?s:.)|\A` }},
	} {
		part.take()
		s, err := scan.New([]*pattern.Pattern{compiledForm("", "x", "", b)})
		if err != nil {
			return nil, err
		}
		steps = append(steps, leniency{s, part.name})
	}
	return steps, nil
}

// try looks with all parts first, then with fewer and fewer.
func try(ctx context.Context, steps []leniency, text []byte) (TriedText, error) {
	var t TriedText
	for i, step := range steps {
		began := time.Now()
		matches, err := step.scanner.Scan(ctx, nil, text)
		if i == 0 {
			t.Took = time.Since(began)
		}
		if err != nil {
			return t, err
		}
		lines := lineCounter{data: text}
		for _, m := range matches {
			if len(t.Matches) == maxListed {
				return t, nil
			}
			if t.has(m.Start, m.End) {
				continue
			}
			one := TriedMatch{Start: m.Start, End: m.End, RefusedBy: step.without, Encoded: !bytes.Equal(m.Secret.Reveal(), text[m.Start:m.End])}
			one.Line, one.Column = lines.at(m.Start)
			t.Matches = append(t.Matches, one)
		}
	}
	return t, nil
}

// has says whether something overlaps what is known already.
func (t TriedText) has(start, end int) bool {
	for _, m := range t.Matches {
		if start < m.End && m.Start < end {
			return true
		}
	}
	return false
}
