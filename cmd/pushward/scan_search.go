package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"runtime"
	"sync"

	"golang.org/x/sync/semaphore"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/scan"
)

const (
	maxContent = 1 << 30  // bytes scanned at once, and held in memory by all workers together
	keepBuffer = 16 << 20 // larger buffers are left to the garbage collector
)

// search scans items on all processors and hands their results on in order.
type search struct {
	scanner *scan.Scanner
	key     []byte // of the fingerprints; nil leaves them out
	memory  *semaphore.Weighted
	buffers sync.Pool // *[]byte
}

// result is what an item held.
type result struct {
	matches  []match
	troubles []trouble
	bytes    int64
	err      error // that ends the whole scan
}

// trouble is something that could not be scanned.
type trouble struct {
	where where
	why   string
}

func newSearch(s *scan.Scanner, key []byte) *search {
	return &search{scanner: s, key: key, memory: semaphore.NewWeighted(maxContent)}
}

// job is an item under way. Its item's text is held in memory worth weight.
type job struct {
	item   item
	weight int64
	result result
	done   chan struct{}
}

// run scans all items and calls take with the result of each, in their order.
// It ends early when take fails or ctx is done; when items fail, after what
// they gave until then.
func (s *search) run(ctx context.Context, items iter.Seq2[item, error], take func(result) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	// Room enough that one slow item does not hold up those behind it.
	queue, work := make(chan *job, 4096), make(chan *job)
	var broken error // read only after queue is closed
	go func() {
		defer close(queue)
		defer close(work)
		broken = s.feed(ctx, items, queue, work)
	}()
	for range runtime.GOMAXPROCS(0) {
		go func() {
			for j := range work {
				j.result = s.scan(ctx, j.item)
				j.item = item{}
				s.memory.Release(j.weight)
				close(j.done)
			}
		}()
	}
	var failed error
	for j := range queue {
		<-j.done
		if failed != nil {
			continue
		}
		failed = j.result.err
		if failed == nil {
			failed = take(j.result)
		}
		if failed != nil {
			cancel()
		}
	}
	if failed != nil {
		return failed
	}
	return broken
}

// feed makes jobs of items. What comes out of a stream is read here, before the
// next item is asked for; files are opened by the workers.
func (s *search) feed(ctx context.Context, items iter.Seq2[item, error], queue, work chan<- *job) error {
	for it, err := range items {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
		j := &job{item: it, done: make(chan struct{})}
		switch {
		case it.body == nil:
		case it.size > maxContent:
			j.item.trouble = tooLarge
		default:
			err = s.memory.Acquire(ctx, it.size)
			if err != nil {
				return err
			}
			j.weight = it.size
			j.item.text = s.buffer(it.size)[:it.size]
			_, err = io.ReadFull(it.body, j.item.text)
			if err != nil {
				s.memory.Release(it.size)
				return fmt.Errorf("read object %s: %w", it.object, err)
			}
		}
		queue <- j
		work <- j
	}
	return nil
}

const tooLarge = "it is larger than 1 GB"

func (s *search) scan(ctx context.Context, it item) result {
	var r result
	if it.trouble != "" {
		s.failed(ctx, &r, it, it.trouble)
		return r
	}
	switch {
	case it.open != nil:
		s.file(ctx, &r, it)
	case it.place == pushward.InPath:
		s.tree(ctx, &r, it)
	default:
		s.content(ctx, &r, it, it.text)
	}
	if it.named {
		s.name(ctx, &r, it, it.path, 0, it.nameFrom)
	}
	if it.body != nil {
		s.forget(it.text, len(r.matches) > 0)
	}
	return r
}

