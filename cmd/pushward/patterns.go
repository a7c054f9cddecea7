package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"pushward/internal/pattern"
)

// patterns lists the catalog: as a table, or with --markdown as the page
// docs/patterns.md.
func patterns(ctx context.Context, args []string, _ io.Reader, stdout, _ io.Writer) error {
	switch {
	case len(args) > 0 && args[0] == "import":
		return importPatterns(ctx, args[1:], stdout)
	case len(args) == 0:
		return listPatterns(stdout)
	case len(args) == 1 && args[0] == "--markdown":
		_, err := stdout.Write(patternsPage())
		return err
	case len(args) == 1 && (args[0] == "--help" || args[0] == "-h"):
		_, err := fmt.Fprint(stdout, "usage: pushward patterns [--markdown]\n"+strings.TrimPrefix(importUsage, "usage: "))
		return err
	}
	return usageError{fmt.Errorf("patterns: unexpected argument %q", args[0])}
}

func listPatterns(out io.Writer) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "SECRET TYPE\tPROVIDER\tCLASS\tCHECK\tBLOCKS")
	for _, p := range pattern.All() {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", p.Type, p.Provider().Name, class(p), yes(p.Check != nil), yes(!p.Off))
	}
	return w.Flush()
}

// patternsPage is docs/patterns.md.
func patternsPage() []byte {
	var b bytes.Buffer
	all := pattern.All()
	blocking := 0
	for _, p := range all {
		if !p.Off {
			blocking++
		}
	}
	fmt.Fprintf(&b, "# Patterns\n\n%d token formats of %d providers; %d block a push. Printed by `pushward patterns --markdown`.\n\n"+
		"*Class*: **specific** formats identify themselves; **context** formats need a keyword or partner nearby; **generic** ones have no\n"+
		"issuer. *Check*: a checksum or structure is verified. *Blocks*: push protection is on by default.\n\n"+
		"| provider | name | `secret_type` | `token_type` | class | check | blocks | published at |\n|---|---|---|---|---|---|---|---|\n",
		len(all), len(pattern.Providers()), blocking)
	for _, p := range all {
		source := p.Source
		if source == "" {
			source = p.Provider().Docs
		}
		fmt.Fprintf(&b, "| %s | %s | `%s` | `%s` | %s | %s | %s | %s |\n", cell(p.Provider().Name), cell(p.Name), p.Type, p.Token(),
			class(p), yes(p.Check != nil), yes(!p.Off), cell(source))
	}
	return b.Bytes()
}

func class(p *pattern.Pattern) string {
	if p.Class == pattern.Specific {
		return "specific"
	}
	return string(p.Class)
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }
