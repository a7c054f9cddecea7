package pushward

import "time"

// AlertState is open or resolved.
type AlertState string

// The two states of an alert.
const (
	AlertOpen     AlertState = "open"
	AlertResolved AlertState = "resolved"
)

// Alert is a secret known to stand in a repository. It does not hold the
// secret: that is read from the object at its first location, by those who may.
type Alert struct {
	ID           int64
	RepoID       int64
	Number       int      // counts from 1 in each repository
	Fingerprint  [32]byte // keyed; says whether two secrets are the same, and nothing else
	SecretType   string
	TokenType    string
	DisplayName  string
	Provider     string // "GitHub"; empty for a custom pattern
	ProviderSlug string // "github"
	Mask         string
	Validity     string // active, inactive, unknown

	State             AlertState
	Resolution        string // "", false_positive, wont_fix, revoked, used_in_tests
	ResolvedBy        *User
	ResolvedAt        time.Time // zero while open
	ResolutionComment string

	Bypassed     bool
	BypassedBy   *User
	BypassedAt   time.Time
	BypassReason Reason

	LocationCount int
	FirstLocation Location

	CreatedAt time.Time
	UpdatedAt time.Time
}
