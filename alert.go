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
	Resolution        string // "", false_positive, wont_fix, revoked, used_in_tests, hidden_by_config
	ResolvedBy        *User
	ResolvedAt        time.Time // zero while open
	ResolutionComment string

	Bypassed     bool
	BypassedBy   *User
	BypassedAt   time.Time
	BypassReason Reason
	Exemption    string // the entry that exempted the actor who brought it: "team NAME" or "role NAME"; "": none

	BypassRequest *AlertRequest // the bypass request it came in by
	Closure       *AlertRequest // the request by which it was dismissed

	BroughtBy  int64 // the account whose write it came with; 0: found in history
	AssignedTo *User // who should look after it

	Base64         bool // it was found in base64
	WouldBlock     bool // it was let in by the observe mode alone
	MultiRepo      bool // another repository of this server holds it
	PubliclyLeaked bool // a public repository of this server holds it

	LocationCount int
	FirstLocation Location

	CreatedAt time.Time
	UpdatedAt time.Time
}

// AlertRequest is an approved request about an alert, and its approval.
type AlertRequest struct {
	Number          int
	Comment         string
	Reviewer        User
	ReviewerComment string
}
