package store

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"pushward"
)

// PatternScope says whose patterns are meant: a repository's or an
// organisation's. Exactly one is set.
type PatternScope struct{ RepoID, OrgID int64 }

// PatternBody is what a custom pattern looks for, in the words of GitHub's REST
// API. Empty delimiters are the default ones.
type PatternBody struct {
	Regexp       string   `json:"pattern"`
	Start        string   `json:"start_delimiter,omitempty"`
	End          string   `json:"end_delimiter,omitempty"`
	MustMatch    []string `json:"must_match,omitempty"`
	MustNotMatch []string `json:"must_not_match,omitempty"`
	Near         []string `json:"near,omitempty"`        // ours: keywords of which one must stand before the secret
	Entropy      float64  `json:"min_entropy,omitempty"` // ours: bits per byte
}

// Hash tells bodies apart.
func (b PatternBody) Hash() string {
	text, err := json.Marshal(b)
	if err != nil {
		return "" // no float from outside is NaN: JSON has none
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// CustomPattern is a user's own pattern.
type CustomPattern struct {
	ID    int64
	Scope PatternScope
	Name  string
	Slug  string // secret_type of its alerts
	PatternBody
	Published      bool
	PushProtection bool
	Tested         string // Hash of the body that a dry run came to its end with
	Version        string // changes with every change of the row
	CreatedBy      int64
	CreatedAt      time.Time
	UpdatedAt      time.Time
}

// TokenType names the pattern in placeholders and pattern configurations, as on GitHub.
func (p CustomPattern) TokenType() string { return fmt.Sprintf("cp_%d", p.ID) }

const patternColumns = `id, COALESCE(repo_id, 0), COALESCE(org_id, 0), name, slug, body, published, push_protection, tested,
	version, created_by, created_at, updated_at`

func scanPattern(row scanner) (p CustomPattern, err error) {
	err = row.Scan(&p.ID, &p.Scope.RepoID, &p.Scope.OrgID, &p.Name, &p.Slug, document{&p.PatternBody}, &p.Published,
		&p.PushProtection, &p.Tested, &p.Version, &p.CreatedBy, instant{&p.CreatedAt}, instant{&p.UpdatedAt})
	return p, err
}

// CustomPatterns lists the patterns of a scope, oldest first.
func (q queries) CustomPatterns(ctx context.Context, s PatternScope) ([]CustomPattern, error) {
	list, err := all(ctx, q, scanPattern, `
		SELECT `+patternColumns+` FROM custom_patterns WHERE repo_id = $1 OR org_id = $2 ORDER BY id`, s.RepoID, s.OrgID)
	return list, failed("list custom patterns", err)
}

// CustomPattern finds a pattern of a scope; NotFound when absent.
func (q queries) CustomPattern(ctx context.Context, s PatternScope, id int64) (CustomPattern, error) {
	p, err := one(ctx, q, scanPattern, `
		SELECT `+patternColumns+` FROM custom_patterns WHERE id = $3 AND (repo_id = $1 OR org_id = $2)`, s.RepoID, s.OrgID, id)
	return p, found("find custom pattern", fmt.Sprintf("custom pattern %d", id), err)
}

// PublishedPatterns lists what a repository and its owner look for, the owner's first.
func (q queries) PublishedPatterns(ctx context.Context, r pushward.Repo) ([]CustomPattern, error) {
	list, err := all(ctx, q, scanPattern, `
		SELECT `+patternColumns+` FROM custom_patterns
		WHERE published AND (repo_id = $1 OR org_id = $2) ORDER BY COALESCE(repo_id, 0), id`, r.ID, r.Owner.ID)
	return list, failed("list published patterns", err)
}

// CreateCustomPattern adds a pattern and fills in its ID, which is never used twice.
func (t *Tx) CreateCustomPattern(ctx context.Context, p *CustomPattern) error {
	id, err := one(ctx, t.queries, value[int64], `
		INSERT INTO custom_patterns (repo_id, org_id, name, slug, body, published, push_protection, tested, version,
			created_by, created_at, updated_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
		orNone(p.Scope.RepoID), orNone(p.Scope.OrgID), p.Name, p.Slug, document{p.PatternBody}, p.Published, p.PushProtection,
		p.Tested, p.Version, p.CreatedBy, p.CreatedAt, p.UpdatedAt)
	if err != nil {
		return failed("create custom pattern", err)
	}
	p.ID = id
	return nil
}

// UpdateCustomPattern stores everything that can change: the body, the state,
// push protection, what was tested, version and time; NotFound when absent.
func (t *Tx) UpdateCustomPattern(ctx context.Context, p CustomPattern) error {
	return t.changeOne(ctx, "update custom pattern", fmt.Sprintf("custom pattern %d", p.ID), `
		UPDATE custom_patterns SET body = $2, published = $3, push_protection = $4, tested = $5, version = $6, updated_at = $7
		WHERE id = $1`,
		p.ID, document{p.PatternBody}, p.Published, p.PushProtection, p.Tested, p.Version, p.UpdatedAt)
}

// DeleteCustomPattern removes a pattern and its dry runs; NotFound when absent.
func (t *Tx) DeleteCustomPattern(ctx context.Context, id int64) error {
	return t.changeOne(ctx, "delete custom pattern", fmt.Sprintf("custom pattern %d", id), `DELETE FROM custom_patterns WHERE id = $1`, id)
}

// StampPatterns says that a scope's patterns find or block something else from
// this transaction on. The number is drawn, not counted: what a transaction
// that fails took is never used for something else.
func (t *Tx) StampPatterns(ctx context.Context, s PatternScope) error {
	var b [8]byte
	_, _ = rand.Read(b[:])
	stamp := int64(binary.BigEndian.Uint64(b[:])>>1) | 1
	if s.RepoID != 0 {
		return t.changeOne(ctx, "stamp patterns", fmt.Sprintf("repository %d", s.RepoID),
			`UPDATE repos SET patterns = $2 WHERE id = $1`, s.RepoID, stamp)
	}
	return t.changeOne(ctx, "stamp patterns", fmt.Sprintf("organisation %d", s.OrgID),
		`UPDATE users SET patterns = $2 WHERE id = $1`, s.OrgID, stamp)
}

// ReposOf lists the IDs of the repositories that a scope's patterns are looked
// for in, beyond after.
func (q queries) ReposOf(ctx context.Context, s PatternScope, after int64, limit int) ([]int64, error) {
	list, err := all(ctx, q, value[int64], `
		SELECT id FROM repos WHERE (id = $1 OR owner_id = $2) AND id > $3 ORDER BY id LIMIT $4`, s.RepoID, s.OrgID, after, limit)
	return list, failed("list repositories of a scope", err)
}

// AlertsOfToken lists the alerts of a token_type in every repository.
func (q queries) AlertsOfToken(ctx context.Context, token string) ([]pushward.Alert, error) {
	list, err := all(ctx, q, scanAlert, alertSelect+`WHERE a.token_type = $1 ORDER BY a.id`, token)
	return list, failed("list alerts of a type", err)
}

// DeleteAlertsOfToken removes the alerts of a token_type, and the blocks whose
// placeholders would make new ones. It says how many alerts there were.
func (t *Tx) DeleteAlertsOfToken(ctx context.Context, token string) (int64, error) {
	n, err := t.change(ctx, `DELETE FROM alerts WHERE token_type = $1`, token)
	if err == nil {
		_, err = t.change(ctx, `DELETE FROM blocks WHERE token_type = $1`, token)
	}
	return n, failed("delete alerts of a type", err)
}

// orNone is NULL for a reference to nothing.
func orNone(id int64) any {
	if id == 0 {
		return nil
	}
	return id
}

// ReopenRetired opens the alert of a secret that was closed only because its
// pattern was changed or deleted, under the pattern that finds it now. It gives
// the alert's number, 0 when there was nothing to open.
func (t *Tx) ReopenRetired(ctx context.Context, repo int64, a pushward.Alert) (number int, err error) {
	number, err = one(ctx, t.queries, value[int], `
		UPDATE alerts SET state = 'open', resolution = '', resolved_by = 0, resolved_at = 0, resolution_comment = '',
			token_type = $3, display_name = $4, updated_at = $5
		WHERE repo_id = $1 AND fingerprint = $2 AND resolution IN ('pattern_edited', 'pattern_deleted') RETURNING number`,
		repo, a.Fingerprint, a.TokenType, a.DisplayName, a.UpdatedAt)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return number, failed("reopen alert", err)
}
