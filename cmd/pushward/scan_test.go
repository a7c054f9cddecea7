package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"pushward"
	"pushward/internal/pattern"
)

// scanTest is a folder with secrets, and all secrets made for it: none of them
// may ever show in what is printed.
type scanTest struct {
	*testing.T
	dir     string
	secrets []string
	stdin   string
}

// newScanTest enters a new folder, with a home of its own.
func newScanTest(t *testing.T) *scanTest {
	t.Helper()
	s := &scanTest{T: t, dir: t.TempDir()}
	t.Chdir(s.dir)
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	for _, name := range []string{"GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "PUSHWARD_SCAN_KEY", "PUSHWARD_SCAN_KEY_FILE"} {
		t.Setenv(name, "")
		os.Unsetenv(name)
	}
	return s
}

// secret mints a pushward_access_token.
func (s *scanTest) secret() string {
	s.Helper()
	token, err := pattern.NewAccessToken(rand.Reader)
	if err != nil {
		s.Fatal(err)
	}
	s.secrets = append(s.secrets, token)
	return token
}

func (s *scanTest) write(path, content string) {
	s.Helper()
	err := os.MkdirAll(filepath.Dir(path), 0o755)
	if err == nil {
		err = os.WriteFile(path, []byte(content), 0o644)
	}
	if err != nil {
		s.Fatal(err)
	}
}

