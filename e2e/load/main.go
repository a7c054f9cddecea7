// Command load drives a running server with keep-alive clients and prints
// requests per second, latencies, answers by status and the server's peak
// memory. Without -url it builds the server and starts it on a folder of its
// own, so that the figures of two machines can be compared by one command.
//
// It promises a client that is small beside the server: bodies are built ahead,
// answers are read and dropped. It refuses to hide errors: every status that is
// not the expected one is counted and printed, and lost writes end in exit 1.
//
//	go run ./e2e/load --op put --clients 1,8,32 --duration 10s
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

type options struct {
	url, token, op, clients, database string
	history, front, gitea             string
	duration                          time.Duration
	pid, size, rounds, commits, bytes int
}

func main() {
	if err := run(context.Background(), os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	var o options
	flags := flag.NewFlagSet("load", flag.ContinueOnError)
	flags.StringVar(&o.url, "url", "", "URL of a running server; without it one is built and started")
	flags.StringVar(&o.token, "token", "", "token for -url")
	flags.StringVar(&o.database, "database", "", "database of the server that is started (default SQLite)")
	flags.IntVar(&o.pid, "pid", 0, "process id of the server at -url, for its peak memory")
	flags.StringVar(&o.op, "op", "all", "put, put-one-branch, blobs, get, plumbing, or all of these; push-small, push-large, push-history, push-memory, or push for all of those")
	flags.StringVar(&o.clients, "clients", "1,8,32", "numbers of clients, one run each")
	flags.DurationVar(&o.duration, "duration", 10*time.Second, "length of each run")
	flags.IntVar(&o.size, "size", 4096, "size of a file in bytes")
	flags.IntVar(&o.rounds, "rounds", 5, "rounds of push-large and push-history, in which the servers take turns")
	flags.StringVar(&o.history, "history", "", "repository whose HEAD push-history pushes; without it one is made in the user's cache")
	flags.IntVar(&o.commits, "commits", 44_500, "commits of the history that is made, four objects each")
	flags.IntVar(&o.bytes, "bytes", 100_000_000, "size of the push of push-memory")
	flags.StringVar(&o.gitea, "gitea", "", "program built by e2e/load/gitea, to stand beside in push-small and push-large")
	flags.StringVar(&o.front, "front", "", "serve the repositories of this folder with git http-backend, and do nothing else")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if o.front != "" {
		return serveFront(o.front)
	}
	if strings.HasPrefix(o.op, "push") {
		return runPushes(ctx, o)
	}
	counts, err := numbers(o.clients)
	if err != nil {
		return err
	}
	target := &target{url: o.url, token: o.token, pid: o.pid}
	if o.url == "" {
		target, err = startTarget(ctx, o.database)
		if err != nil {
			return err
		}
		defer target.stop()
	}
	fmt.Printf("%-16s %7s %9s %8s %9s %9s %9s  %s\n", "operation", "clients", "requests", "req/s", "p50", "p99", "peak", "answers")
	for _, name := range operations(o.op) {
		if name == "plumbing" {
			for _, n := range []int{1, 8} {
				if err := plumbing(ctx, target, n, o); err != nil {
					return err
				}
			}
			continue
		}
		for _, n := range counts {
			if _, err := measure(ctx, target, name, n, o); err != nil {
				return fmt.Errorf("%s with %d clients: %w", name, n, err)
			}
		}
	}
	return nil
}

// runPushes runs what compares pushes with git's own server.
func runPushes(ctx context.Context, o options) error {
	ops := strings.Split(o.op, ",")
	if o.op == "push" {
		ops = []string{"push-small", "push-large", "push-history", "push-memory"}
	}
	for _, op := range ops {
		if err := runPush(ctx, op, o); err != nil {
			return fmt.Errorf("%s: %w", op, err)
		}
	}
	return nil
}

func runPush(ctx context.Context, op string, o options) error {
	switch op {
	case "push-small":
		counts, err := numbers(o.clients)
		for _, n := range counts {
			if err == nil {
				err = pushSmall(ctx, n, o)
			}
		}
		return err
	case "push-large":
		return pushMade(ctx, op, shape{folders: 50, files: 99, size: 10_000}, o)
	case "push-history":
		if o.history == "" {
			return pushMade(ctx, op, shape{folders: 50, files: 40, size: 22_000, commits: o.commits}, o)
		}
		return pushRepo(ctx, op, o.history, o)
	case "push-memory":
		return pushMemory(ctx, o)
	}
	return fmt.Errorf("unknown operation %q", op)
}

func pushMade(ctx context.Context, op string, s shape, o options) error {
	repo, err := cachedHistory(ctx, s)
	if err != nil {
		return err
	}
	return pushRepo(ctx, op, repo, o)
}

func pushRepo(ctx context.Context, op, repo string, o options) error {
	p, err := packOf(ctx, repo)
	if err != nil {
		return err
	}
	defer p.remove()
	return pushWhole(ctx, op, p, o.rounds, o)
}

func operations(op string) []string {
	if op == "all" {
		return []string{"put", "put-one-branch", "blobs", "get", "plumbing"}
	}
	return strings.Split(op, ",")
}

func numbers(list string) ([]int, error) {
	var out []int
	for _, s := range strings.Split(list, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil || n < 1 {
			return nil, fmt.Errorf("-clients %q: want numbers with commas between", list)
		}
		out = append(out, n)
	}
	return out, nil
}
