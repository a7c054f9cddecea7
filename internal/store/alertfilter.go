package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"pushward"
)

// AlertFilter selects alerts. Zero fields do not select.
type AlertFilter struct {
	RepoID             int64
	OwnerID            int64 // alerts of all repositories of an account that have secret scanning on
	State              pushward.AlertState
	SecretTypes        []string
	ExcludeSecretTypes []string
	Providers          []string // slugs
	ExcludeProviders   []string
	Resolutions        []string
	Validity           []string
	Bypassed           *bool
	Assigned           *bool // to anybody
	AssignedTo         int64
	MultiRepo          bool
	PubliclyLeaked     bool
	WouldBlock         bool
	Sort               string // created (default), updated
	Ascending          bool
	Before, After      int64 // alert IDs as cursors; 0 = none
	Page               Page
}

// Alerts lists alerts and counts all that match. After gives those that follow
// the alert of that ID in the list, Before those that lead up to it; with either
// the page's number is not heeded. The count does not heed cursors.
func (q queries) Alerts(ctx context.Context, f AlertFilter) ([]pushward.Alert, int, error) {
	var c conditions
	f.choose(&c)
	n, err := one(ctx, q, value[int], `SELECT COUNT(*) FROM alerts a `+c.where(), slices.Clone(c.args)...)
	if err != nil {
		return nil, 0, failed("count alerts", err)
	}
	order, backwards := f.cut(&c)
	text := alertSelect + c.where() + order
	list, err := all(ctx, q, scanAlert, text, c.args...)
	if err != nil {
		return nil, 0, failed("list alerts", err)
	}
	if backwards {
		slices.Reverse(list)
	}
	return list, n, q.addRequests(ctx, list)
}

func (f AlertFilter) choose(c *conditions) {
	if f.RepoID != 0 {
		c.and(`a.repo_id = `, f.RepoID)
	}
	if f.OwnerID != 0 {
		// The settings are JSON of our own, in which this can be no one's text.
		c.and(`a.repo_id IN (SELECT r.id FROM repos r WHERE r.owner_id = `, f.OwnerID, ` AND r.settings NOT LIKE '%"secret_scanning_off":true%')`)
	}
	if f.State != "" {
		c.and(`a.state = `, string(f.State))
	}
	c.among(`a.secret_type IN `, f.SecretTypes)
	c.among(`a.secret_type NOT IN `, f.ExcludeSecretTypes)
	c.among(`a.provider_slug IN `, f.Providers)
	c.among(`a.provider_slug NOT IN `, f.ExcludeProviders)
	c.among(`a.resolution IN `, f.Resolutions)
	c.among(`a.validity IN `, f.Validity)
	if f.Bypassed != nil {
		c.and(`a.bypassed = `, *f.Bypassed)
	}
	if f.Assigned != nil {
		c.and(`(a.assigned_to <> 0) = CAST(`, *f.Assigned, ` AS BOOLEAN)`)
	}
	if f.AssignedTo != 0 {
		c.and(`a.assigned_to = `, f.AssignedTo)
	}
	for _, when := range []struct {
		only bool
		text string
	}{{f.MultiRepo, inAnotherRepo}, {f.PubliclyLeaked, inPublicRepo}, {f.WouldBlock, `a.would_block`}} {
		if when.only {
			c.texts = append(c.texts, when.text)
		}
	}
}

// cut adds the cursors and gives order and page. What leads up to a cursor is
// read from the cursor backwards.
func (f AlertFilter) cut(c *conditions) (order string, backwards bool) {
	column := "created_at"
	if f.Sort == "updated" {
		column = "updated_at"
	}
	follows, leads, direction := "<", ">", "DESC"
	if f.Ascending {
		follows, leads, direction = ">", "<", "ASC"
	}
	cursor := `(a.%s, a.id) %s (SELECT c.%[1]s, c.id FROM alerts c WHERE c.id = `
	if f.After != 0 {
		c.and(fmt.Sprintf(cursor, column, follows), f.After, `)`)
	}
	if f.Before != 0 {
		c.and(fmt.Sprintf(cursor, column, leads), f.Before, `)`)
	}
	backwards = f.Before != 0 && f.After == 0
	if backwards {
		direction = map[string]string{"ASC": "DESC", "DESC": "ASC"}[direction]
	}
	offset := f.Page.offset()
	if f.After != 0 || f.Before != 0 {
		offset = 0
	}
	c.args = append(c.args, f.Page.limit(), offset)
	return fmt.Sprintf(` ORDER BY a.%s %s, a.id %[2]s LIMIT $%d OFFSET $%d`,
		column, direction, len(c.args)-1, len(c.args)), backwards
}

// conditions is the WHERE of a query under construction. Its texts are ours;
// what comes from outside is an argument.
type conditions struct {
	texts []string
	args  []any
}

func (c *conditions) and(text string, arg any, after ...string) {
	c.args = append(c.args, arg)
	c.texts = append(c.texts, fmt.Sprintf("%s$%d%s", text, len(c.args), strings.Join(after, "")))
}

func (c *conditions) among(text string, list []string) {
	if len(list) > 0 {
		c.texts = append(c.texts, text+in(len(c.args)+1, len(list)))
		c.args = pad(c.args, list)
	}
}

func (c *conditions) where() string {
	if len(c.texts) == 0 {
		return ""
	}
	return `WHERE ` + strings.Join(c.texts, ` AND `)
}
