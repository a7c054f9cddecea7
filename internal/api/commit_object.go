package api

import (
	"pushward"
	"pushward/internal/git"
)

// fileCommit is GitHub's "file-commit", the answer to a change of contents.
type fileCommit struct {
	Content *contentItem   `json:"content"`
	Commit  contentsCommit `json:"commit"`
}

// contentsCommit is the commit inside it.
type contentsCommit struct {
	SHA          string       `json:"sha"`
	NodeID       string       `json:"node_id"`
	URL          string       `json:"url"`
	HTMLURL      string       `json:"html_url"`
	Author       person       `json:"author"`
	Committer    person       `json:"committer"`
	Message      string       `json:"message"`
	Tree         treeRef      `json:"tree"`
	Parents      []parentRef  `json:"parents"`
	Verification verification `json:"verification"`
}

type treeRef struct {
	URL string `json:"url"`
	SHA string `json:"sha"`
}

type parentRef struct {
	URL     string `json:"url"`
	HTMLURL string `json:"html_url"`
	SHA     string `json:"sha"`
}

// verification says whether a signature holds. No keys are kept, so a signed
// commit is of an unknown key.
type verification struct {
	Verified   bool    `json:"verified"`
	Reason     string  `json:"reason"`
	Signature  *string `json:"signature"`
	Payload    *string `json:"payload"`
	VerifiedAt *string `json:"verified_at"`
}

func verificationOf(signature, payload string) verification {
	if signature == "" {
		return verification{Reason: "unsigned"}
	}
	return verification{Reason: "unknown_key", Signature: &signature, Payload: &payload}
}

// contentsCommit describes a commit by its address in the Git database.
func (c *call) contentsCommit(k git.CommitInfo) contentsCommit {
	parents := make([]parentRef, 0, len(k.Parents))
	for _, p := range k.Parents {
		parents = append(parents, parentRef{URL: c.base.object(c.repo, "commits", p), HTMLURL: c.base.commitHTML(c.repo, p), SHA: p.String()})
	}
	return contentsCommit{
		SHA: k.OID.String(), NodeID: nodeOf("Commit", c.repo, k.OID.String()),
		URL: c.base.object(c.repo, "commits", k.OID), HTMLURL: c.base.commitHTML(c.repo, k.OID),
		Author: personOf(k.Author), Committer: personOf(k.Committer), Message: k.Message,
		Tree:    treeRef{URL: c.base.object(c.repo, "trees", k.Tree), SHA: k.Tree.String()},
		Parents: parents, Verification: verificationOf(k.Signature, k.Payload),
	}
}

// peel follows annotated tags to what they name. A tag can name a tag; a chain
// longer than maxPeel is nobody's honest work.
func (c *call) peel(o git.Object) (git.Object, error) {
	const maxPeel = 16
	for range maxPeel {
		if o.Type != git.Tag {
			return o, nil
		}
		t, err := git.ParseTag(o)
		if err != nil {
			return o, err
		}
		o, err = c.git.Object(c.ctx(), t.Object)
		if err != nil {
			return o, err
		}
	}
	return o, pushward.NotFoundf("Not Found")
}
