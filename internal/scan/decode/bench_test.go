package decode

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// sourceTree reads Go's own source tree, only files of this extension if one is
// given, and about limit bytes at most.
func sourceTree(t testing.TB, ext string, limit int) (files [][]byte, total int) {
	t.Helper()
	root := filepath.Join(runtime.GOROOT(), "src")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || ext != "" && filepath.Ext(path) != ext {
			return err
		}
		if total >= limit {
			return fs.SkipAll
		}
		p, err := os.ReadFile(path)
		files, total = append(files, p), total+len(p)
		return err
	})
	if err != nil {
		t.Skipf("no Go source: %v", err)
	}
	return files, total
}

// BenchmarkSource walks the Go files of Go's source tree.
func BenchmarkSource(b *testing.B) { benchmarkTree(b, ".go") }

// BenchmarkTree walks all files of it, binaries and archives included.
func BenchmarkTree(b *testing.B) { benchmarkTree(b, "") }

func benchmarkTree(b *testing.B, ext string) {
	files, total := sourceTree(b, ext, 1<<30)
	b.SetBytes(int64(total))
	layers, decoded, exceeded := 0, 0, 0
	visit := func(y Layer) error {
		layers++
		decoded += len(y.Data)
		return nil
	}
	b.ReportAllocs()
	for b.Loop() {
		layers, decoded, exceeded = 0, 0, 0
		for _, f := range files {
			var over *Exceeded
			if err := walk(context.Background(), NewBudget(DefaultLimits), f, visit); errors.As(err, &over) {
				exceeded++
			} else if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(layers), "layers")
	b.ReportMetric(float64(decoded), "decoded-bytes")
	b.ReportMetric(float64(exceeded), "over-budget")
	b.ReportMetric(float64(len(files)), "files")
}

// BenchmarkIndexByte is the yardstick.
func BenchmarkIndexByte(b *testing.B) {
	files, total := sourceTree(b, ".go", 1<<30)
	b.SetBytes(int64(total))
	for b.Loop() {
		for _, f := range files {
			bytes.IndexByte(f, 0xc1)
		}
	}
}

// clean are the files of Go's source in which nothing is found to decode.
func clean(t testing.TB) (files [][]byte, total int) {
	all, _ := sourceTree(t, ".go", 1<<30)
	for _, f := range all {
		layers := 0
		err := walk(context.Background(), NewBudget(DefaultLimits), f, func(Layer) error { layers++; return nil })
		if err == nil && layers == 0 {
			files, total = append(files, f), total+len(f)
		}
	}
	return files, total
}

// BenchmarkClean walks only those.
func BenchmarkClean(b *testing.B) {
	files, total := clean(b)
	b.SetBytes(int64(total))
	b.ReportAllocs()
	read := reading(nil)
	budget := NewBudget(Limits{Bytes: 1 << 62, Ratio: 200, Depth: 5, Entries: 1 << 62, Work: 1 << 62})
	for b.Loop() {
		for _, f := range files {
			if err := Walk(context.Background(), budget, f, read); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(len(files)), "files")
}

func TestNoAllocation(t *testing.T) {
	if racing {
		t.Skip("the race detector drops pooled walkers")
	}
	files, _ := clean(t)
	read := reading(nil)
	budget := NewBudget(Limits{Bytes: 1 << 62, Ratio: 200, Depth: 5, Entries: 1 << 62, Work: 1 << 62})
	if len(files) < 100 {
		t.Fatalf("%d clean files", len(files))
	}
	for _, f := range files[:100] {
		n := testing.AllocsPerRun(10, func() {
			if err := Walk(context.Background(), budget, f, read); err != nil {
				t.Fatal(err)
			}
		})
		if n != 0 {
			t.Errorf("%v allocations in %d bytes", n, len(f))
		}
	}
}
