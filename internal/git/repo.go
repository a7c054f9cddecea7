package git

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"pushward"
)

// Repo reads one repository, and opens quarantines on it. It is safe for use by
// several goroutines.
type Repo struct {
	s    *Store
	repo pushward.Repo
	path string // of the bare repository
}

// Object reads one object: cached, loose or packed. A missing one is
// pushward.NotFound, one over the limit pushward.TooLarge.
func (r *Repo) Object(ctx context.Context, oid pushward.OID) (Object, error) {
	if o, ok := r.s.cache.get(r.repo.ID, oid); ok {
		return o, nil
	}
	o, err := r.readLoose(oid, r.s.o.MaxObject)
	if errors.Is(err, errAbsent) {
		o, _, err = r.s.cats.object(ctx, r, oid, r.s.o.MaxObject, true)
	}
	if err != nil {
		return Object{}, err
	}
	r.s.cache.put(r.repo.ID, o)
	return o, nil
}

// Has says whether the repository holds oid, and its type and size in bytes. A
// missing one is pushward.NotFound.
func (r *Repo) Has(ctx context.Context, oid pushward.OID) (Type, int64, error) {
	if o, ok := r.s.cache.get(r.repo.ID, oid); ok {
		return o.Type, int64(len(o.Data)), nil
	}
	t, size, err := r.statLoose(oid)
	if errors.Is(err, errAbsent) {
		var o Object
		o, size, err = r.s.cats.object(ctx, r, oid, 0, false)
		t = o.Type
	}
	return t, size, err
}

// Commit reads oid as a commit; pushward.NotFound when it is something else.
func (r *Repo) Commit(ctx context.Context, oid pushward.OID) (CommitInfo, error) {
	o, err := r.Object(ctx, oid)
	if err != nil {
		return CommitInfo{}, err
	}
	return ParseCommit(o)
}

// Tag reads oid as an annotated tag; pushward.NotFound when it is something else.
func (r *Repo) Tag(ctx context.Context, oid pushward.OID) (TagInfo, error) {
	o, err := r.Object(ctx, oid)
	if err != nil {
		return TagInfo{}, err
	}
	return ParseTag(o)
}

// SetHEAD points HEAD at branch (a short name), as a change of the default
// branch does. It is durable when it returns. The branch need not exist.
func (r *Repo) SetHEAD(ctx context.Context, branch string) error {
	name := "refs/heads/" + branch
	err := CheckRefName(name)
	if err != nil {
		return err
	}
	leave, err := r.s.enter()
	if err != nil {
		return err
	}
	defer leave()
	release, err := r.s.turns.take(ctx, r.repo.ID)
	if err != nil {
		return err
	}
	defer release()
	err = r.readyToWrite()
	if err != nil {
		return err
	}
	locks := &refLocks{r: r}
	f, err := locks.make(ctx, "HEAD")
	if err != nil {
		return err
	}
	path := filepath.Join(r.path, "HEAD")
	defer os.Remove(path + ".lock")
	b := r.s.barrier
	err = b.fill(f, []byte("ref: "+name+"\n"))
	if err == nil {
		err = b.data()
	}
	if err == nil {
		err = os.Rename(path+".lock", path)
	}
	if err == nil {
		err = b.names([]string{r.path})
	}
	if err != nil {
		return fmt.Errorf("set HEAD: %w", err)
	}
	return nil
}

// Resolve finds the object a client names: a full id, a branch, a tag, or a full
// ref name, in that order of trust: refs first for names, ids for 40 digits;
// an abbreviated id of at least 4 digits when unambiguous. "HEAD" works.
// Annotated tags are given as they are. pushward.NotFound when nothing fits.
func (r *Repo) Resolve(ctx context.Context, name string) (Object, error) {
	oid, err := pushward.ParseOID(name)
	if err == nil {
		return r.Object(ctx, oid)
	}
	candidates := []string{"refs/heads/" + name, "refs/tags/" + name, "refs/" + name}
	if name == "HEAD" || strings.HasPrefix(name, "refs/") {
		candidates = append(candidates, name)
	}
	if name == "HEAD" {
		candidates = []string{name}
	}
	for _, c := range candidates {
		oid, err = r.Ref(ctx, c)
		if err == nil {
			return r.Object(ctx, oid)
		}
		if !pushward.IsNotFound(err) {
			return Object{}, err
		}
	}
	if len(name) >= 4 && len(name) < 40 && strings.Trim(strings.ToLower(name), "0123456789abcdef") == "" {
		return r.resolveShort(ctx, strings.ToLower(name))
	}
	return Object{}, pushward.NotFoundf("No commit found for SHA: %s", name)
}

// resolveShort finds the object whose id starts with prefix. Of several, the
// only commit among them is meant.
func (r *Repo) resolveShort(ctx context.Context, prefix string) (Object, error) {
	out, err := r.run(ctx, "", "rev-parse", "--disambiguate="+prefix)
	if err != nil {
		return Object{}, fmt.Errorf("find objects: %w", err)
	}
	var found []Object
	lines := strings.Fields(string(out))
	for _, line := range lines {
		oid, err := pushward.ParseOID(line)
		if err != nil {
			return Object{}, fmt.Errorf("find objects: %w", err)
		}
		t, _, err := r.Has(ctx, oid)
		if err != nil {
			return Object{}, err
		}
		if len(lines) == 1 || t == Commit {
			found = append(found, Object{OID: oid})
		}
	}
	if len(found) != 1 {
		return Object{}, pushward.NotFoundf("No commit found for SHA: %s", prefix)
	}
	return r.Object(ctx, found[0].OID)
}
