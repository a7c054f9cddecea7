package api

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// testdata/cve_regressions.json lists the published holes of servers of our kind
// (Go vulnerability database of August 2026: gogs, gitea, go-git, go-billy,
// soft-serve, and what else concerns us), each with the tests that would find it
// here or the reason why it cannot be. The tests it names are there.
func TestEveryListedHoleHasItsTest(t *testing.T) {
	data, err := os.ReadFile("testdata/cve_regressions.json")
	if err != nil {
		t.Fatal(err)
	}
	var holes []struct {
		IDs   []string
		Hole  string
		Tests []string
		Why   string
	}
	if err := json.Unmarshal(data, &holes); err != nil {
		t.Fatal(err)
	}
	there := testNames(t)
	seen := map[string]bool{}
	for _, h := range holes {
		for _, id := range h.IDs {
			if seen[id] {
				t.Errorf("%s is listed twice", id)
			}
			seen[id] = true
		}
		if len(h.IDs) == 0 || h.Hole == "" || len(h.Tests) == 0 && h.Why == "" {
			t.Errorf("%v: neither a test nor a reason", h.IDs)
		}
		for _, name := range h.Tests {
			if !there[name] {
				t.Errorf("%v: there is no test %s", h.IDs, name)
			}
		}
	}
	if len(seen) < 75 {
		t.Errorf("%d holes are listed", len(seen))
	}
}

// testNames are the test functions of the module.
func testNames(t *testing.T) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for _, part := range strings.Split(string(text), "\nfunc Test")[1:] {
			name, _, _ := strings.Cut(part, "(")
			names["Test"+name] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
