package git

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"pushward"
)

// A fetch whose client has gone ends at once, with everything it started.
func TestUploadEndsWithItsClient(t *testing.T) {
	dir := t.TempDir()
	note := filepath.Join(dir, "pid")
	program := filepath.Join(dir, "git")
	script := "#!/bin/sh\n/bin/sleep 1000 &\necho $! >" + note + ".new\n/bin/mv " + note + ".new " + note + "\nwait\n"
	if err := os.WriteFile(program, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	s, err := Open(filepath.Join(dir, "store"), nil, Options{Durability: None, GitProgram: program})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ctx, leave := context.WithCancel(context.Background())
	ended := make(chan error)
	go func() {
		ended <- s.Repo(pushward.Repo{ID: 1}).Upload(ctx, "", strings.NewReader("0000"), &bytes.Buffer{})
	}()
	child := waitForPID(t, note)
	leave()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("it ended with %v", err)
	}
	for deadline := time.Now().Add(10 * time.Second); ; {
		state, err := os.ReadFile("/proc/" + strconv.Itoa(child) + "/stat")
		if err != nil || strings.Contains(string(state), ") Z ") {
			break
		}
		if time.Now().After(deadline) {
			_ = syscall.Kill(child, syscall.SIGKILL)
			t.Fatal("what it started lives on")
		}
	}
}

func waitForPID(t *testing.T, path string) int {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); {
		text, err := os.ReadFile(path)
		if err == nil {
			pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
			if err != nil {
				t.Fatal(err)
			}
			return pid
		}
	}
	t.Fatal("the program did not start")
	return 0
}

// Only the three versions there are get into git's environment.
func TestUploadPassesOnTheVersion(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "git")
	if err := os.WriteFile(program, []byte("#!/bin/sh\necho \"<$GIT_PROTOCOL> $*\"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	s, err := Open(filepath.Join(dir, "store"), nil, Options{Durability: None, GitProgram: program})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for protocol, want := range map[string]string{
		"version=0": "<version=0>", "version=1": "<version=1>", "version=2": "<version=2>",
		"": "<>", "version=3": "<>", "version=2:x": "<>", "version=2\nX=1": "<>", "--evil": "<>",
	} {
		var out bytes.Buffer
		err := s.Repo(pushward.Repo{ID: 1}).AdvertiseUpload(context.Background(), protocol, &out)
		if err != nil || !strings.HasPrefix(out.String(), want) || !strings.Contains(out.String(), "--http-backend-info-refs") {
			t.Errorf("%q: %q (%v)", protocol, out.String(), err)
		}
	}
}
