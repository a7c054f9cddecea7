package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// target is the server under load.
type target struct {
	url, token string
	pid        int // 0 when not known
	stop       func()
}

// scratch makes a temporary folder below ./bin, which Git ignores: /tmp may be
// memory, where syncs cost nothing.
func scratch(prefix string) (string, error) {
	if err := os.MkdirAll("bin", 0o755); err != nil {
		return "", err
	}
	return os.MkdirTemp("bin", prefix)
}

// startTarget builds the server and runs it on a temporary folder.
func startTarget(ctx context.Context, database string) (*target, error) {
	dir, err := scratch("load-data-")
	if err != nil {
		return nil, fmt.Errorf("make a data folder: %w", err)
	}
	clean := func() { _ = os.RemoveAll(dir) }
	program := filepath.Join(dir, "pushward")
	build := exec.CommandContext(ctx, "go", "build", "-o", program, "pushward/cmd/pushward")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		clean()
		return nil, fmt.Errorf("build the server: %w", err)
	}
	data := filepath.Join(dir, "data")
	args := []string{"serve", "--data", data, "--listen", "127.0.0.1:0"}
	if database != "" {
		args = append(args, "--database", database)
	}
	server := exec.Command(program, args...)
	server.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGTERM}
	t := &target{stop: func() {
		if server.Process != nil {
			_ = server.Process.Signal(syscall.SIGTERM)
			_ = server.Wait()
		}
		clean()
	}}
	if t.url, err = startAndFindURL(server); err != nil {
		t.stop()
		return nil, err
	}
	token, err := os.ReadFile(filepath.Join(data, "admin.token"))
	if err != nil {
		t.stop()
		return nil, fmt.Errorf("read the first token: %w", err)
	}
	t.token, t.pid = strings.TrimSpace(string(token)), server.Process.Pid
	return t, nil
}

// startAndFindURL waits for the printed URL and drops what is printed later.
func startAndFindURL(server *exec.Cmd) (string, error) {
	printed, w, err := os.Pipe()
	if err != nil {
		return "", fmt.Errorf("start the server: %w", err)
	}
	server.Stdout, server.Stderr = w, w
	if err := server.Start(); err != nil {
		return "", fmt.Errorf("start the server: %w", err)
	}
	_ = w.Close()
	_ = printed.SetReadDeadline(time.Now().Add(20 * time.Second))
	lines := bufio.NewReader(printed)
	for {
		line, err := lines.ReadString('\n')
		if _, rest, ok := strings.Cut(line, "http://127.0.0.1:"); ok {
			port := strings.TrimRight(rest, "\n")
			if end := strings.IndexFunc(port, func(r rune) bool { return r < '0' || r > '9' }); end >= 0 {
				port = port[:end]
			}
			_ = printed.SetReadDeadline(time.Time{})
			go func() { _, _ = io.Copy(io.Discard, lines) }()
			return "http://127.0.0.1:" + port, nil
		}
		if err != nil {
			return "", errors.New("the server printed no URL")
		}
	}
}

// peakMemory is the VmHWM of the server in MiB, or 0 when it is not known.
func (t *target) peakMemory() int {
	if t.pid == 0 {
		return 0
	}
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", t.pid))
	if err != nil {
		return 0
	}
	for _, line := range strings.Split(string(status), "\n") {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			kib, _ := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")))
			return kib / 1024
		}
	}
	return 0
}
