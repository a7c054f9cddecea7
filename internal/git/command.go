package git

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"syscall"
	"time"

	"pushward"
)

// Bounds on one run of the git program.
const (
	gitTime   = 2 * time.Minute
	gitOutput = 64 << 20
)

// gitEnvironment is all a git program gets to see: no configuration but the
// repository's own, no prompts, no replace refs.
var gitEnvironment = []string{
	"GIT_CONFIG_NOSYSTEM=1",
	"GIT_CONFIG_GLOBAL=/dev/null",
	"GIT_ATTR_NOSYSTEM=1",
	"GIT_NO_REPLACE_OBJECTS=1",
	"GIT_TERMINAL_PROMPT=0",
	"GIT_OPTIONAL_LOCKS=0",
	"GIT_LITERAL_PATHSPECS=1",
	"LC_ALL=C",
	"HOME=/nonexistent",
}

var gitSettings = []string{
	"-c", "core.hooksPath=/dev/null",
	"-c", "core.fsmonitor=false",
	"-c", "core.useReplaceRefs=false",
	"-c", "gc.auto=0",
	"-c", "maintenance.auto=false",
}

// command prepares a run of git in the repository, in a process group of its
// own. Strings from outside belong after --end-of-options.
func (r *Repo) command(args ...string) *exec.Cmd {
	full := append([]string{"--git-dir=" + r.path}, gitSettings...)
	cmd := exec.Command(r.s.o.GitProgram, append(full, args...)...)
	cmd.Env = gitEnvironment
	cmd.Dir = "/"
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	return cmd
}

// gitError is a run of git that ended badly.
type gitError struct {
	args   []string
	code   int
	stderr string
	err    error
}

func (e *gitError) Error() string {
	return fmt.Sprintf("git %s: %v: %s", e.args[0], e.err, e.stderr)
}

func (e *gitError) Unwrap() error { return e.err }

// exitCode gives the exit code of a failed run, -1 for any other error.
func exitCode(err error) int {
	var e *gitError
	if errors.As(err, &e) {
		return e.code
	}
	return -1
}

// run runs git to its end and gives its output. Output over the bound is
// pushward.TooLarge.
func (r *Repo) run(ctx context.Context, stdin string, args ...string) ([]byte, error) {
	out, cut, err := r.runCut(ctx, stdin, gitOutput, args...)
	if err == nil && cut {
		return nil, pushward.TooLargef("This is too large to be shown")
	}
	return out, err
}

// runCut is run, but output over max bytes is cut off there and git is ended.
func (r *Repo) runCut(ctx context.Context, stdin string, max int, args ...string) (output []byte, cut bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, gitTime)
	defer cancel()
	select {
	case r.s.jobs <- struct{}{}:
		defer func() { <-r.s.jobs }()
	case <-ctx.Done():
		return nil, false, fmt.Errorf("wait to run git: %w", ctx.Err())
	}

	out := &bounded{max: max}
	stderr := &bounded{max: 4096, drop: true}
	cmd := r.command(args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), out, stderr
	cmd.WaitDelay = time.Second
	err = cmd.Start()
	if err != nil {
		return nil, false, fmt.Errorf("start git: %w", err)
	}
	stop := context.AfterFunc(ctx, func() { killGroup(cmd) })
	err = cmd.Wait()
	stop()
	switch {
	case out.over:
		return out.buf.Bytes(), true, nil
	case ctx.Err() != nil:
		return nil, false, fmt.Errorf("git %s: %w", args[0], ctx.Err())
	case err != nil:
		return nil, false, &gitError{args: args, code: cmd.ProcessState.ExitCode(), stderr: strings.TrimSpace(stderr.buf.String()), err: err}
	}
	return out.buf.Bytes(), false, nil
}

// killGroup ends a process and whatever it started.
func killGroup(cmd *exec.Cmd) {
	_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
}

// bounded collects output up to max bytes. More is an error, which ends the
// program that writes, or is dropped. The buffer is no embedded field: its
// ReadFrom would pass the bound by.
type bounded struct {
	buf  bytes.Buffer
	max  int
	drop bool
	over bool
}

func (b *bounded) Write(p []byte) (int, error) {
	if room := b.max - b.buf.Len(); len(p) > room {
		b.buf.Write(p[:room])
		b.over = true
		if b.drop {
			return len(p), nil
		}
		return room, io.ErrShortWrite
	}
	return b.buf.Write(p)
}
