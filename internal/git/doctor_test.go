package git

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pushward"
)

func TestJudgeVersion(t *testing.T) {
	for _, c := range []struct {
		said, pack  string
		distributed bool
		want        Grade
		says        string
	}{
		{"git version 2.39.5", "1:2.39.5-0+deb12u3", false, OK, "deb12u3"},
		{"git version 2.39.5", "1:2.39.5-0+deb12u4", false, OK, ""},
		{"git version 2.39.5", "1:2.39.5-0+deb12u2", false, Fail, "CVE-2025-48384"},
		{"git version 2.39.5", "1:2.39.5-1~home1", false, Warn, "cannot be told"},
		{"git version 2.39.5", "", false, Fail, "CVE-2025-48384"},
		{"git version 2.39.5", "", true, Warn, "rpm"},
		{"git version 2.43.6", "", false, Fail, "CVE-2025-48384"},
		{"git version 2.43.7", "", false, OK, "2.43.7"},
		{"git version 2.47.2", "", false, Fail, ""},
		{"git version 2.47.3", "", false, OK, ""},
		{"git version 2.50.0", "", false, Fail, ""},
		{"git version 2.50.1.windows.1", "", false, OK, ""},
		{"git version 2.51.0", "", false, OK, ""},
		{"git version 3.0.0", "", false, OK, ""},
		{"git version 2.51.GIT", "", false, OK, ""},
		{"git version 2.30.2", "1:2.30.2-1+deb11u2", false, Fail, "too old"},
		{"git version 2.39.5 (Apple Git-154)", "", false, Fail, ""},
	} {
		v, ok := parseVersion(c.said)
		f := judgeVersion(v, c.said, c.pack, c.distributed)
		if !ok || f.Grade != c.want || !strings.Contains(f.Text+f.Cure, c.says) || (f.Cure == "") != (f.Grade == OK) {
			t.Errorf("%s, package %q: %+v, want %s and %q", c.said, c.pack, f, c.want, c.says)
		}
	}
	for _, said := range []string{"", "git version", "git version x", "git version 2", "2.39.5"} {
		if v, ok := parseVersion(said); ok {
			t.Errorf("%q is read as %v", said, v)
		}
	}
}

