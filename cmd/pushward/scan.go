package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"time"

	"pushward/internal/pattern"
	"pushward/internal/scan"
)

const scanUsage = `usage: pushward scan [PATH...]      files and folders; "." if none is named; "-" is standard input
       pushward scan --staged [DIR]   what git commit would add in the repository at DIR
       pushward scan --history [DIR]  everything its refs reach: files, names, commits, tags, refs

  --format text|json|sarif   how matches are printed; json is one object per line, sarif is 2.1.0
  --types T,...              look for these types only, also those that do not block by default
  --exclude-type T,...       leave these types out
  --all                      look for every type, also those that do not block by default
  --key FILE                 key of the fingerprints in json and sarif, at least 32 bytes; else
                             PUSHWARD_SCAN_KEY, PUSHWARD_SCAN_KEY_FILE, or a key of your own, made
                             once as ~/.local/state/pushward/scan.key

Every regular file is read, whatever its name or kind. Of folders, .git is left to --history, and
links are not followed. A file above 1 GB cannot be scanned, and is named. Secrets are never shown,
only masked. "pushward patterns" lists the types.

Exit code: 0 nothing found, 1 secrets found, 2 wrong usage, 3 not everything could be scanned.
`

// errFound is the answer of a scan that found secrets. It is no failure and has
// already been told, so main prints nothing and exits with 1.
var errFound = errors.New("secrets were found")

// scanOptions is the command line.
type scanOptions struct {
	paths           []string
	staged, history bool
	format          string
	types, exclude  string
	all             bool
	key             string
}

// scanCommand looks for secrets in files, standard input or a repository.
func scanCommand(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) error {
	o, err := parseScan(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, scanUsage)
		return err
	}
	if err != nil {
		return usageError{err}
	}
	patterns, scanner, err := o.scanner()
	if err != nil {
		return err
	}
	key, err := o.fingerprintKey()
	if err != nil {
		return err
	}
	src, err := o.source(ctx, stdin)
	if err != nil {
		return errors.New(masked(ctx, err.Error()))
	}
	b := newBar(stderr, src.total, src.unit)
	defer b.stop()
	r := &report{printer: newPrinter(o.format, stdout, patterns), bar: b, stderr: stderr, sorted: o.history}
	started := time.Now()
	err = newSearch(scanner, key).run(ctx, src.items, r.take)
	b.stop()
	err = errors.Join(err, r.close(err == nil))
	if err == nil && o.format == "text" {
		r.summary(src, time.Since(started))
	}
	switch {
	case ctx.Err() != nil:
		return errors.New("scan was interrupted; not everything was looked at")
	case err != nil:
		return errors.New(masked(ctx, err.Error())) // git may name a ref or a path
	case r.troubled > 0:
		return fmt.Errorf("%s could not be scanned", count(r.troubled, src.unit))
	case r.matches > 0:
		return errFound
	}
	return nil
}

