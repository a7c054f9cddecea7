package e2e

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"
)

// A door is one way to bring a file to the main branch.
type door struct {
	name  string
	write func(t testing.TB, c client, path string, content []byte) *refusal
}

var doors = []door{
	{"contents", func(t testing.TB, c client, path string, content []byte) *refusal {
		return c.put(t, "main", path, content)
	}},
	{"blob", func(t testing.TB, c client, path string, content []byte) *refusal {
		id, no := c.blob(t, content)
		if no != nil {
			return no
		}
		return commitEntry(t, c, treeEntry{Path: path, Blob: id})
	}},
	{"inline-tree", func(t testing.TB, c client, path string, content []byte) *refusal {
		return commitEntry(t, c, treeEntry{Path: path, Content: content})
	}},
}

func commitEntry(t testing.TB, c client, entry treeEntry) *refusal {
	head, base := c.head(t, "main")
	tree, no := c.tree(t, base, entry)
	if no != nil {
		return no
	}
	commit, no := c.commit(t, "add "+entry.Path, tree, head)
	if no != nil {
		return no
	}
	c.moveRef(t, "main", commit)
	return nil
}

// sixSteps is what every client must pass unmodified, through one door:
// a clean commit; a blocked one that leaves nothing; the same placeholder for
// the same content; a bypass by it; the same content passes and is an alert; a
// different secret still blocks.
func sixSteps(t *testing.T, s *server, c client, d door, reason string) {
	t.Helper()
	clean := []byte("nothing to see\n")
	first, second := newSecret(t), newSecret(t)
	secret, other := withSecret(first), withSecret(second)

	if no := d.write(t, c, "docs/clean.txt", clean); no != nil {
		t.Fatalf("clean content is blocked: %q", no.Message)
	}
	if got, found := c.read(t, "docs/clean.txt", "main"); !found || !bytes.Equal(got, clean) {
		t.Fatalf("clean content reads %q (found: %v)", got, found)
	}
	head, _ := c.head(t, "main")

	no := d.write(t, c, "config/app.env", secret)
	wantBlock(t, no)
	wantNothingOf(t, c, secret, "config/app.env", head)
	s.wantNoTrace(t, first)

	again := d.write(t, c, "config/app.env", secret)
	wantBlock(t, again)
	if t.Failed() {
		t.FailNow()
	}
	p := no.placeholders()[0]
	if got := again.placeholders()[0]; got != p {
		t.Errorf("the same content gives placeholder %v, then %v", p, got)
	}
	s.wantNoTrace(t, first)

	b := c.bypass(t, p.ID, reason)
	wantBypass(t, b, p, reason)
	if no := d.write(t, c, "config/app.env", secret); no != nil {
		t.Fatalf("the content is blocked after its bypass: %q", no.Message)
	}
	if got, found := c.read(t, "config/app.env", "main"); !found || !bytes.Equal(got, secret) {
		t.Errorf("the bypassed content is not read back as it was sent (found: %v, %d bytes of %d)", found, len(got), len(secret))
	}
	wantAlert(t, c, first, reason, blobID(secret))
	s.wantNoTraceOutsideObjects(t, first)

	head, _ = c.head(t, "main")
	no = d.write(t, c, "config/other.env", other)
	wantBlock(t, no)
	if no != nil && len(no.placeholders()) > 0 && no.placeholders()[0].ID == p.ID {
		t.Error("another secret has the placeholder of the first")
	}
	wantNothingOf(t, c, other, "config/other.env", head)
	s.wantNoTrace(t, second)
}

func wantBlock(t testing.TB, no *refusal) {
	t.Helper()
	if no == nil {
		t.Fatal("a secret passed")
	}
	if no.Status != 409 {
		t.Errorf("a block answers %d, want 409", no.Status)
	}
	if !strings.Contains(no.Message, "Secret detected in content") {
		t.Errorf("a block says %q, want GitHub's words", no.Message)
	}
	if n := len(no.placeholders()); n != 1 {
		t.Fatalf("a block of one secret has %d placeholders", n)
	}
	p := no.placeholders()[0]
	if len(p.ID) != 27 || p.TokenType == "" || p.TokenType != strings.ToUpper(p.TokenType) {
		t.Errorf("placeholder %+v: want 27 characters and a type in upper case", p)
	}
	if len(no.Errors) != 1 {
		t.Fatalf("a block of one secret has %d errors, want one plain line for each", len(no.Errors))
	}
	line := no.Errors[0].Message
	for _, want := range []string{"line 2", "7-46", "do not retry unchanged", "unblock-secret/" + p.ID} {
		if !strings.Contains(line, want) {
			t.Errorf("the line to the user does not say %q: %q", want, line)
		}
	}
	if no.Printed != "" && !strings.Contains(no.Printed, "unblock-secret/"+p.ID) {
		t.Errorf("the client does not print the unblock URL: %q", no.Printed)
	}
}

