package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"runtime"
	"sync"

	"github.com/zricethezav/gitleaks/v8/detect"

	"pushward/internal/pattern"
	"pushward/internal/scan"
)

// contenders hold the corpora and everything that was compiled for them.
type contenders struct {
	all             [][]byte // the files of a source tree
	tree, documents [][]byte // those that are text, and pieces of them
	hostile         map[string][]byte
	patterns        int
	ours, twice     *scan.Scanner
	gitleaks        *detect.Detector
}

func newContenders() (*contenders, error) {
	var c contenders
	var err error
	if c.all, err = sourceTree(); err != nil {
		return nil, err
	}
	c.tree = text(c.all)
	c.documents = cut(c.tree)
	if c.hostile, err = hostile(); err != nil {
		return nil, err
	}
	all := pattern.All()
	c.patterns = len(all)
	if c.ours, err = scan.New(all); err != nil {
		return nil, err
	}
	if c.twice, err = scan.New(doubled(all)); err != nil {
		return nil, err
	}
	c.gitleaks, err = detect.NewDetectorDefaultConfig()
	return &c, err
}

// doubled adds to each pattern a copy of another type whose literals begin
// otherwise, as those of new formats would. It is the same set each time.
func doubled(ps []*pattern.Pattern) []*pattern.Pattern {
	out := ps[:len(ps):len(ps)]
	for i, p := range ps {
		q := *p
		q.Type += "_again"
		prefix := []byte{"QZXJVKWB"[i%8], "qzxjvkwb"[i/8%8], "QZXJVKWB"[i/64%8]}
		q.Regexp = string(prefix) + `(?:` + p.Regexp + `)`
		out = append(out, &q)
	}
	return out
}

// pushward reads files with the whole catalog. What cannot be read within the
// budget is refused, which is an answer too.
func (c *contenders) pushward(files [][]byte) func() { return scanWith(c.ours, files) }

func scanWith(s *scan.Scanner, files [][]byte) func() {
	var found []scan.Match
	var refused *scan.Unscannable
	return func() {
		for _, f := range files {
			var err error
			found, err = s.Scan(context.Background(), found[:0], f)
			if err != nil && !errors.As(err, &refused) {
				panic(err)
			}
		}
	}
}

// atOnce does the same work with as many goroutines, each on its share.
func (c *contenders) atOnce(files [][]byte, goroutines int) func() {
	shares := make([][][]byte, goroutines)
	for i, f := range files {
		shares[i%goroutines] = append(shares[i%goroutines], f)
	}
	var work []func()
	for _, share := range shares {
		work = append(work, scanWith(c.ours, share))
	}
	return func() {
		var wg sync.WaitGroup
		for _, w := range work {
			wg.Go(w)
		}
		wg.Wait()
	}
}

// leaks runs gitleaks as its README shows it for a library: the default rules,
// one call for each buffer. Its command line would also decode, up to depth 5.
func (c *contenders) leaks(files [][]byte, decode int) func() {
	return func() {
		c.gitleaks.MaxDecodeDepth = decode
		for _, f := range files {
			c.gitleaks.DetectBytes(f)
		}
	}
}

// absent looks for a byte that is not there, as fast as memory is read.
func absent(files [][]byte) func() {
	return func() {
		n := 0
		for _, f := range files {
			n += bytes.IndexByte(f, 0xFE)
		}
		runtime.KeepAlive(n)
	}
}

// unbase64 decodes as many documents of documentSize, all the same.
func unbase64(documents [][]byte) func() {
	raw := make([]byte, documentSize/4*3)
	copy(raw, documents[0])
	text := []byte(base64.StdEncoding.EncodeToString(raw))
	return func() {
		for range documents {
			if _, err := base64.StdEncoding.Decode(raw, text); err != nil {
				panic(err)
			}
		}
	}
}

// clean keeps the documents in which nothing is found.
func (c *contenders) clean(documents [][]byte) (out [][]byte) {
	for _, d := range documents {
		if found, err := c.ours.Scan(context.Background(), nil, d); err == nil && len(found) == 0 {
			out = append(out, d)
		}
	}
	return out
}
