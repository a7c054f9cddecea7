package storetest

import (
	"testing"

	"pushward"
	"pushward/internal/store"
)

var securitySettings = map[string]func(*testing.T, *store.DB){
	"configurations are attached to one repository at a time": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		other := repo(t, db, u, "other")
		one := store.Configuration{OrgID: u.ID, Name: "One", Description: "d", Enforced: true, Settings: map[string]string{"secret_scanning": "enabled"}, CreatedAt: kept, UpdatedAt: kept}
		two := store.Configuration{OrgID: u.ID, Name: "Two", DefaultFor: "public", Settings: map[string]string{}, CreatedAt: kept, UpdatedAt: kept}
		do(t, db, func(tx *store.Tx) error { return tx.AddConfiguration(ctx, &one) })
		do(t, db, func(tx *store.Tx) error { return tx.AddConfiguration(ctx, &two) })
		same(t, "list", ok[[]store.Configuration](t)(db.Configurations(ctx, u.ID)), []store.Configuration{one, two})
		again := two
		again.Name = "one"
		class(t, "same name", db.Tx(ctx, func(tx *store.Tx) error { return tx.AddConfiguration(ctx, &again) }), pushward.Unprocessable)
		class(t, "renamed to it", db.Tx(ctx, func(tx *store.Tx) error { return tx.UpdateConfiguration(ctx, again) }), pushward.Unprocessable)
		_, err := db.ConfigurationOf(ctx, r.ID)
		class(t, "none yet", err, pushward.NotFound)
		do(t, db, func(tx *store.Tx) error { return tx.Attach(ctx, r.ID, one.ID) })
		same(t, "without", ok[[]int64](t)(db.OrgRepoIDs(ctx, u.ID, true)), []int64{other.ID})
		do(t, db, func(tx *store.Tx) error { return tx.Attach(ctx, r.ID, two.ID) })
		same(t, "of repository", ok[store.Configuration](t)(db.ConfigurationOf(ctx, r.ID)), two)
		same(t, "of one", names(ok[[]pushward.Repo](t)(db.ConfiguredRepos(ctx, one.ID))), names(nil))
		same(t, "of two", names(ok[[]pushward.Repo](t)(db.ConfiguredRepos(ctx, two.ID))), names([]pushward.Repo{r}))
		same(t, "all", ok[[]int64](t)(db.OrgRepoIDs(ctx, u.ID, false)), []int64{r.ID, other.ID})
		two.Name, two.Enforced, two.DefaultFor = "Second", true, ""
		do(t, db, func(tx *store.Tx) error { return tx.UpdateConfiguration(ctx, two) })
		same(t, "updated", ok[store.Configuration](t)(db.Configuration(ctx, u.ID, two.ID)), two)
		_, err = db.Configuration(ctx, u.ID+1, two.ID)
		class(t, "of another", err, pushward.NotFound)
		do(t, db, func(tx *store.Tx) error { return tx.DeleteConfiguration(ctx, two.ID) })
		_, err = db.ConfigurationOf(ctx, r.ID)
		class(t, "deleted", err, pushward.NotFound)
		do(t, db, func(tx *store.Tx) error { return tx.Attach(ctx, r.ID, one.ID) })
		do(t, db, func(tx *store.Tx) error { return tx.Detach(ctx, r.ID) })
		_, err = db.ConfigurationOf(ctx, r.ID)
		class(t, "detached", err, pushward.NotFound)
	},
	"settings of an organisation": func(t *testing.T, db *store.DB) {
		u, _ := world(t, db)
		same(t, "at first", ok[store.OrgSettings](t)(db.OrgSettings(ctx, u.ID)), store.OrgSettings{})
		for _, s := range []store.OrgSettings{{SecretScanningOff: true, CustomLink: "https://example.com"}, {PushProtectionOff: true}} {
			do(t, db, func(tx *store.Tx) error { return tx.SetOrgSettings(ctx, u.ID, s) })
			same(t, "stored", ok[store.OrgSettings](t)(db.OrgSettings(ctx, u.ID)), s)
		}
	},
	"what was observed is counted": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		for n, path := range map[byte]string{1: "a", 2: "a", 3: "b"} {
			a := newAlert(n, location(path, 1))
			a.Alert.WouldBlock, a.Alert.BroughtBy = n != 3, u.ID
			add(t, db, r, a)
		}
		got := ok[store.Observed](t)(db.Observed(ctx, r.ID))
		same(t, "counts", got, store.Observed{Total: 2, Types: []store.ObservedCount{{Key: "s", Count: 2}},
			Actors: []store.ObservedCount{{Key: u.Login, Count: 2}}, Paths: []store.ObservedCount{{Key: "a", Count: 2}},
			Days: []store.ObservedCount{{Key: at.UTC().Format("2006-01-02"), Count: 2}}})
	},
	"ignored blobs": func(t *testing.T, db *store.DB) {
		u, r := world(t, db)
		other := repo(t, db, u, "other")
		do(t, db, func(tx *store.Tx) error { return tx.AddIgnoredBlobs(ctx, r.ID, []pushward.OID{oid(1), oid(2), oid(1)}) })
		same(t, "listed", ok[[]pushward.OID](t)(db.IgnoredBlobs(ctx, r.ID)), []pushward.OID{oid(1), oid(2)})
		same(t, "of another", len(ok[[]pushward.OID](t)(db.IgnoredBlobs(ctx, other.ID))), 0)
	},
	"a new place": func(t *testing.T, db *store.DB) {
		_, r := world(t, db)
		a := newAlert(1, location("a", 1))
		add(t, db, r, a)
		more := newAlert(1, location("a", 2), location("b", 1))
		add(t, db, r, more)
		id := more.Alert.ID
		for name, c := range map[string]struct {
			l    pushward.Location
			want bool
		}{
			"the same path": {location("a", 2), false}, "another": {location("b", 1), true},
			"none yet": {pushward.Location{Place: pushward.InBlob, Object: oid(9)}, false},
		} {
			same(t, name, ok[bool](t)(db.NewPlace(ctx, id, []pushward.Location{c.l})), c.want)
		}
	},
}
