package git

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/klauspost/compress/zlib"

	"pushward"
)

// errAbsent says that a loose file is not there.
var errAbsent = errors.New("no such loose object")

// Level 1: a tree of 10,000 entries costs more to squeeze than to write.
var deflaters = sync.Pool{New: func() any {
	w, _ := zlib.NewWriterLevel(nil, zlib.BestSpeed)
	return w
}}

var inflaters sync.Pool // of io.ReadCloser that are zlib.Resetter

// inflater gives a reader of the zlib stream src; give it back with inflaters.Put.
func inflater(src io.Reader) (io.ReadCloser, error) {
	if r, ok := inflaters.Get().(io.ReadCloser); ok {
		return r, r.(zlib.Resetter).Reset(src, nil)
	}
	return zlib.NewReader(src)
}

// loosePath is where an object stands alone.
func (r *Repo) loosePath(oid pushward.OID) string {
	name := oid.String()
	return filepath.Join(r.path, "objects", name[:2], name[2:])
}

// deflate gives the content of the loose file of o.
func deflate(o Object) ([]byte, error) {
	var b bytes.Buffer
	b.Grow(len(o.Data)/2 + 64)
	err := deflateInto(&b, header(o.Type, len(o.Data)), o.Data)
	if err != nil {
		return nil, fmt.Errorf("deflate object %s: %w", o.OID, err)
	}
	return b.Bytes(), nil
}

// deflateInto writes parts as one zlib stream.
func deflateInto(b *bytes.Buffer, parts ...[]byte) error {
	w := deflaters.Get().(*zlib.Writer)
	defer deflaters.Put(w)
	w.Reset(b)
	for _, part := range parts {
		_, err := w.Write(part)
		if err != nil {
			return err
		}
	}
	return w.Close()
}

// readLoose reads an object that stands alone. Larger ones than max bytes are
// pushward.TooLarge.
func (r *Repo) readLoose(oid pushward.OID, max int64) (Object, error) {
	z, t, size, rest, err := r.openLoose(oid)
	if err != nil {
		return Object{}, err
	}
	defer z.close()
	if size > max {
		return Object{}, pushward.TooLargef("Object %s is %d bytes, the limit is %d", oid, size, max)
	}
	data := make([]byte, size)
	n := copy(data, rest)
	if int64(len(rest)) > size {
		return Object{}, fmt.Errorf("loose object %s is longer than it says", oid)
	}
	_, err = io.ReadFull(z, data[n:])
	if err != nil {
		return Object{}, fmt.Errorf("inflate loose object %s: %w", oid, err)
	}
	// Reading to the end checks the checksum.
	var one [1]byte
	if n, err := z.Read(one[:]); n != 0 || err != io.EOF {
		return Object{}, fmt.Errorf("loose object %s does not end where it says", oid)
	}
	return Object{Type: t, OID: oid, Data: data}, nil
}

// statLoose reads type and size only.
func (r *Repo) statLoose(oid pushward.OID) (Type, int64, error) {
	z, t, size, _, err := r.openLoose(oid)
	if err != nil {
		return "", 0, err
	}
	z.close()
	return t, size, nil
}

// looseFile is the inflated stream of a loose file.
type looseFile struct {
	io.Reader
	z io.ReadCloser
	f *os.File
}

func (l looseFile) close() {
	l.f.Close()
	inflaters.Put(l.z)
}

// openLoose opens a loose file and reads its header; rest is what was inflated
// beyond it. An empty file, as stock git leaves one after a power cut, counts
// as absent, so that the object can be written again.
func (r *Repo) openLoose(oid pushward.OID) (l looseFile, t Type, size int64, rest []byte, err error) {
	f, err := os.Open(r.loosePath(oid))
	if errors.Is(err, fs.ErrNotExist) {
		return l, "", 0, nil, errAbsent
	}
	if err != nil {
		return l, "", 0, nil, fmt.Errorf("open loose object: %w", err)
	}
	z, err := inflater(f)
	if err == nil {
		var head [64]byte
		var n int
		n, err = io.ReadAtLeast(z, head[:], 7)
		if err == nil {
			used, ok := 0, false
			t, size, used, ok = parseHeader(head[:n])
			if ok {
				return looseFile{Reader: z, z: z, f: f}, t, size, head[used:n], nil
			}
			err = errors.New("malformed header")
		}
	}
	info, statErr := f.Stat()
	f.Close()
	if statErr == nil && info.Size() == 0 {
		return l, "", 0, nil, errAbsent
	}
	return l, "", 0, nil, fmt.Errorf("read loose object %s: %w", oid, err)
}

// freshen gives a loose object a new modification time, which keeps it from
// being pruned; fs.ErrNotExist when it does not stand alone.
func (r *Repo) freshen(oid pushward.OID, now time.Time) error {
	return os.Chtimes(r.loosePath(oid), now, now)
}
