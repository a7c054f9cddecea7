package store

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
)

// AuditFilter selects lines of the audit log. Zero fields do not select; of a
// list, one must fit, and of a Not list none may.
type AuditFilter struct {
	OwnerID             int64
	Actions, NotActions []string  // "repo.create", or "repo" for all that begin with "repo."
	Actors, NotActors   []string  // logins, compared without case
	Repos, NotRepos     []string  // full names, compared without case
	Users, NotUsers     []string  // logins in Data under "user", compared without case
	From, Until         time.Time // Until is not within
	Ascending           bool
	After, Before       int64 // IDs as cursors; 0: none
	Limit               int64
}

// Audited lists the lines that f selects, newest first unless it is Ascending.
// After gives those that follow the line of that ID in the list, Before those
// that lead up to it.
func (q queries) Audited(ctx context.Context, f AuditFilter) ([]AuditEvent, error) {
	var c conditions
	f.choose(&c)
	order, backwards := f.cut(&c)
	c.args = append(c.args, f.Limit)
	list, err := all(ctx, q, scanAuditEvent,
		fmt.Sprintf(`SELECT %s FROM audit_events %s ORDER BY id %s LIMIT $%d`, auditColumns, c.where(), order, len(c.args)), c.args...)
	if backwards {
		slices.Reverse(list)
	}
	return list, failed("list audit events", err)
}

// AuditActions lists the actions that the log has lines of.
func (q queries) AuditActions(ctx context.Context) ([]string, error) {
	list, err := all(ctx, q, value[string], `SELECT DISTINCT action FROM audit_events ORDER BY action`)
	return list, failed("list audit actions", err)
}

func (f AuditFilter) choose(c *conditions) {
	if f.OwnerID != 0 {
		c.and(`owner_id = `, f.OwnerID)
	}
	if !f.From.IsZero() {
		c.and(`at >= `, f.From)
	}
	if !f.Until.IsZero() {
		c.and(`at < `, f.Until)
	}
	for _, g := range []struct {
		is, not []string
		fits    func(c *conditions, one string) string
	}{
		{f.Actions, f.NotActions, actionFits},
		{f.Actors, f.NotActors, func(c *conditions, one string) string { return `LOWER(actor_login) = ` + c.arg(fold(one)) }},
		{f.Repos, f.NotRepos, func(c *conditions, one string) string { return `LOWER(repo) = ` + c.arg(fold(one)) }},
		{f.Users, f.NotUsers, userFits},
	} {
		if len(g.is) > 0 {
			c.texts = append(c.texts, `(`+joined(c, g.is, g.fits)+`)`)
		}
		if len(g.not) > 0 {
			c.texts = append(c.texts, `NOT (`+joined(c, g.not, g.fits)+`)`)
		}
	}
}

func joined(c *conditions, list []string, fits func(*conditions, string) string) string {
	texts := make([]string, len(list))
	for i, one := range list {
		texts[i] = fits(c, one)
	}
	return strings.Join(texts, ` OR `)
}

// actionFits compares by bytes: "/" comes right after ".".
func actionFits(c *conditions, one string) string {
	if strings.Contains(one, ".") {
		return `action = ` + c.arg(one)
	}
	return `action >= ` + c.arg(one+".") + ` AND action < ` + c.arg(one+"/")
}

// userFits looks a login up in the JSON, where quotes end it on both sides.
func userFits(c *conditions, one string) string {
	return `LOWER(data) LIKE ` + c.arg(`%"user":"`+strings.NewReplacer(`%`, ``, `_`, ``, `\`, ``, `"`, ``).Replace(fold(one))+`"%`)
}

func (f AuditFilter) cut(c *conditions) (order string, backwards bool) {
	follows, leads, order, other := "<", ">", "DESC", "ASC"
	if f.Ascending {
		follows, leads, order, other = leads, follows, other, order
	}
	if f.After != 0 {
		c.and(`id `+follows+` `, f.After)
	}
	if f.Before != 0 {
		c.and(`id `+leads+` `, f.Before)
	}
	if f.Before != 0 && f.After == 0 {
		return other, true
	}
	return order, false
}

// arg adds an argument and gives its placeholder.
func (c *conditions) arg(v any) string {
	c.args = append(c.args, v)
	return fmt.Sprintf("$%d", len(c.args))
}
