package storetest

import (
	"errors"
	"strings"
	"testing"

	"pushward"
	"pushward/internal/store"
)

// hostile is text that has broken databases.
var hostile = []string{
	"", " ", "'", `"`, `\`, "''; DROP TABLE users; --", "$1", "?", ":name", "%", "_", "a;b", "NULL", "0",
	"\r\n\t\x1b[31m", "ü", "u\u0308", "日本語", "🦊", "\u202e", "\ufeff", "\ufffd", "ﬀ", "İi",
}

var texts = map[string]func(*testing.T, *store.DB){
	"every text comes back": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		for _, s := range hostile {
			r.Description = s
			w := store.Write{RepoID: r.ID, PatternVersion: s, Refs: []pushward.RefUpdate{{Name: s}}}
			do(t, db, func(tx *store.Tx) error {
				return errors.Join(tx.SetSetting(ctx, "key"+s, s), tx.UpdateRepo(ctx, r), tx.PrepareWrite(ctx, &w),
					tx.SettleWrite(ctx, w.ID), tx.Audit(ctx, store.AuditEvent{Action: s, Repo: s, Data: map[string]any{s: s}}))
			})
			same(t, "setting", ok[string](t)(db.Setting(ctx, "key"+s)), s)
			same(t, "description", ok[pushward.Repo](t)(db.RepoByID(ctx, r.ID)).Description, s)
			list, _, err := db.AuditEvents(ctx, 0, store.Page{Size: 1})
			if err != nil {
				t.Fatal(err)
			}
			plain := strings.NewReplacer("\r", "\ufffd", "\n", "\ufffd", "\t", "\ufffd", "\x1b", "\ufffd", "\u202e", "\ufffd").Replace(s)
			list[0].ID = 0
			same(t, "audit", list, []store.AuditEvent{{Action: plain, Repo: plain, Data: map[string]any{plain: plain}}})
			if _, _, err := db.RepoByName(ctx, s, s); !pushward.IsNotFound(err) {
				t.Errorf("repository %q: %v", s, err)
			}
			if _, err := db.UserByLogin(ctx, s); !pushward.IsNotFound(err) {
				t.Errorf("user %q: %v", s, err)
			}
		}
		same(t, "users", ok[int](t)(db.CountUsers(ctx)), 1)
		same(t, "user", ok[pushward.User](t)(db.UserByLogin(ctx, u.Login)), u)
	},
	"names that look alike are apart": func(t *testing.T, db *store.DB) {
		u := user(t, db, "o")
		seen := map[int64]bool{}
		for _, name := range []string{"a", "a ", " a", "á", "a\u0301", "а", "a%", "a_", "'a'"} {
			r := repo(t, db, u, name)
			got, _, err := db.RepoByName(ctx, "o", name)
			if err != nil || got.ID != r.ID || seen[r.ID] {
				t.Errorf("%q: %d, %v", name, got.ID, err)
			}
			seen[r.ID] = true
		}
	},
	"what is no text is made text": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		a := newAlert(1, pushward.Location{Place: pushward.InBlob, Path: "a\xff\x00b"})
		add(t, db, r, a)
		same(t, "alert", a.Alert.FirstLocation.Path, "a\ufffd\ufffdb")
		b := store.Block{RepoID: r.ID, Locations: []pushward.Location{{Path: "a\xff\x00b"}}}
		do(t, db, func(tx *store.Tx) error {
			return errors.Join(tx.PutBlock(ctx, &b), tx.SetSetting(ctx, "k", "\x00\xc3("),
				tx.Audit(ctx, store.AuditEvent{Data: map[string]any{"a\x00": "\xff\x00"}}))
		})
		got := ok[store.Block](t)(db.BlockByPlaceholder(ctx, r.ID, [32]byte{}))
		same(t, "block", got.Locations, []pushward.Location{{Path: "a\ufffd\ufffdb"}})
		same(t, "setting", ok[string](t)(db.Setting(ctx, "k")), "\ufffd\ufffd(")
		same(t, "repeated", add(t, db, r, newAlert(1, pushward.Location{Place: pushward.InBlob, Path: "a\xff\x00b"})), false)
	},
}
