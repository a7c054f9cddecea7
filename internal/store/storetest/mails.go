package storetest

import (
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
)

func claimMail(t *testing.T, db *store.DB, now, until time.Time) (m store.Mail, err error) {
	t.Helper()
	err = db.Tx(ctx, func(tx *store.Tx) error {
		m, err = tx.ClaimMail(ctx, now, until)
		return err
	})
	return m, err
}

var mails = map[string]func(*testing.T, *store.DB){
	"a mail waits, is claimed by one, comes again and ends": func(t *testing.T, db *store.DB) {
		u := user(t, db, "octocat")
		about := store.MailAbout{RepoID: 7, Repo: "o/r", Actor: "bob", Secret: "A Token", Path: "ü", Line: 3, Number: 4, Alert: 5, Approved: true, ExpiresAt: kept}
		do(t, db, func(tx *store.Tx) error { return tx.AddMail(ctx, store.MailRequest, about, kept, u, u) })
		same(t, "before", ok[bool](t)(db.MailsDue(ctx, kept.Add(-time.Microsecond))), false)
		same(t, "due", ok[bool](t)(db.MailsDue(ctx, kept)), true)
		first := ok[store.Mail](t)(claimMail(t, db, kept, kept.Add(time.Minute)))
		same(t, "first", first, store.Mail{ID: first.ID, To: u, Kind: store.MailRequest, About: about, At: kept, Attempts: 1})
		second := ok[store.Mail](t)(claimMail(t, db, kept, kept.Add(time.Minute)))
		if second.ID == first.ID {
			t.Error("one mail was claimed twice")
		}
		_, err := claimMail(t, db, kept, kept)
		class(t, "third", err, pushward.NotFound)
		do(t, db, func(tx *store.Tx) error { return tx.DropMail(ctx, first.ID) })
		do(t, db, func(tx *store.Tx) error { return tx.DropMail(ctx, first.ID) })
		do(t, db, func(tx *store.Tx) error { return tx.PutOffMail(ctx, second.ID, kept.Add(time.Hour)) })
		_, err = claimMail(t, db, kept.Add(time.Minute), kept)
		class(t, "put off", err, pushward.NotFound)
		again := ok[store.Mail](t)(claimMail(t, db, kept.Add(time.Hour), kept.Add(2*time.Hour)))
		same(t, "again", [2]int64{again.ID, int64(again.Attempts)}, [2]int64{second.ID, 2})
		err = db.Tx(ctx, func(tx *store.Tx) error { return tx.PutOffMail(ctx, first.ID, kept) })
		class(t, "put off what is gone", err, pushward.NotFound)
	},
	"16 at once claim each mail once": func(t *testing.T, db *store.DB) {
		u := user(t, db, "octocat")
		do(t, db, func(tx *store.Tx) error {
			return tx.AddMail(ctx, store.MailBypass, store.MailAbout{}, kept, u, u, u, u, u, u, u, u)
		})
		claimed := make(chan int64, 16)
		together(t, func(int) error {
			m, err := claimMail(t, db, kept, kept.Add(time.Hour))
			if pushward.IsNotFound(err) {
				return nil
			}
			claimed <- m.ID
			return err
		})
		close(claimed)
		seen := map[int64]bool{}
		for id := range claimed {
			seen[id] = true
		}
		same(t, "mails", len(seen), 8)
	},
	"who is told": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		org := user(t, db, "acme")
		r.Owner, r.ID, r.Name = org, 0, "of-acme"
		names := map[string]pushward.User{}
		for _, login := range []string{"owner", "member", "reader", "writer", "admin", "team-admin", "reviewer", "manager", "away", "silent"} {
			u := user(t, db, login)
			if login != "silent" {
				u.Email = login + "@example.com"
			}
			names[login] = u
		}
		team := store.Team{OrgID: org.ID, Slug: "admins", Name: "admins"}
		blue := store.Team{OrgID: org.ID, Slug: "blue", Name: "blue"}
		do(t, db, func(tx *store.Tx) error {
			steps := []func() error{
				func() error { return tx.CreateRepo(ctx, &r) },
				func() error { return tx.SetMember(ctx, org.ID, names["owner"].ID, "admin") },
				func() error { return tx.SetMember(ctx, org.ID, names["away"].ID, "admin") },
				func() error { return tx.SetMember(ctx, org.ID, names["silent"].ID, "admin") },
				func() error { return tx.SetMember(ctx, org.ID, names["member"].ID, "member") },
				func() error { return tx.SetMember(ctx, org.ID, names["manager"].ID, "member") },
				func() error { return tx.SetMember(ctx, org.ID, names["team-admin"].ID, "member") },
				func() error { return tx.SetMember(ctx, org.ID, names["reviewer"].ID, "member") },
				func() error { return tx.SetPermission(ctx, r.ID, names["reader"].ID, "read") },
				func() error { return tx.SetPermission(ctx, r.ID, names["writer"].ID, "write") },
				func() error { return tx.SetPermission(ctx, r.ID, names["admin"].ID, "admin") },
				func() error { return tx.PutTeam(ctx, &team) },
				func() error { return tx.PutTeam(ctx, &blue) },
				func() error { return tx.SetTeamMember(ctx, team.ID, names["team-admin"].ID, false) },
				func() error { return tx.SetTeamMember(ctx, blue.ID, names["reviewer"].ID, false) },
				func() error { return tx.SetTeamRepo(ctx, team.ID, r.ID, "admin") },
				func() error {
					return tx.SetReviewers(ctx, r.ID, []store.Reviewer{{Kind: store.ReviewerTeam, ID: blue.ID, Mode: store.ModeAlways}})
				},
				func() error {
					return tx.SetOrgRole(ctx, org.ID, store.SecurityManager, names["manager"].ID, 0, true)
				},
				func() error { return tx.Suspend(ctx, names["away"].ID, kept) },
			}
			for _, u := range names {
				steps = append(steps, func() error { return tx.UpdateUser(ctx, u) })
			}
			for _, step := range steps {
				if err := step(); err != nil {
					return err
				}
			}
			return nil
		})
		same(t, "administrators", logins(ok[[]pushward.User](t)(db.MailAdmins(ctx, r))), []string{"admin", "owner", "team-admin"})
		same(t, "reviewers", logins(ok[[]pushward.User](t)(db.MailReviewers(ctx, r))),
			[]string{"admin", "manager", "owner", "reviewer", "team-admin", "writer"})
	},
	"a suspended account": func(t *testing.T, db *store.DB) {
		u := user(t, db, "octocat")
		u.Email = "o@example.com"
		tok := store.Token{UserID: u.ID}
		do(t, db, func(tx *store.Tx) error { return tx.CreateToken(ctx, &tok, print32(1)) })
		do(t, db, func(tx *store.Tx) error { return tx.UpdateUser(ctx, u) })
		do(t, db, func(tx *store.Tx) error { return tx.AddMail(ctx, store.MailBypass, store.MailAbout{}, kept, u) })
		do(t, db, func(tx *store.Tx) error { return tx.Suspend(ctx, u.ID, at) })
		_, _, err := db.TokenByHash(ctx, print32(1))
		class(t, "its token", err, pushward.NotFound)
		same(t, "its mail", ok[store.Mail](t)(claimMail(t, db, kept, kept)).To.Email, "")
		list := ok[[]store.Account](t)(db.Accounts(ctx))
		same(t, "listed", list, []store.Account{{User: u, SuspendedAt: kept}})
		do(t, db, func(tx *store.Tx) error { return tx.Suspend(ctx, u.ID, time.Time{}) })
		_, who, err := db.TokenByHash(ctx, print32(1))
		if err != nil {
			t.Fatal(err)
		}
		same(t, "back", who.ID, u.ID)
		err = db.Tx(ctx, func(tx *store.Tx) error { return tx.Suspend(ctx, 999, at) })
		class(t, "nobody", err, pushward.NotFound)
	},
}

func logins(list []pushward.User) (names []string) {
	for _, u := range list {
		names = append(names, u.Login)
	}
	return names
}
