package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Histories are made of Go's own source, as it lies beside the compiler, so that
// everybody can have the same: the numbers behind every choice are seeded.

// shape is what a history looks like.
type shape struct {
	folders, files int // files in each folder
	size           int // bytes of a file
	commits        int // after the first; each changes one file
}

// sourceText joins files of Go's source, without those that hold keys.
func sourceText(ctx context.Context, want int) ([]byte, error) {
	goroot, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("find Go's source: %w", err)
	}
	var all []byte
	enough := errors.New("enough")
	root := filepath.Join(strings.TrimSpace(string(goroot)), "src")
	err = filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch e.Name() {
		case "crypto", "testdata", "testcert", "vendor":
			return filepath.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(name)
		all = append(all, text...)
		if err == nil && len(all) >= want {
			return enough
		}
		return err
	})
	if err != nil && !errors.Is(err, enough) {
		return nil, fmt.Errorf("read Go's source: %w", err)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("there is no source in %s", root)
	}
	return all, nil
}

// makeHistory makes a bare repository of that shape in dir.
func makeHistory(ctx context.Context, dir string, s shape) error {
	text, err := sourceText(ctx, min(s.folders*s.files*s.size, 40<<20))
	if err != nil {
		return err
	}
	return fastImport(ctx, dir, func(w *bufio.Writer) {
		random := rand.New(rand.NewPCG(1, 2))
		lines := bytes.SplitAfter(text, []byte("\n"))
		files := make([][]byte, s.folders*s.files)
		at := 0
		commit(w, 0)
		for i := range files {
			files[i] = fmt.Appendf(nil, "// file %d\n", i)
			for len(files[i]) < s.size {
				files[i] = append(files[i], lines[at%len(lines)]...)
				at++
			}
			file(w, s, i, files[i])
		}
		for n := range s.commits {
			i := random.IntN(len(files))
			files[i] = edited(files[i], lines[random.IntN(len(lines))], n, random)
			commit(w, n+1)
			file(w, s, i, files[i])
		}
	})
}

// edited puts a line in the place of another.
func edited(file, line []byte, n int, random *rand.Rand) []byte {
	from := random.IntN(len(file))
	if i := bytes.LastIndexByte(file[:from], '\n'); i >= 0 {
		from = i + 1
	} else {
		from = 0
	}
	to := len(file)
	if i := bytes.IndexByte(file[from:], '\n'); i >= 0 {
		to = from + i + 1
	}
	return bytes.Join([][]byte{file[:from], fmt.Appendf(nil, "// change %d\n", n), line, file[to:]}, nil)
}

func commit(w *bufio.Writer, n int) {
	message := fmt.Sprintf("change %d\n", n)
	fmt.Fprintf(w, "commit refs/heads/main\ncommitter load <load@example.com> %d +0000\ndata %d\n%s", 1_600_000_000+n, len(message), message)
}

func file(w *bufio.Writer, s shape, i int, content []byte) {
	fmt.Fprintf(w, "M 100644 inline d%03d/f%03d.go\ndata %d\n", i/s.files, i%s.files, len(content))
	_, _ = w.Write(content)
	_ = w.WriteByte('\n')
}

// makeNoise makes a repository of files that do not deflate.
func makeNoise(ctx context.Context, dir string, size int) error {
	return fastImport(ctx, dir, func(w *bufio.Writer) {
		source := rand.NewChaCha8([32]byte{1})
		s := shape{files: 1000}
		commit(w, 0)
		for i, piece := 0, 2<<20; size > 0; i, size = i+1, size-piece {
			content := make([]byte, min(piece, size))
			_, _ = source.Read(content)
			file(w, s, i, content)
		}
	})
}

func fastImport(ctx context.Context, dir string, write func(w *bufio.Writer)) error {
	if out, err := exec.CommandContext(ctx, "git", "init", "-q", "--bare", "--initial-branch=main", dir).CombinedOutput(); err != nil {
		return fmt.Errorf("git init: %w\n%s", err, out)
	}
	cmd := exec.CommandContext(ctx, "git", "-C", dir, "fast-import", "--quiet")
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return fmt.Errorf("git fast-import: %w", err)
	}
	w := bufio.NewWriterSize(in, 1<<20)
	write(w)
	err = errors.Join(w.Flush(), in.Close(), cmd.Wait())
	if err != nil {
		return fmt.Errorf("git fast-import: %w", err)
	}
	return nil
}

// cachedHistory gives a repository of that shape, made once and packed well.
func cachedHistory(ctx context.Context, s shape) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	dir := filepath.Join(cache, "pushward", fmt.Sprintf("history-%d-%d-%d-%d.git", s.folders, s.files, s.size, s.commits))
	if _, err := os.Stat(dir); err == nil {
		return dir, nil
	}
	fmt.Printf("making %s, which takes minutes\n", dir)
	unfinished := dir + ".new"
	_ = os.RemoveAll(unfinished)
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return "", err
	}
	if err := makeHistory(ctx, unfinished, s); err != nil {
		return "", err
	}
	repack := exec.CommandContext(ctx, "git", "-C", unfinished, "repack", "-adfq", "--depth=50", "--window=10", "--threads=2")
	if out, err := repack.CombinedOutput(); err != nil {
		return "", fmt.Errorf("git repack: %w\n%s", err, out)
	}
	return dir, os.Rename(unfinished, dir)
}