// wantNothingOf fails if a blocked write left something that can be read.
func wantNothingOf(t testing.TB, c client, content []byte, path, head string) {
	t.Helper()
	if now, _ := c.head(t, "main"); now != head {
		t.Errorf("the branch moved from %s to %s by a blocked write", head, now)
	}
	if _, found := c.read(t, path, "main"); found {
		t.Errorf("%s is there after a blocked write", path)
	}
	if c.hasBlob(t, blobID(content)) {
		t.Error("the blocked blob can be read by its id")
	}
}

func wantBypass(t testing.TB, b bypass, p placeholder, reason string) {
	t.Helper()
	if b.Reason != reason || b.TokenType != p.TokenType {
		t.Errorf("the bypass is %+v, want reason %q and type %q", b, reason, p.TokenType)
	}
	expires, err := time.Parse(time.RFC3339, b.ExpireAt)
	if err != nil {
		t.Fatalf("expire_at: %v", err)
	}
	if left := time.Until(expires); left < 2*time.Hour+50*time.Minute || left > 3*time.Hour+time.Minute {
		t.Errorf("the bypass lives %v, want 3 h", left)
	}
}

// wantAlert looks at the list, the alert and its location.
func wantAlert(t testing.TB, c client, secret, reason, blob string) {
	t.Helper()
	all := c.alerts(t)
	if len(all) != 1 {
		t.Fatalf("there are %d alerts after one bypass, want 1", len(all))
	}
	a := c.alert(t, all[0].Number)
	if a.Number != all[0].Number || a.State != all[0].State || a.Secret != all[0].Secret {
		t.Error("the alert is not what the list says")
	}
	state, resolution := "resolved", reason
	if reason == "will_fix_later" {
		state, resolution = "open", "<nil>"
	}
	if a.State != state || resolutionOf(a) != resolution {
		t.Errorf("after %s the alert is %s (%s), want %s (%s)", reason, a.State, resolutionOf(a), state, resolution)
	}
	if a.Secret != secret {
		t.Error("the alert does not show its secret to the administrator")
	}
	if a.SecretType == "" || a.SecretType != strings.ToLower(a.SecretType) {
		t.Errorf("secret_type is %q, want lower snake case", a.SecretType)
	}
	if !a.Bypassed || a.BypassedBy == nil || a.BypassedBy.Login != "admin" {
		t.Errorf("push_protection_bypassed is %v by %+v, want by admin", a.Bypassed, a.BypassedBy)
	}
	places := c.locations(t, a.Number)
	if len(places) != 1 {
		t.Fatalf("the alert has %d locations, want 1", len(places))
	}
	at := places[0].Details
	got := fmt.Sprintf("%s %s %d:%d-%d:%d %s", places[0].Type, strings.TrimPrefix(at.Path, "/"), at.StartLine, at.StartColumn, at.EndLine, at.EndColumn, at.BlobSHA)
	if want := fmt.Sprintf("commit config/app.env 2:7-2:46 %s", blob); got != want {
		t.Errorf("the location is %q, want %q", got, want)
	}
	if head, _ := c.head(t, "main"); at.CommitSHA != head {
		t.Errorf("the location's commit is %s, want the one that brought it, %s", at.CommitSHA, head)
	}
}

func resolutionOf(a alert) string {
	if a.Resolution == nil {
		return "<nil>"
	}
	return *a.Resolution
}

// reasonFor gives every door another reason, so that all three are seen.
func reasonFor(d door) string {
	return map[string]string{"contents": "used_in_tests", "blob": "will_fix_later", "inline-tree": "false_positive"}[d.name]
}
