package main

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"pushward"
	"pushward/internal/pattern"
	"pushward/internal/scan"
)

// match is a secret and where it stands, fit to be shown: nothing in it tells
// more of the secret than its mask. As JSON it is a line of --format json.
type match struct {
	where
	SecretType  string `json:"secret_type"`
	TokenType   string `json:"token_type"`
	StartLine   int    `json:"start_line"` // lines and columns from 1, columns in bytes, the end inclusive
	StartColumn int    `json:"start_column"`
	EndLine     int    `json:"end_line"`
	EndColumn   int    `json:"end_column"`
	Fingerprint string `json:"fingerprint"` // empty if no key was given
	Masked      string `json:"masked"`
	Protected   bool   `json:"push_protected"`

	pattern *pattern.Pattern
	span    span
}

// where is a file, an object or a ref, with the secrets in its name masked.
type where struct {
	Path   string         `json:"path"`
	Place  pushward.Place `json:"place,omitempty"`  // empty in the content of a file
	Ref    string         `json:"ref,omitempty"`    // whose name it is
	Commit string         `json:"commit,omitempty"` // in a history: the first commit that has it
	Object string         `json:"object,omitempty"` // in a history: the blob, tree, commit or tag that holds the bytes
}

func newMatch(at where, m scan.Match, sp span, key []byte) match {
	out := match{
		where:       at,
		SecretType:  m.Pattern.Type,
		TokenType:   m.Pattern.Token(),
		StartLine:   sp.first.line,
		StartColumn: sp.first.column,
		EndLine:     sp.last.line,
		EndColumn:   sp.last.column,
		Masked:      m.Secret.Mask(),
		Protected:   !m.Pattern.Off,
		pattern:     m.Pattern,
		span:        sp,
	}
	if key != nil {
		f := m.Secret.Fingerprint(key, m.Pattern.Type)
		out.Fingerprint = hex.EncodeToString(f[:])
	}
	return out
}

// whereIs says where an item stands.
func whereIs(ctx context.Context, it item) where {
	w := where{Path: masked(ctx, it.path), Place: it.place, Ref: masked(ctx, it.ref), Commit: it.commit, Object: it.object}
	if w.Place == pushward.InBlob {
		w.Place = ""
	}
	return w
}

// masked hides the secrets in a name or a message, whatever is searched for.
func masked(ctx context.Context, text string) string {
	if text == "" {
		return ""
	}
	s, err := wholeCatalog()
	if err != nil {
		return "(not shown)"
	}
	found, err := s.Scan(ctx, nil, []byte(text))
	if err != nil {
		return "(not shown)"
	}
	var b strings.Builder
	at := 0
	for _, m := range found {
		if m.Start >= at {
			b.WriteString(text[at:m.Start] + m.Secret.Mask())
		}
		at = max(at, m.End)
	}
	b.WriteString(text[at:])
	return b.String()
}

// String names the place as text output does. A name that could act upon a
// terminal is quoted.
func (w where) String() string {
	switch {
	case w.Place == pushward.InCommit:
		return "commit " + short(w.Object)
	case w.Place == pushward.InTag:
		return "tag " + short(w.Object)
	case w.Place == pushward.InRef:
		return w.Ref
	case w.Path == "" && w.Object != "":
		return "object " + short(w.Object)
	case !utf8.ValidString(w.Path) || strings.ContainsFunc(w.Path, func(r rune) bool { return !unicode.IsPrint(r) }):
		return strconv.Quote(w.Path)
	}
	return w.Path
}

// String is the match as a line of text output.
func (m match) String() string {
	line := fmt.Sprintf("%s:%d:%d: %s %s (%s)", m.where, m.StartLine, m.StartColumn, m.pattern.Name, m.Masked, m.SecretType)
	switch m.Place {
	case pushward.InPath:
		line += " in the name"
	case pushward.InRef:
		line += " in the name of the ref"
	}
	if m.Commit != "" && m.Commit != m.Object {
		line += " in commit " + short(m.Commit)
	}
	return line
}

func short(id string) string { return id[:min(12, len(id))] }

// span is where a match begins and ends.
type span struct {
	first, last spot // its first and its last byte
	start, end  int  // byte offsets
}

// spot is the place of a byte, counted from 1. characters counts columns as
// editors do; what is no UTF-8 counts bytewise.
type spot struct{ line, column, characters int }

// cursor finds lines and columns walking forward, so that many matches cost one
// reading. It goes back to the beginning for a match that lies before the last.
type cursor struct {
	data  []byte
	at    int // where it stands,
	lines int // line ends before that,
	begin int // where that line begins,
	runes int // characters from there to at
	last  span
}

// span gives the place of data[start:end], which is not empty.
func (c *cursor) span(start, end int) span {
	if start == c.last.start && end == c.last.end {
		return c.last // many secrets of one archive
	}
	c.last = span{start: start, end: end, first: c.spot(start)}
	tail := *c
	c.last.last = tail.spot(end - 1)
	return c.last
}

func (c *cursor) spot(offset int) spot {
	if offset < c.at {
		*c = cursor{data: c.data, last: c.last}
	}
	passed := c.data[c.at:offset]
	if n := bytes.Count(passed, []byte{'\n'}); n > 0 {
		c.lines += n
		c.begin = c.at + bytes.LastIndexByte(passed, '\n') + 1
		c.runes, passed = 0, c.data[c.begin:offset]
	}
	c.runes += utf8.RuneCount(passed)
	c.at = offset
	return spot{line: c.lines + 1, column: offset - c.begin + 1, characters: c.runes + 1}
}
