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

// countLooseRefs counts refs that are files of their own, up to max.
func (r *Repo) countLooseRefs(max int) (int, error) {
	enough := errors.New("enough")
	n := 0
	err := r.walkLoose("refs/", func(string) error {
		n++
		if n >= max {
			return enough
		}
		return nil
	})
	if errors.Is(err, enough) {
		err = nil
	}
	return n, err
}

// packRefs gathers all refs in one file. Git writes it, under its lock, which
// the deletion of a ref takes as well: what is deleted does not rise again. The
// loose files go only when the packed one is durable, and each under its own
// lock and if it still holds the packed value: no update is lost, and a reader,
// who looks for the loose file first, always finds one of the two.
func (r *Repo) packRefs(ctx context.Context) error {
	// Not cut off half way: its lock would stay.
	err := r.tend(context.WithoutCancel(ctx), "", "pack-refs", "--all", "--no-prune")
	if err == nil {
		err = r.s.barrier.names([]string{r.path})
	}
	if err != nil {
		return fmt.Errorf("pack refs: %w", err)
	}
	packed, err := r.packedRefs()
	if err != nil {
		return err
	}
	for _, ref := range packed {
		err = r.pruneRef(ctx, ref)
		if err != nil {
			return fmt.Errorf("pack refs: %w", err)
		}
	}
	return nil
}

// pruneRef removes the loose file of a ref that is packed with the same value.
func (r *Repo) pruneRef(ctx context.Context, ref Ref) error {
	oid, target, err := r.looseRef(ref.Name)
	if errors.Is(err, errBroken) || err == nil && (target != "" || oid != ref.OID) {
		return nil
	}
	if err != nil {
		return err
	}
	l := &refLocks{r: r}
	f, err := l.make(ctx, ref.Name)
	if pushward.ClassOf(err) == pushward.Conflict {
		return nil // somebody moves it
	}
	if err != nil {
		return err
	}
	f.Close()
	path := filepath.Join(r.path, ref.Name)
	defer l.tidy(filepath.Dir(path))
	defer os.Remove(path + ".lock")
	// Nobody moves it now.
	oid, target, err = r.looseRef(ref.Name)
	if err != nil || target != "" {
		return ignoreBroken(err)
	}
	packed, err := r.packedRefs()
	if err != nil || packed.get(ref.Name) != oid || oid.IsZero() {
		return err
	}
	err = os.Remove(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

func ignoreBroken(err error) error {
	if errors.Is(err, errBroken) {
		return nil
	}
	return err
}
