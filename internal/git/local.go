package git

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// Local is a repository of the user who runs this program: a working copy or a
// bare repository, anywhere. It is only read. Unlike a Store's repository it is
// found as git finds it, GIT_DIR and GIT_INDEX_FILE included, since a hook of
// git commit has to look at the index of that very commit; and the user's own
// settings decide which folders git trusts. Object ids are texts here: a user's
// repository may name objects by SHA-256.
type Local struct {
	Shallow bool // its history is cut off; what came before cannot be seen
	Objects int  // how many are stored, reachable or not; a guess at the length of History

	dir string
}

// localEnvironment is what overrides the user's own: no prompts, no locks, no
// history but the stored one, and no network to fetch what a partial clone
// lacks.
var localEnvironment = []string{
	"GIT_NO_REPLACE_OBJECTS=1",
	"GIT_GRAFT_FILE=/dev/null",
	"GIT_NO_LAZY_FETCH=1",
	"GIT_ALLOW_PROTOCOL=none",
	"GIT_TERMINAL_PROMPT=0",
	"GIT_OPTIONAL_LOCKS=0",
	"GIT_LITERAL_PATHSPECS=1",
	"LC_ALL=C",
}

// OpenLocal finds the repository that dir is in.
func OpenLocal(ctx context.Context, dir string) (*Local, error) {
	l := &Local{dir: dir}
	shallow, err := l.run(ctx, "", "rev-parse", "--is-shallow-repository")
	if err != nil {
		return nil, fmt.Errorf("open repository: %w", err)
	}
	counts, err := l.run(ctx, "", "count-objects", "-v")
	if err != nil {
		return nil, fmt.Errorf("count objects: %w", err)
	}
	l.Shallow = strings.TrimSpace(string(shallow)) == "true"
	for line := range strings.Lines(string(counts)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if n, err := strconv.Atoi(value); err == nil && (name == "count" || name == "in-pack") {
			l.Objects += n
		}
	}
	return l, nil
}

// Refs gives the full names of all refs.
func (l *Local) Refs(ctx context.Context) ([]string, error) {
	out, err := l.run(ctx, "", "for-each-ref", "--format=%(refname)")
	if err != nil {
		return nil, fmt.Errorf("list refs: %w", err)
	}
	return strings.Fields(string(out)), nil // no ref name holds white space
}

// command prepares a run of git. What the repository's configuration could have
// git start is switched off, as for the server's own repositories.
func (l *Local) command(ctx context.Context, args ...string) *exec.Cmd {
	settings := append([]string{"-c", "core.commitGraph=false"}, gitSettings...)
	cmd := exec.CommandContext(ctx, "git", append(settings, args...)...)
	cmd.Dir = l.dir
	cmd.Env = append(os.Environ(), localEnvironment...)
	cmd.Stderr = &bounded{max: 4096, drop: true}
	cmd.WaitDelay = time.Second
	return cmd
}

func (l *Local) run(ctx context.Context, stdin string, args ...string) ([]byte, error) {
	cmd := l.command(ctx, args...)
	var out bytes.Buffer
	cmd.Stdin, cmd.Stdout = strings.NewReader(stdin), &out
	err := l.ended(ctx, cmd, cmd.Run(), args)
	return out.Bytes(), err
}

// ended words the error of a run.
func (l *Local) ended(ctx context.Context, cmd *exec.Cmd, err error, args []string) error {
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return fmt.Errorf("git %s: %w", args[0], ctx.Err())
	}
	said := strings.TrimSpace(cmd.Stderr.(*bounded).buf.String())
	return &gitError{args: args, code: cmd.ProcessState.ExitCode(), stderr: said, err: err}
}
