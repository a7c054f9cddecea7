// Command precision scans folders of real source with the whole catalog and
// lists what it finds, masked, so that every false alarm can be looked at:
//
//	go run ./e2e/precision DIR...
//
// It promises totals per gigabyte and one line for each match. It refuses to
// show a secret, and to judge: whether a match is false is for a reader.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"pushward/internal/pattern"
	"pushward/internal/scan"
)

func main() {
	all := flag.Bool("all", false, "also the patterns that do not block by default")
	quiet := flag.Bool("quiet", false, "totals only")
	flag.Parse()
	err := run(flag.Args(), *all, *quiet)
	if err != nil {
		fmt.Fprintln(os.Stderr, "precision:", err)
		os.Exit(1)
	}
}

// tally is what a run has seen.
type tally struct {
	scanner     *scan.Scanner
	quiet       bool
	files       int
	bytes       int64
	took        time.Duration
	matches     map[string]int // by secret type
	unscannable int
}

func run(dirs []string, everything, quiet bool) error {
	if len(dirs) == 0 {
		return errors.New("name at least one folder")
	}
	var on []*pattern.Pattern
	for _, p := range pattern.All() {
		if everything || !p.Off {
			on = append(on, p)
		}
	}
	s, err := scan.New(on)
	if err != nil {
		return err
	}
	t := &tally{scanner: s, quiet: quiet, matches: map[string]int{}}
	for _, dir := range dirs {
		err := filepath.WalkDir(dir, t.visit)
		if err != nil {
			return err
		}
	}
	t.print()
	return nil
}

func (t *tally) visit(path string, d fs.DirEntry, err error) error {
	if err != nil || !d.Type().IsRegular() {
		return err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	start := time.Now()
	found, err := t.scanner.Scan(context.Background(), nil, data)
	t.took += time.Since(start)
	t.files++
	t.bytes += int64(len(data))
	var u *scan.Unscannable
	if errors.As(err, &u) {
		t.unscannable++
		fmt.Printf("%s: %v\n", path, err)
		err = nil
	}
	for _, m := range found {
		t.matches[m.Pattern.Type]++
		if !t.quiet {
			line := 1
			for _, c := range data[:m.Start] {
				if c == '\n' {
					line++
				}
			}
			fmt.Printf("%s:%d: %s %s\n", path, line, m.Pattern.Type, m.Secret.Mask())
		}
	}
	return err
}

func (t *tally) print() {
	types := make([]string, 0, len(t.matches))
	total := 0
	for name, n := range t.matches {
		types = append(types, name)
		total += n
	}
	slices.SortFunc(types, func(a, b string) int { return cmp.Or(cmp.Compare(t.matches[b], t.matches[a]), cmp.Compare(a, b)) })
	for _, name := range types {
		fmt.Printf("%8d  %s\n", t.matches[name], name)
	}
	gb := float64(t.bytes) / 1e9
	fmt.Printf("%d files, %.3f GB, %d matches (%.1f per GB), %d unscannable, %.0f MB/s\n",
		t.files, gb, total, float64(total)/gb, t.unscannable, float64(t.bytes)/1e6/t.took.Seconds())
}
