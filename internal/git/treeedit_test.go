package git

import (
	"fmt"
	"maps"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pushward"
)

// TestEditTreeAgainstGit edits one tree some thousand times and compares each
// result with the tree that git builds from an index of the same files.
func TestEditTreeAgainstGit(t *testing.T) {
	r := newRepo(t, gateFunc{})
	rnd := rand.New(rand.NewSource(1))
	files := map[string]pushward.OID{}
	var root pushward.OID
	edits := 0
	for batch := range 250 {
		q := r.Quarantine(pushward.Actor{})
		changes := randomChanges(t, rnd, q, files)
		edits += len(changes)
		var err error
		root, err = q.EditTree(t.Context(), root, changes)
		if err != nil {
			t.Fatalf("batch %d: %v: %v", batch, changes, err)
		}
		if want := gitTree(t, r, files); want != root.String() {
			t.Fatalf("batch %d: tree %s, git says %s, after %v", batch, root, want, changes)
		}
		if err := q.Commit(t.Context()); err != nil {
			t.Fatal(err)
		}
		q.Discard()
	}
	t.Logf("%d edits", edits)
	fsck(t, r)
}

// randomChanges changes the model files and gives the same changes for EditTree.
// Names are few, so that files and folders often take each other's place, and
// such that sort orders with and without a slash differ.
func randomChanges(t *testing.T, rnd *rand.Rand, q *Quarantine, files map[string]pushward.OID) []TreeChange {
	names := []string{"a", "a.b", "a-b", "a0", "b", "é", "z"}
	changed := map[string]bool{}
	var changes []TreeChange
	free := func(path string) bool {
		for p := range changed {
			if p == path || strings.HasPrefix(p, path+"/") || strings.HasPrefix(path, p+"/") {
				return false
			}
		}
		return true
	}
	for range 1 + rnd.Intn(20) {
		var segments []string
		for range 1 + rnd.Intn(4) {
			segments = append(segments, names[rnd.Intn(len(names))])
		}
		path := strings.Join(segments, "/")
		if rnd.Intn(3) == 0 && len(files) > 0 {
			keys := slices.Sorted(maps.Keys(files))
			path = keys[rnd.Intn(len(keys))]
			if rnd.Intn(4) == 0 {
				path = strings.SplitN(path, "/", 2)[0] // a whole folder, or a file of the root
			}
			if !free(path) {
				continue
			}
			changed[path] = true
			dropPath(files, path)
			changes = append(changes, TreeChange{Path: path})
			continue
		}
		if !free(path) {
			continue
		}
		changed[path] = true
		oid := blob(t, q, fmt.Sprint("text ", rnd.Intn(50)))
		dropPath(files, path)
		for i := 1; i < len(segments); i++ {
			delete(files, strings.Join(segments[:i], "/"))
		}
		files[path] = oid
		changes = append(changes, TreeChange{Path: path, Mode: ModeFile, OID: oid})
	}
	return changes
}

func dropPath(files map[string]pushward.OID, path string) {
	for p := range files {
		if p == path || strings.HasPrefix(p, path+"/") {
			delete(files, p)
		}
	}
}

