package git

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

// Stored is an object of a Local and where it stands.
type Stored struct {
	Type    Type
	ID      string
	Path    string    // of a blob or tree, from the root of its commit; of a tag its name
	Commit  string    // the first commit with that object; of a commit itself; empty when none is known
	Size    int64     // bytes of Body
	Body    io.Reader // the object without its header; lasts until the next object is asked for
	Missing bool      // named, but not here, as in a partial clone; of Type, Path, Size and Body nothing is known
}

// batchFormat makes cat-file repeat what stood behind the id on its input.
const batchFormat = "--batch=%(objectname) %(objecttype) %(objectsize) %(rest)"

// Staged gives the blobs that the index holds and HEAD does not, in the order
// of their paths; before the first commit, all. Submodules are not followed. An
// unmerged path is an error: which of its blobs will be committed is open.
func (l *Local) Staged(ctx context.Context) iter.Seq2[Stored, error] {
	return func(yield func(Stored, error) bool) {
		ids, paths, err := l.staged(ctx)
		if err != nil {
			yield(Stored{}, err)
			return
		}
		if len(ids) == 0 {
			return
		}
		n := 0
		l.batch(ctx, nil, strings.Join(ids, "\n")+"\n", func(s Stored, err error) bool {
			if err == nil {
				s.Path = paths[n]
				n++
			}
			return yield(s, err)
		})
	}
}

func (l *Local) staged(ctx context.Context) (ids, paths []string, err error) {
	base := "HEAD"
	_, err = l.run(ctx, "", "rev-parse", "--quiet", "--verify", "HEAD^{commit}")
	if exitCode(err) > 0 {
		// No commit yet: everything is new.
		var empty []byte
		empty, err = l.run(ctx, "", "hash-object", "-t", "tree", "--stdin")
		base = strings.TrimSpace(string(empty))
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read HEAD: %w", err)
	}
	out, err := l.run(ctx, "", "diff-index", "--cached", "--raw", "-z", "--no-renames", "--no-relative", "--ignore-submodules=none", "--diff-filter=d", base, "--")
	if err != nil {
		return nil, nil, fmt.Errorf("read index: %w", err)
	}
	// ":100644 100644 <old> <new> M", NUL, path, NUL
	fields := strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00")
	for i := 0; i+1 < len(fields); i += 2 {
		change, path := strings.Fields(fields[i]), fields[i+1]
		switch {
		case len(change) != 5:
			return nil, nil, fmt.Errorf("read index: git diff-index said %q", fields[i])
		case change[4] == "U":
			return nil, nil, fmt.Errorf("read index: %q is unmerged; resolve it and add it first", path)
		case change[1] != "160000":
			ids, paths = append(ids, change[3]), append(paths, path)
		}
	}
	return ids, paths, nil
}

// History gives every object that a ref or HEAD reaches, once: commits from the
// oldest on, each followed by the trees and blobs it is the first to have. They
// are the stored objects and no differences, so that what only a merge brought
// in is seen. A path that begins with white space is given without it, and one
// with a line break ends there.
func (l *Local) History(ctx context.Context) iter.Seq2[Stored, error] {
	return func(yield func(Stored, error) bool) {
		list := l.command(ctx, "rev-list", "--objects", "--all", "--reverse", "--topo-order", "--in-commit-order", "--missing=print")
		commit := ""
		l.batch(ctx, list, "", func(s Stored, err error) bool {
			switch {
			case s.Type == Commit:
				commit = s.ID
				s.Commit = commit
			case s.Type == Tree, s.Type == Blob && s.Path != "":
				// A blob without a path is named by a ref or tag alone.
				s.Commit = commit
			}
			return yield(s, err)
		})
	}
}

// batch gives the objects that list prints, or stdin, through one cat-file. The
// two processes are joined by a pipe of the kernel's, so that neither runs ahead.
func (l *Local) batch(ctx context.Context, list *exec.Cmd, stdin string, yield func(Stored, error) bool) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	cat := l.command(ctx, "cat-file", batchFormat, "--buffer")
	cat.Stdin = strings.NewReader(stdin)
	out, err := cat.StdoutPipe()
	if err == nil {
		err = startBoth(list, cat)
	}
	if err != nil {
		yield(Stored{}, fmt.Errorf("start git: %w", err))
		return
	}
	more, err := readBatch(out, yield)
	if !more {
		cancel()
	}
	_ = out.Close() // whoever still writes shall not wait for a reader
	if list != nil {
		err = errors.Join(l.ended(ctx, list, list.Wait(), []string{"rev-list"}), err)
	}
	err = errors.Join(l.ended(ctx, cat, cat.Wait(), []string{"cat-file"}), err)
	if more && err != nil {
		yield(Stored{}, fmt.Errorf("read objects: %w", err))
	}
}

// startBoth starts cat, and list if there is one, with its output as cat's input.
func startBoth(list, cat *exec.Cmd) error {
	if list == nil {
		return cat.Start()
	}
	r, w, err := os.Pipe()
	if err != nil {
		return err
	}
	defer r.Close()
	defer w.Close()
	list.Stdout, cat.Stdin = w, r
	err = list.Start()
	if err != nil {
		return err
	}
	err = cat.Start()
	if err != nil {
		_ = list.Process.Kill()
		_ = list.Wait()
	}
	return err
}

// readBatch reads answers until they end; more is false when yield wants no more.
func readBatch(out io.Reader, yield func(Stored, error) bool) (more bool, err error) {
	r := bufio.NewReaderSize(out, 256<<10)
	for {
		line, err := r.ReadString('\n')
		if errors.Is(err, io.EOF) && line == "" {
			return true, nil
		}
		if err != nil {
			return true, fmt.Errorf("read the head of an object: %w", err)
		}
		s, err := parseAnswer(strings.TrimSuffix(line, "\n"))
		if err != nil {
			return true, err
		}
		if s.Missing {
			if !yield(s, nil) {
				return false, nil
			}
			continue
		}
		body := &io.LimitedReader{R: r, N: s.Size}
		s.Body = body
		if !yield(s, nil) {
			return false, nil
		}
		_, err = io.Copy(io.Discard, io.LimitReader(r, body.N+1)) // and the line feed
		if err != nil {
			return true, fmt.Errorf("read object %s: %w", s.ID, err)
		}
	}
}

// parseAnswer reads "<id> <type> <size> <path>" or "<id> missing".
func parseAnswer(line string) (Stored, error) {
	if id, ok := strings.CutSuffix(line, " missing"); ok && !strings.Contains(id, " ") {
		return Stored{ID: strings.TrimPrefix(id, "?"), Missing: true}, nil
	}
	part := strings.SplitN(line, " ", 4)
	if len(part) != 4 || !Type(part[1]).valid() {
		return Stored{}, errors.New("git cat-file gave an answer that cannot be read")
	}
	size, err := strconv.ParseInt(part[2], 10, 64)
	if err != nil || size < 0 {
		return Stored{}, errors.New("git cat-file gave a size that cannot be read")
	}
	return Stored{ID: part[0], Type: Type(part[1]), Size: size, Path: part[3]}, nil
}

// NextName takes the first entry off a tree, whose object ids are idBytes long.
func NextName(tree []byte, idBytes int) (name, rest []byte, err error) {
	space := bytes.IndexByte(tree, ' ')
	nul := bytes.IndexByte(tree, 0)
	if space < 0 || nul < space || nul+1+idBytes > len(tree) {
		return nil, nil, errors.New("tree is malformed")
	}
	return tree[space+1 : nul], tree[nul+1+idBytes:], nil
}