func (s *scanTest) git(args ...string) string {
	s.Helper()
	cmd := exec.Command("git", args...)
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1",
		"GIT_AUTHOR_NAME=ann", "GIT_AUTHOR_EMAIL=ann@example.com", "GIT_COMMITTER_NAME=ann", "GIT_COMMITTER_EMAIL=ann@example.com")
	out, err := cmd.CombinedOutput()
	if err != nil {
		s.Fatalf("git %v: %v: %s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

// scan runs the command and fails if any twelve bytes of a secret show.
func (s *scanTest) scan(args ...string) (code int, stdout, stderr string) {
	s.Helper()
	var out, errs bytes.Buffer
	code = run(context.Background(), append([]string{"scan"}, args...), strings.NewReader(s.stdin), &out, &errs)
	for _, secret := range s.secrets {
		for i := 0; i+12 <= len(secret); i++ {
			if bytes.Contains(out.Bytes(), []byte(secret[i:i+12])) || bytes.Contains(errs.Bytes(), []byte(secret[i:i+12])) {
				s.Fatalf("scan %v shows bytes %d to %d of a secret", args, i, i+11)
			}
		}
	}
	return code, out.String(), errs.String()
}

// found runs the command with --format json.
func (s *scanTest) found(wantCode int, args ...string) []match {
	s.Helper()
	code, stdout, stderr := s.scan(append(args, "--format", "json")...)
	if code != wantCode {
		s.Errorf("scan %v: exit %d, want %d: %s", args, code, wantCode, stderr)
	}
	var all []match
	for line := range strings.Lines(stdout) {
		var m match
		err := json.Unmarshal([]byte(line), &m)
		if err != nil {
			s.Fatalf("line %q: %v", line, err)
		}
		all = append(all, m)
	}
	return all
}

func places(all []match) (list []string) {
	for _, m := range all {
		list = append(list, strings.TrimPrefix(string(m.Place)+" "+m.where.String(), " "))
	}
	return list
}

func wide(text string) string {
	b := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(text)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return string(b)
}

func TestScanFolder(t *testing.T) {
	s := newScanTest(t)
	if code, stdout, stderr := s.scan(); code != 0 || stdout != "" || !strings.HasPrefix(stderr, "No secrets found. Scanned 0 files") {
		t.Errorf("an empty folder: exit %d, %q, %q", code, stdout, stderr)
	}
	named := s.secret()
	s.write("b.txt", "token="+s.secret()+"\n")
	s.write("b/deep/er", "\xff\x00\x01"+s.secret()+"\x00\x02")
	s.write(".hidden", "\n\n ü "+s.secret()+"\n")
	s.write("wide.txt", wide("key: "+s.secret()))
	s.write("in/"+named+"/one", "clean")
	s.write("in/"+named+"/two", "clean")
	s.write("late", strings.Repeat("clean\n", 1<<20)+s.secret())
	s.write(".git/config", s.secret())
	s.write("sub/.git/objects/x", s.secret())
	s.write("worktree/.git", "gitdir: "+s.secret())
	outside := filepath.Join(t.TempDir(), "outside")
	s.write(outside, s.secret())
	err := os.Symlink(outside, "link")
	if err != nil {
		t.Fatal(err)
	}

	all := s.found(1)
	want := []string{".hidden", "b/deep/er", "b.txt", "path in/push…" + named[len(named)-2:] + "/one", "late", "wide.txt", "worktree/.git"}
	if d := cmp.Diff(want, places(all)); d != "" {
		t.Fatalf("(-want +have):\n%s", d)
	}
	hidden := all[0]
	hidden.Fingerprint = ""
	hidden.Masked = ""
	if d := cmp.Diff(match{where: where{Path: ".hidden"}, SecretType: "pushward_access_token", TokenType: "PUSHWARD_ACCESS_TOKEN",
		StartLine: 3, StartColumn: 5, EndLine: 3, EndColumn: 49, Protected: true}, hidden, cmp.AllowUnexported(match{}, span{}, spot{})); d != "" {
		t.Errorf("(-want +have):\n%s", d)
	}
	if late := all[4]; late.StartLine != 1<<20+1 || late.StartColumn != 1 {
		t.Errorf("late stands at %d:%d", late.StartLine, late.StartColumn)
	}
	if d := cmp.Diff([]string{"link"}, places(s.found(1, "link"))); d != "" {
		t.Errorf("a link that is named is followed (-want +have):\n%s", d)
	}
	if d := cmp.Diff([]string{".git/config"}, places(s.found(1, ".git"))); d != "" {
		t.Errorf("a .git that is named is scanned (-want +have):\n%s", d)
	}
	if _, _, stderr := s.scan(); !strings.Contains(stderr, "Folders named .git were left out") {
		t.Errorf("it is not said that .git was left out: %q", stderr)
	}
}

func TestScanText(t *testing.T) {
	s := newScanTest(t)
	token := s.secret()
	s.stdin = "first\nkey = " + token + "\n"
	s.write("odd\x1b[31m\nname", token)
	code, stdout, stderr := s.scan("-", ".", "--types", "pushward_access_token")
	mask := "push…" + token[len(token)-2:]
	want := "-:2:7: Pushward Access Token " + mask + " (pushward_access_token)\n" +
		`"odd\x1b[31m\nname":1:1: Pushward Access Token ` + mask + " (pushward_access_token)\n"
	if code != 1 || stdout != want {
		t.Errorf("exit %d (-want +have):\n%s", code, cmp.Diff(want, stdout))
	}
	if !strings.HasPrefix(stderr, "Secrets found: 2, in 2 places. Scanned 2 files") || !strings.Contains(stderr, "Revoke") {
		t.Errorf("summary is %q", stderr)
	}
}

func TestScanChoosesTypes(t *testing.T) {
	s := newScanTest(t)
	s.write("a", "x "+s.secret()+"\npostgres://admin:"+"tr0ub4dor-and-three"+"@db.example.org/app\n")
	types := func(wantCode int, args ...string) (all []string) {
		t.Helper()
		for _, m := range s.found(wantCode, args...) {
			all = append(all, m.SecretType)
		}
		return all
	}
	const blocks, quiet = "pushward_access_token", "postgres_connection_string"
	for _, c := range []struct {
		args []string
		code int
		want []string
	}{
		{nil, 1, []string{blocks}},
		{[]string{"--all"}, 1, []string{blocks, quiet}},
		{[]string{"--types", quiet}, 1, []string{quiet}},
		{[]string{"--types", quiet + ", " + blocks}, 1, []string{blocks, quiet}},
		{[]string{"--exclude-type", blocks}, 0, nil},
		{[]string{"--all", "--exclude-type=" + blocks}, 1, []string{quiet}},
	} {
		if d := cmp.Diff(c.want, types(c.code, c.args...)); d != "" {
			t.Errorf("%v (-want +have):\n%s", c.args, d)
		}
	}
	for _, m := range s.found(1, "--all") {
		if m.Protected != (m.SecretType == blocks) {
			t.Errorf("%s: push_protected is %v", m.SecretType, m.Protected)
		}
	}
}

func TestScanUsage(t *testing.T) {
	s := newScanTest(t)
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"--nonsense"}, "nonsense"},
		{[]string{".", "--nonsense"}, "nonsense"},
		{[]string{"--format", "xml"}, "--format must be"},
		{[]string{"--staged", "--history"}, "exclude each other"},
		{[]string{"--all", "--types", "pushward_access_token"}, "exclude each other"},
		{[]string{"--staged", "a", "b"}, "one repository"},
		{[]string{"--history", "-"}, "one repository"},
		{[]string{"--types", "no_such_type"}, `"no_such_type"`},
		{[]string{"--exclude-type", "no_such_type"}, `"no_such_type"`},
		{[]string{"--types", "pushward_access_token", "--exclude-type", "pushward_access_token"}, "no type is left"},
		{[]string{""}, "PATH is empty"},
		{[]string{"--format", "json", "--key", "no/such/file"}, "read --key"},
	} {
		code, stdout, stderr := s.scan(c.args...)
		if code != exitUsage || stdout != "" || !strings.Contains(stderr, c.want) {
			t.Errorf("%q: exit %d, %q, %q; want %d and %q", c.args, code, stdout, stderr, exitUsage, c.want)
		}
	}
	if code, stdout, _ := s.scan("--help"); code != 0 || !strings.Contains(stdout, "--history") {
		t.Errorf("--help: exit %d, %q", code, stdout)
	}
}

