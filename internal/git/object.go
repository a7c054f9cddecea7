package git

import (
	"context"
	"time"

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
	Tagger    Person
	Message   string
	Signature string
}
