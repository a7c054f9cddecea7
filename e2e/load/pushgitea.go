package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"
)

// giteaHost starts the Gitea that e2e/load/gitea has built, on a folder of its
// own with SQLite. It scans nothing.
func giteaHost(ctx context.Context, program string) (*host, error) {
	dir, err := scratch("load-gitea-")
	if err == nil {
		dir, err = filepath.Abs(dir)
	}
	if err != nil {
		return nil, err
	}
	h := &host{name: "gitea", stop: func() { _ = os.RemoveAll(dir) }}
	l, err := newListener()
	if err != nil {
		return nil, err
	}
	address := l.Addr().String()
	_ = l.Close() // Gitea takes the port a moment later
	g := &gitea{program: program, dir: dir, address: address}
	h.url = "http://" + address
	h.token, err = g.prepare(ctx)
	if err != nil {
		h.stop()
		return nil, err
	}
	server := g.command(context.Background(), "web")
	server.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGTERM}
	if err := server.Start(); err != nil {
		h.stop()
		return nil, fmt.Errorf("start gitea: %w", err)
	}
	h.pid = server.Process.Pid
	h.stop = func() {
		_ = server.Process.Signal(syscall.SIGTERM)
		_ = server.Wait()
		_ = os.RemoveAll(dir)
	}
	if err := g.ready(ctx); err != nil {
		h.stop()
		return nil, err
	}
	n := 0
	h.newRepo = func(ctx context.Context) (string, error) {
		n++
		return fmt.Sprintf("/load/r%d.git", n), g.createRepo(ctx, h.token, fmt.Sprintf("r%d", n))
	}
	return h, nil
}

type gitea struct{ program, dir, address string }

// prepare writes the settings and makes a user, whose token it gives.
func (g *gitea) prepare(ctx context.Context) (token string, err error) {
	host, port, _ := bytes.Cut([]byte(g.address), []byte(":"))
	settings := fmt.Sprintf(`I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true
RUN_MODE = prod
WORK_PATH = %[1]s
[server]
HTTP_ADDR = %[2]s
HTTP_PORT = %[3]s
STATIC_ROOT_PATH = %[4]s
OFFLINE_MODE = true
DISABLE_SSH = true
[database]
DB_TYPE = sqlite3
PATH = %[1]s/gitea.db
[repository]
ROOT = %[1]s/repositories
[security]
INSTALL_LOCK = true
[log]
MODE = console
LEVEL = Error
[cron]
ENABLED = false
`, g.dir, host, port, filepath.Dir(g.program))
	if err := os.WriteFile(filepath.Join(g.dir, "app.ini"), []byte(settings), 0o600); err != nil {
		return "", err
	}
	for _, args := range [][]string{
		{"migrate"},
		{"admin", "user", "create", "--username", "load", "--password", "load-load-load", "--email", "load@example.com", "--admin", "--must-change-password=false"},
		{"admin", "user", "generate-access-token", "--username", "load", "--scopes", "all", "--raw"},
	} {
		cmd := g.command(ctx, args...)
		out, err := cmd.Output()
		if err != nil {
			return "", fmt.Errorf("gitea %s: %w\n%s", args[0], err, out)
		}
		token = string(bytes.TrimSpace(out))
	}
	return token, nil
}

func (g *gitea) command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, g.program, append(args, "--config", filepath.Join(g.dir, "app.ini"))...)
	cmd.Env = append(os.Environ(), "GITEA_WORK_DIR="+g.dir, "HOME="+g.dir)
	return cmd
}

func (g *gitea) ready(ctx context.Context) error {
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		r, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+g.address+"/api/v1/version", nil)
		if err != nil {
			return err
		}
		response, err := http.DefaultClient.Do(r)
		if err != nil {
			continue
		}
		_ = response.Body.Close()
		if response.StatusCode == http.StatusOK {
			return nil
		}
	}
	return fmt.Errorf("gitea is not ready after a minute")
}

func (g *gitea) createRepo(ctx context.Context, token, name string) error {
	body, err := json.Marshal(map[string]any{"name": name, "private": true})
	if err != nil {
		return err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://"+g.address+"/api/v1/user/repos", bytes.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "token "+token)
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return fmt.Errorf("create a repository in gitea: %w", err)
	}
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode != http.StatusCreated {
		text, _ := io.ReadAll(response.Body)
		return fmt.Errorf("create a repository in gitea: %d %s", response.StatusCode, text)
	}
	return nil
}
