package git

import (
	"bytes"
)

// entry moves forward to a name and gives its whole entry. Names are asked for
// in order.
func (b *beside) entry(name []byte, mode uint32) ([]byte, bool) {
	for b.at < len(b.data) {
		m, n, _, next, err := splitEntry(b.data, b.at)
		if err != nil {
			return nil, false
		}
		switch c := compareNames(n, m, name, mode); {
		case c > 0:
			return nil, false
		case c == 0:
			return b.data[b.at:next], true
		}
		b.at = next
	}
	return nil, false
}

// compareNames puts two names in the order of trees, where folders sort as if
// their names ended in a slash. Only files equal files, and folders folders.
func compareNames(a []byte, aMode uint32, b []byte, bMode uint32) int {
	n := min(len(a), len(b))
	if c := bytes.Compare(a[:n], b[:n]); c != 0 {
		return c
	}
	return int(byteAfter(a, n, aMode)) - int(byteAfter(b, n, bMode))
}

func byteAfter(name []byte, n int, mode uint32) byte {
	switch {
	case n < len(name):
		return name[n]
	case mode == ModeTree:
		return '/'
	}
	return 0
}

// differing gives the offset of the first entry of a that is not in b at the
// same offset, and where the entries begin that both end with. A tree of 10,000
// entries of which one differs is not read entry by entry.
func differing(a, b []byte) (from, to int) {
	same := commonStart(a, b)
	for {
		nul := bytes.IndexByte(a[from:], 0)
		if nul < 0 || from+nul+21 > same {
			break
		}
		from += nul + 21
	}
	tail := commonEnd(a[from:], b[from:])
	to = nextEntry(a, from, len(a)-tail)
	// The bytes may be the same, and be entries in one tree only.
	if inB := len(b) - (len(a) - to); nextEntry(b, from, inB) != inB {
		return from, len(a)
	}
	return from, to
}

// nextEntry gives the first offset from on, not before least, at which an
// entry begins, or the end.
func nextEntry(data []byte, from, least int) int {
	for from < least {
		nul := bytes.IndexByte(data[from:], 0)
		if nul < 0 || from+nul+21 > len(data) {
			return len(data)
		}
		from += nul + 21
	}
	return from
}

func commonStart(a, b []byte) int {
	n := min(len(a), len(b))
	at := 0
	for step := 4096; step > 0; step /= 16 {
		for at+step <= n && bytes.Equal(a[at:at+step], b[at:at+step]) {
			at += step
		}
	}
	return at
}

func commonEnd(a, b []byte) int {
	n := min(len(a), len(b))
	at := 0
	for step := 4096; step > 0; step /= 16 {
		for at+step <= n && bytes.Equal(a[len(a)-at-step:len(a)-at], b[len(b)-at-step:len(b)-at]) {
			at += step
		}
	}
	return at
}
