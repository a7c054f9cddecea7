package protect_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/pattern"
	"pushward/internal/scan"
	"pushward/internal/store"
)

// switchScanning turns secret scanning on or off as PATCH does.
func (h *house) switchScanning(on bool) {
	h.t.Helper()
	ctx := context.Background()
	h.repo.Settings.SecretScanningOff = !on
	h.must(h.db.Tx(ctx, func(tx *store.Tx) error {
		if err := tx.UpdateRepo(ctx, h.repo); err != nil {
			return err
		}
		return h.p.ScanningSwitched(ctx, tx, h.repo)
	}))
}

func (h *house) scanQueued() {
	h.t.Helper()
	h.must(h.p.ScanQueued(context.Background(), h.repos))
}

// scans gives "kind status version objects" of every scan of the repository.
func (h *house) scans() []store.Scan {
	h.t.Helper()
	all, err := h.db.Scans(context.Background(), h.repo.ID)
	h.must(err)
	return all
}

// places lists where the alerts stand: "secret type: place path commit line:column-column".
func (h *house) places() []string {
	h.t.Helper()
	all := []string{}
	for _, a := range h.alerts() {
		list, n, err := h.db.AlertLocations(context.Background(), a.ID, store.Page{Size: 10_000})
		h.must(err)
		if n != a.LocationCount {
			h.t.Errorf("alert %d counts %d locations and has %d", a.Number, a.LocationCount, n)
		}
		for _, l := range list {
			all = append(all, fmt.Sprintf("%s: %s %s %.7s %d:%d-%d", a.SecretType, l.Place, l.Path+l.Ref, l.Commit, l.StartLine, l.StartColumn, l.EndColumn))
		}
	}
	sort.Strings(all)
	return all
}

