package git

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
	"strings"

	"pushward"
)

// maxPatches bounds the text of all patches of one diff in bytes.
const maxPatches = 16 << 20

// emptyTree is the tree without entries, which git knows without being told.
var emptyTree = pushward.OID{0x4b, 0x82, 0x5d, 0xc6, 0x42, 0xcb, 0x6e, 0xb9, 0xa0, 0x60, 0xe5, 0x4b, 0xf8, 0xd6, 0x92, 0x88, 0xfb, 0xee, 0x49, 0x04}

// FileChange is one file of a diff.
type FileChange struct {
	Status       string // added, removed, modified, renamed, copied, changed
	Path         string
	PreviousPath string // of a rename or copy
	OID          pushward.OID
	Additions    int
	Deletions    int
	Patch        string // unified hunks without the file header; empty for binaries
}

// Diff compares two trees or commits; a zero base is the empty tree. It gives
// every file that changed, and so total; the first limit files come with their
// patch, as long as all patches together stay under 16 MiB. The OID of a
// removed file is the one it had.
func (r *Repo) Diff(ctx context.Context, base, head pushward.OID, limit int) (files []FileChange, total int, err error) {
	if base.IsZero() {
		base = emptyTree
	}
	out, err := r.run(ctx, "", "diff-tree", "-r", "-M", "-z", "--no-abbrev", "--raw", "--numstat", "--no-ext-diff", "--no-textconv", base.String(), head.String())
	if err != nil {
		return nil, 0, r.orNoTree(ctx, err, base, head)
	}
	files, err = parseChanges(string(out))
	if err != nil {
		return nil, 0, fmt.Errorf("compare trees: %w", err)
	}
	if limit > 0 && len(files) > 0 {
		err = r.addPatches(ctx, base, head, files[:min(limit, len(files))])
	}
	return files, len(files), err
}

func (r *Repo) orNoTree(ctx context.Context, err error, oids ...pushward.OID) error {
	for _, oid := range oids {
		if oid == emptyTree {
			continue
		}
		t, _, e := r.Has(ctx, oid)
		if pushward.IsNotFound(e) {
			return e
		}
		if t == Blob {
			return pushward.NotFoundf("Object %s is a blob, not a tree", oid)
		}
	}
	return fmt.Errorf("compare trees: %w", err)
}

// parseChanges reads the raw part of a diff, then its numbers. Both name the
// same files in the same order.
func parseChanges(out string) ([]FileChange, error) {
	fields := strings.Split(strings.TrimSuffix(out, "\x00"), "\x00")
	var files []FileChange
	at := 0
	next := func() string {
		if at == len(fields) {
			return ""
		}
		at++
		return fields[at-1]
	}
	for at < len(fields) && strings.HasPrefix(fields[at], ":") {
		f, err := parseChange(next())
		if err != nil {
			return nil, err
		}
		f.Path = next()
		if f.Status == "renamed" || f.Status == "copied" {
			f.PreviousPath, f.Path = f.Path, next()
		}
		files = append(files, f)
	}
	for i := range files {
		f := &files[i]
		parts := strings.SplitN(next(), "\t", 3)
		if len(parts) != 3 {
			return nil, fmt.Errorf("no numbers for %q", f.Path)
		}
		// A binary file has "-" for both, which is none.
		f.Additions, _ = strconv.Atoi(parts[0])
		f.Deletions, _ = strconv.Atoi(parts[1])
		if parts[2] == "" {
			next()
			parts[2] = next()
		}
		if parts[2] != f.Path {
			return nil, fmt.Errorf("numbers of %q where %q was expected", parts[2], f.Path)
		}
	}
	return files, nil
}

// parseChange reads ":<mode> <mode> <id> <id> <status>".
func parseChange(line string) (FileChange, error) {
	words := strings.Fields(line)
	if len(words) != 5 {
		return FileChange{}, fmt.Errorf("malformed line %q", line)
	}
	status := map[byte]string{'A': "added", 'D': "removed", 'M': "modified", 'R': "renamed", 'C': "copied", 'T': "changed"}[words[4][0]]
	if status == "" {
		return FileChange{}, fmt.Errorf("unknown status in %q", line)
	}
	id := words[3]
	if status == "removed" {
		id = words[2]
	}
	oid, err := pushward.ParseOID(id)
	return FileChange{Status: status, OID: oid}, err
}

// addPatches fills in the patches of files, which are the first of the diff. It
// asks without -z: then names are quoted, and no name can start a line.
func (r *Repo) addPatches(ctx context.Context, base, head pushward.OID, files []FileChange) error {
	out, _, err := r.runCut(ctx, "", maxPatches, "diff-tree", "-r", "-M", "-p", "--no-color", "--no-ext-diff", "--no-textconv", base.String(), head.String())
	if err != nil {
		return fmt.Errorf("compare trees: %w", err)
	}
	parts := splitPatches(out)
	if len(out) >= maxPatches {
		parts = parts[:len(parts)-1] // cut off in the middle
	}
	for i := range files {
		n := 1
		if files[i].Status == "changed" {
			n = 2 // of type: git writes a deletion and a creation
		}
		if n > len(parts) {
			break
		}
		var hunks []string
		for _, p := range parts[:n] {
			if at := bytes.Index(p, []byte("\n@@ ")); at >= 0 {
				hunks = append(hunks, strings.TrimSuffix(string(p[at+1:]), "\n"))
			}
		}
		files[i].Patch = strings.Join(hunks, "\n")
		parts = parts[n:]
	}
	return nil
}

// splitPatches parts a diff into its files.
func splitPatches(out []byte) [][]byte {
	mark := []byte("diff --git ")
	var parts [][]byte
	for len(out) > 0 {
		end := bytes.Index(out[1:], append([]byte{'\n'}, mark...))
		if end < 0 {
			return append(parts, out)
		}
		parts = append(parts, out[:end+2])
		out = out[end+2:]
	}
	return parts
}

// RawDiff gives the text of "git diff" (format "diff") or of mail patches
// (format "patch") for base..head; a zero base means the root commit. Text over
// 64 MiB is pushward.TooLarge.
func (r *Repo) RawDiff(ctx context.Context, base, head pushward.OID, format string) ([]byte, error) {
	var args []string
	switch {
	case format == "patch" && base.IsZero():
		args = []string{"format-patch", "--stdout", "--no-signature", "--no-color", "--root", head.String()}
	case format == "patch":
		args = []string{"format-patch", "--stdout", "--no-signature", "--no-color", base.String() + ".." + head.String()}
	case format == "diff":
		if base.IsZero() {
			base = emptyTree
		}
		args = []string{"diff-tree", "-r", "-M", "-p", "--no-color", "--no-ext-diff", "--no-textconv", base.String(), head.String()}
	default:
		return nil, pushward.Invalidf("%q is no format of a diff", format)
	}
	out, err := r.run(ctx, "", args...)
	if err != nil {
		return nil, r.orNoTree(ctx, err, base, head)
	}
	return out, nil
}
