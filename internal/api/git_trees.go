package api

import (
	"net/http"
	"strconv"
	"strings"
	"unicode/utf8"

	"pushward"
	"pushward/internal/git"
)

// Limits of trees. maxTreeEntries is GitHub's for a recursive listing.
const (
	maxTreeEntries = 100_000
	maxTreeChanges = 100_000
)

// treeInput is the body of POST git/trees.
type treeInput struct {
	Tree     *[]treeChange    `json:"tree"`
	BaseTree optional[string] `json:"base_tree"`
}

// treeChange is one entry of it. SHA null deletes; content makes a blob.
type treeChange struct {
	Path    *string          `json:"path"`
	Mode    *string          `json:"mode"`
	Type    *string          `json:"type"`
	SHA     optional[string] `json:"sha"`
	Content *string          `json:"content"`
}

// typeOfMode lists the modes GitHub accepts and the type each goes with.
var typeOfMode = map[string]git.Type{
	"100644": git.Blob, "100755": git.Blob, "120000": git.Blob, "040000": git.Tree, "160000": git.Commit,
}

// createTree makes a tree. Inline content is judged like any other blob;
// GitHub does not document that it does this.
func (a *API) createTree(c *call) (int, any, error) {
	var in treeInput
	err := c.decode(a.o.MaxTree, &in)
	if err != nil {
		return 0, nil, err
	}
	if in.Tree == nil {
		return 0, nil, missing("tree")
	}
	if len(*in.Tree) > maxTreeChanges {
		return 0, nil, pushward.Unprocessablef("A tree takes at most %d entries in one request.", maxTreeChanges)
	}
	err = c.notEmpty()
	if err != nil {
		return 0, nil, err
	}
	base, err := c.baseTree(in.BaseTree)
	if err != nil {
		return 0, nil, err
	}

	oid, err := c.bring(func(q *git.Quarantine) (pushward.OID, error) {
		changes := make([]git.TreeChange, 0, len(*in.Tree))
		for _, e := range *in.Tree {
			change, err := c.treeChange(q, e)
			if err != nil {
				return pushward.OID{}, err
			}
			q.Name(change.Path)
			changes = append(changes, change)
		}
		return q.EditTree(c.ctx(), base, changes)
	})
	if err != nil {
		return 0, nil, err
	}
	body, err := c.treeObject(oid, false)
	if err != nil {
		return 0, nil, err
	}
	return c.created(c.base.object(c.repo, "trees", oid), body)
}

// baseTree reads base_tree, which GitHub also takes as a commit's id.
func (c *call) baseTree(in optional[string]) (pushward.OID, error) {
	if in.Value == "" {
		return pushward.OID{}, nil
	}
	oid, err := pushward.ParseOID(in.Value)
	if err != nil {
		return pushward.OID{}, pushward.Unprocessablef("base_tree is not a valid tree oid")
	}
	o, err := c.git.Object(c.ctx(), oid)
	if pushward.IsNotFound(err) {
		return pushward.OID{}, pushward.Unprocessablef("base_tree is not a valid tree oid")
	}
	if err != nil {
		return pushward.OID{}, err
	}
	tree, err := c.peelToTree(o)
	if pushward.IsNotFound(err) {
		return pushward.OID{}, pushward.Unprocessablef("base_tree is not a valid tree oid")
	}
	return tree, err
}

// treeChange checks one entry and writes its inline content.
func (c *call) treeChange(q *git.Quarantine, e treeChange) (git.TreeChange, error) {
	if e.Path == nil {
		return git.TreeChange{}, pushward.Unprocessablef("tree.path wasn't supplied")
	}
	err := git.CheckPath(*e.Path)
	if err != nil {
		return git.TreeChange{}, err
	}
	change := git.TreeChange{Path: *e.Path}
	if e.SHA.Null && e.Content == nil {
		return change, nil
	}
	if e.Mode == nil {
		return change, pushward.Unprocessablef("tree.mode wasn't supplied")
	}
	want, known := typeOfMode[*e.Mode]
	switch {
	case !known:
		return change, pushward.Unprocessablef("tree.mode must be one of 100644, 100755, 040000, 160000 or 120000")
	case e.Type != nil && git.Type(*e.Type) != want:
		return change, pushward.Unprocessablef("tree.type %q does not go with mode %s", shorten(*e.Type), *e.Mode)
	case e.Content != nil && e.SHA.Given && !e.SHA.Null:
		return change, pushward.Unprocessablef("Must supply either tree.sha or tree.content, not both")
	case e.Content == nil && e.SHA.Value == "":
		return change, pushward.Unprocessablef("Must supply tree.sha or tree.content")
	case e.Content != nil && want != git.Blob:
		return change, pushward.Unprocessablef("tree.content goes with a blob's mode only")
	}
	mode, _ := strconv.ParseUint(*e.Mode, 8, 32) // one of typeOfMode's keys
	change.Mode = uint32(mode)
	if e.Content != nil {
		if !utf8.ValidString(*e.Content) {
			return change, pushward.Unprocessablef("tree.content must be UTF-8 text")
		}
		change.OID, err = q.Write(git.Blob, []byte(*e.Content))
		return change, err
	}
	change.OID, err = pushward.ParseOID(e.SHA.Value)
	if err != nil {
		return change, pushward.Unprocessablef("tree.sha %s is not a valid object id", shorten(e.SHA.Value))
	}
	return change, c.checkEntry(change.OID, want)
}