// file reads a file whole and scans it. One that is gone meanwhile holds
// nothing; whatever else stops the reading is told.
func (s *search) file(ctx context.Context, r *result, it item) {
	f, size, err := it.open()
	if errors.Is(err, fs.ErrNotExist) {
		return
	}
	if err != nil {
		s.failed(ctx, r, it, reason(err))
		return
	}
	defer f.Close()
	if size > maxContent {
		s.failed(ctx, r, it, tooLarge)
		return
	}
	weight := size
	if size < 0 {
		weight, size = maxContent, 0
	}
	err = s.memory.Acquire(ctx, weight)
	if err != nil {
		r.err = err
		return
	}
	defer s.memory.Release(weight)
	data, err := readAll(s.buffer(size), f)
	switch {
	case err != nil:
		s.failed(ctx, r, it, reason(err))
	case len(data) > maxContent:
		s.failed(ctx, r, it, tooLarge)
	default:
		s.content(ctx, r, it, data)
	}
	s.forget(data, len(r.matches) > 0)
}

// content scans bytes. The ids that a commit and a tag begin with are noise to a
// scanner, and nobody chooses them.
func (s *search) content(ctx context.Context, r *result, it item, data []byte) {
	from := 0
	switch it.place {
	case pushward.InCommit:
		from = max(bytes.Index(data, []byte("\nauthor ")), 0)
	case pushward.InTag:
		from = max(bytes.Index(data, []byte("\ntype ")), 0)
	}
	r.bytes += int64(len(data))
	found := s.find(ctx, r, it, data[from:])
	if len(found) == 0 {
		return
	}
	at := whereIs(ctx, it)
	c := cursor{data: data}
	for _, m := range found {
		r.matches = append(r.matches, newMatch(at, m, c.span(from+m.Start, from+m.End), s.key))
	}
}

// tree scans the names in a tree one by one.
func (s *search) tree(ctx context.Context, r *result, it item) {
	r.bytes += int64(len(it.text))
	dir := it.path
	if dir != "" {
		dir += "/"
	}
	for rest := it.text; len(rest) > 0; {
		name, after, err := git.NextName(rest, len(it.object)/2)
		if err != nil {
			s.failed(ctx, r, it, err.Error())
			return
		}
		s.name(ctx, r, it, dir+string(name), len(dir), 0)
		rest = after
	}
}

// name scans path from one byte on and keeps what ends behind another. Columns
// count in the whole path.
func (s *search) name(ctx context.Context, r *result, it item, path string, from, behind int) {
	it.place, it.path = pushward.InPath, path
	data := []byte(path)
	for _, m := range s.find(ctx, r, it, data[from:]) {
		if from+m.End > behind {
			c := cursor{data: data}
			r.matches = append(r.matches, newMatch(whereIs(ctx, it), m, c.span(from+m.Start, from+m.End), s.key))
		}
	}
}

func (s *search) find(ctx context.Context, r *result, it item, data []byte) []scan.Match {
	found, err := s.scanner.Scan(ctx, nil, data)
	var u *scan.Unscannable
	switch {
	case errors.As(err, &u):
		s.failed(ctx, r, it, u.Why)
	case err != nil:
		r.err = fmt.Errorf("scan: %w", err)
	}
	return found
}

func (s *search) failed(ctx context.Context, r *result, it item, why string) {
	r.troubles = append(r.troubles, trouble{where: whereIs(ctx, it), why: why})
}

// buffer gives an empty buffer with room for size bytes and a little.
func (s *search) buffer(size int64) []byte {
	b, _ := s.buffers.Get().(*[]byte)
	if b == nil || int64(cap(*b)) < size+bytes.MinRead {
		return make([]byte, 0, size+bytes.MinRead)
	}
	return (*b)[:0]
}

// forget takes a buffer back. One that held a secret is wiped.
func (s *search) forget(b []byte, secret bool) {
	if secret {
		clear(b)
	}
	if cap(b) <= keepBuffer {
		s.buffers.Put(&b)
	}
}

// readAll reads r to its end into b, but not much beyond maxContent.
func readAll(b []byte, r io.Reader) ([]byte, error) {
	buf := bytes.NewBuffer(b)
	_, err := buf.ReadFrom(io.LimitReader(r, maxContent+1))
	return buf.Bytes(), err
}