func doctorOf(t *testing.T, s *Store) *Doctor {
	t.Helper()
	d, err := NewDoctor(s.dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDoctorOfAHealthyStore(t *testing.T) {
	s := openStore(t, gateFunc{}, Options{})
	r := repoIn(t, s, 1)
	repoIn(t, s, 2) // empty
	write(t, r, "main", map[string]string{"a": "1"})
	runGit(t, r, "", "repack", "-adq", "--write-midx")
	write(t, r, "main", map[string]string{"a": "2"})
	before := snapshot(t, s.dir)
	d := doctorOf(t, s)
	if !d.Running() {
		t.Error("the store is open, and the doctor does not see it")
	}
	for _, quick := range []bool{false, true} {
		for id := range int64(2) {
			if found := d.Examine(t.Context(), pushward.Repo{ID: id + 1}, quick); len(found) > 0 {
				t.Errorf("repository %d: %v", id+1, found)
			}
		}
	}
	for _, f := range append(d.Folders(), d.Usable(t.Context())) {
		if f.Grade != OK || f.Cure != "" {
			t.Errorf("%+v", f)
		}
	}
	if ids, err := d.Repositories(); len(ids) != 2 || err != nil {
		t.Errorf("repositories %v, %v", ids, err)
	}
	if snapshot(t, s.dir) != before {
		t.Error("the doctor changed something")
	}
	s.Close()
	if doctorOf(t, s).Running() {
		t.Error("the store is closed, and the doctor takes it for open")
	}
}

// flip changes a byte of a file near its end.
func flip(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err == nil {
		data[len(data)-6] ^= 0xff
		err = os.Chmod(path, 0o600)
	}
	if err == nil {
		err = os.WriteFile(path, data, 0o400)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func make1(t *testing.T, path, text string, age time.Duration) {
	t.Helper()
	when := time.Now().Add(-age)
	err := os.WriteFile(path, []byte(text), 0o600)
	if err == nil {
		err = os.Chtimes(path, when, when)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestDoctorFindsDamage spoils a repository in every way, has the doctor name it,
// does what the cure says where it is a command, and has the doctor look again.
func TestDoctorFindsDamage(t *testing.T) {
	file, _ := hash(Blob, []byte("content"))
	for _, c := range []struct {
		name   string
		stop   bool // the server
		spoil  func(t *testing.T, r *Repo)
		want   Grade
		text   string
		cure   string
		mended bool // the cure is a command that a test can run
	}{
		{"flipped byte", false, func(t *testing.T, r *Repo) { flip(t, r.loosePath(file)) },
			Fail, "object " + file.String() + " is missing or damaged", "git -C COPY pack-objects", true},
		{"missing object", false, func(t *testing.T, r *Repo) { os.Remove(r.loosePath(file)) },
			Fail, "object " + file.String() + " is missing or damaged", "unpack-objects", true},
		{"damaged pack", false, func(t *testing.T, r *Repo) {
			runGit(t, r, "", "repack", "-adq")
			packs, _ := filepath.Glob(filepath.Join(r.path, "objects/pack/*.pack"))
			flip(t, packs[0])
		}, Fail, "is damaged", "restore pack-", false},
		{"empty ref", false, func(t *testing.T, r *Repo) { make1(t, filepath.Join(r.path, "refs/heads/main"), "", 0) },
			Fail, "refs/heads/main holds no object id", "push refs/heads/main again", false},
		{"damaged commit-graph", false, func(t *testing.T, r *Repo) {
			runGit(t, r, "", "commit-graph", "write", "--reachable")
			flip(t, filepath.Join(r.path, "objects/info/commit-graph"))
		}, Fail, "commit-graph", "rm -rf -- ", true},
		{"stale lock of a ref", false, func(t *testing.T, r *Repo) {
			make1(t, filepath.Join(r.path, "refs/heads/main.lock"), "", 3*time.Hour)
		}, Fail, "refs/heads/main.lock was left behind 3h0m0s ago and stops every write to refs/heads/main", "rm -- ", true},
		{"stale lock while no server runs", true, func(t *testing.T, r *Repo) {
			make1(t, filepath.Join(r.path, "packed-refs.lock"), "", 3*time.Hour)
		}, Warn, "packed-refs.lock was left behind", "start the server", false},
		{"open folder", false, func(t *testing.T, r *Repo) { os.Chmod(r.path, 0o755) },
			Warn, "is open to other users (mode 0755)", "chmod 700 ", true},
		{"no HEAD", false, func(t *testing.T, r *Repo) { os.Remove(filepath.Join(r.path, "HEAD")) },
			Fail, "is not whole", "from a backup", false},
		{"odd HEAD", false, func(t *testing.T, r *Repo) { make1(t, filepath.Join(r.path, "HEAD"), "x\n", 0) },
			Fail, "HEAD does not name a branch", "echo 'ref: refs/heads/main' > ", false},
		{"gc switched on", false, func(t *testing.T, r *Repo) { runGit(t, r, "", "config", "gc.auto", "6700") },
			Fail, `sets gc.auto to "6700" instead of "0"`, "git config --file ", true},
		{"foreign setting", false, func(t *testing.T, r *Repo) { runGit(t, r, "", "config", "core.fsmonitor", "/bin/evil") },
			Warn, "config sets core.fsmonitor", "--unset-all", true},
		{"broken config", false, func(t *testing.T, r *Repo) { make1(t, filepath.Join(r.path, "config"), "[core\n", 0) },
			Fail, "config cannot be read", "printf", false},
		{"alternates", false, func(t *testing.T, r *Repo) {
			make1(t, filepath.Join(r.path, "objects/info/alternates"), "/nowhere\n", 0)
		}, Fail, "borrows objects from another repository", "alternates", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := openStore(t, gateFunc{}, Options{})
			r := repoIn(t, s, 1)
			write(t, r, "main", map[string]string{"d/a": "content"})
			clone := filepath.Join(t.TempDir(), "clone")
			runGit(t, r, "", "clone", "-q", "--bare", "file://"+r.path, clone)
			if c.stop {
				s.Close()
			}
			c.spoil(t, r)
			d := doctorOf(t, s)
			found := d.Examine(t.Context(), r.repo, false)
			if len(found) != 1 || found[0].Grade != c.want || !strings.Contains(found[0].Text, c.text) || !strings.Contains(found[0].Cure, c.cure) ||
				found[0].Check != "repository 1 (o/r)" || strings.ContainsAny(found[0].Text+found[0].Cure, "\n") {
				t.Fatalf("found %+v", found)
			}
			if !c.mended {
				return
			}
			cure := found[0].Cure
			if _, command, explained := strings.Cut(cure, "server: "); explained {
				cure = command
			}
			cure, _, _ = strings.Cut(strings.ReplaceAll(cure, "COPY", quote(clone)), "; the server")
			out, err := exec.Command("sh", "-ec", cure).CombinedOutput()
			if err != nil {
				t.Fatalf("%s: %v\n%s", cure, err, out)
			}
			if found := d.Examine(t.Context(), r.repo, false); len(found) > 0 {
				t.Errorf("after %s: %+v", cure, found)
			}
			fsck(t, r)
		})
	}
}

func TestDoctorSeesLeftovers(t *testing.T) {
	s := openStore(t, gateFunc{}, Options{})
	s.Close()
	make1(t, filepath.Join(s.tmp(""), "push-1"), "half a pack", time.Hour)
	found := doctorOf(t, s).Folders()
	if len(found) != 1 || found[0].Grade != Warn || !strings.Contains(found[0].Text, "holds 1 leftovers") {
		t.Errorf("%+v", found)
	}
	if _, err := NewDoctor(filepath.Join(s.dir, "nowhere"), Options{}); err == nil {
		t.Error("a folder that is not there has a doctor")
	}
	d, err := NewDoctor(s.dir, Options{GitProgram: "/bin/false"})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range []Finding{d.Usable(t.Context()), d.Version(t.Context())} {
		if f.Grade != Fail || f.Cure == "" || !strings.Contains(f.Text, "/bin/false") {
			t.Errorf("%+v", f)
		}
	}
}
