package e2e

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestKillWhileRefsMove kills the server with kill -9 while eight pushers move
// refs that exist: forward, several at once, away, and onto secrets that a
// bypass lets in; maintenance packs and collects meanwhile. After every kill it
// must be ready soon and take a push to the very refs that were moving; what was
// acknowledged must be there, and every secret that is there must have an alert.
// (TestKillWhilePushing brings new refs, packs on the disk and blocks.)
func TestKillWhileRefsMove(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes a minute")
	}
	t.Run("sqlite", func(t *testing.T) { killWhileRefsMove(t, 80) })
	t.Run("postgres", func(t *testing.T) { killWhileRefsMove(t, 30, "--database", newPostgres(t)) })
}

func killWhileRefsMove(t *testing.T, kills int, flags ...string) {
	s := startServer(t, append(flags, "--maintain-every", "100ms")...)
	rest := newREST(t, s, s.Token, "")
	var movers []*mover
	for i := range 8 {
		if i%4 == 0 {
			rest = newRepo(t, rest, owner)
		}
		movers = append(movers, &mover{id: i, repo: rest.repo, dir: s.folderOf(t, rest), refs: map[string]movedRef{}})
	}
	var ready []time.Duration
	for n := range kills {
		ctx, stop := context.WithCancel(context.Background())
		var all sync.WaitGroup
		for _, m := range movers {
			all.Go(func() {
				for m.silent = false; !m.silent && ctx.Err() == nil; {
					m.step(t, ctx, s)
				}
			})
		}
		time.Sleep(time.Duration(rand.Int64N(int64(150 * time.Millisecond))))
		s.kill()
		stop()
		all.Wait()
		ready = append(ready, s.start(t))
		s.wantNothingLeft(t)
		for at, refs := 0, map[string]string{}; at < len(movers); at++ {
			if at%4 == 0 {
				refs = refsOn(t, movers[at].dir)
			}
			movers[at].learn(t, refs)
		}
		m := movers[n%len(movers)]
		if m.forward(t, context.Background(), s, 0); m.refs[m.name(0)].unsure != "" {
			t.Errorf("after kill %d a push to %s is not acknowledged", n+1, m.name(0))
		}
		if n%40 == 39 || n == kills-1 {
			s.wantSound(t)
		}
		if t.Failed() {
			return
		}
	}
	acked, let := 0, 0
	for _, m := range movers {
		acked += m.acked
		let += m.wantAlerts(t, newREST(t, s, s.Token, m.repo))
	}
	slices.Sort(ready)
	t.Logf("%d kills, %d acknowledged pushes, %d secrets let in; ready after %v (median), %v (worst)",
		kills, acked, let, ready[len(ready)/2].Round(time.Millisecond), ready[len(ready)-1].Round(time.Millisecond))
	if acked < kills || let == 0 || ready[len(ready)-1] > 10*time.Second {
		t.Error("that is too few, or too slow")
	}
}

// wantSound has git look at every repository.
func (s *server) wantSound(t testing.TB) {
	t.Helper()
	for _, dir := range s.repositories(t) {
		if out, err := exec.Command("git", "-C", dir, "fsck", "--full", "--strict", "--no-dangling").CombinedOutput(); err != nil {
			t.Errorf("git fsck %s: %v\n%s", dir, err, out)
		}
	}
}

// A mover has three refs of its own and moves them.
type mover struct {
	id     int
	repo   string
	dir    string // of the repository on disk
	next   int
	acked  int
	silent bool // a push was not answered: the server is gone
	refs   map[string]movedRef
	let    []letIn
}

// movedRef is where a ref is; unsure is where it may be as well, since a push
// was not answered, or noID.
type movedRef struct{ at, unsure string }

// letIn is a secret that has its bypass, and the commit that brings it.
type letIn struct{ secret, commit string }

func (m *mover) name(i int) string { return fmt.Sprintf("refs/heads/m%d-%d", m.id, i) }

func (m *mover) step(t testing.TB, ctx context.Context, s *server) {
	switch n := rand.IntN(10); {
	case n < 1:
		m.away(t, ctx, s)
	case n < 3:
		m.forward(t, ctx, s, 0, 1, 2)
	case n < 5:
		m.bypassed(t, ctx, s)
	default:
		m.forward(t, ctx, s, rand.IntN(3))
	}
}

// commit puts one more file on where a ref is.
func (m *mover) commit(ref, content string) (pack []byte, tip string) {
	m.next++
	e := history(fmt.Sprintf("push %d of mover %d\n%s\n", m.next, m.id, content))
	var parents []string
	if at := m.refs[ref].at; at != "" {
		parents = append(parents, at)
	}
	top := commitOn(e[1].object(), "", parents...)
	return frame([]packed{e[0], e[1], top}), top.object()
}

// forward moves some refs to one new commit each; several of them in one push,
// all or none.
func (m *mover) forward(t testing.TB, ctx context.Context, s *server, which ...int) {
	body, tip := m.commit(m.name(which[0]), "")
	targets := map[string]string{}
	for _, i := range which {
		targets[m.name(i)] = tip
	}
	m.push(t, ctx, s, body, targets)
}

