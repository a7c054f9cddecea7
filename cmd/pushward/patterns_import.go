package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"pushward/internal/server"
)

const importUsage = `usage: pushward patterns import --gitleaks FILE [--org NAME | --repo OWNER/NAME] [--check] [--data DIR] [--database URL]

  Makes custom patterns of the rules in a TOML file of gitleaks, and says of each
  whether it was taken, approximated (and what was lost), or refused (and why).
  They are unpublished: try them in a dry run first. Without --org or --repo, and
  with --check, nothing is stored. The server may be running meanwhile.
`

// importPatterns makes custom patterns of other tools' rules.
func importPatterns(ctx context.Context, args []string, stdout io.Writer) error {
	fs := flag.NewFlagSet("pushward patterns import", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	var config server.Config
	fs.StringVar(&config.Data, "data", "pushward-data", "")
	fs.StringVar(&config.Database, "database", "", "")
	file := fs.String("gitleaks", "", "")
	org := fs.String("org", "", "")
	repo := fs.String("repo", "", "")
	check := fs.Bool("check", false, "")
	err := fs.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, importUsage)
		return nil
	case err != nil:
		return usageError{fmt.Errorf("patterns import: %w\n\n%s", err, importUsage)}
	case fs.NArg() > 0 || *file == "" || *org != "" && *repo != "":
		return usageError{fmt.Errorf("patterns import: wrong arguments\n\n%s", importUsage)}
	}
	text, err := os.ReadFile(*file)
	if err != nil {
		return usageError{fmt.Errorf("read rules: %w", err)}
	}
	report, err := importRules(ctx, config, *org+*repo, string(text), *check)
	if err != nil {
		return fmt.Errorf("import %q: %w", *file, err)
	}
	printReport(stdout, report)
	return nil
}

func importRules(ctx context.Context, config server.Config, target, text string, check bool) (server.ImportReport, error) {
	if target == "" {
		return server.CheckRules(ctx, text)
	}
	db, err := openOffice(ctx, config)
	if err != nil {
		return server.ImportReport{}, err
	}
	defer db.Close()
	return server.ImportRules(ctx, db, hand, target, text, check)
}

func printReport(out io.Writer, report server.ImportReport) {
	count := map[string]int{}
	stored := 0
	for _, r := range report.Rules {
		count[r.Verdict]++
		if r.Pattern.ID != 0 {
			stored++
		}
		fmt.Fprintln(out, r)
	}
	for _, n := range report.Notes {
		fmt.Fprintln(out, "note:", n)
	}
	fmt.Fprintf(out, "%d rules: %d taken, %d approximated, %d refused; %d custom patterns stored, unpublished\n",
		len(report.Rules), count["taken"], count["approximated"], count["refused"], stored)
}
