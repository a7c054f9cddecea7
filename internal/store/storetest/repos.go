package storetest

import (
	"errors"
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
)

var repos = map[string]func(*testing.T, *store.DB){
	"a repository comes back as it was": func(t *testing.T, db *store.DB) {
		u := user(t, db, "OctoCat")
		r := pushward.Repo{Owner: u, Name: "Hello.World", Description: "déjà vu", Homepage: "https://example.com/?a=1&b=<2>",
			Private: true, Archived: true, DefaultBranch: "trunk/ünï", CreatedAt: at, UpdatedAt: at, PushedAt: at,
			Settings: pushward.RepoSettings{PushProtectionOff: true, Topics: []string{"a", "b"}}}
		do(t, db, func(tx *store.Tx) error { return tx.CreateRepo(ctx, &r) })
		want := r
		want.CreatedAt, want.UpdatedAt, want.PushedAt = kept, kept, kept
		got, renamed, err := db.RepoByName(ctx, "octocat", "hello.WORLD")
		if err != nil || renamed {
			t.Fatal(renamed, err)
		}
		same(t, "by name", got, want)
		same(t, "by id", ok[pushward.Repo](t)(db.RepoByID(ctx, r.ID)), want)
		_, _, err = db.RepoByName(ctx, "octocat", "hello")
		class(t, "another name", err, pushward.NotFound)
		_, _, err = db.RepoByName(ctx, "nobody", "hello.world")
		class(t, "another owner", err, pushward.NotFound)
		_, err = db.RepoByID(ctx, 1<<63-1)
		class(t, "big id", err, pushward.NotFound)
	},
	"a name is taken per owner, without case": func(t *testing.T, db *store.DB) {
		u, _ := world(t, db)
		second := pushward.Repo{Owner: u, Name: "HELLO"}
		err := db.Tx(ctx, func(tx *store.Tx) error { return tx.CreateRepo(ctx, &second) })
		class(t, "second", err, pushward.Unprocessable)
		var e *pushward.Error
		if errors.As(err, &e) {
			same(t, "message", e.Message, "Repository creation failed.")
			same(t, "fields", e.Fields, []pushward.FieldError{{Resource: "Repository", Field: "name", Code: "custom",
				Message: "name already exists on this account"}})
		}
		repo(t, db, user(t, db, "other"), "hello")
		err = db.Tx(ctx, func(tx *store.Tx) error {
			return tx.CreateRepo(ctx, &pushward.Repo{Owner: pushward.User{ID: 999}, Name: "x"})
		})
		class(t, "unknown owner", err, pushward.Unavailable)
	},
	"an update stores everything but the owner": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		changed := pushward.Repo{ID: r.ID, Owner: user(t, db, "other"), Name: "hello", Description: "d", Homepage: "h",
			Private: true, Archived: true, DefaultBranch: "b", Settings: pushward.RepoSettings{IssuesOff: true},
			CreatedAt: kept.Add(1 * time.Second), UpdatedAt: kept.Add(2 * time.Second), PushedAt: kept.Add(3 * time.Second)}
		do(t, db, func(tx *store.Tx) error { return tx.UpdateRepo(ctx, changed) })
		want := changed
		want.Owner = u
		same(t, "updated", ok[pushward.Repo](t)(db.RepoByID(ctx, r.ID)), want)
		changed.PushedAt = time.Time{}
		do(t, db, func(tx *store.Tx) error { return tx.UpdateRepo(ctx, changed) })
		same(t, "pushed at moves forwards", ok[pushward.Repo](t)(db.RepoByID(ctx, r.ID)), want)
		changed.ID = 999
		class(t, "absent", db.Tx(ctx, func(tx *store.Tx) error { return tx.UpdateRepo(ctx, changed) }), pushward.NotFound)
	},
	"a former name leads on": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		rename := func(id int64, name string) error {
			return db.Tx(ctx, func(tx *store.Tx) error {
				now, err := tx.RepoByID(ctx, id)
				now.Name = name
				return errors.Join(err, tx.UpdateRepo(ctx, now))
			})
		}
		leads := func(name string, to int64, renamed bool) {
			t.Helper()
			got, was, err := db.RepoByName(ctx, u.Login, name)
			if err != nil || got.ID != to || was != renamed {
				t.Errorf("%q leads to %d, renamed %v, %v; want %d, %v", name, got.ID, was, err, to, renamed)
			}
		}
		for _, name := range []string{"Hello", "second", "third"} {
			if err := rename(r.ID, name); err != nil {
				t.Fatal(err)
			}
		}
		leads("third", r.ID, false)
		leads("HELLO", r.ID, true)
		leads("second", r.ID, true)

		other := repo(t, db, u, "hello")
		leads("hello", other.ID, false)
		class(t, "to a taken name", rename(other.ID, "THIRD"), pushward.Unprocessable)
		leads("hello", other.ID, false)
		if err := rename(other.ID, "Second"); err != nil {
			t.Fatal(err)
		}
		leads("second", other.ID, false)
		leads("hello", other.ID, true)
		if err := rename(other.ID, "hello"); err != nil {
			t.Fatal(err)
		}
		leads("hello", other.ID, false)
		leads("second", other.ID, true)

		do(t, db, func(tx *store.Tx) error { return tx.DeleteRepo(ctx, r.ID) })
		_, _, err := db.RepoByName(ctx, u.Login, "third")
		class(t, "deleted", err, pushward.NotFound)
	},
	"an id is never used twice": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		for range 3 {
			do(t, db, func(tx *store.Tx) error { return tx.DeleteRepo(ctx, r.ID) })
			next := repo(t, db, u, "hello")
			if next.ID <= r.ID {
				t.Fatalf("id %d after %d was deleted", next.ID, r.ID)
			}
			r = next
		}
	},
	"deleting takes everything along but audit": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		b := store.Block{RepoID: r.ID, ActorID: u.ID, Fingerprint: print32(1), PlaceholderHash: print32(2)}
		y := store.Bypass{Bypass: pushward.Bypass{RepoID: r.ID, ActorID: u.ID}, Fingerprint: print32(1)}
		a := store.NewAlert{Alert: pushward.Alert{Fingerprint: print32(1), State: pushward.AlertOpen},
			Locations: []pushward.Location{location("a", 1)}}
		do(t, db, func(tx *store.Tx) error {
			_, err := tx.AddAlert(ctx, r.ID, &a)
			return errors.Join(err, tx.PutBlock(ctx, &b), tx.PutBypass(ctx, &y),
				tx.SetPermission(ctx, r.ID, u.ID, "read"),
				tx.PrepareWrite(ctx, &store.Write{RepoID: r.ID}),
				tx.Audit(ctx, store.AuditEvent{RepoID: r.ID, Action: "repo.create"}))
		})
		do(t, db, func(tx *store.Tx) error { return tx.DeleteRepo(ctx, r.ID) })
		same(t, "blocks", len(ok[[]store.Block](t)(db.Blocks(ctx, r.ID, u.ID, [][32]byte{print32(1)}))), 0)
		same(t, "bypasses", len(ok[[]store.Bypass](t)(db.Bypasses(ctx, r.ID, u.ID, [][32]byte{print32(1)}))), 0)
		same(t, "permission", ok[string](t)(db.Permission(ctx, r.ID, u.ID)), "")
		same(t, "writes", len(ok[[]store.Write](t)(db.UnsettledWrites(ctx))), 0)
		_, n, err := db.Alerts(ctx, store.AlertFilter{})
		if err != nil || n != 0 {
			t.Errorf("%d alerts, %v", n, err)
		}
		_, n, err = db.AlertLocations(ctx, a.Alert.ID, store.Page{})
		if err != nil || n != 0 {
			t.Errorf("%d locations, %v", n, err)
		}
		_, n, err = db.AuditEvents(ctx, r.ID, store.Page{})
		if err != nil || n != 1 {
			t.Errorf("%d audit events, %v", n, err)
		}
		class(t, "twice", db.Tx(ctx, func(tx *store.Tx) error { return tx.DeleteRepo(ctx, r.ID) }), pushward.NotFound)
	},
	"who sees what": func(t *testing.T, db *store.DB) {
		owner, org, member, guest, stranger := user(t, db, "owner"), user(t, db, "org"), user(t, db, "member"), user(t, db, "guest"), user(t, db, "stranger")
		hidden := func(owner pushward.User, name string) pushward.Repo {
			r := pushward.Repo{Owner: owner, Name: name, Private: true}
			do(t, db, func(tx *store.Tx) error { return tx.CreateRepo(ctx, &r) })
			return r
		}
		repo(t, db, owner, "open")
		secret := hidden(owner, "secret")
		hidden(org, "plans")
		do(t, db, func(tx *store.Tx) error {
			return errors.Join(tx.SetPermission(ctx, secret.ID, guest.ID, "read"), tx.SetMember(ctx, org.ID, member.ID, "member"))
		})
		for _, c := range []struct {
			owner, user int64
			want        string
		}{
			{0, 0, "[owner/open]"},
			{0, stranger.ID, "[owner/open]"},
			{0, owner.ID, "[owner/open owner/secret]"},
			{0, guest.ID, "[owner/open owner/secret]"},
			{0, member.ID, "[org/plans owner/open]"},
			{org.ID, member.ID, "[org/plans]"},
			{org.ID, stranger.ID, "[]"},
			{owner.ID, 0, "[owner/open]"},
			{1<<63 - 1, 1<<63 - 1, "[]"},
		} {
			list, n, err := db.Repos(ctx, c.owner, c.user, store.Page{})
			if err != nil {
				t.Fatal(err)
			}
			same(t, "list", names(list), c.want)
			same(t, "count", n, len(list))
		}
	},
	"names sort byte for byte, without case": func(t *testing.T, db *store.DB) {
		b, a := user(t, db, "b"), user(t, db, "A")
		for _, name := range []string{"ab", "a_b", "B", "a-b", "a", "a.b", "10", "9"} {
			repo(t, db, b, name)
		}
		repo(t, db, a, "z")
		list, n, err := db.Repos(ctx, 0, 0, store.Page{})
		if err != nil {
			t.Fatal(err)
		}
		same(t, "order", names(list), "[A/z b/10 b/9 b/a b/a-b b/a.b b/a_b b/ab b/B]")
		same(t, "count", n, 9)
	},
	"pages": func(t *testing.T, db *store.DB) {
		u := user(t, db, "o")
		for _, name := range []string{"a", "b", "c", "d", "e"} {
			repo(t, db, u, name)
		}
		for _, c := range []struct {
			page store.Page
			want string
		}{
			{store.Page{}, "[o/a o/b o/c o/d o/e]"},
			{store.Page{Number: 1, Size: 2}, "[o/a o/b]"},
			{store.Page{Number: 3, Size: 2}, "[o/e]"},
			{store.Page{Number: 4, Size: 2}, "[]"},
			{store.Page{Number: 1<<63 - 1, Size: 100}, "[]"},
			{store.Page{Number: -5, Size: 1}, "[o/a]"},
		} {
			list, n, err := db.Repos(ctx, u.ID, 0, c.page)
			if err != nil {
				t.Fatal(err)
			}
			same(t, "page", names(list), c.want)
			same(t, "count", n, 5)
		}
	},
	"collaborators": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		guest := user(t, db, "guest")
		for _, set := range []string{"read", "admin", "write", "", ""} {
			do(t, db, func(tx *store.Tx) error { return tx.SetPermission(ctx, r.ID, guest.ID, set) })
			same(t, "right", ok[string](t)(db.Permission(ctx, r.ID, guest.ID)), set)
		}
	},
	"pushed at moves forwards": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		for _, when := range []time.Time{at, at.Add(-time.Hour)} {
			do(t, db, func(tx *store.Tx) error { return tx.TouchPushed(ctx, r.ID, when) })
			same(t, "pushed at", ok[pushward.Repo](t)(db.RepoByID(ctx, r.ID)).PushedAt, kept)
		}
		class(t, "absent", db.Tx(ctx, func(tx *store.Tx) error { return tx.TouchPushed(ctx, 999, at) }), pushward.NotFound)
	},
	"16 at once, one gets the name": func(t *testing.T, db *store.DB) {
		u := user(t, db, "o")
		won := make(chan int64, 16)
		together(t, func(int) error {
			r := pushward.Repo{Owner: u, Name: "one"}
			err := db.Tx(ctx, func(tx *store.Tx) error { return tx.CreateRepo(ctx, &r) })
			if pushward.ClassOf(err) == pushward.Unprocessable {
				return nil
			}
			won <- r.ID
			return err
		})
		same(t, "winners", len(won), 1)
	},
}
