package storetest

import (
	"fmt"
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
)

var auditLog = map[string]func(*testing.T, *store.DB){
	"lines are selected": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		start := time.Date(2026, 11, 3, 0, 0, 0, 0, time.UTC)
		add := func(day int, e store.AuditEvent) {
			e.At = start.AddDate(0, 0, day)
			do(t, db, func(tx *store.Tx) error { return tx.Audit(ctx, e) })
		}
		by := func(login string) pushward.Actor { return pushward.Actor{User: pushward.User{ID: 9, Login: login}} }
		add(0, store.AuditEvent{Action: "repo.create", RepoID: r.ID, Repo: "Octocat/hello", Actor: by("Ann")})
		add(1, store.AuditEvent{Action: "repo.add_member", RepoID: r.ID, Repo: "octocat/hello", Actor: by("bob"), Data: map[string]any{"user": "Eve"}})
		add(2, store.AuditEvent{Action: "repository.x", OwnerID: u.ID, Actor: by("ann")})
		add(3, store.AuditEvent{Action: "git.push", RepoID: r.ID, Repo: "octocat/other", Actor: by("ann")})
		add(4, store.AuditEvent{Action: "org.update", Data: map[string]any{"org_id": int64(77), "user": "eve2"}})
		for name, c := range map[string]struct {
			f    store.AuditFilter
			want string
		}{
			"all":           {store.AuditFilter{}, "[org.update git.push repository.x repo.add_member repo.create]"},
			"ascending":     {store.AuditFilter{Ascending: true, OwnerID: u.ID}, "[repo.create repo.add_member repository.x git.push]"},
			"limit":         {store.AuditFilter{Limit: 1}, "[org.update]"},
			"owner":         {store.AuditFilter{OwnerID: 77}, "[org.update]"},
			"category":      {store.AuditFilter{Actions: []string{"repo"}}, "[repo.add_member repo.create]"},
			"actions":       {store.AuditFilter{Actions: []string{"git.push", "org"}}, "[org.update git.push]"},
			"no action":     {store.AuditFilter{NotActions: []string{"repo", "git.push"}}, "[org.update repository.x]"},
			"actor":         {store.AuditFilter{Actors: []string{"ANN"}}, "[git.push repository.x repo.create]"},
			"not actor":     {store.AuditFilter{NotActors: []string{"ann", "bob"}}, "[org.update]"},
			"repo":          {store.AuditFilter{Repos: []string{"octocat/HELLO"}}, "[repo.add_member repo.create]"},
			"not repo":      {store.AuditFilter{OwnerID: u.ID, NotRepos: []string{"octocat/hello"}}, "[git.push repository.x]"},
			"user":          {store.AuditFilter{Users: []string{"eve"}}, "[repo.add_member]"},
			"no wildcard":   {store.AuditFilter{Users: []string{"%"}}, "[]"},
			"not user":      {store.AuditFilter{OwnerID: u.ID, NotUsers: []string{"eve"}}, "[git.push repository.x repo.create]"},
			"from":          {store.AuditFilter{From: start.AddDate(0, 0, 3)}, "[org.update git.push]"},
			"until":         {store.AuditFilter{Until: start.AddDate(0, 0, 1)}, "[repo.create]"},
			"hostile":       {store.AuditFilter{Actors: []string{"' OR '1'='1"}, Actions: []string{"'"}}, "[]"},
			"all at a time": {store.AuditFilter{OwnerID: u.ID, Actions: []string{"repo"}, Actors: []string{"bob"}, From: start}, "[repo.add_member]"},
		} {
			if c.f.Limit == 0 {
				c.f.Limit = 10
			}
			same(t, name, actions(t, db, c.f), c.want)
		}
		same(t, "actions", ok[[]string](t)(db.AuditActions(ctx)), []string{"git.push", "org.update", "repo.add_member", "repo.create", "repository.x"})
	},
	"lines are walked by cursors": func(t *testing.T, db *store.DB) {
		for n := range 5 {
			do(t, db, func(tx *store.Tx) error { return tx.Audit(ctx, store.AuditEvent{Action: fmt.Sprint(n), At: at}) })
		}
		list := ok[[]store.AuditEvent](t)(db.Audited(ctx, store.AuditFilter{Limit: 10}))
		third := list[2].ID
		same(t, "after", actions(t, db, store.AuditFilter{Limit: 10, After: third}), "[1 0]")
		same(t, "before", actions(t, db, store.AuditFilter{Limit: 1, Before: third}), "[3]")
		same(t, "ascending, after", actions(t, db, store.AuditFilter{Limit: 10, After: third, Ascending: true}), "[3 4]")
		same(t, "ascending, before", actions(t, db, store.AuditFilter{Limit: 1, Before: third, Ascending: true}), "[1]")
	},
}

func actions(t *testing.T, db *store.DB, f store.AuditFilter) string {
	t.Helper()
	list := []string{}
	for _, e := range ok[[]store.AuditEvent](t)(db.Audited(ctx, f)) {
		list = append(list, e.Action)
	}
	return fmt.Sprint(list)
}
