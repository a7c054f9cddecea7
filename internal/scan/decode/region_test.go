package decode

import (
	"math/rand/v2"
	"testing"
)

// keepsPromise fails where a region holds what skim does not promise.
func keepsPromise(t *testing.T, data []byte) {
	t.Helper()
	for start := 0; start < len(data); {
		if sextet[data[start]] >= padding {
			start++
			continue
		}
		end, p := skim(data, start)
		l := &level{data: data, wideTo: end}
		l.gather(start)
		if to := l.gatheredTo(len(l.six)); to != end {
			t.Fatalf("skimmed to %d, gathered to %d: %q", end, to, data)
		}
		if len(l.six) >= minWide {
			if all := l.plausible(promise{text: true, wide: true}); all != l.plausible(p) {
				t.Fatalf("base64 is not promised in %q", data[start:end])
			}
			if !p.hex && holdsHex(l.six) {
				t.Fatalf("hexadecimal is not promised in %q", data[start:end])
			}
		}
		start = end
	}
}

// holdsHex is what hexIn looks for, but for containers.
func holdsHex(six []byte) bool {
	for from := 0; from < len(six); from++ {
		var out []byte
		for i := from; i+1 < len(six) && hexDigit[six[i]] != foreign && hexDigit[six[i+1]] != foreign; i += 2 {
			out = append(out, hexDigit[six[i]]<<4|hexDigit[six[i+1]])
		}
		if worthy(out) && !startsContainer(out) {
			return true
		}
	}
	return false
}

// likely are bytes that rows are made of, and some that end them.
const likely = "aaAAbcd0123456789abcdefABCDEFYWJjZ2hpSGVsbG8gd29ybGQ\n6162636465666768696a6b6c6d6e6f0061006200630064"

func TestSkim(t *testing.T) {
	rnd := rand.New(rand.NewPCG(9, 10))
	for range 20_000 {
		p := make([]byte, 200)
		for i := range p {
			switch rnd.IntN(40) {
			case 0:
				p[i] = "\n-/=.z"[rnd.IntN(6)]
			case 1, 2, 3, 4:
				p[i] = likely[rnd.IntN(len(likely))]
			default:
				p[i] = likely[(i+len(likely)-1)%len(likely)]
				if i > 4 {
					p[i] = p[i-4]
				}
			}
		}
		keepsPromise(t, p)
	}
}

func FuzzSkim(f *testing.F) {
	f.Add([]byte(likely))
	f.Add([]byte("6162636465666768696a6b6c6d6e6f7071727374757677\n78797a"))
	f.Add([]byte("61006200630064006500660067006800690070007100720073"))
	f.Add([]byte("cHVzaHdhcmQgaXMgYSBndWFyZCBmb3IgYW55IGdpdCBzZXJ2ZXI"))
	f.Add([]byte("cAB1AHMAaAB3AGEAcgBkACAAaQBzACAAYQAgAGcAdQBhAHIAZAAg"))
	f.Fuzz(keepsPromise)
}
