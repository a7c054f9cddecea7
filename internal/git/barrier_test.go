package git

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"

	"pushward"
)

// TestBarrierCoversOnlyEarlierCalls counts syncs: who comes while one runs
// waits for the next, and all who wait share it.
func TestBarrierCoversOnlyEarlierCalls(t *testing.T) {
	b, err := newBarrier(t.TempDir(), Group)
	if err != nil {
		t.Fatal(err)
	}
	defer b.close()
	started, proceed := make(chan int), make(chan error)
	n := 0
	b.syncfs = func() error {
		n++
		started <- n
		return <-proceed
	}
	first := make(chan error, 1)
	go func() { first <- b.data() }()
	<-started
	var wg sync.WaitGroup
	var failed atomic.Int32
	const followers = 20
	var calling atomic.Int32
	for range followers {
		wg.Go(func() {
			calling.Add(1)
			if b.data() != nil {
				failed.Add(1)
			}
		})
	}
	waitFor(t, func() bool {
		b.mu.Lock()
		defer b.mu.Unlock()
		return calling.Load() == followers && b.next != nil
	})
	proceed <- nil
	if err := <-first; err != nil {
		t.Fatal(err)
	}
	// Every follower that was in the round when it began fails with it; one
	// that was slow to join gets a later round, which succeeds.
	<-started
	proceed <- syscall.EIO
	done := make(chan struct{})
	go func() { wg.Wait(); close(done) }()
	for open := true; open; {
		select {
		case <-started:
			proceed <- nil
		case <-done:
			open = false
		}
	}
	if failed.Load() == 0 {
		t.Error("nobody was told of the failed sync")
	}
	if n > 4 {
		t.Errorf("%d syncs for %d callers", n, followers+1)
	}
	if b.running || b.next != nil {
		t.Error("the barrier did not come to rest")
	}
}

// TestFailedSyncRefusesTheWrite breaks each sync of a write in turn.
func TestFailedSyncRefusesTheWrite(t *testing.T) {
	for _, d := range []Durability{Group, File} {
		for at := 1; ; at++ {
			var outcomes []error
			gate := &gateFunc{settle: func(outcome error) error { outcomes = append(outcomes, outcome); return nil }}
			s := openStore(t, gate, Options{Durability: d})
			r := repoIn(t, s, 1)
			base := write(t, r, "main", map[string]string{"a": "0"})
			outcomes = nil
			syncs := 0
			fail := func() error {
				syncs++
				if syncs == at {
					return syscall.EIO
				}
				return nil
			}
			s.barrier.syncfs = fail
			s.barrier.fsync = func(*os.File) error { return fail() }

			commit, err := tryWrite(t.Context(), r, "main", map[string]string{"b": "1"})
			if syncs < at {
				if err != nil || at < 3 {
					t.Errorf("%s: %d syncs, %v", d, syncs, err)
				}
				break
			}
			if pushward.ClassOf(err) != pushward.Unavailable || !errors.Is(err, syscall.EIO) {
				t.Errorf("%s: sync %d failed and the write says %v", d, at, err)
			}
			if syncs != at {
				t.Errorf("%s: %d syncs after sync %d failed", d, syncs-at, at)
			}
			if len(outcomes) != 1 || outcomes[0] == nil {
				t.Errorf("%s: settled %v", d, outcomes)
			}
			now, err := r.Ref(t.Context(), "refs/heads/main")
			if err != nil || now != base && now != commit {
				t.Errorf("%s: main at %s, %v", d, now, err)
			}
			left, _ := filepath.Glob(filepath.Join(s.dir, "tmp", "*"))
			locks, _ := filepath.Glob(filepath.Join(r.path, "refs/heads/*.lock"))
			if len(left)+len(locks) > 0 {
				t.Errorf("%s: left %v %v", d, left, locks)
			}
			s.barrier.syncfs, s.barrier.fsync = func() error { return nil }, func(*os.File) error { return nil }
			write(t, r, "main", map[string]string{"c": "2"})
			fsck(t, r)
		}
	}
}

// BenchmarkOneBranch measures durable commits of eight writers to one branch.
func BenchmarkOneBranch(b *testing.B) {
	r := repoIn(b, openStore(b, gateFunc{}, Options{Durability: Group}), 1)
	var next atomic.Int64
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for i := next.Add(1); i <= int64(b.N); i = next.Add(1) {
				_, err := tryWrite(b.Context(), r, "main", map[string]string{fmt.Sprint("f", i%10): fmt.Sprint(i)})
				if err != nil {
					b.Error(err)
				}
			}
		})
	}
	wg.Wait()
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "commits/s")
}

// BenchmarkCommit measures durable commits of one 4 KB file on a branch of its
// own, by several writers at once.
func BenchmarkCommit(b *testing.B) {
	for _, d := range []Durability{Group, File} {
		for _, writers := range []int{1, 8, 32} {
			b.Run(fmt.Sprintf("%s/%d", d, writers), func(b *testing.B) {
				s := openStore(b, gateFunc{}, Options{Durability: d})
				repos := make([]*Repo, writers)
				for w := range writers {
					repos[w] = repoIn(b, s, int64(w+1))
					write(b, repos[w], "main", map[string]string{"a/1": "1", "a/2": "2", "b/3": "3", "c": "4"})
				}
				var next atomic.Int64
				text := make([]byte, 4096)
				b.ResetTimer()
				var wg sync.WaitGroup
				for w := range writers {
					wg.Go(func() {
						for i := next.Add(1); i <= int64(b.N); i = next.Add(1) {
							_, err := tryWrite(b.Context(), repos[w], "main", map[string]string{"a/1": fmt.Sprint(i) + string(text)})
							if err != nil {
								b.Error(err)
							}
						}
					})
				}
				wg.Wait()
				b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "commits/s")
			})
		}
	}
}
