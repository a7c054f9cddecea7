package protect

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"go.yaml.in/yaml/v3"

	"pushward"
	"pushward/internal/git"
)

// IgnoreFile says which paths of a repository are not looked at. It is read
// from the default branch as that stands before a write, so that no write can
// excuse itself.
// https://docs.github.com/code-security/secret-scanning/using-advanced-secret-scanning-and-push-protection-features/excluding-folders-and-files-from-secret-scanning
const IgnoreFile = ".github/secret_scanning.yml"

// GitHub's limits: a file beyond them is ignored as a whole.
const (
	maxIgnoreFile  = 1 << 20 // bytes
	maxIgnorePaths = 1000
)

// ignored is what an IgnoreFile says. The zero value ignores nothing.
type ignored struct{ globs []glob }

// parseIgnored reads an IgnoreFile. One that is malformed, too large or holds a
// pattern nobody understands ignores nothing: the harm is a block too many.
func parseIgnored(data []byte) ignored {
	var file struct {
		Paths []string `yaml:"paths-ignore"`
	}
	if len(data) > maxIgnoreFile || yaml.Unmarshal(data, &file) != nil || len(file.Paths) > maxIgnorePaths {
		return ignored{}
	}
	var in ignored
	for _, path := range file.Paths {
		g, ok := parseGlob(path)
		if !ok {
			return ignored{}
		}
		in.globs = append(in.globs, g)
	}
	return in
}

// path says whether a path is ignored: the last pattern that fits it decides.
func (in ignored) path(path string) bool {
	for _, g := range slices.Backward(in.globs) {
		if g.matches(path) {
			return !g.not
		}
	}
	return false
}

// ignoreFiles remembers what the files say, by blob.
type ignoreFiles struct {
	mu   sync.Mutex
	seen map[pushward.OID]ignored
}

const maxIgnoreFiles = 256

// read gives what a file says; file is what looking for it has given.
func (f *ignoreFiles) read(file git.Object, err error) (ignored, error) {
	switch {
	case pushward.IsNotFound(err) || pushward.ClassOf(err) == pushward.TooLarge:
		return ignored{}, nil
	case err != nil:
		return ignored{}, fmt.Errorf("read %s: %w", IgnoreFile, err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	in, ok := f.seen[file.OID]
	if ok {
		return in, nil
	}
	if len(f.seen) >= maxIgnoreFiles || f.seen == nil {
		f.seen = map[pushward.OID]ignored{}
	}
	in = parseIgnored(file.Data)
	f.seen[file.OID] = in
	return in, nil
}

// dropIgnored forgets what stands at ignored paths of commits alone. What stands
// elsewhere, too, was found to, as is what may stand somewhere that nobody
// looked, and whatever is not the content of a file. When not everything is
// listed nothing is ignored.
func (in *inspection) dropIgnored(ctx context.Context, w *git.Write, whole map[pushward.OID]bool) error {
	if !in.inFiles() || in.cut || in.left || in.unread {
		return nil
	}
	rules, err := in.p.ignores.read(w.FileBefore(ctx, IgnoreFile))
	if err != nil || len(rules.globs) == 0 {
		return err
	}
	excused := map[pushward.OID]bool{}
	for _, f := range in.order {
		for _, l := range f.locations {
			if l.Place == pushward.InBlob {
				at := !l.Commit.IsZero() && whole[l.Object] && rules.path(l.Path)
				before, met := excused[l.Object]
				excused[l.Object] = at && (before || !met)
			}
		}
	}
	for oid, ok := range excused {
		if ok {
			in.excused = append(in.excused, oid)
		}
	}
	in.order = slices.DeleteFunc(in.order, func(f *found) bool {
		f.locations = slices.DeleteFunc(f.locations, func(l pushward.Location) bool {
			return l.Place == pushward.InBlob && excused[l.Object]
		})
		if len(f.locations) == 0 {
			delete(in.by, f.fingerprint)
		}
		return len(f.locations) == 0
	})
	return nil
}

// moved scans the blobs that stood at ignored paths only and that the write puts
// at one that is not ignored. It does not bring them, so nobody else looks.
func (in *inspection) moved(ctx context.Context, w *git.Write) error {
	if !w.BringsCommits() {
		return nil
	}
	blobs, err := in.p.db.IgnoredBlobs(ctx, w.Repo.ID)
	if err != nil || len(blobs) == 0 {
		return err
	}
	rules, err := in.p.ignores.read(w.FileBefore(ctx, IgnoreFile))
	if err != nil {
		return err
	}
	arrived, err := w.ArrivalsBut(ctx, blobs, rules.path)
	if err != nil {
		return err
	}
	for _, oid := range blobs {
		at, ok := arrived[oid]
		if !ok {
			continue
		}
		o, err := w.Object(ctx, oid)
		if pushward.IsNotFound(err) {
			continue
		}
		if err == nil {
			err = in.text(ctx, o.Data, pushward.Location{Place: pushward.InBlob, Object: oid, Commit: at.Commit, Path: at.Path}, 0)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (in *inspection) inFiles() bool {
	for _, f := range in.order {
		for _, l := range f.locations {
			if l.Place == pushward.InBlob {
				return true
			}
		}
	}
	return false
}
