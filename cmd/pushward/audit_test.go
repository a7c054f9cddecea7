package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pushward"
	"pushward/internal/server"
	"pushward/internal/store"
)

// audited is a data folder with a log, made by a server that has ended.
func audited(t *testing.T) (data string) {
	t.Helper()
	data = filepath.Join(t.TempDir(), "data")
	s, err := server.Open(t.Context(), server.Config{Data: data, Durability: "file"}, slog.New(slog.NewTextHandler(io.Discard, nil)))
	if err == nil {
		_, _, err = s.FirstRun(t.Context())
		s.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func pushwardAudit(args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = run(context.Background(), append([]string{"audit"}, args...), nil, &out, &errs)
	return code, out.String(), errs.String()
}

func TestAuditVerify(t *testing.T) {
	checkpoints := func(data string) string { return filepath.Join(data, "audit.checkpoints") }
	for _, c := range []struct {
		name   string
		change func(t *testing.T, data string)
		args   []string
		code   int
		says   string
	}{
		{"untouched", func(*testing.T, string) {}, nil, 0, "whole: "},
		{"untouched, as JSON", func(*testing.T, string) {}, []string{"--json"}, 0, `"whole":true`},
		{"more was written since", func(t *testing.T, data string) { addUser(t, data) }, nil, 0, "whole: "},
		{"checkpoints are gone", func(t *testing.T, data string) { remove(t, checkpoints(data)) }, nil, 1, "there are no checkpoints"},
		{"a checkpoint was changed", func(t *testing.T, data string) {
			text, err := os.ReadFile(checkpoints(data))
			if err == nil {
				err = os.WriteFile(checkpoints(data), bytes.Replace(text, []byte(`"seq":`), []byte(`"seq":1`), 1), 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
		}, nil, 1, "line 1 of"},
		{"the log is an older one", func(t *testing.T, data string) {
			older := filepath.Join(audited(t), "pushward.db")
			text, err := os.ReadFile(older)
			if err == nil {
				err = os.WriteFile(filepath.Join(data, "pushward.db"), text, 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
		}, nil, 1, "line 1 of lane 0"},
		{"no key", func(t *testing.T, data string) { remove(t, filepath.Join(data, "master.key")) }, nil, 3, ""},
		{"no database", func(t *testing.T, data string) { remove(t, filepath.Join(data, "pushward.db")) }, nil, 3, ""},
		{"an unknown flag", func(*testing.T, string) {}, []string{"--frobnicate"}, 2, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := audited(t)
			c.change(t, data)
			code, stdout, stderr := pushwardAudit(append([]string{"verify", "--data", data}, c.args...)...)
			if code != c.code || !strings.Contains(stdout, c.says) || (code > 1) == (stderr == "") {
				t.Errorf("exit %d, want %d\n%s%s", code, c.code, stdout, stderr)
			}
		})
	}
}

func remove(t *testing.T, path string) {
	t.Helper()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}

func addUser(t *testing.T, data string) {
	t.Helper()
	db, err := server.OpenStore(t.Context(), server.Config{Data: data})
	if err == nil {
		err = db.Tx(t.Context(), func(tx *store.Tx) error {
			return tx.Audit(t.Context(), store.AuditEvent{Action: "user.create", Actor: pushward.Actor{User: pushward.User{Login: "x"}}})
		})
	}
	if err == nil {
		err = db.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestAuditExport(t *testing.T) {
	code, stdout, stderr := pushwardAudit("export", "--data", audited(t))
	lines := strings.Split(strings.TrimSpace(stdout), "\n")
	if code != 0 || len(lines) < 3 {
		t.Fatalf("exit %d: %s%s", code, stdout, stderr)
	}
	for _, line := range lines {
		var e struct{ Action, Time string }
		if err := json.Unmarshal([]byte(line), &e); err != nil || e.Action == "" || e.Time == "" {
			t.Errorf("%v: %s", err, line)
		}
	}
}

func TestAuditUsage(t *testing.T) {
	for _, c := range []struct {
		args []string
		code int
	}{{nil, 0}, {[]string{"--help"}, 0}, {[]string{"frobnicate"}, 2}, {[]string{"verify", "more"}, 2}} {
		if code, _, _ := pushwardAudit(c.args...); code != c.code {
			t.Errorf("audit %v: exit %d, want %d", c.args, code, c.code)
		}
	}
}
