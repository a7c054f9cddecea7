package access

import (
	"context"

	"pushward"
)

// Repo finds a repository for a caller who needs right on it. Without the right
// to read it is NotFound, so that its existence does not show; with that but not
// enough, Forbidden. renamed says that it was asked for under a former name.
// A token that carries one of scopes needs no other scope to use its account's
// right.
func (a *Access) Repo(ctx context.Context, c Caller, owner, name string, need Right, scopes ...string) (r pushward.Repo, renamed bool, err error) {
	r, renamed, err = a.db.RepoByName(ctx, owner, name)
	if pushward.IsNotFound(err) {
		return r, false, pushward.NotFoundf("Not Found")
	}
	if err != nil {
		return r, false, err
	}
	have, err := a.rightOn(ctx, c, r, scopes)
	if err != nil {
		return r, false, err
	}
	switch {
	case have < Read:
		return pushward.Repo{}, false, pushward.NotFoundf("Not Found")
	case have >= need:
		return r, renamed, nil
	case c.Anonymous():
		return r, renamed, pushward.Unauthorizedf("Requires authentication")
	case need == Admin:
		return r, renamed, pushward.Forbiddenf("Must have admin rights to Repository.")
	}
	return r, renamed, pushward.Forbiddenf("Resource not accessible by personal access token")
}

// RightOn gives the caller's right on r: the account's, narrowed by what the
// scopes of its token allow. Zero means not even to read.
// One of scopes needs no other scope beside it, as for Repo.
func (a *Access) RightOn(ctx context.Context, c Caller, r pushward.Repo, scopes ...string) (Right, error) {
	return a.rightOn(ctx, c, r, scopes)
}

func (a *Access) rightOn(ctx context.Context, c Caller, r pushward.Repo, scopes []string) (Right, error) {
	account, err := a.accountRight(ctx, c.User, r)
	if err != nil {
		return 0, err
	}
	scope := "public_repo"
	if r.Private {
		scope = "repo"
	}
	if c.Can(scope) || c.Can(scopes...) {
		return account, nil
	}
	if r.Private {
		return 0, nil
	}
	return min(account, Read), nil
}

// accountRight is what the account may do, whatever its token.
func (a *Access) accountRight(ctx context.Context, u pushward.User, r pushward.Repo) (Right, error) {
	public := Right(0)
	if !r.Private {
		public = Read
	}
	if u.ID == 0 {
		return public, nil
	}
	if u.ID == r.Owner.ID || u.SiteAdmin {
		return Admin, nil
	}
	have := public
	if r.Owner.Type == pushward.TypeOrganization {
		role, err := a.db.MemberRole(ctx, r.Owner.ID, u.ID)
		if err != nil {
			return 0, err
		}
		switch role {
		case "admin":
			return Admin, nil
		case "member":
			have = Read
		}
	}
	given, err := a.db.Permission(ctx, r.ID, u.ID)
	if err != nil {
		return 0, err
	}
	byTeam, err := a.db.TeamPermission(ctx, r.ID, u.ID)
	if err != nil {
		return 0, err
	}
	return max(have, rightNamed[given], rightNamed[byTeam]), nil
}

var rightNamed = map[string]Right{"read": Read, "write": Write, "admin": Admin}
