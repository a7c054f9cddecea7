// Package patterntest finds patterns in the plainest way there is, so that what
// is fast can be held against it.
//
// It promises to say what a match is, in code short enough to be read as the
// definition. It refuses speed, decoding and every short cut. Only tests import
// it: those of pattern and of scan.
package patterntest

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"sync"

	"pushward/internal/pattern"
)

// Found is a secret in the scanned bytes: data[Start:End].
type Found struct {
	Pattern    *pattern.Pattern
	Start, End int
}

// Find gives every secret in data, ordered by Start. Where secrets of different
// patterns overlap, one stays: the more specific class, then the earlier start,
// then the longer, then the pattern given first. A pattern that does not
// compile panics.
func Find(patterns []*pattern.Pattern, data []byte) []Found {
	var all []Found
	for _, p := range patterns {
		all = append(all, findOne(p, data)...)
	}
	return resolve(all)
}

// findOne gives the secrets of one pattern. The search goes on from the end of
// a secret, and one byte further where a candidate was refused.
func findOne(p *pattern.Pattern, data []byte) []Found {
	c := compiled(p)
	var found []Found
	for from := 0; from <= len(data); {
		loc := c.secret.FindSubmatchIndex(data[from:])
		if loc == nil {
			break
		}
		start, end := from+loc[2], from+loc[3]
		if c.accepts(data, start, end) {
			found = append(found, Found{p, start, end})
			from = end
		} else {
			from = start + 1
		}
	}
	return found
}

// matcher is a pattern with its expressions compiled.
type matcher struct {
	*pattern.Pattern
	secret        *regexp.Regexp // (Regexp)(?:End)
	start         *regexp.Regexp // (?:Start)\z, against what stands before
	must, mustNot []*regexp.Regexp
}

var cache sync.Map // *pattern.Pattern -> *matcher

func compiled(p *pattern.Pattern) *matcher {
	if c, ok := cache.Load(p); ok {
		return c.(*matcher)
	}
	start, end := cmp.Or(p.Start, pattern.DefaultStart), cmp.Or(p.End, pattern.DefaultEnd)
	c := &matcher{
		Pattern: p,
		secret:  regexp.MustCompile(`(` + p.Regexp + `)(?:` + end + `)`),
		start:   regexp.MustCompile(`(?:` + start + `)\z`),
	}
	for _, expr := range p.MustMatch {
		c.must = append(c.must, regexp.MustCompile(expr))
	}
	for _, expr := range p.MustNotMatch {
		c.mustNot = append(c.mustNot, regexp.MustCompile(expr))
	}
	cache.Store(p, c)
	return c
}

// accepts judges a candidate by everything but its shape.
func (c *matcher) accepts(data []byte, start, end int) bool {
	secret := data[start:end]
	matches := func(re *regexp.Regexp) bool { return re.Match(secret) }
	missing := func(re *regexp.Regexp) bool { return !re.Match(secret) }
	return len(secret) > 0 &&
		c.start.Match(data[max(0, start-pattern.NearBytes):start]) &&
		!slices.ContainsFunc(c.must, missing) &&
		!slices.ContainsFunc(c.mustNot, matches) &&
		c.near(data[max(0, start-pattern.NearBytes):start]) &&
		(c.Before == nil || c.Before(data[max(0, start-pattern.NearBytes):start])) &&
		c.random(secret) &&
		(c.Check == nil || c.Check(secret) == nil)
}

// random says whether secret may be random. Of a user's own pattern only the
// stated entropy is asked: the user knows what it looks like.
func (c *matcher) random(secret []byte) bool {
	if c.Class == pattern.Custom {
		return pattern.Entropy(secret) >= c.Entropy
	}
	return pattern.Entropy(secret) >= cmp.Or(c.Entropy, pattern.EntropyFloor) && !pattern.Placeholder(secret)
}

// near says whether a keyword stands in before, where any is asked for.
func (c *matcher) near(before []byte) bool {
	before = bytes.ToLower(before)
	return len(c.Near) == 0 || slices.ContainsFunc(c.Near, func(keyword string) bool {
		return bytes.Contains(before, bytes.ToLower([]byte(keyword)))
	})
}

// resolve keeps the best of what overlaps.
func resolve(all []Found) []Found {
	slices.SortStableFunc(all, func(a, b Found) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	var kept []Found
	for _, f := range all {
		if !slices.ContainsFunc(kept, func(k Found) bool { return f.Start < k.End && k.Start < f.End }) {
			kept = append(kept, f)
		}
	}
	slices.SortFunc(kept, func(a, b Found) int { return cmp.Compare(a.Start, b.Start) })
	return kept
}

// rank orders the classes, the most telling first.
func rank(f Found) int {
	switch f.Pattern.Class {
	case pattern.Context:
		return 1
	case pattern.Generic:
		return 2
	}
	return 0
}
