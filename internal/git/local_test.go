package git_test

import (
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pushward/internal/git"
)

// userRepo is a repository as a user has it, made by git itself.
type userRepo struct {
	t   *testing.T
	dir string
}

func newUserRepo(t *testing.T, args ...string) userRepo {
	t.Helper()
	u := userRepo{t, t.TempDir()}
	u.git(append([]string{"init", "-q", "-b", "main"}, args...)...)
	return u
}

func (u userRepo) git(args ...string) string {
	u.t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = u.dir
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1",
		"GIT_AUTHOR_NAME=ann", "GIT_AUTHOR_EMAIL=ann@example.com", "GIT_COMMITTER_NAME=ann", "GIT_COMMITTER_EMAIL=ann@example.com")
	out, err := cmd.CombinedOutput()
	if err != nil {
		u.t.Fatalf("git %v: %v: %s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

func (u userRepo) write(path, content string) {
	u.t.Helper()
	full := filepath.Join(u.dir, path)
	err := os.MkdirAll(filepath.Dir(full), 0o755)
	if err == nil {
		err = os.WriteFile(full, []byte(content), 0o644)
	}
	if err != nil {
		u.t.Fatal(err)
	}
}

func (u userRepo) open() *git.Local {
	u.t.Helper()
	l, err := git.OpenLocal(context.Background(), u.dir)
	if err != nil {
		u.t.Fatal(err)
	}
	return l
}

// seen is an object in short: commits by their subject, blobs by their content.
type seen struct{ Kind, Text, Path, Commit string }

func (u userRepo) history() []seen {
	u.t.Helper()
	var all []seen
	for s, err := range u.open().History(context.Background()) {
		if err != nil {
			u.t.Fatal(err)
		}
		data, err := io.ReadAll(s.Body)
		if err != nil || int64(len(data)) != s.Size {
			u.t.Fatalf("object %s: %d of %d bytes, %v", s.ID, len(data), s.Size, err)
		}
		if s.Type == git.Tree {
			continue
		}
		text := strings.TrimSpace(string(data))
		if s.Type != git.Blob {
			text = text[strings.LastIndexByte(text, '\n')+1:]
		}
		commit := ""
		if s.Commit != "" {
			commit = u.git("log", "-1", "--format=%s", s.Commit)
		}
		all = append(all, seen{string(s.Type), text, s.Path, commit})
	}
	return all
}

func TestHistoryGivesEveryObjectWithItsFirstCommit(t *testing.T) {
	for _, format := range []string{"sha1", "sha256"} {
		u := newUserRepo(t, "--object-format="+format)
		u.write("a", "one\n")
		u.write("d/f", "deep\n")
		u.git("add", "-A")
		u.git("commit", "-qm", "first")
		u.git("rm", "-q", "d/f")
		u.write("a", "two\n")
		u.git("add", "-A")
		u.git("commit", "-qm", "second")
		u.git("tag", "-a", "-m", "words of the tag", "v1", "HEAD~1")
		u.write("lone", "only a tag names this\n")
		u.git("tag", "lone", u.git("hash-object", "-w", "lone"))
		u.git("checkout", "-q", "--detach")
		u.write("a", "detached\n")
		u.git("commit", "-qam", "third")

		want := []seen{
			{"commit", "first", "", "first"},
			{"blob", "only a tag names this", "", ""},
			{"tag", "words of the tag", "v1", ""},
			{"blob", "one", "a", "first"},
			{"blob", "deep", "d/f", "first"},
			{"commit", "second", "", "second"},
			{"blob", "two", "a", "second"},
			{"commit", "third", "", "third"},
			{"blob", "detached", "a", "third"},
		}
		if d := cmp.Diff(want, u.history()); d != "" {
			t.Errorf("%s (-want +have):\n%s", format, d)
		}
		refs, err := u.open().Refs(context.Background())
		if d := cmp.Diff([]string{"refs/heads/main", "refs/tags/lone", "refs/tags/v1"}, refs); d != "" || err != nil {
			t.Errorf("%s: refs (-want +have), %v:\n%s", format, err, d)
		}
	}
}

// TestHistoryNeedsNoReader: what is not read is passed over, and a caller may stop.
func TestHistoryNeedsNoReader(t *testing.T) {
	u := newUserRepo(t)
	for _, name := range []string{"a", "b", "c"} {
		u.write(name, strings.Repeat(name, 300<<10))
		u.git("add", name)
	}
	u.git("commit", "-qm", "big ones")
	for stopAfter := 1; stopAfter <= 5; stopAfter++ {
		n := 0
		for s, err := range u.open().History(context.Background()) {
			if err != nil {
				t.Fatal(err)
			}
			if s.Type == git.Blob {
				half := make([]byte, s.Size/2)
				_, err = io.ReadFull(s.Body, half)
				if err != nil || strings.Trim(string(half), s.Path) != "" {
					t.Fatalf("%s does not hold its own content (%v)", s.Path, err)
				}
			}
			if n++; n == stopAfter {
				break
			}
		}
		if n != stopAfter {
			t.Errorf("%d objects, want %d", n, stopAfter)
		}
	}
}

func TestHistoryIsTheStoredOne(t *testing.T) {
	u := newUserRepo(t)
	u.write("a", "bad\n")
	u.git("add", "a")
	u.git("commit", "-qm", "bad")
	bad := u.git("rev-parse", "HEAD:a")
	u.write("b", "good\n")
	u.git("replace", bad, u.git("hash-object", "-w", "b"))
	if u.git("cat-file", "blob", bad) != "good" {
		t.Fatal("the replacement does not work, so nothing is shown")
	}
	for _, s := range u.history() {
		if s.Path == "a" && s.Text != "bad" {
			t.Errorf("a holds %q", s.Text)
		}
	}
}

func TestHistoryTellsOfWhatIsNotHere(t *testing.T) {
	u := newUserRepo(t)
	u.write("a", "one\n")
	u.git("add", "a")
	u.git("commit", "-qm", "first")
	lost := u.git("rev-parse", "HEAD:a")
	err := os.Remove(filepath.Join(u.dir, ".git", "objects", lost[:2], lost[2:]))
	if err != nil {
		t.Fatal(err)
	}
	var missing []string
	for s, err := range u.open().History(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		if s.Missing {
			missing = append(missing, s.ID)
		}
	}
	if d := cmp.Diff([]string{lost}, missing); d != "" {
		t.Error(d)
	}
}

func TestHistoryFailsOnADamagedObject(t *testing.T) {
	u := newUserRepo(t)
	u.write("a", strings.Repeat("some words\n", 50))
	u.git("add", "a")
	u.git("commit", "-qm", "first")
	hurt := u.git("rev-parse", "HEAD:a")
	path := filepath.Join(u.dir, ".git", "objects", hurt[:2], hurt[2:])
	err := os.Chmod(path, 0o644)
	if err == nil {
		err = os.Truncate(path, 25)
	}
	if err != nil {
		t.Fatal(err)
	}
	var last error
	for s, err := range u.open().History(context.Background()) {
		if last = err; err == nil {
			_, last = io.Copy(io.Discard, s.Body)
		}
	}
	if last == nil {
		t.Error("a damaged object went unnoticed")
	}
}

func TestStaged(t *testing.T) {
	u := newUserRepo(t)
	staged := func() (all []seen) {
		t.Helper()
		for s, err := range u.open().Staged(context.Background()) {
			if err != nil {
				t.Fatal(err)
			}
			data, err := io.ReadAll(s.Body)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, seen{string(s.Type), string(data), s.Path, s.Commit})
		}
		return all
	}
	if all := staged(); all != nil {
		t.Errorf("an empty index holds %v", all)
	}
	u.write("old", "old")
	u.write("gone", "gone")
	u.git("add", "-A")
	if d := cmp.Diff([]seen{{"blob", "gone", "gone", ""}, {"blob", "old", "old", ""}}, staged()); d != "" {
		t.Errorf("before the first commit (-want +have):\n%s", d)
	}
	u.git("commit", "-qm", "first")

	u.git("rm", "-q", "gone")
	u.git("mv", "old", "moved")
	u.write(" odd\nname\t", "odd")
	u.write("sub/new", "as staged")
	u.git("add", "-A")
	u.write("sub/new", "as changed afterwards")
	u.write("unstaged", "never added")
	u.git("update-index", "--add", "--cacheinfo", "160000,"+u.git("rev-parse", "HEAD")+",module")
	u.git("config", "diff.relative", "true")
	u.dir = filepath.Join(u.dir, "sub")
	want := []seen{{"blob", "odd", " odd\nname\t", ""}, {"blob", "old", "moved", ""}, {"blob", "as staged", "sub/new", ""}}
	if d := cmp.Diff(want, staged()); d != "" {
		t.Errorf("from a folder below (-want +have):\n%s", d)
	}
}

func TestStagedRefusesWhatIsUnmerged(t *testing.T) {
	u := newUserRepo(t)
	u.write("a", "one")
	u.git("add", "a")
	u.git("commit", "-qm", "first")
	blob := u.git("rev-parse", "HEAD:a")
	cmd := exec.Command("git", "update-index", "--index-info")
	cmd.Dir = u.dir
	cmd.Stdin = strings.NewReader("0 " + strings.Repeat("0", 40) + "\ta\n100644 " + blob + " 1\ta\n100644 " + blob + " 2\ta\n")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, err := range u.open().Staged(context.Background()) {
		if err == nil || !strings.Contains(err.Error(), `"a" is unmerged`) {
			t.Errorf("error is %v", err)
		}
		return
	}
	t.Error("an unmerged index passes for an empty one")
}

func TestLocalKnowsThatItIsCutOff(t *testing.T) {
	u := newUserRepo(t)
	for _, text := range []string{"one", "two"} {
		u.write("a", text)
		u.git("add", "a")
		u.git("commit", "-qm", text)
	}
	if l := u.open(); l.Shallow || l.Objects != 6 {
		t.Errorf("shallow %v, %d objects; want a whole one of 6", l.Shallow, l.Objects)
	}
	short := userRepo{t, filepath.Join(t.TempDir(), "short")}
	u.git("clone", "-q", "--depth=1", "file://"+u.dir, short.dir)
	if l := short.open(); !l.Shallow || l.Objects != 3 {
		t.Errorf("shallow %v, %d objects; want a cut off one of 3", l.Shallow, l.Objects)
	}
	if _, err := git.OpenLocal(context.Background(), t.TempDir()); err == nil || !strings.Contains(err.Error(), "not a git repository") {
		t.Errorf("a folder that is no repository: %v", err)
	}
}
