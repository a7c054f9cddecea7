package decode

import (
	"bytes"
	"strings"
)

// family is a way to write one byte as several characters.
type family int

const (
	percent family = iota
	backslash
	entity
)

type escapeFamily struct {
	kind  string
	intro byte
	read  func(p []byte) (value byte, n int) // n is 0 where nothing is escaped
}

var families = [...]escapeFamily{
	percent:   {Percent, '%', readPercent},
	backslash: {Backslash, '\\', readBackslash},
	entity:    {Entities, '&', readEntity},
}

// maxGlue is how far a secret may reach beyond what is near an escape.
const maxGlue = 4096

// escapes decodes the cluster of escapes that i belongs to, if it may hide a
// secret: escapes that are near to each other, and what is around them.
func (w *walker) escapes(l *level, i int, f family) error {
	fam := &families[f]
	least := l.escapeTo[f]
	if i < least {
		return nil
	}
	if _, n := fam.read(l.data[i:]); n == 0 {
		return nil
	}
	last := l.cluster(i, f)
	if err := w.budget.addWork(last - i); err != nil {
		return err
	}
	from := l.before(i, least)
	end := min(len(l.data), last+nearby)
	end = l.after(end, end+maxGlue)
	if !l.promising() && !bytes.Contains(l.data[from:end], begin) &&
		!bytes.Contains(l.data[max(from, i-magicReach):min(last+magicReach, end)], magics[4]) {
		return nil
	}
	if l.copies() && !l.trace.changed(from, end) {
		return nil
	}
	c := w.child(l)
	bin := c.unescape(l.data, from, last, fam)
	c.copied(l.data, last, end)
	if err := w.charge(l, len(c.buf)); err != nil {
		return err
	}
	if !c.hides(bin) {
		return nil
	}
	return w.layer(c, fam.kind)
}

// cluster passes over the escapes that are near to the one at i, or joined to
// it by glued bytes. It notes what they stand for in l.values, and tells where
// the last one ends.
func (l *level) cluster(i int, f family) (last int) {
	fam := &families[f]
	l.values = [4]uint64{}
	glued := 0
	for next := i; ; {
		near := last + nearby
		if next == i {
			near = i
		}
		k := bytes.IndexByte(l.data[next:min(len(l.data), near+maxGlue)], fam.intro)
		if k < 0 {
			break
		}
		if next += k; next > near {
			if glued = l.after(max(near, glued), next); glued < next {
				break
			}
		}
		v, n := fam.read(l.data[next:])
		if n == 0 {
			next++
			continue
		}
		l.values[v>>6] |= 1 << (v & 63)
		next += n
		last = next
	}
	l.escapeTo[f] = last
	return last
}

// promising says whether what the escapes of a cluster stand for may be part of
// a secret, of the frame of a private key or of the sign of a container, but for
// bzip2's, which prints. Nearly all stand for quotes, line breaks or zeros.
func (l *level) promising() bool {
	for k, v := range l.values {
		if v&escaping[k] != 0 {
			return true
		}
	}
	for _, signs := range [...][2]byte{{0x1f, 0x8b}, {3, 4}, {0xb5, 0xfd}, {0xfd, 0}} {
		if l.stoodFor(signs[0]) && l.stoodFor(signs[1]) {
			return true
		}
	}
	return false
}

func (l *level) stoodFor(v byte) bool { return l.values[v>>6]>>(v&63)&1 != 0 }

// escaping are the bytes that make an escape interesting by themselves.
var escaping = func() (set [4]uint64) {
	for c := range 256 {
		if classes[c]&isGlue != 0 || c == ' ' {
			set[c>>6] |= 1 << (c & 63)
		}
	}
	return set
}()

// unescape appends data[from:last] with its escapes decoded.
func (c *level) unescape(data []byte, from, last int, fam *escapeFamily) unprinted {
	bin := unprinted{from: -1}
	at := from
	for next := from; next < last; {
		k := bytes.IndexByte(data[next:last], fam.intro)
		if k < 0 {
			break
		}
		next += k
		v, n := fam.read(data[next:])
		if n == 0 {
			next++
			continue
		}
		c.copied(data, at, next)
		c.trace.add(len(c.buf), next, n)
		c.buf = append(c.buf, v)
		bin.add(v, len(c.buf)-1)
		at, next = next+n, next+n
	}
	c.copied(data, at, last)
	return bin
}

// copied appends bytes that stand as they are.
func (c *level) copied(data []byte, from, to int) {
	if from < to {
		c.trace.add(len(c.buf), from, 1)
		c.buf = append(c.buf, data[from:to]...)
	}
}

// before tells where what matters to an escape at i begins, after least.
func (l *level) before(i, least int) int {
	from := max(least, i-nearby)
	for stop := max(least, i-maxGlue); from > stop && classes[l.data[from-1]]&isGlue != 0; {
		from--
	}
	return from
}

