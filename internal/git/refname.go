package git

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"pushward"
)

// maxRefName leaves room for ".lock" in a file name of 255 bytes.
const (
	maxRefName      = 1024
	maxRefComponent = 250
)

// refusedNamespaces are never written by clients: replace refs would show other
// objects than were scanned, the others belong to servers.
var refusedNamespaces = []string{"replace", "pull", "internal", "meta", "pushward"}

// CheckRefName says why name cannot be a full ref name that a client may write,
// as "git check-ref-format" would and beyond it: refs/replace/, refs/pull/,
// refs/internal/, refs/meta/, refs/pushward/ and names that end in ".lock" are refused, and so
// are names that do not start with refs/ and a namespace, branches that git
// itself would not make ("HEAD", "-x"), and names over 1,024 bytes. The error
// is pushward.Unprocessable.
func CheckRefName(name string) error {
	err := checkRefFormat(name)
	if err != nil {
		return err
	}
	parts := strings.Split(name, "/")
	if parts[0] != "refs" || len(parts) < 3 {
		return badRefName(name, "it must start with refs/ and a namespace, like refs/heads/")
	}
	for _, n := range refusedNamespaces {
		if strings.EqualFold(parts[1], n) {
			return badRefName(name, "refs/"+n+"/ is reserved")
		}
	}
	if parts[1] == "heads" && (len(parts) == 3 && parts[2] == "HEAD" || strings.HasPrefix(parts[2], "-")) {
		return badRefName(name, "no branch may be called so")
	}
	if len(name) > maxRefName {
		return badRefName(name[:64]+"...", "it is too long")
	}
	for _, p := range parts {
		if len(p) > maxRefComponent {
			return badRefName(name[:64]+"...", "a part of it is too long")
		}
	}
	return nil
}

// checkRefFormat follows the rules of git-check-ref-format(1).
func checkRefFormat(name string) error {
	if strings.HasSuffix(name, ".") {
		return badRefName(name, "it ends with a dot")
	}
	parts := strings.Split(name, "/")
	if len(parts) < 2 {
		return badRefName(name, "it has no slash")
	}
	for _, p := range parts {
		switch {
		case p == "":
			return badRefName(name, "a part of it is empty")
		case p[0] == '.':
			return badRefName(name, "a part of it starts with a dot")
		case strings.HasSuffix(p, ".lock"):
			return badRefName(name, "a part of it ends with .lock")
		}
	}
	if strings.Contains(name, "..") || strings.Contains(name, "@{") {
		return badRefName(name, "it contains .. or @{")
	}
	for i := range len(name) {
		if c := name[i]; c <= ' ' || c == 0x7f || strings.IndexByte("~^:?*[\\", c) >= 0 {
			return badRefName(name, "it contains a forbidden character")
		}
	}
	return nil
}

func badRefName(name, why string) error {
	return pushward.Unprocessablef("%q is not a valid ref name: %s", name, why)
}

// checkTwins refuses a new ref whose name differs from another's only in case:
// where file systems fold case, the two are one.
func (r *Repo) checkTwins(updates []pushward.RefUpdate) error {
	made, gone := map[string]string{}, map[string]bool{}
	for _, u := range updates {
		gone[u.Name] = u.New.IsZero()
		if !u.Old.IsZero() || u.New.IsZero() {
			continue
		}
		folded := strings.ToLower(u.Name)
		if other := made[folded]; other != "" {
			return twins(u.Name, other)
		}
		made[folded] = u.Name
	}
	if len(made) == 0 {
		return nil
	}
	judge := func(name string) error {
		if twin := made[strings.ToLower(name)]; twin != "" && twin != name && !gone[name] {
			return twins(twin, name)
		}
		return nil
	}
	packed, err := r.packedRefs()
	if err != nil {
		return err
	}
	for _, ref := range packed {
		err := judge(ref.Name)
		if err != nil {
			return err
		}
	}
	if len(made) > maxTwinLooks {
		return r.walkLoose("refs/", judge)
	}
	for _, name := range made {
		twin, err := r.looseTwin(name)
		if err == nil && twin != "" {
			err = judge(twin)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// maxTwinLooks is for how many new refs the folders are read one by one; for
// more all refs are listed once.
const maxTwinLooks = 4

// looseTwin looks for a loose ref that differs from name only in case. Only
// folders that can hold one are read.
func (r *Repo) looseTwin(name string) (string, error) {
	parts := strings.Split(name, "/")
	paths := []string{parts[0]}
	for _, part := range parts[1:] {
		var next []string
		for _, dir := range paths {
			names, err := readNames(filepath.Join(r.path, dir))
			if err != nil {
				return "", fmt.Errorf("look for refs: %w", err)
			}
			for _, n := range names {
				if strings.EqualFold(n, part) {
					next = append(next, dir+"/"+n)
				}
			}
		}
		paths = next
	}
	for _, path := range paths {
		info, err := os.Lstat(filepath.Join(r.path, path))
		if err == nil && !info.IsDir() && path != name {
			return path, nil
		}
	}
	return "", nil
}

// readNames lists a folder in no order; what is none has no names.
func readNames(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if noSuchFile(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	names, err := f.Readdirnames(-1)
	if noSuchFile(err) {
		return nil, nil
	}
	return names, err
}

func twins(name, other string) error {
	return pushward.Unprocessablef("Reference %s cannot be created: it differs only in case from %s. Choose another name.", name, other)
}
