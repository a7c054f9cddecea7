package e2e

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// What `serve` prints on an empty folder must work as it is written: three curl
// lines that show a clean write, a blocked write and a bypass.
func TestQuickstart(t *testing.T) {
	s := &server{Dir: filepath.Join(t.TempDir(), "data")}
	took := s.start(t)
	t.Cleanup(func() { s.stop(t) })
	t.Logf("ready after %v", took.Round(time.Millisecond))

	info, err := os.Stat(filepath.Join(s.Dir, "admin.token"))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("admin.token: %v, %v; want mode 0600", info, err)
	}
	lines := curlLines(waitForCurl(t, s))
	if len(lines) != 3 {
		t.Fatalf("serve printed %d curl lines, want 3:\n%s", len(lines), s.output.text())
	}
	dir := t.TempDir() // the lines may leave files for one another
	got := runLines(t, dir, lines)
	if want := "201 409 200"; got != want {
		t.Fatalf("the three lines answered %s, want %s", got, want)
	}
	if got := runLines(t, dir, lines[1:2]); got != "200" && got != "201" {
		t.Errorf("after its bypass the second line answers %s", got)
	}
}

// waitForCurl gives what was printed once three curl lines are there: the URL
// may be printed before them.
func waitForCurl(t *testing.T, s *server) string {
	t.Helper()
	deadline := time.Now().Add(5 * time.Second)
	for len(curlLines(s.output.text())) < 3 && time.Now().Before(deadline) {
		time.Sleep(10 * time.Millisecond)
	}
	return s.output.text()
}

// curlLines finds the printed commands; a command goes on over lines that end
// in a backslash.
func curlLines(printed string) []string {
	var lines []string
	open := false
	for _, line := range strings.Split(printed, "\n") {
		line = strings.TrimSpace(line)
		line = strings.TrimPrefix(line, "$ ")
		switch {
		case open:
			lines[len(lines)-1] += "\n" + line
		case strings.HasPrefix(line, "curl "):
			lines = append(lines, line)
		default:
			continue
		}
		open = strings.HasSuffix(line, "\\")
	}
	return lines
}

// runLines runs the lines in one bash in dir, as they are, and gives the status that
// each curl got: a .curlrc has curl say it on standard error.
func runLines(t *testing.T, dir string, lines []string) string {
	t.Helper()
	home := t.TempDir()
	rc := "write-out = \"%{stderr}\\nstatus=%{http_code}\\n\"\n"
	if err := os.WriteFile(filepath.Join(home, ".curlrc"), []byte(rc), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("bash", "-c", strings.Join(lines, "\n"))
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "CURL_HOME="+home, "HOME="+home)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("the printed lines: %v\n%s\n%s", err, out.String(), errs.String())
	}
	var statuses []string
	for _, line := range strings.Split(errs.String(), "\n") {
		if status, ok := strings.CutPrefix(line, "status="); ok {
			statuses = append(statuses, status)
		}
	}
	return strings.Join(statuses, " ")
}
