package git

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sort"
	"strings"

	"pushward"
)

var errTree = errors.New("an entry is cut off or malformed")

// entryAt reads the entry of a raw tree, "<octal mode> <name>\0<20 bytes>", that
// starts at an offset, and gives the offset of the next.
func entryAt(data []byte, at int) (e TreeEntry, next int, err error) {
	mode, name, oid, next, err := splitEntry(data, at)
	if err != nil {
		return TreeEntry{}, 0, err
	}
	return TreeEntry{Mode: mode, Name: string(name), OID: pushward.OID(oid)}, next, nil
}

// splitEntry is entryAt without a copy of the name.
func splitEntry(data []byte, at int) (mode uint32, name, oid []byte, next int, err error) {
	i := at
	for ; i < len(data) && data[i] >= '0' && data[i] <= '7' && i-at < 7; i++ {
		mode = mode<<3 | uint32(data[i]-'0')
	}
	if i == at || i >= len(data) || data[i] != ' ' {
		return 0, nil, nil, 0, errTree
	}
	i++
	n := bytes.IndexByte(data[i:], 0)
	if n < 0 || i+n+21 > len(data) {
		return 0, nil, nil, 0, errTree
	}
	end := i + n + 1
	return mode, data[i : i+n], data[end : end+20], end + 20, nil
}

// ParseTree decodes the bytes of a tree object.
func ParseTree(data []byte) ([]TreeEntry, error) {
	entries := make([]TreeEntry, 0, len(data)/36)
	for at := 0; at < len(data); {
		e, next, err := entryAt(data, at)
		if err != nil {
			return nil, fmt.Errorf("parse tree: %w", err)
		}
		entries = append(entries, e)
		at = next
	}
	return entries, nil
}

// sortKey is what Git sorts entries by: a folder as if its name ended in a slash.
func sortKey(name string, mode uint32) string {
	if mode == ModeTree {
		return name + "/"
	}
	return name
}

// searchTree finds the place of a sort key among the entries at offsets, and
// whether an entry with just that key stands there.
func searchTree(data []byte, offsets []int, key string) (i int, found bool) {
	i = sort.Search(len(offsets), func(i int) bool { return compareKey(data, offsets[i], key) >= 0 })
	return i, i < len(offsets) && compareKey(data, offsets[i], key) == 0
}

func compareKey(data []byte, at int, key string) int {
	mode, name, _, _, err := splitEntry(data, at)
	if err != nil {
		return -1
	}
	n := min(len(name), len(key))
	if c := strings.Compare(string(name[:n]), key[:n]); c != 0 {
		return c
	}
	if len(name) > n {
		return 1
	}
	if mode == ModeTree {
		return strings.Compare("/", key[n:])
	}
	return strings.Compare("", key[n:])
}

// treeData reads a tree; pushward.Unprocessable when oid is something else.
func treeData(ctx context.Context, r Reader, oid pushward.OID) ([]byte, error) {
	o, err := r.Object(ctx, oid)
	if err != nil {
		return nil, err
	}
	if o.Type != Tree {
		return nil, pushward.Unprocessablef("Object %s is a %s, not a tree", oid, o.Type)
	}
	return o.Data, nil
}

// WalkTree lists a tree with full paths; recursive descends, and includes the
// subtrees themselves, in Git's order. It stops after limit entries and says
// so; a limit of 0 is none.
func WalkTree(ctx context.Context, r Reader, tree pushward.OID, recursive bool, limit int) (entries []TreeEntry, truncated bool, err error) {
	w := walk{r: r, recursive: recursive, limit: limit}
	err = w.tree(ctx, tree, "")
	if err != nil {
		return nil, false, err
	}
	return w.entries, w.truncated, nil
}

type walk struct {
	r         Reader
	recursive bool
	limit     int
	entries   []TreeEntry
	truncated bool
}

func (w *walk) tree(ctx context.Context, oid pushward.OID, dir string) error {
	data, err := treeData(ctx, w.r, oid)
	if err != nil {
		return err
	}
	for at := 0; at < len(data) && !w.truncated; {
		e, next, err := entryAt(data, at)
		if err != nil {
			return fmt.Errorf("read tree %s: %w", oid, err)
		}
		at = next
		if w.limit > 0 && len(w.entries) == w.limit {
			w.truncated = true
			return nil
		}
		e.Name = dir + e.Name
		w.entries = append(w.entries, e)
		if w.recursive && e.Mode == ModeTree {
			if strings.Count(e.Name, "/") > maxSegments {
				return pushward.Unprocessablef("Tree %s is nested too deeply", oid)
			}
			err = w.tree(ctx, e.OID, e.Name+"/")
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// Lookup finds path below tree; NotFound when absent. The empty path is the
// tree itself. The entry's Name is the last segment of path.
func Lookup(ctx context.Context, r Reader, tree pushward.OID, path string) (TreeEntry, error) {
	found := TreeEntry{Mode: ModeTree, OID: tree}
	if path == "" {
		return found, nil
	}
	for segment := range strings.SplitSeq(path, "/") {
		if found.Mode != ModeTree {
			return TreeEntry{}, pushward.NotFoundf("Path %q does not exist", path)
		}
		data, err := treeData(ctx, r, found.OID)
		if err != nil {
			return TreeEntry{}, err
		}
		e, ok, err := findEntry(data, segment)
		if err != nil {
			return TreeEntry{}, fmt.Errorf("read tree %s: %w", found.OID, err)
		}
		if !ok {
			return TreeEntry{}, pushward.NotFoundf("Path %q does not exist", path)
		}
		found = e
	}
	return found, nil
}

// findEntry looks for a name in a raw tree.
func findEntry(data []byte, name string) (TreeEntry, bool, error) {
	for at := 0; at < len(data); {
		mode, n, oid, next, err := splitEntry(data, at)
		if err != nil {
			return TreeEntry{}, false, err
		}
		if string(n) == name {
			return TreeEntry{Mode: mode, Name: name, OID: pushward.OID(oid)}, true, nil
		}
		at = next
	}
	return TreeEntry{}, false, nil
}
