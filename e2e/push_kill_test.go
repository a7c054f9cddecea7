package e2e

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestKillWhilePushing kills the server with kill -9 at random moments while
// pushers push: small packs and spooled ones, clean ones and ones with a secret,
// to refs of their own and to one they share. In the end every push that was
// acknowledged is there, no blocked byte is on the disk, and git finds every
// repository sound.
func TestKillWhilePushing(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes minutes")
	}
	t.Run("sqlite", func(t *testing.T) { killWhilePushing(t, 500) })
	t.Run("postgres", func(t *testing.T) { killWhilePushing(t, 60, "--database", newPostgres(t)) })
}

func killWhilePushing(t *testing.T, kills int, flags ...string) {
	s := startServer(t, flags...)
	rest := newREST(t, s, s.Token, "")
	one, two := newRepo(t, rest, owner), newRepo(t, rest, owner)
	var pushers []*pusher
	for i := range 4 {
		pushers = append(pushers, &pusher{id: i, repo: []*restClient{one, two}[i%2], refs: map[string]string{}})
	}
	leftovers := 0
	for n := range kills {
		ctx, stop := context.WithCancel(context.Background())
		var all sync.WaitGroup
		for _, p := range pushers {
			all.Go(func() { p.run(t, ctx, s) })
		}
		time.Sleep(time.Duration(rand.Int64N(int64(200 * time.Millisecond))))
		s.kill()
		stop()
		all.Wait()
		if left, _ := filepath.Glob(filepath.Join(s.Dir, "repositories", "tmp", "push-*")); len(left) > 0 {
			leftovers++
		}
		s.start(t)
		if left, _ := filepath.Glob(filepath.Join(s.Dir, "repositories", "tmp", "push-*")); len(left) > 0 {
			t.Errorf("after kill %d and a start there is %v", n+1, left)
		}
		p := pushers[n%len(pushers)]
		// A lock left behind by the kill would refuse this.
		if !p.clean(t, context.Background(), s, 1) {
			t.Errorf("after kill %d a push is refused", n+1)
		}
		if t.Failed() {
			return
		}
	}
	acked, blocked, lost := 0, 0, 0
	var secrets []string
	for _, p := range pushers {
		a, l := p.verify(t, s)
		acked, lost, blocked = acked+a, lost+l, blocked+p.blocks
		secrets = append(secrets, p.secrets...)
	}
	for _, dir := range s.repositories(t) {
		fsck := exec.Command("git", "-C", dir, "fsck", "--full", "--strict", "--no-dangling")
		if out, err := fsck.CombinedOutput(); err != nil {
			t.Errorf("git fsck %s: %v\n%s", dir, err, out)
		}
	}
	s.wantNoTrace(t, secrets...)
	t.Logf("%d kills (%d left a quarantine for the start to sweep), %d acknowledged pushes, %d lost, %d blocks of %d pushes with a secret",
		kills, leftovers, acked, lost, blocked, len(secrets))
	if acked < kills || blocked == 0 {
		t.Error("the pushers hardly pushed")
	}
}

// A pusher pushes histories made by hand and remembers what was acknowledged.
type pusher struct {
	id   int
	repo *restClient

	next    int
	refs    map[string]string // what a ref must be at
	unsure  map[string]string // what it may be at as well: no answer came
	secrets []string
	blocks  int
}

func (p *pusher) run(t testing.TB, ctx context.Context, s *server) {
	for ctx.Err() == nil {
		switch n := rand.IntN(10); {
		case n < 1:
			p.secret(t, ctx, s, 1+rand.IntN(300))
		case n < 2:
			p.secret(t, ctx, s, 1, padding())
		case n < 4:
			p.clean(t, ctx, s, 250)
		default:
			p.clean(t, ctx, s, 1+rand.IntN(5))
		}
	}
}

