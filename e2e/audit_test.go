package e2e

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"
)

// Killed while eight clients write, the server leaves a log that is whole: with
// no line for what did not happen, and none cut in two.
func TestAuditLogSurvivesKills(t *testing.T) { onEachDatabase(t, auditSurvivesKills) }

func auditSurvivesKills(t *testing.T, flags ...string) {
	s := startServer(t, flags...)
	verify := func(when string) {
		t.Helper()
		args := append([]string{"audit", "verify", "--data", s.Dir}, flags...)
		out, err := exec.Command(program, args...).CombinedOutput()
		if err != nil || !strings.HasPrefix(string(out), "whole: ") {
			t.Errorf("%s: %v\n%s", when, err, out)
		}
	}
	for round := range 4 {
		ctx, stop := context.WithCancel(t.Context())
		var writers sync.WaitGroup
		for n := range 8 {
			writers.Go(func() {
				for k := 0; ctx.Err() == nil; k++ {
					body := fmt.Sprintf(`{"content":"%d %d %d"}`, round, n, k)
					_, _, _, _ = s.request(ctx, "POST", "/api/v3/repos/admin/demo/git/blobs", []byte(body))
				}
			})
		}
		time.Sleep(700 * time.Millisecond) // of writing
		verify("while writers write")
		s.kill()
		stop()
		writers.Wait()
		verify("after a kill")
		s.start(t)
		verify("after the start")
	}
}
