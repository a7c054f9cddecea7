package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// host is a server that takes pushes: ours, or git http-backend.
type host struct {
	name    string
	url     string
	token   string // "" for git http-backend, which asks nobody
	pid     int
	newRepo func(ctx context.Context) (path string, err error) // "/owner/name.git"
	stop    func()
}

// ownHost starts the server on a folder of its own.
func ownHost(ctx context.Context, database string) (*host, error) {
	t, err := startTarget(ctx, database)
	if err != nil {
		return nil, err
	}
	c, err := newCaller(t, 1)
	if err != nil {
		t.stop()
		return nil, err
	}
	return &host{name: "pushward", url: t.url, token: t.token, pid: t.pid, stop: t.stop,
		newRepo: func(ctx context.Context) (string, error) {
			path, err := newRepo(ctx, c)
			return strings.TrimPrefix(path, "/repos") + ".git", err
		},
	}, nil
}

// stockHost starts git http-backend behind a front of ours. It has no gate, and
// writes as durably as it can. Its own housekeeping is off, in its favour.
func stockHost(ctx context.Context, name string, settings ...string) (*host, error) {
	dir, err := scratch("load-stock-")
	if err != nil {
		return nil, fmt.Errorf("make a folder for git http-backend: %w", err)
	}
	dir, err = filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find this program: %w", err)
	}
	front := exec.Command(self, "--front", dir)
	front.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGTERM}
	url, err := startAndFindURL(front)
	h := &host{name: name, url: url, stop: func() {
		if front.Process != nil {
			_ = front.Process.Kill()
			_ = front.Wait()
		}
		_ = os.RemoveAll(dir)
	}}
	if err != nil {
		h.stop()
		return nil, fmt.Errorf("start the front of git http-backend: %w", err)
	}
	h.pid = front.Process.Pid
	n := 0
	h.newRepo = func(ctx context.Context) (string, error) {
		n++
		path := fmt.Sprintf("/r%d.git", n)
		commands := [][]string{{"init", "-q", "--bare", dir + path}}
		for _, s := range append([]string{"core.fsync=all", "http.receivepack=true", "receive.autogc=false", "gc.auto=0"}, settings...) {
			key, value, _ := strings.Cut(s, "=")
			commands = append(commands, []string{"-C", dir + path, "config", key, value})
		}
		for _, c := range commands {
			if out, err := exec.CommandContext(ctx, "git", c...).CombinedOutput(); err != nil {
				return "", fmt.Errorf("git %s: %w\n%s", c[0], err, out)
			}
		}
		return path, nil
	}
	return h, nil
}

// serveFront passes each request to "git http-backend", as a web server does. It
// is a process of its own, so that its processor time can be told from the
// client's; net/http/cgi would refuse the chunks in which git sends large packs.
func serveFront(dir string) error {
	l, err := newListener()
	if err != nil {
		return err
	}
	fmt.Printf("http://%s\n", l.Addr())
	return http.Serve(l, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := passOn(w, r, dir); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}))
}

func passOn(w http.ResponseWriter, r *http.Request, dir string) error {
	backend := exec.CommandContext(r.Context(), "git", "http-backend")
	backend.Env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + dir, "GIT_CONFIG_NOSYSTEM=1", "GIT_PROJECT_ROOT=" + dir, "GIT_HTTP_EXPORT_ALL=1",
		"REQUEST_METHOD=" + r.Method, "PATH_INFO=" + r.URL.Path, "QUERY_STRING=" + r.URL.RawQuery,
		"CONTENT_TYPE=" + r.Header.Get("Content-Type"), "HTTP_CONTENT_ENCODING=" + r.Header.Get("Content-Encoding"),
		"HTTP_GIT_PROTOCOL=" + r.Header.Get("Git-Protocol"), "REMOTE_USER=load", "REMOTE_ADDR=127.0.0.1",
	}
	if r.ContentLength >= 0 {
		backend.Env = append(backend.Env, "CONTENT_LENGTH="+strconv.FormatInt(r.ContentLength, 10))
	}
	var said bytes.Buffer
	backend.Stdin, backend.Stderr = r.Body, &said
	out, err := backend.StdoutPipe()
	if err == nil {
		err = backend.Start()
	}
	if err != nil {
		return err
	}
	err = answerFrom(w, bufio.NewReader(out))
	return errors.Join(err, backend.Wait())
}

// answerFrom turns what a CGI program prints into an answer.
func answerFrom(w http.ResponseWriter, out *bufio.Reader) error {
	status := http.StatusOK
	for {
		line, err := out.ReadString('\n')
		if err != nil {
			return fmt.Errorf("read from git http-backend: %w", err)
		}
		key, value, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok {
			break
		}
		value = strings.TrimSpace(value)
		if strings.EqualFold(key, "Status") {
			status, _ = strconv.Atoi(strings.Fields(value)[0])
			continue
		}
		w.Header().Set(key, value)
	}
	w.WriteHeader(status)
	_, err := io.Copy(w, out)
	return err
}

// cpu gives the processor seconds that a process, those it has waited for, and
// those it has started and which still run have used.
func (h *host) cpu() (seconds float64) {
	children := map[int][]int{}
	spent := map[int]float64{}
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, file := range stats {
		text, err := os.ReadFile(file)
		if err != nil {
			continue // it has ended
		}
		// The name may hold anything, a parenthesis included.
		end := bytes.LastIndexByte(text, ')')
		field := strings.Fields(string(text[end+1:]))
		if end < 0 || len(field) < 15 {
			continue
		}
		pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(file)))
		parent, _ := strconv.Atoi(field[1])
		children[parent] = append(children[parent], pid)
		for _, ticks := range field[11:15] { // utime, stime, cutime, cstime
			n, _ := strconv.ParseFloat(ticks, 64)
			spent[pid] += n / 100
		}
	}
	for all := []int{h.pid}; len(all) > 0; {
		pid := all[0]
		all = append(all[1:], children[pid]...)
		seconds += spent[pid]
	}
	return seconds
}
