package store_test

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"pushward"
	"pushward/internal/store"
	"pushward/internal/store/storetest"
)

// BenchmarkAudit inserts one audit line per transaction.
func BenchmarkAudit(b *testing.B) {
	onBoth(b, func(b *testing.B, db *store.DB) {
		crowds(b, func(int) error {
			return db.Tx(ctx, func(tx *store.Tx) error {
				return tx.Audit(ctx, store.AuditEvent{Action: "git.push", Repo: "octocat/hello", RepoID: 1,
					Data: map[string]any{"refs": 1}})
			})
		})
	})
}

// BenchmarkAddAlert adds alerts, each goroutine to a repository of its own.
func BenchmarkAddAlert(b *testing.B) {
	onBoth(b, func(b *testing.B, db *store.DB) {
		var ids [32]int64
		for n := range ids {
			ids[n] = seed(b, db, fmt.Sprint("u", n)).ID
		}
		var count atomic.Int64
		crowds(b, func(n int) error {
			i := count.Add(1)
			a := store.NewAlert{Locations: []pushward.Location{{Place: pushward.InBlob, Path: "a"}},
				Alert: pushward.Alert{State: pushward.AlertOpen}}
			for k := range 8 {
				a.Alert.Fingerprint[k] = byte(i * 0x9e3779b97f4a7c1 >> (8 * k))
			}
			return db.Tx(ctx, func(tx *store.Tx) error { _, err := tx.AddAlert(ctx, ids[n], &a); return err })
		})
	})
}

// BenchmarkRead reads what every request reads.
func BenchmarkRead(b *testing.B) {
	onBoth(b, func(b *testing.B, db *store.DB) {
		for n := range 1000 {
			r := seed(b, db, fmt.Sprint("u", n))
			hash := [32]byte{byte(n), byte(n >> 8)}
			err := db.Tx(ctx, func(tx *store.Tx) error {
				return tx.CreateToken(ctx, &store.Token{UserID: r.Owner.ID, Scopes: []string{"repo"}}, hash)
			})
			if err != nil {
				b.Fatal(err)
			}
		}
		// As in a request, the context can be cancelled.
		ctx := b.Context()
		b.Run("TokenByHash", func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				if _, _, err := db.TokenByHash(ctx, [32]byte{byte(n % 1000), byte(n % 1000 >> 8)}); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("RepoByName", func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				if _, _, err := db.RepoByName(ctx, fmt.Sprint("u", n%1000), "hello"); err != nil {
					b.Fatal(err)
				}
			}
		})
	})
}

func onBoth(b *testing.B, f func(*testing.B, *store.DB)) {
	b.Run("sqlite", func(b *testing.B) { f(b, storetest.SQLite(b)) })
	b.Run("postgres", func(b *testing.B) { f(b, storetest.Postgres(b)) })
}

// crowds runs f on 1, 8 and 32 goroutines and reports calls per second.
func crowds(b *testing.B, f func(n int) error) {
	for _, crowd := range []int{1, 8, 32} {
		b.Run(fmt.Sprint(crowd), func(b *testing.B) {
			var wg sync.WaitGroup
			var next atomic.Int64
			for n := range crowd {
				wg.Go(func() {
					for next.Add(1) <= int64(b.N) {
						if err := f(n); err != nil {
							b.Error(err)
							return
						}
					}
				})
			}
			wg.Wait()
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "tx/s")
		})
	}
}

func seed(b *testing.B, db *store.DB, login string) (r pushward.Repo) {
	b.Helper()
	err := db.Tx(ctx, func(tx *store.Tx) error {
		u := pushward.User{Login: login}
		if err := tx.CreateUser(ctx, &u); err != nil {
			return err
		}
		r = pushward.Repo{Owner: u, Name: "hello"}
		return tx.CreateRepo(ctx, &r)
	})
	if err != nil {
		b.Fatal(err)
	}
	return r
}
