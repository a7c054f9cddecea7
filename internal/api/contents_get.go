package api

import (
	"encoding/base64"
	"net/http"
	"path"
	"strings"

	"pushward"
	"pushward/internal/git"
)

// GitHub's limits of GET contents.
const (
	maxInline  = 1 << 20   // bytes given inside JSON
	maxRaw     = 100 << 20 // bytes given at all
	maxListing = 1000      // entries of a directory
)

// contentItem is GitHub's "content-file" and its siblings for directories,
// symbolic links and submodules.
type contentItem struct {
	Type            string        `json:"type"`
	Encoding        string        `json:"encoding,omitempty"`
	Size            int64         `json:"size"`
	Name            string        `json:"name"`
	Path            string        `json:"path"`
	Content         *string       `json:"content,omitempty"`
	Target          *string       `json:"target,omitempty"`
	SubmoduleGitURL *string       `json:"submodule_git_url,omitempty"`
	SHA             string        `json:"sha"`
	URL             string        `json:"url"`
	GitURL          *string       `json:"git_url"`
	HTMLURL         *string       `json:"html_url"`
	DownloadURL     *string       `json:"download_url"`
	Entries         []contentItem `json:"entries,omitempty"`
	Links           contentLinks  `json:"_links"`
}

type contentLinks struct {
	Self string  `json:"self"`
	Git  *string `json:"git"`
	HTML *string `json:"html"`
}

// getContents answers with a file, a directory listing, a link or a submodule.
func (a *API) getContents(c *call) (int, any, error) {
	at := strings.Trim(c.r.PathValue("path"), "/")
	ref := c.r.URL.Query().Get("ref")
	if ref == "" {
		ref = c.repo.DefaultBranch
	}
	tree, err := c.treeAt(ref)
	if err != nil {
		return 0, nil, err
	}
	entry, err := git.Lookup(c.ctx(), c.git, tree, at)
	if pushward.IsNotFound(err) {
		return 0, nil, pushward.NotFoundf("Not Found")
	}
	if err != nil {
		return 0, nil, err
	}
	entry.Name = at
	switch entry.Mode {
	case git.ModeTree:
		return c.directory(entry, ref)
	case git.ModeCommit:
		return c.submodule(tree, entry, ref)
	case git.ModeSymlink:
		return c.symlink(tree, entry, ref)
	}
	return c.file(entry, ref)
}

// treeAt gives the root tree of what a ref parameter names. An unknown name is
// GitHub's own sentence; an empty repository has no contents at all.
func (c *call) treeAt(ref string) (pushward.OID, error) {
	o, err := c.git.Resolve(c.ctx(), ref)
	if pushward.IsNotFound(err) {
		empty, emptyErr := c.git.Empty(c.ctx())
		if emptyErr == nil && empty {
			return pushward.OID{}, pushward.NotFoundf("This repository is empty.")
		}
		return pushward.OID{}, pushward.NotFoundf("No commit found for the ref %s", shorten(ref))
	}
	if err != nil {
		return pushward.OID{}, err
	}
	return c.peelToTree(o)
}

// peelToTree follows tags and commits to their tree.
func (c *call) peelToTree(o git.Object) (pushward.OID, error) {
	o, err := c.peel(o)
	switch {
	case err != nil:
		return pushward.OID{}, err
	case o.Type == git.Tree:
		return o.OID, nil
	case o.Type == git.Commit:
		commit, err := c.git.Commit(c.ctx(), o.OID)
		return commit.Tree, err
	}
	return pushward.OID{}, pushward.NotFoundf("Not Found")
}

func (c *call) file(e git.TreeEntry, ref string) (int, any, error) {
	_, size, err := c.git.Has(c.ctx(), e.OID)
	if err != nil {
		return 0, nil, err
	}
	media := c.media()
	if size > maxRaw {
		return 0, nil, &pushward.Error{Class: pushward.Forbidden, Message: "This API returns blobs up to 100 MB in size. Use Git to fetch larger files.",
			Fields: []pushward.FieldError{{Resource: "Blob", Field: "data", Code: "too_large"}}}
	}
	item := c.contentItem(e, ref, size)
	if size > maxInline && media != "raw" {
		empty := ""
		item.Encoding, item.Content = "none", &empty
		return http.StatusOK, item, nil
	}
	o, err := c.git.Object(c.ctx(), e.OID)
	if err != nil {
		return 0, nil, err
	}
	if media == "raw" {
		return http.StatusOK, raw{"application/vnd.github.raw+json; charset=utf-8", o.Data}, nil
	}
	content := wrapBase64(o.Data)
	item.Encoding, item.Content = "base64", &content
	return http.StatusOK, item, nil
}

