package git

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pushward"
)

// gateFunc is a gate whose decision is a function; nil admits everything.
type gateFunc struct {
	inspect func(w *Write) error
	admit   func(w *Write) error
	settle  func(outcome error) error
}

func (g gateFunc) Inspect(_ context.Context, w *Write) (Verdict, error) {
	if g.inspect != nil {
		if err := g.inspect(w); err != nil {
			return nil, err
		}
	}
	return verdictFunc{g, w}, nil
}

type verdictFunc struct {
	g gateFunc
	w *Write
}

func (v verdictFunc) Admit(context.Context) error {
	if v.g.admit == nil {
		return nil
	}
	return v.g.admit(v.w)
}

func (v verdictFunc) Settle(_ context.Context, outcome error) error {
	if v.g.settle == nil {
		return nil
	}
	return v.g.settle(outcome)
}

// openStore opens a store in a new folder. A process of its own is not started
// for every test: the folder goes away with it.
func openStore(tb testing.TB, gate Gate, o Options) *Store {
	tb.Helper()
	return openAt(tb, tb.TempDir(), gate, o)
}

func openAt(tb testing.TB, dir string, gate Gate, o Options) *Store {
	tb.Helper()
	if o.Durability == "" {
		o.Durability = None
	}
	s, err := Open(dir, gate, o)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { s.Close() })
	return s
}

// newRepo makes a repository with the default branch main.
func newRepo(tb testing.TB, gate Gate) *Repo {
	tb.Helper()
	return repoIn(tb, openStore(tb, gate, Options{}), 7)
}

func repoIn(tb testing.TB, s *Store, id int64) *Repo {
	tb.Helper()
	err := s.Create(tb.Context(), id, "main")
	if err != nil {
		tb.Fatal(err)
	}
	return s.Repo(pushward.Repo{ID: id, Name: "r", Owner: pushward.User{Login: "o"}, DefaultBranch: "main"})
}

