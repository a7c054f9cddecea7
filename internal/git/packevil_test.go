package git

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pushward"
)

// TestEvilPacks lets crafted packs be refused, in memory and spooled, with
// nothing left behind.
func TestEvilPacks(t *testing.T) {
	s := openStore(t, gateFunc{}, Options{MaxObject: 100_000, MaxInflated: 1_000_000, MaxPackObjects: 1000, MaxDeltaDepth: 20})
	r := repoIn(t, s, 1)
	write(t, r, "main", map[string]string{"a": "0"})
	before := snapshot(t, s.dir)
	long := strings.Repeat("x", 300)
	for _, c := range []struct {
		name  string
		says  string
		class pushward.Class // default Unprocessable
		make  func(c *craft) []byte
	}{
		{name: "empty", says: "cut off", make: func(*craft) []byte { return nil }},
		{name: "half a header", says: "cut off", make: func(*craft) []byte { return []byte("PACK\x00\x00") }},
		{name: "no pack", says: "does not start", make: func(*craft) []byte { return trailed([]byte("HTTP/1.1 200")) }},
		{name: "version 3", says: "version is 3", make: func(*craft) []byte { return trailed([]byte("PACK\x00\x00\x00\x03\x00\x00\x00\x00")) }},
		{name: "too many announced", says: "limit is 1000", class: pushward.TooLarge, make: func(*craft) []byte { return trailed([]byte("PACK\x00\x00\x00\x02\xff\xff\xff\xff")) }},
		{name: "fewer than announced", says: "damaged|unknown type|cut off|more than|does not inflate", make: func(c *craft) []byte { c.blob("a"); c.lie = 1; return c.bytes() }},
		{name: "more than announced", says: "damaged|follow", make: func(c *craft) []byte { c.blob("a"); c.blob("b"); c.lie = -1; return c.bytes() }},
		{name: "trailing bytes", says: "bytes follow", make: func(c *craft) []byte { c.blob("a"); return append(c.bytes(), 'x') }},
		{name: "wrong trailer", says: "checksum is wrong", make: func(c *craft) []byte { c.blob("a"); b := c.bytes(); b[len(b)-1] ^= 1; return b }},
		{name: "no trailer", says: "cut off", make: func(c *craft) []byte { c.blob("a"); b := c.bytes(); return b[:len(b)-20] }},
		{name: "type 0", says: "unknown type 0", make: func(c *craft) []byte { c.entry(0, -1, nil, nil); return c.bytes() }},
		{name: "type 5", says: "unknown type 5", make: func(c *craft) []byte { c.entry(5, -1, nil, nil); return c.bytes() }},
		{name: "shorter than it says", says: "cut off|does not inflate", make: func(c *craft) []byte { c.entry(3, 9, nil, []byte("short")); return c.bytes() }},
		{name: "longer than it says", says: "longer than it says", make: func(c *craft) []byte { c.entry(3, 2, nil, []byte("long")); return c.bytes() }},
		{name: "no zlib", says: "does not inflate", make: func(c *craft) []byte { c.rawEntry(3, 4, nil, []byte("plain text, not deflated")); return c.bytes() }},
		{name: "wrong checksum of zlib", says: "does not inflate", make: func(c *craft) []byte {
			z := deflated([]byte("abc"))
			z[len(z)-1] ^= 1
			c.rawEntry(3, 3, nil, z)
			return c.bytes()
		}},
		{name: "object too large", says: "more than 100000 bytes", class: pushward.TooLarge, make: func(c *craft) []byte { c.entry(3, 100_001, nil, nil); return c.bytes() }},
		{name: "size beyond all", says: "more than 100000 bytes", class: pushward.TooLarge, make: func(c *craft) []byte { c.rawEntry(3, 1<<63, nil, nil); return c.bytes() }},
		{name: "zlib bomb", says: "longer than it says", make: func(c *craft) []byte { c.entry(3, 10, nil, make([]byte, 5<<20)); return c.bytes() }},
		{name: "delta bomb", says: "more than 100000 bytes", class: pushward.TooLarge, make: func(c *craft) []byte {
			base := c.blob(strings.Repeat("b", 65536))
			var ops [][]byte
			for range 65536 {
				ops = append(ops, []byte{0x80})
			}
			c.onOffset(base, delta(65536, 1<<32, ops...))
			return c.bytes()
		}},
		{name: "all together too large", says: "more than 1000000 bytes", class: pushward.TooLarge, make: func(c *craft) []byte {
			base := c.blob(long)
			for i := range 12 {
				ops := [][]byte{insertOp(fmt.Sprint("n", i%10))}
				for range 300 {
					ops = append(ops, copyOp(0, 300))
				}
				c.onOffset(base, delta(300, 90_002, ops...))
			}
			return c.bytes()
		}},
		{name: "chain too deep", says: "more than 20 deltas", class: pushward.TooLarge, make: func(c *craft) []byte {
			at, size := c.blob(long), 300
			for i := range 21 {
				at = c.onOffset(at, delta(size, 300+i+1, copyOp(0, size), insertOp("y")))
				size++
			}
			return c.bytes()
		}},
		{name: "delta of itself", says: "builds on a place", make: func(c *craft) []byte {
			c.entry(kindOffset, -1, []byte{0}, delta(1, 1, insertOp("x")))
			return c.bytes()
		}},
		{name: "delta on nothing", says: "builds on a place", make: func(c *craft) []byte {
			c.blob("a")
			c.entry(kindOffset, -1, backTo(3), delta(1, 1, insertOp("x")))
			return c.bytes()
		}},
		{name: "delta before the pack", says: "builds on a place", make: func(c *craft) []byte {
			c.entry(kindOffset, -1, backTo(1<<40), delta(1, 1, insertOp("x")))
			return c.bytes()
		}},
		{name: "delta far too far", says: "builds on a place", make: func(c *craft) []byte {
			c.entry(kindOffset, -1, bytes.Repeat([]byte{0xff}, 30), delta(1, 1, insertOp("x")))
			return c.bytes()
		}},
		{name: "base missing", says: "neither in it nor", make: func(c *craft) []byte { c.onName(pushward.OID{1}, delta(1, 1, insertOp("x"))); return c.bytes() }},
		{name: "cycle", says: "neither in it nor", make: func(c *craft) []byte {
			c.onName(blobOID("two"), delta(3, 3, insertOp("one")))
			c.onName(blobOID("one"), delta(3, 3, insertOp("two")))
			return c.bytes()
		}},
		{name: "cycle of one", says: "neither in it nor", make: func(c *craft) []byte { c.onName(blobOID("one"), delta(3, 3, insertOp("one"))); return c.bytes() }},
		{name: "other base size", says: "delta is malformed", make: func(c *craft) []byte { c.onOffset(c.blob("abc"), delta(4, 3, copyOp(0, 3))); return c.bytes() }},
		{name: "copy beyond base", says: "delta is malformed", make: func(c *craft) []byte { c.onOffset(c.blob("abc"), delta(3, 3, copyOp(1, 3))); return c.bytes() }},
		{name: "copy from afar", says: "delta is malformed", make: func(c *craft) []byte { c.onOffset(c.blob("abc"), delta(3, 3, copyOp(1<<31, 3))); return c.bytes() }},
		{name: "longer than result", says: "delta is malformed", make: func(c *craft) []byte { c.onOffset(c.blob("abc"), delta(3, 2, copyOp(0, 3))); return c.bytes() }},
		{name: "shorter than result", says: "delta is malformed", make: func(c *craft) []byte { c.onOffset(c.blob("abc"), delta(3, 4, copyOp(0, 3))); return c.bytes() }},
		{name: "instruction 0", says: "delta is malformed", make: func(c *craft) []byte {
			c.onOffset(c.blob("abc"), delta(3, 3, []byte{0}, copyOp(0, 3)))
			return c.bytes()
		}},
		{name: "cut copy", says: "delta is malformed", make: func(c *craft) []byte { c.onOffset(c.blob("abc"), delta(3, 3, []byte{0xff, 0})); return c.bytes() }},
		{name: "cut insert", says: "delta is malformed", make: func(c *craft) []byte { c.onOffset(c.blob("abc"), delta(3, 3, []byte{3, 'a'})); return c.bytes() }},
		{name: "no sizes", says: "delta is malformed", make: func(c *craft) []byte { c.onOffset(c.blob("abc"), []byte{0x83}); return c.bytes() }},
		{name: "no delta", says: "delta is malformed", make: func(c *craft) []byte { c.onOffset(c.blob("abc"), nil); return c.bytes() }},
		{name: "endless size", says: "delta is malformed", make: func(c *craft) []byte { c.onOffset(c.blob("abc"), bytes.Repeat([]byte{0xff}, 40)); return c.bytes() }},
		{name: "twice", says: "is in it twice", make: func(c *craft) []byte { c.blob("abc"); c.blob("abc"); return c.bytes() }},
		{name: "twice, once as a delta", says: "is in it twice", make: func(c *craft) []byte { c.onOffset(c.blob("abc"), delta(3, 3, copyOp(0, 3))); return c.bytes() }},
		{name: "twice, with deltas on both", says: "is in it twice", make: func(c *craft) []byte {
			c.blob("abc")
			c.onName(blobOID("abc"), delta(3, 4, copyOp(0, 3), insertOp("d")))
			c.blob("abc")
			return c.bytes()
		}},
		{name: "malformed tree", says: "tree is malformed", make: func(c *craft) []byte { c.entry(2, -1, nil, []byte("garbage")); return c.bytes() }},
		{name: "malformed commit", says: "commit is malformed", make: func(c *craft) []byte { c.entry(1, -1, nil, []byte("garbage")); return c.bytes() }},
		{name: "malformed tag", says: "tag is malformed", make: func(c *craft) []byte { c.entry(4, -1, nil, []byte("garbage")); return c.bytes() }},
		{name: ".git as a delta", says: "stands for .git", make: func(c *craft) []byte {
			tree := raw("40000 a")
			c.onOffset(c.entry(2, -1, nil, tree), delta(len(tree), len(tree)+3, copyOp(0, 6), insertOp(".git"), copyOp(7, len(tree)-7)))
			return c.bytes()
		}},
		{name: "names what is nowhere", says: "does not exist", make: func(c *craft) []byte { c.entry(2, -1, nil, raw("100644 a")); return c.bytes() }},
		{name: "names a blob as a tree", says: "does not exist: tree", make: func(c *craft) []byte {
			c.blob("abc")
			oid := blobOID("abc")
			c.entry(2, -1, nil, append([]byte("40000 d\x00"), oid[:]...))
			return c.bytes()
		}},
		{name: "names one as two types", says: "does not exist", make: func(c *craft) []byte {
			c.blob("abc")
			oid := blobOID("abc")
			c.entry(2, -1, nil, append(append([]byte("100644 b\x00"), oid[:]...), append([]byte("40000 d\x00"), oid[:]...)...))
			return c.bytes()
		}},
		{name: "commit on nothing", says: "does not exist", make: func(c *craft) []byte { c.entry(1, -1, nil, []byte(goodCommit)); return c.bytes() }},
		{name: "tag on nothing", says: "does not exist", make: func(c *craft) []byte { c.entry(4, -1, nil, []byte(goodTag)); return c.bytes() }},
	} {
		for _, large := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/large=%v", c.name, large), func(t *testing.T) {
				made := &craft{}
				if large {
					for i := range smallObjects + 1 {
						made.blob(fmt.Sprint("filler ", i))
					}
				}
				err := push(t.Context(), r, c.make(made))
				want := c.class
				if want == 0 {
					want = pushward.Unprocessable
				}
				if large && strings.Contains(c.says, "more than 1000000") {
					return // the fillers are small: the sum is the same
				}
				if !strings.Contains(c.says, "|") {
					class(t, err, want)
				}
				if err == nil || !says(err, c.says) {
					t.Errorf("it says %q, not %q", err, c.says)
				}
				if after := snapshot(t, s.dir); after != before {
					t.Errorf("left behind:\n%s\nwas\n%s", after, before)
				}
			})
		}
	}
}

