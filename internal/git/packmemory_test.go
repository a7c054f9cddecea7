package git

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math/rand"
	"runtime"
	"testing"

	"pushward"
)

// TestMemoryIsBounded reads packs of very different shapes, and looks at what
// is held alive on the way.
func TestMemoryIsBounded(t *testing.T) {
	mixed := bytes.Repeat([]byte("0123456789abcdef"), 1<<16)
	for _, c := range []struct {
		name  string
		bytes int64 // of objects, at least
		most  uint64
		pack  func() io.Reader
	}{
		{"noise of 64 MB", 64 << 20, 24 << 20, func() io.Reader { return streamed(64, func(int) []byte { return wholeEntry(noiseOf(1 << 20)) }) }},
		{"squeezed 256 MB", 256 << 20, 24 << 20, func() io.Reader {
			return streamed(256, func(i int) []byte { return wholeEntry(append([]byte(fmt.Sprint(i)), mixed...)) })
		}},
		{"deltas of 512 MB", 512 << 20, 56 << 20, func() io.Reader {
			// Each on the first: all want the same base.
			c := &craft{}
			base := c.entry(3, -1, nil, mixed)
			for i := range 511 {
				ops := [][]byte{insertOp(fmt.Sprint("n", i))}
				n := len(fmt.Sprint("n", i))
				for at := 0; at < len(mixed); at += 1 << 16 {
					ops = append(ops, copyOp(at, 1<<16))
				}
				c.onOffset(base, delta(len(mixed), len(mixed)+n, ops...))
			}
			return bytes.NewReader(c.bytes())
		}},
		{"200,000 objects", 1 << 20, 64 << 20, func() io.Reader {
			return streamed(200_000, func(i int) []byte { return wholeEntry(binary.BigEndian.AppendUint64(nil, uint64(i))) })
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := c.pack()
			start, most, seen := live(), uint64(0), int64(0)
			look := func(n int64) {
				if before := seen; before>>26 != (before+n)>>26 || before == 0 {
					most = max(most, live())
				}
				seen += n
			}
			r := newRepo(t, looking(func(o Object) { look(int64(len(o.Data))) }))
			q := r.Quarantine(pushward.Actor{})
			defer q.Discard()
			if err := q.ReadPack(t.Context(), in); err != nil {
				t.Fatal(err)
			}
			most = max(most, live())
			_, err := q.inspect(t.Context(), nil)
			if err != nil {
				t.Fatal(err)
			}
			most = max(most, live())
			if seen < c.bytes {
				t.Errorf("only %d bytes were seen", seen)
			}
			if held := most - min(most, start); held > c.most {
				t.Errorf("%d MB were held, allowed are %d", held>>20, c.most>>20)
			}
		})
	}
}

// live is how many bytes are held by anything.
func live() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// streamed makes a pack as it is read, so that the test itself holds none.
func streamed(count int, entry func(i int) []byte) io.Reader {
	in, out := io.Pipe()
	go func() {
		head := binary.BigEndian.AppendUint32([]byte("PACK\x00\x00\x00\x02"), uint32(count))
		sum := newSum()
		both := io.MultiWriter(out, sum)
		_, _ = both.Write(head)
		for i := range count {
			_, _ = both.Write(entry(i))
		}
		_, _ = out.Write(sum.Sum(nil))
		out.Close()
	}()
	return in
}

func wholeEntry(data []byte) []byte {
	b, err := packed(Object{Type: Blob, Data: data})
	if err != nil {
		panic(err)
	}
	return b
}

func noiseOf(size int) []byte {
	b := make([]byte, size)
	for at := 0; at < size; at += 8 {
		binary.LittleEndian.PutUint64(b[at:], rand.Uint64())
	}
	return b
}
