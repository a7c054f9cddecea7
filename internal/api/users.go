package api

import (
	"net/http"
	"strings"
	"unicode"

	"pushward"
	"pushward/internal/store"
)

// publicUser is GitHub's "public-user".
type publicUser struct {
	simpleUser
	Name            *string `json:"name"`
	Company         *string `json:"company"`
	Blog            *string `json:"blog"`
	Location        *string `json:"location"`
	Email           *string `json:"email"`
	Hireable        *bool   `json:"hireable"`
	Bio             *string `json:"bio"`
	TwitterUsername *string `json:"twitter_username"`
	PublicRepos     int     `json:"public_repos"`
	PublicGists     int     `json:"public_gists"`
	Followers       int     `json:"followers"`
	Following       int     `json:"following"`
	CreatedAt       string  `json:"created_at"`
	UpdatedAt       string  `json:"updated_at"`
	UserViewType    string  `json:"user_view_type"`
}

// privateUser is GitHub's "private-user", what one sees of oneself.
type privateUser struct {
	publicUser
	PrivateGists            int      `json:"private_gists"`
	TotalPrivateRepos       int      `json:"total_private_repos"`
	OwnedPrivateRepos       int      `json:"owned_private_repos"`
	DiskUsage               int      `json:"disk_usage"`
	Collaborators           int      `json:"collaborators"`
	TwoFactorAuthentication bool     `json:"two_factor_authentication"`
	Plan                    userPlan `json:"plan"`
}

type userPlan struct {
	Name          string `json:"name"`
	Space         int    `json:"space"`
	Collaborators int    `json:"collaborators"`
	PrivateRepos  int    `json:"private_repos"`
}

// publicUser describes an account to anyone: an address is its owner's alone.
func (c *call) publicUser(u pushward.User) (publicUser, error) {
	n, err := c.countRepos(u, 0)
	return publicUser{
		simpleUser: c.simpleUser(u), Name: orNull(u.Name), PublicRepos: n,
		CreatedAt: stamp(u.CreatedAt), UpdatedAt: stamp(u.UpdatedAt), UserViewType: "public",
	}, err
}

func (c *call) privateUser(u pushward.User) (privateUser, error) {
	public, err := c.publicUser(u)
	if err != nil {
		return privateUser{}, err
	}
	all, err := c.countRepos(u, u.ID)
	private := all - public.PublicRepos
	p := privateUser{publicUser: public, TotalPrivateRepos: private, OwnedPrivateRepos: private, Plan: userPlan{Name: "enterprise"}}
	p.Email, p.UserViewType = orNull(u.Email), "private"
	return p, err
}

// countRepos counts the repositories of owner that viewer may see.
func (c *call) countRepos(owner pushward.User, viewer int64) (int, error) {
	_, n, err := c.a.db.Repos(c.ctx(), owner.ID, viewer, store.Page{Number: 1, Size: 1})
	return n, err
}

// orNull is GitHub's way with what nobody filled in.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// user is an account that a path value names; NotFound when there is none.
func (c *call) user(pathValue string) (pushward.User, error) {
	u, err := c.a.db.UserByLogin(c.ctx(), c.r.PathValue(pathValue))
	if pushward.IsNotFound(err) {
		return u, pushward.NotFoundf("Not Found")
	}
	return u, err
}

func (a *API) currentUser(c *call) (int, any, error) {
	u, err := c.privateUser(c.caller.User)
	return http.StatusOK, u, err
}

func (a *API) getUser(c *call) (int, any, error) {
	u, err := c.user("username")
	if err != nil {
		return 0, nil, err
	}
	body, err := c.publicUser(u)
	return http.StatusOK, body, err
}

// updateUser changes the name and address that commits are made with. The rest
// of GitHub's profile is not kept, and its keys are ignored.
func (a *API) updateUser(c *call) (int, any, error) {
	var in struct {
		Name  optional[string] `json:"name"`
		Email optional[string] `json:"email"`
	}
	err := c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	u := c.caller.User
	if in.Name.Given {
		u.Name = in.Name.Value
	}
	if in.Email.Given {
		u.Email = in.Email.Value
	}
	err = c.checkProfile(u)
	if err != nil {
		return 0, nil, err
	}
	u.UpdatedAt = a.o.Now()
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		err := tx.UpdateUser(c.ctx(), u)
		if err != nil {
			return err
		}
		return tx.Audit(c.ctx(), store.AuditEvent{At: a.o.Now(), Action: "user.update", Actor: c.caller.Actor})
	})
	if err != nil {
		return 0, nil, err
	}
	body, err := c.privateUser(u)
	return http.StatusOK, body, err
}

// checkProfile holds off what could not stand in a commit's header, and secrets.
func (c *call) checkProfile(u pushward.User) error {
	for _, f := range []struct{ field, text string }{{"name", u.Name}, {"email", u.Email}} {
		if len(f.text) > 255 {
			return tooLong("User", f.field, 255)
		}
		if strings.ContainsAny(f.text, "<>") || strings.ContainsFunc(f.text, unicode.IsControl) {
			return invalidField("User", f.field, f.field+" must not hold angle brackets or control characters")
		}
		err := c.a.protect.CheckText(c.ctx(), f.field, f.text)
		if err != nil {
			return err
		}
	}
	name, host, ok := strings.Cut(u.Email, "@")
	if u.Email != "" && (!ok || name == "" || host == "" || strings.ContainsAny(u.Email, " \t")) {
		return invalidField("User", "email", "email is not a valid address")
	}
	return nil
}

// emailEntry is GitHub's "email".
type emailEntry struct {
	Email      string `json:"email"`
	Primary    bool   `json:"primary"`
	Verified   bool   `json:"verified"`
	Visibility string `json:"visibility"`
}

// listEmails gives the one address an account commits with.
func (a *API) listEmails(c *call) (int, any, error) {
	return http.StatusOK, []emailEntry{{
		Email: c.caller.User.CommitEmail(), Primary: true, Verified: true, Visibility: "private",
	}}, nil
}
