package api

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pushward/internal/api/apitest"
)

// A story is a file in testdata: exchanges, one after the other, with a server
// of its own. Lines that start with # between exchanges tell it.
//
//	PUT /repos/ann/demo/contents/a.txt as ann
//	Accept: application/json
//
//	{"message": "Add", "content": "b64(hello)"}
//	=> 201
//	ETag: *
//	save blob content.sha
//	{"content": {"path": "a.txt"}}
//
// "as" names a token, without it nobody asks. $name and ${name} stand for what
// was saved, b64(text) for its base64, blobid(text) for the id of the blob it
// makes, and the mark ¦ for nothing: it keeps examples from being secrets in
// this tree.
//
// Of the answer, the status must be as told and the headers and JSON must hold
// what is told: "*" is any value, "~text" one that has the text in it, "-" no
// such header, "!" no such key. A body after "= " must be equal, "= " alone
// empty. Every answer must also fit GitHub's own description.
//
// Four more lines: "clock 3h" moves the clock on, "audit ACTION n" counts lines
// of the audit log, "scan" carries out the scans of history that wait, "wait" is
// over when no import is under way and what hooks are due has been delivered.
// $heard is where a receiver listens: /ok takes everything, /broken nothing.
type story struct {
	name  string
	steps []step
}

type step struct {
	line int // in the file

	clock  time.Duration
	audit  string
	audits int
	scan   bool
	wait   bool

	method, path, as string
	header           []string // "Name: value"
	body             string

	status     int
	wantHeader []string
	saves      [][2]string // name, where
	want       string
}

func TestStories(t *testing.T) {
	for _, s := range stories(t) {
		t.Run(s.name, func(t *testing.T) {
			w := newWorld(t)
			saved := map[string]string{"heard": w.heard}
			for _, st := range s.steps {
				w.play(t, st, saved)
				if t.Failed() {
					t.Fatalf("%s:%d: here the story ends", s.name, st.line)
				}
			}
		})
	}
}

// play carries out one step and checks what comes of it.
func (w *world) play(t *testing.T, s step, saved map[string]string) {
	t.Helper()
	switch {
	case s.clock != 0:
		w.clock.add(s.clock)
		return
	case s.scan:
		if err := w.gate.ScanQueued(t.Context(), w.repos); err != nil {
			t.Errorf("line %d: scan: %v", s.line, err)
		}
		return
	case s.wait:
		w.api.o.Imports.Wait()
		w.deliver()
		return
	case s.audit != "":
		if n := w.audited(s.audit); n != s.audits {
			t.Errorf("line %d: %d audit lines %q, want %d", s.line, n, s.audit, s.audits)
		}
		return
	}
	r := w.request(t, s, saved)
	a := w.do(r)
	told := fmt.Sprintf("line %d: %s %s", s.line, s.method, s.path)
	if a.status != s.status {
		t.Errorf("%s: status %d, want %d\nbody: %s", told, a.status, s.status, a.body)
		return
	}
	fitsGitHub(t, r, a)
	w.askAgain(t, told, r, a)
	for _, h := range s.wantHeader {
		name, want, _ := strings.Cut(expand(t, h, saved), ":")
		if err := headerFits(a.header.Values(name), strings.TrimSpace(want)); err != nil {
			t.Errorf("%s: header %s: %v", told, name, err)
		}
	}
	if err := bodyFits(a.body, expand(t, s.want, saved)); err != nil {
		t.Errorf("%s: %v\nbody: %s", told, err, a.body)
	}
	for _, save := range s.saves {
		v, err := pick(a, save[1])
		if err != nil {
			t.Errorf("%s: save %s: %v\nbody: %s", told, save[0], err, a.body)
		}
		saved[save[0]] = v
	}
}

// askAgain holds two promises about every GET: HEAD has the same headers and no
// body, and who shows the ETag gets 304. Reading a secret is left out, because
// each reading leaves a line in the audit log.
func (w *world) askAgain(t *testing.T, told string, r *http.Request, first answer) {
	t.Helper()
	if r.Method != http.MethodGet || first.status != http.StatusOK || strings.Contains(r.URL.Path, "/secret-scanning/alerts") {
		return
	}
	again := func(method, etag string) answer {
		r := r.Clone(r.Context())
		r.Method = method
		if etag != "" {
			r.Header.Set("If-None-Match", etag)
		}
		return w.do(r)
	}
	head := again(http.MethodHead, "")
	fitsGitHub(t, &http.Request{Method: http.MethodHead, URL: r.URL, Header: r.Header}, head)
	if head.status != first.status {
		t.Errorf("%s: HEAD answered %d", told, head.status)
	}
	for _, name := range []string{"ETag", "Content-Type", "Content-Length", "Link"} {
		if head.header.Get(name) != first.header.Get(name) {
			t.Errorf("%s: HEAD has %s %q, GET %q", told, name, head.header.Get(name), first.header.Get(name))
		}
	}
	known := again(http.MethodGet, first.header.Get("ETag"))
	if known.status != http.StatusNotModified || len(known.body) > 0 {
		t.Errorf("%s: with its ETag %q it answered %d", told, first.header.Get("ETag"), known.status)
	}
}

