package decode

import (
	"bytes"
	"encoding/binary"
	"io"
	"math"

	"github.com/klauspost/compress/flate"
)

// zipEntry decodes the entry whose local header is at i. Directories are not
// asked: entries they do not name are found, and those they name twice are
// decoded once.
func (w *walker) zipEntry(l *level, i int) error {
	h := l.data[i:]
	if len(h) < 30 {
		return nil
	}
	flags, method := binary.LittleEndian.Uint16(h[6:]), binary.LittleEndian.Uint16(h[8:])
	start := i + 30 + int(binary.LittleEndian.Uint16(h[26:])) + int(binary.LittleEndian.Uint16(h[28:]))
	if start >= len(l.data) || flags&1 != 0 {
		return w.budget.addEntry()
	}
	switch method {
	case 0:
		if err := w.budget.addEntry(); err != nil {
			return err
		}
		return w.stored(l, start, flags, binary.LittleEndian.Uint32(h[18:]))
	case 8:
		return w.deflated(l, start)
	}
	// Other methods have magics of their own, or are not decoded.
	return w.budget.addEntry()
}

func (w *walker) deflated(l *level, start int) error {
	c := w.child(l)
	n, _, err := w.inflate(c, l.data[start:], light, w.openFlate)
	if err != nil {
		return err
	}
	c.trace.member(start, start+n)
	return w.decoded(c, ZipEntry)
}

func (w *walker) openFlate() (io.Reader, error) {
	e := &w.engines
	if e.flate == nil {
		e.flate = flate.NewReader(&e.in)
		return e.flate, nil
	}
	return e.flate, e.flate.(flate.Resetter).Reset(&e.in, nil)
}

var zipSigns = [][]byte{[]byte("PK\x03\x04"), []byte("PK\x01\x02"), []byte("PK\x07\x08")}

// stored makes a layer of an entry that stands there as it is. It ends where
// its header says, or before the next header; where the two differ, both are
// layers, so that a false size joins nothing to its end.
func (w *walker) stored(l *level, start int, flags uint16, announced uint32) error {
	if n := uint64(announced); n != 0 && n <= uint64(len(l.data)-start) && flags&8 == 0 {
		end := start + int(n)
		if err := w.part(l, ZipEntry, start, end); err != nil {
			return err
		}
		if startsZip(l.data[end:]) {
			return nil
		}
	}
	for at := start; ; at++ {
		k := bytes.Index(l.data[at:], zipSigns[0][:2])
		if k < 0 {
			return w.part(l, ZipEntry, start, len(l.data))
		}
		if at += k; startsZip(l.data[at:]) {
			return w.part(l, ZipEntry, start, at)
		}
	}
}

func startsZip(p []byte) bool {
	for _, s := range zipSigns {
		if bytes.HasPrefix(p, s) {
			return true
		}
	}
	return false
}

const tarBlock = 512

// tarHeader makes a layer of the file whose header is at i, if one is.
func (w *walker) tarHeader(l *level, i int) error {
	if i < 0 || !isUstar(l.data[i:]) || !tarSum(l.data[i:]) {
		return nil
	}
	_, err := w.tarFile(l, i)
	return err
}

func isUstar(p []byte) bool { return len(p) >= tarBlock && string(p[257:262]) == "ustar" }

// oldTar does so for a tar of before there was a magic, from its beginning on.
func (w *walker) oldTar(l *level) error {
	for i := 0; i < len(l.data) && tarSum(l.data[i:]) && !isUstar(l.data[i:]); {
		n, err := w.tarFile(l, i)
		if err != nil {
			return err
		}
		i += tarBlock + (n+tarBlock-1)/tarBlock*tarBlock
	}
	return nil
}

func (w *walker) tarFile(l *level, i int) (n int, err error) {
	if err := w.budget.addEntry(); err != nil {
		return 0, err
	}
	rest := len(l.data) - i - tarBlock
	n = rest
	if size := tarNumber(l.data[i+124 : i+136]); 0 <= size && size < int64(rest) {
		n = int(size)
	}
	return n, w.part(l, TarEntry, i+tarBlock, i+tarBlock+n)
}

// tarSum says whether p begins with a header that bears its own sum.
func tarSum(p []byte) bool {
	if len(p) < tarBlock {
		return false
	}
	want := tarNumber(p[148:156])
	if want <= 0 {
		return false
	}
	if sum := byteSum(p[:148]) + 8*' ' + byteSum(p[156:tarBlock]); want == sum {
		return true
	}
	sum := int64(8 * ' ')
	for k, c := range p[:tarBlock] {
		if k < 148 || k >= 156 {
			sum += int64(int8(c)) // as some wrote it
		}
	}
	return want == sum
}

// byteSum adds up at most tarBlock bytes, a multiple of four of them.
func byteSum(p []byte) int64 {
	const low = 0x00ff00ff
	var sum uint64
	for ; len(p) >= 4; p = p[4:] {
		v := uint64(binary.LittleEndian.Uint32(p))
		sum += v&low + v>>8&low
	}
	return int64(sum&0xffff + sum>>16)
}

// tarNumber reads octal, or binary behind a set bit; -1 is none.
func tarNumber(p []byte) int64 {
	if p[0]&0x80 != 0 {
		v := int64(p[0] & 0x7f)
		for _, c := range p[1:] {
			if v > math.MaxInt64>>8 {
				return -1
			}
			v = v<<8 | int64(c)
		}
		return v
	}
	p = bytes.Trim(p, " \x00")
	v := int64(0)
	for _, c := range p {
		if c < '0' || c > '7' {
			return -1
		}
		v = v<<3 | int64(c-'0')
	}
	return v
}
