package githttp

import (
	"bufio"
	"errors"
	"io"

	"pushward"
)

// Git frames what it sends as pkt-lines: four hexadecimal digits that count
// themselves, then that many bytes less four. 0000 ends a list.
// https://git-scm.com/docs/protocol-common
const (
	maxPkt     = 65520      // digits included
	maxPayload = maxPkt - 4 // of one line
	flushPkt   = "0000"
)

// pktReader reads pkt-lines, at most a budget of bytes of them.
type pktReader struct {
	r    *bufio.Reader
	left int64 // of the budget
	buf  []byte
}

func newPktReader(r io.Reader, budget int64) *pktReader {
	return &pktReader{r: bufio.NewReaderSize(r, 64<<10), left: budget}
}

// next gives the payload of a line, valid until the next call, or says that a
// list ended. io.EOF means that nothing more came; whatever else cannot be read
// is pushward.Invalid.
func (p *pktReader) next() (line []byte, flush bool, err error) {
	var digits [4]byte
	n, err := io.ReadFull(p.r, digits[:])
	if n == 0 && errors.Is(err, io.EOF) {
		return nil, false, io.EOF
	}
	if err != nil {
		return nil, false, cutShort(err)
	}
	size, err := pktSize(digits)
	if err != nil {
		return nil, false, err
	}
	p.left -= int64(max(size, 4))
	if p.left < 0 {
		return nil, false, pushward.TooLargef("The request names too many refs or options. Push fewer at once.")
	}
	if size == 0 {
		return nil, true, nil
	}
	if cap(p.buf) < size-4 {
		p.buf = make([]byte, max(size-4, 1024))
	}
	p.buf = p.buf[:size-4]
	_, err = io.ReadFull(p.r, p.buf)
	if err != nil {
		return nil, false, cutShort(err)
	}
	return p.buf, false, nil
}

// pktSize reads the four digits. 0 stands for the end of a list; the other
// special lines, 0001 to 0003, have no place in what is read here.
func pktSize(digits [4]byte) (int, error) {
	size := 0
	for _, d := range digits {
		switch {
		case d >= '0' && d <= '9':
			size = size<<4 | int(d-'0')
		case d >= 'a' && d <= 'f':
			size = size<<4 | int(d-'a'+10)
		case d >= 'A' && d <= 'F':
			size = size<<4 | int(d-'A'+10)
		default:
			return 0, pushward.Invalidf("The request is not in Git's pkt-line format.")
		}
	}
	if size != 0 && size < 4 || size > maxPkt {
		return 0, pushward.Invalidf("The request holds a pkt-line of an impossible length.")
	}
	return size, nil
}

// cutShort words an error in the middle of a line. Where one of ours has a class
// already, as when a body is over its limit, it stays.
func cutShort(err error) error {
	if pushward.ClassOf(err) != pushward.Internal {
		return err
	}
	return pushward.Invalidf("The request ended early.")
}

// appendPkt adds one line, at most maxPayload bytes long, to dst.
func appendPkt(dst []byte, payload string) []byte {
	const digits = "0123456789abcdef"
	n := len(payload) + 4
	dst = append(dst, digits[n>>12&15], digits[n>>8&15], digits[n>>4&15], digits[n&15])
	return append(dst, payload...)
}
