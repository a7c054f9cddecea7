package githttp

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"pushward"
)

func TestPush(t *testing.T) {
	w := newWorld(t)
	dir := w.work("dark")
	first := mustGit(t, dir, "rev-parse", "HEAD")
	second := commit(t, dir, "a", "a\n")
	mustGit(t, dir, "tag", "-a", "-m", "one", "v1")
	mustGit(t, dir, "tag", "light")
	mustGit(t, dir, "tag", "of-a-file", "HEAD:a")
	mustGit(t, dir, "notes", "add", "-m", "noted")
	out := mustGit(t, dir, "push", "origin", "main", "--tags", "HEAD:refs/heads/deep/er/branch", "refs/notes/commits", "HEAD:refs/other/thing")
	if strings.Contains(out, "remote:") {
		t.Errorf("a push that is fine prints\n%s", out)
	}
	for name, want := range map[string]string{
		"refs/heads/main": second, "refs/heads/deep/er/branch": second, "refs/tags/light": second, "refs/other/thing": second,
		"refs/tags/v1": mustGit(t, dir, "rev-parse", "v1"), "refs/tags/of-a-file": mustGit(t, dir, "rev-parse", "HEAD:a"),
		"refs/notes/commits": mustGit(t, dir, "rev-parse", "refs/notes/commits"),
	} {
		if got := w.ref("dark", name); got != want {
			t.Errorf("%s is at %q, want %s", name, got, want)
		}
	}
	mustGit(t, dir, "push", "-q", "--force", "origin", first+":refs/heads/main", ":refs/tags/light", ":refs/heads/deep/er/branch")
	if w.ref("dark", "refs/heads/main") != first || w.ref("dark", "refs/tags/light") != "" || w.ref("dark", "refs/heads/deep/er/branch") != "" {
		t.Error("a forced push with deletes did not do what it said")
	}
	w.fsck("dark")
	if !strings.Contains(w.log.String(), "outcome=stored") {
		t.Error("the log does not tell the outcome")
	}
	if r := w.row("dark"); !r.PushedAt.Equal(w.clock.now()) {
		t.Errorf("pushed_at is %v", r.PushedAt)
	}
}

// Every framing that a git client can be made to use.
func TestWaysToPush(t *testing.T) {
	for name, settings := range map[string][]string{
		"v1":         {"-c", "protocol.version=1"},
		"chunked":    {"-c", "http.postBuffer=1"},
		"v2 chunked": {"-c", "protocol.version=2", "-c", "http.postBuffer=1"},
		"no thin":    {"-c", "push.default=current"},
		"h1.0 style": {"-c", "http.version=HTTP/1.1"},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			dir := w.work("open")
			for i := range 3 {
				id := commit(t, dir, "file", strings.Repeat(fmt.Sprintln("some line of version", i), 3000))
				args := append(settings, "push", "-q", "origin", "main")
				mustGit(t, dir, args...)
				if got := w.ref("open", "refs/heads/main"); got != id {
					t.Fatalf("main is at %s, want %s", got, id)
				}
			}
			w.fsck("open")
		})
	}
}

func TestPushRefusedRefByRef(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	base := mustGit(t, dir, "rev-parse", "HEAD")
	ours := commit(t, dir, "a", "a\n")
	mustGit(t, dir, "push", "-q", "origin", "main", base+":refs/heads/moved", base+":refs/heads/still")

	// moved moves behind the client's back; git would not send a stale value
	// unless it was told what to expect.
	mustGit(t, w.disk("open"), "update-ref", "refs/heads/moved", ours)
	status, statuses, words := w.push("open", "ann", "report-status side-band-64k", nil,
		base+" "+zeros+" refs/heads/main",
		base+" "+ours+" refs/heads/moved",
		base+" "+zeros+" refs/tags/absent",
		ours+" "+zeros+" refs/heads/still",
		zeros+" "+ours+" refs/pull/7/head",
		zeros+" "+ours+" refs/replace/"+base,
		zeros+" "+ours+" refs/heads/a..b",
		zeros+" "+ours+" HEAD",
		zeros+" "+ours+" refs/heads/\xff",
		zeros+" "+ours+" refs/heads/good",
	)
	if status != http.StatusOK || words != "" {
		t.Errorf("answered %d with words %q", status, words)
	}
	for i, want := range []string{
		"unpack ok",
		"ng refs/heads/main refusing to delete the current branch: refs/heads/main",
		"ng refs/heads/moved fetch first",
		"ng refs/tags/absent it does not exist",
		"ng refs/heads/still stale info",
		`ng refs/pull/7/head "refs/pull/7/head" is not a valid ref name: refs/pull/ is reserved`,
		"ng refs/replace/" + base + ` "refs/replace/` + base + `" is not a valid ref name: refs/replace/ is reserved`,
		`ng refs/heads/a..b "refs/heads/a..b" is not a valid ref name: it contains .. or @{`,
		`ng HEAD "HEAD" is not a valid ref name: it has no slash`,
		"ng refs/heads/\xff the name of the ref is not UTF-8",
		"ok refs/heads/good",
	} {
		if i >= len(statuses) || statuses[i] != want {
			t.Fatalf("status %d of\n%s\nis not %q", i, strings.Join(statuses, "\n"), want)
		}
	}
	if w.ref("open", "refs/heads/good") != ours || w.ref("open", "refs/heads/main") != ours || w.ref("open", "refs/heads/still") != base {
		t.Error("the refs are not what the report says")
	}
}

