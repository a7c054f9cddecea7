package pattern_test

import (
	"encoding/csv"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pushward/internal/pattern"
)

var update = flag.Bool("update", false, "write testdata/missing.golden anew")

// row is a line of GitHub's table. A pair such as key id and key has several
// types.
type row struct {
	types          []string
	name, provider string
	protects       bool // has push protection
}

func githubTable(t *testing.T) []row {
	t.Helper()
	file, err := os.Open("testdata/github-patterns.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	for _, r := range records[1:] {
		rows = append(rows, row{strings.Split(r[0], "|"), r[1], r[2], r[3] == "true"})
	}
	return rows
}

// TestGitHubTable lists the types of GitHub's table that the catalog lacks. A
// new entry makes the list a line shorter: go test -run GitHubTable -update.
func TestGitHubTable(t *testing.T) {
	byType := map[string]*pattern.Pattern{}
	for _, p := range pattern.All() {
		byType[p.Type] = p
	}
	var missing strings.Builder
	total, protected, have, haveProtected := 0, 0, 0, 0
	for _, r := range githubTable(t) {
		total++
		if r.protects {
			protected++
		}
		i := slices.IndexFunc(r.types, func(typ string) bool { return byType[typ] != nil })
		if i < 0 {
			fmt.Fprintf(&missing, "%s (%s)%s\n", strings.Join(r.types, "|"), r.provider, map[bool]string{true: ", push protected"}[r.protects])
			continue
		}
		have++
		if r.protects {
			haveProtected++
		}
		p := byType[r.types[i]]
		if p.Provider().Name != r.provider {
			t.Errorf("%s: provider %q, GitHub has %q", p.Type, p.Provider().Name, r.provider)
		}
		if len(r.types) == 1 && r.name != "" && p.Name != r.name {
			t.Errorf("%s: name %q, GitHub has %q", p.Type, p.Name, r.name)
		}
	}
	got := fmt.Sprintf("%d of %d types, %d of %d with push protection. Missing:\n\n%s", have, total, haveProtected, protected, missing.String())
	const golden = "testdata/missing.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("coverage changed; run go test -run GitHubTable -update (-golden +now):\n%s", diff)
	}
}

// TestLeftOut: what GitHub's table has and the catalog lacks is left out for a
// reason that stands in testdata/left-out.txt.
func TestLeftOut(t *testing.T) {
	data, err := os.ReadFile("testdata/left-out.txt")
	if err != nil {
		t.Fatal(err)
	}
	have := map[string]bool{}
	for _, p := range pattern.All() {
		have[p.Type] = true
	}
	reasons := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		typ, reason, _ := strings.Cut(line, ": ")
		if reason == "" {
			t.Errorf("%q has no reason", typ)
		}
		if have[typ] {
			t.Errorf("%s is in the catalog; drop its line from left-out.txt", typ)
		}
		reasons[typ] = true
	}
	for _, r := range githubTable(t) {
		typ := strings.Join(r.types, "|")
		if !reasons[typ] && !slices.ContainsFunc(r.types, func(s string) bool { return have[s] }) {
			t.Errorf("%s is neither in the catalog nor in left-out.txt", typ)
		}
	}
}
