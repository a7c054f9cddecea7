package githttp

import (
	"encoding/json"
	"strings"
	"testing"

	"pushward"
)

// Who may not bypass by itself is sent to ask, with the same address, by which
// programs know the placeholder.
func TestMustAsk(t *testing.T) {
	b := blockOf([]pushward.Location{inFile("a.env", 3)})
	may, url := text(b, pushOf("refs/heads/main")), pushOf().unblockURL(hello, b.Secrets[0])
	b.MustAsk = true
	must := text(b, pushOf("refs/heads/main"))
	for _, c := range []struct {
		name, said, has, lacks string
	}{
		{"who may", may, "Allow it here", "Ask for a bypass"},
		{"who must ask", must, "Ask for a bypass here:\n       " + url, "Allow it here"},
		{"programs that must ask", must, "POST /repos/octo/hello/bypass-requests/secret-scanning", "You may"},
	} {
		flat := strings.Join(strings.Fields(c.said), " ")
		if !strings.Contains(flat, strings.Join(strings.Fields(c.has), " ")) || strings.Contains(flat, c.lacks) {
			t.Errorf("%s: want %q and not %q in\n%s", c.name, c.has, c.lacks, c.said)
		}
	}
	for _, line := range strings.Split(must, "\n") {
		if len([]rune(line)) > commandWidth && !strings.Contains(line, "://") {
			t.Errorf("%d columns: %s", len([]rune(line)), line)
		}
	}
	var told struct {
		MustAsk bool   `json:"must_ask"`
		AskAt   string `json:"ask_at"`
	}
	for _, must := range []bool{false, true} {
		told.AskAt = ""
		b.MustAsk = must
		if err := json.Unmarshal([]byte(messageJSON(b, pushOf("refs/heads/main"))), &told); err != nil || told.MustAsk != must || (told.AskAt != "") != must {
			t.Errorf("for programs: %+v %v", told, err)
		}
	}
}
