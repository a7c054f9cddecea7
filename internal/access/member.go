package access

import (
	"context"
	"errors"
	"slices"
	"time"

	"pushward"
	"pushward/internal/store"
)

// The roles in an organisation, as GitHub's API spells them.
const (
	RoleOwner  = "admin"
	RoleMember = "member"
)

// CreateOrganization makes an organisation with its first owner and fills in
// its ID.
func (a *Access) CreateOrganization(ctx context.Context, by pushward.Actor, org *pushward.User, owner pushward.User) error {
	err := CheckLogin(org.Login)
	if err != nil {
		return err
	}
	if owner.Type != pushward.TypeUser {
		return pushward.Unprocessablef("%q is no person and cannot own an organization.", owner.Login)
	}
	org.Type, org.CreatedAt = pushward.TypeOrganization, a.now().UTC().Truncate(time.Microsecond)
	org.UpdatedAt = org.CreatedAt
	return a.db.Tx(ctx, func(tx *store.Tx) error {
		err := tx.CreateUser(ctx, org)
		if err == nil {
			err = tx.SetMember(ctx, org.ID, owner.ID, RoleOwner)
		}
		if err != nil {
			return err
		}
		return tx.Audit(ctx, store.AuditEvent{
			At: org.CreatedAt, Action: "org.create", Actor: by, OwnerID: org.ID,
			Data: map[string]any{"org": org.Login, "org_id": org.ID, "user": owner.Login, "user_id": owner.ID},
		})
	})
}

// SetMember puts a person into an organisation in a role, or with "" takes it
// out, and with it all that the organisation's teams, roles and repositories
// gave it. Its last owner can neither leave nor become less: Forbidden.
// NotFound when there is nobody to take out.
func (a *Access) SetMember(ctx context.Context, by pushward.Actor, org, user pushward.User, role string) error {
	switch {
	case role != "" && role != RoleOwner && role != RoleMember:
		return pushward.Unprocessablef("The role %q is neither admin nor member.", role)
	case org.Type != pushward.TypeOrganization, user.Type != pushward.TypeUser:
		return pushward.NotFoundf("Not Found")
	}
	return a.db.Tx(ctx, func(tx *store.Tx) error {
		was, err := tx.MemberRole(ctx, org.ID, user.ID)
		if err != nil || was == role && role != "" {
			return err
		}
		if was == "" && role == "" {
			return pushward.NotFoundf("Not Found")
		}
		err = tx.SetMember(ctx, org.ID, user.ID, role)
		if err == nil && role == "" {
			err = tx.DropPermissions(ctx, org.ID, user.ID)
		}
		if err == nil && was == RoleOwner {
			err = stillOwned(ctx, tx, org.ID)
		}
		if err != nil {
			return err
		}
		return tx.Audit(ctx, memberEvent(a.now(), by, org, user, was, role))
	})
}

func stillOwned(ctx context.Context, tx *store.Tx, org int64) error {
	owners, err := tx.Members(ctx, org, RoleOwner)
	if err == nil && len(owners) == 0 {
		err = pushward.Forbiddenf("An organization must keep at least one owner.")
	}
	return err
}

func memberEvent(at time.Time, by pushward.Actor, org, user pushward.User, was, role string) store.AuditEvent {
	e := store.AuditEvent{At: at, Action: "org.update_member", Actor: by, OwnerID: org.ID, Data: map[string]any{
		"org": org.Login, "org_id": org.ID, "user": user.Login, "user_id": user.ID, "permission": role, "old_permission": was,
	}}
	switch {
	case was == "":
		e.Action = "org.add_member"
	case role == "":
		e.Action = "org.remove_member"
	}
	return e
}

// Suspend disables a person's account, or enables it again. No token of a
// suspended account is good.
func (a *Access) Suspend(ctx context.Context, by pushward.Actor, user pushward.User, on bool) error {
	if user.Type != pushward.TypeUser {
		return pushward.Unprocessablef("%q is an organization: take its members out instead.", user.Login)
	}
	at, action := a.now(), "user.suspend"
	since := at
	if !on {
		since, action = time.Time{}, "user.unsuspend"
	}
	return a.db.Tx(ctx, func(tx *store.Tx) error {
		err := tx.Suspend(ctx, user.ID, since)
		if err != nil {
			return err
		}
		return tx.Audit(ctx, store.AuditEvent{At: at, Action: action, Actor: by, Data: map[string]any{"user": user.Login, "user_id": user.ID}})
	})
}

// RevokeToken ends a token at once; NotFound when absent.
func (a *Access) RevokeToken(ctx context.Context, by pushward.Actor, id int64) error {
	return a.db.Tx(ctx, func(tx *store.Tx) error {
		t, err := tx.TokenByID(ctx, id)
		if err == nil {
			err = tx.RevokeToken(ctx, id)
		}
		if err != nil {
			return err
		}
		return tx.Audit(ctx, store.AuditEvent{
			At: a.now(), Action: "personal_access_token.destroy", Actor: by,
			Data: map[string]any{"token_id": id, "user_id": t.UserID, "name": t.Name},
		})
	})
}

// knownScopes are those that some route asks for, or that include one of them.
var knownScopes = []string{
	"repo", "public_repo", "security_events", "delete_repo", "workflow",
	"admin:org", "write:org", "read:org", "user", "read:user", "user:email",
	"admin:repo_hook", "write:repo_hook", "read:repo_hook", "admin:org_hook", "read:audit_log",
}

// CheckScopes says which of the scopes nobody knows; nil when all are known.
func CheckScopes(scopes []string) error {
	var errs []error
	for _, s := range scopes {
		if !slices.Contains(knownScopes, s) {
			errs = append(errs, pushward.Unprocessablef("there is no scope %q; known are %q", s, knownScopes))
		}
	}
	return errors.Join(errs...)
}
