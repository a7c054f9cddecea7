package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const rules = `
[[rules]]
id = "corp-key"
regex = '''\b(corp_[0-9a-f]{20})\b'''
[[rules]]
id = "keystore"
path = '''\.p12$'''
`

func TestPatternsImport(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "rules.toml")
	if err := os.WriteFile(file, []byte(rules), 0o600); err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(dir, "data")
	if err := os.Mkdir(data, 0o700); err != nil {
		t.Fatal(err)
	}
	do := func(args ...string) (string, int) {
		var out, errs bytes.Buffer
		code := run(context.Background(), args, nil, &out, &errs)
		return out.String() + errs.String(), code
	}
	for _, args := range [][]string{{"admin", "create-user", "ann"}, {"admin", "create-org", "--owner", "ann", "acme"}} {
		if out, code := do(append(args, "--data", data)...); code != 0 {
			t.Fatal(args, out)
		}
	}
	for _, s := range []struct {
		args, says string
		code       int
	}{
		{"--gitleaks " + file, "2 rules: 1 taken, 0 approximated, 1 refused; 0 custom patterns stored", 0},
		{"--gitleaks " + file + " --org acme --check --data " + data, "0 custom patterns stored", 0},
		{"--gitleaks " + file + " --org acme --data " + data, "1 custom patterns stored", 0},
		{"--gitleaks " + file + " --org acme --data " + data, "corp-key: Name has already been taken", 0},
		{"--gitleaks " + file + " --org ann --data " + data, "is no organisation", exitServer},
		{"--gitleaks " + file + " --repo acme/none --data " + data, "acme/none", exitServer},
		{"--gitleaks " + file + " --org acme --repo acme/none", "wrong arguments", exitUsage},
		{"--gitleaks " + filepath.Join(dir, "none"), "no such file", exitUsage},
		{"--org acme", "wrong arguments", exitUsage},
		{"--help", "usage: pushward patterns import", 0},
	} {
		out, code := do(append([]string{"patterns", "import"}, strings.Fields(s.args)...)...)
		if code != s.code || !strings.Contains(out, s.says) {
			t.Errorf("%s: %d %s", s.args, code, out)
		}
	}
}
