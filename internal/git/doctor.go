package git

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"pushward"
)

// Grade says how bad a finding is.
type Grade string

// The grades of findings.
const (
	OK   Grade = "ok"
	Warn Grade = "warn" // works, and should be seen to
	Fail Grade = "fail" // does not work, or could lose something
)

// Finding is what one check of a doctor saw.
type Finding struct {
	Grade Grade  `json:"grade"`
	Check string `json:"check"`          // what was looked at, as "git version" or "repository 7 (octo/demo)"
	Text  string `json:"text"`           // what was found, in one line; of a bad one the cause
	Cure  string `json:"cure,omitempty"` // of a bad one: the command or step that mends it
}

// Doctor looks at the folder of a Store from outside, also while a server works
// in it. It changes nothing.
type Doctor struct {
	s       *Store // never opened: it only knows where things are
	running bool
	uid     uint32 // of who owns the store
}

// NewDoctor looks at the store in dir, which must exist, and finds git as Open
// would.
func NewDoctor(dir string, o Options) (*Doctor, error) {
	o, err := o.withDefaults()
	if err == nil {
		dir, err = filepath.Abs(dir)
	}
	if err != nil {
		return nil, fmt.Errorf("look at store: %w", err)
	}
	d := &Doctor{s: &Store{dir: dir, o: o, cache: newCache(0), packs: newPackedRefsCache(), jobs: make(chan struct{}, 1)}}
	info, err := os.Stat(dir)
	if err != nil {
		return nil, fmt.Errorf("look at store: %w", err)
	}
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		d.uid = st.Uid
	}
	d.running, err = claimed(filepath.Join(dir, "LOCK"))
	if err != nil {
		return nil, fmt.Errorf("look at store: %w", err)
	}
	return d, nil
}

// claimed says whether a server holds the lock at path. To find out it is taken
// for a moment, with others who look.
func claimed(path string) (bool, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	defer f.Close()
	err = unix.Flock(int(f.Fd()), unix.LOCK_SH|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		return true, nil
	}
	return false, err
}

// Running says whether a server had the store open when the doctor came.
func (d *Doctor) Running() bool { return d.running }

// Repositories gives the ids of the repositories that are on disk.
func (d *Doctor) Repositories() ([]int64, error) {
	ids, err := d.s.ids()
	if err != nil {
		return nil, fmt.Errorf("list repositories: %w", err)
	}
	return ids, nil
}

// Path is where the repository of id stands, or would.
func (d *Doctor) Path(id int64) string { return d.s.path(id) }

// Moved counts the refs of a write that was cut off which are at their new values.
func (d *Doctor) Moved(ctx context.Context, repo int64, refs []pushward.RefUpdate) (n int, err error) {
	r := d.s.Repo(pushward.Repo{ID: repo})
	for _, u := range refs {
		now, err := r.Ref(ctx, u.Name)
		if err != nil && !pushward.IsNotFound(err) {
			return 0, err
		}
		if now == u.New {
			n++
		}
	}
	return n, nil
}

// Folders checks the store itself.
func (d *Doctor) Folders() []Finding {
	const check = "repositories folder"
	var top unix.Stat_t
	err := unix.Stat(d.s.dir, &top)
	if err != nil {
		return []Finding{{Fail, check, fmt.Sprintf("cannot be looked at: %v", err), "run pushward doctor as the user that runs the server"}}
	}
	shards, err := os.ReadDir(d.s.dir)
	if err != nil {
		return []Finding{{Fail, check, fmt.Sprintf("cannot be listed: %v", err), "run pushward doctor as the user that runs the server"}}
	}
	var found []Finding
	for _, e := range shards {
		path := filepath.Join(d.s.dir, e.Name())
		var st unix.Stat_t
		err := unix.Stat(path, &st)
		if err == nil && st.Dev != top.Dev {
			found = append(found, Finding{Fail, check, path + " lies on another file system, and what waits there cannot be moved into a repository in one step",
				"stop the server, copy the folder to the file system of " + d.s.dir + ", and mount nothing inside"})
		}
	}
	left, err := os.ReadDir(d.s.tmp(""))
	if err == nil && len(left) > 0 && !d.running {
		found = append(found, Finding{Warn, check, fmt.Sprintf("%s holds %d leftovers of writes that were cut off, refused ones perhaps among them", d.s.tmp(""), len(left)),
			"start the server, which removes them; or rm -rf -- " + quote(d.s.tmp(""))})
	}
	if found == nil {
		found = []Finding{{Grade: OK, Check: check, Text: "on one file system with its quarantine"}}
	}
	return found
}

// Usable checks that git runs with the settings of the server.
func (d *Doctor) Usable(ctx context.Context) Finding {
	const check = "git program"
	dir, err := os.MkdirTemp("", "pushward-doctor-")
	if err != nil {
		return Finding{Fail, check, fmt.Sprintf("cannot be tried: %v", err), "give the doctor a folder to write in: TMPDIR=DIR pushward doctor"}
	}
	defer os.RemoveAll(dir)
	trial := &Store{dir: dir, o: d.s.o, jobs: make(chan struct{}, 1)}
	trial.barrier, err = newBarrier(dir, None)
	var said []byte
	if err == nil {
		defer trial.barrier.close()
		r := &Repo{s: trial, path: filepath.Join(dir, "trial.git")}
		err = trial.layOut(r.path, "main")
		if err == nil {
			said, err = r.run(ctx, "0000000000000000000000000000000000000001 \n", "cat-file", batchFormat, "--buffer")
		}
		if err == nil {
			_, err = r.run(ctx, "", "pack-objects", "--quiet", "--cruft", "--cruft-expiration=now", filepath.Join(dir, "pack"))
		}
	}
	if err == nil && !strings.Contains(string(said), "missing") {
		err = fmt.Errorf("git cat-file said %q", said)
	}
	if err != nil {
		return Finding{Fail, check, fmt.Sprintf("%s does not work with the server's settings: %v", d.s.o.GitProgram, err), "install git 2.39 or later, as in: apt-get install git"}
	}
	return Finding{Grade: OK, Check: check, Text: d.s.o.GitProgram + " works with the server's settings"}
}

// quote writes a path for a shell.
func quote(path string) string { return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'" }
