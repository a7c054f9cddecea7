package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// plumbing prints the ratio that holds on any machine: durable commits per
// second of PUT contents, against those of the git commands that do the same by
// hand, measured one after the other with as many pipelines as clients, each on
// a repository of its own.
func plumbing(ctx context.Context, t *target, clients int, o options) error {
	puts, err := measure(ctx, t, "put", clients, o)
	if err != nil {
		return err
	}
	dir, err := scratch("load-plumbing-")
	if err != nil {
		return fmt.Errorf("make a repository: %w", err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	repos := make([]*gitRepo, clients)
	for i := range repos {
		repos[i] = &gitRepo{dir: filepath.Join(dir, fmt.Sprintf("r%d.git", i)), content: prose(o.size)}
		if err := repos[i].init(ctx); err != nil {
			return err
		}
	}
	began := time.Now()
	times, errs := make([][]time.Duration, clients), make([]error, clients)
	var all sync.WaitGroup
	for i, g := range repos {
		all.Go(func() { times[i], errs[i] = g.commitFor(ctx, o.duration) })
	}
	all.Wait()
	took, err := slices.Concat(times...), errors.Join(errs...)
	if err != nil {
		return err
	}
	perSec := float64(len(took)) / time.Since(began).Seconds()
	slices.Sort(took)
	fmt.Printf("%-16s %7d %9d %8.0f %9s %9s %9s  PUT contents is %.1f times as fast\n", "plumbing", clients, len(took), perSec,
		round(took[len(took)/2]), round(took[len(took)*99/100]), "", puts.perSec/perSec)
	return nil
}

// commitFor adds files for a while and gives the time of each.
func (g *gitRepo) commitFor(ctx context.Context, d time.Duration) (took []time.Duration, err error) {
	for began := time.Now(); time.Since(began) < d; {
		start := time.Now()
		err := g.commit(ctx, len(took))
		if err != nil {
			return took, err
		}
		took = append(took, time.Since(start))
	}
	return took, nil
}

// gitRepo is a bare repository written by git's own commands, each of which
// syncs what it wrote.
type gitRepo struct {
	dir     string
	content []byte
	entries []string // of the tree, at most a hundred as in the other run
	head    string
}

func (g *gitRepo) init(ctx context.Context) error {
	out, err := exec.CommandContext(ctx, "git", "init", "--quiet", "--bare", g.dir).CombinedOutput()
	if err != nil {
		return fmt.Errorf("git init: %w\n%s", err, out)
	}
	return nil
}

// commit adds one file: hash-object, mktree, commit-tree, update-ref.
func (g *gitRepo) commit(ctx context.Context, n int) error {
	copy(g.content, fmt.Sprintf("%011d\n", n))
	blob, err := g.git(ctx, g.content, "hash-object", "-w", "--stdin")
	if err != nil {
		return err
	}
	if n%100 == 0 {
		g.entries = nil
	}
	g.entries = append(g.entries, fmt.Sprintf("100644 blob %s\t%09d.txt", blob, n))
	tree, err := g.git(ctx, []byte(strings.Join(g.entries, "\n")+"\n"), "mktree")
	if err != nil {
		return err
	}
	args := []string{"commit-tree", "-m", "add a file", tree}
	if g.head != "" {
		args = append(args, "-p", g.head)
	}
	commit, err := g.git(ctx, nil, args...)
	if err != nil {
		return err
	}
	if _, err := g.git(ctx, nil, "update-ref", "refs/heads/main", commit); err != nil {
		return err
	}
	g.head = commit
	return nil
}

func (g *gitRepo) git(ctx context.Context, input []byte, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "git", append([]string{"-C", g.dir, "-c", "core.fsync=all"}, args...)...)
	cmd.Env = append(os.Environ(), "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null",
		"GIT_AUTHOR_NAME=load", "GIT_AUTHOR_EMAIL=load@localhost", "GIT_COMMITTER_NAME=load", "GIT_COMMITTER_EMAIL=load@localhost")
	cmd.Stdin = bytes.NewReader(input)
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("git %s: %w", args[0], err)
	}
	return strings.TrimSpace(string(out)), nil
}
