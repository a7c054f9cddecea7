package git

import (
	"errors"
	"math"
)

var errDelta = errors.New("a delta is malformed")

// maxDeltaHead is how many bytes the two sizes at the start of a delta take at most.
const maxDeltaHead = 20

// deltaSizes reads the sizes that a delta announces, of its base and of its
// result in bytes, and how many bytes they took.
func deltaSizes(delta []byte) (base, result int64, n int, err error) {
	base, n, err = deltaSize(delta)
	if err != nil {
		return 0, 0, 0, err
	}
	result, m, err := deltaSize(delta[n:])
	return base, result, n + m, err
}

// deltaSize reads a number of seven bits a byte, the lowest first.
func deltaSize(data []byte) (size int64, n int, err error) {
	for shift := 0; n < len(data) && shift < 63; shift += 7 {
		b := data[n]
		n++
		size |= int64(b&0x7f) << shift
		if b&0x80 == 0 {
			return size, n, nil
		}
	}
	return 0, 0, errDelta
}

// applyDelta builds an object out of its base, into dst when that is large
// enough. The result is exactly as long as the delta announces.
func applyDelta(dst, base, delta []byte) ([]byte, error) {
	from, size, n, err := deltaSizes(delta)
	if err != nil {
		return nil, err
	}
	if from != int64(len(base)) || size > math.MaxInt32 {
		return nil, errDelta
	}
	if int64(cap(dst)) < size {
		dst = make([]byte, 0, size)
	}
	out := dst[:0]
	for rest := delta[n:]; len(rest) > 0; {
		op := rest[0]
		var piece []byte
		switch {
		case op&0x80 != 0:
			var at, length int
			at, length, rest = copyOf(op, rest[1:])
			if rest == nil || at+length > len(base) {
				return nil, errDelta
			}
			piece = base[at : at+length]
		case op == 0 || int(op) >= len(rest):
			return nil, errDelta
		default:
			piece, rest = rest[1:1+op], rest[1+op:]
		}
		if int64(len(out)+len(piece)) > size {
			return nil, errDelta
		}
		out = append(out, piece...)
	}
	if int64(len(out)) != size {
		return nil, errDelta
	}
	return out, nil
}

// copyOf reads the arguments of a copy instruction; rest is nil when they are
// cut off.
func copyOf(op byte, args []byte) (at, length int, rest []byte) {
	for bit := range 7 {
		if op&(1<<bit) == 0 {
			continue
		}
		if len(args) == 0 {
			return 0, 0, nil
		}
		if bit < 4 {
			at |= int(args[0]) << (8 * bit)
		} else {
			length |= int(args[0]) << (8 * (bit - 4))
		}
		args = args[1:]
	}
	if length == 0 {
		length = 0x10000
	}
	if args == nil {
		args = []byte{}
	}
	return at, length, args
}
