package git

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"sync"
	"syscall"

	"github.com/hashicorp/golang-lru/v2/simplelru"

	"pushward"
)

// packedRefs are the refs of a packed-refs file, sorted by name.
type packedRefs []Ref

func (p packedRefs) get(name string) pushward.OID {
	i := sort.Search(len(p), func(i int) bool { return p[i].Name >= name })
	if i < len(p) && p[i].Name == name {
		return p[i].OID
	}
	return pushward.OID{}
}

// under gives the refs whose names have prefix.
func (p packedRefs) under(prefix string) []Ref {
	from := sort.Search(len(p), func(i int) bool { return p[i].Name >= prefix })
	to := from
	for to < len(p) && strings.HasPrefix(p[to].Name, prefix) {
		to++
	}
	return p[from:to]
}

// packedRefsCache keeps parsed packed-refs files. A file is only ever replaced
// by renaming, so its inode, time and size tell whether it is still the same.
type packedRefsCache struct {
	mu  sync.Mutex
	lru *simplelru.LRU[int64, packedRefsFile]
}

type packedRefsFile struct {
	inode uint64
	mtime int64
	size  int64
	refs  packedRefs
}

func newPackedRefsCache() *packedRefsCache {
	c := &packedRefsCache{}
	c.lru, _ = simplelru.NewLRU[int64, packedRefsFile](256, nil)
	return c
}

func (c *packedRefsCache) drop(repo int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.lru.Remove(repo)
}

func (r *Repo) packedRefs() (packedRefs, error) {
	f, err := os.Open(filepath.Join(r.path, "packed-refs"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read packed refs: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("read packed refs: %w", err)
	}
	now := packedRefsFile{mtime: info.ModTime().UnixNano(), size: info.Size()}
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		now.inode = st.Ino
	}
	c := r.s.packs
	c.mu.Lock()
	known, ok := c.lru.Get(r.repo.ID)
	c.mu.Unlock()
	if ok && known.inode == now.inode && known.mtime == now.mtime && known.size == now.size {
		return known.refs, nil
	}
	var b bytes.Buffer
	_, err = b.ReadFrom(f)
	if err != nil {
		return nil, fmt.Errorf("read packed refs: %w", err)
	}
	now.refs, err = parsePackedRefs(b.Bytes())
	if err != nil {
		return nil, fmt.Errorf("read packed refs of repository %d: %w", r.repo.ID, err)
	}
	c.mu.Lock()
	c.lru.Add(r.repo.ID, now)
	c.mu.Unlock()
	return now.refs, nil
}

// parsePackedRefs reads lines of "<id> <name>"; lines of "^<id>" tell what the
// tag before them points at, and "#" starts the header.
func parsePackedRefs(b []byte) (packedRefs, error) {
	var refs packedRefs
	for line := range bytes.Lines(b) {
		if line[0] == '#' || line[0] == '^' {
			continue
		}
		if len(line) < 42 || line[40] != ' ' || line[len(line)-1] != '\n' {
			return nil, errors.New("malformed line")
		}
		oid, err := pushward.ParseOID(string(line[:40]))
		if err != nil {
			return nil, err
		}
		refs = append(refs, Ref{Name: string(line[41 : len(line)-1]), OID: oid})
	}
	if !sort.SliceIsSorted(refs, func(i, j int) bool { return refs[i].Name < refs[j].Name }) {
		sort.Slice(refs, func(i, j int) bool { return refs[i].Name < refs[j].Name })
	}
	return refs, nil
}

// withoutRefs gives the text of a packed-refs file without the refs in gone,
// and whether it differs.
func withoutRefs(b []byte, gone map[string]bool) ([]byte, bool) {
	var kept bytes.Buffer
	skip, differs := false, false
	for line := range bytes.Lines(b) {
		switch {
		case line[0] == '#':
			skip = false
		case line[0] == '^':
			// belongs to the line before
		default:
			skip = len(line) > 41 && gone[strings.TrimSuffix(string(line[41:]), "\n")]
		}
		if skip {
			differs = true
			continue
		}
		kept.Write(line)
	}
	return kept.Bytes(), differs
}
