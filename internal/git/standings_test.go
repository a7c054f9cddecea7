package git

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pushward"
)

// TestStandings: every path with the first commit that shows it; what a merge
// brings by itself; what was deleted since; what only lost commits show.
func TestStandings(t *testing.T) {
	r := newRepo(t, gateFunc{})
	first := write(t, r, "main", map[string]string{"a.txt": "A", "dir/b.txt": "B"})
	second := write(t, r, "main", map[string]string{"copy/ of ü.txt": "A", "a.txt": "changed", "dir/c.txt": "C"})
	side := write(t, r, "side", map[string]string{"s.txt": "S"})
	tree := runGit(t, r, runGit(t, r, "", "ls-tree", "main")+"\n100644 blob "+runGit(t, r, "EVIL", "hash-object", "-w", "--stdin")+"\tevil.txt", "mktree")
	merge := parseID(t, runGit(t, r, "", "-c", "user.name=a", "-c", "user.email=a@b", "commit-tree", tree, "-p", second.String(), "-p", side.String(), "-m", "merge"))
	runGit(t, r, "", "update-ref", "refs/heads/main", merge.String())
	lost := write(t, r, "gone", map[string]string{"lost.txt": "LOST", "again.txt": "A"})
	runGit(t, r, "", "update-ref", "-d", "refs/heads/gone")

	blob := func(text string) pushward.OID { o, _ := hash(Blob, []byte(text)); return o }
	dir := parseID(t, runGit(t, r, "", "rev-parse", first.String()+":dir"))
	root := parseID(t, runGit(t, r, "", "rev-parse", first.String()+"^{tree}"))
	runGit(t, r, "DANGLING", "hash-object", "-w", "--stdin")
	got, err := r.Standings(context.Background(), []pushward.OID{
		blob("A"), blob("B"), blob("S"), blob("EVIL"), blob("LOST"), blob("DANGLING"), dir, root})
	if err != nil {
		t.Fatal(err)
	}
	want := map[pushward.OID][]Standing{
		blob("A"):    {{first, "a.txt"}, {second, "copy/ of ü.txt"}},
		blob("B"):    {{first, "dir/b.txt"}},
		blob("S"):    {{side, "s.txt"}},
		blob("EVIL"): {{merge, "evil.txt"}},
		blob("LOST"): {{lost, "lost.txt"}},
		dir:          {{first, "dir"}},
		root:         {{first, ""}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("standings (-want +got):\n%s", diff)
	}
}

func TestStandingsInAnEmptyRepository(t *testing.T) {
	r := newRepo(t, gateFunc{})
	got, err := r.Standings(context.Background(), []pushward.OID{{1}})
	if err != nil || len(got) != 0 {
		t.Errorf("got %v, %v", got, err)
	}
}

func parseID(t *testing.T, hex string) pushward.OID {
	t.Helper()
	o, err := pushward.ParseOID(hex)
	if err != nil {
		t.Fatal(err)
	}
	return o
}
