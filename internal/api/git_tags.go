package api

import (
	"net/http"

	"pushward"
	"pushward/internal/git"
)

// tagInput is the body of POST git/tags.
type tagInput struct {
	Tag     *string      `json:"tag"`
	Message *string      `json:"message"`
	Object  *string      `json:"object"`
	Type    *string      `json:"type"`
	Tagger  *personInput `json:"tagger"`
}

// gitTag is GitHub's "git-tag".
type gitTag struct {
	NodeID       string       `json:"node_id"`
	Tag          string       `json:"tag"`
	SHA          string       `json:"sha"`
	URL          string       `json:"url"`
	Message      string       `json:"message"`
	Tagger       person       `json:"tagger"`
	Object       gitObject    `json:"object"`
	Verification verification `json:"verification"`
}

// gitObject is what a ref or a tag points at.
type gitObject struct {
	SHA  string `json:"sha"`
	Type string `json:"type"`
	URL  string `json:"url"`
}

func (c *call) gitObject(oid pushward.OID, t git.Type) gitObject {
	return gitObject{SHA: oid.String(), Type: string(t), URL: c.base.object(c.repo, string(t)+"s", oid)}
}

func (c *call) gitTag(t git.TagInfo) gitTag {
	return gitTag{
		NodeID: nodeOf("Tag", c.repo, t.OID.String()), Tag: t.Name, SHA: t.OID.String(),
		URL: c.base.object(c.repo, "tags", t.OID), Message: t.Message, Tagger: personOf(t.Tagger),
		Object: c.gitObject(t.Object, t.Type), Verification: verificationOf(t.Signature, ""),
	}
}

// createTag writes an annotated tag object. Its ref is made by POST git/refs.
func (a *API) createTag(c *call) (int, any, error) {
	var in tagInput
	err := c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	switch {
	case in.Tag == nil:
		return 0, nil, missing("tag")
	case in.Message == nil:
		return 0, nil, missing("message")
	case in.Object == nil:
		return 0, nil, missing("object")
	case in.Type == nil:
		return 0, nil, missing("type")
	}
	t := git.TagInfo{Name: *in.Tag, Message: *in.Message, Type: git.Type(*in.Type)}
	t.Object, err = pushward.ParseOID(*in.Object)
	if err != nil {
		return 0, nil, pushward.Unprocessablef("The object parameter must be exactly 40 characters and contain only [0-9a-f].")
	}
	if t.Type != git.Commit && t.Type != git.Tree && t.Type != git.Blob {
		return 0, nil, invalidField("Tag", "type", "type must be one of commit, tree, blob")
	}
	t.Tagger, err = in.Tagger.person("tagger", c.me())
	if err != nil {
		return 0, nil, err
	}
	err = c.notEmpty()
	if err != nil {
		return 0, nil, err
	}

	t.OID, err = c.bring(func(q *git.Quarantine) (pushward.OID, error) { return q.WriteTag(c.ctx(), t) })
	if err != nil {
		return 0, nil, err
	}
	return c.created(c.base.object(c.repo, "tags", t.OID), c.gitTag(t))
}

func (a *API) getTag(c *call) (int, any, error) {
	o, err := c.object("tag_sha", git.Tag)
	if err != nil {
		return 0, nil, err
	}
	t, err := git.ParseTag(o)
	return http.StatusOK, c.gitTag(t), err
}
