package git

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pushward"
)

// history makes commits by several people, each a minute after the last.
func history(t *testing.T, r *Repo) (oids []pushward.OID) {
	t.Helper()
	people := []Person{
		{Name: "ann", Email: "1+ann@users.noreply.localhost"},
		{Name: "Bob [x] *", Email: "bob.b@example.com"},
		{Name: "Ann Other", Email: "ann@users.noreply.localhost"},
		{Name: "annabel", Email: "bobXb@example.com"},
	}
	var tree pushward.OID
	for i := range 8 {
		q := r.Quarantine(pushward.Actor{})
		p := people[i%4]
		p.When = time.Unix(int64(1700000000+60*i), 0)
		path := "even/f"
		if i%2 == 1 {
			path = "odd [x]*"
		}
		var err error
		tree, err = q.EditTree(t.Context(), tree, []TreeChange{{Path: path, Mode: ModeFile, OID: blob(t, q, fmt.Sprint(i))}})
		if err != nil {
			t.Fatal(err)
		}
		c := CommitInfo{Tree: tree, Author: p, Committer: p, Message: fmt.Sprint(i)}
		u := pushward.RefUpdate{Name: "refs/heads/main"}
		if i > 0 {
			c.Parents, u.Old = oids[i-1:i], oids[i-1]
		}
		u.New, err = q.WriteCommit(t.Context(), c)
		if err == nil {
			err = q.Commit(t.Context(), u)
		}
		if err != nil {
			t.Fatal(err)
		}
		oids = append(oids, u.New)
	}
	return oids
}

func TestLogAndCount(t *testing.T) {
	r := newRepo(t, gateFunc{})
	oids := history(t, r)
	from := []pushward.OID{oids[7]}
	for _, c := range []struct {
		q     LogQuery
		want  string
		total int
	}{
		{LogQuery{From: from}, "7 6 5 4 3 2 1 0", 8},
		{LogQuery{}, "", 0},
		{LogQuery{From: from, Limit: 3}, "7 6 5", 8},
		{LogQuery{From: from, Limit: 3, Skip: 2}, "5 4 3", 8},
		{LogQuery{From: from, Skip: 7}, "0", 8},
		{LogQuery{From: from, Skip: 9}, "", 8},
		{LogQuery{From: from, Not: oids[4:5]}, "7 6 5", 3},
		{LogQuery{From: from, Path: "even"}, "6 4 2 0", 4},
		{LogQuery{From: from, Path: "even/f", Limit: 2}, "6 4", 4},
		{LogQuery{From: from, Path: "odd [x]*"}, "7 5 3 1", 4},
		{LogQuery{From: from, Path: "odd*"}, "", 0},
		{LogQuery{From: from, Path: ":(glob)**"}, "", 0},
		{LogQuery{From: from, Path: "--all"}, "", 0},
		{LogQuery{From: from, Author: "ann"}, "6 4 2 0", 4},
		{LogQuery{From: from, Author: "ANN"}, "6 4 2 0", 4},
		{LogQuery{From: from, Committer: "annabel"}, "7 3", 2},
		{LogQuery{From: from, Author: "bob.b@example.com"}, "5 1", 2},
		{LogQuery{From: from, Author: "b@example.com"}, "", 0},
		{LogQuery{From: from, Author: "Bob [x] *"}, "5 1", 2},
		{LogQuery{From: from, Author: ".*"}, "", 0},
		{LogQuery{From: from, Author: "ann", Committer: "bob.b@example.com"}, "", 0},
		{LogQuery{From: from, Since: 1700000300}, "7 6 5", 3},
		{LogQuery{From: from, Until: 1700000060}, "1 0", 2},
		{LogQuery{From: from, Since: 1700000060, Until: 1700000120, Author: "ann"}, "2", 1},
	} {
		commits, err := r.Log(t.Context(), c.q)
		var got []string
		for _, info := range commits {
			got = append(got, info.Message)
		}
		if s := strings.Join(got, " "); err != nil || s != c.want {
			t.Errorf("%+v: %q, %v, want %q", c.q, s, err, c.want)
		}
		if n, err := r.Count(t.Context(), c.q); err != nil || n != c.total {
			t.Errorf("%+v: %d, %v, want %d", c.q, n, err, c.total)
		}
	}
	o, _ := r.Commit(t.Context(), oids[0])
	for _, bad := range []pushward.OID{{1}, o.Tree} {
		_, err := r.Log(t.Context(), LogQuery{From: []pushward.OID{bad}})
		class(t, err, pushward.NotFound)
	}
}

func TestMergeBaseAndAncestor(t *testing.T) {
	r := newRepo(t, gateFunc{})
	oids := history(t, r)
	alone := write(t, r, "alone", map[string]string{"x": "y"})
	if got, err := r.MergeBase(t.Context(), oids[3], oids[6]); err != nil || got != oids[3] {
		t.Errorf("merge base %s, %v", got, err)
	}
	_, err := r.MergeBase(t.Context(), oids[3], alone)
	class(t, err, pushward.NotFound)
	_, err = r.MergeBase(t.Context(), oids[3], pushward.OID{1})
	class(t, err, pushward.NotFound)
	for _, c := range []struct {
		a, b pushward.OID
		want bool
	}{{oids[1], oids[1], true}, {oids[1], oids[2], true}, {oids[1], oids[6], true}, {oids[6], oids[1], false}, {alone, oids[1], false}} {
		if got, err := r.IsAncestor(t.Context(), c.a, c.b); err != nil || got != c.want {
			t.Errorf("IsAncestor %v, %v, want %v", got, err, c.want)
		}
	}
	_, err = r.IsAncestor(t.Context(), pushward.OID{1}, oids[2])
	class(t, err, pushward.NotFound)
}

