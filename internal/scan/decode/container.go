package decode

import (
	"bytes"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/therootcompany/xz"
)

// maxWindow is the largest window or dictionary a decoder is allowed: that of
// xz -9, and of zstd without --long.
const maxWindow = 64 << 20

// engines are the decoders of one walk, made when first needed.
//
// xz is therootcompany's: it takes a limit for the dictionary, which the other
// one allocates as announced.
type engines struct {
	in    bytes.Reader
	gzip  *gzip.Reader
	flate io.ReadCloser
	zstd  *zstd.Decoder
	xz    *xz.Reader
}

// release keeps what is small.
func (e *engines) release() {
	e.in.Reset(nil)
	if e.zstd != nil {
		e.zstd.Close()
	}
	e.zstd, e.xz = nil, nil
}

// container decodes the member that begins at i, if one does.
func (w *walker) container(l *level, i int) error {
	p := l.data[i:]
	if slices.Contains(l.members, i) {
		return nil
	}
	switch {
	case bytes.HasPrefix(p, magics[0]) && len(p) >= 18 && p[3]&0xe0 == 0:
		return w.gzip(l, i)
	case bytes.HasPrefix(p, magics[1]):
		return w.zipEntry(l, i)
	case bytes.HasPrefix(p, magics[2]):
		return w.zstd(l, i)
	case bytes.HasPrefix(p, magics[3]):
		return w.xz(l, i)
	case bytes.HasPrefix(p, magics[4]) && len(p) >= 14 && (string(p[4:10]) == "1AY&SY" || string(p[4:10]) == "\x17\x72\x45\x38\x50\x90"):
		return w.bzip2(l, i)
	}
	return nil
}

// gzip decodes a member and those that follow it.
func (w *walker) gzip(l *level, i int) error {
	c := w.child(l)
	e := &w.engines
	end := i
	for start := i; ; start = end {
		if err := w.budget.addEntry(); err != nil {
			return err
		}
		open := func() (io.Reader, error) {
			if e.gzip == nil {
				e.gzip = new(gzip.Reader)
			}
			if err := e.gzip.Reset(&e.in); err != nil {
				return nil, err
			}
			e.gzip.Multistream(false)
			return e.gzip, nil
		}
		n, whole, err := w.inflate(c, l.data[start:], open)
		if err != nil {
			return err
		}
		if start > i {
			l.members = append(l.members, start)
		}
		end = start + n
		if !whole || !bytes.HasPrefix(l.data[end:], magics[0]) {
			break
		}
	}
	c.trace.member(i, end)
	return w.decoded(c, Gzip)
}

func (w *walker) bzip2(l *level, i int) error {
	return w.stream(l, i, Bzip2, func() (io.Reader, error) {
		return bzip2.NewReader(&w.engines.in), nil
	})
}

func (w *walker) xz(l *level, i int) error {
	e := &w.engines
	return w.stream(l, i, XZ, func() (r io.Reader, err error) {
		if e.xz == nil {
			e.xz, err = xz.NewReader(&e.in, maxWindow)
		} else {
			err = e.xz.Reset(&e.in)
		}
		return e.xz, err
	})
}

func (w *walker) zstd(l *level, i int) error {
	e := &w.engines
	return w.stream(l, i, Zstd, func() (io.Reader, error) {
		if e.zstd == nil {
			d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
				zstd.WithDecoderMaxWindow(maxWindow), zstd.WithDecodeBuffersBelow(0))
			if err != nil {
				return nil, err
			}
			e.zstd = d
		}
		return e.zstd, e.zstd.Reset(&e.in)
	})
}

// stream decodes what open reads, with all that is chained to it.
func (w *walker) stream(l *level, i int, kind string, open func() (io.Reader, error)) error {
	if err := w.budget.addEntry(); err != nil {
		return err
	}
	c := w.child(l)
	n, whole, err := w.inflate(c, l.data[i:], open)
	if err != nil {
		return err
	}
	_ = whole
	c.trace.member(i, i+n)
	return w.decoded(c, kind)
}

// decoded makes a layer of what a decoder gave, if it gave anything.
func (w *walker) decoded(c *level, kind string) error {
	if len(c.buf) == 0 {
		return nil
	}
	return w.layer(c, kind)
}

// step is how much is decoded between two looks at the budget.
const step = 32 << 10

// inflate appends to c.buf what open reads of p, and tells how much of p was
// read and whether it came to its end. What is damaged ends early; the error
// is the budget's. A decoder that panics on hostile bytes fails the walk.
func (w *walker) inflate(c *level, p []byte, open func() (io.Reader, error)) (n int, whole bool, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &Exceeded{"a compressed member makes its decoder fail"}
			w.engines = engines{}
		}
	}()
	in := &w.engines.in
	in.Reset(p)
	r, err := open()
	if err != nil {
		return len(p) - in.Len(), false, tooLarge(err)
	}
	before := len(c.buf)
	for {
		if err := w.ctx.Err(); err != nil {
			return 0, false, err
		}
		c.buf = slices.Grow(c.buf, step)
		m, failed := r.Read(c.buf[len(c.buf) : len(c.buf)+step])
		c.buf = c.buf[:len(c.buf)+m]
		read := len(p) - in.Len()
		if err := w.budget.addBytes(m); err != nil {
			return read, false, err
		}
		if err := w.budget.checkRatio(len(c.buf)-before, read); err != nil {
			return read, false, err
		}
		if failed != nil {
			if err := w.budget.addWork(read); err != nil {
				return read, false, err
			}
			return read, failed == io.EOF, tooLarge(failed)
		}
	}
}

// tooLarge tells the errors that are no damage but a limit.
func tooLarge(err error) error {
	if errors.Is(err, xz.ErrMemlimit) || errors.Is(err, zstd.ErrWindowSizeExceeded) {
		return &Exceeded{fmt.Sprintf("a compressed member needs a window of more than %s", size(maxWindow))}
	}
	return nil
}
