package git

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"pushward"
)

// Create makes an empty repository for id. It is durable when it returns. The
// half made or empty leftover of an earlier try is replaced; a repository that
// holds anything is pushward.Conflict.
func (s *Store) Create(ctx context.Context, id int64, defaultBranch string) error {
	if id < 1 {
		return fmt.Errorf("create repository: id %d is not positive", id)
	}
	if err := CheckRefName("refs/heads/" + defaultBranch); err != nil {
		return err
	}
	leave, err := s.enter()
	if err != nil {
		return err
	}
	defer leave()
	release, err := s.turns.take(ctx, id)
	if err != nil {
		return err
	}
	defer release()

	tmp, path := s.tmp("new"), s.path(id)
	defer os.RemoveAll(tmp)
	err = s.layOut(tmp, defaultBranch)
	if err != nil {
		return fmt.Errorf("create repository %d: %w", id, err)
	}
	err = s.clearLeftover(id)
	if err != nil {
		return err
	}
	err = s.moveIn(tmp, path)
	if err != nil {
		return fmt.Errorf("create repository %d: %w", id, err)
	}
	s.cache.revive(id)
	return nil
}

// layOut writes the files of an empty bare repository, data durable.
func (s *Store) layOut(dir, branch string) error {
	dirs := []string{"", "objects", "objects/pack", "objects/info", "refs", "refs/heads", "refs/tags"}
	for _, d := range dirs {
		err := os.Mkdir(filepath.Join(dir, d), 0o700)
		if err != nil {
			return err
		}
	}
	files := map[string]string{
		"HEAD":   "ref: refs/heads/" + branch + "\n",
		"config": "[core]\n\trepositoryformatversion = 0\n\tbare = true\n[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n",
	}
	for name, text := range files {
		err := s.barrier.writeFile(filepath.Join(dir, name), 0o600, []byte(text))
		if err != nil {
			return err
		}
	}
	err := s.barrier.data()
	if err != nil || s.o.Durability != File {
		return err
	}
	var full []string
	for _, d := range dirs {
		full = append(full, filepath.Join(dir, d))
	}
	return s.barrier.names(full)
}

// clearLeftover moves away what stands in the place of a new repository,
// unless it holds objects or refs.
func (s *Store) clearLeftover(id int64) error {
	path := s.path(id)
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	holds := false
	for _, d := range []string{"objects", "refs", "packed-refs"} {
		err := filepath.WalkDir(filepath.Join(path, d), func(_ string, e fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) {
				return nil
			}
			if err == nil && !e.IsDir() {
				holds = true
				return fs.SkipAll
			}
			return err
		})
		if err != nil {
			return fmt.Errorf("look at leftover of repository %d: %w", id, err)
		}
	}
	if holds {
		return pushward.Conflictf("Repository %d already holds data on disk", id)
	}
	return s.moveAway(id)
}

func (s *Store) moveIn(tmp, path string) error {
	parent := filepath.Dir(path)
	err := os.Mkdir(parent, 0o700)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	err = os.Rename(tmp, path)
	if err != nil {
		return err
	}
	return s.barrier.names([]string{parent, s.dir})
}

// Remove deletes the repository of id and everything in it. Removing what is
// not there is no error.
func (s *Store) Remove(ctx context.Context, id int64) error {
	leave, err := s.enter()
	if err != nil {
		return err
	}
	defer leave()
	release, err := s.turns.take(ctx, id)
	if err != nil {
		return err
	}
	defer release()
	return s.moveAway(id)
}

// moveAway takes a repository out of sight in one step, then deletes it. A
// crash in between is finished by the sweep of the next Open.
func (s *Store) moveAway(id int64) error {
	path := s.path(id)
	away := s.tmp("removed")
	err := os.Rename(path, away)
	s.cache.drop(id)
	s.cats.drop(id)
	s.packs.drop(id)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("remove repository %d: %w", id, err)
	}
	err = s.barrier.names([]string{filepath.Dir(path), s.tmp("")})
	if err != nil {
		return fmt.Errorf("remove repository %d: %w", id, err)
	}
	err = os.RemoveAll(away)
	if err != nil {
		return fmt.Errorf("remove repository %d: %w", id, err)
	}
	return nil
}
