package storetest

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
)

// numbers lists the numbers of the alerts that f selects, and checks the count.
func numbers(t testing.TB, db *store.DB, f store.AlertFilter, total int) string {
	t.Helper()
	list, n, err := db.Alerts(ctx, f)
	if err != nil {
		t.Fatal(err)
	}
	if n != total {
		t.Errorf("%+v: counted %d, want %d", f, n, total)
	}
	var got []int
	for _, a := range list {
		got = append(got, a.Number)
	}
	return fmt.Sprint(got)
}

var alertFilter = map[string]func(*testing.T, *store.DB){
	"every field selects": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		for n, a := range []pushward.Alert{
			{SecretType: "pat", ProviderSlug: "github", State: "open", Validity: "active"},
			{SecretType: "key", ProviderSlug: "aws", State: "open", Validity: "unknown", Bypassed: true, BypassedBy: &u},
			{SecretType: "pat", ProviderSlug: "github", State: "resolved", Validity: "inactive", Resolution: "revoked"},
			{SecretType: "own", ProviderSlug: "", State: "resolved", Validity: "unknown", Resolution: "wont_fix"},
		} {
			a.Fingerprint = print32(byte(n))
			add(t, db, r, &store.NewAlert{Alert: a})
		}
		elsewhere := repo(t, db, u, "elsewhere")
		add(t, db, elsewhere, &store.NewAlert{Alert: pushward.Alert{SecretType: "pat", State: "open"}})
		yes, no := true, false
		for _, c := range []struct {
			want  string
			total int
			f     store.AlertFilter
		}{
			{"[1 2 3 4]", 4, store.AlertFilter{}},
			{"[1 2]", 2, store.AlertFilter{State: pushward.AlertOpen}},
			{"[3 4]", 2, store.AlertFilter{State: pushward.AlertResolved}},
			{"[1 3]", 2, store.AlertFilter{SecretTypes: []string{"pat"}}},
			{"[1 2 3]", 3, store.AlertFilter{SecretTypes: []string{"pat", "none", "key"}}},
			{"[2 4]", 2, store.AlertFilter{ExcludeSecretTypes: []string{"pat"}}},
			{"[4]", 1, store.AlertFilter{ExcludeSecretTypes: []string{"pat", "key", "x"}}},
			{"[2]", 1, store.AlertFilter{Providers: []string{"aws"}}},
			{"[4]", 1, store.AlertFilter{Providers: []string{""}}},
			{"[2 4]", 2, store.AlertFilter{ExcludeProviders: []string{"github"}}},
			{"[3 4]", 2, store.AlertFilter{Resolutions: []string{"revoked", "wont_fix"}}},
			{"[1 3]", 2, store.AlertFilter{Validity: []string{"active", "inactive"}}},
			{"[2]", 1, store.AlertFilter{Bypassed: &yes}},
			{"[1 3 4]", 3, store.AlertFilter{Bypassed: &no}},
			{"[3]", 1, store.AlertFilter{State: pushward.AlertResolved, SecretTypes: []string{"pat"}, Validity: []string{"inactive"}, Bypassed: &no}},
			{"[]", 0, store.AlertFilter{SecretTypes: []string{"' OR 1=1 --", "PAT", "p%"}}},
		} {
			c.f.RepoID, c.f.Ascending = r.ID, true
			same(t, fmt.Sprintf("%+v", c.f), numbers(t, db, c.f, c.total), c.want)
		}
		_, n, err := db.Alerts(ctx, store.AlertFilter{SecretTypes: []string{"pat"}})
		if err != nil || n != 3 {
			t.Errorf("in all repositories: %d, %v", n, err)
		}
	},
	"where else a secret stands, and who looks after it": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		hidden := repo(t, db, u, "hidden")
		hidden.Private = true
		off := repo(t, db, u, "off")
		off.Settings.SecretScanningOff = true
		do(t, db, func(tx *store.Tx) error { return errors.Join(tx.UpdateRepo(ctx, hidden), tx.UpdateRepo(ctx, off)) })
		other := user(t, db, "somebody-else")
		theirs := repo(t, db, other, "theirs")
		add(t, db, hidden, newAlert(1))
		add(t, db, hidden, newAlert(2))
		add(t, db, hidden, newAlert(3))
		observed := newAlert(4)
		observed.Alert.AssignedTo, observed.Alert.WouldBlock, observed.Alert.Base64 = &other, true, true
		add(t, db, hidden, observed)
		add(t, db, r, newAlert(2))
		add(t, db, off, newAlert(9))
		hides := repo(t, db, other, "hides")
		hides.Private = true
		do(t, db, func(tx *store.Tx) error { return tx.UpdateRepo(ctx, hides) })
		add(t, db, hides, newAlert(3))
		yes, no := true, false
		for _, c := range []struct {
			want  string
			total int
			f     store.AlertFilter
		}{
			{"[2 3]", 2, store.AlertFilter{RepoID: hidden.ID, MultiRepo: true}},
			{"[2]", 1, store.AlertFilter{RepoID: hidden.ID, PubliclyLeaked: true}},
			{"[1]", 1, store.AlertFilter{RepoID: r.ID, MultiRepo: true, PubliclyLeaked: true}},
			{"[4]", 1, store.AlertFilter{RepoID: hidden.ID, Assigned: &yes}},
			{"[1 2 3]", 3, store.AlertFilter{RepoID: hidden.ID, Assigned: &no}},
			{"[4]", 1, store.AlertFilter{RepoID: hidden.ID, AssignedTo: other.ID}},
			{"[]", 0, store.AlertFilter{RepoID: hidden.ID, AssignedTo: u.ID}},
			{"[4]", 1, store.AlertFilter{RepoID: hidden.ID, WouldBlock: true}},
			{"[1 2 3 4 1]", 5, store.AlertFilter{OwnerID: u.ID}},
			{"[1]", 1, store.AlertFilter{OwnerID: other.ID}},
			{"[]", 0, store.AlertFilter{OwnerID: theirs.ID + 100}},
		} {
			c.f.Ascending = true
			same(t, fmt.Sprintf("%+v", c.f), numbers(t, db, c.f, c.total), c.want)
		}
		got := ok[pushward.Alert](t)(db.AlertByNumber(ctx, hidden.ID, 4))
		same(t, "assignee", got.AssignedTo.Login, "somebody-else")
		same(t, "marks", []bool{got.Base64, got.WouldBlock, got.MultiRepo, got.PubliclyLeaked}, []bool{true, true, false, false})
		got = ok[pushward.Alert](t)(db.AlertByNumber(ctx, hidden.ID, 2))
		same(t, "elsewhere", []bool{got.MultiRepo, got.PubliclyLeaked}, []bool{true, true})
	},
	"order, pages and cursors": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		var ids [7]int64
		// By update the order is 3 1 5 2 4 6; 1 and 5 were updated at once.
		for n, updated := range []int{1: 2, 2: 3, 3: 1, 4: 4, 5: 2, 6: 5} {
			if n == 0 {
				continue
			}
			a := &store.NewAlert{Alert: pushward.Alert{Fingerprint: print32(byte(n)), State: pushward.AlertOpen,
				CreatedAt: kept.Add(time.Duration(n) * time.Second), UpdatedAt: kept.Add(time.Duration(updated) * time.Second)}}
			add(t, db, r, a)
			ids[n] = a.Alert.ID
		}
		for _, c := range []struct {
			want string
			f    store.AlertFilter
		}{
			{"[6 5 4 3 2 1]", store.AlertFilter{}},
			{"[6 5 4 3 2 1]", store.AlertFilter{Sort: "created"}},
			{"[1 2 3 4 5 6]", store.AlertFilter{Ascending: true}},
			{"[6 4 2 5 1 3]", store.AlertFilter{Sort: "updated"}},
			{"[3 1 5 2 4 6]", store.AlertFilter{Sort: "updated", Ascending: true}},
			{"[4 3]", store.AlertFilter{Page: store.Page{Number: 2, Size: 2}}},
			{"[]", store.AlertFilter{Page: store.Page{Number: 4, Size: 2}}},
			{"[3 2 1]", store.AlertFilter{After: ids[4]}},
			{"[3 2]", store.AlertFilter{After: ids[4], Page: store.Page{Number: 9, Size: 2}}},
			{"[6 5 4]", store.AlertFilter{Before: ids[3]}},
			{"[5 4]", store.AlertFilter{Before: ids[3], Page: store.Page{Size: 2}}},
			{"[4 5 6]", store.AlertFilter{After: ids[3], Ascending: true}},
			{"[2 3]", store.AlertFilter{Before: ids[4], Ascending: true, Page: store.Page{Size: 2}}},
			{"[5 4]", store.AlertFilter{After: ids[6], Before: ids[3]}},
			{"[5 1 3]", store.AlertFilter{Sort: "updated", After: ids[2]}},
			{"[1 3]", store.AlertFilter{Sort: "updated", After: ids[5]}},
			{"[2 5]", store.AlertFilter{Sort: "updated", Before: ids[1], Page: store.Page{Size: 2}}},
			{"[]", store.AlertFilter{After: 1<<63 - 1}},
		} {
			c.f.RepoID = r.ID
			same(t, fmt.Sprintf("%+v", c.f), numbers(t, db, c.f, 6), c.want)
		}
	},
	"an empty list": func(t *testing.T, db *store.DB) {
		same(t, "alerts", numbers(t, db, store.AlertFilter{RepoID: 1}, 0), "[]")
	},
}