// runGit runs the real git in the repository and gives its trimmed output.
func runGit(tb testing.TB, r *Repo, stdin string, args ...string) string {
	tb.Helper()
	out, err := tryGit(r, stdin, args...)
	if err != nil {
		tb.Fatalf("git %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(out)
}

func tryGit(r *Repo, stdin string, args ...string) (string, error) {
	cmd := exec.Command("git", append([]string{"-C", r.path, "-c", "user.name=T", "-c", "user.email=t@example.com"}, args...)...)
	cmd.Env = append(os.Environ(), "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null")
	cmd.Stdin = strings.NewReader(stdin)
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func fsck(tb testing.TB, r *Repo) {
	tb.Helper()
	out := runGit(tb, r, "", "fsck", "--strict", "--full")
	for line := range strings.Lines(out) {
		if !strings.HasPrefix(line, "dangling ") && !strings.HasPrefix(line, "notice: ") {
			tb.Fatalf("git fsck: %s", out)
		}
	}
}

var ann = Person{Name: "Ann", Email: "ann@example.com", When: time.Unix(1700000000, 0).In(time.FixedZone("", 5400))}

func blob(tb testing.TB, q *Quarantine, text string) pushward.OID {
	tb.Helper()
	oid, err := q.Write(Blob, []byte(text))
	if err != nil {
		tb.Fatal(err)
	}
	return oid
}

// write commits changes (a text of "" deletes) to a branch and gives the commit.
func write(tb testing.TB, r *Repo, branch string, files map[string]string) pushward.OID {
	tb.Helper()
	oid, err := tryWrite(tb.Context(), r, branch, files)
	if err != nil {
		tb.Fatal(err)
	}
	return oid
}

func tryWrite(ctx context.Context, r *Repo, branch string, files map[string]string) (pushward.OID, error) {
	q := r.Quarantine(pushward.Actor{})
	defer q.Discard()
	var changes []TreeChange
	for path, text := range files {
		c := TreeChange{Path: path}
		if text != "" {
			oid, err := q.Write(Blob, []byte(text))
			if err != nil {
				return pushward.OID{}, err
			}
			c.Mode, c.OID = ModeFile, oid
		}
		changes = append(changes, c)
	}
	err := q.Turn(ctx)
	if err != nil {
		return pushward.OID{}, err
	}
	return commitChanges(ctx, r, q, branch, changes)
}

func commitChanges(ctx context.Context, r *Repo, q *Quarantine, branch string, changes []TreeChange) (pushward.OID, error) {
	name := "refs/heads/" + branch
	info := CommitInfo{Author: ann, Committer: ann, Message: "change\n"}
	var base pushward.OID
	old, err := r.Ref(ctx, name)
	if err == nil {
		var c CommitInfo
		c, err = r.Commit(ctx, old)
		base, info.Parents = c.Tree, []pushward.OID{old}
	} else if pushward.IsNotFound(err) {
		err = nil
	}
	if err == nil {
		info.Tree, err = q.EditTree(ctx, base, changes)
	}
	var oid pushward.OID
	if err == nil {
		oid, err = q.WriteCommit(ctx, info)
	}
	if err == nil {
		err = q.Commit(ctx, pushward.RefUpdate{Name: name, Old: old, New: oid})
	}
	return oid, err
}

// snapshot lists a folder with the content of every file.
func snapshot(tb testing.TB, dir string) string {
	tb.Helper()
	var b bytes.Buffer
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "%s %s\n", e.Type(), path)
		if e.Type().IsRegular() {
			content, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			fmt.Fprintf(&b, "%x\n", content)
		}
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return b.String()
}

func class(tb testing.TB, err error, want pushward.Class) {
	tb.Helper()
	if err == nil || pushward.ClassOf(err) != want {
		tb.Fatalf("error %v of class %d, want class %d", err, pushward.ClassOf(err), want)
	}
}

func TestCreateCloneRemove(t *testing.T) {
	for _, d := range []Durability{Group, File, None} {
		t.Run(string(d), func(t *testing.T) {
			s := openStore(t, gateFunc{}, Options{Durability: d})
			r := repoIn(t, s, 300)
			fsck(t, r)
			if empty, err := r.Empty(t.Context()); err != nil || !empty {
				t.Fatalf("Empty = %v, %v", empty, err)
			}
			commit := write(t, r, "main", map[string]string{"a/b.txt": "hello\n", "c": "x"})
			fsck(t, r)
			clone := filepath.Join(t.TempDir(), "clone")
			runGit(t, r, "", "clone", "-q", "file://"+r.path, clone)
			text, err := os.ReadFile(filepath.Join(clone, "a/b.txt"))
			if err != nil || string(text) != "hello\n" {
				t.Fatalf("cloned %q, %v", text, err)
			}
			class(t, s.Create(t.Context(), 300, "main"), pushward.Conflict)
			if err := s.Remove(t.Context(), 300); err != nil {
				t.Fatal(err)
			}
			_, err = r.Object(t.Context(), commit)
			class(t, err, pushward.NotFound)
			_, err = tryWrite(t.Context(), r, "main", map[string]string{"x": "y"})
			class(t, err, pushward.NotFound)
			if err := s.Create(t.Context(), 300, "trunk"); err != nil {
				t.Fatal(err)
			}
			if head := runGit(t, r, "", "symbolic-ref", "HEAD"); head != "refs/heads/trunk" {
				t.Fatalf("HEAD is %s", head)
			}
			if err := r.SetHEAD(t.Context(), "main"); err != nil {
				t.Fatal(err)
			}
			write(t, r, "main", map[string]string{"x": "y"})
			if o, err := r.Resolve(t.Context(), "HEAD"); err != nil || o.Type != Commit {
				t.Fatalf("HEAD resolves to %v, %v", o, err)
			}
		})
	}
}
