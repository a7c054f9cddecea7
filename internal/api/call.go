package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/git"
)

// call is one request being answered.
type call struct {
	a         *API
	w         http.ResponseWriter
	r         *http.Request
	route     *route
	base      urls
	requestID string

	caller  access.Caller
	repo    pushward.Repo // where the route names one
	git     *git.Repo     // the same on disk
	renamed bool          // asked for under a former name

	blockStatus int   // status of a block here; 0: 409
	status      int   // answered
	why         error // of a refusal, for the log
}

var errPanic = errors.New("panic")

func typeName(v any) string { return fmt.Sprintf("%T", v) }

func (c *call) ctx() context.Context { return c.r.Context() }

// prepare establishes who asks, that they may, and what about.
func (c *call) prepare() error {
	if c.r.Header.Get("User-Agent") == "" {
		return pushward.Forbiddenf("Request forbidden by administrative rules. Please make sure your request has a User-Agent header.")
	}
	err := c.checkVersion()
	if err != nil {
		return err
	}
	c.caller, err = c.a.access.Authenticate(c.ctx(), c.r)
	if err != nil {
		return err
	}
	c.caller.RequestID = c.requestID
	c.setCallerHeaders()
	if err := c.spend(); err != nil {
		return err
	}
	if c.r.URL.Query().Has("access_token") {
		return pushward.Invalidf("Must specify access token via Authorization header. https://developer.github.com/changes/2020-02-10-deprecating-auth-through-query-param")
	}
	return c.checkRight()
}

func (c *call) checkRight() error {
	need := c.route.need
	if need.user && c.caller.Anonymous() {
		return pushward.Unauthorizedf("Requires authentication")
	}
	if need.right > 0 {
		var err error
		c.repo, c.renamed, err = c.a.access.Repo(c.ctx(), c.caller, c.r.PathValue("owner"), c.r.PathValue("repo"), need.right, need.scopes...)
		if err != nil {
			return err
		}
		c.git = c.a.repos.Repo(c.repo)
	}
	if len(need.scopes) > 0 && !c.caller.Can(need.scopes...) && !c.publicSuffices(need) {
		c.w.Header().Set("X-Accepted-OAuth-Scopes", strings.Join(need.scopes, ", "))
		return pushward.Forbiddenf("Resource not accessible by personal access token")
	}
	if need.person {
		err := c.mustBePerson()
		if err != nil {
			return err
		}
	}
	if need.security {
		return c.oversees()
	}
	return nil
}

// publicSuffices says whether a token for public repositories is as good as one
// for all, because this one is public.
func (c *call) publicSuffices(n need) bool {
	return c.repo.ID != 0 && !c.repo.Private && slices.Contains(n.scopes, "repo") && c.caller.Can("public_repo")
}

// redirect sends a request for a former name on to the present one, keeping
// its method, and says whether it did.
func (c *call) redirect() bool {
	if !c.renamed {
		return false
	}
	old := "/repos/" + c.r.PathValue("owner") + "/" + c.r.PathValue("repo")
	rest := strings.TrimPrefix(c.r.URL.Path, old)
	to := c.base.repo(c.repo) + (&url.URL{Path: rest}).EscapedPath()
	if q := c.r.URL.RawQuery; q != "" {
		to += "?" + q
	}
	status := http.StatusMovedPermanently
	if c.r.Method != http.MethodGet && c.r.Method != http.MethodHead {
		status = http.StatusTemporaryRedirect
	}
	c.w.Header().Set("Location", to)
	c.write(status, map[string]string{"message": "Moved Permanently", "url": to, "documentation_url": c.docs()})
	return true
}

// decode reads the JSON body, at most limit bytes, into in. An empty body
// leaves in as it is.
func (c *call) decode(limit int64, in any) error {
	var buf bytes.Buffer
	if n := c.r.ContentLength; n > 0 && n <= limit {
		buf.Grow(int(n) + bytes.MinRead)
	}
	_, err := buf.ReadFrom(http.MaxBytesReader(c.w, c.r.Body, limit))
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return pushward.TooLargef("Request body is too large: the limit here is %d bytes.", limit)
	case err != nil:
		return pushward.Invalidf("Problems reading the request body")
	}
	if len(bytes.TrimSpace(buf.Bytes())) == 0 {
		return nil
	}
	return decodeStrict(buf.Bytes(), in)
}

// body limits of requests in bytes.
const smallBody = 1 << 20

// number reads an integer query parameter, bounded; def when absent or odd.
func (c *call) number(name string, def, least, most int) int {
	n, err := strconv.Atoi(c.r.URL.Query().Get(name))
	if err != nil {
		return def
	}
	return min(max(n, least), most)
}

// raw is a body that is not JSON.
type raw struct {
	contentType string
	data        []byte
}

func (c *call) answer(status int, body any) {
	c.write(status, body)
}

// write sends a body, or 304 when the client has it already.
func (c *call) write(status int, body any) {
	data, contentType, err := encode(body)
	if err != nil {
		c.fail(fmt.Errorf("encode answer: %w", err))
		return
	}
	h := c.w.Header()
	if status == http.StatusOK && (c.r.Method == http.MethodGet || c.r.Method == http.MethodHead) {
		tag := etag(data)
		h.Set("ETag", tag)
		if matchesETag(c.r.Header.Get("If-None-Match"), tag) {
			status, data = http.StatusNotModified, nil
			c.unspend()
		}
	}
	c.status = status
	if data == nil {
		c.w.WriteHeader(status)
		return
	}
	h.Set("Content-Type", contentType)
	h.Set("Content-Length", strconv.Itoa(len(data)))
	c.w.WriteHeader(status)
	_, _ = c.w.Write(data)
}

func encode(body any) (data []byte, contentType string, err error) {
	switch b := body.(type) {
	case nil:
		return nil, "", nil
	case raw:
		return b.data, b.contentType, nil
	}
	var buf bytes.Buffer
	e := json.NewEncoder(&buf)
	e.SetEscapeHTML(false)
	err = e.Encode(body)
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n")), "application/json; charset=utf-8", err
}

// log writes the one record of the request. Paths can hold secrets, in a
// refused file name: the route is logged instead.
func (c *call) log(ended time.Time) {
	attrs := []any{
		"route", c.route.pattern, "status", c.status, "request_id", c.requestID,
		"actor", c.caller.User.Login, "addr", c.caller.Addr,
	}
	if c.repo.ID != 0 {
		attrs = append(attrs, "repo", c.repo.ID)
	}
	if c.status >= 500 {
		c.a.o.Log.Error("request", append(attrs, "err", c.why)...)
		return
	}
	c.a.o.Log.Debug("request", attrs...)
}
