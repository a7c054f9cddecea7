package githttp

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"pushward"
	"pushward/internal/git"
)

var (
	noon      = time.Date(2026, 11, 3, 12, 0, 0, 0, time.UTC)
	oneCommit = oid(0xc1)
	hello     = pushward.Repo{Owner: pushward.User{Login: "octo"}, Name: "hello"}
)

func oid(b byte) (o pushward.OID) {
	for i := range o {
		o[i] = b
	}
	return o
}

// blockOf makes a block of one secret for each list of locations.
func blockOf(places ...[]pushward.Location) *pushward.Blocked {
	b := &pushward.Blocked{Repo: hello}
	for i, at := range places {
		b.Secrets = append(b.Secrets, pushward.BlockedSecret{
			PlaceholderID: fmt.Sprintf("2wMiLfO4WeFljsO84YbwUn%05d", i), SecretType: "alpha_token", TokenType: "ALPHA_TOKEN",
			DisplayName: fmt.Sprintf("Alpha Token %d", i), Mask: "alph…Q2", ExpiresAt: noon.Add(7 * 24 * time.Hour), Locations: at,
		})
	}
	return b
}

func inFile(path string, line int) pushward.Location {
	return pushward.Location{Place: pushward.InBlob, Path: path, Object: oid(0xb1), Commit: oneCommit, StartLine: line, EndLine: line, StartColumn: 9, EndColumn: 48}
}

func pushOf(refs ...string) push {
	p := push{base: "https://git.example.com", now: noon, commits: []git.CommitInfo{{OID: oneCommit, Tree: oid(0x77), Parents: []pushward.OID{oid(0x11)}}}}
	for _, r := range refs {
		p.refs = append(p.refs, pushward.RefUpdate{Name: r, New: oneCommit})
	}
	return p
}

func text(b *pushward.Blocked, p push) string { return strings.Join(message(b, p), "\n") }

// onTheWire is a message as a program that runs git sees it: prefixed, and
// filled up with the eight blanks of a git whose standard error is no terminal.
func onTheWire(lines []string) string {
	var out strings.Builder
	for _, l := range lines {
		if l == "" {
			out.WriteString("remote: \n")
		} else {
			out.WriteString("remote: " + l + "        \n")
		}
	}
	return out.String()
}

// What programs in the wild look for in git's output: dugite, GitHub Desktop and
// others, host names left out.
func TestProgramsReadTheMessage(t *testing.T) {
	tag := pushward.Location{Place: pushward.InTag, Object: oid(0xa1), StartLine: 6, StartColumn: 2}
	ref := pushward.Location{Place: pushward.InRef, Ref: "refs/heads/x-alph…Q2", StartLine: 1, StartColumn: 14}
	b := blockOf([]pushward.Location{tag, ref}, []pushward.Location{inFile("a b:c.env", 17), ref, inFile("d.env", 3)}, []pushward.Location{inFile("https.md", 4)})
	said := onTheWire(message(b, pushOf("refs/heads/main")))

	for _, want := range []string{
		`(?m)^remote: error: GH013: Repository rule violations found for refs/heads/main\.`,
		`GITHUB PUSH PROTECTION[.\s\S]+Push cannot contain secrets`,
		`(?m)^remote:\s+- Push cannot contain secrets(?:[\s\S]*?^remote:\s+(https://\S+/unblock-secret/\S+))`,
		`(?i)(?:rule violations found for|update failed for)\s+(refs/\S+?)\.?\s`,
		`(?m)^remote:\s*—{2,} (.+) —{2,}\s*$`,
		`(?m)^\s*(?:remote:\s*)?path:\s*(.+?):(\d+)\s*$`,
		`(?m)- commit: [0-9a-f]{40}\s*$`,
	} {
		if !regexp.MustCompile(want).MatchString(said) {
			t.Errorf("%s does not match\n%s", want, said)
		}
	}
	var lines []string
	for _, m := range regexp.MustCompile(`path: (.+):(\d+)`).FindAllStringSubmatch(said, -1) {
		lines = append(lines, m[1]+" "+m[2])
	}
	if got := strings.Join(lines, ", "); got != "a b:c.env 17, d.env 3, https.md 4, text of the tag 1" {
		t.Errorf("paths and lines read as %s", got)
	}
	var ids []string
	for _, m := range regexp.MustCompile(`unblock-secret/([A-Za-z0-9_-]+)`).FindAllStringSubmatch(said, -1) {
		ids = append(ids, m[1])
	}
	if len(ids) != 3 || ids[0] != b.Secrets[1].PlaceholderID || len(ids[0]) != 27 {
		t.Errorf("placeholders read as %v", ids)
	}
}