func TestDiff(t *testing.T) {
	r := newRepo(t, gateFunc{})
	long := strings.Repeat("line\n", 50)
	one := write(t, r, "main", map[string]string{"mod": "a\nb\nc\n", "gone": "x\n", "old/name": long, "link": "t", "bin": "\x00\x01", "é \"q\"": "1", "same": "s"})
	q := r.Quarantine(pushward.Actor{})
	defer q.Discard()
	renamed, _ := q.Write(Blob, []byte(long+"more\n"))
	set := func(path, text string) TreeChange {
		return TreeChange{Path: path, Mode: ModeFile, OID: blob(t, q, text)}
	}
	link := set("link", "t")
	link.Mode = ModeSymlink
	if err := q.Turn(t.Context()); err != nil {
		t.Fatal(err)
	}
	two, err := commitChanges(t.Context(), r, q, "main", []TreeChange{
		set("mod", "a\nB\nc\n"), {Path: "gone"}, {Path: "old/name"}, {Path: "new/name", Mode: ModeFile, OID: renamed},
		link, set("bin", "\x00\x02"), set("é \"q\"", "2"), set("added", "+++ b/x\ndiff --git a/x b/x\nno newline"),
	})
	if err != nil {
		t.Fatal(err)
	}
	files, total, err := r.Diff(t.Context(), one, two, 100)
	if err != nil || total != 7 || len(files) != 7 {
		t.Fatalf("%d of %d files, %v", len(files), total, err)
	}
	want := map[string]FileChange{
		"added":    {Status: "added", Additions: 3, Patch: "@@ -0,0 +1,3 @@\n++++ b/x\n+diff --git a/x b/x\n+no newline\n\\ No newline at end of file"},
		"bin":      {Status: "modified"},
		"gone":     {Status: "removed", Deletions: 1, Patch: "@@ -1 +0,0 @@\n-x"},
		"link":     {Status: "changed", Patch: "@@ -1 +0,0 @@\n-t\n\\ No newline at end of file\n@@ -0,0 +1 @@\n+t\n\\ No newline at end of file"},
		"mod":      {Status: "modified", Additions: 1, Deletions: 1, Patch: "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c"},
		"new/name": {Status: "renamed", PreviousPath: "old/name", Additions: 1, Patch: "@@ -48,3 +48,4 @@ line\n line\n line\n line\n+more"},
		"é \"q\"":  {Status: "modified", Additions: 1, Deletions: 1, Patch: "@@ -1 +1 @@\n-1\n\\ No newline at end of file\n+2\n\\ No newline at end of file"},
	}
	for _, f := range files {
		w, ok := want[f.Path]
		if f.Path == "é \"q\"" {
			f.Patch, w.Patch = strings.TrimSpace(f.Patch), strings.TrimSpace(w.Patch)
		}
		w.Path, w.OID = f.Path, f.OID
		if ok && f != w {
			t.Errorf("%+v\nwant\n%+v", f, w)
		}
		if typ, _, err := r.Has(t.Context(), f.OID); err != nil || typ != Blob {
			t.Errorf("%s has id %s: %v", f.Path, f.OID, err)
		}
	}
	files, total, err = r.Diff(t.Context(), pushward.OID{}, two, 2)
	if err != nil || total != 7 || files[0].Status != "added" || files[0].Patch == "" || files[6].Patch != "" {
		t.Errorf("from nothing: %d, %v, %+v", total, err, files)
	}
	if files, total, err = r.Diff(t.Context(), two, two, 9); err != nil || total != 0 || len(files) != 0 {
		t.Errorf("same: %v, %v", files, err)
	}
	_, _, err = r.Diff(t.Context(), pushward.OID{1}, two, 9)
	class(t, err, pushward.NotFound)
	_, _, err = r.Diff(t.Context(), one, renamed, 9)
	class(t, err, pushward.NotFound)
}

func TestRawDiff(t *testing.T) {
	r := newRepo(t, gateFunc{})
	one := write(t, r, "main", map[string]string{"a": "1\n"})
	two := write(t, r, "main", map[string]string{"a": "2\n"})
	for _, c := range []struct {
		base   pushward.OID
		head   pushward.OID
		format string
		want   []string
	}{
		{one, two, "diff", []string{"diff --git a/a b/a\n", "-1\n+2\n"}},
		{pushward.OID{}, one, "diff", []string{"new file mode", "+1\n"}},
		{one, two, "patch", []string{"From " + two.String(), "From: Ann <ann@example.com>", "Subject: [PATCH] change", "-1\n+2\n"}},
		{pushward.OID{}, one, "patch", []string{"From " + one.String(), "+1\n"}},
	} {
		out, err := r.RawDiff(t.Context(), c.base, c.head, c.format)
		for _, w := range c.want {
			if err != nil || !strings.Contains(string(out), w) {
				t.Errorf("%s: %v, %q lacks %q", c.format, err, out, w)
			}
		}
	}
	_, err := r.RawDiff(t.Context(), one, two, "html")
	class(t, err, pushward.Invalid)
}
