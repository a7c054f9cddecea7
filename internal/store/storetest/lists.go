package storetest

import (
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
)

// lists are the lists by which the API shows people and repositories.
var lists = map[string]func(*testing.T, *store.DB){
	"collaborators by login": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		zoe, abe := user(t, db, "Zoe"), user(t, db, "abe")
		do(t, db, func(tx *store.Tx) error {
			if err := tx.SetPermission(ctx, r.ID, zoe.ID, "admin"); err != nil {
				return err
			}
			return tx.SetPermission(ctx, r.ID, abe.ID, "read")
		})
		same(t, "list", ok[[]store.Collaborator](t)(db.Collaborators(ctx, r.ID)),
			[]store.Collaborator{{User: abe, Permission: "read"}, {User: zoe, Permission: "admin"}})
		same(t, "of nothing", len(ok[[]store.Collaborator](t)(db.Collaborators(ctx, 999))), 0)
	},
	"a profile is changed": func(t *testing.T, db *store.DB) {
		u := user(t, db, "octocat")
		u.Name, u.Email, u.UpdatedAt = "Œ", "o@example.com", kept.Add(time.Hour)
		do(t, db, func(tx *store.Tx) error { return tx.UpdateUser(ctx, u) })
		same(t, "user", ok[pushward.User](t)(db.UserByID(ctx, u.ID)), u)
		err := db.Tx(ctx, func(tx *store.Tx) error { return tx.UpdateUser(ctx, pushward.User{ID: 999}) })
		class(t, "nobody", err, pushward.NotFound)
	},
	"an address is one account's or nobody's": func(t *testing.T, db *store.DB) {
		set := func(login, email string) pushward.User {
			u := user(t, db, login)
			u.Email = email
			do(t, db, func(tx *store.Tx) error { return tx.UpdateUser(ctx, u) })
			return u
		}
		one := set("one", "one@example.com")
		set("two", "shared@example.com")
		set("three", "shared@example.com")
		set("four", "")
		got := ok[map[string]pushward.User](t)(db.UsersByEmail(ctx, []string{"one@example.com", "shared@example.com", "ONE@example.com", ""}))
		same(t, "found", got, map[string]pushward.User{"one@example.com": one})
		same(t, "of none", len(ok[map[string]pushward.User](t)(db.UsersByEmail(ctx, nil))), 0)
	},
	"organisations of a member": func(t *testing.T, db *store.DB) {
		u, zeta, alpha := user(t, db, "octocat"), user(t, db, "zeta"), user(t, db, "Alpha")
		do(t, db, func(tx *store.Tx) error {
			if err := tx.SetMember(ctx, zeta.ID, u.ID, "member"); err != nil {
				return err
			}
			return tx.SetMember(ctx, alpha.ID, u.ID, "admin")
		})
		same(t, "list", ok[[]pushward.User](t)(db.OrganizationsOf(ctx, u.ID)), []pushward.User{alpha, zeta})
		same(t, "of another", len(ok[[]pushward.User](t)(db.OrganizationsOf(ctx, zeta.ID))), 0)
	},
	"repositories by how one comes by them": func(t *testing.T, db *store.DB) {
		me, other, org := user(t, db, "me"), user(t, db, "other"), user(t, db, "org")
		make := func(owner pushward.User, name string, private bool, minute int) pushward.Repo {
			r := pushward.Repo{Owner: owner, Name: name, Private: private, DefaultBranch: "main",
				CreatedAt: kept.Add(time.Duration(minute) * time.Minute), UpdatedAt: kept, PushedAt: kept.Add(-time.Duration(minute) * time.Minute)}
			do(t, db, func(tx *store.Tx) error { return tx.CreateRepo(ctx, &r) })
			return r
		}
		make(me, "open", false, 1)
		make(me, "dark", true, 2)
		shared := make(other, "shared", true, 3)
		make(other, "theirs", false, 4)
		make(other, "hidden", true, 5)
		make(org, "plans", true, 6)
		do(t, db, func(tx *store.Tx) error {
			if err := tx.SetPermission(ctx, shared.ID, me.ID, "read"); err != nil {
				return err
			}
			return tx.SetMember(ctx, org.ID, me.ID, "member")
		})
		const all = store.Owned | store.Collaborating | store.Membership
		for _, c := range []struct {
			what  string
			f     store.RepoFilter
			want  string
			count int
		}{
			{"all mine", store.RepoFilter{Of: me.ID, As: all, Viewer: me.ID}, "[me/dark me/open org/plans other/shared]", 4},
			{"owned", store.RepoFilter{Of: me.ID, As: store.Owned, Viewer: me.ID}, "[me/dark me/open]", 2},
			{"collaborating", store.RepoFilter{Of: me.ID, As: store.Collaborating, Viewer: me.ID}, "[other/shared]", 1},
			{"membership", store.RepoFilter{Of: me.ID, As: store.Membership, Viewer: me.ID}, "[org/plans]", 1},
			{"nothing", store.RepoFilter{Of: me.ID, Viewer: me.ID}, "[]", 0},
			{"public", store.RepoFilter{Of: me.ID, As: all, Viewer: me.ID, Public: true}, "[me/open]", 1},
			{"private", store.RepoFilter{Of: me.ID, As: all, Viewer: me.ID, Private: true}, "[me/dark org/plans other/shared]", 3},
			{"seen by nobody", store.RepoFilter{Of: me.ID, As: all}, "[me/open]", 1},
			{"seen by another", store.RepoFilter{Of: me.ID, As: all, Viewer: other.ID}, "[me/open other/shared]", 2},
			{"seen by the administrator", store.RepoFilter{Of: other.ID, As: all, Everything: true}, "[other/hidden other/shared other/theirs]", 3},
			{"of another, seen by me", store.RepoFilter{Of: other.ID, As: all, Viewer: me.ID}, "[other/shared other/theirs]", 2},
			{"newest first", store.RepoFilter{Of: me.ID, As: all, Viewer: me.ID, Sort: "created", Descending: true}, "[org/plans other/shared me/dark me/open]", 4},
			{"by push", store.RepoFilter{Of: me.ID, As: all, Viewer: me.ID, Sort: "pushed"}, "[org/plans other/shared me/dark me/open]", 4},
			{"by update, all equal", store.RepoFilter{Of: me.ID, As: all, Viewer: me.ID, Sort: "updated"}, "[me/dark me/open org/plans other/shared]", 4},
			{"by name, last first", store.RepoFilter{Of: me.ID, As: store.Owned, Viewer: me.ID, Descending: true}, "[me/open me/dark]", 2},
			{"second page", store.RepoFilter{Of: me.ID, As: all, Viewer: me.ID, Page: store.Page{Number: 2, Size: 3}}, "[other/shared]", 4},
		} {
			got, n, err := db.RepoList(ctx, c.f)
			if err != nil {
				t.Fatalf("%s: %v", c.what, err)
			}
			same(t, c.what, names(got), c.want)
			same(t, c.what+", count", n, c.count)
		}
	},
}
