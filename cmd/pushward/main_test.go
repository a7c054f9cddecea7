package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pushward/internal/pattern"
)

var update = flag.Bool("update", false, "write docs/patterns.md anew")

func command(args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = run(context.Background(), args, strings.NewReader(""), &out, &err)
	return code, out.String(), err.String()
}

func TestExitCodes(t *testing.T) {
	for _, c := range []struct {
		args []string
		code int
		want string // part of what is printed
	}{
		{nil, 0, "usage: pushward"},
		{[]string{"--help"}, 0, "usage: pushward"},
		{[]string{"serve", "--help"}, 0, "PUSHWARD_LISTEN"},
		{[]string{"admin", "--help"}, 0, "create-token"},
		{[]string{"patterns", "--help"}, 0, "usage"},
		{[]string{"frobnicate"}, exitUsage, `no command "frobnicate"`},
		{[]string{"serve", "--nonsense"}, exitUsage, "nonsense"},
		{[]string{"serve", "--log-level", "loud"}, exitUsage, "--log-level"},
		{[]string{"admin", "frobnicate", "x"}, exitUsage, `no command admin "frobnicate"`},
		{[]string{"admin", "create-user"}, exitUsage, "wrong arguments"},
		{[]string{"patterns", "extra"}, exitUsage, `"extra"`},
		{[]string{"serve", "--data", "/dev/null/x"}, exitServer, "make data folder"},
		{[]string{"version"}, 0, "pushward"},
	} {
		code, stdout, stderr := command(c.args...)
		if code != c.code || !strings.Contains(stdout+stderr, c.want) {
			t.Errorf("pushward %s: exit %d, printed %q and %q; want %d and %q", strings.Join(c.args, " "), code, stdout, stderr, c.code, c.want)
		}
	}
}

// TestPatternsPage keeps docs/patterns.md equal to the catalog.
func TestPatternsPage(t *testing.T) {
	path := filepath.Join("..", "..", "docs", "patterns.md")
	want := patternsPage()
	if *update {
		err := os.WriteFile(path, want, 0o644)
		if err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(have, want) {
		t.Errorf("docs/patterns.md is not what the catalog says: go test ./cmd/pushward -update (%v)", err)
	}
	_, list, _ := command("patterns")
	if n := strings.Count(list, "\n"); n != len(pattern.All())+1 {
		t.Errorf("the list has %d lines for %d patterns", n, len(pattern.All()))
	}
}
