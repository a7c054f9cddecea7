package git

import (
	"bytes"
	"context"
	"strconv"
	"sync"
	"time"

	"github.com/pjbgf/sha1cd"

	"pushward"
)

// Type is the type of a Git object.
type Type string

// The four types of objects.
const (
	Blob   Type = "blob"
	Tree   Type = "tree"
	Commit Type = "commit"
	Tag    Type = "tag"
)

func (t Type) valid() bool { return t == Blob || t == Tree || t == Commit || t == Tag }

// Object is a Git object: its bytes without the loose header. Data must not be
// changed, it may be shared.
type Object struct {
	Type Type
	OID  pushward.OID
	Data []byte
}

// Reader gives objects. A missing one is pushward.NotFound.
type Reader interface {
	Object(ctx context.Context, oid pushward.OID) (Object, error)
}

// The modes of tree entries.
const (
	ModeFile    = 0o100644
	ModeExec    = 0o100755
	ModeSymlink = 0o120000
	ModeCommit  = 0o160000 // submodule
	ModeTree    = 0o040000
)

// TreeEntry is one line of a tree.
type TreeEntry struct {
	Mode uint32
	Name string
	OID  pushward.OID
}

// Person is the identity and time of a commit or tag.
type Person struct {
	Name  string
	Email string
	When  time.Time // with its zone offset; seconds
}

// CommitInfo is a commit read or to be written.
type CommitInfo struct {
	OID       pushward.OID // zero when to be written
	Tree      pushward.OID
	Parents   []pushward.OID
	Author    Person
	Committer Person
	Message   string
	Signature string // gpgsig, ASCII armour; empty when unsigned
	Payload   string // what the signature signs; filled on reading
}

// TagInfo is an annotated tag read or to be written.
type TagInfo struct {
	OID       pushward.OID
	Object    pushward.OID
	Type      Type
	Name      string
	Tagger    Person // zero in ancient tags that name none
	Message   string
	Signature string // ASCII armour at the end of the message; empty when unsigned
	Payload   string // what the signature signs; filled on reading
}

var hashes = sync.Pool{New: func() any { return sha1cd.New() }}

// hash names an object. sound is false when its bytes carry the traces of a
// SHA-1 collision attack: such an object could stand for two contents.
func hash(t Type, data []byte) (oid pushward.OID, sound bool) {
	h := hashes.Get().(sha1cd.CollisionResistantHash)
	defer hashes.Put(h)
	h.Reset()
	h.Write(header(t, len(data)))
	h.Write(data)
	_, collision := h.CollisionResistantSum(oid[:0])
	return oid, !collision
}

// header is what stands before the data of an object when it is hashed and in
// its loose file.
func header(t Type, size int) []byte {
	b := make([]byte, 0, 32)
	b = append(b, t...)
	b = append(b, ' ')
	b = strconv.AppendInt(b, int64(size), 10)
	return append(b, 0)
}

// parseHeader reads what header wrote, and how long it was.
func parseHeader(b []byte) (t Type, size int64, n int, ok bool) {
	end := bytes.IndexByte(b, 0)
	if end < 0 {
		return "", 0, 0, false
	}
	name, digits, found := bytes.Cut(b[:end], []byte{' '})
	size, err := strconv.ParseInt(string(digits), 10, 64)
	t = Type(name)
	if !found || err != nil || size < 0 || !t.valid() {
		return "", 0, 0, false
	}
	return t, size, end + 1, true
}