// GitHub Desktop takes the text apart with one expression: each secret must get
// its own locations and its own URL, also beside secrets that stand in no commit.
func TestGitHubDesktopReadsTheMessage(t *testing.T) {
	desktop := regexp.MustCompile(`—— (.*?) —+[\s\S]*?locations:((?:\s+- commit: [a-f0-9]{40}\s+path: [\s\S]*?)+).*?(https[\s\S]*?) `)
	location := regexp.MustCompile(`- commit: ([a-f0-9]{40})\s+path: (.*?):(\d+)`)
	ref := pushward.Location{Place: pushward.InRef, Ref: "refs/heads/x-alph…Q2", StartLine: 1, StartColumn: 14}
	b := blockOf([]pushward.Location{ref}, []pushward.Location{ref, inFile("a.env", 17), inFile("b.env", 3)}, []pushward.Location{inFile("c.env", 4)})
	said := strings.ReplaceAll(onTheWire(message(b, pushOf("refs/heads/main"))), "remote: ", "")
	found := desktop.FindAllStringSubmatch(said, -1)
	if len(found) != 2 {
		t.Fatalf("%d secrets are read, want the two that stand in commits:\n%s", len(found), said)
	}
	for i, want := range []string{"a.env 17, b.env 3", "c.env 4"} {
		var got []string
		for _, l := range location.FindAllStringSubmatch(found[i][2], -1) {
			got = append(got, l[2]+" "+l[3])
		}
		secret := b.Secrets[i+1]
		if found[i][1] != secret.DisplayName || strings.Join(got, ", ") != want || !strings.HasSuffix(found[i][3], "/"+secret.PlaceholderID) {
			t.Errorf("secret %d reads as %q at %v, to be allowed at %s", i+1, found[i][1], got, found[i][3])
		}
	}
}

// A terminal of 80 columns shows each line whole, "remote: " included; prose
// keeps to 64. URLs, paths and names of refs are as long as they are.
func TestWidth(t *testing.T) {
	goldens, err := filepath.Glob("testdata/push-*.txt")
	if err != nil || len(goldens) < 30 {
		t.Fatalf("%d goldens, %v", len(goldens), err)
	}
	for _, name := range goldens {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(raw), "\n") {
			n := utf8.RuneCountInString(line)
			if line != strings.TrimRight(line, " ") {
				t.Errorf("%s:%d: blanks at the end", name, i+1)
			}
			switch {
			case i == 0, strings.Contains(line, "://"), strings.Contains(line, "path: "), strings.Contains(line, ".env"), strings.Contains(line, ".txt"),
				strings.Contains(line, "IFS"), strings.Contains(line, "eb818abd984332bbded89c83325f7a55b746229c"):
			case strings.HasPrefix(line, "    ") && !strings.HasPrefix(line, "     ") && n > width && strings.Contains(strings.TrimSpace(line), " "):
				t.Errorf("%s:%d: prose of %d columns: %s", name, i+1, n, line)
			case n > commandWidth:
				t.Errorf("%s:%d: %d columns: %s", name, i+1, n, line)
			}
		}
	}
}

