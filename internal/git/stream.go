package git

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

// errEnough is what a reader of stream returns to end git early.
var errEnough = errors.New("enough was read")

// stream runs git for as long as it takes and hands its output to read while it
// is written. What read returns ends git, errEnough without an error.
func (r *Repo) stream(ctx context.Context, stdin io.Reader, read func(io.Reader) error, args ...string) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	cmd := r.command(args...)
	stderr := &bounded{max: 4096, drop: true}
	cmd.Stdin, cmd.Stderr, cmd.WaitDelay = stdin, stderr, time.Second
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return fmt.Errorf("start git: %w", err)
	}
	stop := context.AfterFunc(ctx, func() { killGroup(cmd) })
	defer stop()
	failure := read(out)
	interrupted := ctx.Err()
	if failure != nil {
		cancel()
	}
	err = cmd.Wait()
	switch {
	case errors.Is(failure, errEnough):
		return nil
	case interrupted != nil:
		return fmt.Errorf("git %s: %w", args[0], interrupted)
	case failure != nil:
		return fmt.Errorf("git %s: %w", args[0], failure)
	case err != nil:
		return &gitError{args: args, code: cmd.ProcessState.ExitCode(), stderr: strings.TrimSpace(stderr.buf.String()), err: err}
	}
	return nil
}