// says looks for one of several sentences.
func says(err error, one string) bool {
	for part := range strings.SplitSeq(one, "|") {
		if strings.Contains(err.Error(), part) {
			return true
		}
	}
	return false
}

// smallPack holds every kind of object and of delta.
func smallPack(t testing.TB, r *Repo) (pack []byte, tip pushward.OID) {
	t.Helper()
	text := strings.Repeat("a line of some length to make a delta worth while\n", 20)
	one := write(t, r, "main", map[string]string{"a": text, "d/b": "x"})
	runGit(t, r, "", "tag", "-a", "-m", "annotated", "v1", one.String())
	write(t, r, "main", map[string]string{"a": text + "more\n"})
	tip, err := pushward.ParseOID(runGit(t, r, "", "rev-parse", "v1"))
	if err != nil {
		t.Fatal(err)
	}
	return packOf(t, r, false, "v1", "main"), tip
}

// TestEveryFlippedByte changes each byte of a pack, and lets none pass.
func TestEveryFlippedByte(t *testing.T) {
	pack, tag := smallPack(t, newRepo(t, gateFunc{}))
	to := newRepo(t, gateFunc{})
	before := snapshot(t, to.s.dir)
	ref := pushward.RefUpdate{Name: "refs/tags/v1", New: tag}
	for i := range pack {
		for _, bits := range []byte{1, 0x80, 0xff} {
			bad := bytes.Clone(pack)
			bad[i] ^= bits
			err := push(t.Context(), to, bad, ref)
			if err == nil {
				t.Fatalf("byte %d: accepted", i)
			}
			if c := pushward.ClassOf(err); c != pushward.Unprocessable && c != pushward.TooLarge {
				t.Fatalf("byte %d: %v", i, err)
			}
			// With the checksum made right, objects still tell of it: what is
			// then accepted is another pack, and whole.
			q := to.Quarantine(pushward.Actor{})
			_ = q.ReadPack(t.Context(), bytes.NewReader(trailed(bad[:len(bad)-20])))
			q.Discard()
		}
	}
	for n := range pack {
		err := push(t.Context(), to, pack[:n], ref)
		class(t, err, pushward.Unprocessable)
	}
	if after := snapshot(t, to.s.dir); after != before {
		t.Errorf("left behind:\n%s", after)
	}
	if err := push(t.Context(), to, pack, ref); err != nil {
		t.Errorf("the pack itself: %v", err)
	}
}

