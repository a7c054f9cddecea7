package githttp

import (
	"strings"
	"testing"

	"pushward"
)

// What an organisation wants to say to those who are blocked is in the message.
func TestCustomLink(t *testing.T) {
	b := blockOf([]pushward.Location{inFile("a.env", 3)})
	const said = "Your organization says more: https://example.com/secrets"
	if strings.Contains(text(b, pushOf("refs/heads/main")), "says more") {
		t.Error("it says more without a link")
	}
	b.Link = "https://example.com/secrets"
	if got := text(b, pushOf("refs/heads/main")); !strings.Contains(got, said) {
		t.Errorf("no link in\n%s", got)
	}
}