func (m *mover) away(t testing.TB, ctx context.Context, s *server) {
	if name := m.name(2); m.refs[name].at != "" {
		m.push(t, ctx, s, nil, map[string]string{name: noID})
	}
}

// bypassed pushes a secret, has it let in, and pushes it again.
func (m *mover) bypassed(t testing.TB, ctx context.Context, s *server) {
	secret, name := newSecret(t), m.name(1)
	body, tip := m.commit(name, secret)
	answer := m.push(t, ctx, s, body, map[string]string{name: tip})
	ids := placeholders(answer)
	if len(ids) == 0 {
		if answer != "" {
			t.Errorf("a secret is answered %q", answer)
		}
		return
	}
	request := toJSON(t, object{"placeholder_id": ids[0], "reason": "used_in_tests"})
	status, _, _, err := s.request(ctx, "POST", "/api/v3/repos/"+m.repo+"/secret-scanning/push-protection-bypasses", request)
	if err != nil || status != 200 {
		return
	}
	m.let = append(m.let, letIn{secret, tip})
	m.push(t, ctx, s, body, map[string]string{name: tip})
}

// push moves refs and remembers what is known of them then. The answer is empty
// when there is no whole one.
func (m *mover) push(t testing.TB, ctx context.Context, s *server, pack []byte, targets map[string]string) string {
	var b strings.Builder
	for name, tip := range targets {
		old := m.refs[name].at
		if old == "" {
			old = noID
		}
		command := old + " " + tip + " " + name
		if b.Len() == 0 {
			command += "\x00 report-status side-band-64k atomic"
		}
		b.WriteString(pkt(command))
	}
	b.WriteString("0000")
	b.Write(pack)
	answer := s.answerOf(ctx, m.repo, b.String())
	m.silent = answer == ""
	for name, tip := range targets {
		was := m.refs[name]
		switch {
		case answer == "":
			m.refs[name] = movedRef{at: was.at, unsure: tip}
		case strings.Contains(answer, "ok "+name+"\n"):
			m.acked++
			if tip == noID {
				tip = ""
			}
			m.refs[name] = movedRef{at: tip}
		case !strings.Contains(answer, declined):
			t.Errorf("moving %s from %q to %s is answered %q", name, was.at, tip, answer)
		}
	}
	return answer
}

// answerOf gives the answer to a push, "" when it did not come to its end.
func (s *server) answerOf(ctx context.Context, repo, body string) string {
	ctx, stop := context.WithTimeout(ctx, 20*time.Second)
	defer stop()
	r, err := http.NewRequestWithContext(ctx, "POST", s.URL+"/"+repo+".git/git-receive-pack", strings.NewReader(body))
	if err != nil {
		return ""
	}
	r.Header.Set("Content-Type", "application/x-git-receive-pack-request")
	r.SetBasicAuth("x", s.Token)
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return ""
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != 200 || !strings.HasSuffix(string(text), "0000") {
		return ""
	}
	return string(text)
}

// refsOn gives where every branch of a repository on disk is.
func refsOn(t testing.TB, dir string) map[string]string {
	t.Helper()
	out, err := exec.Command("git", "-C", dir, "for-each-ref", "--format=%(refname) %(objectname)").Output()
	if err != nil {
		t.Fatal(err)
	}
	refs := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		name, id, _ := strings.Cut(line, " ")
		refs[name] = id
	}
	return refs
}

// learn takes in where the refs are now, which must be what was acknowledged or,
// of a push that was not answered, what was asked for.
func (m *mover) learn(t testing.TB, refs map[string]string) {
	t.Helper()
	for i := range 3 {
		name := m.name(i)
		want, now := m.refs[name], refs[name]
		moved := want.unsure != "" && (now == want.unsure || now == "" && want.unsure == noID)
		if now != want.at && !moved {
			t.Errorf("%s is at %q; %q was acknowledged, and %q asked for", name, now, want.at, want.unsure)
		}
		m.refs[name] = movedRef{at: now}
	}
}

// wantAlerts looks for the alert of every secret whose commit is there, and
// counts those.
func (m *mover) wantAlerts(t testing.TB, c *restClient) (there int) {
	t.Helper()
	known := map[string]bool{}
	for page := 1; ; page++ {
		var list []alert
		c.get(t, fmt.Sprintf("/secret-scanning/alerts?per_page=100&page=%d", page), &list)
		for _, a := range list {
			known[a.Secret] = true
		}
		if len(list) < 100 {
			break
		}
	}
	for _, l := range m.let {
		if exec.Command("git", "-C", m.dir, "cat-file", "-e", l.commit).Run() != nil {
			continue
		}
		there++
		if !known[l.secret] {
			t.Errorf("a secret was let in with commit %s and has no alert", l.commit)
		}
	}
	return there
}
