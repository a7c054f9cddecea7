package pushward_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// imports is the policy of the house: who may import whom. Widening it is a
// decision to be seen in review, not a way to make a build pass.
const imports = `
.                      <
internal/pattern       <
internal/pattern/patterntest < internal/pattern
internal/scan/kern     <
internal/scan/decode   < internal/scan/kern
internal/scan          < . internal/pattern internal/scan/kern internal/scan/decode
internal/address       <
internal/git           < . internal/address
internal/store         < .
internal/store/storetest < . internal/store
internal/access        < . internal/pattern internal/store
internal/gitleaks      < . internal/pattern internal/scan
internal/protect       < . internal/gitleaks internal/pattern internal/scan internal/git internal/store
internal/webhook       < . internal/address internal/git internal/store
internal/mail          < . internal/store
internal/githttp       < . internal/access internal/git
internal/api           < . internal/access internal/git internal/store internal/protect internal/pattern internal/webhook
internal/api/apitest   <
internal/web           < . internal/access internal/store internal/protect
internal/server        < . internal/access internal/api internal/git internal/githttp internal/pattern internal/protect internal/scan internal/store internal/web internal/webhook internal/mail
cmd/pushward           < . internal/access internal/git internal/pattern internal/scan internal/server internal/store
e2e/load               <
e2e/precision          < internal/pattern internal/scan
e2e/peers              < internal/pattern internal/scan
`

// tools lists who may hold what is dangerous or belongs to one room.
var tools = map[string][]string{
	"os/exec":               {"internal/git", "e2e/load"},
	"database/sql":          {"internal/store", "internal/store/storetest"},
	"html/template":         {"internal/web"},
	"regexp":                {"internal/scan", "internal/pattern", "internal/pattern/patterntest", "internal/gitleaks"},
	"regexp/syntax":         {"internal/scan", "internal/pattern", "internal/pattern/patterntest", "internal/gitleaks"},
	"log":                   {},
	"unsafe":                {},
	"crypto/md5":            {},
	"crypto/sha1":           {"internal/webhook", "e2e/load"}, // X-Hub-Signature; the packs of a client
	"modernc.org/sqlite":    {"internal/store"},
	"net/http/cgi":          {},
	"math/rand":             {},
	"golang.org/x/sys/unix": {"internal/git"},
}

// revealers are the packages that may read a secret's bytes.
var revealers = []string{".", "internal/scan", "internal/protect"}

// source is one parsed Go file of the module.
type source struct {
	dir, name string
	file      *ast.File
	lines     int
}

func (s source) test() bool { return strings.HasSuffix(s.name, "_test.go") }

func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	fset := token.NewFileSet()
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != "." {
			_, err := os.Stat(filepath.Join(path, "go.mod"))
			if err == nil || strings.HasPrefix(d.Name(), ".") || d.Name() == "node_modules" || d.Name() == "testdata" {
				return filepath.SkipDir // not ours, or a module of its own
			}
		}
		if !strings.HasSuffix(path, ".go") {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(fset, path, text, parser.ParseComments)
		if err != nil {
			return err
		}
		all = append(all, source{filepath.ToSlash(filepath.Dir(path)), filepath.Base(path), f, strings.Count(string(text), "\n")})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestImports(t *testing.T) {
	allowed := map[string][]string{}
	for _, line := range strings.Split(strings.TrimSpace(imports), "\n") {
		from, to, _ := strings.Cut(line, "<")
		allowed[strings.TrimSpace(from)] = strings.Fields(to)
	}
	for _, s := range sources(t) {
		if s.test() {
			continue
		}
		may, known := allowed[s.dir]
		if !known && s.dir != "e2e" {
			t.Errorf("%s: package %s is not in the import policy", s.name, s.dir)
		}
		for _, spec := range s.file.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			if holders, guarded := tools[path]; guarded && !slices.Contains(holders, s.dir) {
				t.Errorf("%s/%s imports %s, which only %v may", s.dir, s.name, path, holders)
			}
			inside, ours := strings.CutPrefix(path, "pushward")
			if !ours {
				continue
			}
			inside = strings.TrimPrefix(inside, "/")
			if inside == "" {
				inside = "."
			}
			if !slices.Contains(may, inside) {
				t.Errorf("%s/%s imports %s, which the policy does not allow", s.dir, s.name, path)
			}
		}
	}
}

func TestEveryPackageSaysWhatItPromises(t *testing.T) {
	documented := map[string]bool{}
	for _, s := range sources(t) {
		if !s.test() {
			documented[s.dir] = documented[s.dir] || s.file.Doc != nil
		}
	}
	for dir, ok := range documented {
		if !ok {
			t.Errorf("package %s has no package comment", dir)
		}
	}
}

func TestFilesStayReadable(t *testing.T) {
	for _, s := range sources(t) {
		if s.lines > 600 {
			t.Errorf("%s/%s has %d lines, more than 600", s.dir, s.name, s.lines)
		}
		base := strings.TrimSuffix(strings.TrimSuffix(s.name, ".go"), "_test")
		for _, word := range []string{"utils", "util", "helpers", "helper", "manager", "service", "impl", "common"} {
			if base == word {
				t.Errorf("%s/%s: a file is named by what it holds", s.dir, s.name)
			}
		}
	}
}

// TestNothingRegistersItself: order and control flow stay in sight.
func TestNothingRegistersItself(t *testing.T) {
	for _, s := range sources(t) {
		for _, d := range s.file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s/%s has an init function", s.dir, s.name)
			}
		}
	}
}

func TestWhoRevealsSecrets(t *testing.T) {
	for _, s := range sources(t) {
		if s.test() || slices.Contains(revealers, s.dir) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok && sel.Sel.Name == "Reveal" {
				t.Errorf("%s/%s reveals a secret", s.dir, s.name)
			}
			return true
		})
	}
}

func TestExportedNamesAreDocumented(t *testing.T) {
	for _, s := range sources(t) {
		if s.test() || s.file.Name.Name == "main" {
			continue
		}
		for _, d := range s.file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && d.Doc == nil && !isStringer(d) {
					t.Errorf("%s/%s: %s has no comment", s.dir, s.name, d.Name.Name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					ts, ok := spec.(*ast.TypeSpec)
					if ok && ts.Name.IsExported() && d.Doc == nil && ts.Doc == nil {
						t.Errorf("%s/%s: %s has no comment", s.dir, s.name, ts.Name.Name)
					}
				}
			}
		}
	}
}

// isStringer lets methods go without a comment whose meaning the language
// fixes, or whose type nobody outside can name.
func isStringer(f *ast.FuncDecl) bool {
	if f.Recv == nil {
		return false
	}
	receiver := f.Recv.List[0].Type
	if star, ok := receiver.(*ast.StarExpr); ok {
		receiver = star.X
	}
	name, ok := receiver.(*ast.Ident)
	return ok && !name.IsExported() ||
		slices.Contains([]string{"Error", "String", "Len", "Less", "Swap", "Unwrap"}, f.Name.Name)
}