func TestHeading(t *testing.T) {
	for name, want := range map[string]int{"GitHub Personal Access Token": 54, "A": 54, strings.Repeat("Long", 20): 80 + 6} {
		b := blockOf([]pushward.Location{inFile("a", 1)})
		b.Secrets[0].DisplayName = name
		m := regexp.MustCompile(`(?m)^ {6}(—{2,} .+ —{2,})$`).FindStringSubmatch(text(b, pushOf("refs/heads/main")))
		if m == nil || utf8.RuneCountInString(m[1]) != want {
			t.Errorf("%q is headed %q", name, m)
		}
	}
}

// Names come from whoever pushes and are read in a terminal.
func TestNothingActsOnTheTerminal(t *testing.T) {
	b := blockOf([]pushward.Location{
		inFile("a\x1b[2J\u202eb\u0085\u2066\xff\t.env", 1),
		{Place: pushward.InRef, Ref: "refs/heads/\u202ealph…Q2\x9b", StartLine: 1, StartColumn: 1},
	})
	b.Secrets[0].DisplayName, b.Secrets[0].Mask = "Alpha\x1b[31m", "alph…Q\u200f"
	p := pushOf("refs/heads/\u202ealphaSECRETQ2\x9b", "refs/heads/\u2067main")
	for _, line := range append(message(b, p), messageJSON(b, p)) {
		for _, r := range line {
			if r == utf8.RuneError || !unicode.IsPrint(r) && r != ' ' {
				t.Errorf("%U is printed in %q", r, line)
			}
		}
	}
	if said := text(b, p); !strings.Contains(said, `path: a\x1b[2J\u202eb\u0085\u2066\xff\x09.env:1`) {
		t.Errorf("the path is not escaped:\n%s", said)
	}
}

func TestManySecrets(t *testing.T) {
	var places [][]pushward.Location
	for i := range 23 {
		places = append(places, []pushward.Location{inFile("a.env", i+1)})
	}
	said := text(blockOf(places...), pushOf("refs/heads/main"))
	if n := strings.Count(said, "unblock-secret/"); n != 20 {
		t.Errorf("%d secrets are shown, want 20", n)
	}
	for _, want := range []string{"Blocked: 23 secrets in 23 places.", "3 more secrets in this push.", "\n      https://git.example.com/octo/hello/security/secret-scanning\n"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is missing in\n%s", want, said)
		}
	}
}

func TestLifetime(t *testing.T) {
	for left, want := range map[time.Duration]string{
		7 * 24 * time.Hour:             "for 7 days, until 10 November 2026, 12:00 UTC",
		7*24*time.Hour - 5*time.Minute: "for 7 days, until 10 November 2026, 11:55 UTC",
		30 * time.Hour:                 "for 30 hours, until 4 November 2026, 18:00 UTC",
		time.Minute:                    "for 1 minute, until 3 November 2026, 12:01 UTC",
	} {
		if got := pushOf().lifetime(noon.Add(left).In(time.FixedZone("", 3600))); got != want {
			t.Errorf("%v: %s", left, got)
		}
	}
}

