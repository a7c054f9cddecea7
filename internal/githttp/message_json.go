package githttp

import (
	"encoding/json"
	"strings"
	"time"
	"unicode"

	"pushward"
)

// blockJSON is a block for programs that push with -o pushward.format=json.
type blockJSON struct {
	Error      string       `json:"error"` // "push_protection"
	Repository string       `json:"repository"`
	Stored     bool         `json:"stored"`   // false: nothing was
	MustAsk    bool         `json:"must_ask"` // a bypass takes a reviewer: POST to AskAt
	AskAt      string       `json:"ask_at,omitempty"`
	Secrets    []secretJSON `json:"secrets"`
}

type secretJSON struct {
	SecretType    string         `json:"secret_type"`
	TokenType     string         `json:"token_type"`
	DisplayName   string         `json:"display_name"`
	Mask          string         `json:"mask"`
	PlaceholderID string         `json:"placeholder_id"`
	UnblockURL    string         `json:"unblock_url"`
	ExpiresAt     string         `json:"expires_at"` // RFC 3339, UTC
	Locations     []locationJSON `json:"locations"`
}

type locationJSON struct {
	Place       pushward.Place `json:"place"`
	Commit      string         `json:"commit,omitempty"`
	Path        string         `json:"path,omitempty"`
	Ref         string         `json:"ref,omitempty"`
	Object      string         `json:"object,omitempty"`
	StartLine   int            `json:"start_line"`
	EndLine     int            `json:"end_line"`
	StartColumn int            `json:"start_column"`
	EndColumn   int            `json:"end_column"`
}

// messageJSON is what message says, whole and in one line, for programs.
func messageJSON(b *pushward.Blocked, p push) string {
	out := blockJSON{Error: "push_protection", Repository: b.Repo.FullName(), MustAsk: b.MustAsk, Secrets: []secretJSON{}}
	if b.MustAsk {
		out.AskAt = askPath(b)
	}
	for _, s := range b.Secrets {
		one := secretJSON{
			SecretType: s.SecretType, TokenType: s.TokenType, DisplayName: s.DisplayName, Mask: s.Mask,
			PlaceholderID: s.PlaceholderID, UnblockURL: p.unblockURL(b.Repo, s),
			ExpiresAt: s.ExpiresAt.UTC().Format(time.RFC3339), Locations: []locationJSON{},
		}
		for _, l := range s.Locations {
			one.Locations = append(one.Locations, locationJSON{
				Place: l.Place, Commit: hexOrNone(l.Commit), Path: l.Path, Ref: l.Ref, Object: hexOrNone(l.Object),
				StartLine: l.StartLine, EndLine: l.EndLine, StartColumn: l.StartColumn, EndColumn: l.EndColumn,
			})
		}
		out.Secrets = append(out.Secrets, one)
	}
	raw, err := json.Marshal(out)
	if err != nil {
		return `{"error":"push_protection"}`
	}
	return unprintableEscaped(string(raw))
}

// unprintableEscaped keeps marks of direction and their like off the terminal.
// In JSON they stand only in strings, where an escape means the same.
func unprintableEscaped(s string) string {
	var out strings.Builder
	for _, r := range s {
		if unicode.IsPrint(r) {
			out.WriteRune(r)
		} else {
			out.WriteString(unicodeEscape(r))
		}
	}
	return out.String()
}

func hexOrNone(o pushward.OID) string {
	if o.IsZero() {
		return ""
	}
	return o.String()
}
