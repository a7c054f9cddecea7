package githttp

import (
	"compress/gzip"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"
	"time"

	"pushward"
)

// Time limits of one request. After Face.grace a client must have brought its
// body, and take each piece of its answer, at this rate; all of it may take so long.
const (
	minRate  = 1024 // bytes per second
	callTime = 2 * time.Hour
)

// body reads a request's body, decompressed and bounded. It keeps moving the
// deadlines of the connection, which the server sets for small requests.
type body struct {
	c     *call
	began time.Time
	wire  int64 // bytes read as they came
	limit int64 // bytes left to give, decompressed
	plain io.Reader
	ended chan struct{} // closed when there is nothing more to read
}

// openBody checks the type of the request and opens its body, of which at most
// limit bytes are given after decompression; more is pushward.TooLarge.
func (c *call) openBody(limit int64) (*body, error) {
	got, _, _ := mime.ParseMediaType(c.r.Header.Get("Content-Type"))
	if want := "application/x-" + string(c.at.service) + "-request"; got != want {
		return nil, pushward.Invalidf("The Content-Type of this request must be %s.", want)
	}
	b := &body{c: c, began: time.Now(), limit: limit, ended: make(chan struct{})}
	_ = c.control.SetWriteDeadline(b.began.Add(callTime))
	b.plain = wireReader{b}
	switch strings.ToLower(c.r.Header.Get("Content-Encoding")) {
	case "", "identity":
	case "gzip", "x-gzip":
		unzipped, err := gzip.NewReader(b.plain)
		if err != nil {
			return nil, badBody(err)
		}
		b.plain = unzipped
	default:
		return nil, pushward.Invalidf("The Content-Encoding of this request is not supported. Send it plain or as gzip.")
	}
	return b, nil
}

// Read gives the decompressed bytes.
func (b *body) Read(p []byte) (int, error) {
	if b.limit <= 0 {
		// One more byte tells whether the body ends at its limit.
		var one [1]byte
		n, err := io.ReadFull(b.plain, one[:])
		if n == 0 {
			return 0, b.close(err)
		}
		return 0, pushward.TooLargef("The request is over the limit of its size.")
	}
	if int64(len(p)) > b.limit {
		p = p[:b.limit]
	}
	n, err := b.plain.Read(p)
	b.limit -= int64(n)
	if err != nil {
		err = b.close(err)
	}
	return n, err
}

// close lifts the deadline when nothing more is to come: left in place it would
// end the request's context while the push is judged.
func (b *body) close(err error) error {
	select {
	case <-b.ended:
	default:
		_ = b.c.control.SetReadDeadline(time.Time{})
		close(b.ended)
	}
	if errors.Is(err, io.EOF) {
		return io.EOF
	}
	return badBody(err)
}

// drain reads the rest as it comes, at most max bytes, so that a client which is
// still sending gets to read its answer. Nothing is decompressed any more.
func (b *body) drain(max int64) {
	_, err := io.Copy(io.Discard, io.LimitReader(wireReader{b}, max))
	_ = b.close(err)
}

func badBody(err error) error {
	var timeout interface{ Timeout() bool }
	if errors.As(err, &timeout) && timeout.Timeout() {
		return pushward.Invalidf("The request came too slowly.")
	}
	return pushward.Invalidf("The request could not be read.")
}

// wireReader reads what the client sends and moves the deadline along.
type wireReader struct{ b *body }

func (w wireReader) Read(p []byte) (int, error) {
	b := w.b
	allowed := min(b.c.f.grace+time.Duration(b.wire/minRate)*time.Second, callTime)
	_ = b.c.control.SetReadDeadline(b.began.Add(allowed))
	n, err := b.c.r.Body.Read(p)
	b.wire += int64(n)
	return n, err
}

// answer is the body of a 200. Its head goes out with the first byte, so that
// what fails before can still be answered by a status.
type answer struct {
	c           *call
	contentType string
	first       []byte // sent before the first byte
}

// Write sends p at once: a client shows progress as it comes.
func (a *answer) Write(p []byte) (int, error) {
	err := a.begin()
	if err != nil {
		return 0, err
	}
	_ = a.c.control.SetWriteDeadline(time.Now().Add(a.c.f.grace + time.Duration(len(p)/minRate)*time.Second))
	n, err := a.c.w.Write(p)
	if err != nil {
		return n, err
	}
	return n, ignoreUnsupported(a.c.control.Flush())
}

// begin sends the head of the answer, once.
func (a *answer) begin() error {
	if a.c.status != 0 {
		return nil
	}
	a.c.status = http.StatusOK
	a.c.w.Header().Set("Content-Type", a.contentType)
	a.c.w.WriteHeader(http.StatusOK)
	_, err := a.c.w.Write(a.first)
	return err
}

func ignoreUnsupported(err error) error {
	if errors.Is(err, http.ErrNotSupported) {
		return nil
	}
	return err
}
