package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"syscall"

	"pushward/internal/server"
)

// serve runs the server until it is told to stop.
func serve(ctx context.Context, args []string, _ io.Reader, stdout, stderr io.Writer) error {
	config, err := server.ParseConfig(args, os.LookupEnv, stdout)
	if errors.Is(err, flag.ErrHelp) {
		return err
	}
	if err != nil {
		return usageError{err}
	}
	log, err := newLog(config, stderr)
	if err != nil {
		return usageError{err}
	}
	slog.SetDefault(log)
	// A core dump would hold whatever was being scanned.
	err = syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{})
	if err != nil {
		return fmt.Errorf("forbid core dumps: %w", err)
	}

	s, err := server.Open(ctx, config, log)
	if err != nil {
		return err
	}
	defer s.Close()
	listeners, err := s.Listen()
	if err != nil {
		return err
	}
	url := s.URL(listeners[0])
	token, first, err := s.FirstRun(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(stdout, "pushward is ready: %s\n", url)
	if first {
		err = s.Welcome(stdout, url, token)
		if err != nil {
			return err
		}
	}
	return s.Serve(ctx, listeners)
}

func newLog(c server.Config, out io.Writer) (*slog.Logger, error) {
	var level slog.Level
	err := level.UnmarshalText([]byte(c.LogLevel))
	if err != nil {
		return nil, fmt.Errorf("--log-level must be debug, info, warn or error")
	}
	o := &slog.HandlerOptions{Level: level}
	switch c.LogFormat {
	case "text":
		return slog.New(slog.NewTextHandler(out, o)), nil
	case "json":
		return slog.New(slog.NewJSONHandler(out, o)), nil
	}
	return nil, fmt.Errorf("--log-format must be text or json")
}
