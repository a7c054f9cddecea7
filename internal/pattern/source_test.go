package pattern_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"strings"
	"testing"

	"pushward/internal/pattern"
	"pushward/internal/pattern/patterntest"
)

// TestEveryProviderIsListed reads this package's source: a file whose provider
// is not in catalog.go would lie there unused.
func TestEveryProviderIsListed(t *testing.T) {
	catalog, err := os.ReadFile("catalog.go")
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(os.DirFS("."), "*.go")
	if err != nil {
		t.Fatal(err)
	}
	providers := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range providerVariables(file) {
			providers++
			if !strings.Contains(string(catalog), "\t&"+v+",\n") {
				t.Errorf("%s: provider %s is not listed; add the line &%s, to catalog.go", name, v, v)
			}
		}
	}
	if listed := len(pattern.Providers()); providers != listed {
		t.Errorf("the source has %d providers, the catalog %d", providers, listed)
	}
}

// providerVariables names the variables of file whose value is a Provider.
func providerVariables(file *ast.File) []string {
	var names []string
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		for i, value := range spec.Values {
			lit, ok := value.(*ast.CompositeLit)
			if !ok {
				continue
			}
			if typ, ok := lit.Type.(*ast.Ident); ok && typ.Name == "Provider" {
				names = append(names, spec.Names[i].Name)
			}
		}
		return true
	})
	return names
}

func TestFilesAreNamedBySlug(t *testing.T) {
	slugs := map[string]bool{}
	for _, pr := range pattern.Providers() {
		if slugs[pr.Slug] {
			t.Errorf("slug %q stands twice", pr.Slug)
		}
		slugs[pr.Slug] = true
		if _, err := os.Stat(pr.Slug + ".go"); err != nil {
			t.Errorf("provider %q: want its entries in %s.go", pr.Name, pr.Slug)
		}
	}
}

// TestOwnTreeIsClean scans this package's own files: the mark must break every
// example.
func TestOwnTreeIsClean(t *testing.T) {
	all := pattern.All()
	err := fs.WalkDir(os.DirFS("."), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range patterntest.Find(possible(all, data), data) {
				t.Errorf("%s: bytes %d to %d are found as %s; move the mark", path, f.Start, f.End, f.Pattern.Type)
			}
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