func TestAtomicPush(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	base := mustGit(t, dir, "rev-parse", "HEAD")
	mustGit(t, dir, "push", "-q", "origin", "main:other")
	elsewhere := filepath.Join(t.TempDir(), "elsewhere")
	mustGit(t, ".", "clone", "-q", w.address("open", "ann"), elsewhere)
	theirs := commit(t, elsewhere, "b", "b\n")
	mustGit(t, elsewhere, "push", "-q", "origin", "HEAD:other")
	ours := commit(t, dir, "a", "a\n")

	_, statuses, _ := w.push("open", "ann", "report-status atomic", nil,
		base+" "+theirs+" refs/heads/main", base+" "+base+" refs/heads/other", zeros+" "+base+" refs/heads/new")
	want := []string{"unpack ok", "ng refs/heads/main atomic push failure", "ng refs/heads/other fetch first", "ng refs/heads/new atomic push failure"}
	if strings.Join(statuses, "|") != strings.Join(want, "|") {
		t.Errorf("the report is %q, want %q", statuses, want)
	}
	if w.ref("open", "refs/heads/main") != base || w.ref("open", "refs/heads/new") != "" {
		t.Error("some of an atomic push went through")
	}
	// Without it, what can go through does.
	out, err := runGit(t, dir, "push", "--force-with-lease=other:"+base, "origin", "main", "main:other")
	if err == nil || !strings.Contains(out, "stale info") || w.ref("open", "refs/heads/main") != ours {
		t.Errorf("a lease that is lost (%v):\n%s", err, out)
	}
	mustGit(t, dir, "push", "-q", "--atomic", "--force-with-lease=other:"+theirs, "origin", "main", "main:other", "main:third")
	if w.ref("open", "refs/heads/other") != ours || w.ref("open", "refs/heads/third") != ours {
		t.Error("an atomic push with a good lease did not go through")
	}
}

func TestPushOptions(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	commit(t, dir, "a", "a\n")
	mustGit(t, dir, "push", "-q", "-o", "one", "-o", "two=2", "origin", "main")
	commit(t, dir, "b", "b\n")
	many := []string{"push", "origin", "main"}
	for i := range maxOptions + 1 {
		many = append(many, "-o", fmt.Sprint(i))
	}
	_, err := runGit(t, dir, many...)
	if err == nil {
		t.Error("a push with too many options went through")
	}
}

func TestDefaultBranchOfAnEmptyRepository(t *testing.T) {
	w := newWorld(t, func(o *Options) {
		o.FirstBranch = func(ctx context.Context, by pushward.Actor, repo pushward.Repo, branch string) error {
			if by.User.Login != "ann" || repo.Name == "" {
				t.Errorf("the first branch comes from %+v to %+v", by, repo)
			}
			first = append(first, repo.Name+" "+branch)
			return nil
		}
	})
	first = nil
	dir := filepath.Join(t.TempDir(), "new")
	mustGit(t, ".", "init", "-q", "-b", "trunk", dir)
	commit(t, dir, "a", "a\n")
	mustGit(t, dir, "push", "-q", w.address("open", "ann"), "trunk")
	mustGit(t, dir, "push", "-q", w.address("dark", "ann"), "trunk", "trunk:other")
	if got := strings.Join(first, ","); got != "open trunk" {
		t.Errorf("taken as default: %q", got)
	}
}

