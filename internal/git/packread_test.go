package git

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"pushward"
)

// packOf lets the real git of r make a pack: of revs, or of "^" negations.
func packOf(tb testing.TB, r *Repo, thin bool, revs ...string) []byte {
	tb.Helper()
	args := []string{"pack-objects", "--stdout", "--revs", "--delta-base-offset", "-q"}
	if thin {
		args = append(args, "--thin")
	}
	return []byte(gitRaw(tb, r, strings.Join(revs, "\n")+"\n", args...))
}

// gitRaw gives the output of git untouched.
func gitRaw(tb testing.TB, r *Repo, stdin string, args ...string) string {
	tb.Helper()
	out, err := r.run(context.Background(), stdin, args...)
	if err != nil {
		tb.Fatal(err)
	}
	return string(out)
}

// push commits a pack with ref updates.
func push(ctx context.Context, r *Repo, pack []byte, refs ...pushward.RefUpdate) error {
	q := r.Quarantine(pushward.Actor{})
	defer q.Discard()
	err := q.ReadPack(ctx, bytes.NewReader(pack))
	if err != nil {
		return err
	}
	return q.Commit(ctx, refs...)
}

func TestReadPackSmall(t *testing.T) {
	from := newRepo(t, gateFunc{})
	text := strings.Repeat("a line of some length to make a delta worth while\n", 100)
	one := write(t, from, "main", map[string]string{"a": text, "d/b": "x"})
	two := write(t, from, "main", map[string]string{"a": text + "more\n"})
	runGit(t, from, "", "tag", "-a", "-m", "annotated", "v1", two.String())
	tag := runGit(t, from, "", "rev-parse", "v1")

	to := newRepo(t, gateFunc{})
	err := push(t.Context(), to, packOf(t, from, false, one.String()), pushward.RefUpdate{Name: "refs/heads/main", New: one})
	if err != nil {
		t.Fatal(err)
	}
	tagOID, _ := pushward.ParseOID(tag)
	err = push(t.Context(), to, packOf(t, from, true, tag, "^"+one.String()),
		pushward.RefUpdate{Name: "refs/heads/main", Old: one, New: two}, pushward.RefUpdate{Name: "refs/tags/v1", New: tagOID})
	if err != nil {
		t.Fatal(err)
	}
	fsck(t, to)
	if got, want := runGit(t, to, "", "rev-list", "--objects", "--all"), runGit(t, from, "", "rev-list", "--objects", "--all"); got != want {
		t.Errorf("objects\n%s\nwant\n%s", got, want)
	}
}