// TestScanFailsWhenItIsNotComplete: what could not be scanned is never passed
// over, even when secrets were found elsewhere.
func TestScanFailsWhenItIsNotComplete(t *testing.T) {
	s := newScanTest(t)
	secret := s.secret()
	s.write("found", secret)
	s.write("huge", "")
	err := os.Truncate("huge", maxContent+1) // a hole, which takes no disk
	if err != nil {
		t.Fatal(err)
	}
	code, stdout, stderr := s.scan("huge", "found", "absent-"+secret, ".")
	if code != exitServer || strings.Count(stdout, "found:1:1:") != 2 {
		t.Errorf("exit %d, printed %q", code, stdout)
	}
	for _, want := range []string{
		"could not scan huge: it is larger than 1 GB\n",
		"could not scan absent-push…" + secret[len(secret)-2:] + ": no such file or directory\n",
		"pushward: 3 files could not be scanned\n",
	} {
		if !strings.Contains(stderr, want) {
			t.Errorf("%q is not in %q", want, stderr)
		}
	}
	if code, _, stderr := s.scan("--history"); code != exitServer || !strings.Contains(stderr, "not a git repository") {
		t.Errorf("--history outside a repository: exit %d, %q", code, stderr)
	}
	if code, _, stderr := s.scan("--staged", "nowhere-"+secret); code != exitServer || !strings.Contains(stderr, "nowhere") {
		t.Errorf("--staged in a folder that is not there: exit %d, %q", code, stderr)
	}
}