// after tells where the glued bytes from i on end.
func (l *level) after(i, most int) int {
	for most = min(most, len(l.data)); i < most && classes[l.data[i]]&isGlue != 0; {
		i++
	}
	return i
}

var begin = []byte("-----BEGIN ")

// unprinted is the stretch of a layer in which escapes stand for bytes that are
// no text.
type unprinted struct{ from, to int }

func (b *unprinted) add(v byte, at int) {
	if classes[v]&isPrint != 0 {
		return
	}
	if b.from < 0 {
		b.from = at
	}
	b.to = at + 1
}

// magicReach is how far the sign of a container reaches beyond its first or
// last byte that is no text.
const magicReach = 16

// hides says whether decoding put minToken glued bytes together, or the
// beginning of a private key or of a container.
func (c *level) hides(bin unprinted) bool {
	if bytes.Contains(c.buf, begin) {
		return true
	}
	if bin.from >= 0 {
		near := c.buf[max(0, bin.from-magicReach):min(len(c.buf), bin.to+magicReach)]
		for _, m := range magics {
			if bytes.Contains(near, m) {
				return true
			}
		}
	}
	done := 0
	for k, p := range c.trace.pieces {
		if p.unit == 1 {
			continue
		}
		end := len(c.buf)
		if k+1 < len(c.trace.pieces) {
			end = c.trace.pieces[k+1].at
		}
		for i := max(done, p.at); i < end; i++ {
			if classes[c.buf[i]]&isGlue == 0 {
				continue
			}
			n := 1
			for j := i - 1; j >= 0 && n < minToken && classes[c.buf[j]]&isGlue != 0; j-- {
				n++
			}
			for done = i + 1; done < len(c.buf) && n < minToken && classes[c.buf[done]]&isGlue != 0; done++ {
				n++
			}
			if n >= minToken {
				return true
			}
			i = done - 1
		}
	}
	return false
}

func readPercent(p []byte) (byte, int) {
	if len(p) < 3 || p[0] != '%' {
		return 0, 0
	}
	v, ok := hexByte(p[1:])
	if !ok {
		return 0, 0
	}
	return v, 3
}

func hexByte(p []byte) (byte, bool) {
	if len(p) < 2 {
		return 0, false
	}
	hi, lo := hexValue[p[0]], hexValue[p[1]]
	return hi<<4 | lo&15, hi < 16 && lo < 16
}

var hexValue = func() (t [256]byte) {
	for c := range t {
		t[c] = foreign
	}
	for v := range 10 {
		t['0'+v] = byte(v)
	}
	for v := range 6 {
		t['a'+v], t['A'+v] = byte(10+v), byte(10+v)
	}
	return t
}()

// readBackslash knows the escapes that JSON, C and their kin share. Beyond
// ASCII, \u stays as it is: no secret is made of it.
func readBackslash(p []byte) (byte, int) {
	if len(p) < 2 || p[0] != '\\' {
		return 0, 0
	}
	switch p[1] {
	case 'n':
		return '\n', 2
	case 'r':
		return '\r', 2
	case 't':
		return '\t', 2
	case '/', '"', '\'', '\\':
		return p[1], 2
	case 'x':
		if v, ok := hexByte(p[2:]); ok {
			return v, 4
		}
	case 'u':
		if len(p) >= 6 && p[2] == '0' && p[3] == '0' {
			if v, ok := hexByte(p[4:]); ok && v < 0x80 {
				return v, 6
			}
		}
	}
	return 0, 0
}

// maxEntity is the length of the longest entity read, with room for zeros.
const maxEntity = 12

var named = map[string]byte{
	"amp": '&', "lt": '<', "gt": '>', "quot": '"', "apos": '\'', "nbsp": ' ',
	"equals": '=', "plus": '+', "sol": '/', "lowbar": '_', "hyphen": '-', "dash": '-',
	"period": '.', "colon": ':', "comma": ',', "commat": '@', "percnt": '%', "num": '#',
}

func readEntity(p []byte) (byte, int) {
	if len(p) < 4 || p[0] != '&' {
		return 0, 0
	}
	end := bytes.IndexByte(p[:min(len(p), maxEntity)], ';')
	if end < 0 {
		return 0, 0
	}
	if p[1] != '#' {
		v, ok := named[string(p[1:end])]
		if !ok {
			return 0, 0
		}
		return v, end + 1
	}
	if v := number(string(p[2:end])); 0 < v && v < 0x80 {
		return byte(v), end + 1
	}
	return 0, 0
}

// number reads decimal, or hexadecimal behind an x; -1 is none.
func number(s string) int {
	base := 10
	if strings.HasPrefix(s, "x") || strings.HasPrefix(s, "X") {
		base, s = 16, s[1:]
	}
	if s == "" {
		return -1
	}
	v := 0
	for i := range len(s) {
		d := int(hexValue[s[i]])
		if d >= base {
			return -1
		}
		v = v*base + d
	}
	return v
}