var first []string

func TestProbeIsAnsweredAtOnce(t *testing.T) {
	w := newWorld(t)
	status, header, body := w.post("dark", receivePack, "ann", []byte("0000"))
	if status != http.StatusOK || len(body) != 0 || header.Get("Content-Type") != "application/x-git-receive-pack-result" {
		t.Errorf("a probe is answered %d %q", status, body)
	}
}

// What cannot be read is refused, and nothing comes of it.
func TestMalformedPushes(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	id := mustGit(t, dir, "rev-parse", "HEAD")
	create := zeros + " " + id + " refs/heads/x"
	long := strings.Repeat("1", 64)
	for name, c := range map[string]struct {
		body string
		want int
	}{
		"empty":           {"", 400},
		"no length":       {"hello", 400},
		"length 3":        {"0003", 400},
		"delimiter":       {"0001", 400},
		"too long":        {"fff5", 400},
		"cut":             {"00ff" + create, 400},
		"no flush":        {string(appendPkt(nil, create)), 400},
		"two words":       {string(appendPkt(nil, zeros+" refs/heads/x")) + "0000", 400},
		"short id":        {string(appendPkt(nil, zeros+" 1234 refs/heads/x")) + "0000", 400},
		"control":         {string(appendPkt(nil, create+"\ny")) + "0000", 400},
		"long name":       {string(appendPkt(nil, create+strings.Repeat("y", 5000))) + "0000", 400},
		"push-cert":       {string(appendPkt(nil, "push-cert\x00report-status")) + "0000", 400},
		"bad shallow":     {string(appendPkt(nil, "shallow 1234")) + "0000", 400},
		"SHA-256":         {string(appendPkt(nil, long+" "+long+" refs/heads/x\x00report-status")) + "0000", 422},
		"object format":   {string(appendPkt(nil, create+"\x00report-status object-format=sha256")) + "0000", 422},
		"options cut off": {string(appendPkt(nil, create+"\x00push-options")) + "0000" + string(appendPkt(nil, "x")), 400},
		"endless head":    {strings.Repeat(string(appendPkt(nil, create)), maxHead/len(create)), 413},
	} {
		status, _, body := w.post("open", receivePack, "ann", []byte(c.body))
		if status != c.want {
			t.Errorf("%s is answered %d, want %d: %q", name, status, c.want, body)
		}
		if c.want == 422 && !strings.Contains(string(body), "SHA-256") {
			t.Errorf("%s is answered %q", name, body)
		}
	}
	if w.ref("open", "refs/heads/x") != "" {
		t.Error("one of them made a ref")
	}
}

// A repository of the other hash is refused by the client itself.
func TestSHA256Client(t *testing.T) {
	w := newWorld(t)
	w.work("open")
	dir := filepath.Join(t.TempDir(), "sha256")
	mustGit(t, ".", "init", "-q", "-b", "main", "--object-format=sha256", dir)
	commit(t, dir, "a", "a\n")
	out, err := runGit(t, dir, "push", w.address("open", "ann"), "main")
	if err == nil || !strings.Contains(out, "hash algorithm") && !strings.Contains(out, "object format") {
		t.Errorf("it prints (%v)\n%s", err, out)
	}
}