func TestScanStaged(t *testing.T) {
	s := newScanTest(t)
	s.git("init", "-q", "-b", "main")
	s.write("known", s.secret())
	s.git("add", "known")
	if d := cmp.Diff([]string{"known"}, places(s.found(1, "--staged"))); d != "" {
		t.Errorf("before the first commit (-want +have):\n%s", d)
	}
	s.git("commit", "-qm", "first")
	s.write("unstaged", s.secret())
	if all := s.found(0, "--staged"); all != nil {
		t.Errorf("nothing is staged, and %v found", places(all))
	}

	named := s.secret()
	s.write("was/secret", s.secret())
	s.write("x/"+named+"/a", "clean")
	s.write("x/"+named+"/b", "clean")
	s.git("add", "was", "x")
	s.write("was/secret", "clean by now, but not in the index")
	want := []string{"was/secret", "path x/push…" + named[len(named)-2:] + "/a"}
	all := s.found(1, "--staged")
	if d := cmp.Diff(want, places(all)); d != "" {
		t.Errorf("(-want +have):\n%s", d)
	}
	t.Chdir("was")
	if d := cmp.Diff(want, places(s.found(1, "--staged"))); d != "" {
		t.Errorf("from a folder below (-want +have):\n%s", d)
	}
}

// TestScanAsHook: git commit -a and git commit PATH make an index of their own,
// which is the one to look at.
func TestScanAsHook(t *testing.T) {
	s := newScanTest(t)
	s.git("init", "-q", "-b", "main")
	s.write("a", "clean")
	s.git("add", "a")
	s.git("commit", "-qm", "first")
	s.git("config", "core.hooksPath", ".hooks")
	s.write(".hooks/pre-commit", "#!/bin/sh\ncp \"$GIT_INDEX_FILE\" kept-index\n")
	err := os.Chmod(".hooks/pre-commit", 0o755)
	if err != nil {
		t.Fatal(err)
	}
	s.write("a", s.secret())
	s.git("commit", "-qam", "all of it")
	s.git("reset", "-q", "--soft", "HEAD~1")
	s.git("read-tree", "HEAD")
	if all := s.found(0, "--staged"); all != nil {
		t.Fatalf("the index of the repository is clean, and %v found", places(all))
	}
	t.Setenv("GIT_INDEX_FILE", filepath.Join(s.dir, "kept-index"))
	if d := cmp.Diff([]string{"a"}, places(s.found(1, "--staged"))); d != "" {
		t.Errorf("(-want +have):\n%s", d)
	}
}

func TestScanHistory(t *testing.T) {
	for _, format := range []string{"sha1", "sha256"} {
		t.Run(format, func(t *testing.T) { scanHistory(t, format) })
	}
}

