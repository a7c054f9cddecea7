package api

import (
	"net/http"
	"path"
	"strings"
	"unicode/utf8"

	"pushward"
	"pushward/internal/git"
)

// getReadme finds the README of the repository, where GitHub looks for it.
func (a *API) getReadme(c *call) (int, any, error) {
	return c.readme(".github", "", "docs")
}

// getReadmeIn finds the README of one directory.
func (a *API) getReadmeIn(c *call) (int, any, error) {
	return c.readme(strings.Trim(c.r.PathValue("dir"), "/"))
}

func (c *call) readme(dirs ...string) (int, any, error) {
	ref := orDefault(c.r.URL.Query().Get("ref"), c.repo.DefaultBranch)
	tree, err := c.treeAt(ref)
	if err != nil {
		return 0, nil, err
	}
	for _, dir := range dirs {
		e, err := c.readmeIn(tree, dir)
		if err == nil {
			return c.file(e, ref)
		}
		if !pushward.IsNotFound(err) {
			return 0, nil, err
		}
	}
	return 0, nil, pushward.NotFoundf("Not Found")
}

// readmeIn prefers README.md to other endings, and those to none.
func (c *call) readmeIn(root pushward.OID, dir string) (best git.TreeEntry, err error) {
	e, err := git.Lookup(c.ctx(), c.git, root, dir)
	if err != nil {
		return best, err
	}
	if e.Mode != git.ModeTree {
		return best, pushward.NotFoundf("Not Found")
	}
	entries, _, err := git.WalkTree(c.ctx(), c.git, e.OID, false, maxTreeEntries)
	if err != nil {
		return best, err
	}
	most := 0
	for _, e := range entries {
		if rank := readmeRank(e); rank > most {
			most, best = rank, e
		}
	}
	if most == 0 {
		return best, pushward.NotFoundf("Not Found")
	}
	best.Name = path.Join(dir, best.Name)
	return best, nil
}

func readmeRank(e git.TreeEntry) int {
	name := strings.ToLower(e.Name)
	switch {
	case e.Mode != git.ModeFile && e.Mode != git.ModeExec:
		return 0
	case name == "readme.md":
		return 3
	case strings.HasPrefix(name, "readme."):
		return 2
	case name == "readme":
		return 1
	}
	return 0
}

// maxRefDepth bounds how many names are tried to find where a ref ends.
const maxRefDepth = 32

// getRaw gives the bytes of a file; download_url points here. Where the ref
// ends and the path begins shows only by looking: the longest name that is a
// ref and has the file wins.
func (a *API) getRaw(c *call) (int, any, error) {
	parts := strings.Split(c.r.PathValue("rest"), "/")
	for n := min(len(parts)-1, maxRefDepth); n > 0; n-- {
		data, err := c.fileAt(strings.Join(parts[:n], "/"), strings.Join(parts[n:], "/"))
		if err == nil {
			return c.rawFile(data)
		}
		if !pushward.IsNotFound(err) {
			return 0, nil, err
		}
	}
	return 0, nil, pushward.NotFoundf("Not Found")
}

func (c *call) fileAt(ref, at string) ([]byte, error) {
	o, err := c.git.Resolve(c.ctx(), ref)
	if err != nil {
		return nil, err
	}
	tree, err := c.peelToTree(o)
	if err != nil {
		return nil, err
	}
	e, err := git.Lookup(c.ctx(), c.git, tree, at)
	if err != nil {
		return nil, err
	}
	if e.Mode == git.ModeTree || e.Mode == git.ModeCommit {
		return nil, pushward.NotFoundf("Not Found")
	}
	o, err = c.git.Object(c.ctx(), e.OID)
	return o.Data, err
}

// rawFile serves what a user wrote in a way that no browser runs.
func (c *call) rawFile(data []byte) (int, any, error) {
	c.w.Header().Set("Content-Security-Policy", "default-src 'none'; sandbox")
	kind := "application/octet-stream"
	if utf8.Valid(data) && !strings.Contains(string(data[:min(len(data), 8000)]), "\x00") {
		kind = "text/plain; charset=utf-8"
	}
	return http.StatusOK, raw{kind, data}, nil
}
