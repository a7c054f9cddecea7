package git

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"pushward"
)

// Standings finds where blobs and trees stand in history: every path that shows
// one, up to 64, each with the first commit that does. The history of the refs
// counts; where that does not show an object, the commits that no ref reaches
// any more do. An object that no commit shows is absent from the answer.
func (r *Repo) Standings(ctx context.Context, oids []pushward.OID) (map[pushward.OID][]Standing, error) {
	w := &pastWalk{wanted: map[pushward.OID]bool{}, found: map[pushward.OID][]Standing{}}
	for _, oid := range oids {
		w.wanted[oid] = true
	}
	err := w.read(ctx, r, nil, "--all")
	if err != nil {
		return nil, fmt.Errorf("read history: %w", err)
	}
	for oid := range w.found {
		delete(w.wanted, oid)
	}
	if len(w.wanted) == 0 {
		return w.found, nil
	}
	all, err := r.storedCommits(ctx)
	if err == nil && len(all) > 0 {
		err = w.read(ctx, r, &lines{oids: all}, "--stdin", "--not", "--all")
	}
	if err != nil {
		return nil, fmt.Errorf("read unreachable history: %w", err)
	}
	return w.found, nil
}

// pastWalk reads what each commit brings that none of its parents has at that path.
type pastWalk struct {
	wanted map[pushward.OID]bool
	found  map[pushward.OID][]Standing
	commit pushward.OID
}

// read walks commits, parents before children.
func (w *pastWalk) read(ctx context.Context, r *Repo, stdin io.Reader, commits ...string) error {
	args := []string{"log", "--reverse", "--topo-order", "--format=%H %T", "--raw", "-z", "-t", "--diff-merges=combined",
		"--no-renames", "--no-abbrev", "--no-show-signature", "--ignore-submodules=none"}
	return r.stream(ctx, stdin, func(out io.Reader) error {
		in := bufio.NewReaderSize(out, 256<<10)
		for {
			// "<commit> <tree>", then ":<modes> <ids> <status>" and a path for
			// each change; git puts a line feed or a NUL more here and there.
			token, err := in.ReadString(0)
			if errors.Is(err, io.EOF) {
				return w.token(strings.Trim(token, "\n\x00"), nil)
			}
			if err == nil {
				err = w.token(strings.Trim(token, "\n\x00"), in)
			}
			if err != nil {
				return err
			}
		}
	}, append(args, commits...)...)
}

func (w *pastWalk) token(token string, in *bufio.Reader) error {
	if token == "" {
		return nil
	}
	if token[0] != ':' {
		commit, tree, _ := strings.Cut(token, " ")
		oid, err := pushward.ParseOID(commit)
		if err != nil {
			return err
		}
		w.commit = oid
		root, err := pushward.ParseOID(tree)
		if err != nil {
			return err
		}
		w.note(root, "")
		return nil
	}
	if in == nil {
		return io.ErrUnexpectedEOF
	}
	path, err := in.ReadBytes(0)
	if err != nil {
		return err
	}
	return w.change(token, bytes.TrimSuffix(path, []byte{0}))
}

// change reads a line with a mode and an id for every parent, then those of the
// commit itself.
func (w *pastWalk) change(line string, path []byte) error {
	fields := strings.Fields(strings.TrimLeft(line, ":"))
	parents := len(line) - len(strings.TrimLeft(line, ":"))
	if len(fields) < 2*parents+2 {
		return errors.New("git log gave a line that cannot be read")
	}
	if fields[parents] == "160000" {
		return nil
	}
	oid, err := pushward.ParseOID(fields[2*parents+1])
	if err != nil {
		return err
	}
	w.note(oid, string(path))
	return nil
}

func (w *pastWalk) note(oid pushward.OID, path string) {
	if !w.wanted[oid] || len(w.found[oid]) == maxStandings {
		return
	}
	for _, s := range w.found[oid] {
		if s.Path == path {
			return
		}
	}
	w.found[oid] = append(w.found[oid], Standing{Commit: w.commit, Path: path})
}

// storedCommits lists every commit that is stored, reached by refs or not.
func (r *Repo) storedCommits(ctx context.Context) ([]pushward.OID, error) {
	var oids []pushward.OID
	err := r.stream(ctx, nil, func(out io.Reader) error {
		in := bufio.NewScanner(out)
		for in.Scan() {
			id, isCommit := bytes.CutPrefix(in.Bytes(), []byte("commit "))
			if !isCommit {
				continue
			}
			oid, err := pushward.ParseOID(string(id))
			if err != nil {
				return err
			}
			oids = append(oids, oid)
		}
		return in.Err()
	}, "cat-file", "--batch-all-objects", "--unordered", "--buffer", "--batch-check=%(objecttype) %(objectname)")
	return oids, err
}
