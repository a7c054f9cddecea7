package git

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/pjbgf/sha1cd"
)

// packLanding is the way of a large push's pack to its place.
type packLanding struct {
	p     *pack
	b     *barrier
	pack  string // where it goes
	index string
	half  bool // the pack is there and its index is not
}

// write completes the pack and writes its index beside it, in the quarantine.
func (l *packLanding) write(ctx context.Context) error {
	p := l.p
	err := p.spool.toFile()
	if err != nil {
		return err
	}
	entries := make([]*packEntry, 0, len(p.entries)+len(p.outside))
	for _, i := range p.sorted {
		entries = append(entries, &p.entries[i])
	}
	added, err := p.complete(ctx)
	if err != nil {
		return fmt.Errorf("complete pack: %w", err)
	}
	for i := range added {
		entries = append(entries, &added[i])
	}
	slices.SortFunc(entries, byOID)
	if l.b.mode == File {
		err = l.b.fsync(p.spool.file)
		if err != nil {
			return err
		}
	}
	err = l.b.writeFile(p.spool.path("idx"), 0o444, packIndex(entries, p.sum))
	if err != nil {
		return fmt.Errorf("write index: %w", err)
	}
	stem := filepath.Join(p.r.path, "objects", "pack", "pack-"+p.sum.String())
	l.pack, l.index = stem+".pack", stem+".idx"
	return nil
}

// move puts the pack in its place, the index last: a pack without one is not
// there for any git.
func (l *packLanding) move() error {
	err := os.Rename(l.p.spool.path("pack"), l.pack)
	if err != nil {
		return fmt.Errorf("move pack: %w", err)
	}
	l.half = true
	err = os.Rename(l.p.spool.path("idx"), l.index)
	if err != nil {
		return fmt.Errorf("move index: %w", err)
	}
	l.half = false
	return nil
}

// sweep takes a pack away that has not got its index.
func (l *packLanding) sweep() {
	if l.half {
		os.Remove(l.pack)
	}
}

// complete appends the bases that a thin pack leaves out, since in a repository
// every pack must stand alone. Its header and checksum change with that.
func (p *pack) complete(ctx context.Context) ([]packEntry, error) {
	if len(p.outside) == 0 {
		return nil, nil
	}
	added := make([]packEntry, 0, len(p.outside))
	at := p.end
	for _, oid := range p.outside {
		o, err := p.r.Object(ctx, oid)
		if err != nil {
			return nil, err
		}
		data, err := packed(o)
		if err == nil {
			_, err = p.spool.file.WriteAt(data, at)
		}
		if err != nil {
			return nil, err
		}
		added = append(added, packEntry{oid: oid, offset: at, crc: crc32.ChecksumIEEE(data)})
		at += int64(len(data))
	}
	var count [4]byte
	binary.BigEndian.PutUint32(count[:], uint32(len(p.entries)+len(added)))
	_, err := p.spool.file.WriteAt(count[:], 8)
	if err != nil {
		return nil, err
	}
	h := sha1cd.New()
	_, err = io.Copy(h, io.NewSectionReader(p.spool.file, 0, at))
	if err != nil {
		return nil, err
	}
	h.Sum(p.sum[:0])
	_, err = p.spool.file.WriteAt(p.sum[:], at)
	return added, err
}

// packed gives a whole object as it stands in a pack.
func packed(o Object) ([]byte, error) {
	var b bytes.Buffer
	size := uint64(len(o.Data))
	first := typeCode(o.Type)<<4 | byte(size&15)
	size >>= 4
	for ; size > 0; size >>= 7 {
		b.WriteByte(first | 0x80)
		first = byte(size & 0x7f)
	}
	b.WriteByte(first)
	err := deflateInto(&b, o.Data)
	if err != nil {
		return nil, fmt.Errorf("deflate object %s: %w", o.OID, err)
	}
	return b.Bytes(), nil
}
