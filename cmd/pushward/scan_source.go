package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"pushward"
	"pushward/internal/git"
)

// source is everything that one run looks at.
type source struct {
	items iter.Seq2[item, error]
	total int    // items, or a guess
	unit  string // what an item is, in the plural
	note  string // what is left out
}

// item is one thing to scan: a file, an object, or the name of a ref.
type item struct {
	place                     pushward.Place
	path, ref, object, commit string

	named    bool // the path is to be scanned as well,
	nameFrom int  // for what ends behind this byte: the rest was seen with the item before

	open func() (f io.ReadCloser, size int64, err error) // size -1 if unknown; nil when there is nothing to open
	body io.Reader                                       // of an object: size bytes that must be read before the next item is asked for
	size int64
	text []byte // content that is at hand

	trouble string // why this cannot be scanned
}

func (o *scanOptions) source(ctx context.Context, stdin io.Reader) (source, error) {
	if !o.staged && !o.history {
		return fileSource(o.paths, stdin), nil
	}
	repo, err := git.OpenLocal(ctx, o.paths[0])
	if err != nil {
		return source{}, err
	}
	if o.staged {
		return source{items: staged(ctx, repo), unit: "files"}, nil
	}
	src := source{items: history(ctx, repo), total: repo.Objects, unit: "objects"}
	if repo.Shallow {
		src.note = "This clone is shallow: older commits are not here and were not scanned."
	}
	return src, nil
}

// fileSource lists all files first, so that the end is known from the start.
func fileSource(paths []string, stdin io.Reader) source {
	src := source{unit: "files"}
	var files []item
	for _, path := range paths {
		if path == "-" {
			files = append(files, item{place: pushward.InBlob, path: path, open: func() (io.ReadCloser, int64, error) {
				return io.NopCloser(stdin), -1, nil
			}})
			continue
		}
		found, sawGit := list(path)
		files = append(files, found...)
		if sawGit {
			src.note = "Folders named .git were left out; --history scans what is in them."
		}
	}
	src.total = len(files)
	src.items = func(yield func(item, error) bool) {
		before := ""
		for _, it := range files {
			if it.named {
				it.nameFrom = sharedFolders(before, it.path)
				before = it.path
			}
			if !yield(it, nil) {
				return
			}
		}
	}
	return src
}

// list gives the file at path, or every regular file below it in the order of
// names. A link is followed only here, where the user has named it.
func list(path string) (files []item, sawGit bool) {
	info, err := os.Stat(path)
	if err != nil {
		return []item{troubleAt(path, err)}, false
	}
	if !info.IsDir() {
		return []item{fileItem(path)}, false
	}
	// The dot makes a link to a folder the folder.
	root := path + string(filepath.Separator) + "."
	_ = filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			files = append(files, troubleAt(filepath.Clean(p), err))
		case d.IsDir() && d.Name() == ".git" && p != root:
			sawGit = true
			return filepath.SkipDir
		case d.Type().IsRegular():
			files = append(files, fileItem(p))
		}
		return nil
	})
	return files, sawGit
}

func fileItem(path string) item {
	return item{place: pushward.InBlob, path: path, named: true, open: func() (io.ReadCloser, int64, error) {
		f, err := os.Open(path)
		if err != nil {
			return nil, 0, err
		}
		info, err := f.Stat()
		if err != nil {
			f.Close()
			return nil, 0, err
		}
		if !info.Mode().IsRegular() {
			return f, -1, nil
		}
		return f, info.Size(), nil
	}}
}

// troubleAt leaves the path out of the error: it stands beside it, masked.
func troubleAt(path string, err error) item {
	return item{place: pushward.InBlob, path: path, trouble: reason(err)}
}

func reason(err error) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err.Error()
	}
	return err.Error()
}

// sharedFolders is how many bytes of folders two paths begin with alike.
func sharedFolders(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return strings.LastIndexByte(b[:n], '/') + 1
}

func staged(ctx context.Context, repo *git.Local) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		before := ""
		for o, err := range repo.Staged(ctx) {
			if err != nil {
				yield(item{}, err)
				return
			}
			it := objectItem(o)
			it.object = ""
			if !o.Missing {
				it.named, it.nameFrom = true, sharedFolders(before, o.Path)
				before = o.Path
			}
			if !yield(it, nil) {
				return
			}
		}
	}
}

func history(ctx context.Context, repo *git.Local) iter.Seq2[item, error] {
	return func(yield func(item, error) bool) {
		refs, err := repo.Refs(ctx)
		if err != nil {
			yield(item{}, err)
			return
		}
		for _, name := range refs {
			if !yield(item{place: pushward.InRef, ref: name, text: []byte(name)}, nil) {
				return
			}
		}
		for o, err := range repo.History(ctx) {
			if err != nil {
				yield(item{}, err)
				return
			}
			if !yield(objectItem(o), nil) {
				return
			}
		}
	}
}

// objectItem leaves the path of a tag, which is its name, to the tag's bytes.
func objectItem(o git.Stored) item {
	it := item{object: o.ID, commit: o.Commit, body: o.Body, size: o.Size}
	switch {
	case o.Missing:
		it.place, it.trouble = pushward.InBlob, "it is not in this clone"
	case o.Type == git.Commit:
		it.place = pushward.InCommit
	case o.Type == git.Tag:
		it.place = pushward.InTag
	case o.Type == git.Tree:
		it.place, it.path = pushward.InPath, o.Path
	default:
		it.place, it.path = pushward.InBlob, o.Path
	}
	return it
}
