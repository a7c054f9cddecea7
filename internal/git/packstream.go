package git

import (
	"bufio"
	"context"
	"errors"
	checksum "hash"
	"hash/crc32"
	"io"
	"sync"

	"github.com/pjbgf/sha1cd"

	"pushward"
)

// packStream reads a pack that arrives: every byte goes to the spool, into the
// checksum of the entry being read and into that of the pack.
type packStream struct {
	*bufio.Reader
	ctx   context.Context
	src   io.Reader
	spool *spool
	max   int64 // bytes of a pack
	err   error // of src or the spool, other than the end

	got    int64  // bytes taken from src
	last   []byte // those of the latest read
	summed int64  // up to where the checksums go
	crc    uint32
	sum    checksum.Hash

	scratch [32 << 10]byte // what is inflated only to find its end
}

var packStreams = sync.Pool{New: func() any {
	s := &packStream{sum: sha1cd.New()}
	s.Reader = bufio.NewReaderSize(arriving{s}, 64<<10)
	return s
}}

// newPackStream gives a stream; give it back with done.
func newPackStream(ctx context.Context, src io.Reader, spool *spool, max int64) *packStream {
	s := packStreams.Get().(*packStream)
	s.ctx, s.src, s.spool, s.max, s.err = ctx, src, spool, max, nil
	s.got, s.last, s.summed, s.crc = 0, s.last[:0], 0, 0
	s.sum.Reset()
	s.Reader.Reset(arriving{s})
	return s
}

// done gives the stream back, without what it has read from.
func (s *packStream) done() {
	s.ctx, s.src, s.spool, s.err = nil, nil, nil, nil
	packStreams.Put(s)
}

// arriving is the side of a packStream that its buffer fills from.
type arriving struct{ *packStream }

func (a arriving) Read(p []byte) (int, error) {
	s := a.packStream
	// The buffer asks for more only when all of the last read was used.
	s.settle(s.got)
	n, err := s.src.Read(p)
	s.got += int64(n)
	s.last = append(s.last[:0], p[:n]...)
	switch {
	case err == nil && s.ctx.Err() != nil:
		err = s.ctx.Err()
	case s.got > s.max:
		err = pushward.TooLargef("The pack is over the limit of %d bytes. Push in several steps, a part of the history at a time.", s.max)
	}
	if err != nil && err != io.EOF {
		s.err = err
		return n, err
	}
	if _, e := s.spool.Write(p[:n]); e != nil {
		s.err = e
		return n, e
	}
	return n, err
}

// at is the offset of the next byte to be read.
func (s *packStream) at() int64 { return s.got - int64(s.Buffered()) }

// settle takes everything before an offset into the checksums.
func (s *packStream) settle(to int64) {
	if to <= s.summed {
		return
	}
	start := s.got - int64(len(s.last))
	fresh := s.last[s.summed-start : to-start]
	s.crc = crc32.Update(s.crc, crc32.IEEETable, fresh)
	s.sum.Write(fresh)
	s.summed = to
}

// failed words an error of reading: a pack that ends too early or does not
// inflate is the client's, the rest ours or the connection's.
func (s *packStream) failed(err error) error {
	switch {
	case s.err != nil:
		return s.err
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return pushward.Unprocessablef("The pack is cut off. Push again.")
	}
	return badPack("an object does not inflate")
}

// badPack is the answer to a pack that breaks the rules of its format.
func badPack(why string) error {
	return pushward.Unprocessablef("The pack is malformed: %s. Run git fsck in your repository, then push again.", why)
}
