package decode

import (
	"bytes"
	"compress/bzip2"
	"errors"
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
	if i < l.streamTo || l.members[i] {
		return nil
	}
	switch {
	case bytes.HasPrefix(p, magics[0]) && len(p) >= 18 && p[3]&0xe0 == 0:
		return w.gzip(l, i)
	case bytes.HasPrefix(p, magics[1]):
		return w.zipEntry(l, i)
	case bytes.HasPrefix(p, magics[2]):
		return w.zstd(l, i)
	case bytes.HasPrefix(p, magics[3]) && isXZ(p):
		return w.xz(l, i)
	case bytes.HasPrefix(p, magics[4]) && isBzip2(p):
		return w.bzip2(l, i)
	}
	return nil
}

// gzip decodes a member and those that follow it.
func (w *walker) gzip(l *level, i int) error {
	c := w.child(l)
	end := i
	for whole := true; whole && bytes.HasPrefix(l.data[end:], magics[0]); {
		l.joins(i, end)
		n, ok, err := w.inflate(c, l.data[end:], light, w.openGzip)
		if err != nil {
			return err
		}
		end, whole = end+n, ok
	}
	c.trace.member(i, end)
	return w.decoded(c, Gzip)
}

func (w *walker) openGzip() (io.Reader, error) {
	e := &w.engines
	if e.gzip == nil {
		e.gzip = new(gzip.Reader)
	}
	err := e.gzip.Reset(&e.in)
	e.gzip.Multistream(false)
	return e.gzip, err
}

// joins notes that the stream at i belongs to the one at first.
func (l *level) joins(first, i int) {
	if i == first {
		return
	}
	if l.members == nil {
		l.members = map[int]bool{}
	}
	l.members[i] = true
}

// zstd decodes a frame and those that follow it.
func (w *walker) zstd(l *level, i int) error {
	c := w.child(l)
	end := i
	for whole := true; whole && end < len(l.data); {
		n, skip := zstdFrame(l.data[end:])
		if n == 0 {
			break
		}
		if !skip {
			l.joins(i, end)
			_, ok, err := w.inflate(c, l.data[end:end+n], light, w.openZstd)
			if err != nil {
				return err
			}
			whole = ok
		}
		end += n
	}
	c.trace.member(i, end)
	return w.decoded(c, Zstd)
}

func (w *walker) openZstd() (io.Reader, error) {
	e := &w.engines
	if e.zstd == nil {
		d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
			zstd.WithDecoderMaxWindow(maxWindow), zstd.WithDecodeBuffersBelow(0))
		if err != nil {
			return nil, err
		}
		e.zstd = d
	}
	return e.zstd, e.zstd.Reset(&e.in)
}

// bzip2 decodes a stream and those that follow it.
func (w *walker) bzip2(l *level, i int) error {
	c := w.child(l)
	n, _, err := w.inflate(c, l.data[i:], heavy, w.openBzip2)
	if err != nil {
		return err
	}
	l.streamTo = i + n
	c.trace.member(i, i+n)
	return w.decoded(c, Bzip2)
}

func (w *walker) openBzip2() (io.Reader, error) { return bzip2.NewReader(&w.engines.in), nil }

// xz decodes a stream and those that follow it.
func (w *walker) xz(l *level, i int) error {
	c := w.child(l)
	n, whole, err := w.inflate(c, l.data[i:], medium, w.openXZ)
	if err != nil {
		return err
	}
	if k := bytes.LastIndex(l.data[i:i+n], []byte("YZ")); k > 0 {
		n = k + 2 // the reader takes more than it needs
	}
	if whole {
		l.streamTo = i + n
	}
	c.trace.member(i, i+n)
	return w.decoded(c, XZ)
}

func (w *walker) openXZ() (r io.Reader, err error) {
	e := &w.engines
	if e.xz == nil {
		e.xz, err = xz.NewReader(&e.in, maxWindow)
	} else {
		err = e.xz.Reset(&e.in)
	}
	return e.xz, err
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

// cost is what a decoder takes, in units of work.
type cost struct{ perByte, setUp int }

var (
	light  = cost{1, 32 << 10}
	medium = cost{8, 64 << 10}
	heavy  = cost{16, 1 << 20}
)

// inflate appends to c.buf what open reads of p, and tells how much of p was
// read and whether it came to its end. What is damaged ends early; the error
// is the budget's. A decoder that panics on hostile bytes fails the walk.
func (w *walker) inflate(c *level, p []byte, k cost, open func() (io.Reader, error)) (n int, whole bool, err error) {
	if err := w.budget.addWork(k.setUp); err != nil {
		return 0, false, err
	}
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
	for before := len(c.buf); ; {
		if err := w.ctx.Err(); err != nil {
			return 0, false, err
		}
		if cap(c.buf)-len(c.buf) < step {
			c.buf = slices.Grow(c.buf, max(step, len(c.buf)))
		}
		m, failed := r.Read(c.buf[len(c.buf) : len(c.buf)+step])
		c.buf = c.buf[:len(c.buf)+m]
		read := len(p) - in.Len()
		if len(c.buf) == before+m && m > 0 {
			if err := w.budget.addEntry(); err != nil {
				return read, false, err
			}
		}
		if err := w.budget.addBytes(m); err != nil {
			return read, false, err
		}
		if err := w.budget.addWork((k.perByte - 1) * m); err != nil {
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
	if errors.Is(err, xz.ErrMemlimit) || errors.Is(err, zstd.ErrWindowSizeExceeded) || errors.Is(err, zstd.ErrDecoderSizeExceeded) {
		return &Exceeded{"a compressed member needs a window of more than " + size(maxWindow)}
	}
	return nil
}