// git runs git in the repository on disk.
func (h *house) git(stdin string, args ...string) string {
	h.t.Helper()
	cmd := exec.Command("git", append([]string{"--git-dir", h.onDisk(), "-c", "user.name=x", "-c", "user.email=x@example.com"}, args...)...)
	cmd.Stdin = strings.NewReader(stdin)
	out, err := cmd.CombinedOutput()
	if err != nil {
		h.t.Fatalf("git %v: %v: %s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

func (h *house) onDisk() string {
	found, err := filepath.Glob(filepath.Join(h.dir, "repositories", "*", fmt.Sprint(h.repo.ID)+".git"))
	if err != nil || len(found) != 1 {
		h.t.Fatalf("repository on disk: %v, %v", found, err)
	}
	return found[0]
}

func (h *house) head() string { return h.git("", "rev-parse", "main")[:7] }

// TestBackfill: whatever was stored while nothing was scanned is found when
// scanning is switched on, wherever it stands, and once.
func TestBackfill(t *testing.T) {
	h := newHouse(t)
	h.switchScanning(false)
	h.must(h.put(h.ann, "a.env", "x\nkey="+alpha, "Add"))
	first := h.head()
	h.must(h.put(h.ann, "dir/copy.env", "x\nkey="+alpha, "Copy"))
	second := h.head()
	h.must(h.put(h.ann, "a.env", "clean", "Remove, but not "+beta))
	third := h.head()
	h.must(h.put(h.ann, "dir/"+alpha+"/b.txt", "clean", "Name"))
	fourth := h.head()
	h.git("", "tag", "-a", "-m", "tag "+alpha, "v1", "main")
	h.git("", "update-ref", "refs/notes/"+beta, "main")
	h.git("", "pack-refs", "--all")
	h.git("", "repack", "-a", "-d", "-q")
	lost := h.git(fmt.Sprintf("100644 blob %s\tlost.env", h.git(beta+" lost", "hash-object", "-w", "--stdin")), "mktree")
	lost = h.git("", "commit-tree", lost, "-m", "lost")
	h.git(beta+" dangling", "hash-object", "-w", "--stdin")
	if len(h.alerts()) != 0 {
		t.Fatal("scanned while it was off")
	}

	h.switchScanning(true)
	if s := h.scans(); len(s) != 1 || s[0].Status != store.ScanPending || s[0].Kind != store.Backfill || !s[0].StartedAt.IsZero() {
		t.Fatalf("queued: %+v", s)
	}
	h.now = h.now.Add(time.Minute)
	h.scanQueued()
	mask := func(s string) string { return pushward.NewSecret([]byte(s)).Mask() }
	want := []string{
		"alpha_token: blob a.env " + first + " 2:5-30",
		"alpha_token: blob dir/copy.env " + second + " 2:5-30",
		"alpha_token: path dir/" + mask(alpha) + " " + fourth + " 1:1-26",
		"alpha_token: tag  0000000 6:5-30",
		"beta_token: blob  0000000 1:1-25",
		"beta_token: blob lost.env " + lost[:7] + " 1:1-25",
		"beta_token: commit  " + third + " 6:17-41",
		"beta_token: ref refs/notes/" + mask(beta) + " 0000000 1:12-36",
	}
	if diff := cmp.Diff(want, h.places()); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
	for _, a := range h.alerts() {
		if a.State != pushward.AlertOpen || a.Bypassed || !a.CreatedAt.Equal(h.now) {
			t.Errorf("alert %+v", a)
		}
	}
	s := h.scans()
	if len(s) != 1 || s[0].Status != store.ScanCompleted || s[0].Objects == 0 || s[0].Objects != s[0].Total || !s[0].CompletedAt.Equal(h.now) {
		t.Errorf("scan %+v", s)
	}

	before := h.alerts()
	h.switchScanning(false)
	h.switchScanning(true)
	h.now = h.now.Add(time.Minute)
	h.scanQueued()
	if diff := cmp.Diff(before, h.alerts()); diff != "" {
		t.Errorf("a second scan changed alerts:\n%s", diff)
	}
	if diff := cmp.Diff(want, h.places()); diff != "" {
		t.Errorf("a second scan changed places:\n%s", diff)
	}
	h.must(h.put(h.bob, "known.env", alpha, "Known"))
	h.blocked(h.put(h.bob, "new.env", token(7), "New"), 1)
}

// TestBackfillAddsToAlerts: what is known already stays as it is, and gains the
// places that were not seen.
func TestBackfillAddsToAlerts(t *testing.T) {
	h := newHouse(t)
	h.switchScanning(false)
	h.must(h.put(h.ann, "old.env", "old "+alpha, "Old"))
	old := h.head()
	h.switchScanning(true)
	letIn(h, h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID)
	h.must(h.put(h.ann, "x.env", alpha, "Add"))
	added := h.head()
	h.scanQueued()
	all := h.alerts()
	if len(all) != 1 || !all[0].Bypassed || all[0].State != pushward.AlertOpen {
		t.Errorf("alerts %+v", all)
	}
	want := []string{"alpha_token: blob old.env " + old + " 1:5-30", "alpha_token: blob x.env " + added + " 1:1-26"}
	if diff := cmp.Diff(want, h.places()); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
}

// slowLanding stands still between the decision about a write and its landing.
type slowLanding struct {
	git.Verdict
	admitted, goOn chan struct{}
}

func (v slowLanding) Admit(ctx context.Context) error {
	err := v.Verdict.Admit(ctx)
	close(v.admitted)
	<-v.goOn
	return err
}

// TestBackfillWaitsForWritesUnderWay: a write that was let in unscanned and is
// not on disk yet must not slip in behind the scan of what is there.
func TestBackfillWaitsForWritesUnderWay(t *testing.T) {
	h := newHouse(t)
	h.switchScanning(false)
	off := h.repo
	v := slowLanding{admitted: make(chan struct{}), goOn: make(chan struct{})}
	h.cut = func(inner git.Verdict) git.Verdict { v.Verdict = inner; return v }
	written := make(chan error)
	go func() { written <- h.putOn(off, h.ann, "x.env", alpha, "Add") }()
	<-v.admitted
	h.switchScanning(true)

	scanned := make(chan error)
	go func() { scanned <- h.p.ScanQueued(context.Background(), h.repos) }()
	select {
	case err := <-scanned:
		t.Fatalf("the scan did not wait: %v", err)
	case <-time.After(50 * time.Millisecond):
	}
	close(v.goOn)
	h.must(<-written)
	h.must(<-scanned)
	h.cut = nil
	if len(h.alerts()) != 1 {
		t.Error("the write slipped through")
	}
	err := h.putOn(off, h.ann, "y.env", beta, "Add") // its settings are of before
	if pushward.ClassOf(err) != pushward.Conflict {
		t.Errorf("got %v, want a conflict", err)
	}
}

// TestBackfillGoesOn: a scan that is cut off goes on where its last record was.
func TestBackfillGoesOn(t *testing.T) {
	h := newHouse(t)
	h.switchScanning(false)
	var stream strings.Builder
	stream.WriteString("feature done\n")
	for i := range 12_000 {
		content := fmt.Sprint("file ", i)
		switch i {
		case 10:
			content += " " + alpha
		case 9_000:
			content += " " + beta
		}
		fmt.Fprintf(&stream, "blob\nmark :%d\ndata %d\n%s\n", i+1, len(content), content)
	}
	stream.WriteString("commit refs/heads/main\ncommitter x <x@example.com> 1 +0000\ndata 1\nx\n")
	for i := range 12_000 {
		fmt.Fprintf(&stream, "M 100644 :%d d%d/f%d\n", i+1, i%100, i)
	}
	h.git(stream.String()+"\ndone\n", "fast-import", "--quiet")

	h.switchScanning(true)
	ctx, cancel := context.WithCancel(context.Background())
	asked := 0
	h.onNow = func() { // at the begin and for each alert: the second ends it all
		if asked++; asked == 3 {
			cancel()
		}
	}
	err := h.p.ScanQueued(ctx, h.repos)
	h.onNow = nil
	if ctx.Err() == nil {
		t.Fatalf("nothing cut it off: %v", err)
	}
	s := h.scans()[0]
	if s.Status != store.ScanRunning || s.Objects != 5000 || s.Mark == "" || len(h.alerts()) != 1 {
		t.Fatalf("cut off at %+v with %d alerts", s, len(h.alerts()))
	}
	h.restart()
	h.scanQueued()
	if !strings.Contains(h.log.String(), "from=5000") {
		t.Error("it began anew")
	}
	want := []string{"alpha_token: blob d10/f10 " + h.head() + " 1:9-34", "beta_token: blob d0/f9000 " + h.head() + " 1:11-35"}
	if diff := cmp.Diff(want, h.places()); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
	if s = h.scans()[0]; s.Status != store.ScanCompleted || s.Objects != s.Total || s.Total != 12_000+1+100+1 {
		t.Errorf("ended as %+v", s)
	}
}

// TestPatternUpdate: other patterns make every scanned repository scan again,
// once, and never one whose scanning is off.
func TestPatternUpdate(t *testing.T) {
	h := newHouse(t)
	gamma := "gamma" + "_" + "q8w2e6r1t7y3u9i4o0p5"
	h.must(h.put(h.ann, "x.env", gamma, "Add"))
	h.switchScanning(false)
	h.must(h.put(h.ann, "y.env", alpha, "Add"))
	h.switchScanning(true)
	h.scanQueued()
	before := h.alerts()

	h.restart()
	ctx := context.Background()
	h.must(h.p.CatchUp(ctx))
	if n := len(h.scans()); n != 1 {
		t.Errorf("%d scans after a restart with the same patterns", n)
	}
	more, err := scan.New(append([]*pattern.Pattern{{Type: "gamma_token", Name: "Gamma Token", Regexp: `gamma_[0-9a-z]{20}`}}, patterns...))
	h.must(err)
	h.must(h.p.Use(ctx, more))
	s := h.scans()
	if len(s) != 2 || s[1].Kind != store.PatternUpdate || s[1].Status != store.ScanPending || s[1].Version != more.Version() {
		t.Fatalf("queued: %+v", s)
	}
	h.scanQueued()
	all := h.alerts()
	if len(all) != 2 || all[0].SecretType != "gamma_token" {
		t.Fatalf("alerts %+v", all)
	}
	if diff := cmp.Diff(before, all[1:]); diff != "" {
		t.Errorf("the alert that was there changed:\n%s", diff)
	}
	h.must(h.p.CatchUp(ctx))
	if s := h.scans(); s[1].Status != store.ScanCompleted {
		t.Errorf("queued again: %+v", s)
	}
	h.switchScanning(false)
	h.must(h.p.CatchUp(ctx))
	if s := h.scans(); len(s) != 0 {
		t.Errorf("scans of a repository that is not scanned: %+v", s)
	}
}

// TestUnreadableHistoryIsPassedOver: a bomb in history does not keep the rest
// from being scanned.
func TestUnreadableHistoryIsPassedOver(t *testing.T) {
	h := newHouse(t)
	h.switchScanning(false)
	h.must(h.put(h.ann, "bomb.gz", string(bomb(t)), "Bomb"))
	h.must(h.put(h.ann, "x.env", alpha, "Add"))
	h.switchScanning(true)
	h.blocked(h.put(h.ann, "z.env", "other "+alpha, "Add"), 1)
	h.scanQueued()
	if len(h.alerts()) != 1 || h.scans()[0].Status != store.ScanCompleted {
		t.Errorf("%d alerts, scan %+v", len(h.alerts()), h.scans()[0])
	}
	if !strings.Contains(h.log.String(), "not scanned to its end") {
		t.Error("nobody is told of the bomb")
	}
}

// TestBrokenRepositoryFailsItsScan, and the next start tries again.
func TestBrokenRepositoryFailsItsScan(t *testing.T) {
	h := newHouse(t)
	h.must(h.put(h.ann, "x.env", "clean", "Add"))
	h.git("", "repack", "-a", "-d", "-q")
	packs, err := filepath.Glob(filepath.Join(h.onDisk(), "objects/pack/*.idx"))
	if err != nil || len(packs) != 1 {
		t.Fatal(packs, err)
	}
	sound := h.replace(packs[0], []byte("no index"))
	h.switchScanning(true)
	h.scanQueued()
	if s := h.scans()[0]; s.Status != store.ScanFailed || s.CompletedAt.IsZero() {
		t.Errorf("scan %+v", s)
	}
	h.replace(packs[0], sound)
	h.must(h.p.CatchUp(context.Background()))
	h.scanQueued()
	if s := h.scans()[0]; s.Status != store.ScanCompleted || s.Kind != store.Backfill {
		t.Errorf("scan %+v", s)
	}
}

// TestRepeatedSecretHidesNothing: however often a secret stands in a write that
// may enter, what stands behind it is looked at.
func TestRepeatedSecretHidesNothing(t *testing.T) {
	h := newHouse(t)
	letIn(h, h.blocked(h.put(h.ann, "x.env", alpha, "Add"), 1).Secrets[0].PlaceholderID)
	h.must(h.put(h.ann, "x.env", alpha, "Add"))
	many := strings.Repeat(alpha+"\n", 1500)
	b := h.blocked(h.put(h.ann, "y.env", many+beta, "Add"), 1)
	if b.Secrets[0].SecretType != "beta_token" {
		t.Errorf("blocked for %s", b.Secrets[0].SecretType)
	}
	h.must(h.put(h.ann, "y.env", many, "Add"))
}

// TestTooManySecretsAreRefused even when all that were looked at may enter.
func TestTooManySecretsAreRefused(t *testing.T) {
	h := newHouse(t)
	var known, more bytes.Buffer
	for i := range 1001 {
		fmt.Fprintln(&more, token(i))
		if i < 1000 {
			fmt.Fprintln(&known, token(i))
		}
	}
	h.switchScanning(false)
	h.must(h.put(h.ann, "x.env", known.String(), "Add"))
	h.switchScanning(true)
	h.scanQueued()
	h.must(h.put(h.ann, "y.env", "again\n"+known.String(), "Add"))
	err := h.put(h.ann, "z.env", more.String(), "Add")
	if pushward.ClassOf(err) != pushward.Unprocessable || !strings.Contains(err.Error(), "smaller parts") {
		t.Errorf("got %v", err)
	}
}

// bomb is a file of a few kilobytes that unpacks to more than anybody reads.
func bomb(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(make([]byte, 16<<20)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// replace writes other bytes to a file and gives those that were there.
func (h *house) replace(path string, data []byte) []byte {
	h.t.Helper()
	old, err := os.ReadFile(path)
	h.must(err)
	h.must(os.Remove(path))
	h.must(os.WriteFile(path, data, 0o600))
	return old
}

// token is one of many secrets.
func token(n int) string {
	sum := sha256.Sum256([]byte(fmt.Sprint("a token of the tests ", n)))
	return "alpha_" + hex.EncodeToString(sum[:10])
}
