package git

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"syscall"

	"pushward"
)

// Ref is a ref and the object it points at.
type Ref struct {
	Name string // full name
	OID  pushward.OID
}

// errBroken says that a loose ref holds no id, as after a power cut under stock git.
var errBroken = errors.New("broken ref")

// maxSymbolic bounds how many refs may point at refs.
const maxSymbolic = 5

// Ref reads one ref by its full name; pushward.NotFound when absent or broken.
func (r *Repo) Ref(ctx context.Context, name string) (pushward.OID, error) {
	for range maxSymbolic {
		if name != "HEAD" {
			if !strings.HasPrefix(name, "refs/") || checkRefFormat(name) != nil {
				return pushward.OID{}, pushward.NotFoundf("Reference %s does not exist", name)
			}
		}
		oid, target, err := r.readRef(name)
		if errors.Is(err, errBroken) {
			slog.WarnContext(ctx, "broken ref skipped", "repo", r.repo.ID, "ref", name)
			oid, err = pushward.OID{}, nil
		}
		if err != nil {
			return pushward.OID{}, err
		}
		if target == "" {
			if oid.IsZero() {
				return pushward.OID{}, pushward.NotFoundf("Reference %s does not exist", name)
			}
			return oid, nil
		}
		name = target
	}
	return pushward.OID{}, pushward.NotFoundf("Reference %s does not exist", name)
}

// readRef reads a ref, loose before packed: whoever packs refs removes the
// loose file last. oid is zero when the ref is absent; target names the ref
// that a symbolic one points at.
func (r *Repo) readRef(name string) (oid pushward.OID, target string, err error) {
	oid, target, err = r.looseRef(name)
	if err != nil || target != "" || !oid.IsZero() {
		return oid, target, err
	}
	packed, err := r.packedRefs()
	if err != nil {
		return pushward.OID{}, "", err
	}
	return packed.get(name), "", nil
}

func (r *Repo) looseRef(name string) (oid pushward.OID, target string, err error) {
	b, err := os.ReadFile(filepath.Join(r.path, name))
	if noSuchFile(err) || errors.Is(err, syscall.EISDIR) {
		return pushward.OID{}, "", nil
	}
	if err != nil {
		return pushward.OID{}, "", fmt.Errorf("read ref: %w", err)
	}
	if rest, ok := bytes.CutPrefix(b, []byte("ref:")); ok {
		return pushward.OID{}, strings.TrimSpace(string(rest)), nil
	}
	oid, err = pushward.ParseOID(string(bytes.TrimSpace(b)))
	if err != nil || oid.IsZero() {
		return pushward.OID{}, "", fmt.Errorf("read ref %q: %w", name, errBroken)
	}
	return oid, "", nil
}

// Refs lists refs whose full name has prefix, sorted by name. Broken ones, as
// a power cut leaves them under stock git, are left out.
func (r *Repo) Refs(ctx context.Context, prefix string) ([]Ref, error) {
	found := map[string]pushward.OID{}
	hidden := map[string]bool{} // broken loose refs hide what is packed under their name
	err := r.walkLoose(prefix, func(name string) error {
		oid, target, err := r.looseRef(name)
		if err == nil && target != "" {
			oid, err = r.Ref(ctx, target)
			if pushward.IsNotFound(err) {
				return nil
			}
		}
		if errors.Is(err, errBroken) {
			slog.WarnContext(ctx, "broken ref skipped", "repo", r.repo.ID, "ref", name)
			hidden[name] = true
			return nil
		}
		if err == nil && !oid.IsZero() {
			found[name] = oid
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	packed, err := r.packedRefs()
	if err != nil {
		return nil, err
	}
	for _, ref := range packed.under(prefix) {
		if _, ok := found[ref.Name]; !ok && !hidden[ref.Name] {
			found[ref.Name] = ref.OID
		}
	}
	refs := make([]Ref, 0, len(found))
	for name, oid := range found {
		refs = append(refs, Ref{Name: name, OID: oid})
	}
	sort.Slice(refs, func(i, j int) bool { return refs[i].Name < refs[j].Name })
	return refs, nil
}

// walkLoose calls visit for every loose ref whose name has prefix. Refs that
// vanish meanwhile are left out.
func (r *Repo) walkLoose(prefix string, visit func(name string) error) error {
	// Only the folder that all names with the prefix share need be walked.
	top := "refs"
	if i := strings.LastIndexByte(prefix, '/'); i > len("refs") && checkRefFormat(prefix[:i]+"/x") == nil && strings.HasPrefix(prefix, "refs/") {
		top = prefix[:i]
	}
	return filepath.WalkDir(filepath.Join(r.path, top), func(path string, e fs.DirEntry, err error) error {
		if noSuchFile(err) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("list refs: %w", err)
		}
		name := strings.TrimPrefix(path, r.path+"/")
		if e.IsDir() || strings.HasSuffix(name, ".lock") || !strings.HasPrefix(name, prefix) {
			return nil
		}
		return visit(name)
	})
}

// noSuchFile also knows the paths that no file can have.
func noSuchFile(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) || errors.Is(err, syscall.ENAMETOOLONG)
}

// Empty says whether the repository has no branch and no tag at all.
func (r *Repo) Empty(ctx context.Context) (bool, error) {
	for _, prefix := range []string{"refs/heads/", "refs/tags/"} {
		refs, err := r.Refs(ctx, prefix)
		if err != nil {
			return false, err
		}
		if len(refs) > 0 {
			return false, nil
		}
	}
	return true, nil
}
