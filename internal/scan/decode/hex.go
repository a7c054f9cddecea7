package decode

import "bytes"

var hexDigit = func() (t [64]byte) {
	for v := range t {
		t[v] = foreign
	}
	for v := range 6 {
		t[v], t[26+v] = byte(10+v), byte(10+v)
	}
	for v := range 10 {
		t[52+v] = byte(v)
	}
	return t
}()

const minHex = 2 * minToken

// hexIn decodes the runs of hexadecimal digits in the gathered region.
func (w *walker) hexIn(l *level) error {
	for i := minToken - 1; i < len(l.six); i += minToken {
		if hexDigit[l.six[i]] == foreign {
			continue
		}
		from, to := i, i+1
		for from > 0 && hexDigit[l.six[from-1]] != foreign {
			from--
		}
		for to < len(l.six) && hexDigit[l.six[to]] != foreign {
			to++
		}
		i = to
		for phase := 0; phase < 2 && to-from-phase >= minHex; phase++ {
			if err := w.hexAt(l, from+phase, to); err != nil {
				return err
			}
		}
	}
	return nil
}

// startsHexContainer says whether p begins with a container's first bytes in
// digits, whatever lines they are broken into.
func startsHexContainer(p []byte) bool {
	var head [6]byte // as long as any of magics
	n := 0
	for i := 0; n < 2*len(head) && i < len(p); {
		v := hexValue[p[i]]
		if v == foreign {
			next := lineBreak(p, i)
			if next == i {
				break
			}
			i = next
			continue
		}
		head[n/2] = head[n/2]<<4 | v
		n++
		i++
	}
	return startsContainer(head[:n/2])
}

// hexContainer decodes from i on, where the first bytes of a container are
// written in hexadecimal.
func (w *walker) hexContainer(l *level, i int) error {
	if l.packedHex.again(l.data, i, 2) {
		return nil
	}
	l.gather(i)
	n := 0
	for n < len(l.six) && hexDigit[l.six[n]] != foreign {
		n++
	}
	if n < minHex || !l.fresh(l.gatheredTo(n)) {
		return nil
	}
	l.packedHex.to = l.gatheredTo(n)
	return w.hexAt(l, 0, n)
}

// hexAt decodes digits [lo, hi) if that makes sense.
func (w *walker) hexAt(l *level, lo, hi int) error {
	c := w.child(l)
	for i := lo; i+1 < hi; i += 2 {
		c.buf = append(c.buf, hexDigit[l.six[i]]<<4|hexDigit[l.six[i+1]])
	}
	if !worthy(c.buf) {
		return nil
	}
	if err := w.charge(l, len(c.buf)); err != nil {
		return err
	}
	c.traceChars(l, lo, hi, hexadecimal)
	return w.layer(c, Hex)
}

// worthy says whether decoded bytes may hold a secret: minToken that print in
// a row or alternate with NUL, or a container at their beginning.
func worthy(p []byte) bool {
	if startsContainer(p) {
		return true
	}
	run, wide := 0, 0
	for i, c := range p {
		if classes[c]&isPrint == 0 {
			run = 0
		} else if run++; run == minToken {
			return true
		}
		if (c == 0) == (i > 0 && p[i-1] == 0) || c != 0 && classes[c]&isText == 0 {
			wide = 0
		} else if wide++; wide == 2*minToken-1 {
			return true
		}
	}
	return false
}

var magics = [][]byte{
	[]byte("\x1f\x8b\x08"), []byte("PK\x03\x04"), []byte("\x28\xb5\x2f\xfd"),
	[]byte("\xfd7zXZ\x00"), []byte("BZh"),
}

func startsContainer(p []byte) bool {
	for _, m := range magics {
		if bytes.HasPrefix(p, m) {
			return true
		}
	}
	return false
}