// gitTree gives the tree of an index that holds just files.
func gitTree(t *testing.T, r *Repo, files map[string]pushward.OID) string {
	var lines strings.Builder
	for path, oid := range files {
		fmt.Fprintf(&lines, "100644 %s\t%s\x00", oid, path)
	}
	index := filepath.Join(t.TempDir(), "index")
	var out []byte
	for _, args := range [][]string{{"update-index", "-z", "--index-info"}, {"write-tree", "--missing-ok"}} {
		cmd := exec.Command("git", append([]string{"-C", r.path}, args...)...)
		cmd.Env = append(os.Environ(), "GIT_INDEX_FILE="+index)
		cmd.Stdin = strings.NewReader(lines.String())
		var err error
		out, err = cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	return strings.TrimSpace(string(out))
}

func TestEditTreeCases(t *testing.T) {
	r := newRepo(t, gateFunc{})
	q := r.Quarantine(pushward.Actor{})
	defer q.Discard()
	x, y := blob(t, q, "x"), blob(t, q, "y")
	set := func(path string) TreeChange { return TreeChange{Path: path, Mode: ModeFile, OID: x} }
	del := func(path string) TreeChange { return TreeChange{Path: path} }
	base, err := q.EditTree(t.Context(), pushward.OID{}, []TreeChange{set("d/e/f"), set("d/g"), set("h")})
	if err != nil {
		t.Fatal(err)
	}
	sub, err := Lookup(t.Context(), q, base, "d")
	if err != nil {
		t.Fatal(err)
	}
	missing := pushward.OID{1}
	for _, c := range []struct {
		name    string
		changes []TreeChange
		want    string // the files left, or "!" and part of the error
	}{
		{"nothing", nil, "d/e/f d/g h"},
		{"same value", []TreeChange{set("h")}, "d/e/f d/g h"},
		{"empty folder goes", []TreeChange{del("d/e/f")}, "d/g h"},
		{"two levels go", []TreeChange{del("d/e/f"), del("d/g")}, "h"},
		{"everything goes", []TreeChange{del("d"), del("h")}, ""},
		{"file for folder", []TreeChange{set("d")}, "d h"},
		{"file for folder, told in full", []TreeChange{del("d/e/f"), del("d/g"), set("d")}, "d h"},
		{"folder for file", []TreeChange{set("h/i")}, "d/e/f d/g h/i"},
		{"folder for file, told in full", []TreeChange{del("h"), set("h/i")}, "d/e/f d/g h/i"},
		{"folder emptied, then filled", []TreeChange{del("d"), set("d/k")}, "d/k h"},
		{"move a tree", []TreeChange{del("d"), {Path: "n", Mode: ModeTree, OID: sub.OID}}, "h n/e/f n/g"},
		{"tree with a change in it", []TreeChange{{Path: "n", Mode: ModeTree, OID: sub.OID}, del("n/e")}, "d/e/f d/g h n/g"},
		{"submodule", []TreeChange{{Path: "s", Mode: ModeCommit, OID: missing}}, "d/e/f d/g h s"},
		{"delete absent", []TreeChange{del("q")}, "!does not exist"},
		{"delete absent below", []TreeChange{del("d/q/r")}, "!does not exist"},
		{"delete below a file", []TreeChange{del("h/i")}, "!does not exist"},
		{"delete absent below new file", []TreeChange{del("d/q"), set("d")}, "!does not exist"},
		{"twice", []TreeChange{set("h"), {Path: "h", Mode: ModeFile, OID: y}}, "!changed twice"},
		{"file and folder", []TreeChange{set("n"), set("n/o")}, "!below it"},
		{"bad mode", []TreeChange{{Path: "n", Mode: 0o100664, OID: x}}, "!mode"},
		{"blob as tree", []TreeChange{{Path: "n", Mode: ModeTree, OID: x}}, "!does not exist"},
		{"tree as blob", []TreeChange{{Path: "n", Mode: ModeFile, OID: base}}, "!does not exist"},
		{"missing blob", []TreeChange{{Path: "n", Mode: ModeFile, OID: missing}}, "!does not exist"},
		{"bad path", []TreeChange{set("d/../n")}, "!.."},
		{".gitmodules link", []TreeChange{{Path: "n/.GitModules", Mode: ModeSymlink, OID: x}}, "!.gitmodules"},
	} {
		t.Run(c.name, func(t *testing.T) {
			root, err := q.EditTree(t.Context(), base, c.changes)
			if wantErr, ok := strings.CutPrefix(c.want, "!"); ok {
				class(t, err, pushward.Unprocessable)
				if !strings.Contains(err.Error(), wantErr) {
					t.Fatalf("error %q does not tell %q", err, wantErr)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			entries, _, err := WalkTree(t.Context(), q, root, true, 0)
			if err != nil {
				t.Fatal(err)
			}
			var files []string
			for _, e := range entries {
				if e.Mode != ModeTree {
					files = append(files, e.Name)
				}
			}
			if got := strings.Join(files, " "); got != c.want {
				t.Fatalf("files %q, want %q", got, c.want)
			}
			if c.want == "" && root != emptyTree {
				t.Fatalf("the empty tree is %s", root)
			}
		})
	}
	_, err = q.EditTree(t.Context(), missing, nil)
	class(t, err, pushward.Unprocessable)
}

func TestWalkTreeLimit(t *testing.T) {
	r := newRepo(t, gateFunc{})
	c, err := r.Commit(t.Context(), write(t, r, "main", map[string]string{"a/b/c": "1", "a/d": "2", "e": "3"}))
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range []struct {
		recursive bool
		limit     int
		want      string
		truncated bool
	}{
		{false, 0, "a e", false},
		{true, 0, "a a/b a/b/c a/d e", false},
		{true, 5, "a a/b a/b/c a/d e", false},
		{true, 4, "a a/b a/b/c a/d", true},
		{true, 1, "a", true},
	} {
		entries, truncated, err := WalkTree(t.Context(), r, c.Tree, w.recursive, w.limit)
		var names []string
		for _, e := range entries {
			names = append(names, e.Name)
		}
		if got := strings.Join(names, " "); err != nil || got != w.want || truncated != w.truncated {
			t.Errorf("%+v: %q, %v, %v", w, got, truncated, err)
		}
	}
	for path, wantClass := range map[string]pushward.Class{"": 0, "a": 0, "a/b/c": 0, "a/x": pushward.NotFound, "e/f": pushward.NotFound, "a/": pushward.NotFound} {
		_, err := Lookup(t.Context(), r, c.Tree, path)
		if pushward.ClassOf(err) != wantClass {
			t.Errorf("Lookup %q: %v", path, err)
		}
	}
}

// BenchmarkEditFlatTree changes one file of ten thousand in one folder.
func BenchmarkEditFlatTree(b *testing.B) {
	r := newRepo(b, gateFunc{})
	q := r.Quarantine(pushward.Actor{})
	x := blob(b, q, "x")
	var changes []TreeChange
	for i := range 10000 {
		changes = append(changes, TreeChange{Path: fmt.Sprintf("file%05d.txt", i), Mode: ModeFile, OID: x})
	}
	base, err := q.EditTree(b.Context(), pushward.OID{}, changes)
	if err != nil {
		b.Fatal(err)
	}
	for i := range b.N {
		y := blob(b, q, fmt.Sprint(i))
		_, err := q.EditTree(b.Context(), base, []TreeChange{{Path: "file05000.txt", Mode: ModeFile, OID: y}})
		if err != nil {
			b.Fatal(err)
		}
	}
}
