package protect

import (
	"fmt"
	"strings"
	"testing"
)

// The examples are those of GitHub's cheat sheet for filter patterns, and its edges.
func TestGlob(t *testing.T) {
	for pattern, paths := range map[string]string{
		"*":                 "README.md +server.rb -docs/readme.md",
		"*.jsx?":            "page.js page.jsx -page.jsxx -dir/page.js",
		"**":                "all/the/files.md a",
		"*.js":              "app.js -js/index.js",
		"**.js":             "index.js js/index.js src/js/app.js",
		"docs/*":            "docs/README.md -docs/a/b -doc/x -docs",
		"docs/**":           "docs/README.md docs/mona/octocat.txt -docs",
		"docs/**/*.md":      "docs/README.md docs/mona/hello-world.md docs/a/markdown/file.md -docs/a.txt",
		"**/docs/**":        "docs/hello.md dir/docs/my-file.txt space/docs/plan/space.doc -mydocs/x -docs",
		"**/README.md":      "README.md js/README.md -xREADME.md -js/README.mdx",
		"**/*src/**":        "a/src/app.js my-src/code/js/app.js",
		"**/*-post.md":      "my-post.md path/their-post.md",
		"**/migrate-*.sql":  "migrate-10909.sql db/sept/migrate-v1.sql",
		"[CB]at":            "Cat Bat -cat -at",
		"v[12].[0-9]+":      "v1.10 v2.0 -v3.0 -v1.",
		"a?b":               "ab b -aab",
		`\*.md`:             "*.md -a.md",
		"a/**/b":            "a/b a/x/b a/x/y/b -ab -a/xb",
		"a**b":              "ab axxb a/x/b",
		"é*":                "élan -e",
		"[a-]x":             "ax -x -bx",
		"tests/fixtures/**": "tests/fixtures/a -Tests/fixtures/a -x/tests/fixtures/a",
	} {
		g, ok := parseGlob(pattern)
		if !ok {
			t.Errorf("%q is refused", pattern)
			continue
		}
		for _, path := range strings.Fields(paths) {
			want := !strings.HasPrefix(path, "-")
			path = strings.TrimPrefix(strings.TrimPrefix(path, "-"), "+")
			if got := g.matches(path); got != want {
				t.Errorf("%q matches %q: %v", pattern, path, got)
			}
		}
	}
	for _, bad := range []string{"", "!", "[", "[]", "a[b", "?", "*?", "+x", `a\`} {
		if _, ok := parseGlob(bad); ok {
			t.Errorf("%q is taken", bad)
		}
	}
}

// What fits last decides, and a file nobody understands ignores nothing.
func TestIgnored(t *testing.T) {
	many := func(n int) string { return "paths-ignore:\n" + strings.Repeat("  - x\n", n) }
	for text, paths := range map[string]string{
		"paths-ignore:\n  - 'a/**'\n  - '!a/b'\n  - 'a/b/c'\n": "a/x -a/b a/b/c -b",
		"paths-ignore: [a, b]":                                 "a b -c",
		"paths-ignore: a":                                      "-a",
		"other: 1":                                             "-a",
		"":                                                     "-a",
		"paths-ignore:\n  - a\n  - '['\n":                      "-a",
		"paths-ignore:\n  - a\n  - 1: [\n":                     "-a",
		many(1000):                                             "x",
		many(1001):                                             "-x",
		many(1) + "#" + strings.Repeat("x", 1<<20):       "-x",
		"a: &a [x, x]\nb: &b [*a, *a]\npaths-ignore: *b": "-x",
	} {
		in := parseIgnored([]byte(text))
		for _, path := range strings.Fields(paths) {
			if got, want := in.path(strings.TrimPrefix(path, "-")), !strings.HasPrefix(path, "-"); got != want {
				t.Errorf("%s ignores %q: %v", fmt.Sprintf("%.40q", text), path, got)
			}
		}
	}
}

// A pattern made to be slow takes no longer than its length times the path's.
func TestGlobIsLinear(t *testing.T) {
	g, _ := parseGlob(strings.Repeat("*a", 200) + "b")
	if g.matches(strings.Repeat("a", 4000)) {
		t.Error("it matches")
	}
}