func (w *world) request(t *testing.T, s step, saved map[string]string) *http.Request {
	t.Helper()
	at := w.url + Prefix
	host := ""
	for _, h := range s.header {
		if name, value, _ := strings.Cut(h, ":"); name == "Host" {
			host, at = strings.TrimSpace(value), w.url
		}
	}
	r, err := http.NewRequest(s.method, at+expand(t, s.path, saved), strings.NewReader(expand(t, s.body, saved)))
	if err != nil {
		t.Fatalf("line %d: %v", s.line, err)
	}
	r.Host = host
	r.Header.Set("User-Agent", "story")
	if s.as != "" {
		r.Header.Set("Authorization", "Bearer token-"+s.as)
	}
	for _, h := range s.header {
		name, value, _ := strings.Cut(h, ":")
		if name != "Host" {
			r.Header.Set(name, strings.TrimSpace(expand(t, value, saved)))
		}
	}
	return r
}

// additive are our own routes, which GitHub does not describe.
func additive(method, path string) (like string, ours bool) {
	segments := strings.Split(strings.TrimPrefix(path, Prefix), "/")
	switch {
	case len(segments) == 3 && segments[1] == "repositories":
		return "/repos/{owner}/{repo}", true
	case len(segments) > 4 && segments[4] == "raw", len(segments) == 5 && segments[4] == "import", strings.HasSuffix(path, "/observed-blocks"):
		return "", true
	case len(segments) > 3 && segments[1] == "orgs" && slices.Contains([]string{"teams", "organization-roles", "members", "memberships"}, segments[3]):
		return "", true // GitHub's, outside the part of its description that is held here
	case (method == http.MethodPost || method == http.MethodDelete) && strings.HasSuffix(segments[len(segments)-2], "-requests"),
		(method == http.MethodPost || method == http.MethodDelete) && len(segments) > 6 && strings.HasSuffix(segments[4], "-requests"):
		return "", true
	}
	// What is done with a custom pattern is ours; the pattern itself is not.
	_, pattern, is := strings.Cut(path, "/secret-scanning/custom-patterns/")
	_, err := strconv.Atoi(pattern)
	return "", is && err != nil
}

// fitsGitHub holds an answer against GitHub's description of its route.
func fitsGitHub(t *testing.T, r *http.Request, a answer) {
	t.Helper()
	if r.Method == http.MethodOptions {
		return
	}
	route, known := apitest.Match(t, r.Method, r.URL.EscapedPath())
	if like, ours := additive(r.Method, r.URL.Path); ours {
		route, known = like, like != ""
		if !known && a.status < 400 {
			return
		}
	}
	if r.Header.Get("X-GitHub-Api-Version") == versions[1] && (route == "/" || route == "/rate_limit") {
		return // GitHub publishes a description of the older version only
	}
	if known {
		header := a.header.Clone()
		if strings.Contains(r.Header.Get("Accept"), ".object") && a.status == http.StatusOK {
			// Described under this type, and sent as plain JSON: octokit reads no other.
			header.Set("Content-Type", "application/vnd.github.object+json")
		}
		apitest.Validate(t, r.Method, route, a.status, header, a.body)
		return
	}
	var e struct{ Message, Documentation_url, Status string }
	err := json.Unmarshal(a.body, &e)
	if r.Method != http.MethodHead && (err != nil || a.status < 400 || a.status > 499 || e.Message == "" || e.Documentation_url == "" || e.Status != strconv.Itoa(a.status)) {
		t.Errorf("%s %s is no route of GitHub's, so only an error in its shape fits: %d %s", r.Method, r.URL.Path, a.status, a.body)
	}
}

func stories(t testing.TB) []story {
	t.Helper()
	files, err := filepath.Glob("testdata/*.http")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	var all []story
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		s := story{name: strings.TrimSuffix(filepath.Base(f), ".http")}
		s.steps, err = parseStory(string(text))
		if err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		all = append(all, s)
	}
	return all
}

var methods = []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}

