package storetest

import (
	"errors"
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
)

func request(u pushward.User, r pushward.Repo, n byte) store.Request {
	return store.Request{RepoID: r.ID, OwnerID: r.Owner.ID, Kind: store.BypassRequest, Requester: u, Status: store.RequestOpen,
		Reason: "will_fix_later", Comment: "c", Fingerprint: print32(n), SecretType: "s", TokenType: "T", DisplayName: "A Token",
		Mask: "exam…ne", BlockID: 1 << 60, Locations: []pushward.Location{location("a/ü.txt", 7)}, Branch: "refs/heads/main",
		CreatedAt: kept, ExpiresAt: kept.Add(time.Hour), UpdatedAt: kept}
}

var requests = map[string]func(*testing.T, *store.DB){
	"a request comes back as it was": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		q := request(u, r, 1)
		q.IdempotencyKey = "k"
		do(t, db, func(tx *store.Tx) error { return tx.AddRequest(ctx, &q) })
		same(t, "number", q.Number, 1)
		byNumber := func() store.Request {
			return ok[store.Request](t)(db.RequestByNumber(ctx, r.ID, store.BypassRequest, 1))
		}
		same(t, "by number", byNumber(), q)
		same(t, "by key", ok[store.Request](t)(db.RequestByKey(ctx, r.ID, u.ID, "k")), q)
		same(t, "last", ok[store.Request](t)(db.LastRequest(ctx, r.ID, u.ID, store.BypassRequest, print32(1))), q)
		_, err := db.RequestByNumber(ctx, r.ID, store.DismissalRequest, 1)
		class(t, "another kind", err, pushward.NotFound)
		_, err = db.RequestByKey(ctx, r.ID, u.ID+1, "k")
		class(t, "another's key", err, pushward.NotFound)
		p := store.Response{RequestID: q.ID, Reviewer: user(t, db, "bob"), Status: store.ResponseApproved, Message: "m", CreatedAt: kept}
		do(t, db, func(tx *store.Tx) error { return tx.AddResponse(ctx, &p) })
		q.Responses = []store.Response{p}
		q.Status, q.AlertNumber, q.UpdatedAt = store.RequestApproved, 3, kept.Add(1e6)
		do(t, db, func(tx *store.Tx) error { return tx.SetRequest(ctx, q) })
		same(t, "answered", byNumber(), q)
		same(t, "by response", ok[store.Request](t)(db.RequestByResponse(ctx, r.ID, store.BypassRequest, p.ID)), q)
		do(t, db, func(tx *store.Tx) error { return tx.DismissResponse(ctx, p.ID) })
		same(t, "dismissed", byNumber().Responses[0].Status, store.ResponseDismissed)
	},
	"one request under a key": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		q, again := request(u, r, 1), request(u, r, 2)
		q.IdempotencyKey, again.IdempotencyKey = "k", "k"
		do(t, db, func(tx *store.Tx) error { return tx.AddRequest(ctx, &q) })
		if db.Tx(ctx, func(tx *store.Tx) error { return tx.AddRequest(ctx, &again) }) == nil {
			t.Error("a second one was added")
		}
	},
	"16 at once get 16 numbers": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		together(t, func(n int) error {
			return db.Tx(ctx, func(tx *store.Tx) error {
				q := request(u, r, byte(n))
				return tx.AddRequest(ctx, &q)
			})
		})
		for n := 1; n <= 16; n++ {
			ok[store.Request](t)(db.RequestByNumber(ctx, r.ID, store.BypassRequest, n))
		}
	},
	"16 at once file one request for a secret": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		together(t, func(int) error {
			return db.Tx(ctx, func(tx *store.Tx) error {
				_, err := tx.LastRequest(ctx, r.ID, u.ID, store.BypassRequest, print32(1))
				if !pushward.IsNotFound(err) {
					return err
				}
				q := request(u, r, 1)
				return tx.AddRequest(ctx, &q)
			})
		})
		_, n, err := db.Requests(ctx, store.RequestFilter{Kind: store.BypassRequest, RepoID: r.ID, Now: kept})
		same(t, "requests", []any{n, err}, []any{1, nil})
	},
	"filters": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		bob, other := user(t, db, "bob"), repo(t, db, u, "Other")
		late, denied, away := request(u, r, 1), request(bob, r, 2), request(u, other, 3)
		late.CreatedAt, late.ExpiresAt = kept.Add(2*time.Hour), kept.Add(9*time.Hour)
		denied.Status = store.RequestDenied
		old := request(u, r, 4)
		dismissal := request(u, r, 5)
		dismissal.Kind, dismissal.AlertNumber = store.DismissalRequest, 7
		do(t, db, func(tx *store.Tx) error {
			err := errors.Join(tx.AddRequest(ctx, &late), tx.AddRequest(ctx, &denied), tx.AddRequest(ctx, &away), tx.AddRequest(ctx, &old), tx.AddRequest(ctx, &dismissal))
			return errors.Join(err, tx.AddResponse(ctx, &store.Response{RequestID: denied.ID, Reviewer: u, Status: store.ResponseDenied, CreatedAt: kept}))
		})
		list := func(what string, f store.RequestFilter, want ...int64) {
			t.Helper()
			f.Kind, f.Now = store.BypassRequest, kept.Add(3*time.Hour)
			if f.RepoID == 0 {
				f.OwnerID = u.ID
			}
			got, n, err := db.Requests(ctx, f)
			if err != nil {
				t.Fatal(err)
			}
			ids := []int64{}
			for _, q := range got {
				ids = append(ids, q.ID)
			}
			same(t, what, ids, want)
			if f.Page.Size == 0 {
				same(t, what+": count", n, len(want))
			}
		}
		list("of the repository", store.RequestFilter{RepoID: r.ID}, old.ID, denied.ID, late.ID)
		list("of the owner", store.RequestFilter{}, old.ID, away.ID, denied.ID, late.ID)
		list("a name", store.RequestFilter{RepoName: "OTHER"}, away.ID)
		list("a requester", store.RequestFilter{Requester: "BOB"}, denied.ID)
		list("a reviewer", store.RequestFilter{Reviewer: "octocat"}, denied.ID)
		list("since", store.RequestFilter{Since: kept.Add(time.Hour)}, late.ID)
		list("open", store.RequestFilter{Status: store.RequestOpen}, late.ID)
		list("expired", store.RequestFilter{Status: store.RequestExpired}, old.ID, away.ID)
		list("denied", store.RequestFilter{Status: store.RequestDenied}, denied.ID)
		list("a page", store.RequestFilter{RepoID: r.ID, Page: store.Page{Number: 2, Size: 2}}, late.ID)
		same(t, "for an alert", ok[store.Request](t)(db.RequestForAlert(ctx, r.ID, 7)).ID, dismissal.ID)
	},
	"a change of visibility ends requests and what they got": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		open, approved, done := request(u, r, 1), request(u, r, 2), request(u, r, 3)
		approved.Status, done.Status = store.RequestApproved, store.RequestCompleted
		do(t, db, func(tx *store.Tx) error {
			return errors.Join(tx.AddRequest(ctx, &open), tx.AddRequest(ctx, &approved), tx.AddRequest(ctx, &done), tx.DropBypasses(ctx, r.ID))
		})
		for n, want := range map[int]store.RequestStatus{1: store.RequestCancelled, 2: store.RequestCancelled, 3: store.RequestCompleted} {
			same(t, "status", ok[store.Request](t)(db.RequestByNumber(ctx, r.ID, store.BypassRequest, n)).Status, want)
		}
	},
	"a bypass goes with its request": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		own, got := bypass(u, r, 1), bypass(u, r, 2)
		got.RequestID, got.ExpiresAt = 7, time.Time{}
		do(t, db, func(tx *store.Tx) error { return errors.Join(tx.PutBypass(ctx, &own), tx.PutBypass(ctx, &got)) })
		find := func() []store.Bypass {
			return ok[[]store.Bypass](t)(db.Bypasses(ctx, r.ID, u.ID, [][32]byte{print32(1), print32(2)}))
		}
		same(t, "both", len(find()), 2)
		do(t, db, func(tx *store.Tx) error { return tx.DropRequestBypass(ctx, 7) })
		left := find()
		if len(left) != 1 || left[0].ID != own.ID || left[0].RequestID != 0 {
			t.Errorf("left: %+v", left)
		}
	},
	"an alert tells of the requests about it": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		a := store.NewAlert{Alert: pushward.Alert{Fingerprint: print32(1), State: pushward.AlertOpen, Exemption: "team blue"}}
		q, c, no := request(u, r, 1), request(u, r, 1), request(u, r, 1)
		do(t, db, func(tx *store.Tx) error {
			_, err := tx.AddAlert(ctx, r.ID, &a)
			q.AlertID, c.AlertID, no.AlertID = a.Alert.ID, a.Alert.ID, a.Alert.ID
			q.Status, c.Status, no.Status, c.Kind, no.Kind = store.RequestCompleted, store.RequestApproved, store.RequestDenied, store.DismissalRequest, store.DismissalRequest
			err = errors.Join(err, tx.AddRequest(ctx, &q), tx.AddRequest(ctx, &c), tx.AddRequest(ctx, &no))
			for _, p := range []store.Response{{RequestID: q.ID, Message: "fine"}, {RequestID: c.ID, Message: "done"}, {RequestID: no.ID, Message: "no"}} {
				p.Reviewer, p.Status = u, store.ResponseApproved
				err = errors.Join(err, tx.AddResponse(ctx, &p))
			}
			return err
		})
		got := ok[pushward.Alert](t)(db.AlertByNumber(ctx, r.ID, 1))
		same(t, "exemption", got.Exemption, "team blue")
		same(t, "bypass", got.BypassRequest, &pushward.AlertRequest{Number: 1, Comment: "c", Reviewer: u, ReviewerComment: "fine"})
		same(t, "closure", got.Closure, &pushward.AlertRequest{Number: 2, Comment: "c", Reviewer: u, ReviewerComment: "done"})
	},
}
