package git

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"syscall"
	"time"

	"pushward"
)

// lockPatience is how long to wait for a lock that another git program holds.
const lockPatience = 2 * time.Second

// refLocks are refs locked by Git's own protocol, "<ref>.lock" made with O_EXCL,
// so that any git program that works in the repository at the same time is safe.
type refLocks struct {
	r       *Repo
	refs    []*refLock
	packed  *os.File // packed-refs.lock, held while a ref is deleted
	gone    map[string]bool
	made    []string // folders made for locks, outer ones first
	touched []string // folders whose entries were changed for good
	moved   bool     // at least one ref has its new value
}

type refLock struct {
	pushward.RefUpdate
	path string   // of the loose ref
	file *os.File // its lock; nil once moved
	now  pushward.OID
}

// lockRefs locks the refs of updates, which are sorted by name, and compares
// each with its Old value under the lock. On error nothing stays locked.
func (r *Repo) lockRefs(ctx context.Context, updates []pushward.RefUpdate) (*refLocks, error) {
	l := &refLocks{r: r, gone: map[string]bool{}}
	err := l.lockAll(ctx, updates)
	if err != nil {
		l.release()
		return nil, err
	}
	return l, nil
}

func (l *refLocks) lockAll(ctx context.Context, updates []pushward.RefUpdate) (err error) {
	for _, u := range updates {
		err = l.lock(ctx, u)
		if err != nil {
			return err
		}
		if u.New.IsZero() {
			l.gone[u.Name] = true
		}
	}
	// A ref could be packed at any moment before it is gone; holding this lock
	// keeps it from coming back.
	if len(l.gone) > 0 {
		l.packed, err = l.make(ctx, "packed-refs")
		if err != nil {
			return err
		}
	}
	for _, ref := range l.refs {
		err = l.compare(ref)
		if err != nil {
			return err
		}
	}
	return nil
}

func (l *refLocks) lock(ctx context.Context, u pushward.RefUpdate) error {
	if !u.New.IsZero() {
		if err := l.checkParents(u.Name); err != nil {
			return err
		}
	}
	f, err := l.make(ctx, u.Name)
	if errors.Is(err, syscall.ENOTDIR) {
		return pushward.Conflictf("is at %s but expected %s", pushward.OID{}, u.Old)
	}
	if err != nil {
		return err
	}
	l.refs = append(l.refs, &refLock{RefUpdate: u, path: filepath.Join(l.r.path, u.Name), file: f})
	return nil
}

// make makes "<name>.lock", waiting a little when another program holds it.
func (l *refLocks) make(ctx context.Context, name string) (*os.File, error) {
	path := filepath.Join(l.r.path, name) + ".lock"
	deadline := time.Now().Add(lockPatience)
	for {
		err := l.makeFolders(filepath.Dir(name))
		if err != nil {
			return nil, fmt.Errorf("lock ref: %w", err)
		}
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		switch {
		case err == nil:
			return f, nil
		case errors.Is(err, fs.ErrNotExist): // an empty folder was tidied away by git: again
		case !errors.Is(err, fs.ErrExist):
			return nil, fmt.Errorf("lock ref: %w", err)
		}
		if time.Now().After(deadline) {
			return nil, pushward.Conflictf("Reference %s is locked by another update. Try again.", name)
		}
		select {
		case <-time.After(5 * time.Millisecond):
		case <-ctx.Done():
			return nil, fmt.Errorf("lock ref: %w", ctx.Err())
		}
	}
}

// makeFolders makes the folders of a ref below refs/, which must be there.
func (l *refLocks) makeFolders(dir string) error {
	if dir == "." || dir == "refs" {
		return nil
	}
	full := filepath.Join(l.r.path, dir)
	if _, err := os.Lstat(full); err == nil {
		return nil
	}
	err := l.makeFolders(filepath.Dir(dir))
	if err != nil {
		return err
	}
	err = os.Mkdir(full, 0o700)
	if errors.Is(err, fs.ErrExist) || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		l.made = append(l.made, full)
	}
	return err
}

// compare reads a ref again, now that nobody else can move it.
func (l *refLocks) compare(ref *refLock) error {
	oid, target, err := l.r.readRef(ref.Name)
	if errors.Is(err, errBroken) {
		oid, err = pushward.OID{}, nil
	}
	if err != nil {
		return err
	}
	if target != "" {
		return pushward.Unprocessablef("Reference %s is symbolic and cannot be moved", ref.Name)
	}
	if oid != ref.Old {
		return pushward.Conflictf("is at %s but expected %s", oid, ref.Old)
	}
	ref.now = oid
	if oid.IsZero() && !ref.New.IsZero() {
		return l.checkChildren(ref.Name)
	}
	return nil
}