// parseStory reads the exchanges of a file.
func parseStory(text string) (steps []step, err error) {
	lines := strings.Split(text, "\n")
	begins := func(i int) bool {
		word, rest, _ := strings.Cut(lines[i], " ")
		for _, m := range methods {
			if word == m && strings.HasPrefix(rest, "/") {
				return true
			}
		}
		return word == "clock" || word == "audit" || word == "scan" || word == "wait" || word == "#"
	}
	for i := 0; i < len(lines); {
		line := strings.TrimRight(lines[i], " ")
		if line == "" || strings.HasPrefix(line, "#") {
			i++
			continue
		}
		if !begins(i) {
			return nil, fmt.Errorf("line %d: %q begins nothing", i+1, line)
		}
		end := i + 1
		for end < len(lines) && !begins(end) {
			end++
		}
		s, err := parseStep(line, lines[i+1:end])
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
		s.line = i + 1
		steps = append(steps, s)
		i = end
	}
	return steps, nil
}

func parseStep(first string, rest []string) (s step, err error) {
	words := strings.Fields(first)
	switch {
	case words[0] == "clock" && len(words) == 2:
		s.clock, err = time.ParseDuration(words[1])
		return s, err
	case words[0] == "audit" && len(words) == 3:
		s.audit = words[1]
		s.audits, err = strconv.Atoi(words[2])
		return s, err
	case len(words) == 1 && (words[0] == "scan" || words[0] == "wait"):
		s.scan, s.wait = words[0] == "scan", words[0] == "wait"
		return s, nil
	case len(words) < 2:
		return s, fmt.Errorf("%q is cut off", first)
	}
	s.method, s.path = words[0], words[1]
	if len(words) == 4 && words[2] == "as" {
		s.as = words[3]
	}
	arrow := 0
	for arrow < len(rest) && !strings.HasPrefix(rest[arrow], "=> ") {
		arrow++
	}
	if arrow == len(rest) {
		return s, fmt.Errorf("no => after %q", first)
	}
	s.header, s.body = headerAndBody(rest[:arrow])
	s.status, err = strconv.Atoi(strings.TrimPrefix(rest[arrow], "=> "))
	if err != nil {
		return s, err
	}
	s.wantHeader, s.want = headerAndBody(rest[arrow+1:])
	var headers []string
	for _, h := range s.wantHeader {
		if save := strings.Fields(h); save[0] == "save" && len(save) == 3 {
			s.saves = append(s.saves, [2]string{save[1], save[2]})
			continue
		}
		headers = append(headers, h)
	}
	s.wantHeader = headers
	return s, nil
}

// headerAndBody parts lines at the first that is empty or can be no header.
func headerAndBody(lines []string) (header []string, body string) {
	i := 0
	for i < len(lines) && lines[i] != "" && !strings.ContainsAny(lines[i][:1], "{[=\"") {
		header = append(header, lines[i])
		i++
	}
	return header, strings.TrimSpace(strings.Join(lines[i:], "\n"))
}

// The stories themselves are told in a language; it must not let a mistake pass.
func TestStoriesFailWhenTheyShould(t *testing.T) {
	have := []byte(`{"a":1,"b":["x","y"],"c":{"d":null},"e":""}`)
	for want, fits := range map[string]bool{
		``:                       true,
		`{}`:                     true,
		`{"a":1,"c":{"d":null}}`: true,
		`{"a":2}`:                false,
		`{"a":"1"}`:              false,
		`{"a":"*","b":"*"}`:      true,
		`{"c":{"d":"*"}}`:        false,
		`{"z":"!"}`:              true,
		`{"a":"!"}`:              false,
		`{"z":null}`:             false,
		`{"b":["x"]}`:            false,
		`{"b":["x","~y"]}`:       true,
		`{"b":["x","~z"]}`:       false,
		`{"e":""}`:               true,
		`[]`:                     false,
		`= {"a":1}`:              false,
		"= " + string(have):      true,
		`{"a":1`:                 false,
	} {
		if err := bodyFits(have, want); (err == nil) != fits {
			t.Errorf("%s against %s: %v, want fits = %v", have, want, err, fits)
		}
	}
	if bodyFits([]byte("x"), "= ") == nil || bodyFits(nil, "=") != nil {
		t.Error("an empty body is told from another")
	}
	if _, err := url.Parse(expand(t, "/a/${x}b/$x", map[string]string{"x": "1"})); err != nil {
		t.Error(err)
	}
	if got := expand(t, `${x}-$x "b64(a(b)c)" gh¦p`, map[string]string{"x": "1"}); got != `1-1 "YShiKWM=" ghp` {
		t.Errorf("expanded to %s", got)
	}
	for _, text := range []string{"PUT /x", "GET /x\n=> many", "nonsense", "clock soon", "audit x"} {
		if steps, err := parseStory(text); err == nil {
			t.Errorf("%q is taken as %v", text, steps)
		}
	}
}
