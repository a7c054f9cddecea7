// Package pushward holds the words of the house: what a user, a repository, a
// ref update, a location, a secret and a block are. Every other package speaks
// in them; none is imported here.
//
// It promises values that are safe to pass around and to log. It refuses
// behaviour: whatever decides, stores or answers lives on a floor above.
package pushward

import (
	"encoding/hex"
	"reflect"
	"slices"
	"time"
)

// OID names a Git object by its SHA-1. The zero OID stands for "no object", as
// it does on Git's wire.
type OID [20]byte

// ParseOID reads 40 hexadecimal digits in either case.
func ParseOID(s string) (OID, error) {
	var o OID
	if len(s) != 40 {
		return OID{}, Invalidf("object id %q is not 40 hexadecimal digits", s)
	}
	if _, err := hex.Decode(o[:], []byte(s)); err != nil {
		return OID{}, Invalidf("object id %q is not 40 hexadecimal digits", s)
	}
	return o, nil
}

// String gives 40 lower-case hexadecimal digits.
func (o OID) String() string { return hex.EncodeToString(o[:]) }

// IsZero says whether o stands for "no object".
func (o OID) IsZero() bool { return o == OID{} }

// UserType separates people from the organisations that own repositories.
type UserType string

// The two account types, spelled as GitHub spells them on the wire.
const (
	TypeUser         UserType = "User"
	TypeOrganization UserType = "Organization"
)

// User is an account: a person, a bot, or an organisation.
type User struct {
	ID        int64
	Login     string // as its owner wrote it; compared without case
	Type      UserType
	Name      string // display name, may be empty
	Email     string // may be empty
	SiteAdmin bool
	CreatedAt time.Time
	UpdatedAt time.Time
}

// CommitEmail is the address written into commits made in the user's name: its
// own, or an unroutable one that still identifies the account.
func (u User) CommitEmail() string {
	if u.Email != "" {
		return u.Email
	}
	return u.Login + "@users.noreply.localhost"
}

// CommitName is the name written into commits made in the user's name.
func (u User) CommitName() string {
	if u.Name != "" {
		return u.Name
	}
	return u.Login
}

// ActorClass says what kind of hand holds a token. Policy may treat them
// differently: a bot or an agent is not a person who can vouch for a secret.
type ActorClass string

// The actor classes, set when a token is issued.
const (
	Person ActorClass = "person"
	Bot    ActorClass = "bot"
	Agent  ActorClass = "agent"
)

// Actor is who asks: an account, and by what and from where it asks. It is
// what audit lines name and what a bypass is bound to.
type Actor struct {
	User      User
	TokenID   int64 // 0 when no token was used
	Class     ActorClass
	Addr      string // remote IP address, without port
	RequestID string
}

// Repo is a repository as its row stands.
type Repo struct {
	ID            int64
	Owner         User
	Name          string // as its owner wrote it; compared without case
	Description   string
	Homepage      string
	Private       bool
	Archived      bool
	DefaultBranch string // short name, "main"
	Settings      RepoSettings
	CreatedAt     time.Time
	UpdatedAt     time.Time
	PushedAt      time.Time // zero before the first push
	Patterns      PatternStamp
}

// PatternStamp tells apart what is looked for in a repository and what of it
// blocks: each number is another one with every change of the patterns and
// pattern settings of the repository, and of its owner; 0 where there never was
// one.
type PatternStamp struct{ Own, Owner int64 }

// FullName is "owner/name".
func (r Repo) FullName() string { return r.Owner.Login + "/" + r.Name }

// RepoSettings are the switches of a repository, stored together as JSON so
// that a new one is one field. The zero value of each is the sensible default.
type RepoSettings struct {
	SecretScanningOff bool `json:"secret_scanning_off,omitempty"`
	PushProtectionOff bool `json:"push_protection_off,omitempty"`

	// ImportUntil ends the import mode, in which secrets are recorded and not
	// blocked. Zero: it was never on, or was ended.
	ImportUntil time.Time `json:"import_until,omitzero"`

	// Observe records what would be blocked and lets it in.
	Observe bool `json:"observe,omitempty"`

	NonProviderPatterns    bool `json:"non_provider_patterns,omitempty"`
	AIDetection            bool `json:"ai_detection,omitempty"`
	ValidityChecks         bool `json:"validity_checks,omitempty"`
	DelegatedBypass        bool `json:"delegated_bypass,omitempty"`
	DelegatedDismissal     bool `json:"delegated_dismissal,omitempty"`
	AdvancedSecurity       bool `json:"advanced_security,omitempty"`
	CodeSecurity           bool `json:"code_security,omitempty"`
	DependabotUpdates      bool `json:"dependabot_updates,omitempty"`
	IssuesOff              bool `json:"issues_off,omitempty"`
	ProjectsOff            bool `json:"projects_off,omitempty"`
	WikiOff                bool `json:"wiki_off,omitempty"`
	PullRequestsOff        bool `json:"pull_requests_off,omitempty"`
	Discussions            bool `json:"discussions,omitempty"`
	DownloadsOff           bool `json:"downloads_off,omitempty"`
	Template               bool `json:"template,omitempty"`
	SquashMergeOff         bool `json:"squash_merge_off,omitempty"`
	MergeCommitOff         bool `json:"merge_commit_off,omitempty"`
	RebaseMergeOff         bool `json:"rebase_merge_off,omitempty"`
	AutoMerge              bool `json:"auto_merge,omitempty"`
	DeleteBranchOnMerge    bool `json:"delete_branch_on_merge,omitempty"`
	UpdateBranch           bool `json:"update_branch,omitempty"`
	ForkingOff             bool `json:"forking_off,omitempty"`
	WebCommitSignoff       bool `json:"web_commit_signoff,omitempty"`
	SquashPRTitleAsDefault bool `json:"squash_pr_title_as_default,omitempty"`

	SquashMergeCommitTitle    string   `json:"squash_merge_commit_title,omitempty"`
	SquashMergeCommitMessage  string   `json:"squash_merge_commit_message,omitempty"`
	MergeCommitTitle          string   `json:"merge_commit_title,omitempty"`
	MergeCommitMessage        string   `json:"merge_commit_message,omitempty"`
	PullRequestCreationPolicy string   `json:"pull_request_creation_policy,omitempty"`
	Topics                    []string `json:"topics,omitempty"`
}

// Same says whether two settings are the same.
func (s RepoSettings) Same(t RepoSettings) bool {
	same := slices.Equal(s.Topics, t.Topics) && s.ImportUntil.Equal(t.ImportUntil)
	s.Topics, t.Topics, s.ImportUntil, t.ImportUntil = nil, nil, time.Time{}, time.Time{}
	return same && reflect.DeepEqual(s, t)
}

// PushProtected says whether writes to the repository are judged. Push
// protection needs secret scanning, as on GitHub.
func (r Repo) PushProtected() bool {
	return !r.Settings.SecretScanningOff && !r.Settings.PushProtectionOff
}

// Importing says whether the repository takes in history as it is: secrets in it
// become alerts and block nothing.
func (r Repo) Importing(now time.Time) bool { return now.Before(r.Settings.ImportUntil) }

// RefUpdate asks that a ref move from Old to New. A zero Old means the ref must
// not exist, a zero New deletes it.
type RefUpdate struct {
	Name string // full name, "refs/heads/main"
	Old  OID
	New  OID
}
