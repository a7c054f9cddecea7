package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"pushward/internal/git"
	"pushward/internal/server"
)

const doctorUsage = `usage: pushward doctor [--data DIR] [--quick] [--json] [settings of the server]

Checks git, settings, data folder, disk, master key, database and every repository, and says of
each problem what its cure is. It changes nothing, and may run while the server does. Settings are
read as by "pushward serve": give the same flags, environment and --config. Run it as the user that
runs the server.

  --quick   of repositories check only that nothing is missing, without reading all contents
  --json    one object per line: grade (ok, warn, fail), check, text, cure

Exit code: 0 all is well, warnings apart, 1 a check failed, 2 wrong usage, 3 the checks could not be run.
`

// errUnwell is the answer of a doctor who found a failure. It has already been
// told, so main prints nothing and exits with 1.
var errUnwell = errors.New("a check failed")

// doctor checks a server's folder, database and repositories.
func doctor(ctx context.Context, args []string, _ io.Reader, stdout, stderr io.Writer) error {
	quick, asJSON := false, false
	var settings []string
	for _, a := range args {
		switch a {
		case "-h", "--help", "-help":
			fmt.Fprint(stdout, doctorUsage)
			return nil
		case "--quick", "-quick":
			quick = true
		case "--json", "-json":
			asJSON = true
		default:
			settings = append(settings, a)
		}
	}
	config, err := server.ParseConfig(settings, os.LookupEnv, io.Discard)
	if err != nil {
		return usageError{fmt.Errorf("doctor: %w", err)}
	}
	r := &diagnosis{out: stdout, json: asJSON, counts: map[git.Grade]int{}}
	d := &server.Doctor{Config: config, Quick: quick, Tell: r.tell}
	d.Step = func(done, total int) { r.step(stderr, done, total) }
	err = d.Run(ctx)
	r.bar.stop()
	if err = errors.Join(err, r.err); err != nil {
		return err
	}
	if !asJSON {
		fmt.Fprintf(stderr, "%s: %d ok, %d to be seen to, %d failed.\n", count(r.total(), "checks"), r.counts[git.OK], r.counts[git.Warn], r.counts[git.Fail])
	}
	if r.counts[git.Fail] > 0 {
		return errUnwell
	}
	return nil
}

// diagnosis prints findings as they come.
type diagnosis struct {
	out    io.Writer
	json   bool
	bar    *bar
	told   int // by the last step
	counts map[git.Grade]int
	err    error
}

func (r *diagnosis) total() int { return r.counts[git.OK] + r.counts[git.Warn] + r.counts[git.Fail] }

func (r *diagnosis) tell(f git.Finding) {
	r.counts[f.Grade]++
	r.bar.hide()
	var err error
	if r.json {
		e := json.NewEncoder(r.out)
		e.SetEscapeHTML(false)
		err = e.Encode(f)
	} else {
		// What git says may hold what a client has sent.
		_, err = fmt.Fprintf(r.out, "%-5s %s: %s\n", f.Grade, f.Check, printable(f.Text))
		if err == nil && f.Cure != "" {
			_, err = fmt.Fprintf(r.out, "      cure: %s\n", printable(f.Cure))
		}
	}
	if r.err == nil && err != nil {
		r.err = fmt.Errorf("print a finding: %w", err)
	}
}

// step shows on a terminal how many repositories have been looked at.
func (r *diagnosis) step(out io.Writer, done, total int) {
	bad := r.counts[git.Warn] + r.counts[git.Fail]
	switch {
	case done == 0:
		r.bar = newBar(out, total, "repositories")
	case done <= total:
		r.bar.step(bad - r.told)
	}
	r.told = bad
	if done == total {
		r.bar.stop()
	}
}

// printable keeps a line one line, and a terminal as it is.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 {
			return '?'
		}
		return r
	}, s)
}
