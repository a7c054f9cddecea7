package main

import (
	"bytes"
	"errors"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

const (
	treeMost     = 64 << 20
	documentSize = 4096
	documentMost = 10_000
	worstSize    = 1 << 20
)

func size(files [][]byte) (n int64) {
	for _, f := range files {
		n += int64(len(f))
	}
	return n
}

// sourceTree reads Go's own source tree, all files of it, up to treeMost bytes.
func sourceTree() (files [][]byte, err error) {
	root := filepath.Join(runtime.GOROOT(), "src")
	left := int64(treeMost)
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if left -= int64(len(text)); left < 0 {
			return fs.SkipAll
		}
		files = append(files, text)
		return nil
	})
	if err == nil && len(files) == 0 {
		err = errors.New("no source tree of Go at " + root)
	}
	return files, err
}

// text keeps the files that git takes for text: no NUL in the first 8,000 bytes.
// The others are executables and archives; what they cost is unpacking.
func text(files [][]byte) (out [][]byte) {
	for _, f := range files {
		if bytes.IndexByte(f[:min(len(f), 8000)], 0) < 0 {
			out = append(out, f)
		}
	}
	return out
}

// cut makes documents of files: the whole ones of documentSize in each.
func cut(files [][]byte) (documents [][]byte) {
	for _, f := range files {
		for ; len(f) >= documentSize && len(documents) < documentMost; f = f[documentSize:] {
			documents = append(documents, f[:documentSize:documentSize])
		}
	}
	return documents
}

// hostile reads the worst inputs from the test that searches for them, which
// cannot be imported, and makes worstSize bytes of each.
func hostile() (map[string][]byte, error) {
	_, here, _, _ := runtime.Caller(0)
	file := filepath.Join(filepath.Dir(here), "../../internal/scan/worst_test.go")
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	inputs := map[string][]byte{}
	ast.Inspect(parsed, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || spec.Names[0].Name != "hostile" {
			return true
		}
		for _, e := range spec.Values[0].(*ast.CompositeLit).Elts {
			pair := e.(*ast.KeyValueExpr)
			name, snippet := constantText(pair.Key), constantText(pair.Value)
			if snippet == "" {
				continue
			}
			inputs[name] = []byte(strings.Repeat(snippet, worstSize/len(snippet)+1)[:worstSize])
		}
		return false
	})
	if len(inputs) == 0 {
		return nil, errors.New("no inputs in " + file)
	}
	return inputs, nil
}

// constantText is the value of a constant string expression, empty if it is none.
func constantText(e ast.Expr) string {
	v, err := types.Eval(token.NewFileSet(), nil, token.NoPos, types.ExprString(e))
	if err != nil || v.Value == nil || v.Value.Kind() != constant.String {
		return ""
	}
	return constant.StringVal(v.Value)
}
