package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"pushward/internal/pattern"
)

// printer writes matches in one of the formats.
type printer interface {
	match(match) error
	trouble(trouble)
	close(complete bool) error // complete: everything was scanned
}

func newPrinter(format string, out io.Writer, patterns []*pattern.Pattern) printer {
	switch format {
	case "json":
		e := json.NewEncoder(out)
		e.SetEscapeHTML(false)
		return jsonPrinter{e}
	case "sarif":
		return newSarifPrinter(out, patterns)
	}
	return textPrinter{bufio.NewWriter(out)}
}

type textPrinter struct{ out *bufio.Writer }

func (p textPrinter) match(m match) error {
	fmt.Fprintln(p.out, m)
	return p.out.Flush()
}

func (textPrinter) trouble(trouble)  {}
func (textPrinter) close(bool) error { return nil }

// jsonPrinter writes one object per line.
type jsonPrinter struct{ e *json.Encoder }

func (p jsonPrinter) match(m match) error { return p.e.Encode(m) }
func (jsonPrinter) trouble(trouble)       {}
func (jsonPrinter) close(bool) error      { return nil }
