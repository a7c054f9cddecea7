package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"runtime"
	"slices"
	"syscall"
	"text/tabwriter"
	"time"
)

// table collects rows: what was measured, how it compares, how fast it was.
type table [][]string

func (t *table) add(cells ...string) { *t = append(*t, cells) }

func (t *table) source(c *contenders, rounds, slow int, portable float64) {
	d := measure(rounds, c.pushward(c.tree), absent(c.tree), scanWith(c.twice, c.tree), c.pushward(c.all))
	ours, index, twice := d[0], d[1], d[2]
	speed := func(d time.Duration) string { return fmt.Sprintf("%.0f MB/s", mbs(c.tree, d)) }
	t.add("SOURCE TREE", "ratio", "absolute")
	t.add("Pushward, one goroutine", "", speed(ours))
	t.add("bytes.IndexByte, absent byte", fmt.Sprintf("Pushward takes %.1f times as long", ratio(ours, index)), speed(index))
	t.add("twice the patterns", fmt.Sprintf("%+.1f %% time", 100*(ratio(twice, ours)-1)), speed(twice))
	t.add("with its binary files unpacked", fmt.Sprintf("%.1f MB more, %.1f times the time", float64(size(c.all)-size(c.tree))/1e6, ratio(d[3], ours)),
		fmt.Sprintf("%.0f MB/s", mbs(c.all, d[3])))
	one, two := quickest(rounds, c.atOnce(c.tree, 1)), quickest(rounds, c.atOnce(c.tree, 2))
	t.add("two goroutines, by the clock", fmt.Sprintf("%.2f times one", ratio(one, two)), speed(two))
	if portable > 0 {
		t.add("portable build (purego)", fmt.Sprintf("%.2f times as fast", portable/mbs(c.tree, ours)), fmt.Sprintf("%.0f MB/s", portable))
	}
	if slow > 0 {
		again := measure(slow, c.leaks(c.tree, 0), c.leaks(c.tree, 5), c.pushward(c.tree))
		for i, name := range []string{"gitleaks 8.30.1, no decoding", "gitleaks 8.30.1, decoding to depth 5"} {
			t.add(name, fmt.Sprintf("Pushward is %.0f times as fast", ratio(again[i], again[2])), fmt.Sprintf("%.2f MB/s", mbs(c.tree, again[i])))
		}
	}
	t.add()
}

func (t *table) documents(c *contenders, rounds, slow int) {
	d := measure(rounds, c.pushward(c.documents), unbase64(c.documents), absent(c.documents))
	each := func(d time.Duration) string {
		return fmt.Sprintf("%.0f ns each, %.0f MB/s", float64(d.Nanoseconds())/float64(len(c.documents)), mbs(c.documents, d))
	}
	t.add("DOCUMENTS OF 4 KB", "ratio", "absolute")
	t.add("Pushward, one goroutine", "", each(d[0]))
	t.add("encoding/base64, decode 4 KB", fmt.Sprintf("Pushward takes %.2f times as long", ratio(d[0], d[1])), each(d[1]))
	t.add("bytes.IndexByte, absent byte", fmt.Sprintf("Pushward takes %.1f times as long", ratio(d[0], d[2])), each(d[2]))
	if slow > 0 {
		again := measure(slow, c.leaks(c.documents, 0), c.pushward(c.documents))
		t.add("gitleaks 8.30.1, no decoding", fmt.Sprintf("Pushward is %.0f times as fast", ratio(again[0], again[1])), each(again[0]))
	}
	clean := c.clean(c.documents)
	t.add("allocations on clean documents", fmt.Sprintf("%d of %d clean", len(clean), len(c.documents)), allocations(c.pushward(clean), len(clean)))
	t.add()
}

// worst compares each hostile input with the source tree, byte for byte.
func (t *table) worst(c *contenders, rounds int) {
	names := slices.Sorted(maps.Keys(c.hostile))
	work := []func(){c.pushward(c.tree)}
	for _, name := range names {
		work = append(work, c.pushward([][]byte{c.hostile[name]}))
	}
	d := measure(min(rounds, 5), work...)
	clean := float64(d[0].Nanoseconds()) / float64(size(c.tree))
	type row struct {
		name string
		cost float64
	}
	var rows []row
	for i, name := range names {
		rows = append(rows, row{name, float64(d[i+1].Nanoseconds()) / worstSize})
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(b.cost, a.cost) })
	t.add("WORST INPUT, 1 MB OF EACH", "ratio", "absolute")
	t.add("source tree", "", fmt.Sprintf("%.2f ns/byte", clean))
	for _, r := range rows[:min(8, len(rows))] {
		t.add(r.name, fmt.Sprintf("%.1f times a source byte", r.cost/clean), fmt.Sprintf("%.2f ns/byte, %.0f MB/s", r.cost, 1e3/r.cost))
	}
}

func (t *table) print() error {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 3, ' ', 0)
	for _, cells := range *t {
		for i, cell := range cells {
			if i > 0 {
				fmt.Fprint(w, "\t")
			}
			fmt.Fprint(w, cell)
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

// measure lets the contenders take turns and gives the median of each, in time
// of processors: what else runs on the machine does not count.
func measure(rounds int, work ...func()) []time.Duration {
	took := make([][]time.Duration, len(work))
	for round := range rounds + 1 {
		for i, w := range work {
			began := processor()
			w()
			d := processor() - began
			if round > 0 { // the first warms up
				took[i] = append(took[i], d)
			}
		}
	}
	out := make([]time.Duration, len(work))
	for i, t := range took {
		slices.Sort(t)
		out[i] = t[len(t)/2]
	}
	return out
}

// processor is the time that this process has had of all processors.
func processor() time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		panic(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// quickest is the best of rounds by the clock, for work that shares processors.
func quickest(rounds int, work func()) time.Duration {
	best := time.Duration(1 << 62)
	for range rounds {
		began := time.Now()
		work()
		best = min(best, time.Since(began))
	}
	return best
}

// allocations counts those of the whole program while work runs again. A
// collection empties pools: they are filled before anything is counted.
func allocations(work func(), n int) string {
	runtime.GC()
	work()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return fmt.Sprintf("%d in %d scans, %d bytes", after.Mallocs-before.Mallocs, n, after.TotalAlloc-before.TotalAlloc)
}

func ratio(a, b time.Duration) float64 { return float64(a) / float64(b) }

// mbs is millions of bytes in a second.
func mbs(files [][]byte, d time.Duration) float64 { return float64(size(files)) / 1e6 / d.Seconds() }
