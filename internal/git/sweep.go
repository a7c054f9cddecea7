package git

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"pushward"
)

// readyToWrite looks whether the repository is there, and sweeps it before the
// first write of this process. Sweeping every repository at Open would make a
// start take as long as the store is large. It may run twice at once.
func (r *Repo) readyToWrite() error {
	_, err := os.Lstat(filepath.Join(r.path, "HEAD"))
	if errors.Is(err, fs.ErrNotExist) {
		return pushward.NotFoundf("Repository does not exist")
	}
	if err != nil {
		return fmt.Errorf("open repository: %w", err)
	}
	s, id := r.s, r.repo.ID
	s.mu.Lock()
	done := s.swept[id]
	s.mu.Unlock()
	if done {
		return nil
	}
	err = r.sweep()
	if err != nil {
		return fmt.Errorf("sweep repository %d: %w", id, err)
	}
	s.mu.Lock()
	s.swept[id] = true
	s.mu.Unlock()
	return nil
}

// sweep removes the locks, temporary files and packs without an index that a
// crash left behind: those older than this process's hold on the store. Younger
// ones belong to a git program at work.
func (r *Repo) sweep() error {
	for _, dir := range []string{"", "objects", "objects/pack", "objects/info"} {
		entries, err := os.ReadDir(filepath.Join(r.path, dir))
		if errors.Is(err, fs.ErrNotExist) && dir == "objects/info" {
			continue
		}
		if err != nil {
			return err
		}
		for _, e := range entries {
			err = r.sweepOne(filepath.Join(r.path, dir, e.Name()), e)
			if err != nil {
				return err
			}
		}
	}
	return filepath.WalkDir(filepath.Join(r.path, "refs"), func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return r.sweepOne(path, e)
	})
}

func (r *Repo) sweepOne(path string, e fs.DirEntry) error {
	name := e.Name()
	if !strings.HasSuffix(name, ".lock") && !strings.HasPrefix(name, "tmp_") && name != "packed-refs.new" && !lacksIndex(path) {
		return nil
	}
	info, err := e.Info()
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if info.ModTime().After(r.s.opened) {
		return nil
	}
	return os.RemoveAll(path)
}

// lacksIndex says whether path is a pack that no git sees.
func lacksIndex(path string) bool {
	stem, ok := strings.CutSuffix(path, ".pack")
	if !ok || filepath.Base(filepath.Dir(path)) != "pack" {
		return false
	}
	_, err := os.Lstat(stem + ".idx")
	return errors.Is(err, fs.ErrNotExist)
}