// TestReadPackFailures lets the connection break and the client go.
func TestReadPackFailures(t *testing.T) {
	pack, _ := smallPack(t, newRepo(t, gateFunc{}))
	s := openStore(t, gateFunc{}, Options{MaxPack: int64(len(pack)) - 1})
	r := repoIn(t, s, 1)
	broken := errors.New("connection reset")
	q := r.Quarantine(pushward.Actor{})
	err := q.ReadPack(t.Context(), io.MultiReader(bytes.NewReader(pack[:100]), errReader{broken}))
	if !errors.Is(err, broken) {
		t.Errorf("broken connection: %v", err)
	}
	q.Discard()
	class(t, push(t.Context(), r, pack), pushward.TooLarge)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := push(ctx, r, pack); !errors.Is(err, context.Canceled) {
		t.Errorf("client gone: %v", err)
	}
	q = r.Quarantine(pushward.Actor{})
	defer q.Discard()
	blob(t, q, "x")
	if q.ReadPack(t.Context(), bytes.NewReader(pack)) == nil {
		t.Error("a pack was read on top of objects")
	}
	left, _ := os.ReadDir(filepath.Join(s.dir, "tmp"))
	if len(left) != 0 {
		t.Errorf("left in tmp: %v", left)
	}
}

type errReader struct{ err error }

func (e errReader) Read([]byte) (int, error) { return 0, e.err }
