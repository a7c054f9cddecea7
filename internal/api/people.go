package api

import (
	"strconv"
	"time"

	"pushward"
	"pushward/internal/git"
)

// simpleUser is GitHub's "simple-user", the account inside other objects.
type simpleUser struct {
	Login             string `json:"login"`
	ID                int64  `json:"id"`
	NodeID            string `json:"node_id"`
	AvatarURL         string `json:"avatar_url"`
	GravatarID        string `json:"gravatar_id"`
	URL               string `json:"url"`
	HTMLURL           string `json:"html_url"`
	FollowersURL      string `json:"followers_url"`
	FollowingURL      string `json:"following_url"`
	GistsURL          string `json:"gists_url"`
	StarredURL        string `json:"starred_url"`
	SubscriptionsURL  string `json:"subscriptions_url"`
	OrganizationsURL  string `json:"organizations_url"`
	ReposURL          string `json:"repos_url"`
	EventsURL         string `json:"events_url"`
	ReceivedEventsURL string `json:"received_events_url"`
	Type              string `json:"type"`
	SiteAdmin         bool   `json:"site_admin"`
}

func (c *call) simpleUser(u pushward.User) simpleUser {
	api := c.base.user(u.Login)
	return simpleUser{
		Login: u.Login, ID: u.ID, NodeID: nodeID("User", u.ID),
		AvatarURL: c.base.html + "/avatars/" + u.Login, URL: api, HTMLURL: c.base.html + "/" + u.Login,
		FollowersURL: api + "/followers", FollowingURL: api + "/following{/other_user}", GistsURL: api + "/gists{/gist_id}",
		StarredURL: api + "/starred{/owner}{/repo}", SubscriptionsURL: api + "/subscriptions",
		OrganizationsURL: api + "/orgs", ReposURL: api + "/repos", EventsURL: api + "/events{/privacy}",
		ReceivedEventsURL: api + "/received_events", Type: string(u.Type), SiteAdmin: u.SiteAdmin,
	}
}

// nodeID is an opaque global id in the look of GitHub's.
func nodeID(kind string, id int64) string { return kind[:1] + "_" + strconv.FormatInt(id, 10) }

// nodeOf is the same for Git objects, which have no number.
func nodeOf(kind string, repo pushward.Repo, oid string) string {
	return kind[:1] + "_" + strconv.FormatInt(repo.ID, 10) + "_" + oid
}

// person is the identity in a commit or tag, on the wire.
type person struct {
	Name  string `json:"name"`
	Email string `json:"email"`
	Date  string `json:"date"`
}

func personOf(p git.Person) person { return person{p.Name, p.Email, stamp(p.When)} }

// stamp is GitHub's form of a time.
func stamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05Z") }

// stampOrNull gives nil for the zero time.
func stampOrNull(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := stamp(t)
	return &s
}

// personInput is an identity as clients send it. Name and email go together.
type personInput struct {
	Name  *string `json:"name"`
	Email *string `json:"email"`
	Date  *string `json:"date"`
}

// person reads the identity of a commit or tag; def stands in when none is sent.
func (in *personInput) person(field string, def git.Person) (git.Person, error) {
	if in == nil {
		return def, nil
	}
	if in.Name == nil {
		return git.Person{}, missing(field + "\".\"name")
	}
	if in.Email == nil {
		return git.Person{}, missing(field + "\".\"email")
	}
	p := git.Person{Name: *in.Name, Email: *in.Email, When: def.When}
	if in.Date != nil && *in.Date != "" {
		when, err := time.Parse(time.RFC3339, *in.Date)
		if err != nil {
			return git.Person{}, pushward.Unprocessablef("Invalid request.\n\n%q is not a valid date-time.", shorten(*in.Date))
		}
		p.When = when
	}
	return p, nil
}

// me is the caller as the author of a commit made now.
func (c *call) me() git.Person { return c.a.authorNow(c.caller.User) }

func (a *API) authorNow(u pushward.User) git.Person {
	return git.Person{Name: u.CommitName(), Email: u.CommitEmail(), When: a.o.Now().UTC().Truncate(time.Second)}
}

// identities reads author and committer as GitHub does: the committer defaults
// to the caller, the author to the committer.
func (c *call) identities(author, committer *personInput) (a, k git.Person, err error) {
	k, err = committer.person("committer", c.me())
	if err != nil {
		return a, k, err
	}
	a, err = author.person("author", k)
	return a, k, err
}
