package e2e

import (
	"encoding/json"
	"testing"
)

// A client is one foreign program or library pointed at one repository. Each
// method is one call of its own; what it did not expect ends the test, a block
// is given back.
type client interface {
	// put creates or replaces a file through the contents door.
	put(t testing.TB, branch, path string, content []byte) *refusal
	// blob, tree, commit and moveRef are the git data doors.
	blob(t testing.TB, content []byte) (id string, no *refusal)
	tree(t testing.TB, base string, entry treeEntry) (id string, no *refusal)
	commit(t testing.TB, message, tree, parent string) (id string, no *refusal)
	moveRef(t testing.TB, branch, commit string)

	head(t testing.TB, branch string) (commit, tree string)
	read(t testing.TB, path, ref string) (content []byte, found bool)
	hasBlob(t testing.TB, id string) bool

	bypass(t testing.TB, placeholder, reason string) bypass
	alerts(t testing.TB) []alert
	alert(t testing.TB, number int) alert
	locations(t testing.TB, number int) []location
}

// refusal is a block as the client handed it to its user.
type refusal struct {
	Status   int    `json:"-"` // GitHub's own key of that name is a string
	Message  string `json:"message"`
	Metadata struct {
		SecretScanning struct {
			BypassPlaceholders []placeholder `json:"bypass_placeholders"`
		} `json:"secret_scanning"`
	} `json:"metadata"`
	Errors []struct {
		Message string `json:"message"`
	} `json:"errors"`
	// Printed is what the client's own error text says, when it is not the body.
	Printed string `json:"-"`
}

type placeholder struct {
	ID        string `json:"placeholder_id"`
	TokenType string `json:"token_type"`
}

func (r *refusal) placeholders() []placeholder { return r.Metadata.SecretScanning.BypassPlaceholders }

// blocked reads a refusal, or gives nil if the answer is not a block.
func blocked(status int, body []byte) *refusal {
	if status != 409 && status != 422 {
		return nil
	}
	r := &refusal{Status: status}
	if json.Unmarshal(body, r) != nil || len(r.placeholders()) == 0 {
		return nil
	}
	return r
}

// treeEntry names one file by its blob, or gives its content inline.
type treeEntry struct {
	Path    string
	Blob    string
	Content []byte
}

type bypass struct {
	Reason    string `json:"reason"`
	ExpireAt  string `json:"expire_at"`
	TokenType string `json:"token_type"`
}

type alert struct {
	Number     int     `json:"number"`
	State      string  `json:"state"`
	Resolution *string `json:"resolution"`
	SecretType string  `json:"secret_type"`
	Secret     string  `json:"secret"`
	Bypassed   bool    `json:"push_protection_bypassed"`
	BypassedBy *struct {
		Login string `json:"login"`
	} `json:"push_protection_bypassed_by"`
}

type location struct {
	Type    string `json:"type"`
	Details struct {
		Path        string `json:"path"`
		StartLine   int    `json:"start_line"`
		EndLine     int    `json:"end_line"`
		StartColumn int    `json:"start_column"`
		EndColumn   int    `json:"end_column"`
		BlobSHA     string `json:"blob_sha"`
		CommitSHA   string `json:"commit_sha"`
	} `json:"details"`
}
