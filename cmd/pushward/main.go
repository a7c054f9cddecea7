// Command pushward is push protection for any Git server. It holds no logic of
// its own: each command parses its words and calls the package that knows.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// Voice: results go to standard output, everything else to standard error, in
// lower case and without a full stop after "pushward: ".

const usage = `usage: pushward COMMAND [ARGUMENTS]

  serve      run the server
  scan       look for secrets in files, staged changes or a history
  admin      create users and tokens
  doctor     check a server, its data and every repository
  audit      verify or print the audit log
  patterns   list the token formats that are known
  version    print the version

"pushward COMMAND --help" tells more.
`

// commands are all there are.
var commands = map[string]func(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) error{
	"serve":    serve,
	"scan":     scanCommand,
	"admin":    admin,
	"doctor":   doctor,
	"audit":    audit,
	"patterns": patterns,
	"version":  version,
}

// Exit codes beside 0.
const (
	exitFound  = 1 // scan found secrets, doctor a failure
	exitUsage  = 2
	exitServer = 3 // anything else went wrong
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) == 0 || args[0] == "-h" || args[0] == "--help" || args[0] == "help" {
		fmt.Fprint(stdout, usage)
		return 0
	}
	command, known := commands[args[0]]
	if !known {
		fmt.Fprintf(stderr, "pushward: there is no command %q\n\n%s", args[0], usage)
		return exitUsage
	}
	err := command(ctx, args[1:], stdin, stdout, stderr)
	var wrong usageError
	switch {
	case err == nil || errors.Is(err, flag.ErrHelp):
		return 0
	case errors.Is(err, errFound), errors.Is(err, errUnwell):
		return exitFound
	case errors.As(err, &wrong):
		fmt.Fprintf(stderr, "pushward: %v\n", err)
		return exitUsage
	}
	fmt.Fprintf(stderr, "pushward: %v\n", err)
	return exitServer
}

// usageError is a mistake in the words of the command line.
type usageError struct{ error }
