package git

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
	"time"

	"pushward"
)

// uploadTime bounds one fetch: a large repository over a slow line may take
// long, and no client waits for ever.
const uploadTime = 2 * time.Hour

// uploadSettings decide what a fetch may ask for. Wants by id are allowed as on
// GitHub, in versions 0 and 1 of what a ref reaches: version 2 serves any object
// that is there whatever these say, and what the gate refused is never there.
// (To set allowAnySHA1InWant to false would take the other two away.) Names that
// belong to servers are not shown.
var uploadSettings = []string{
	"-c", "safe.directory=*",
	"-c", "uploadpack.allowFilter=true",
	"-c", "uploadpackfilter.sparse:oid.allow=false",
	"-c", "uploadpack.allowTipSHA1InWant=true",
	"-c", "uploadpack.allowReachableSHA1InWant=true",
	"-c", "transfer.hideRefs=refs/internal",
	"-c", "transfer.hideRefs=refs/meta",
	"-c", "transfer.hideRefs=refs/replace",
	"-c", "pack.windowMemory=256m",
}

// AdvertiseUpload writes what a client of a fetch is told first: the refs, or
// for protocol version 2 the capabilities. protocol is the client's
// Git-Protocol header, of which only "version=0", "version=1" and "version=2"
// are passed on.
func (r *Repo) AdvertiseUpload(ctx context.Context, protocol string, w io.Writer) error {
	return r.upload(ctx, protocol, strings.NewReader(""), w, "--http-backend-info-refs")
}

// Upload answers one request of a fetch, read from in to its end, by what it
// writes to out. It ends with ctx. A request that git does not understand, or
// that wants what is not there, is pushward.Invalid; git may have told the
// client so in its own way.
func (r *Repo) Upload(ctx context.Context, protocol string, in io.Reader, out io.Writer) error {
	err := r.upload(ctx, protocol, in, out)
	if exitCode(err) > 0 {
		return fmt.Errorf("%w: %w", pushward.Invalidf("Git cannot answer this request."), err)
	}
	return err
}

func (r *Repo) upload(ctx context.Context, protocol string, in io.Reader, out io.Writer, flags ...string) error {
	ctx, cancel := context.WithTimeout(ctx, uploadTime)
	defer cancel()
	args := slices.Concat(uploadSettings, []string{"upload-pack", "--stateless-rpc", "--strict"}, flags, []string{r.path})
	cmd := r.command(args...)
	if protocol == "version=0" || protocol == "version=1" || protocol == "version=2" {
		cmd.Env = append(slices.Clone(cmd.Env), "GIT_PROTOCOL="+protocol)
	}
	stderr := &bounded{max: 4096, drop: true}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = in, out, stderr
	cmd.WaitDelay = time.Second
	err := cmd.Start()
	if err != nil {
		return fmt.Errorf("start git: %w", err)
	}
	// The whole group: upload-pack has pack-objects do the work.
	stop := context.AfterFunc(ctx, func() { killGroup(cmd) })
	err = cmd.Wait()
	stop()
	switch {
	case ctx.Err() != nil:
		return fmt.Errorf("git upload-pack: %w", ctx.Err())
	case err != nil:
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			return fmt.Errorf("git upload-pack: %w", err)
		}
		return &gitError{args: []string{"upload-pack"}, code: exit.ExitCode(), stderr: strings.TrimSpace(stderr.buf.String()), err: err}
	}
	return nil
}