func TestMessageJSON(t *testing.T) {
	b := blockOf([]pushward.Location{inFile("a\nb.env", 2)}, []pushward.Location{{Place: pushward.InRef, Ref: "refs/heads/alph…Q2", StartLine: 1, EndLine: 1, StartColumn: 12, EndColumn: 20}})
	line := messageJSON(b, pushOf("refs/heads/main"))
	if strings.ContainsAny(line, "\n\r") {
		t.Error("more than one line")
	}
	var got struct {
		Error, Repository string
		Secrets           []struct {
			SecretType    string `json:"secret_type"`
			Mask          string
			PlaceholderID string    `json:"placeholder_id"`
			UnblockURL    string    `json:"unblock_url"`
			ExpiresAt     time.Time `json:"expires_at"`
			Locations     []struct {
				Commit, Path, Ref, Object string
				StartLine                 int `json:"start_line"`
				StartColumn               int `json:"start_column"`
			}
		}
	}
	if err := json.Unmarshal([]byte(line), &got); err != nil {
		t.Fatalf("%v in %s", err, line)
	}
	if len(got.Secrets) != 2 || got.Error != "push_protection" || got.Repository != "octo/hello" {
		t.Fatalf("reads as %+v", got)
	}
	s := got.Secrets[0]
	if s.UnblockURL != "https://git.example.com/octo/hello/security/secret-scanning/unblock-secret/"+s.PlaceholderID || s.Mask != "alph…Q2" ||
		!s.ExpiresAt.Equal(noon.Add(7*24*time.Hour)) || s.Locations[0].Path != "a\nb.env" || s.Locations[0].Commit != oneCommit.String() ||
		s.Locations[0].StartLine != 2 || s.Locations[0].StartColumn != 9 {
		t.Errorf("reads as %+v", s)
	}
	if l := got.Secrets[1].Locations[0]; l.Ref != "refs/heads/alph…Q2" || l.Commit != "" || l.Object != "" {
		t.Errorf("a ref reads as %+v", l)
	}
}

// What the message cannot look up must not keep it from being said.
func TestMessageOfWhatIsUnknown(t *testing.T) {
	stray := pushward.Location{Place: pushward.InBlob, Object: oid(0xb2), StartLine: 1, StartColumn: 1}
	p := pushOf("refs/heads/main")
	p.object = func(pushward.OID) (git.Object, error) { return git.Object{}, errors.New("gone") }
	for name, said := range map[string]string{
		"no reader":  text(blockOf([]pushward.Location{inFile("a.env", 1)}), pushOf("refs/heads/main")),
		"sick":       text(blockOf([]pushward.Location{inFile("a.env", 1)}), p),
		"stray blob": text(blockOf([]pushward.Location{stray}), pushOf("refs/heads/main")),
		"no commits": text(blockOf([]pushward.Location{inFile("a.env", 1)}), push{refs: p.refs, now: noon}),
		"no refs":    text(blockOf([]pushward.Location{inFile("a.env", 1)}), push{now: noon}),
		"deletes":    text(blockOf([]pushward.Location{stray}), push{refs: []pushward.RefUpdate{{Name: "refs/heads/old", Old: oneCommit}}, now: noon}),
	} {
		for _, want := range []string{"GH013", "unblock-secret/2wMiLfO4WeFljsO84YbwUn00000", "push again", "Nothing was stored"} {
			if !strings.Contains(strings.Join(strings.Fields(said), " "), want) {
				t.Errorf("%s: %q is missing in\n%s", name, want, said)
			}
		}
	}
}

// A push of everything there is must not be answered for ever, or with a book.
func TestMessageOfAHugePush(t *testing.T) {
	p, b := push{base: "https://git.example.com", now: noon}, blockOf()
	parent := oid(0x11)
	for i := range 50_000 {
		c := pushward.OID{1, byte(i >> 16), byte(i >> 8), byte(i)}
		p.commits = append(p.commits, git.CommitInfo{OID: c, Parents: []pushward.OID{parent}})
		parent = c
	}
	for i := range 5000 {
		p.refs = append(p.refs, pushward.RefUpdate{Name: fmt.Sprintf("refs/heads/b%d", i), New: p.commits[i*10].OID})
	}
	var places [][]pushward.Location
	for i := range 1000 {
		var at []pushward.Location
		for k := range 100 {
			l := inFile(fmt.Sprintf("%d/%d.env", i, k), 1)
			if k%2 == 0 {
				l = pushward.Location{Place: pushward.InPath, Path: fmt.Sprintf("%d/alph…Q2", i), StartLine: 1}
			}
			l.Commit = p.commits[i*50+k/2].OID
			at = append(at, l)
		}
		places = append(places, at)
	}
	b = blockOf(places...)
	began := time.Now()
	lines := message(b, p)
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("it takes %v", took)
	}
	if len(lines) > 20*(3*100+20)+100 {
		t.Errorf("it has %d lines", len(lines))
	}
}
