package decode

import (
	"context"
	"errors"
	"strings"
	"testing"
)

// hostile are inputs that repeat what is dear to look at.
var hostile = []string{
	"A", "a", "\x00", "V", "0", "5", "=", "%", `\`, "&", "-", "/", "a\x00", "\x00a\x00\x00", "a\x00\x00\x00",
	"%41", "%4", "%2525", `\/`, `\x41`, `\x`, `\u0041`, `\u00`, `--\n`, `\\`, "&#65;", "&amp;", "&amp", "-----BEGIN \\n",
	"UEsD", "H4sI", "H4sIA", "H4sI\n", "KLUv", "Qlpo", "/Td6", "1f8b0800", "1f8b080", "504b0304", "1f8b0800\n",
	"PK\x03\x04", "PK", "\x1f\x8b\x08\x00", "BZh91AY&SY", "\x28\xb5\x2f\xfd", "\xfd7zXZ\x00", "ustar\x000", "ustar\x000\x30\x30\x30\x31\x31\x31\x31\x31\x31",
	"ICAgICAg", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa\n", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa ", "SUlJSUlJ", "%2f \x1f\x8b\x08\x00", "ghp_\\u005f ", "a%2fb/",
	strings.Repeat("a", 250) + "%41", strings.Repeat("a/", 150) + "%2", "41", "61 ", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAJABz",
	"R0lGODlhAQABAAAA", "aGVsbG8gd29ybGQh", "48656c6c6f20776f726c6421",
}

// TestHostile holds that what hostile input costs grows with its length, or is
// refused.
func TestHostile(t *testing.T) {
	for _, h := range hostile {
		cost := func(n int) (work int64, refused bool) {
			b := NewBudget(DefaultLimits)
			data := []byte(strings.Repeat(h, n/len(h)+1))
			visited := int64(0)
			err := walk(context.Background(), b, data, func(y Layer) error { visited += int64(len(y.Data)); return nil })
			var over *Exceeded
			if err != nil && !errors.As(err, &over) {
				t.Fatalf("%q: %v", h, err)
			}
			_, _, work = b.Spent()
			return work + visited, err != nil
		}
		one, _ := cost(1 << 15)
		four, refused := cost(1 << 17)
		if !refused && four > 5*one+1<<16 {
			t.Errorf("%q: %d for 32 KiB, %d for 128 KiB", h, one, four)
		}
	}
}

// BenchmarkWorst walks 1 MiB of each hostile input.
func BenchmarkWorst(b *testing.B) {
	for _, h := range hostile {
		data := []byte(strings.Repeat(h, 1<<20/len(h)+1))
		b.Run(h[:min(len(h), 20)], func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			over := 0.0
			for b.Loop() {
				var e *Exceeded
				if errors.As(walk(context.Background(), NewBudget(DefaultLimits), data, func(Layer) error { return nil }), &e) {
					over = 1
				}
			}
			b.ReportMetric(over, "over-budget")
		})
	}
}
