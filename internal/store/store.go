// Package store keeps rows: accounts, tokens, repositories, blocks, bypasses,
// alerts, writes under way, and the audit log.
//
// It promises one SQL text for SQLite and PostgreSQL, and that a committed
// transaction is on disk. It refuses to decide anything, to see a secret (it
// gets fingerprints and masks), and to be mocked: storetest runs the same
// contract against real databases. Below it stand the words; above it access,
// protect, webhook and the faces.
package store

import (
	"context"
	"time"

	"pushward"
)

// DB is an open database.
type DB struct{ queries }

// Tx is a transaction on a DB. Everything DB can read, Tx can read too.
type Tx struct{ queries }

type queries struct{}

// Open opens the database at url: "sqlite:PATH" or "postgres://...", and brings
// its schema up to date. A schema newer than this program is refused.
func Open(ctx context.Context, url string) (*DB, error) { return nil, nil }

// Close waits for nothing; transactions under way fail.
func (db *DB) Close() error { return nil }

// Ping says whether the database answers.
func (db *DB) Ping(ctx context.Context) error { return nil }

// Tx runs f in one transaction, durable when it returns nil. On SQLite writers
// take turns; on PostgreSQL a serialization failure or deadlock is retried, so f must be
// free of other effects. Any error of the database is pushward.Unavailable,
// with the cause kept in its chain.
func (db *DB) Tx(ctx context.Context, f func(*Tx) error) error { return nil }

// --- accounts.go

// UserByLogin finds an account, without case; NotFound when absent.
func (q queries) UserByLogin(ctx context.Context, login string) (pushward.User, error) {
	return pushward.User{}, nil
}

// UserByID finds an account; NotFound when absent.
func (q queries) UserByID(ctx context.Context, id int64) (pushward.User, error) {
	return pushward.User{}, nil
}

// CreateUser adds an account and fills in its ID; Unprocessable when the login is taken.
func (t *Tx) CreateUser(ctx context.Context, u *pushward.User) error { return nil }

// CountUsers counts accounts of every type.
func (q queries) CountUsers(ctx context.Context) (int, error) { return 0, nil }

// SetMember makes user a member of org in role ("admin" or "member"); an empty role removes.
func (t *Tx) SetMember(ctx context.Context, org, user int64, role string) error { return nil }

// MemberRole gives user's role in org, "" when none.
func (q queries) MemberRole(ctx context.Context, org, user int64) (string, error) { return "", nil }

// --- tokens.go

// Token is an access token. Only the SHA-256 of its text is stored.
type Token struct {
	ID        int64
	UserID    int64
	Name      string
	Class     pushward.ActorClass
	Scopes    []string // classic scopes: "repo", "read:org", ...
	CreatedAt time.Time
	ExpiresAt time.Time // zero: never
	LastUsed  time.Time // truncated to the hour
}

// CreateToken adds a token and fills in its ID. hash is the SHA-256 of its text.
func (t *Tx) CreateToken(ctx context.Context, tok *Token, hash [32]byte) error { return nil }

// TokenByHash finds a live token and its user in one query; NotFound when
// absent or revoked. Expiry is the caller's to judge.
func (q queries) TokenByHash(ctx context.Context, hash [32]byte) (Token, pushward.User, error) {
	return Token{}, pushward.User{}, nil
}

// TouchToken records that a token was used in the hour of at.
func (t *Tx) TouchToken(ctx context.Context, id int64, at time.Time) error { return nil }

// RevokeToken ends a token at once.
func (t *Tx) RevokeToken(ctx context.Context, id int64) error { return nil }

// --- repos.go

// RepoByName finds a repository, without case, also under a former name:
// renamed then says so. NotFound when absent.
func (q queries) RepoByName(ctx context.Context, owner, name string) (r pushward.Repo, renamed bool, err error) {
	return pushward.Repo{}, false, nil
}

// RepoByID finds a repository; NotFound when absent.
func (q queries) RepoByID(ctx context.Context, id int64) (pushward.Repo, error) {
	return pushward.Repo{}, nil
}

// Repos lists the repositories of owner (0: of everyone) that user may see
// (userID 0: public ones), sorted by full name, and how many there are.
func (q queries) Repos(ctx context.Context, owner, userID int64, p Page) ([]pushward.Repo, int, error) {
	return nil, 0, nil
}

// Page is a page of a list, counted from 1.
type Page struct{ Number, Size int }

// CreateRepo adds a repository and fills in its ID, which is never used twice;
// Unprocessable when the owner has one of that name.
func (t *Tx) CreateRepo(ctx context.Context, r *pushward.Repo) error { return nil }

// UpdateRepo stores everything of r but its ID and owner. A changed name leaves
// the old one behind as a redirect.
func (t *Tx) UpdateRepo(ctx context.Context, r pushward.Repo) error { return nil }

// DeleteRepo removes a repository and all rows that hang on it, audit apart.
func (t *Tx) DeleteRepo(ctx context.Context, id int64) error { return nil }

// Permission gives user's right on a repository as a collaborator: "", "read",
// "write" or "admin".
func (q queries) Permission(ctx context.Context, repo, user int64) (string, error) { return "", nil }

// SetPermission sets it; "" removes.
func (t *Tx) SetPermission(ctx context.Context, repo, user int64, right string) error { return nil }

// TouchPushed records when a repository was last written to.
func (t *Tx) TouchPushed(ctx context.Context, repo int64, at time.Time) error { return nil }

// --- blocks.go