// padding makes a pack too large to wait in memory.
var padding = sync.OnceValue(func() packed {
	data := make([]byte, 9<<20)
	source := rand.NewChaCha8([32]byte{})
	_, _ = source.Read(data)
	var out bytes.Buffer
	w, _ := zlib.NewWriterLevel(&out, zlib.NoCompression)
	_, _ = w.Write(data)
	_ = w.Close()
	return packed{kind: packBlob, data: data, deflated: out.Bytes()}
})

// history makes a commit on a tree of files, one of which holds content, and
// adds more to the pack.
func (p *pusher) history(files int, content string, more ...packed) (pack []byte, tip string) {
	entries := more
	var tree []string
	for i := range files {
		b := packed{kind: packBlob, data: fmt.Appendf(nil, "file %d of push %d of %d\n%s\n", i, p.next, p.id, strings.Repeat("text ", i%20))}
		if i == files/2 {
			b.data = append(b.data, content...)
		}
		entries = append(entries, b)
		tree = append(tree, fmt.Sprintf("100644 f%04d", i), b.object())
	}
	root := treeOf(tree...)
	top := commitOn(root.object(), "")
	return frame(append(entries, root, top)), top.object()
}

// frame is pack where a local name hides it.
func frame(entries []packed) []byte { return pack(entries...) }

// clean pushes a new branch and says whether it was acknowledged.
func (p *pusher) clean(t testing.TB, ctx context.Context, s *server, files int) bool {
	p.next++
	body, tip := p.history(files, "")
	name := fmt.Sprintf("refs/heads/p%d/%d", p.id, p.next)
	status := p.send(ctx, s, body, noID+" "+tip+" "+name)
	if p.unsure == nil {
		p.unsure = map[string]string{}
	}
	switch {
	case strings.Contains(status, "ok "+name+"\n"):
		p.refs[name] = tip
		return true
	case status == "":
		p.unsure[name] = tip
	default:
		t.Errorf("a clean push is answered %q", status)
	}
	return false
}

func (p *pusher) secret(t testing.TB, ctx context.Context, s *server, files int, more ...packed) {
	p.next++
	secret := newSecret(t)
	p.secrets = append(p.secrets, secret)
	body, tip := p.history(files, secret, more...)
	name := fmt.Sprintf("refs/heads/p%d/%d", p.id, p.next)
	p.refs[name] = ""
	status := p.send(ctx, s, body, noID+" "+tip+" "+name)
	switch {
	case strings.Contains(status, declined):
		p.blocks++
	case status != "":
		t.Errorf("a push with a secret is answered %q", status)
	}
}

// send gives the report, "" when no whole answer came.
func (p *pusher) send(ctx context.Context, s *server, pack []byte, command string) string {
	ctx, stop := context.WithTimeout(ctx, 20*time.Second)
	defer stop()
	body := pkt(command+"\x00 report-status") + "0000" + string(pack)
	r, err := http.NewRequestWithContext(ctx, "POST", s.URL+"/"+p.repo.repo+".git/git-receive-pack", strings.NewReader(body))
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
	text := make([]byte, 0, 512)
	for {
		var b [512]byte
		n, err := response.Body.Read(b[:])
		text = append(text, b[:n]...)
		if err != nil {
			break
		}
	}
	if !strings.HasSuffix(string(text), "0000") {
		return ""
	}
	return string(text)
}

// verify counts the acknowledged refs and those of them that are not there.
func (p *pusher) verify(t testing.TB, s *server) (acked, lost int) {
	t.Helper()
	out, err := exec.Command("git", "-C", s.folderOf(t, p.repo), "for-each-ref", "--format=%(refname) %(objectname)").Output()
	if err != nil {
		t.Fatal(err)
	}
	now := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		name, id, _ := strings.Cut(line, " ")
		now[name] = id
	}
	for name, want := range p.refs {
		if want != "" {
			acked++
		}
		if now[name] != want {
			lost++
			t.Errorf("%s is at %q, and %q was acknowledged", name, now[name], want)
		}
	}
	for name, may := range p.unsure {
		if id, there := now[name]; there && id != may {
			t.Errorf("%s is at %q, and only %q was pushed", name, id, may)
		}
	}
	return acked, lost
}