// symlink answers with the file a link points at, or with the link when that
// is no file of this tree.
func (c *call) symlink(tree pushward.OID, e git.TreeEntry, ref string) (int, any, error) {
	o, err := c.git.Object(c.ctx(), e.OID)
	if err != nil {
		return 0, nil, err
	}
	target := string(o.Data)
	to := path.Join(path.Dir(e.Name), target)
	if !path.IsAbs(target) && !strings.HasPrefix(to, "../") {
		file, err := git.Lookup(c.ctx(), c.git, tree, to)
		if err == nil && (file.Mode == git.ModeFile || file.Mode == git.ModeExec) {
			file.Name = e.Name
			return c.file(file, ref)
		}
	}
	item := c.contentItem(e, ref, int64(len(o.Data)))
	item.Target = &target
	return http.StatusOK, item, nil
}

// directory lists a tree. Under the older API version a submodule in a listing
// calls itself a file.
func (c *call) directory(e git.TreeEntry, ref string) (int, any, error) {
	entries, _, err := git.WalkTree(c.ctx(), c.git, e.OID, false, maxListing)
	if err != nil {
		return 0, nil, err
	}
	items := make([]contentItem, 0, len(entries))
	for _, sub := range entries {
		size := int64(0)
		if sub.Mode == git.ModeFile || sub.Mode == git.ModeExec || sub.Mode == git.ModeSymlink {
			_, size, err = c.git.Has(c.ctx(), sub.OID)
			if err != nil {
				return 0, nil, err
			}
		}
		sub.Name = path.Join(e.Name, sub.Name)
		item := c.contentItem(sub, ref, size)
		if item.Type == "submodule" && c.version() == versions[0] {
			item.Type = "file"
		}
		items = append(items, *item)
	}
	if c.media() == "object" {
		dir := c.contentItem(e, ref, 0)
		dir.Entries = items
		return http.StatusOK, dir, nil
	}
	return http.StatusOK, items, nil
}

// contentItem describes an entry whose Name is its full path.
func (c *call) contentItem(e git.TreeEntry, ref string, size int64) *contentItem {
	item := &contentItem{
		Type: "file", Size: size, Name: path.Base(e.Name), Path: e.Name, SHA: e.OID.String(),
		URL: c.base.contents(c.repo, e.Name, ref),
	}
	kind, view := "blobs", "blob"
	switch e.Mode {
	case git.ModeTree:
		item.Type, kind, view = "dir", "trees", "tree"
	case git.ModeSymlink:
		item.Type = "symlink"
	case git.ModeCommit:
		item.Type = "submodule"
	}
	if e.Name == "" {
		item.Name = ""
	}
	if e.Mode != git.ModeCommit {
		html := c.base.contentsHTML(c.repo, view, e.Name, ref)
		gitURL := c.base.object(c.repo, kind, e.OID)
		item.HTMLURL, item.GitURL = &html, &gitURL
	}
	if e.Mode == git.ModeFile || e.Mode == git.ModeExec || e.Mode == git.ModeSymlink {
		download := c.base.download(c.repo, e.Name, ref)
		item.DownloadURL = &download
	}
	item.Links = contentLinks{Self: item.URL, Git: item.GitURL, HTML: item.HTMLURL}
	return item
}

// wrapBase64 encodes in lines of 60 characters, each ended, as GitHub does.
func wrapBase64(data []byte) string {
	const width = 60
	plain := base64.StdEncoding.EncodeToString(data)
	var b strings.Builder
	b.Grow(len(plain) + len(plain)/width + 1)
	for len(plain) > 0 {
		n := min(width, len(plain))
		b.WriteString(plain[:n])
		b.WriteByte('\n')
		plain = plain[n:]
	}
	return b.String()
}
