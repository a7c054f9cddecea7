package decode

import "sort"

// trace leads from places in a layer to those in the bytes it was decoded from.
type trace struct {
	whole    bool // everything comes from all of [from, to)
	from, to int
	digits   digits // what pieces count
	pieces   []piece
}

// digits are the characters that make bytes together.
type digits int

const (
	none digits = iota // bytes stand for themselves
	hexadecimal
	sextets
)

// piece is a stretch that was decoded evenly: unit source bytes make one.
type piece struct{ at, src, unit int }

func (t *trace) reset() { *t = trace{pieces: t.pieces[:0]} }

// member makes everything come from [from, to).
func (t *trace) member(from, to int) {
	t.reset()
	t.whole, t.from, t.to = true, from, to
}

// even makes all bytes come from units of the same size.
func (t *trace) even(src, unit int) {
	t.reset()
	t.add(0, src, unit)
}

// add continues the last piece where it can.
func (t *trace) add(at, src, unit int) {
	if n := len(t.pieces); n > 0 {
		last := t.pieces[n-1]
		if last.unit == unit && last.src+(at-last.at)*unit == src {
			return
		}
	}
	t.pieces = append(t.pieces, piece{at, src, unit})
}

func (t *trace) origin(from, to int) (int, int) {
	if t.whole {
		return t.from, t.to
	}
	if to <= from {
		s := t.start(from)
		return s, s
	}
	switch last := to - 1; t.digits {
	case hexadecimal:
		from, to = from*2, to*2
	case sextets:
		// Byte k of a group of three is held by characters k and k+1 of four.
		from, to = from/3*4+from%3, last/3*4+last%3+2
	}
	return t.start(from), t.end(to - 1)
}

func (t *trace) start(i int) int {
	p := t.pieces[t.find(i)]
	return p.src + (i-p.at)*p.unit
}

func (t *trace) end(i int) int {
	p := t.pieces[t.find(i)]
	return p.src + (i-p.at+1)*p.unit
}

// find tells the piece that holds i.
func (t *trace) find(i int) int {
	return max(0, sort.Search(len(t.pieces), func(k int) bool { return t.pieces[k].at > i })-1)
}

// changed says whether any of [from, to) reads differently in the source.
func (t *trace) changed(from, to int) bool {
	for k := t.find(from); k < len(t.pieces) && t.pieces[k].at < to; k++ {
		if t.pieces[k].unit != 1 {
			return true
		}
	}
	return false
}
