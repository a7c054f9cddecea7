package githttp

import (
	"errors"
	"net/http"
	"strings"

	"pushward"
	"pushward/internal/access"
)

// statusOf maps each error class to its status: the one table.
var statusOf = map[pushward.Class]int{
	pushward.Internal:      http.StatusInternalServerError,
	pushward.Invalid:       http.StatusBadRequest,
	pushward.Unauthorized:  http.StatusUnauthorized,
	pushward.Forbidden:     http.StatusForbidden,
	pushward.NotFound:      http.StatusNotFound,
	pushward.Conflict:      http.StatusConflict,
	pushward.Unprocessable: http.StatusUnprocessableEntity,
	pushward.TooLarge:      http.StatusRequestEntityTooLarge,
	pushward.Unavailable:   http.StatusServiceUnavailable,
}

// statusLeft stands in the log for a client that did not wait for its answer, as
// in nginx's.
const statusLeft = 499

// authorize finds out who asks and that they may. Nobody at all is asked to
// sign in, for a repository that does not exist as for one that is hidden: git
// then asks its user for credentials and comes again.
func (c *call) authorize(need access.Right) (err error) {
	query := c.r.URL.Query()
	for _, name := range []string{"access_token", "private_token", "token"} {
		if query.Has(name) {
			return pushward.Invalidf("A token does not belong into a URL. Send it as the password.")
		}
	}
	c.caller, err = c.f.access.Authenticate(c.ctx(), c.r)
	if pushward.ClassOf(err) == pushward.Unauthorized {
		return pushward.Unauthorizedf("Invalid username or token. Use an access token as the password.")
	}
	if err != nil {
		return err
	}
	c.caller.RequestID = c.requestID
	_, err = c.f.access.Spend(c.caller)
	if err != nil {
		return err
	}
	c.repo, c.renamed, err = c.f.access.Repo(c.ctx(), c.caller, c.at.owner, c.at.repo, need)
	if err != nil {
		return c.hide(err)
	}
	if need > access.Read && c.repo.Archived {
		return pushward.Forbiddenf("This repository was archived so it is read-only.")
	}
	c.git = c.f.repos.Repo(c.repo)
	return nil
}

// hide words a refusal of access for Git's users.
func (c *call) hide(err error) error {
	class := pushward.ClassOf(err)
	switch {
	case c.caller.Anonymous() && (class == pushward.NotFound || class == pushward.Unauthorized):
		return pushward.Unauthorizedf("Sign in with an access token as the password.")
	case class == pushward.NotFound:
		return pushward.NotFoundf("Repository not found.")
	case class == pushward.Forbidden && !c.caller.Can("public_repo"):
		return pushward.Forbiddenf("Permission to %s.git denied to %s: the token lacks the scope repo.", c.repo.FullName(), c.caller.User.Login)
	case class == pushward.Forbidden:
		return pushward.Forbiddenf("Permission to %s.git denied to %s.", c.repo.FullName(), c.caller.User.Login)
	}
	return err
}

// fail answers with an error, in plain text: git prints that after "remote: ".
// What has no class is ours: its text stays here.
func (c *call) fail(err error) {
	c.why = err
	if c.status != 0 {
		return // the answer has begun; its end says enough
	}
	if c.ctx().Err() != nil && pushward.ClassOf(err) == pushward.Internal {
		c.refuse(statusLeft, "The request ended early.")
		return
	}
	text := "Server Error"
	var e *pushward.Error
	if errors.As(err, &e) && e.Class != pushward.Internal {
		text = e.Message
	}
	status := statusOf[pushward.ClassOf(err)]
	var limited *access.Limited
	if errors.As(err, &limited) {
		limited.SetHeaders(c.w.Header())
		status = http.StatusTooManyRequests
	}
	if status == http.StatusUnauthorized {
		c.w.Header().Set("WWW-Authenticate", `Basic realm="Pushward"`)
	}
	c.refuse(status, text)
}

// refuse answers with a status and a sentence.
func (c *call) refuse(status int, sentence string) {
	c.status = status
	c.w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	c.w.WriteHeader(status)
	_, _ = c.w.Write([]byte(sentence + "\n"))
}

// base is how this client reaches the server.
func (c *call) base() string {
	if c.f.o.URL != "" {
		return strings.TrimSuffix(c.f.o.URL, "/")
	}
	if c.r.TLS != nil {
		return "https://" + c.r.Host
	}
	return "http://" + c.r.Host
}
