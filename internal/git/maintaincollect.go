package git

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"pushward"
)

// collectedFile tells by its time when a repository was last collected.
const collectedFile = "collected"

// errNeeded says that a collection would delete what a write has come to need.
var errNeeded = errors.New("an object to be deleted is needed again")

// collectDue says whether a week has passed and there is something to gain.
func (r *Repo) collectDue(now time.Time) (bool, error) {
	info, err := os.Stat(filepath.Join(r.path, collectedFile))
	if errors.Is(err, fs.ErrNotExist) {
		info, err = os.Stat(filepath.Join(r.path, "config")) // as old as the repository
	}
	if err != nil {
		return false, fmt.Errorf("look when repository was collected: %w", err)
	}
	if now.Sub(info.ModTime()) < collectEvery {
		return false, nil
	}
	packs, err := filepath.Glob(filepath.Join(r.packFolder(), "*.idx"))
	if err != nil || len(packs) > 1 {
		return true, err
	}
	some := errors.New("some")
	err = r.looseObjects(func(pushward.OID, string) error { return some })
	if errors.Is(err, some) {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	return false, r.noteCollected(now)
}

func (r *Repo) noteCollected(now time.Time) error {
	path := filepath.Join(r.path, collectedFile)
	err := os.WriteFile(path, nil, 0o600)
	if err == nil {
		err = os.Chtimes(path, now, now)
	}
	if err != nil {
		return fmt.Errorf("note that repository is collected: %w", err)
	}
	return nil
}

// collect makes one pack, with a bitmap, of all that is reachable, and one of
// the rest that was written after cutoff or is needed by such; it deletes what
// is older. A blob that was posted and no tree names yet lives in the second.
//
// Nothing that a write needs can go. What landed before the packs are made is
// seen by git: through a ref, or because it is young. What lands later is not
// touched, being in no pack or file that was listed; and what it rests on was
// noted by upkeep, so that the collection is given up if it would delete that.
// What is kept is closed: git keeps whatever something kept names.
func (r *Repo) collect(ctx context.Context, cutoff time.Time) error {
	began := time.Now()
	err := r.soundRefs()
	if err == nil {
		err = r.s.upkeep.begin(ctx, r.repo.ID)
	}
	if err != nil {
		return fmt.Errorf("collect: %w", err)
	}
	defer r.s.upkeep.end(r.repo.ID)
	old, err := r.allPacks()
	if err == nil {
		err = r.roomFor(old)
	}
	if err != nil {
		return err
	}
	made, err := r.sortOut(ctx, old, cutoff)
	if err != nil {
		return err
	}
	err = r.writeGraph(ctx) // the old one could name commits that go now
	if err != nil {
		return err
	}
	kept, err := r.packed(made...)
	if err != nil {
		return err
	}
	doomed, err := r.doomed(old, kept, cutoff)
	if err != nil {
		return err
	}
	err = r.withTrash(func(trash string) error {
		return r.s.upkeep.delete(r.repo.ID, func(relied func(pushward.OID) bool) error {
			for oid := range doomed {
				if relied(oid) {
					return errNeeded
				}
			}
			return r.deleteDoomed(old, made, doomed, trash)
		})
	})
	if err != nil {
		return fmt.Errorf("collect: %w", err)
	}
	err = r.pruneLoose(kept, began)
	if err == nil {
		err = r.removeStale(cutoff)
	}
	if err != nil {
		return err
	}
	slog.InfoContext(ctx, "repository collected", "repo", r.repo.ID, "packs", len(old), "deleted", len(doomed), "took", time.Since(began))
	return r.noteCollected(began)
}

// soundRefs refuses when a ref is broken: git would pass it over, and what only
// that ref reaches, once it is mended, must not be deleted.
func (r *Repo) soundRefs() error {
	return r.walkLoose("refs/", func(name string) error {
		_, _, err := r.looseRef(name)
		return err
	})
}

// removeStale deletes what other git programs left half made.
func (r *Repo) removeStale(cutoff time.Time) error {
	left, err := filepath.Glob(filepath.Join(r.path, "objects", "??", "tmp_obj_*"))
	for _, path := range left {
		info, statErr := os.Lstat(path)
		if statErr == nil && info.ModTime().Before(cutoff) {
			err = errors.Join(err, ignoreAbsent(os.Remove(path)))
		}
	}
	return err
}

// sortOut makes the two packs and gives their names.
func (r *Repo) sortOut(ctx context.Context, old []onePack, cutoff time.Time) (made []string, err error) {
	reached, err := r.packObjects(ctx, "", "--all", "--reflog", "--keep-true-parents", "--write-bitmap-index")
	if err != nil {
		return nil, err
	}
	var list strings.Builder
	if reached != "" {
		made = append(made, reached)
		list.WriteString(reached + ".pack\n")
	}
	for _, p := range old {
		if p.name != reached {
			list.WriteString("-" + p.name + ".pack\n")
		}
	}
	rest, err := r.packObjects(ctx, list.String(), "--cruft", "--cruft-expiration="+strconv.FormatInt(cutoff.Unix(), 10))
	if err != nil {
		return nil, err
	}
	if rest != "" {
		made = append(made, rest)
	}
	return made, nil
}

// doomed gives the objects that are not kept: of the old packs, and of the loose
// files from before cutoff.
func (r *Repo) doomed(old []onePack, kept idSet, cutoff time.Time) (map[pushward.OID]bool, error) {
	doomed := map[pushward.OID]bool{}
	for _, p := range old {
		oids, err := readIndex(filepath.Join(r.packFolder(), p.name+".idx"))
		if err != nil {
			return nil, fmt.Errorf("read pack index: %w", err)
		}
		for _, oid := range oids {
			if !kept.has(oid) {
				doomed[oid] = true
			}
		}
	}
	err := r.looseObjects(func(oid pushward.OID, path string) error {
		info, err := os.Lstat(path)
		// As git compares them: whole seconds.
		if err == nil && info.ModTime().Unix() <= cutoff.Unix() && !kept.has(oid) {
			doomed[oid] = true
		}
		return ignoreAbsent(err)
	})
	return doomed, err
}

// deleteDoomed takes the old packs away, and the loose files of what is doomed.
func (r *Repo) deleteDoomed(old []onePack, made []string, doomed map[pushward.OID]bool, trash string) error {
	err := r.takePacks(old, made, trash)
	if err != nil {
		return err
	}
	for oid := range doomed {
		err = os.Remove(r.loosePath(oid))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("delete loose object: %w", err)
		}
	}
	// Programs that still have the old packs open are told by the folder's time,
	// which the kernel counts in ticks; and objects in memory are no longer
	// ours to give.
	now := time.Now()
	err = os.Chtimes(r.packFolder(), now, now)
	if err != nil {
		return fmt.Errorf("mark pack folder: %w", err)
	}
	if len(doomed) > 0 {
		r.s.cache.forget(r.repo.ID)
	}
	return nil
}

func ignoreAbsent(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
