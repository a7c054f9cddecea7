package git

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pushward"
)

// everything reads an inventory from a place on, as "type id" lines.
func everything(t *testing.T, inv *Inventory, from int) []string {
	t.Helper()
	var all []string
	for o, err := range inv.Objects(context.Background(), from) {
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := hash(o.Type, o.Data); got != o.OID {
			t.Errorf("%s %s has the bytes of %s", o.Type, o.OID, got)
		}
		all = append(all, fmt.Sprint(o.Type, " ", o.OID))
	}
	return all
}

func inventory(t *testing.T, r *Repo) *Inventory {
	t.Helper()
	inv, err := r.Inventory(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return inv
}

// packedAndLoose is a repository of two packs that share objects, loose ones
// beside them, some of both, and an object that nothing reaches.
func packedAndLoose(t *testing.T) *Repo {
	t.Helper()
	r := newRepo(t, gateFunc{})
	write(t, r, "main", map[string]string{"a.txt": "one", "dir/b.txt": strings.Repeat("two\n", 1000)})
	runGit(t, r, "", "repack", "-a", "-d", "-q")
	write(t, r, "main", map[string]string{"a.txt": "three", "dir/b.txt": strings.Repeat("two\n", 1001)})
	write(t, r, "main", map[string]string{"c.txt": "four"})
	runGit(t, r, runGit(t, r, "", "rev-parse", "main", "main~1^{tree}", "main~2"), "pack-objects", "-q", filepath.Join(r.path, "objects/pack/pack"))
	runGit(t, r, "nothing names me", "hash-object", "-w", "--stdin")
	return r
}

// TestInventory: everything git knows of, once each, bytes and all.
func TestInventory(t *testing.T) {
	r := packedAndLoose(t)
	want := strings.Split(runGit(t, r, "", "cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectname)"), "\n")
	inv := inventory(t, r)
	got := everything(t, inv, 0)
	if inv.Len() != len(got) {
		t.Errorf("%d objects listed, %d given", inv.Len(), len(got))
	}
	byID := cmp.Transformer("sort", func(lines []string) map[string]int {
		count := map[string]int{}
		for _, l := range lines {
			count[l]++
		}
		return count
	})
	if diff := cmp.Diff(want, got, byID); diff != "" {
		t.Errorf("objects (-git +ours):\n%s", diff)
	}
	if len(everything(t, inventory(t, newRepo(t, gateFunc{})), 0)) != 0 {
		t.Error("an empty repository holds something")
	}
}

// TestInventoryGoesOn: a mark holds from one inventory to the next while the
// packs are the same, whatever loose objects come, and names the beginning
// when they are not.
func TestInventoryGoesOn(t *testing.T) {
	r := packedAndLoose(t)
	inv := inventory(t, r)
	all := everything(t, inv, 0)
	mark, last := inv.Mark(3), inv.Mark(inv.Len())

	write(t, r, "main", map[string]string{"late.txt": "five"})
	inv = inventory(t, r)
	if at := inv.At(mark); at != 3 {
		t.Fatalf("the mark names %d, want 3", at)
	}
	packed := inv.At(last)
	if packed <= 3 || packed >= len(all) {
		t.Fatalf("the end is marked at %d of %d: only loose objects come again", packed, len(all))
	}
	if diff := cmp.Diff(all[3:packed], everything(t, inv, 3)[:packed-3]); diff != "" {
		t.Errorf("packed objects from the mark on (-first +second):\n%s", diff)
	}
	for _, bad := range []string{"", "x", ":3", "0000000000000000:3", strings.Replace(mark, ":3", ":-3", 1), strings.Replace(mark, ":3", ":999999", 1)} {
		if at := inv.At(bad); at != 0 {
			t.Errorf("mark %q names %d", bad, at)
		}
	}
	runGit(t, r, "", "repack", "-a", "-d", "-q")
	if at := inventory(t, r).At(mark); at != 0 {
		t.Errorf("after repacking the mark names %d", at)
	}
}

// TestInventoryOutlivesChange: what is packed, consolidated or pruned after the
// listing is given all the same, or said to be gone.
func TestInventoryOutlivesChange(t *testing.T) {
	r := packedAndLoose(t)
	inv := inventory(t, r)
	runGit(t, r, "", "repack", "-a", "-d", "-q")
	runGit(t, r, "", "prune", "--expire=now")
	gone := 0
	for o, err := range inv.Objects(context.Background(), 0) {
		switch {
		case pushward.IsNotFound(err) && !o.OID.IsZero():
			gone++
		case err != nil:
			t.Fatal(err)
		}
	}
	if gone != 1 {
		t.Errorf("%d objects are gone, want the one that nothing names", gone)
	}
}

func TestInventoryOfLargeObjects(t *testing.T) {
	r := repoIn(t, openStore(t, gateFunc{}, Options{Durability: None, MaxObject: 100}), 1)
	runGit(t, r, strings.Repeat("x", 101), "hash-object", "-w", "--stdin")
	runGit(t, r, "small", "hash-object", "-w", "--stdin")
	large, small := 0, 0
	for o, err := range inventory(t, r).Objects(context.Background(), 0) {
		switch {
		case pushward.ClassOf(err) == pushward.TooLarge && o.Type == Blob && o.Data == nil:
			large++
		case err != nil:
			t.Fatal(err)
		default:
			small++
		}
	}
	if large != 1 || small != 1 {
		t.Errorf("%d too large, %d small", large, small)
	}
}

func TestInventoryEndsEarly(t *testing.T) {
	r := packedAndLoose(t)
	inv := inventory(t, r)
	n := 0
	for range inv.Objects(context.Background(), 0) {
		if n++; n == 2 {
			break
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var last error
	for _, err := range inv.Objects(ctx, 0) {
		last = err
	}
	if last == nil {
		t.Error("a cancelled reading gives no error")
	}
}

// TestMalformedIndexIsRefused: a reader of lengths and offsets must not trust them.
func TestMalformedIndexIsRefused(t *testing.T) {
	r := packedAndLoose(t)
	indexes, err := filepath.Glob(filepath.Join(r.path, "objects/pack/*.idx"))
	if err != nil || len(indexes) == 0 {
		t.Fatal("no index", err)
	}
	sound, err := os.ReadFile(indexes[0])
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "x.idx")
	try := func(data []byte) error {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := readIndex(path)
		return err
	}
	if err := try(sound); err != nil {
		t.Fatal(err)
	}
	for cut := range len(sound) - 1100 {
		if cut%7 == 0 && try(sound[:1100+cut]) == nil {
			t.Errorf("cut after %d of %d bytes it is read", 1100+cut, len(sound))
		}
	}
	huge := append([]byte(nil), sound...)
	copy(huge[8+1020:], "\xff\xff\xff\xff")
	far := append([]byte(nil), sound...)
	n := len(sound) - 8 - 1024 - 40
	copy(far[8+1024+n/28*24:], "\xff\xff\xff\xff")
	for name, data := range map[string][]byte{"count": huge, "offset": far, "empty": nil, "magic": append([]byte("x"), sound[1:]...)} {
		if try(data) == nil {
			t.Errorf("a wrong %s is read", name)
		}
	}
}