// A pack that is broken, cut or too large is told as such, in the report and in
// words, and leaves nothing.
func TestBrokenPacks(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	before := w.objects("open")
	id := commit(t, dir, "a", "a\n")
	pack := w.packOf(dir, id, "^"+id+"~1")
	create := zeros + " " + id + " refs/heads/x"
	for name, c := range map[string]struct {
		pack []byte
		say  string
	}{
		"cut":       {pack[:len(pack)-1], ""},
		"trailing":  {append(bytes.Clone(pack), 'x'), ""},
		"flipped":   {flip(pack, len(pack)-3), ""},
		"no pack":   {[]byte("hello, this is no pack"), ""},
		"none":      {[]byte{}, ""},
		"too large": {w.packWith(dir, bytes.Repeat([]byte("x"), testMaxObject+1)), "limit"},
	} {
		_, statuses, words := w.push("open", "ann", "report-status side-band-64k", c.pack, create)
		if len(statuses) != 2 || !strings.HasPrefix(statuses[0], "unpack ") || statuses[0] == "unpack ok" || !strings.HasPrefix(statuses[1], "ng refs/heads/x ") {
			t.Errorf("%s: the report is %q", name, statuses)
			continue
		}
		if !strings.HasPrefix(words, "error: ") || !strings.Contains(words, c.say) {
			t.Errorf("%s: the words are %q", name, words)
		}
		for _, line := range strings.Split(words, "\n") {
			if len(line) > 72 {
				t.Errorf("%s: a line of %d columns: %q", name, len(line), line)
			}
		}
	}
	if w.ref("open", "refs/heads/x") != "" || w.objects("open") != before {
		t.Errorf("something was stored: %d objects, before %d", w.objects("open"), before)
	}
	// What is whole but points nowhere is no fault of the pack.
	_, statuses, _ := w.push("open", "ann", "report-status side-band-64k", nil, create)
	if len(statuses) != 2 || statuses[0] != "unpack ok" || statuses[1] != "ng refs/heads/x Object does not exist" {
		t.Errorf("a ref to nothing is reported %q", statuses)
	}
}

func TestTooManyRefs(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	id := mustGit(t, dir, "rev-parse", "HEAD")
	args := []string{"push", "origin"}
	for i := range testMaxRefs + 1 {
		args = append(args, fmt.Sprintf("%s:refs/heads/b%d", id, i))
	}
	out, err := runGit(t, dir, args...)
	if err == nil || !strings.Contains(out, "remote: error: The push updates 41 refs, the limit is 40. Push fewer at") ||
		strings.Count(out, "[remote rejected]") != testMaxRefs+1 {
		t.Errorf("it prints (%v)\n%s", err, out)
	}
	mustGit(t, dir, args[:len(args)-1]...)
	if n := len(strings.Fields(mustGit(t, w.disk("open"), "for-each-ref", "--format=%(refname)"))); n != testMaxRefs+1 {
		t.Errorf("there are %d refs", n)
	}
}

func TestOneRefTwice(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	id := mustGit(t, dir, "rev-parse", "HEAD")
	_, statuses, words := w.push("open", "ann", "report-status side-band-64k", nil,
		zeros+" "+id+" refs/heads/x", zeros+" "+id+" refs/heads/y", id+" "+zeros+" refs/heads/x")
	if len(statuses) != 4 || !strings.Contains(words, "refs/heads/x twice") || w.ref("open", "refs/heads/y") != "" {
		t.Errorf("answered %q %q", statuses, words)
	}
	for _, s := range statuses[1:] {
		if !strings.HasPrefix(s, "ng ") {
			t.Errorf("%q went through", s)
		}
	}
}

// A client without side band has nothing but the statuses.
func TestReportWithoutSideBand(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	id := commit(t, dir, "a", "a\n")
	pack := w.packOf(dir, id, "^"+id+"~1")
	_, statuses, words := w.push("open", "ann", "report-status", flip(pack, 40), zeros+" "+id+" refs/heads/x")
	if len(statuses) != 2 || words != "" || !strings.HasPrefix(statuses[1], "ng refs/heads/x ") {
		t.Errorf("answered %q %q", statuses, words)
	}
	_, statuses, _ = w.push("open", "ann", "report-status-v2", pack, zeros+" "+id+" refs/heads/x")
	if strings.Join(statuses, "|") != "unpack ok|ok refs/heads/x" {
		t.Errorf("answered %q", statuses)
	}
	_, statuses, _ = w.push("open", "ann", "", nil, zeros+" "+id+" refs/heads/silent")
	if len(statuses) != 0 || w.ref("open", "refs/heads/silent") != id {
		t.Errorf("a client that wants no report gets %q", statuses)
	}
}

