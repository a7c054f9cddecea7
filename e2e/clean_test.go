package e2e

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"

	"pushward/internal/pattern"
	"pushward/internal/scan"
)

// TestOwnTreeAndBinaryScanClean: the catalog's examples are broken by a mark,
// so that no scanner, ours with every pattern on included, trips over this
// repository or over the binary that holds them all.
func TestOwnTreeAndBinaryScanClean(t *testing.T) {
	s, err := scan.New(pattern.All())
	if err != nil {
		t.Fatal(err)
	}
	tracked := exec.Command("git", "ls-files", "-z")
	tracked.Dir = ".."
	list, err := tracked.Output()
	if err != nil {
		t.Fatal(err)
	}
	files := []string{program}
	for _, name := range strings.Split(strings.TrimRight(string(list), "\x00"), "\x00") {
		files = append(files, "../"+name)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if os.IsNotExist(err) {
			continue // deleted in the working tree, not committed yet
		}
		if err != nil {
			t.Fatal(err)
		}
		found, err := s.Scan(context.Background(), nil, data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for _, m := range found {
			t.Errorf("%s: byte %d is a %s (%s)", name, m.Start, m.Pattern.Type, m.Secret.Mask())
		}
	}
}
