package api

import (
	"slices"
	"time"
	"unicode/utf8"

	"pushward"
	"pushward/internal/store"
)

// resolutions are why an alert may be closed by hand.
var resolutions = []string{"false_positive", "wont_fix", "revoked", "used_in_tests"}

// alertPatch is the body of PATCH on an alert.
type alertPatch struct {
	State      *string          `json:"state"`
	Resolution optional[string] `json:"resolution"`
	Comment    optional[string] `json:"resolution_comment"`
	Assignee   optional[string] `json:"assignee"`
	Validity   optional[string] `json:"validity"`
}

// updateAlert closes, reopens or judges an alert.
func (a *API) updateAlert(c *call) (int, any, error) {
	var p alertPatch
	err := c.decode(smallBody, &p)
	if err != nil {
		return 0, nil, err
	}
	found, err := c.alertNamed()
	if err != nil {
		return 0, nil, err
	}
	err = c.checkAlertPatch(p)
	if err != nil {
		return 0, nil, err
	}
	assignee, err := c.assignee(p.Assignee)
	if err != nil {
		return 0, nil, err
	}
	err = c.mayResolve(found, p)
	if err != nil {
		return 0, nil, err
	}
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		before, err := tx.AlertByNumber(c.ctx(), c.repo.ID, found.Number)
		if err != nil {
			return err
		}
		found, err = c.patchedAlert(before, p)
		if err != nil {
			return err
		}
		if p.Assignee.Given {
			found.AssignedTo = assignee
		}
		err = tx.UpdateAlert(c.ctx(), found)
		if err == nil {
			err = c.tellAlert(tx, before, found)
		}
		if err != nil {
			return err
		}
		for _, e := range c.alertEvents(before, found) {
			err = tx.Audit(c.ctx(), e)
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return 0, nil, err
	}
	return c.showAlert(found)
}

// checkAlertPatch judges what is sent by itself.
func (c *call) checkAlertPatch(p alertPatch) error {
	invalid := func(field, message string) error { return invalidField("SecretScanningAlert", field, message) }
	resolved := p.State != nil && *p.State == string(pushward.AlertResolved)
	switch {
	case p.State == nil && !p.Assignee.Given && !p.Validity.Given:
		return invalid("state", "one of state, assignee and validity must be given")
	case p.State != nil && !resolved && *p.State != string(pushward.AlertOpen):
		return invalid("state", "state must be open or resolved")
	case resolved && !slices.Contains(resolutions, p.Resolution.Value):
		return invalid("resolution", "a resolved alert needs the resolution false_positive, wont_fix, revoked or used_in_tests")
	case !resolved && (p.Resolution.Value != "" || p.Comment.Value != ""):
		return invalid("resolution", "State does not match the resolution or resolution comment")
	case p.Validity.Given && !p.Validity.Null && p.Validity.Value != "active" && p.Validity.Value != "inactive":
		return invalid("validity", "validity must be active, inactive or null")
	case utf8.RuneCountInString(p.Comment.Value) > maxComment:
		return tooLong("SecretScanningAlert", "resolution_comment", maxComment)
	}
	return c.a.protect.CheckText(c.ctx(), "resolution_comment", p.Comment.Value)
}

// assignee is whom an alert is to be assigned to: somebody who may write to the
// repository, or nobody.
func (c *call) assignee(in optional[string]) (*pushward.User, error) {
	if !in.Given || in.Null {
		return nil, nil
	}
	refused := invalidField("SecretScanningAlert", "assignee", "assignee does not have write access")
	u, err := c.a.db.UserByLogin(c.ctx(), in.Value)
	if pushward.IsNotFound(err) {
		return nil, refused
	}
	if err != nil {
		return nil, err
	}
	s, err := c.a.db.Standing(c.ctx(), c.repo, u)
	if err == nil && s.Right != "write" && s.Right != "admin" {
		err = refused
	}
	return &u, err
}

// maxComment is the longest comment on a resolution in characters.
const maxComment = 2048

// patchedAlert gives the alert as p wants it. A comment stands once given.
func (c *call) patchedAlert(a pushward.Alert, p alertPatch) (pushward.Alert, error) {
	now := c.a.o.Now()
	a.UpdatedAt = now
	switch {
	case p.State == nil:
	case *p.State == string(pushward.AlertOpen):
		a.State, a.Resolution, a.ResolvedBy, a.ResolutionComment = pushward.AlertOpen, "", nil, ""
		a.ResolvedAt = time.Time{}
	case a.State == pushward.AlertResolved && a.Resolution == p.Resolution.Value:
		if p.Comment.Value != "" && p.Comment.Value != a.ResolutionComment {
			return a, pushward.Invalidf("The resolution comment is invalid or the resolution was not changed.")
		}
	default:
		me := c.caller.User
		a.State, a.Resolution, a.ResolutionComment = pushward.AlertResolved, p.Resolution.Value, p.Comment.Value
		a.ResolvedBy, a.ResolvedAt = &me, now
	}
	if p.Validity.Given {
		a.Validity = orDefault(p.Validity.Value, "unknown")
	}
	return a, nil
}

// alertEvents names what changed as GitHub's audit log does.
func (c *call) alertEvents(before, a pushward.Alert) []store.AuditEvent {
	var events []store.AuditEvent
	add := func(action string, data map[string]any) {
		data["number"], data["secret_type"] = a.Number, a.SecretType
		events = append(events, c.event(action, c.repo, data))
	}
	switch {
	case a.State == pushward.AlertResolved && (before.State != a.State || before.Resolution != a.Resolution):
		add("secret_scanning_alert.resolve", map[string]any{"resolution": a.Resolution})
	case a.State == pushward.AlertOpen && before.State != a.State:
		add("secret_scanning_alert.reopen", map[string]any{})
	}
	if was, is := before.AssignedTo, a.AssignedTo; !sameUser(was, is) {
		if was != nil {
			add("secret_scanning_alert.unassign", map[string]any{"assignee": was.Login})
		}
		if is != nil {
			add("secret_scanning_alert.assign", map[string]any{"assignee": is.Login})
		}
	}
	if before.Validity != a.Validity {
		add("secret_scanning_alert.validate", map[string]any{"previous_validity": before.Validity, "current_validity": a.Validity})
	}
	return events
}

func sameUser(a, b *pushward.User) bool {
	return a == b || a != nil && b != nil && a.ID == b.ID
}
