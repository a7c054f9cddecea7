package api

import (
	"encoding/base64"
	"net/http"
	"path"
	"strings"

	"pushward"
	"pushward/internal/git"
)

// contentsInput is the body of PUT and DELETE contents. Unknown keys, such as
// the content that go-github sends along with a DELETE, are ignored.
type contentsInput struct {
	Message   *string      `json:"message"`
	Content   *string      `json:"content"`
	SHA       *string      `json:"sha"`
	Branch    *string      `json:"branch"`
	Author    *personInput `json:"author"`
	Committer *personInput `json:"committer"`
}

// fileChange is a PUT or DELETE that has been read and is about to happen.
type fileChange struct {
	path      string
	message   string
	sha       *string
	ref       string // full name of the branch
	branch    string // as the client named it
	author    git.Person
	committer git.Person
}

// putContents creates or updates a file in one commit. The order of its checks
// is the contract: branch, then sha, then the gate, so that a client with a
// stale sha learns of the conflict and not of the block.
func (a *API) putContents(c *call) (int, any, error) {
	var in contentsInput
	err := c.decode(a.o.MaxContents/3*4+smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	if in.Content == nil {
		return 0, nil, missing("content")
	}
	content, err := decodeBase64(*in.Content)
	if err != nil {
		return 0, nil, err
	}
	if int64(len(content)) > a.o.MaxContents {
		return 0, nil, pushward.Unprocessablef("Sorry, your input was too large to process: the limit is %d bytes.", a.o.MaxContents)
	}
	ch, err := c.fileChange(in)
	if err != nil {
		return 0, nil, err
	}

	q := c.git.Quarantine(c.caller.Actor)
	defer q.Discard()
	blob, err := q.Write(git.Blob, content)
	if err != nil {
		return 0, nil, err
	}
	q.Name(ch.path)
	head, old, err := c.before(q, ch)
	if err != nil {
		return 0, nil, err
	}
	err = ch.checkSHA(old)
	if err != nil {
		return 0, nil, err
	}
	err = keepWhatStands(c, head.Tree, ch.path, old)
	if err != nil {
		return 0, nil, err
	}
	mode := uint32(git.ModeFile)
	if old != nil {
		mode = old.Mode
	}
	commit, err := c.commitChange(q, ch, head, git.TreeChange{Path: ch.path, Mode: mode, OID: blob})
	if err != nil {
		return 0, nil, err
	}
	status := http.StatusOK
	if old == nil {
		status = http.StatusCreated
	}
	return status, fileCommit{
		Content: c.contentItem(git.TreeEntry{Mode: mode, Name: ch.path, OID: blob}, ch.branch, int64(len(content))),
		Commit:  c.contentsCommit(commit),
	}, nil
}

// deleteContents removes a file in one commit.
func (a *API) deleteContents(c *call) (int, any, error) {
	var in contentsInput
	err := c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	ch, err := c.fileChange(in)
	if err != nil {
		return 0, nil, err
	}

	q := c.git.Quarantine(c.caller.Actor)
	defer q.Discard()
	head, old, err := c.before(q, ch)
	if err != nil {
		return 0, nil, err
	}
	if old == nil || old.Mode == git.ModeTree {
		return 0, nil, pushward.NotFoundf("Not Found")
	}
	err = ch.checkSHA(old)
	if err != nil {
		return 0, nil, err
	}
	commit, err := c.commitChange(q, ch, head, git.TreeChange{Path: ch.path})
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, fileCommit{Commit: c.contentsCommit(commit)}, nil
}

// fileChange reads what PUT and DELETE have in common.
func (c *call) fileChange(in contentsInput) (fileChange, error) {
	ch := fileChange{path: strings.TrimPrefix(c.r.PathValue("path"), "/"), sha: in.SHA, branch: c.repo.DefaultBranch}
	err := git.CheckPath(ch.path)
	if err != nil {
		return ch, err
	}
	if in.Message == nil {
		return ch, missing("message")
	}
	ch.message = *in.Message
	if in.Branch != nil && *in.Branch != "" {
		ch.branch = *in.Branch
	}
	ch.branch = strings.TrimPrefix(ch.branch, "refs/heads/")
	ch.ref = "refs/heads/" + ch.branch
	ch.author, ch.committer, err = c.identities(in.Author, in.Committer)
	return ch, err
}

// before waits for the write's turn and reads what the change meets: the commit
// it builds on, and what stands at its path, nil when nothing does.
func (c *call) before(q *git.Quarantine, ch fileChange) (head git.CommitInfo, old *git.TreeEntry, err error) {
	err = q.Turn(c.ctx())
	if err != nil {
		return head, nil, err
	}
	head, err = c.headForChange(ch)
	if err != nil {
		return head, nil, err
	}
	old, err = lookupFile(c, head.Tree, ch.path)
	return head, old, err
}

// headForChange reads the commit a change builds on. An empty repository takes
// its first commit on any branch; else the branch must exist.
func (c *call) headForChange(ch fileChange) (git.CommitInfo, error) {
	oid, err := c.git.Ref(c.ctx(), ch.ref)
	if err == nil {
		return c.git.Commit(c.ctx(), oid)
	}
	if !pushward.IsNotFound(err) {
		return git.CommitInfo{}, err
	}
	empty, err := c.git.Empty(c.ctx())
	if err != nil {
		return git.CommitInfo{}, err
	}
	if empty {
		return git.CommitInfo{}, git.CheckRefName(ch.ref)
	}
	return git.CommitInfo{}, pushward.NotFoundf("Branch %s not found", ch.branch)
}

// lookupFile finds path in a tree; nil when there is nothing, also when a
// directory of the path is a file.
func lookupFile(c *call, tree pushward.OID, path string) (*git.TreeEntry, error) {
	if tree.IsZero() {
		return nil, nil
	}
	e, err := git.Lookup(c.ctx(), c.git, tree, path)
	if pushward.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return &e, nil
}

// keepWhatStands refuses a file where a directory stands, or below another
// file: in Git the new entry would replace what stands there without a word.
func keepWhatStands(c *call, tree pushward.OID, at string, old *git.TreeEntry) error {
	if old != nil {
		if old.Mode != git.ModeFile && old.Mode != git.ModeExec && old.Mode != git.ModeSymlink {
			return pushward.Unprocessablef("Invalid request.\n\n%q is not a file.", at)
		}
		return nil
	}
	for dir := path.Dir(at); dir != "."; dir = path.Dir(dir) {
		e, err := lookupFile(c, tree, dir)
		if err != nil {
			return err
		}
		if e != nil && e.Mode != git.ModeTree {
			return pushward.Unprocessablef("Invalid request.\n\n%q is a file, so there can be nothing below it.", dir)
		}
		if e != nil {
			return nil
		}
	}
	return nil
}

// checkSHA holds the measured table of GitHub: an existing path needs its sha,
// any wrong one conflicts in the same words, and a new path ignores it.
func (ch fileChange) checkSHA(old *git.TreeEntry) error {
	switch {
	case old == nil:
		return nil
	case ch.sha == nil || *ch.sha == "":
		return missing("sha")
	case !strings.EqualFold(*ch.sha, old.OID.String()):
		return pushward.Conflictf("%s does not match %s", ch.path, shorten(*ch.sha))
	}
	return nil
}

// commitChange writes the new trees and commit and moves the branch.
func (c *call) commitChange(q *git.Quarantine, ch fileChange, head git.CommitInfo, change git.TreeChange) (git.CommitInfo, error) {
	tree, err := q.EditTree(c.ctx(), head.Tree, []git.TreeChange{change})
	if err != nil {
		return git.CommitInfo{}, err
	}
	commit := git.CommitInfo{Tree: tree, Author: ch.author, Committer: ch.committer, Message: ch.message}
	if !head.OID.IsZero() {
		commit.Parents = []pushward.OID{head.OID}
	}
	commit.OID, err = q.WriteCommit(c.ctx(), commit)
	if err != nil {
		return git.CommitInfo{}, err
	}
	return commit, q.Commit(c.ctx(), pushward.RefUpdate{Name: ch.ref, Old: head.OID, New: commit.OID})
}

// decodeBase64 is as lenient as GitHub: white space may stand anywhere; a bad
// alphabet or a bad padded length is refused.
func decodeBase64(s string) ([]byte, error) {
	if strings.ContainsAny(s, " \t") {
		s = strings.NewReplacer(" ", "", "\t", "").Replace(s)
	}
	data, err := base64.StdEncoding.DecodeString(s) // passes over line breaks by itself
	if err != nil {
		return nil, pushward.Unprocessablef("content is not valid Base64")
	}
	return data, nil
}
