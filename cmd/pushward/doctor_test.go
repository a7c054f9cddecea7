package main

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/server"
	"pushward/internal/store"
)

// dataFolder makes what a server leaves that was started once.
func dataFolder(t *testing.T) string {
	t.Helper()
	data := filepath.Join(t.TempDir(), "data")
	config, err := server.ParseConfig([]string{"--data", data}, func(string) (string, bool) { return "", false }, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	s, err := server.Open(t.Context(), config, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	_, _, err = s.FirstRun(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// masked takes out what differs from machine to machine.
func maskedLines(out, data string) string {
	var b strings.Builder
	for line := range strings.Lines(strings.ReplaceAll(out, data, "DATA")) {
		for _, check := range []string{"disk space", "inodes", "durable writes", "git version", "git program"} {
			if grade, _, ok := strings.Cut(line, " "+check+": "); ok {
				line = grade + " " + check + ": ...\n"
			}
		}
		b.WriteString(line)
	}
	return b.String()
}

func TestDoctorOfAHealthyFolder(t *testing.T) {
	data := dataFolder(t)
	code, stdout, stderr := command("doctor", "--data", data)
	want := `ok    configuration: makes sense
ok    data folder: DATA is private and of one owner
ok    disk space: ...
ok    inodes: ...
ok    durable writes: ...
ok    git version: ...
ok    git program: ...
ok    server: is not running
ok    repositories folder: on one file system with its quarantine
ok    master key: is there and private
ok    database: answers and is sound
ok    schema: version N is current
ok    key of the database: is the master key
ok    writes under way: none was cut off
ok    repositories: 1, all sound (git fsck --full --strict)
`
	lines := strings.SplitAfter(maskedLines(stdout, data), "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, "ok    schema: version ") {
			lines[i] = "ok    schema: version N is current\n"
		}
	}
	if diff := cmp.Diff(want, strings.Join(lines, "")); diff != "" || code != 0 {
		t.Errorf("exit %d\n%s", code, diff)
	}
	if stderr != "15 checks: 15 ok, 0 to be seen to, 0 failed.\n" {
		t.Errorf("standard error %q", stderr)
	}
	code, stdout, _ = command("doctor", "--quick", "--json", "--data", data)
	n := 0
	for line := range strings.Lines(stdout) {
		var f git.Finding
		d := json.NewDecoder(strings.NewReader(line))
		d.DisallowUnknownFields()
		if err := d.Decode(&f); err != nil || f.Grade != git.OK || f.Check == "" || f.Text == "" || f.Cure != "" {
			t.Errorf("line %q: %v", line, err)
		}
		n++
	}
	if n != 15 || code != 0 {
		t.Errorf("%d lines, exit %d", n, code)
	}
}

func TestDoctorNamesEachProblem(t *testing.T) {
	in := func(data string, names ...string) string { return filepath.Join(append([]string{data}, names...)...) }
	for _, c := range []struct {
		name  string
		spoil func(t *testing.T, data string) error
		code  int
		want  []string // lines, or the beginning of them
	}{
		{"open folder", func(_ *testing.T, data string) error { return os.Chmod(data, 0o755) }, 1, []string{
			"fail  data folder: DATA is open to other users (mode 0755 instead of 0700)", "      cure: chmod 700 'DATA'"}},
		{"open database", func(_ *testing.T, data string) error { return os.Chmod(in(data, "pushward.db"), 0o644) }, 1, []string{
			"fail  data folder: DATA/pushward.db is open to other users (mode 0644 instead of 0600)", "      cure: chmod 600 'DATA/pushward.db'"}},
		{"open master key", func(_ *testing.T, data string) error { return os.Chmod(in(data, "master.key"), 0o640) }, 1, []string{
			"fail  master key: DATA/master.key is open to other users (mode 0640 instead of 0600)", "      cure: chmod 600 'DATA/master.key'"}},
		{"no master key", func(_ *testing.T, data string) error { return os.Remove(in(data, "master.key")) }, 1, []string{
			"fail  master key: DATA/master.key does not exist", "      cure: restore it from its backup before the server starts, which would make a new one"}},
		{"half a master key", func(_ *testing.T, data string) error {
			return os.WriteFile(in(data, "master.key"), []byte("12ab\n"), 0o600)
		}, 1, []string{
			`fail  master key: master key "DATA/master.key" does not hold 64 hexadecimal digits`, "      cure: restore it from its backup"}},
		{"another master key", func(_ *testing.T, data string) error {
			return os.WriteFile(in(data, "master.key"), []byte(strings.Repeat("5a", 32)+"\n"), 0o600)
		}, 1, []string{
			"fail  key of the database: master.key belongs to another database", "      cure: put the right master.key back from its backup"}},
		{"no database", func(_ *testing.T, data string) error { return os.Remove(in(data, "pushward.db")) }, 1, []string{
			"fail  database: open database: stat DATA/pushward.db: no such file or directory", "      cure: restore 'DATA/pushward.db' from a backup"}},
		{"no database but a file", func(_ *testing.T, data string) error {
			return os.WriteFile(in(data, "pushward.db"), []byte(strings.Repeat("no database", 100)), 0o600)
		}, 1, []string{"fail  database: open database: ", "      cure: restore 'DATA/pushward.db' from a backup"}},
		{"no repositories", func(_ *testing.T, data string) error { return os.RemoveAll(in(data, "repositories")) }, 1, []string{
			"fail  repositories folder: DATA/repositories does not exist", "      cure: start the server, which makes it; or restore"}},
		{"missing repository", func(_ *testing.T, data string) error { return os.RemoveAll(in(data, "repositories/01/1.git")) }, 1, []string{
			"fail  repository 1 (admin/demo): is in the database, but not on disk: DATA/repositories/01/1.git does not exist",
			"      cure: restore 'DATA/repositories/01/1.git' from a backup; or give it up: curl -X DELETE"}},
		{"orphan", func(_ *testing.T, data string) error {
			if err := os.MkdirAll(in(data, "repositories/2a/42.git"), 0o700); err != nil {
				return err
			}
			old := time.Now().Add(-time.Hour)
			return os.Chtimes(in(data, "repositories/2a/42.git"), old, old)
		}, 0, []string{
			"warn  repository 42: DATA/repositories/2a/42.git is on disk, but not in the database: nobody can reach it",
			"      cure: restore a backup of the database that knows it; or, if it was deleted, move it away: mv -- 'DATA/repositories/2a/42.git' DIR"}},
		{"stale lock", func(_ *testing.T, data string) error {
			lock := in(data, "repositories/01/1.git/refs/heads/main.lock")
			old := time.Now().Add(-time.Hour)
			if err := os.WriteFile(lock, nil, 0o600); err != nil {
				return err
			}
			return os.Chtimes(lock, old, old)
		}, 0, []string{"warn  repository 1 (admin/demo): refs/heads/main.lock was left behind", "      cure: start the server"}},
		{"damaged ref", func(_ *testing.T, data string) error {
			return os.WriteFile(in(data, "repositories/01/1.git/refs/heads/main"), []byte("\x1b[31mred"), 0o600)
		}, 1, []string{
			"fail  repository 1 (admin/demo): ", "      cure: "}},
		{"write that was cut off", func(t *testing.T, data string) error {
			db, err := store.Open(t.Context(), "sqlite:"+in(data, "pushward.db"))
			if err != nil {
				return err
			}
			defer db.Close()
			return db.Tx(t.Context(), func(tx *store.Tx) error {
				w := store.Write{RepoID: 1, Refs: []pushward.RefUpdate{{Name: "refs/heads/x", New: pushward.OID{1}}}, At: time.Unix(1700000000, 0)}
				return tx.PrepareWrite(t.Context(), &w)
			})
		}, 0, []string{
			"warn  writes under way: write 2 to repository 1 was cut off on 2023-11-14 22:13:20: 0 of its 1 refs have moved",
			"      cure: restart the server, which finishes or drops it"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := dataFolder(t)
			if err := c.spoil(t, data); err != nil {
				t.Fatal(err)
			}
			code, stdout, stderr := command("doctor", "--data", data)
			var bad []string
			for line := range strings.Lines(strings.ReplaceAll(stdout, data, "DATA")) {
				if !strings.HasPrefix(line, "ok ") {
					bad = append(bad, strings.TrimSuffix(line, "\n"))
				}
				if strings.ContainsRune(line, 0x1b) {
					t.Errorf("the terminal is written to: %q", line)
				}
			}
			if code != c.code || len(bad) != len(c.want) {
				t.Fatalf("exit %d, want %d\n%s\n%s", code, c.code, strings.Join(bad, "\n"), stderr)
			}
			for i, want := range c.want {
				if !strings.HasPrefix(bad[i], want) {
					t.Errorf("got  %s\nwant %s", bad[i], want)
				}
			}
		})
	}
}

func TestDoctorBesideAServer(t *testing.T) {
	data := dataFolder(t)
	config, err := server.ParseConfig([]string{"--data", data}, func(string) (string, bool) { return "", false }, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	s, err := server.Open(context.Background(), config, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	code, stdout, _ := command("doctor", "--data", data)
	if code != 0 || !strings.Contains(stdout, "ok    server: is running\n") || strings.Contains(stdout, "\nfail") || strings.Contains(stdout, "\nwarn") {
		t.Errorf("exit %d\n%s", code, stdout)
	}
}

func TestDoctorUsage(t *testing.T) {
	for _, c := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"--help"}, 0, "usage: pushward doctor"},
		{[]string{"--nonsense"}, exitUsage, "nonsense"},
		{[]string{"extra"}, exitUsage, `"extra"`},
		{[]string{"--durability", "hope"}, exitUsage, "--durability"},
		{[]string{"--data", "/nonexistent"}, 1, "fail  data folder: /nonexistent does not exist\n      cure: start the server once"},
		{[]string{"--data", "/dev/null"}, 1, "fail  data folder: /dev/null cannot be looked into: it is no folder"},
	} {
		code, stdout, stderr := command(append([]string{"doctor"}, c.args...)...)
		if code != c.code || !strings.Contains(stdout+stderr, c.want) {
			t.Errorf("doctor %v: exit %d\n%s%s", c.args, code, stdout, stderr)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if code := run(ctx, []string{"doctor", "--data", dataFolder(t)}, nil, io.Discard, io.Discard); code != exitServer {
		t.Errorf("cut off: exit %d", code)
	}
}
