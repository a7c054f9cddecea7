package git

import (
	"bytes"
	"runtime"
	"strings"
	"testing"

	"pushward"
)

// FuzzReadPack changes packs. None makes the server panic or use much memory;
// what git refuses to index is refused, what is refused leaves nothing, and
// what is stored is sound.
func FuzzReadPack(f *testing.F) {
	from := newRepo(f, gateFunc{})
	pack, _ := smallPack(f, from)
	f.Add(pack[:len(pack)-20])
	c := &craft{}
	at := c.onOffset(c.blob("abc"), delta(3, 4, copyOp(0, 3), insertOp("d")))
	c.onOffset(at, delta(4, 5, copyOp(0, 4), insertOp("e")))
	c.onName(blobOID("known"), delta(5, 6, copyOp(0, 5), insertOp("e")))
	c.onName(blobOID("abcdef"), delta(6, 3, insertOp("xyz")))
	c.onName(blobOID("abcde"), delta(5, 6, copyOp(0, 5), insertOp("f")))
	b := c.bytes()
	f.Add(b[:len(b)-20])
	s := openStore(f, gateFunc{}, Options{MaxObject: 1 << 20, MaxInflated: 16 << 20, MaxPackObjects: 10_000})
	to := repoIn(f, s, 1)
	write(f, to, "main", map[string]string{"a": "known"})
	before := snapshot(f, to.path)
	f.Fuzz(func(t *testing.T, body []byte) {
		var start, end runtime.MemStats
		runtime.ReadMemStats(&start)
		q := to.Quarantine(pushward.Actor{})
		defer q.Discard()
		err := q.ReadPack(t.Context(), bytes.NewReader(trailed(body)))
		if err == nil {
			_, err = q.inspect(t.Context(), nil)
		}
		runtime.ReadMemStats(&end)
		if grown := end.TotalAlloc - start.TotalAlloc; grown > 256<<20 {
			t.Errorf("%d bytes for a pack of %d", grown, len(body))
		}
		for _, oid := range q.brought(Blob) {
			o, err := q.Object(t.Context(), oid)
			if got, _ := hash(Blob, o.Data); err != nil || got != oid {
				t.Errorf("blob %s: %v", oid, err)
			}
		}
		if err == nil {
			return
		}
		if c := pushward.ClassOf(err); c != pushward.Unprocessable && c != pushward.TooLarge {
			t.Errorf("error %v", err)
		}
		if strings.ContainsAny(err.Error(), "\n\x00") {
			t.Errorf("error %q", err)
		}
		if snapshot(t, to.path) != before {
			t.Error("a refused pack was stored")
		}
	})
}

// FuzzDelta applies deltas to bases that do not fit them.
func FuzzDelta(f *testing.F) {
	f.Add([]byte("abcdef"), delta(6, 4, copyOp(2, 3), insertOp("x")))
	f.Add([]byte(""), delta(0, 1, insertOp("x")))
	f.Fuzz(func(t *testing.T, base, d []byte) {
		_, size, _, err := deltaSizes(d)
		if err != nil || size > 1<<20 {
			return
		}
		out, err := applyDelta(nil, base, d)
		if err == nil && int64(len(out)) != size {
			t.Errorf("%d bytes, announced %d", len(out), size)
		}
		again, err2 := applyDelta(make([]byte, 0, size+7), base, d)
		if (err == nil) != (err2 == nil) || !bytes.Equal(out, again) {
			t.Error("another result in another buffer")
		}
	})
}
