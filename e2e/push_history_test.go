package e2e

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// scanHistory is what GET scan-history tells of the scans over history.
type scanHistory struct {
	Backfill []struct {
		Type        string `json:"type"`
		Status      string `json:"status"`
		StartedAt   string `json:"started_at"`
		CompletedAt string `json:"completed_at"`
	} `json:"backfill_scans"`
}

// setSecurity switches parts of security_and_analysis on or off.
func (c *restClient) setSecurity(t testing.TB, status string, parts ...string) {
	t.Helper()
	settings := map[string]any{}
	for _, p := range parts {
		settings[p] = map[string]string{"status": status}
	}
	code, answer := c.call(t, "PATCH", "/repos/"+c.repo, map[string]any{"security_and_analysis": settings})
	if code != 200 {
		t.Fatalf("set %v to %s: %d %s", parts, status, code, answer)
	}
}

// within asks again and again until done says so, which must be soon.
func within(t testing.TB, limit time.Duration, what string, done func() bool) {
	t.Helper()
	for end := time.Now().Add(limit); !done(); {
		if time.Now().After(end) {
			t.Fatalf("%s: not within %v", what, limit)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func (c *restClient) waitForBackfill(t testing.TB) {
	t.Helper()
	within(t, 30*time.Second, "backfill", func() bool {
		var h scanHistory
		if !c.get(t, "/secret-scanning/scan-history", &h) || len(h.Backfill) != 1 {
			t.Fatalf("the history of scans is %+v", h)
		}
		s := h.Backfill[0]
		switch {
		case s.Status == "completed" && s.StartedAt != "" && s.CompletedAt != "" && s.Type == "git":
			return true
		case s.Status == "pending" && s.StartedAt == "", s.Status == "running" && s.CompletedAt == "":
			return false
		}
		t.Fatalf("the scan is %+v", s)
		return false
	})
}

// places gives "path line:column commit" of every location of the alert of a secret.
func (c *restClient) places(t testing.TB, secret string) []string {
	t.Helper()
	for _, a := range c.alerts(t) {
		if c.alert(t, a.Number).Secret != secret {
			continue
		}
		if a.State != "open" || a.Bypassed {
			t.Errorf("the alert is %+v, want it open and not bypassed", a)
		}
		var all []string
		for _, l := range c.locations(t, a.Number) {
			all = append(all, fmt.Sprintf("%s %d:%d-%d %s", l.Details.Path, l.Details.StartLine, l.Details.StartColumn, l.Details.EndColumn, l.Details.CommitSHA))
		}
		return all
	}
	t.Fatalf("the secret has no alert among %d", len(c.alerts(t)))
	return nil
}

// TestBackfill: what was pushed while nothing was scanned becomes alerts when
// scanning is switched on, killed servers and deleted branches notwithstanding;
// from then on the gate knows it.
func TestBackfill(t *testing.T) {
	onEachDatabase(t, func(t *testing.T, flags ...string) {
		s := startServer(t, flags...)
		c := newRepo(t, newREST(t, s, s.Token, ""), owner)
		w := newTree(t, s, c.repo)
		first, inMessage, lost, fresh := newSecret(t), newSecret(t), newSecret(t), newSecret(t)

		c.setSecurity(t, "disabled", "secret_scanning")
		for i := range 300 {
			w.file(fmt.Sprintf("d%d/f%d.txt", i%10, i), fmt.Sprint("file ", i))
		}
		many := w.commit("config/app.env", string(withSecret(first)))
		w.file("config/copy.env", string(withSecret(first)))
		w.must("add", "-A")
		w.must("commit", "-q", "-m", "Copy it\n\nand tell of "+inMessage)
		copied := w.must("rev-parse", "HEAD")
		w.must("rm", "-q", "config/app.env")
		w.must("commit", "-q", "-m", "Think better of it")
		w.must("push", "-q", "origin", "main")
		w.must("checkout", "-q", "-b", "gone")
		gone := w.commit("lost.env", string(withSecret(lost)))
		w.must("push", "-q", "origin", "gone")
		w.must("push", "-q", "origin", ":gone")

		c.setSecurity(t, "enabled", "secret_scanning", "secret_scanning_push_protection")
		s.kill()
		s.start(t)
		c = newREST(t, s, s.Token, c.repo)
		w.must("remote", "set-url", "origin", s.gitAddress(c.repo, s.Token))
		c.waitForBackfill(t)
		for secret, want := range map[string][]string{
			first:     {"/config/app.env 2:7-46 " + many, "/config/copy.env 2:7-46 " + copied},
			inMessage: {"/COMMIT_MSG 8:13-52 " + copied}, // in the commit as it is stored,
			lost:      {"/lost.env 2:7-46 " + gone},
		} {
			if got := c.places(t, secret); fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("an alert stands at\n%v\nwant\n%v", got, want)
			}
		}
		if n := len(c.alerts(t)); n != 3 {
			t.Errorf("%d alerts, want 3", n)
		}
		s.wantNoTraceOutsideObjects(t, first)

		w.must("checkout", "-q", "main")
		w.commit("known.env", "again "+first)
		w.must("push", "-q", "origin", "main")
		w.commit("fresh.env", string(withSecret(fresh)))
		w.mustBlock("origin", "main")
	})
}

// TestPushOfHistoryInImportMode: a bare history with secrets in it enters whole
// while the mode is on, every secret of it with an alert.
func TestPushOfHistoryInImportMode(t *testing.T) {
	s := startServer(t)
	c := newREST(t, s, s.Token, "")
	c = newRepo(t, c, owner)
	w := newTree(t, s, c.repo)
	first, second, third := newSecret(t), newSecret(t), newSecret(t)
	one := w.commit("a.env", string(withSecret(first)))
	w.must("checkout", "-q", "-b", "side")
	two := w.commit("b.env", string(withSecret(second)))
	w.must("tag", "-a", "-m", "with "+third, "v1")
	w.mustBlock("--atomic", "origin", "main", "side", "v1")

	c.setSecurity(t, "enabled", "secret_scanning_import_mode")
	w.must("push", "-q", "--mirror", "origin")
	for secret, want := range map[string]string{first: "/a.env 2:7-46 " + one, second: "/b.env 2:7-46 " + two} {
		if got := c.places(t, secret); len(got) != 1 || got[0] != want {
			t.Errorf("an alert stands at %v, want %s", got, want)
		}
	}
	if n := len(c.alerts(t)); n != 3 {
		t.Errorf("%d alerts, want 3", n)
	}
	c.setSecurity(t, "disabled", "secret_scanning_import_mode")
	w.commit("c.env", string(withSecret(newSecret(t))))
	w.mustBlock("origin", "side")
}

// TestImportFromAnotherServer, with its credentials, over https and a
// certificate of its own; and not without leave, since it is no public address.
func TestImportFromAnotherServer(t *testing.T) {
	from := startServer(t)
	source := newRepo(t, newREST(t, from, from.Token, ""), owner)
	w := newTree(t, from, source.repo)
	source.setSecurity(t, "disabled", "secret_scanning")
	secret := newSecret(t)
	head := w.commit("a.env", string(withSecret(secret)))
	w.must("tag", "v1")
	w.must("push", "-q", "origin", "main", "v1")
	from.stop(t)
	cert, key := newCertificate(t)
	from.flags = append(from.flags, "--tls-cert", cert, "--tls-key", key)
	from.start(t)

	importInto := func(s *server) (status, message string) {
		t.Helper()
		c := newREST(t, s, s.Token, "")
		if code, answer := c.call(t, "POST", "/user/repos", map[string]any{"name": "copy"}); code != 201 {
			t.Fatalf("create a repository: %d %s", code, answer)
		}
		body := toJSON(t, map[string]string{"vcs_url": from.URL + "/" + source.repo + ".git", "vcs_username": "admin", "vcs_password": from.Token})
		code, _, answer, err := s.request(t.Context(), "PUT", "/api/v3/repos/"+owner+"/copy/import", body)
		if err != nil || code != 201 {
			t.Fatalf("start the import: %d %s %v", code, answer, err)
		}
		within(t, 30*time.Second, "import", func() bool {
			_, _, answer, err = s.request(t.Context(), "GET", "/api/v3/repos/"+owner+"/copy/import", nil)
			if err != nil {
				t.Fatal(err)
			}
			var out struct {
				Status  string `json:"status"`
				Message string `json:"error_message"`
			}
			fromJSON(t, answer, &out)
			status, message = out.Status, out.Message
			return status != "importing"
		})
		s.wantNoTrace(t, from.Token)
		return status, message
	}
	guarded := startServer(t, "--import-ca", cert)
	if status, message := importInto(guarded); status != "error" || !strings.Contains(message, "not public") {
		t.Errorf("without leave the import is %s: %q", status, message)
	}
	s := startServer(t, "--import-ca", cert, "--import-hosts", "127.0.0.1")
	if status, message := importInto(s); status != "complete" {
		t.Fatalf("the import is %s: %q", status, message)
	}
	c := newREST(t, s, s.Token, owner+"/copy")
	if got, want := c.places(t, secret), "/a.env 2:7-46 "+head; len(got) != 1 || got[0] != want {
		t.Errorf("the alert stands at %v, want %s", got, want)
	}
	copied := newTree(t, s, c.repo)
	if got := copied.must("rev-parse", "HEAD", "v1"); got != head+"\n"+head {
		t.Errorf("the copy has %s, want %s twice", got, head)
	}
	copied.commit("b.env", string(withSecret(newSecret(t))))
	copied.mustBlock("origin", "main")
}
