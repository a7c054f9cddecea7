// Package e2e proves the server from outside: the real program is built and
// started, and unmodified clients (go-github, Octokit, gh, curl, git) talk to it.
//
// It promises that whatever passes here works for a stranger with the same
// client. It refuses to look inside: no package of the server is imported; what
// is checked is what came over the wire and what lies on disk.
package e2e

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// program is the built server, see TestMain.
var program string

func TestMain(m *testing.M) {
	os.Exit(buildAndRun(m))
}

func buildAndRun(m *testing.M) int {
	dir, err := os.MkdirTemp("", "pushward-e2e")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer func() { _ = os.RemoveAll(dir) }()
	program = filepath.Join(dir, "pushward")
	args := []string{"build", "-o", program}
	if os.Getenv("PUSHWARD_TEST_RACE") != "" {
		args = append(args, "-race")
	}
	build := exec.Command("go", append(args, "pushward/cmd/pushward")...)
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "build the server: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// A server is the program running on a data folder of its own.
type server struct {
	URL   string // http://127.0.0.1:PORT, or https with --tls-cert
	Token string // of the administrator "admin"
	Dir   string // the data folder

	flags  []string
	cmd    *exec.Cmd
	output *output
	done   chan struct{} // closed when the program has ended
}

// startServer runs `pushward serve` on a new folder and waits until it prints
// its URL. The program is ended with the test.
func startServer(t testing.TB, flags ...string) *server {
	t.Helper()
	s := &server{Dir: filepath.Join(t.TempDir(), "data"), flags: flags}
	s.start(t)
	t.Cleanup(func() { s.stop(t) })
	token, err := os.ReadFile(filepath.Join(s.Dir, "admin.token"))
	if err != nil {
		t.Fatal(err)
	}
	s.Token = strings.TrimSpace(string(token))
	return s
}

// start runs the program on s.Dir and gives the time until it was ready. The
// output of earlier runs is kept: it is searched for secrets too.
func (s *server) start(t testing.TB) time.Duration {
	t.Helper()
	if s.output == nil {
		s.output = &output{}
	}
	urls := s.output.watch()
	args := append([]string{"serve", "--data", s.Dir, "--listen", "127.0.0.1:0"}, s.flags...)
	s.cmd = exec.Command(program, args...)
	s.cmd.Stdout, s.cmd.Stderr = s.output, s.output
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	began := time.Now()
	if err := s.cmd.Start(); err != nil {
		t.Fatalf("start the server: %v", err)
	}
	s.done = make(chan struct{})
	go func(cmd *exec.Cmd, done chan struct{}) {
		_ = cmd.Wait()
		close(done)
	}(s.cmd, s.done)
	select {
	case s.URL = <-urls:
	case <-s.done:
		t.Fatalf("the server ended before it was ready:\n%s", s.output.text())
	case <-time.After(30 * time.Second):
		s.kill()
		t.Fatalf("the server printed no URL in 30 s:\n%s", s.output.text())
	}
	return time.Since(began)
}

// kill ends the program and the git processes it started, as kill -9 does.
func (s *server) kill() {
	_ = syscall.Kill(-s.cmd.Process.Pid, syscall.SIGKILL)
	<-s.done
}

// stop ends the program as an operator would; it must obey.
func (s *server) stop(t testing.TB) {
	t.Helper()
	select {
	case <-s.done:
		return
	default:
	}
	_ = s.cmd.Process.Signal(syscall.SIGTERM)
	select {
	case <-s.done:
	case <-time.After(15 * time.Second):
		s.kill()
		t.Errorf("the server did not end within 15 s of SIGTERM:\n%s", s.output.text())
	}
	if t.Failed() {
		t.Logf("the server's output:\n%s", s.output.text())
	}
}

// admin runs `pushward admin ...` on the server's data and gives what it printed.
func (s *server) admin(t testing.TB, command string, args ...string) string {
	t.Helper()
	all := []string{"admin", command, "--data", s.Dir}
	for i, f := range s.flags {
		if f == "--database" {
			all = append(all, f, s.flags[i+1])
		}
	}
	out, err := exec.Command(program, append(all, args...)...).Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			out = append(out, exit.Stderr...)
		}
		t.Fatalf("pushward admin %s: %v\n%s", command, err, out)
	}
	return strings.TrimSpace(string(out))
}

// newUser creates an account and gives a token of its own.
func (s *server) newUser(t testing.TB, login string) (token string) {
	t.Helper()
	s.admin(t, "create-user", login)
	return s.admin(t, "create-token", "--scopes", "repo,delete_repo,security_events", login)
}

// request sends one request with the administrator's token and reads the answer.
func (s *server) request(ctx context.Context, method, path string, body []byte) (int, http.Header, []byte, error) {
	request, err := http.NewRequestWithContext(ctx, method, s.URL+path, bytes.NewReader(body))
	if err != nil {
		return 0, nil, nil, err
	}
	request.Header.Set("Authorization", "token "+s.Token)
	request.Header.Set("User-Agent", "pushward-e2e")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, nil, nil, err
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	return response.StatusCode, response.Header, text, err
}

// output collects what the program prints and notices its URL.
type output struct {
	mu   sync.Mutex
	buf  bytes.Buffer
	seen int         // bytes already looked at
	urls chan string // receives the first URL printed after watch
}

func (o *output) watch() <-chan string {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.urls = make(chan string, 1)
	o.seen = o.buf.Len()
	return o.urls
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.buf.Write(p)
	if o.urls == nil {
		return len(p), nil
	}
	const local = "://127.0.0.1:"
	rest := o.buf.Bytes()[o.seen:]
	at := bytes.Index(rest, []byte(local))
	if at < 0 {
		return len(p), nil
	}
	scheme := "http"
	if bytes.HasSuffix(rest[:at], []byte("https")) {
		scheme = "https"
	}
	digits := rest[at+len(local):]
	end := bytes.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' })
	if end > 0 {
		o.urls <- scheme + local + string(digits[:end])
		o.urls = nil
	}
	return len(p), nil
}

func (o *output) text() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.buf.String()
}
