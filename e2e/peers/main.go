// Command peers measures the scanner beside others on the same bytes in memory,
// in one run, and prints the ratios with the absolute figures beside them:
//
//	make bench-scan
//
// It promises medians of rounds in which the contenders take turns, in time of
// processors and not by the clock, so that what else the machine does hits all
// of them alike. It refuses to judge: there is no threshold here. It is a module of its own, so that what the peers depend on
// never becomes a dependency of Pushward.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
)

func main() {
	rounds := flag.Int("rounds", 7, "measure everything so many times")
	slow := flag.Int("gitleaks", 3, "measure gitleaks so many times; 0 leaves it out")
	portable := flag.Float64("portable", 0, "MB/s of the portable build, from -source")
	source := flag.Bool("source", false, "print only the MB/s over the source tree")
	flag.Parse()
	if err := run(*rounds, *slow, *portable, *source); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func run(rounds, slow int, portable float64, sourceOnly bool) error {
	c, err := newContenders()
	if err != nil {
		return err
	}
	if sourceOnly {
		fmt.Printf("%.1f\n", mbs(c.tree, measure(rounds, c.pushward(c.tree))[0]))
		return nil
	}
	fmt.Printf("%s %s/%s, %d processors\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	fmt.Printf("source tree: %d files of text, %.1f MB; documents: %d of %d bytes; %d patterns\n\n",
		len(c.tree), float64(size(c.tree))/1e6, len(c.documents), documentSize, c.patterns)
	var t table
	t.source(c, rounds, slow, portable)
	t.documents(c, rounds, slow)
	t.worst(c, rounds)
	return t.print()
}