// Pushes to one ref at once: one wins, the others are told to fetch, and no one
// is told what is not so.
func TestPushesAtOnce(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	base := mustGit(t, dir, "rev-parse", "HEAD")
	const n = 8
	ids, packs := make([]string, n), make([][]byte, n)
	for i := range n {
		mustGit(t, dir, "checkout", "-q", base)
		ids[i] = commit(t, dir, "file", fmt.Sprintln("by", i))
		packs[i] = w.packOf(dir, ids[i], "^"+base)
	}
	var all sync.WaitGroup
	results := make([][]string, n)
	for i := range n {
		all.Go(func() {
			_, results[i], _ = w.push("open", "ann", "report-status side-band-64k", packs[i],
				base+" "+ids[i]+" refs/heads/main", zeros+" "+ids[i]+fmt.Sprintf(" refs/heads/own%d", i))
		})
	}
	all.Wait()
	won := ""
	for i, r := range results {
		if len(r) != 3 || r[2] != fmt.Sprintf("ok refs/heads/own%d", i) {
			t.Errorf("push %d: %q", i, r)
		}
		switch {
		case r[1] == "ok refs/heads/main" && won == "":
			won = ids[i]
		case r[1] != "ng refs/heads/main fetch first":
			t.Errorf("push %d: %q", i, r)
		}
	}
	if got := w.ref("open", "refs/heads/main"); got != won {
		t.Errorf("main is at %s, and %s was told so", got, won)
	}
	w.fsck("open")
}

// Our own failure refuses the push, names the request and tells no more.
func TestOwnFailure(t *testing.T) {
	w := newWorld(t)
	w.sick = true
	dir := w.work("open")
	id := commit(t, dir, "a", "a\n")
	w.watch = func(context.Context) error { return errors.New("SQL logic error: no such table") }
	out, err := runGit(t, dir, "push", "origin", "main")
	if err == nil || !strings.Contains(out, "internal error, request ") || strings.Contains(out, "SQL") {
		t.Errorf("it prints (%v)\n%s", err, out)
	}
	if w.ref("open", "refs/heads/main") == id {
		t.Error("it went through")
	}
	if !strings.Contains(w.log.String(), "level=ERROR") {
		t.Error("the log does not tell")
	}
}

// Who waits is told why, and kept alive: here the gate takes its time until
// there was a third sign.
func TestSignsOfLife(t *testing.T) {
	for _, quiet := range []bool{false, true} {
		w := newWorld(t)
		dir := w.work("open")
		id := commit(t, dir, "a", "a\n")
		pack := w.packOf(dir, id, "^"+id+"~1")
		w.face.patience, w.face.pulse = time.Millisecond, time.Millisecond
		enough := make(chan struct{})
		w.watch = func(context.Context) error { <-enough; return nil }

		capabilities := "report-status side-band-64k" + map[bool]string{true: " quiet"}[quiet]
		r := w.request("POST", "/ann/open.git/git-receive-pack", string(append(head(capabilities, zeros+" "+id+" refs/heads/x"), pack...)))
		r.Header.Set("Content-Type", "application/x-git-receive-pack-request")
		r.SetBasicAuth("x", "token-ann")
		answer, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		want := "001d\x02Checking for secrets...\n0005\x010005\x01"
		if quiet {
			want = "0005\x010005\x010005\x01"
		}
		got := make([]byte, len(want))
		_, err = io.ReadFull(answer.Body, got)
		close(enough)
		if err != nil || string(got) != want {
			t.Errorf("quiet %v: the signs are %q (%v)", quiet, got, err)
		}
		rest, err := io.ReadAll(answer.Body)
		if err := errors.Join(err, answer.Body.Close()); err != nil {
			t.Fatal(err)
		}
		statuses, _ := readReport(t, rest, true)
		if strings.Join(statuses, "|") != "unpack ok|ok refs/heads/x" {
			t.Errorf("quiet %v: the report is %q", quiet, statuses)
		}
	}
}

// A client that goes away before the verdict has pushed nothing.
func TestClientGoesAway(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	id := commit(t, dir, "a", "a\n")
	ctx, leave := context.WithCancel(context.Background())
	gone := make(chan struct{})
	w.watch = func(seen context.Context) error {
		leave()
		<-seen.Done()
		close(gone)
		return seen.Err()
	}
	r := w.request("POST", "/ann/open.git/git-receive-pack", string(append(head("report-status", zeros+" "+id+" refs/heads/x"), w.packOf(dir, id, "^"+id+"~1")...)))
	r.Header.Set("Content-Type", "application/x-git-receive-pack-request")
	r.SetBasicAuth("x", "token-ann")
	_, err := http.DefaultClient.Do(r.WithContext(ctx))
	if err == nil {
		t.Error("an answer came")
	}
	<-gone
	if w.ref("open", "refs/heads/x") != "" {
		t.Error("the push went through")
	}
}
