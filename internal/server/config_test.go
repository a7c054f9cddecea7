package server

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "write docs/config.md anew")

func environment(vars map[string]string) func(string) (string, bool) {
	return func(name string) (string, bool) {
		v, ok := vars[name]
		return v, ok
	}
}

func TestFlagsWinOverEnvironmentOverFileOverDefault(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "pushward.toml")
	secret := filepath.Join(dir, "database")
	write(t, file, "data = \"from-file\"\nlisten = \"file:1\"\nurl = \"https://file\"\nbypass-for = \"1h\"\nmax-blob = 7\n")
	write(t, secret, "postgres://from-secret-file\n")
	c, err := ParseConfig([]string{"--config", file, "--data", "from-flag"}, environment(map[string]string{
		"PUSHWARD_DATA": "from-env", "PUSHWARD_LISTEN": "env:1", "PUSHWARD_DATABASE_FILE": secret,
	}), &bytes.Buffer{})
	if err != nil {
		t.Fatal(err)
	}
	for _, got := range []struct{ what, have, want string }{
		{"flag", c.Data, "from-flag"}, {"environment", c.Listen, "env:1"}, {"file", c.URL, "https://file"},
		{"file of environment", c.Database, "postgres://from-secret-file"}, {"default", c.Durability, "group"},
	} {
		if got.have != got.want {
			t.Errorf("%s: got %q, want %q", got.what, got.have, got.want)
		}
	}
	if c.BypassFor != time.Hour || c.MaxBlob != 7 || c.PlaceholderFor != 7*24*time.Hour {
		t.Errorf("durations and numbers: %v %v %v", c.BypassFor, c.MaxBlob, c.PlaceholderFor)
	}
}

func TestConfigurationMistakes(t *testing.T) {
	dir := t.TempDir()
	unknown := filepath.Join(dir, "unknown.toml")
	write(t, unknown, "lisen = \"x\"\n")
	for _, c := range []struct {
		name string
		args []string
		env  map[string]string
		want string
	}{
		{"unknown flag", []string{"--lisen", "x"}, nil, "lisen"},
		{"stray argument", []string{"here"}, nil, `"here"`},
		{"unknown key", []string{"--config", unknown}, nil, `no setting "lisen"`},
		{"no such file", []string{"--config", dir + "/absent"}, nil, "absent"},
		{"bad environment", nil, map[string]string{"PUSHWARD_BYPASS_FOR": "soon"}, "PUSHWARD_BYPASS_FOR"},
		{"half of TLS", []string{"--tls-cert", "x"}, nil, "go together"},
		{"odd database", []string{"--database", "mysql://x"}, nil, "postgres://"},
		{"odd status", []string{"--blob-block-status", "200"}, nil, "409 or 422"},
		{"negative time", []string{"--bypass-for", "-1h"}, nil, "positive"},
		{"no durability", []string{"--durability", "none"}, nil, "group or file"},
	} {
		_, err := ParseConfig(c.args, environment(c.env), &bytes.Buffer{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one that says %q", c.name, err, c.want)
		}
	}
}

func TestABadDatabaseURLIsNotQuoted(t *testing.T) {
	const password = "swordfish"
	_, err := ParseConfig(nil, environment(map[string]string{"PUSHWARD_DATABASE": "mysql://u:" + password + "@h"}), &bytes.Buffer{})
	if err == nil || strings.Contains(err.Error(), password) {
		t.Errorf("the error is %v", err)
	}
}

// TestDocsConfig keeps docs/config.md equal to what --help prints.
func TestDocsConfig(t *testing.T) {
	var help bytes.Buffer
	_, err := ParseConfig([]string{"--help"}, environment(nil), &help)
	if !errors.Is(err, flag.ErrHelp) {
		t.Fatalf("--help gives %v", err)
	}
	want := "# Settings\n\nPrinted by `pushward serve --help`; `go test ./internal/server -update` writes this file.\n\n```\n" + help.String() + "```\n"
	path := filepath.Join("..", "..", "docs", "config.md")
	if *update {
		write(t, path, want)
	}
	have, err := os.ReadFile(path)
	if err != nil || string(have) != want {
		t.Errorf("docs/config.md is not what --help prints: go test ./internal/server -update (%v)", err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	err := os.WriteFile(path, []byte(text), 0o600)
	if err != nil {
		t.Fatal(err)
	}
}
