package api

import (
	"slices"

	"pushward"
	"pushward/internal/store"
)

// tellRepo tells hooks of what was done to r.
func (c *call) tellRepo(tx *store.Tx, action string, r pushward.Repo, changes map[string]any) error {
	e := store.Event{Kind: "repository", Action: action, RepoID: r.ID, Actor: c.caller.Actor, At: c.a.o.Now()}
	if changes != nil {
		e.Data = map[string]any{"changes": changes}
	}
	return tx.Emit(c.ctx(), e)
}

// tellPatch tells hooks of each change, as GitHub does.
func (c *call) tellPatch(tx *store.Tx, before, r pushward.Repo) error {
	type news struct {
		action  string
		changes map[string]any
	}
	var all []news
	if before.Name != r.Name {
		all = append(all, news{"renamed", map[string]any{"repository": from("name", before.Name)}})
	}
	if before.Private != r.Private {
		all = append(all, news{map[bool]string{true: "privatized", false: "publicized"}[r.Private], nil})
	}
	if before.Archived != r.Archived {
		all = append(all, news{map[bool]string{true: "archived", false: "unarchived"}[r.Archived], nil})
	}
	if edits := editsOf(before, r); len(edits) > 0 {
		all = append(all, news{"edited", edits})
	}
	for _, n := range all {
		err := c.tellRepo(tx, n.action, r, n.changes)
		if err != nil {
			return err
		}
	}
	if *securityOf(before, r.UpdatedAt) == *securityOf(r, r.UpdatedAt) {
		return nil
	}
	return tx.Emit(c.ctx(), store.Event{Kind: "security_and_analysis", RepoID: r.ID, Actor: c.caller.Actor, At: c.a.o.Now(),
		Data: map[string]any{"before": before.Settings}})
}

// editsOf are the changes of a repository's words.
func editsOf(before, r pushward.Repo) map[string]any {
	edits := map[string]any{}
	for name, pair := range map[string][2]string{
		"description": {before.Description, r.Description}, "homepage": {before.Homepage, r.Homepage},
	} {
		if pair[0] != pair[1] {
			edits[name] = map[string]any{"from": orNull(pair[0])}
		}
	}
	if before.DefaultBranch != r.DefaultBranch {
		edits["default_branch"] = map[string]any{"from": before.DefaultBranch}
	}
	if !slices.Equal(before.Settings.Topics, r.Settings.Topics) {
		edits["topics"] = map[string]any{"from": before.Settings.Topics}
	}
	return edits
}

func from(field, value string) map[string]any {
	return map[string]any{field: map[string]any{"from": value}}
}

// tellAlert tells hooks what was done to an alert.
func (c *call) tellAlert(tx *store.Tx, before, a pushward.Alert) error {
	var actions []string
	switch {
	case a.State == pushward.AlertResolved && (before.State != a.State || before.Resolution != a.Resolution):
		actions = append(actions, "resolved")
	case a.State == pushward.AlertOpen && before.State != a.State:
		actions = append(actions, "reopened")
	}
	if before.Validity != a.Validity {
		actions = append(actions, "validated")
	}
	assignees := map[string]*pushward.User{"unassigned": before.AssignedTo, "assigned": a.AssignedTo}
	for _, action := range []string{"unassigned", "assigned"} {
		if assignees[action] != nil && !sameUser(before.AssignedTo, a.AssignedTo) {
			actions = append(actions, action)
		}
	}
	for _, action := range actions {
		e := store.Event{Kind: "secret_scanning_alert", Action: action, RepoID: a.RepoID, Alert: a.Number,
			Actor: c.caller.Actor, At: c.a.o.Now()}
		if who := assignees[action]; who != nil {
			e.Data = map[string]any{"assignee": *who}
		}
		err := tx.Emit(c.ctx(), e)
		if err != nil {
			return err
		}
	}
	return nil
}