// checkParents refuses a ref below another: "a/b" where "a" is a ref.
func (l *refLocks) checkParents(name string) error {
	packed, err := l.r.packedRefs()
	if err != nil {
		return err
	}
	for i := strings.LastIndexByte(name, '/'); i > len("refs"); i = strings.LastIndexByte(name[:i], '/') {
		parent := name[:i]
		info, err := os.Lstat(filepath.Join(l.r.path, parent))
		if err == nil && !info.IsDir() || !packed.get(parent).IsZero() {
			return cannotCreate(name, parent)
		}
		for _, other := range l.refs {
			if other.Name == parent && !other.New.IsZero() {
				return cannotCreate(name, parent)
			}
		}
	}
	return nil
}

// checkChildren refuses a ref above another: "a" where "a/b" is a ref.
func (l *refLocks) checkChildren(name string) error {
	packed, err := l.r.packedRefs()
	if err != nil {
		return err
	}
	if under := packed.under(name + "/"); len(under) > 0 {
		return cannotCreate(name, under[0].Name)
	}
	return l.r.walkLoose(name+"/", func(child string) error {
		return cannotCreate(name, child)
	})
}

func cannotCreate(name, other string) error {
	return pushward.Unprocessablef("Reference %s cannot be created: %s exists", name, other)
}

// fill writes the new values into the locks. They are durable after the
// barrier's next data.
func (l *refLocks) fill() error {
	b := l.r.s.barrier
	for _, ref := range l.refs {
		if ref.New.IsZero() || ref.New == ref.now {
			continue
		}
		f := ref.file
		err := b.fill(f, []byte(ref.New.String()+"\n"))
		if err != nil {
			return fmt.Errorf("write ref: %w", err)
		}
	}
	if l.packed == nil {
		return nil
	}
	old, err := os.ReadFile(filepath.Join(l.r.path, "packed-refs"))
	if errors.Is(err, fs.ErrNotExist) {
		old, err = nil, nil
	}
	if err != nil {
		return fmt.Errorf("read packed refs: %w", err)
	}
	kept, differs := withoutRefs(old, l.gone)
	if !differs {
		return nil
	}
	err = b.fill(l.packed, kept)
	if err != nil {
		return fmt.Errorf("write packed refs: %w", err)
	}
	l.touched = append(l.touched, l.r.path)
	return nil
}

// move gives every ref its new value. Packed values of deleted refs go first:
// the other way round a reader could see them rise again.
func (l *refLocks) move() error {
	if len(l.touched) > 0 {
		path := filepath.Join(l.r.path, "packed-refs")
		err := os.Rename(path+".lock", path)
		if err != nil {
			return fmt.Errorf("move packed refs: %w", err)
		}
		l.packed, l.moved = nil, true
	}
	for _, ref := range l.refs {
		err := l.moveOne(ref)
		if err != nil {
			return fmt.Errorf("move ref: %w", err)
		}
	}
	return nil
}

func (l *refLocks) moveOne(ref *refLock) error {
	switch {
	case ref.New == ref.now:
		return nil
	case ref.New.IsZero():
		err := os.Remove(ref.path)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	default:
		err := os.Rename(ref.path+".lock", ref.path)
		if errors.Is(err, syscall.EISDIR) || errors.Is(err, fs.ErrExist) || errors.Is(err, syscall.ENOTEMPTY) {
			// Empty folders that deleted refs left behind.
			removeEmptyTree(ref.path)
			err = os.Rename(ref.path+".lock", ref.path)
		}
		if err != nil {
			return err
		}
		ref.file = nil
	}
	l.moved = true
	l.touched = append(l.touched, filepath.Dir(ref.path))
	return nil
}

// folders are those whose entries must become durable.
func (l *refLocks) folders() []string {
	dirs := l.touched
	for _, d := range l.made {
		dirs = append(dirs, filepath.Dir(d))
	}
	return dirs
}

// release gives up every lock that still stands, and the folders that only
// held locks or deleted refs.
func (l *refLocks) release() {
	for _, ref := range l.refs {
		if ref.file == nil {
			continue
		}
		ref.file.Close()
		os.Remove(ref.path + ".lock")
		ref.file = nil
		if ref.New.IsZero() && l.moved {
			l.tidy(filepath.Dir(ref.path))
		}
	}
	if l.packed != nil {
		l.packed.Close()
		os.Remove(filepath.Join(l.r.path, "packed-refs.lock"))
		l.packed = nil
	}
	for i := len(l.made) - 1; i >= 0; i-- {
		os.Remove(l.made[i])
	}
	l.made = nil
}

// tidy removes empty folders upwards, but for refs/heads and its like.
func (l *refLocks) tidy(dir string) {
	for strings.Count(strings.TrimPrefix(dir, l.r.path), "/") > 2 {
		if os.Remove(dir) != nil {
			return
		}
		dir = filepath.Dir(dir)
	}
}

// removeEmptyTree removes a folder that holds nothing but folders.
func removeEmptyTree(dir string) {
	var dirs []string
	_ = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() {
			dirs = append(dirs, path)
		}
		return nil
	})
	sort.Sort(sort.Reverse(sort.StringSlice(dirs)))
	for _, d := range dirs {
		os.Remove(d)
	}
}
