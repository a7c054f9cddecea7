package api

import (
	"fmt"
	"net/http"
	"strconv"

	"pushward"
)

// maxShown bounds the secrets listed in errors[]; all have a placeholder.
const maxShown = 20

// blockMetadata is what GitHub's clients read a block from.
type blockMetadata struct {
	SecretScanning struct {
		Placeholders []placeholder `json:"bypass_placeholders"`
	} `json:"secret_scanning"`
}

type placeholder struct {
	ID        string `json:"placeholder_id"`
	TokenType string `json:"token_type"`
}

// blockedSecret is one element of a block's errors[]. GitHub sends none there;
// most clients print it, so it says in one line what a reader must know. The
// keys after message are for programs.
type blockedSecret struct {
	fieldError
	PlaceholderID string `json:"placeholder_id"`
	SecretType    string `json:"secret_type"`
	Path          string `json:"path,omitempty"`
	StartLine     int    `json:"start_line"`
	EndLine       int    `json:"end_line"`
	StartColumn   int    `json:"start_column"`
	EndColumn     int    `json:"end_column"`
	UnblockURL    string `json:"unblock_url"`
}

// failBlocked answers a block: GitHub's body, with errors[] added.
func (c *call) failBlocked(b *pushward.Blocked) {
	status := http.StatusConflict
	if c.blockStatus != 0 {
		status = c.blockStatus
	}
	body := errorBody{
		Message:  "Repository rule violations found\n\nSecret detected in content\n",
		Metadata: &blockMetadata{}, Docs: c.docs(), Status: strconv.Itoa(status),
	}
	var lines []blockedSecret
	for i, s := range b.Secrets {
		p := placeholder{ID: s.PlaceholderID, TokenType: s.TokenType}
		body.Metadata.SecretScanning.Placeholders = append(body.Metadata.SecretScanning.Placeholders, p)
		if i < maxShown {
			line := c.describe(b.Repo, s, b.MustAsk)
			if b.Link != "" {
				line.Message += " Your organization says more: " + b.Link
			}
			lines = append(lines, line)
		}
	}
	body.Errors = lines
	c.write(status, body)
}

func (c *call) describe(repo pushward.Repo, s pushward.BlockedSecret, mustAsk bool) blockedSecret {
	at := s.Locations[0]
	url := c.base.unblock(repo, s.PlaceholderID)
	e := blockedSecret{
		fieldError:    fieldError{Resource: resourceOf[at.Place], Field: fieldOf[at.Place], Code: "secret_detected"},
		PlaceholderID: s.PlaceholderID, SecretType: s.SecretType, Path: at.Path,
		StartLine: at.StartLine, EndLine: at.EndLine, StartColumn: at.StartColumn, EndColumn: at.EndColumn,
		UnblockURL: url,
	}
	more := ""
	if n := len(s.Locations) - 1; n > 0 {
		more = fmt.Sprintf(" (and %d more places)", n)
	}
	way := "If it is safe, ask for a bypass: " + url
	if mustAsk {
		way += fmt.Sprintf(" (a reviewer decides; over the API: POST /repos/%s/bypass-requests/secret-scanning)", repo.FullName())
	}
	e.Message = fmt.Sprintf("%s %s%s. Nothing was stored. Remove it and send again; do not retry unchanged. %s",
		s.DisplayName, where(at), more, way)
	return e
}

var resourceOf = map[pushward.Place]string{
	pushward.InBlob: "Blob", pushward.InPath: "Tree", pushward.InCommit: "Commit", pushward.InTag: "Tag", pushward.InRef: "Reference",
}

var fieldOf = map[pushward.Place]string{
	pushward.InBlob: "content", pushward.InPath: "path", pushward.InCommit: "message", pushward.InTag: "message", pushward.InRef: "ref",
}

// where puts a location in words.
func where(l pushward.Location) string {
	span := fmt.Sprintf("line %d, columns %d-%d", l.StartLine, l.StartColumn, l.EndColumn)
	if l.EndLine != l.StartLine {
		span = fmt.Sprintf("lines %d-%d", l.StartLine, l.EndLine)
	}
	switch l.Place {
	case pushward.InPath:
		return fmt.Sprintf("in the path %s", l.Path)
	case pushward.InRef:
		return fmt.Sprintf("in the ref name %s", l.Ref)
	case pushward.InCommit:
		return "in the commit object, " + span
	case pushward.InTag:
		return "in the tag object, " + span
	}
	if l.Path != "" {
		return "in " + l.Path + ", " + span
	}
	return "at " + span
}
