package git

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"pushward"
)

// killedStore is set for the process that TestKilledMaintenance kills.
const killedStore = "PUSHWARD_TEST_KILLED_STORE"

// TestKilledMaintenance kills a process in the midst of writing and maintaining,
// and looks whether what it acknowledged is there, whole.
func TestKilledMaintenance(t *testing.T) {
	if dir := os.Getenv(killedStore); dir != "" {
		writeAndMaintain(t, dir)
		return
	}
	dir := t.TempDir()
	s, err := Open(dir, gateFunc{}, Options{Durability: None})
	if err != nil {
		t.Fatal(err)
	}
	r := repoIn(t, s, 1)
	acked := map[string]string{"main": write(t, r, "main", map[string]string{"a": "0"}).String()}
	s.Close()
	maintained := 0
	for round := range 15 {
		maintained += killOnce(t, dir, acked, rand.IntN(5), time.Duration(rand.IntN(60))*time.Millisecond)
		var s *Store
		waitFor(t, func() bool {
			// A child of the dead process that had not become git yet holds its
			// files for another moment.
			s, err = Open(dir, gateFunc{}, Options{Durability: None})
			return err == nil || !strings.Contains(err.Error(), "in use")
		})
		if err != nil {
			t.Fatal(err)
		}
		r := s.Repo(r.repo)
		for branch, want := range acked {
			now, err := r.Ref(t.Context(), "refs/heads/"+branch)
			// The last write may have landed without being acknowledged.
			if err == nil && now.String() != want {
				c, err := r.Commit(t.Context(), now)
				if err != nil || len(c.Parents) != 1 || c.Parents[0].String() != want {
					t.Errorf("round %d: %s is at %s, acknowledged was %s", round, branch, now, want)
				}
				acked[branch] = now.String()
			} else if err != nil {
				t.Errorf("round %d: %s: %v", round, branch, err)
			}
		}
		write(t, r, "main", map[string]string{"a": fmt.Sprint("round ", round)})
		acked["main"] = runGit(t, r, "", "rev-parse", "main")
		fsck(t, r)
		locks, _ := filepath.Glob(filepath.Join(r.path, "*.lock"))
		if len(locks) > 0 {
			t.Errorf("round %d: locks %v", round, locks)
		}
		s.Close()
	}
	t.Logf("%d branches, %d steps of maintenance", len(acked), maintained)
}

// killOnce lets a process do some steps of maintenance and kills it a little
// later, in the midst of the next. It notes what the process acknowledged, and
// gives how many steps it did.
func killOnce(t *testing.T, dir string, acked map[string]string, steps int, later time.Duration) (done int) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKilledMaintenance$")
	cmd.Env = append(os.Environ(), killedStore+"="+dir)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		word, rest, _ := strings.Cut(lines.Text(), " ")
		switch branch, oid, _ := strings.Cut(rest, " "); {
		case word == "acked" && len(oid) == 40:
			acked[branch] = oid
		case word == "maintained":
			if done == steps {
				timer := time.AfterFunc(later, func() { _ = cmd.Process.Signal(syscall.SIGKILL) })
				defer timer.Stop()
			}
			done++
		case word == "failed":
			t.Error(rest)
		}
	}
	err = cmd.Wait()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL {
		t.Fatalf("the process ended by itself: %v", err)
	}
	return done
}

func writeAndMaintain(t *testing.T, dir string) {
	s, err := Open(dir, gateFunc{}, Options{Durability: None})
	if err != nil {
		fmt.Println("failed", err)
		return
	}
	r := s.Repo(pushward.Repo{ID: 1})
	for w := range 3 {
		go func() {
			for i := 0; ; i++ {
				branch := fmt.Sprintf("w%d/b%d", w, i%5)
				oid, err := tryWrite(context.Background(), r, branch, map[string]string{"f": fmt.Sprint(rand.Int64())})
				if err != nil {
					fmt.Println("failed", err)
					return
				}
				// One system call each, so that a line is whole or absent.
				os.Stdout.WriteString(fmt.Sprintf("acked %s %s\n", branch, oid))
			}
		}()
	}
	os.Stdout.WriteString("maintained\n") // nothing yet
	for {
		for _, step := range []func() error{
			func() error { return r.packRefs(t.Context()) },
			func() error { return consolidate(t.Context(), r) },
			func() error { return r.collect(t.Context(), time.Now().Add(-2*time.Second)) },
		} {
			err := step()
			if err != nil && !errors.Is(err, errNeeded) {
				fmt.Println("failed", err)
				return
			}
			os.Stdout.WriteString("maintained\n")
		}
	}
}
