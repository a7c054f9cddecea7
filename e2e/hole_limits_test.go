package e2e

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// Requests that are small and mean to cost much. Stock git takes 31 s for the
// first one and keeps what it makes: 4 GiB of a request of some 500 bytes.
func TestHolesInLimits(t *testing.T) {
	h := openHoles(t)
	e := history("clean\n")
	zeros := packed{kind: packBlob, data: make([]byte, 1<<16)}
	for name, c := range map[string]struct {
		pack []byte
		say  string
	}{
		"delta-bomb":                {pack(append(e, zeros, copies(1, len(zeros.data), 1<<16))...), "Take it out of the history"},
		"delta-bomb-in-steps":       {pack(append(e, ladder(1<<16, 40)...)...), "Take it out of the history"},
		"delta-bomb-of-many":        {pack(append(append(e, zeros), many(zeros, 1000, 1500)...)...), "Push in several steps"},
		"zlib-bomb-of-a-gigabyte":   {pack(append(e, packed{kind: packBlob, deflated: deflatedZeros(1 << 30), size: 1 << 30})...), "Take it out of the history"},
		"zlib-bomb-that-lies":       {pack(append(e, packed{kind: packBlob, deflated: deflatedZeros(1 << 30), size: 100})...), "git fsck"},
		"delta-bomb-for-a-tree":     {pack(append(e, packed{kind: packOffset, back: 2, data: copiesOf(len(e[1].data), 1<<16)})...), "Take it out of the history"},
		"count-of-a-million":        {packSaying(1_000_000, e...), "ush again"},
		"count-over-a-million":      {packSaying(1_000_001, e...), "Push in several steps"},
		"chain-too-deep":            {pack(append(e, chain(251)...)...), "git repack"},
		"delta-that-grows-its-base": {pack(append(e, packed{kind: packByName, base: e[0].object(), data: copiesOf(1<<40, 1)})...), "git fsck"},
	} {
		t.Run("hole-"+name, func(t *testing.T) {
			r := newRepo(t, h.rest, owner)
			old := len(h.objects(t))
			began := time.Now()
			a := h.rawPush(t, r.repo, c.pack, noID+" "+e[2].object()+" refs/heads/x")
			if took := time.Since(began); took > 3*time.Second {
				t.Errorf("%d bytes keep the server busy for %v", len(c.pack), took)
			}
			words := strings.Join(strings.Fields(a.words), " ")
			if !a.allRefused() || !strings.Contains(words, c.say) || strings.Contains(words, "The server failed") {
				t.Errorf("it is answered %v", a)
			}
			if n := len(h.objects(t)); n != old {
				t.Errorf("there are %d objects, before %d", n, old)
			}
			h.wantNothingLeft(t)
		})
	}
	if peak := h.peakMemory(t); peak > 400<<20 {
		t.Errorf("the server took %d MB", peak>>20)
	}
}

// copiesOf is a delta of n copies of 65,536 bytes, each a single byte long.
func copiesOf(base, n int) []byte {
	return append(appendSize(appendSize(nil, base), n<<16), bytes.Repeat([]byte{0x80}, n)...)
}

// copies is the same as an entry, on the base so far back.
func copies(back, base, n int) packed {
	return packed{kind: packOffset, back: back, data: copiesOf(base, n)}
}

// ladder doubles an object again and again.
func ladder(size, steps int) []packed {
	out := []packed{{kind: packBlob, data: make([]byte, size)}}
	for range steps {
		d := appendSize(appendSize(nil, size), 2*size)
		for range 2 {
			// A copy of all of it, in pieces of at most 2^24-1 bytes.
			for at := 0; at < size; at += 1 << 23 {
				n := min(size-at, 1<<23)
				d = append(d, 0xff, byte(at), byte(at>>8), byte(at>>16), byte(at>>24), byte(n), byte(n>>8), byte(n>>16))
			}
		}
		out = append(out, packed{kind: packOffset, back: 1, data: d})
		size *= 2
		if size > 200<<20 {
			break // it has been refused by then
		}
	}
	return out
}

// many makes n objects of some 98 MB each from one base: each is within its
// limit, all of them together are not.
func many(base packed, n, times int) []packed {
	var out []packed
	for i := range n {
		d := appendSize(appendSize(nil, len(base.data)), times<<16+4)
		d = append(d, bytes.Repeat([]byte{0x80}, times)...)
		out = append(out, packed{kind: packOffset, back: 1 + i, data: append(d, append([]byte{4}, fmt.Sprintf("%04d", i)...)...)})
	}
	return out
}

// deflatedZeros is a zlib stream of n zeros, a thousandth as long.
func deflatedZeros(n int) []byte {
	var out bytes.Buffer
	w, _ := zlib.NewWriterLevel(&out, zlib.BestSpeed)
	zeros := make([]byte, 1<<20)
	for range n >> 20 {
		_, _ = w.Write(zeros)
	}
	_ = w.Close()
	return out.Bytes()
}

// Each byte of a pack is changed and the checksum made right again, so that only
// what is in it can tell. It is refused, or means what it meant before.
func TestEveryByteSummedAgain(t *testing.T) {
	h := openHoles(t)
	c := newRepo(t, h.rest, owner)
	e := history("clean\n")
	d := packed{kind: packOffset, back: 3, data: delta(6, step{copyLen: 5}, step{insert: "er\n"})}
	known := h.objects(t)
	known[objectID("blob", []byte("cleaner\n"))] = true
	noise := filler(t, 36, 256<<10)
	for _, o := range append(noise, e...) {
		known[o.object()] = true
	}
	// Once the repository has the tree, a pack may say that those bytes are a blob.
	for _, o := range e {
		known[objectID("blob", o.data)] = true
	}
	passed := 0
	flip := func(t *testing.T, p []byte, at int, by byte) {
		changed := bytes.Clone(p[:len(p)-20])
		changed[at] ^= by
		a := h.rawPush(t, c.repo, withSum(changed), noID+" "+e[2].object()+fmt.Sprintf(" refs/heads/x%d-%d-%d", len(p), at, by))
		switch {
		case a.allOK():
			passed++
		case !a.allRefused() || a.words == "" || strings.Contains(a.words, "The server failed"):
			t.Errorf("byte %d ^ %#x is answered %v", at, by, a)
		}
	}
	t.Run("small", func(t *testing.T) {
		p := pack(append(e, d)...)
		for at := range len(p) - 20 {
			for _, by := range []byte{1, 0x10, 0x80, 0xff} {
				flip(t, p, at, by)
			}
		}
	})
	t.Run("spooled", func(t *testing.T) {
		p := pack(append(append(append([]packed{}, e...), d), noise...)...)
		for range 30 {
			flip(t, p, rand.IntN(len(p)-20), byte(1+rand.IntN(255)))
		}
	})
	for id := range h.objects(t) {
		if !known[id] {
			t.Errorf("a changed pack brought %s", id)
		}
	}
	for _, dir := range h.repositories(t) {
		if out, err := exec.Command("git", "-C", dir, "fsck", "--full", "--strict").CombinedOutput(); err != nil {
			t.Errorf("git fsck: %v\n%s", err, out)
		}
	}
	t.Logf("%d of them meant the same as before", passed)
}