// parseScan lets flags stand behind paths too.
func parseScan(args []string) (o scanOptions, err error) {
	fs := flag.NewFlagSet("pushward scan", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.BoolVar(&o.staged, "staged", false, "")
	fs.BoolVar(&o.history, "history", false, "")
	fs.StringVar(&o.format, "format", "text", "")
	fs.StringVar(&o.types, "types", "", "")
	fs.StringVar(&o.exclude, "exclude-type", "", "")
	fs.BoolVar(&o.all, "all", false, "")
	fs.StringVar(&o.key, "key", "", "")
	for {
		err = fs.Parse(args)
		if err != nil {
			return o, err
		}
		rest := fs.Args()
		if n := len(args) - len(rest); len(rest) == 0 || n > 0 && args[n-1] == "--" {
			o.paths = append(o.paths, rest...)
			break
		}
		o.paths, args = append(o.paths, rest[0]), rest[1:]
	}
	return o, o.check()
}

func (o *scanOptions) check() error {
	switch {
	case o.staged && o.history:
		return errors.New("--staged and --history exclude each other")
	case (o.staged || o.history) && (len(o.paths) > 1 || slices.Contains(o.paths, "-")):
		return errors.New("--staged and --history take one repository")
	case o.all && o.types != "":
		return errors.New("--all and --types exclude each other")
	case !slices.Contains([]string{"text", "json", "sarif"}, o.format):
		return fmt.Errorf("--format must be text, json or sarif")
	}
	if len(o.paths) == 0 {
		o.paths = []string{"."}
	}
	if i := slices.Index(o.paths, ""); i >= 0 {
		return errors.New("a PATH is empty")
	}
	return nil
}

// wholeCatalog finds every type there is. Names are masked by it, whatever is
// searched for.
var wholeCatalog = sync.OnceValues(func() (*scan.Scanner, error) { return scan.New(pattern.All()) })

// scanner gives the patterns that are asked for, and what finds them.
func (o *scanOptions) scanner() ([]*pattern.Pattern, *scan.Scanner, error) {
	all := pattern.All()
	types, exclude := splitList(o.types), splitList(o.exclude)
	for _, name := range slices.Concat(types, exclude) {
		if !slices.ContainsFunc(all, func(p *pattern.Pattern) bool { return p.Type == name }) {
			return nil, nil, usageError{fmt.Errorf(`there is no type %q; "pushward patterns" lists them`, name)}
		}
	}
	chosen := slices.DeleteFunc(slices.Clone(all), func(p *pattern.Pattern) bool {
		switch {
		case slices.Contains(exclude, p.Type):
			return true
		case len(types) > 0:
			return !slices.Contains(types, p.Type)
		}
		return p.Off && !o.all
	})
	if len(chosen) == 0 {
		return nil, nil, usageError{errors.New("no type is left to look for")}
	}
	if len(chosen) == len(all) {
		s, err := wholeCatalog()
		return chosen, s, err
	}
	s, err := scan.New(chosen)
	return chosen, s, err
}

// report gathers what a scan has found and tells of it.
type report struct {
	printer  printer
	bar      *bar
	stderr   io.Writer
	sorted   bool    // by path once all is known, not as it comes
	held     []match // for sorting
	items    int
	bytes    int64
	matches  int
	paths    map[string]bool // that hold secrets
	troubled int
}

func (r *report) take(res result) error {
	r.bar.step(len(res.matches))
	r.items++
	r.bytes += res.bytes
	if len(res.matches)+len(res.troubles) == 0 {
		return nil
	}
	r.bar.hide()
	for _, t := range res.troubles {
		r.troubled++
		r.printer.trouble(t)
		fmt.Fprintf(r.stderr, "pushward: could not scan %s: %s\n", t.where, t.why)
	}
	r.matches += len(res.matches)
	if r.paths == nil {
		r.paths = map[string]bool{}
	}
	for _, m := range res.matches {
		r.paths[m.where.String()] = true
	}
	if r.sorted {
		r.held = append(r.held, res.matches...)
		return nil
	}
	return r.print(res.matches)
}

func (r *report) print(ms []match) error {
	for _, m := range ms {
		err := r.printer.match(m)
		if err != nil {
			return fmt.Errorf("print a match: %w", err)
		}
	}
	return nil
}

// close prints what was held back. whole says that the scan went to its end.
func (r *report) close(whole bool) error {
	slices.SortStableFunc(r.held, func(a, b match) int { return cmp.Compare(a.Path, b.Path) })
	err := r.print(r.held)
	if err != nil {
		return err
	}
	err = r.printer.close(whole && r.troubled == 0)
	if err != nil {
		return fmt.Errorf("print the matches: %w", err)
	}
	return nil
}

// summary ends the text format, on standard error.
func (r *report) summary(src source, took time.Duration) {
	var b strings.Builder
	switch {
	case r.matches > 0:
		fmt.Fprintf(&b, "Secrets found: %d, in %s", r.matches, count(len(r.paths), "places"))
	case r.troubled > 0:
		b.WriteString("No secrets found in what could be scanned")
	default:
		b.WriteString("No secrets found")
	}
	fmt.Fprintf(&b, ". Scanned %s, %.1f MB, in %.1f s.", count(r.items, src.unit), float64(r.bytes)/1e6, took.Seconds())
	if src.note != "" {
		b.WriteString(" " + src.note)
	}
	if r.matches > 0 {
		b.WriteString("\nRevoke what is real at its issuer first, then take it out: what was written once may have been read.")
	}
	fmt.Fprintln(r.stderr, b.String())
}

// count writes "1 file" and "2 files".
func count(n int, plural string) string {
	if n == 1 {
		plural = strings.TrimSuffix(plural, "s")
	}
	return fmt.Sprintf("%d %s", n, plural)
}
