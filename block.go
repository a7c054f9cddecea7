package pushward

import (
	"fmt"
	"time"
)

// Place says in what kind of thing a secret stands.
type Place string

// The places that are scanned.
const (
	InBlob   Place = "blob"   // file content
	InPath   Place = "path"   // a file or directory name
	InCommit Place = "commit" // message, identity or any header of a commit
	InTag    Place = "tag"    // message, identity or any header of a tag
	InRef    Place = "ref"    // the name of a branch, tag or other ref
)

// Location says where a secret stands. Lines and columns count from 1, columns
// in bytes; the end is inclusive, as in GitHub's alert locations.
type Location struct {
	Place  Place  `json:"place"`
	Path   string `json:"path,omitempty"` // of a blob: its path when known
	Ref    string `json:"ref,omitempty"`  // of a ref name: the name, masked
	Object OID    `json:"object"`         // the object that holds the bytes; zero for InRef
	Commit OID    `json:"commit"`         // the commit that brings it; zero when none is known

	StartLine   int `json:"start_line"`
	EndLine     int `json:"end_line"`
	StartColumn int `json:"start_column"`
	EndColumn   int `json:"end_column"`

	Start int64 `json:"start"` // byte offset in the object
	End   int64 `json:"end"`   // one past the last byte
}

// BlockedSecret is one secret of a block: a placeholder and where it stands.
type BlockedSecret struct {
	PlaceholderID string    // 27-character KSUID, last segment of the unblock URL
	SecretType    string    // lower_snake, as alerts name it
	TokenType     string    // UPPER_SNAKE, as placeholders name it
	DisplayName   string    // "GitHub Personal Access Token"
	Mask          string    // what may be shown of the value
	ExpiresAt     time.Time // of the placeholder
	Locations     []Location
}

// Blocked is the gate's no: a write that holds secrets nobody has let in. It
// is an error value; faces print it in their own way. It never holds a secret.
type Blocked struct {
	Repo    Repo
	Secrets []BlockedSecret // one per distinct secret, in order of first location
	Link    string          // where its organisation says more; "": nowhere
	MustAsk bool            // the actor may not bypass by itself, only ask for it
}

func (b *Blocked) Error() string {
	return fmt.Sprintf("push protection: %d secret(s) blocked in %s", len(b.Secrets), b.Repo.FullName())
}

// Reason is why an author lets a secret in.
type Reason string

// GitHub's three reasons.
const (
	FalsePositive Reason = "false_positive"
	UsedInTests   Reason = "used_in_tests"
	WillFixLater  Reason = "will_fix_later"
)

// Valid says whether r is one of the three.
func (r Reason) Valid() bool {
	return r == FalsePositive || r == UsedInTests || r == WillFixLater
}

// Bypass lets one secret of one actor into one repository for a while.
type Bypass struct {
	ID         int64
	RepoID     int64
	ActorID    int64
	SecretType string
	TokenType  string
	Reason     Reason
	CreatedAt  time.Time
	ExpiresAt  time.Time
}
