package storetest

import (
	"testing"

	"pushward"
	"pushward/internal/store"
)

// staff is an organisation with a repository, its owner ann, its member bob,
// and eve, who is neither.
type staff struct {
	acme, ann, bob, eve pushward.User
	repo                pushward.Repo
	team                store.Team
}

func newStaff(t testing.TB, db *store.DB) staff {
	t.Helper()
	s := staff{acme: pushward.User{Login: "Acme", Type: pushward.TypeOrganization, CreatedAt: kept, UpdatedAt: kept}}
	do(t, db, func(tx *store.Tx) error { return tx.CreateUser(ctx, &s.acme) })
	s.ann, s.bob, s.eve = user(t, db, "ann"), user(t, db, "bob"), user(t, db, "eve")
	s.repo = repo(t, db, s.acme, "r")
	s.team = store.Team{OrgID: s.acme.ID, Slug: "blue", Name: "Blue", Description: "d", CreatedAt: at, UpdatedAt: at}
	do(t, db, func(tx *store.Tx) error { return tx.SetMember(ctx, s.acme.ID, s.ann.ID, "admin") })
	do(t, db, func(tx *store.Tx) error { return tx.SetMember(ctx, s.acme.ID, s.bob.ID, "member") })
	do(t, db, func(tx *store.Tx) error { return tx.PutTeam(ctx, &s.team) })
	do(t, db, func(tx *store.Tx) error { return tx.SetTeamMember(ctx, s.team.ID, s.bob.ID, true) })
	do(t, db, func(tx *store.Tx) error { return tx.SetTeamMember(ctx, s.team.ID, s.eve.ID, false) })
	return s
}

