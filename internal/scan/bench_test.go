package scan

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"pushward/internal/pattern"
	"pushward/internal/scan/decode"
)

// source is Go's own source tree, read once.
var source = sync.OnceValue(func() [][]byte {
	var files [][]byte
	root := filepath.Join(runtime.GOROOT(), "src")
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			if text, err := os.ReadFile(path); err == nil {
				files = append(files, text)
			}
		}
		return nil
	})
	return files
})

func size(files [][]byte) (n int64) {
	for _, f := range files {
		n += int64(len(f))
	}
	return n
}

// document is 4 kB of ordinary source.
func document(b *testing.B) []byte {
	b.Helper()
	for _, f := range source() {
		if len(f) > 60_000 && bytes.HasPrefix(f, []byte("// Copyright")) {
			return f[20_000:24_096]
		}
	}
	b.Skip("no source tree of Go here")
	return nil
}

// scan is Scanner.Scan, or a part of it.
type scan func(ctx context.Context, dst []Match, data []byte) ([]Match, error)

// asItStands gives the engine alone, which looks at no encoded layer.
func asItStands(tb testing.TB, ps []*pattern.Pattern) scan {
	tb.Helper()
	e, err := newEngine(ps)
	if err != nil {
		tb.Fatal(err)
	}
	return func(ctx context.Context, dst []Match, data []byte) ([]Match, error) {
		return e.scan(ctx, dst, decode.Layer{Data: data})
	}
}

// scanAll takes a refusal for an answer: some files of Go's tests are bombs.
func scanAll(b *testing.B, scan scan, files [][]byte) {
	b.Helper()
	ctx := context.Background()
	b.SetBytes(size(files))
	b.ReportAllocs()
	var ms []Match
	var refused *Unscannable
	var err error
	for b.Loop() {
		for _, f := range files {
			if ms, err = scan(ctx, ms[:0], f); err != nil && !errors.As(err, &refused) {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkSource reads bytes as they stand, BenchmarkSourceLayers also what is
// encoded in them.
func BenchmarkSource(b *testing.B) { scanAll(b, asItStands(b, pattern.All()), source()) }

func BenchmarkSourceLayers(b *testing.B) { scanAll(b, newScanner(b, pattern.All()).Scan, source()) }

// BenchmarkSourceTwice has every pattern of the catalog a second time, with
// another prefix.
func BenchmarkSourceTwice(b *testing.B) { scanAll(b, asItStands(b, twice(pattern.All())), source()) }

func BenchmarkSourceParallel(b *testing.B) {
	scan, files := asItStands(b, pattern.All()), source()
	b.SetBytes(size(files))
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			for _, f := range files {
				if _, err := scan(context.Background(), nil, f); err != nil {
					b.Error(err)
				}
			}
		}
	})
}

func Benchmark4KB(b *testing.B) {
	scanAll(b, asItStands(b, pattern.All()), [][]byte{document(b)})
}

func Benchmark4KBLayers(b *testing.B) {
	scanAll(b, newScanner(b, pattern.All()).Scan, [][]byte{document(b)})
}

// BenchmarkIndexByte is the baseline of BenchmarkSource: an absent byte.
func BenchmarkIndexByte(b *testing.B) {
	files := source()
	b.SetBytes(size(files))
	n := 0
	for b.Loop() {
		for _, f := range files {
			n += bytes.IndexByte(f, 0xFE)
		}
	}
	runtime.KeepAlive(n)
}

// BenchmarkBase64Decode4K is the baseline of Benchmark4KB.
func BenchmarkBase64Decode4K(b *testing.B) {
	raw := make([]byte, 3072)
	for i := range raw {
		raw[i] = byte(rand.Uint32())
	}
	text := []byte(base64.StdEncoding.EncodeToString(raw))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := base64.StdEncoding.Decode(raw, text); err != nil {
			b.Fatal(err)
		}
	}
}

// twice gives each pattern a copy of another name whose literal beginnings
// differ, as new formats would.
func twice(ps []*pattern.Pattern) []*pattern.Pattern {
	out := ps
	for i, p := range ps {
		q := *p
		q.Type += "_again"
		q.Regexp = string([]byte{"QZXJVKWB"[i%8], "qzxjvkwb"[i/8%8], "QZXJVKWB"[i/64%8]}) + `(?:` + p.Regexp + `)`
		out = append(out[:len(out):len(out)], &q)
	}
	return out
}