// Block is a refused secret: who tried what, where, and until when its
// placeholder lives. There is one per (repository, actor, fingerprint).
type Block struct {
	ID              int64
	RepoID          int64
	ActorID         int64
	Fingerprint     [32]byte
	SecretType      string
	TokenType       string
	DisplayName     string
	Mask            string
	Length          int
	PlaceholderHash [32]byte // SHA-256 of the placeholder id
	Locations       []pushward.Location
	Attempts        int       // tries while this placeholder lived
	CreatedAt       time.Time // of this placeholder
	LastAt          time.Time
	ExpiresAt       time.Time
	SpentAt         time.Time // when a bypass made from it expired or was used up; zero while live
}

// Blocks finds the blocks of one actor in one repository with any of the
// fingerprints, live or not.
func (q queries) Blocks(ctx context.Context, repo, actor int64, fingerprints [][32]byte) ([]Block, error) {
	return nil, nil
}

// PutBlock inserts b, or replaces the block of the same repository, actor and
// fingerprint; it fills in the ID.
func (t *Tx) PutBlock(ctx context.Context, b *Block) error { return nil }

// BlockByPlaceholder finds a block in a repository; NotFound when absent.
func (q queries) BlockByPlaceholder(ctx context.Context, repo int64, hash [32]byte) (Block, error) {
	return Block{}, nil
}

// --- bypasses.go

// Bypass is a stored bypass. There is at most one per (repository, actor, fingerprint).
type Bypass struct {
	pushward.Bypass
	OwnerID     int64 // the repository's owner when it was made; a transfer voids it
	Fingerprint [32]byte
	BlockID     int64
	UsedAt      time.Time
}

// Bypasses finds the bypasses of one actor in one repository with any of the
// fingerprints, also expired ones.
func (q queries) Bypasses(ctx context.Context, repo, actor int64, fingerprints [][32]byte) ([]Bypass, error) {
	return nil, nil
}

// PutBypass inserts b or replaces the one of the same key; it fills in the ID.
func (t *Tx) PutBypass(ctx context.Context, b *Bypass) error { return nil }

// UseBypass records that a bypass let a write in.
func (t *Tx) UseBypass(ctx context.Context, id int64, at time.Time) error { return nil }

// DropBypasses ends all bypasses and live blocks of a repository, as a
// transfer or a change of visibility does.
func (t *Tx) DropBypasses(ctx context.Context, repo int64) error { return nil }

// --- alerts.go

// NewAlert is a secret about to be known in a repository.
type NewAlert struct {
	Fingerprint [32]byte
	Alert       pushward.Alert // ID, Number and counts are filled in
	Locations   []pushward.Location
}

// KnownAlerts says which fingerprints already have an alert in the repository: fingerprint to alert ID.
func (q queries) KnownAlerts(ctx context.Context, repo int64, fingerprints [][32]byte) (map[[32]byte]int64, error) {
	return nil, nil
}

// AddAlert creates the alert with the repository's next number, or adds its
// locations to the one of the same fingerprint, and says whether it is new.
func (t *Tx) AddAlert(ctx context.Context, repo int64, a *NewAlert) (created bool, err error) {
	return false, nil
}

// AlertFilter selects alerts. Zero fields do not select.
type AlertFilter struct {
	RepoID             int64
	State              pushward.AlertState
	SecretTypes        []string
	ExcludeSecretTypes []string
	Providers          []string // slugs
	ExcludeProviders   []string
	Resolutions        []string
	Validity           []string
	Bypassed           *bool
	Sort               string // created (default), updated
	Ascending          bool
	Before, After      int64 // alert IDs as cursors; 0 = none
	Page               Page
}

// Alerts lists alerts and counts all that match.
func (q queries) Alerts(ctx context.Context, f AlertFilter) ([]pushward.Alert, int, error) {
	return nil, 0, nil
}

// AlertByNumber finds one alert; NotFound when absent.
func (q queries) AlertByNumber(ctx context.Context, repo int64, number int) (pushward.Alert, error) {
	return pushward.Alert{}, nil
}

// AlertLocations lists where an alert stands, oldest first, and how many there are.
func (q queries) AlertLocations(ctx context.Context, alert int64, p Page) ([]pushward.Location, int, error) {
	return nil, 0, nil
}

// UpdateAlert stores state, resolution, comment, validity and who changed them.
func (t *Tx) UpdateAlert(ctx context.Context, a pushward.Alert) error { return nil }

// --- writes.go

// Write is the intent of a write that moves refs or brings alerts: recorded
// before its objects are stored, settled after its refs have moved, and found
// again after a crash.
type Write struct {
	ID             int64
	RepoID         int64
	ActorID        int64
	Refs           []pushward.RefUpdate
	Objects        int
	PatternVersion string
	Plan           []byte // JSON of protect: the alerts to raise and bypasses used; no secret
	At             time.Time
}

// PrepareWrite records an intent and fills in its ID.
func (t *Tx) PrepareWrite(ctx context.Context, w *Write) error { return nil }

// SettleWrite removes an intent.
func (t *Tx) SettleWrite(ctx context.Context, id int64) error { return nil }

// UnsettledWrites lists the intents that a crash left behind, oldest first.
func (q queries) UnsettledWrites(ctx context.Context) ([]Write, error) { return nil, nil }

// --- audit.go

// AuditEvent is a line of the audit log.
type AuditEvent struct {
	At     time.Time
	Action string // GitHub's event names: "secret_scanning_push_protection.bypass"
	Actor  pushward.Actor
	RepoID int64 // 0 when none
	Repo   string
	Data   map[string]any // no secret, no fingerprint in clear
}

// Audit appends a line; the caller's transaction fails with it.
func (t *Tx) Audit(ctx context.Context, e AuditEvent) error { return nil }