var teams = map[string]func(*testing.T, *store.DB){
	"a team comes back as it was": func(t *testing.T, db *store.DB) {
		s := newStaff(t, db)
		want := s.team
		want.CreatedAt, want.UpdatedAt, want.Members = kept, kept, 1
		same(t, "by slug", ok[store.Team](t)(db.TeamBySlug(ctx, s.acme.ID, "BLUE")), want)
		same(t, "by id", ok[store.Team](t)(db.TeamByID(ctx, s.team.ID)), want)
		_, err := db.TeamBySlug(ctx, s.ann.ID, "blue")
		class(t, "elsewhere", err, pushward.NotFound)
		again := store.Team{OrgID: s.acme.ID, Slug: "blue", Name: "Blue"}
		class(t, "taken", db.Tx(ctx, func(tx *store.Tx) error { return tx.PutTeam(ctx, &again) }), pushward.Unprocessable)
		want.Slug, want.Name, want.Secret = "navy", "Navy", true
		do(t, db, func(tx *store.Tx) error { return tx.PutTeam(ctx, &want) })
		same(t, "changed", ok[[]store.Team](t)(db.Teams(ctx, s.acme.ID, 0)), []store.Team{want})
		same(t, "secret, to its member", len(ok[[]store.Team](t)(db.Teams(ctx, s.acme.ID, s.bob.ID))), 1)
		same(t, "secret, to another", len(ok[[]store.Team](t)(db.Teams(ctx, s.acme.ID, s.ann.ID))), 0)
		do(t, db, func(tx *store.Tx) error { return tx.DeleteTeam(ctx, s.team.ID) })
		class(t, "gone", db.Tx(ctx, func(tx *store.Tx) error { return tx.DeleteTeam(ctx, s.team.ID) }), pushward.NotFound)
	},
	"only members of the organisation count in a team": func(t *testing.T, db *store.DB) {
		s := newStaff(t, db)
		same(t, "members", ok[[]store.TeamMember](t)(db.TeamMembers(ctx, s.team.ID)), []store.TeamMember{{User: s.bob, Maintainer: true}})
		member, maintainer, err := db.TeamMember(ctx, s.team.ID, s.bob.ID)
		same(t, "bob", []any{member, maintainer, err}, []any{true, true, nil})
		member, _, err = db.TeamMember(ctx, s.team.ID, s.eve.ID)
		same(t, "eve", []any{member, err}, []any{false, nil})
		do(t, db, func(tx *store.Tx) error { return tx.SetMember(ctx, s.acme.ID, s.bob.ID, "") })
		do(t, db, func(tx *store.Tx) error { return tx.SetMember(ctx, s.acme.ID, s.bob.ID, "member") })
		member, _, _ = db.TeamMember(ctx, s.team.ID, s.bob.ID)
		same(t, "bob, come back", member, false)
		class(t, "not in it", db.Tx(ctx, func(tx *store.Tx) error { return tx.RemoveTeamMember(ctx, s.team.ID, s.bob.ID) }), pushward.NotFound)
	},
	"the highest right by a team": func(t *testing.T, db *store.DB) {
		s := newStaff(t, db)
		right := func(u pushward.User) string { return ok[string](t)(db.TeamPermission(ctx, s.repo.ID, u.ID)) }
		same(t, "none", right(s.bob), "")
		other := store.Team{OrgID: s.acme.ID, Slug: "red", Name: "Red"}
		do(t, db, func(tx *store.Tx) error { return tx.PutTeam(ctx, &other) })
		do(t, db, func(tx *store.Tx) error { return tx.SetTeamMember(ctx, other.ID, s.bob.ID, false) })
		do(t, db, func(tx *store.Tx) error { return tx.SetTeamRepo(ctx, s.team.ID, s.repo.ID, "admin") })
		do(t, db, func(tx *store.Tx) error { return tx.SetTeamRepo(ctx, other.ID, s.repo.ID, "read") })
		same(t, "bob", right(s.bob), "admin")
		same(t, "eve, no member", right(s.eve), "")
		same(t, "repositories", ok[[]store.TeamRepo](t)(db.TeamRepos(ctx, s.team.ID)), []store.TeamRepo{{Repo: s.repo, Permission: "admin"}})
		do(t, db, func(tx *store.Tx) error { return tx.SetTeamRepo(ctx, s.team.ID, s.repo.ID, "") })
		same(t, "taken away", right(s.bob), "read")
		elsewhere := repo(t, db, s.ann, "elsewhere")
		do(t, db, func(tx *store.Tx) error { return tx.SetTeamRepo(ctx, s.team.ID, elsewhere.ID, "admin") })
		same(t, "of another owner", ok[string](t)(db.TeamPermission(ctx, elsewhere.ID, s.bob.ID)), "")
	},
	"what an account is to a repository": func(t *testing.T, db *store.DB) {
		s := newStaff(t, db)
		standing := func(u pushward.User) store.Standing { return ok[store.Standing](t)(db.Standing(ctx, s.repo, u)) }
		same(t, "owner", standing(s.ann), store.Standing{Owner: true, Right: "admin"})
		same(t, "member", standing(s.bob), store.Standing{Right: "read"})
		same(t, "stranger", standing(s.eve), store.Standing{})
		same(t, "nobody", standing(pushward.User{}), store.Standing{})
		entries := []store.Reviewer{{Kind: "ROLE", ID: 5, Mode: "ALWAYS"}, {Kind: "TEAM", ID: s.team.ID, Mode: "EXEMPT"}}
		do(t, db, func(tx *store.Tx) error { return tx.SetReviewers(ctx, s.repo.ID, entries) })
		do(t, db, func(tx *store.Tx) error {
			return tx.SetOrgRole(ctx, s.acme.ID, store.SecurityManager, 0, s.team.ID, true)
		})
		same(t, "by a team", standing(s.bob), store.Standing{Manager: true, Right: "read", Entries: entries, ByTeam: map[int64]string{s.team.ID: "blue"}})
		same(t, "not in the organisation", standing(s.eve), store.Standing{Entries: entries, ByTeam: map[int64]string{}})
		same(t, "teams", len(ok[[]store.Team](t)(db.OrgRoleTeams(ctx, s.acme.ID, store.SecurityManager))), 1)
		do(t, db, func(tx *store.Tx) error { return tx.DeleteTeam(ctx, s.team.ID) })
		same(t, "the team is gone", standing(s.bob), store.Standing{Right: "read", Entries: entries[:1], ByTeam: map[int64]string{}})
		do(t, db, func(tx *store.Tx) error {
			return tx.SetOrgRole(ctx, s.acme.ID, store.SecurityManager, s.bob.ID, 0, true)
		})
		same(t, "by itself", standing(s.bob).Manager, true)
		same(t, "users", ok[[]pushward.User](t)(db.OrgRoleUsers(ctx, s.acme.ID, store.SecurityManager)), []pushward.User{s.bob})
		do(t, db, func(tx *store.Tx) error {
			return tx.SetOrgRole(ctx, s.acme.ID, store.SecurityManager, s.bob.ID, 0, false)
		})
		same(t, "taken away", standing(s.bob).Manager, false)
	},
}
