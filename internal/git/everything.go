package git

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"pushward"
)

// Inventory is the list of every object that a repository held at one moment,
// reachable or not, each once: packed ones in the order they are stored in,
// which is the quickest to read them in, then loose ones.
type Inventory struct {
	r      *Repo
	oids   []pushward.OID
	packed int    // of oids, those that packs hold
	packs  string // names the packs, and with them the order of what they hold
}

// Inventory lists every object. What arrives later is not among them; what
// moves from a loose file to a pack meanwhile, or from pack to pack, is.
func (r *Repo) Inventory(ctx context.Context) (*Inventory, error) {
	// Loose ones first: an object is in its new pack before its file goes away.
	loose, err := r.looseOIDs()
	if err != nil {
		return nil, fmt.Errorf("list loose objects: %w", err)
	}
	inv := &Inventory{r: r}
	seen := map[pushward.OID]bool{}
	add := func(oids []pushward.OID) {
		for _, oid := range oids {
			if !seen[oid] {
				seen[oid] = true
				inv.oids = append(inv.oids, oid)
			}
		}
	}
	packs, indexes, err := r.readIndexes(ctx)
	if err != nil {
		return nil, fmt.Errorf("list packed objects: %w", err)
	}
	for _, index := range indexes {
		add(index)
	}
	inv.packed = len(inv.oids)
	digest := sha256.Sum256([]byte(strings.Join(packs, "\n")))
	inv.packs = hex.EncodeToString(digest[:8])
	add(loose)
	return inv, nil
}

// Len is the number of objects.
func (inv *Inventory) Len() int { return len(inv.oids) }

// Mark names the place before the nth object, so that another inventory of the
// same repository can go on there. It holds as long as the packs stay the same;
// within the loose objects, which come last, there is none.
func (inv *Inventory) Mark(n int) string {
	return inv.packs + ":" + strconv.Itoa(min(n, inv.packed))
}

// At gives the place that a mark names here, 0 for one that holds no more.
func (inv *Inventory) At(mark string) int {
	packs, digits, _ := strings.Cut(mark, ":")
	n, err := strconv.Atoi(digits)
	if err != nil || packs != inv.packs || n < 0 || n > inv.packed {
		return 0
	}
	return n
}

// Objects gives the objects from the nth on, one by one. One that was pruned
// since comes with pushward.NotFound, one over the limit of the store with
// pushward.TooLarge and without its data, and others follow; after any other
// error nothing does.
func (inv *Inventory) Objects(ctx context.Context, from int) iter.Seq2[Object, error] {
	return func(yield func(Object, error) bool) {
		err := inv.r.stream(ctx, &lines{oids: inv.oids[from:]}, func(out io.Reader) error {
			more, err := readBatch(out, func(s Stored, err error) bool { return inv.give(s, err, yield) })
			if !more {
				return errEnough
			}
			return err
		}, "cat-file", batchFormat, "--buffer")
		if err != nil {
			yield(Object{}, fmt.Errorf("read objects: %w", err))
		}
	}
}

// give reads one answer of cat-file into an object of its own.
func (inv *Inventory) give(s Stored, err error, yield func(Object, error) bool) bool {
	if err != nil {
		return yield(Object{}, err)
	}
	oid, err := pushward.ParseOID(s.ID)
	if err != nil {
		return yield(Object{}, err)
	}
	o := Object{Type: s.Type, OID: oid}
	if s.Missing {
		return yield(o, notFound(oid))
	}
	if max := inv.r.s.o.MaxObject; s.Size > max {
		return yield(o, pushward.TooLargef("Object %s is %d bytes, the limit is %d", oid, s.Size, max))
	}
	o.Data = make([]byte, s.Size)
	_, err = io.ReadFull(s.Body, o.Data)
	if err != nil {
		// readBatch meets the same end and says so.
		return true
	}
	return yield(o, nil)
}

// lines is the list of ids as cat-file reads it, made as it is read.
type lines struct {
	oids []pushward.OID
	rest []byte
}

func (l *lines) Read(p []byte) (int, error) {
	if len(l.rest) == 0 {
		if len(l.oids) == 0 {
			return 0, io.EOF
		}
		some := l.oids[:min(len(l.oids), 1024)]
		l.oids = l.oids[len(some):]
		for _, oid := range some {
			l.rest = append(hex.AppendEncode(l.rest, oid[:]), '\n')
		}
	}
	n := copy(p, l.rest)
	l.rest = l.rest[n:]
	return n, nil
}

// looseOIDs lists the loose objects in the order of their ids.
func (r *Repo) looseOIDs() ([]pushward.OID, error) {
	var oids []pushward.OID
	for first := range 256 {
		prefix := fmt.Sprintf("%02x", first)
		entries, err := os.ReadDir(filepath.Join(r.path, "objects", prefix))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		for _, e := range entries {
			oid, err := pushward.ParseOID(prefix + e.Name())
			if err == nil { // else git's own temporary file
				oids = append(oids, oid)
			}
		}
	}
	return oids, nil
}

// readIndexes reads which packs there are and what they hold. Packs that are
// consolidated meanwhile make it start again.
func (r *Repo) readIndexes(ctx context.Context) (names []string, indexes [][]pushward.OID, err error) {
	for ctx.Err() == nil {
		names, err = filepath.Glob(filepath.Join(r.path, "objects", "pack", "*.idx"))
		if err != nil {
			return nil, nil, err
		}
		indexes = nil
		for i, path := range names {
			oids, err := readIndex(path)
			if errors.Is(err, fs.ErrNotExist) {
				break
			}
			if err != nil {
				return nil, nil, err
			}
			indexes = append(indexes, oids)
			names[i] = filepath.Base(path)
		}
		if len(indexes) == len(names) && r.samePacks(names) {
			return names, indexes, nil
		}
	}
	return nil, nil, ctx.Err()
}

// samePacks says whether the packs are still those: reading a folder while files
// come and go may miss some.
func (r *Repo) samePacks(names []string) bool {
	now, err := filepath.Glob(filepath.Join(r.path, "objects", "pack", "*.idx"))
	for i := range now {
		now[i] = filepath.Base(now[i])
	}
	return err == nil && slices.Equal(now, names)
}

// readIndex reads the ids that the index of a pack holds, in the order of their
// objects in the pack. Version 2 as gitformat-pack(5) has it.
func readIndex(path string) ([]pushward.OID, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	const fan, size = 8, len(pushward.OID{})
	broken := fmt.Errorf("index %s is malformed", filepath.Base(path))
	if len(data) < fan+1024+2*size || !bytes.HasPrefix(data, []byte("\xfftOc\x00\x00\x00\x02")) {
		return nil, broken
	}
	n := int(binary.BigEndian.Uint32(data[fan+1020:]))
	ids, offsets := fan+1024, fan+1024+n*(size+4)
	large := offsets + 4*n
	if large > len(data)-2*size {
		return nil, broken
	}
	type entry struct {
		offset uint64
		oid    pushward.OID
	}
	entries := make([]entry, n)
	for i := range entries {
		entries[i].oid = pushward.OID(data[ids+i*size:])
		offset := uint64(binary.BigEndian.Uint32(data[offsets+4*i:]))
		if offset>>31 == 1 {
			at := large + 8*int(offset&(1<<31-1))
			if at+8 > len(data)-2*size {
				return nil, broken
			}
			offset = binary.BigEndian.Uint64(data[at:])
		}
		entries[i].offset = offset
	}
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.offset, b.offset) })
	oids := make([]pushward.OID, n)
	for i, e := range entries {
		oids[i] = e.oid
	}
	return oids, nil
}
