package api

import (
	"net/http"

	"pushward"
	"pushward/internal/git"
)

// createBlob stores a blob. The bytes that are scanned are the bytes that are
// stored: both come from the one decoding here.
func (a *API) createBlob(c *call) (int, any, error) {
	c.blockStatus = a.o.BlobBlockStatus
	var in struct {
		Content  *string `json:"content"`
		Encoding *string `json:"encoding"`
	}
	err := c.decode(a.o.MaxBlob/3*4+smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	if in.Content == nil {
		return 0, nil, missing("content")
	}
	data := []byte(*in.Content)
	if in.Encoding != nil && *in.Encoding != "" && *in.Encoding != "utf-8" {
		if *in.Encoding != "base64" {
			return 0, nil, invalidField("Blob", "encoding", "encoding must be utf-8 or base64")
		}
		data, err = decodeBase64(*in.Content)
		if err != nil {
			return 0, nil, err
		}
	}
	if int64(len(data)) > a.o.MaxBlob {
		return 0, nil, pushward.Unprocessablef("Sorry, your input was too large to process: the limit is %d bytes.", a.o.MaxBlob)
	}
	err = c.notEmpty()
	if err != nil {
		return 0, nil, err
	}

	oid, err := c.bring(func(q *git.Quarantine) (pushward.OID, error) { return q.Write(git.Blob, data) })
	if err != nil {
		return 0, nil, err
	}
	return c.created(c.base.object(c.repo, "blobs", oid), shortBlob{URL: c.base.object(c.repo, "blobs", oid), SHA: oid.String()})
}

// shortBlob is GitHub's "short-blob".
type shortBlob struct {
	URL string `json:"url"`
	SHA string `json:"sha"`
}

// blob is GitHub's "blob". Its content is always base64.
type blob struct {
	SHA      string `json:"sha"`
	NodeID   string `json:"node_id"`
	Size     int    `json:"size"`
	URL      string `json:"url"`
	Content  string `json:"content"`
	Encoding string `json:"encoding"`
}

func (a *API) getBlob(c *call) (int, any, error) {
	o, err := c.object("file_sha", git.Blob)
	if err != nil {
		return 0, nil, err
	}
	if c.media() == "raw" {
		return http.StatusOK, raw{"application/vnd.github.raw+json; charset=utf-8", o.Data}, nil
	}
	return http.StatusOK, blob{
		SHA: o.OID.String(), NodeID: nodeOf("Blob", c.repo, o.OID.String()), Size: len(o.Data),
		URL: c.base.object(c.repo, "blobs", o.OID), Content: wrapBase64(o.Data), Encoding: "base64",
	}, nil
}

// object reads the object that a path value names by its full id and that must
// be of type t. Anything else is absent.
func (c *call) object(pathValue string, t git.Type) (git.Object, error) {
	oid, err := pushward.ParseOID(c.r.PathValue(pathValue))
	if err != nil {
		return git.Object{}, pushward.Unprocessablef("The sha parameter must be exactly 40 characters and contain only [0-9a-f].")
	}
	o, err := c.git.Object(c.ctx(), oid)
	if pushward.IsNotFound(err) || err == nil && o.Type != t {
		return git.Object{}, c.absent()
	}
	return o, err
}

// bring lets objects in, in a write of its own that moves no ref, and gives
// the id of the one that was asked for.
func (c *call) bring(write func(*git.Quarantine) (pushward.OID, error)) (pushward.OID, error) {
	q := c.git.Quarantine(c.caller.Actor)
	defer q.Discard()
	oid, err := write(q)
	if err != nil {
		return oid, err
	}
	return oid, q.Commit(c.ctx())
}

// absent is the answer to a name that leads nowhere: an empty repository says
// so, as on GitHub.
func (c *call) absent() error {
	err := c.notEmpty()
	if err != nil {
		return err
	}
	return pushward.NotFoundf("Not Found")
}

// notEmpty refuses what GitHub refuses on a repository without a first commit.
func (c *call) notEmpty() error {
	empty, err := c.git.Empty(c.ctx())
	if err != nil {
		return err
	}
	if empty {
		return pushward.Conflictf("Git Repository is empty.")
	}
	return nil
}

// created answers 201 with the address of what was made.
func (c *call) created(location string, body any) (int, any, error) {
	c.w.Header().Set("Location", location)
	return http.StatusCreated, body, nil
}