// checkEntry wants an entry to exist in this repository and be what its mode
// says. A submodule's commit lives elsewhere.
func (c *call) checkEntry(oid pushward.OID, want git.Type) error {
	if want == git.Commit {
		return nil
	}
	have, _, err := c.git.Has(c.ctx(), oid)
	if pushward.IsNotFound(err) {
		return pushward.Unprocessablef("tree.sha %s is not a valid %s", oid, want)
	}
	if err == nil && have != want {
		return pushward.Unprocessablef("tree.sha %s is not a valid %s", oid, want)
	}
	return err
}

// treeObject is GitHub's "git-tree".
type treeObject struct {
	SHA       string      `json:"sha"`
	URL       string      `json:"url"`
	Tree      []treeEntry `json:"tree"`
	Truncated bool        `json:"truncated"`
}

type treeEntry struct {
	Path string  `json:"path"`
	Mode string  `json:"mode"`
	Type string  `json:"type"`
	Size *int64  `json:"size,omitempty"`
	SHA  string  `json:"sha"`
	URL  *string `json:"url,omitempty"`
}

// getTree lists a tree that is named by its id, by a commit, tag or branch, or
// as "ref:path". Any value of recursive, even "0", descends.
func (a *API) getTree(c *call) (int, any, error) {
	name, below, _ := strings.Cut(c.r.PathValue("tree_sha"), ":")
	o, err := c.git.Resolve(c.ctx(), name)
	if pushward.IsNotFound(err) {
		err = c.absent()
	}
	if err != nil {
		return 0, nil, err
	}
	tree, err := c.peelToTree(o)
	if err != nil {
		return 0, nil, err
	}
	if below = strings.Trim(below, "/"); below != "" {
		e, err := git.Lookup(c.ctx(), c.git, tree, below)
		if err == nil && e.Mode != git.ModeTree {
			err = pushward.NotFoundf("Not Found")
		}
		if err != nil {
			return 0, nil, err
		}
		tree = e.OID
	}
	body, err := c.treeObject(tree, c.r.URL.Query().Has("recursive"))
	return http.StatusOK, body, err
}

func (c *call) treeObject(oid pushward.OID, recursive bool) (treeObject, error) {
	entries, truncated, err := git.WalkTree(c.ctx(), c.git, oid, recursive, maxTreeEntries)
	if err != nil {
		return treeObject{}, err
	}
	t := treeObject{SHA: oid.String(), URL: c.base.object(c.repo, "trees", oid), Tree: make([]treeEntry, 0, len(entries)), Truncated: truncated}
	for _, e := range entries {
		entry, err := c.treeEntry(e)
		if err != nil {
			return treeObject{}, err
		}
		t.Tree = append(t.Tree, entry)
	}
	return t, nil
}

func (c *call) treeEntry(e git.TreeEntry) (treeEntry, error) {
	entry := treeEntry{Path: e.Name, Mode: modeString(e.Mode), Type: "blob", SHA: e.OID.String()}
	kind := "blobs"
	switch e.Mode {
	case git.ModeCommit:
		entry.Type = "commit"
		return entry, nil
	case git.ModeTree:
		entry.Type, kind = "tree", "trees"
	default:
		_, size, err := c.git.Has(c.ctx(), e.OID)
		if err != nil {
			return entry, err
		}
		entry.Size = &size
	}
	url := c.base.object(c.repo, kind, e.OID)
	entry.URL = &url
	return entry, nil
}

func modeString(mode uint32) string {
	s := strconv.FormatUint(uint64(mode), 8)
	return strings.Repeat("0", 6-len(s)) + s
}
