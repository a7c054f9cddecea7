package store

import (
	"context"
	"fmt"
	"time"

	"pushward"
)

// MailKind is what a mail tells of.
type MailKind string

// The kinds.
const (
	MailBypass   MailKind = "bypass"   // somebody bypassed: to administrators and owners
	MailRequest  MailKind = "request"  // somebody asks: to who may answer
	MailResponse MailKind = "response" // somebody answered: to who asked
)

// Mail is a mail to one account that waits to be sent.
type Mail struct {
	ID       int64
	To       pushward.User // as it stands when the mail is claimed; without an address when it may get none
	Kind     MailKind
	About    MailAbout
	At       time.Time
	Attempts int // begun so far
}

// MailAbout is what a mail speaks of, as it stood. No secret, no mask of one;
// what others wrote is masked before it is sent.
type MailAbout struct {
	RepoID    int64     `json:"repo_id"`
	Repo      string    `json:"repo"` // "owner/name"
	Actor     string    `json:"actor"`
	Secret    string    `json:"secret"` // "GitHub Personal Access Token"
	Reason    string    `json:"reason"`
	Path      string    `json:"path,omitempty"`
	Line      int       `json:"line,omitempty"`
	Number    int       `json:"number,omitempty"` // of the request
	Alert     int       `json:"alert,omitempty"`  // the number of the alert to be dismissed
	Approved  bool      `json:"approved,omitempty"`
	ExpiresAt time.Time `json:"expires_at,omitzero"`
}

// AddMail lets a mail wait for each of the accounts, to be sent at once.
func (t *Tx) AddMail(ctx context.Context, kind MailKind, about MailAbout, at time.Time, to ...pushward.User) error {
	for _, u := range to {
		_, err := t.change(ctx, `INSERT INTO mails (user_id, kind, about, at, attempts, next_at) VALUES ($1, $2, $3, $4, 0, $4)`,
			u.ID, string(kind), document{about}, at)
		if err != nil {
			return failed("add mail", err)
		}
	}
	return nil
}

// MailsDue says whether some mail is due.
func (q queries) MailsDue(ctx context.Context, now time.Time) (bool, error) {
	n, err := one(ctx, q, value[int], `SELECT COUNT(*) FROM (SELECT 1 FROM mails WHERE next_at <= $1 LIMIT 1) m`, now)
	return n > 0, failed("look for mails", err)
}

// ClaimMail gives the mail that is due longest and keeps it from others until
// the time given, when it is due again unless it was dropped; NotFound when
// nothing is due.
func (t *Tx) ClaimMail(ctx context.Context, now, until time.Time) (m Mail, err error) {
	m, err = one(ctx, t.queries, func(row scanner) (m Mail, err error) {
		var suspended bool
		err = row.Scan(append([]any{&m.ID, &m.Kind, document{&m.About}, instant{&m.At}, &m.Attempts, &suspended}, userDest(&m.To)...)...)
		if suspended {
			m.To.Email = ""
		}
		return m, err
	}, `SELECT m.id, m.kind, m.about, m.at, m.attempts, u.suspended_at <> 0, `+userColumns+`
		FROM mails m JOIN users u ON u.id = m.user_id WHERE m.next_at <= $1 ORDER BY m.next_at, m.id LIMIT 1`, now)
	if err != nil {
		return Mail{}, found("claim mail", "mail that is due", err)
	}
	m.Attempts++
	_, err = t.change(ctx, `UPDATE mails SET next_at = $2, attempts = $3 WHERE id = $1`, m.ID, until, m.Attempts)
	return m, failed("claim mail", err)
}

// DropMail ends a mail: it was sent, or never will be. One that is gone is ended.
func (t *Tx) DropMail(ctx context.Context, id int64) error {
	_, err := t.change(ctx, `DELETE FROM mails WHERE id = $1`, id)
	return failed("drop mail", err)
}

// PutOffMail makes a mail due again at a time; NotFound when absent.
func (t *Tx) PutOffMail(ctx context.Context, id int64, until time.Time) error {
	return t.changeOne(ctx, "put off mail", fmt.Sprintf("mail %d", id), `UPDATE mails SET next_at = $2 WHERE id = $1`, id, until)
}

// reachable chooses persons whom mail can reach.
const reachable = `u.type = 'User' AND u.email <> '' AND u.suspended_at = 0`

// MailAdmins lists whom mail can reach of those who administer a repository:
// its owner or the owners of its organisation, and whom it or a team gives the
// right, sorted by login.
func (q queries) MailAdmins(ctx context.Context, repo pushward.Repo) ([]pushward.User, error) {
	list, err := all(ctx, q, scanUser, `SELECT `+userColumns+` FROM users u WHERE `+reachable+` AND (u.id = $1
		OR EXISTS (SELECT 1 FROM members m WHERE m.org_id = $1 AND m.user_id = u.id AND m.role = 'admin')
		OR EXISTS (SELECT 1 FROM collaborators c WHERE c.repo_id = $2 AND c.user_id = u.id AND c.permission = 'admin')
		OR EXISTS (SELECT 1 FROM team_repos r JOIN team_members tm ON tm.team_id = r.team_id
			WHERE r.repo_id = $2 AND tm.user_id = u.id AND r.permission = 'admin'))
		ORDER BY u.login_key`, repo.Owner.ID, repo.ID)
	return list, failed("list who is told by mail", err)
}

// MailReviewers lists whom mail can reach of those who might answer requests of
// a repository: who administers or writes to it, the security managers, and the
// teams of its delegated bypass. Which of them may is the caller's to judge.
func (q queries) MailReviewers(ctx context.Context, repo pushward.Repo) ([]pushward.User, error) {
	list, err := all(ctx, q, scanUser, `SELECT `+userColumns+` FROM users u WHERE `+reachable+` AND (u.id = $1
		OR EXISTS (SELECT 1 FROM members m WHERE m.org_id = $1 AND m.user_id = u.id AND m.role = 'admin')
		OR EXISTS (SELECT 1 FROM collaborators c WHERE c.repo_id = $2 AND c.user_id = u.id AND c.permission <> 'read')
		OR EXISTS (SELECT 1 FROM org_roles o WHERE o.org_id = $1 AND o.user_id = u.id)
		OR EXISTS (SELECT 1 FROM team_members tm WHERE tm.user_id = u.id AND (
			tm.team_id IN (SELECT r.team_id FROM team_repos r WHERE r.repo_id = $2 AND r.permission <> 'read')
			OR tm.team_id IN (SELECT v.reviewer_id FROM reviewers v WHERE v.repo_id = $2 AND v.kind = 'TEAM')
			OR tm.team_id IN (SELECT o.team_id FROM org_roles o WHERE o.org_id = $1 AND o.team_id IS NOT NULL))))
		ORDER BY u.login_key`, repo.Owner.ID, repo.ID)
	return list, failed("list who is asked by mail", err)
}