func scanHistory(t *testing.T, format string) {
	s := newScanTest(t)
	commits := map[string]string{"": ""}
	commit := func(name string, args ...string) {
		t.Helper()
		s.git("add", "-A")
		s.git(append([]string{"commit", "-q", "-m", name}, args...)...)
		commits[s.git("rev-parse", "HEAD")] = name
	}
	s.git("init", "-q", "-b", "main", "--object-format="+format)
	s.write("README", "clean\n")
	s.write("z/removed.env", "\nA="+s.secret()+"\n")
	commit("adds")
	s.git("rm", "-q", "-r", "z")
	s.write("bin.dat", "\x00\x01\xfe"+s.secret()+"\x00")
	commit("removes")
	s.write("README", "side\n")
	s.write("utf16.txt", wide("key "+s.secret()))
	commit("message", "-m", "holds "+s.secret()+" itself")
	s.git("checkout", "-q", "-b", "side", "HEAD~1")
	s.write("other", "clean\n")
	commit("side")
	s.git("merge", "-q", "--no-commit", "main")
	s.write("evil", s.secret())
	commit("merge")
	named := s.secret()
	s.write("dir/"+named+".txt", "clean\n")
	commit("name")
	s.git("rm", "-q", "-r", "dir", "evil")
	commit("all gone")
	s.git("tag", "-a", "-m", "see "+s.secret(), "v1")
	branch := s.secret()
	s.git("branch", "topic-"+branch)
	s.git("gc", "-q")

	short := func(token string) string { return "push…" + token[len(token)-2:] }
	want := []string{
		"commit of message", "ref refs/heads/topic-" + short(branch), "tag v1",
		"bin.dat of removes", "path dir/" + short(named) + ".txt of name", "evil of merge", "utf16.txt of message", "z/removed.env of adds",
	}
	var have []string
	for _, m := range s.found(1, "--history") {
		at := strings.TrimPrefix(string(m.Place)+" "+m.Path, " ")
		switch m.Place {
		case "ref":
			at += m.Ref
		case "tag":
			at += s.git("for-each-ref", "--format=%(refname:short)", "--points-at", m.Object)
		default:
			at = strings.TrimSpace(at) + " of " + commits[m.Commit]
		}
		have = append(have, at)
	}
	slices.Sort(have[:3])
	if d := cmp.Diff(want, have); d != "" {
		t.Errorf("(-want +have):\n%s", d)
	}
	code, stdout, _ := s.scan("--history")
	if code != 1 || !strings.Contains(stdout, "evil:1:1: Pushward Access Token push…") || !strings.Contains(stdout, " in the name in commit ") {
		t.Errorf("text: exit %d, %q", code, stdout)
	}
	if code, stdout, stderr := s.scan("."); code != 1 || strings.Count(stdout, "\n") != 2 {
		t.Errorf("the folder alone holds two: exit %d, %q, %q", code, stdout, stderr)
	}
	shallow := filepath.Join(t.TempDir(), "clone")
	s.git("clone", "-q", "--depth=1", "file://"+s.dir, shallow)
	if _, _, stderr := s.scan("--history", shallow); !strings.Contains(stderr, "clone is shallow") {
		t.Errorf("of a shallow clone it is said %q", stderr)
	}
}

// TestScanKeepsOrder: two workers finish in any order, and the lines do not.
func TestScanKeepsOrder(t *testing.T) {
	s := newScanTest(t)
	var want []string
	for i := range 400 {
		name := "f" + string(rune('a'+i/26%26)) + string(rune('a'+i%26)) + string(rune('a'+i/676))
		s.write(name, strings.Repeat("x\n", i%7*5000)+s.secret())
		want = append(want, name)
	}
	slices.Sort(want)
	if d := cmp.Diff(want, places(s.found(1))); d != "" {
		t.Errorf("(-want +have):\n%s", d)
	}
}

// TestSearchEndsEarly: a full disk or a broken pipe behind --format ends the
// scan, and what was found before the source broke is still told.
func TestSearchEndsEarly(t *testing.T) {
	scanner, err := wholeCatalog()
	if err != nil {
		t.Fatal(err)
	}
	boom := errors.New("boom")
	broken := func(yield func(item, error) bool) {
		for range 10 {
			if !yield(item{place: pushward.InRef, ref: "r", text: []byte("r")}, nil) {
				return
			}
		}
		yield(item{}, boom)
	}
	taken := 0
	err = newSearch(scanner, nil).run(context.Background(), broken, func(result) error { taken++; return nil })
	if taken != 10 || !errors.Is(err, boom) {
		t.Errorf("a source that breaks: %d results and %v", taken, err)
	}

	taken = 0
	endless := func(yield func(item, error) bool) {
		for yield(item{place: pushward.InRef, ref: "r", text: []byte("r")}, nil) {
		}
	}
	err = newSearch(scanner, nil).run(context.Background(), endless, func(result) error {
		if taken++; taken == 3 {
			return boom
		}
		return nil
	})
	if taken != 3 || !errors.Is(err, boom) {
		t.Errorf("results that cannot be told: %d taken and %v", taken, err)
	}

	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err = newSearch(scanner, nil).run(ctx, endless, func(result) error { return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("an interrupted scan: %v", err)
	}
}
