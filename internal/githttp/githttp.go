// Package githttp is the face that speaks Git's smart HTTP protocol.
//
// It promises clone, fetch and push to any client that frames its requests as
// the protocol allows, and that a push which is refused is refused in words
// that the client prints. It refuses dumb HTTP, LFS and signed pushes, and to
// decide: who may is asked of access, what may enter is asked by git's
// quarantine of the gate. Below it stand access and git; above it server.
package githttp

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/git"
)

// Options tune a Face. The zero value works.
type Options struct {
	URL     string // how clients reach the server, "https://git.example.com"; default: as each request says
	MaxRefs int    // refs of one push; default 5,000
	MaxPack int64  // pack of one push in bytes, as git.Options has it; default 2 GB

	// FirstBranch makes branch the default of repo, whose own does not exist.
	// nil: a default branch stays what it is.
	FirstBranch func(ctx context.Context, by pushward.Actor, repo pushward.Repo, branch string) error

	Now func() time.Time
	Log *slog.Logger
}

// How many requests of a kind are at work at once; more wait.
const (
	advertsAtOnce = 16
	fetchesAtOnce = 64 // most of their time they wait for their clients
	pushesAtOnce  = 32
)

// Face answers Git clients.
type Face struct {
	access  *access.Access
	repos   *git.Store
	o       Options
	adverts chan struct{}
	fetches chan struct{}
	pushes  chan struct{}

	grace    time.Duration // a client may be idle this long, all in all
	patience time.Duration // before a client that waits is told why
	pulse    time.Duration // between signs of life after that
}

// New builds the Git face.
func New(ac *access.Access, repos *git.Store, o Options) *Face {
	if o.MaxRefs == 0 {
		o.MaxRefs = 5000
	}
	if o.MaxPack == 0 {
		o.MaxPack = 2e9
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	return &Face{
		access: ac, repos: repos, o: o,
		adverts: make(chan struct{}, advertsAtOnce), fetches: make(chan struct{}, fetchesAtOnce), pushes: make(chan struct{}, pushesAtOnce),
		grace: time.Minute, patience: 2 * time.Second, pulse: 5 * time.Second,
	}
}

// Serve answers a request whose path is one of Git's, and says whether it did.
func (f *Face) Serve(w http.ResponseWriter, r *http.Request) bool {
	at, ok := locate(r.URL)
	if !ok {
		return false
	}
	c := &call{f: f, w: w, r: r, at: at, requestID: requestID(), control: http.NewResponseController(w)}
	c.setCommonHeaders()
	defer c.log()
	defer c.recoverPanic()
	err := c.answer()
	if err != nil {
		c.fail(err)
	}
	return true
}

// call is one request being answered.
type call struct {
	f         *Face
	w         http.ResponseWriter
	r         *http.Request
	at        place
	control   *http.ResponseController
	requestID string

	caller  access.Caller
	repo    pushward.Repo
	git     *git.Repo
	renamed bool // asked for under a former name

	status  int    // answered; 0 until the first byte
	outcome string // of a push
	why     error  // of a refusal, for the log
}

func (c *call) ctx() context.Context { return c.r.Context() }

// answer finds the one function that serves the place. The right that is needed
// comes from the place alone: no parameter can talk it down.
func (c *call) answer() error {
	switch c.at.service {
	case infoRefs:
		if c.methodIsNot(http.MethodGet, http.MethodHead) {
			return nil
		}
		return c.advertise()
	case uploadPack:
		if c.methodIsNot(http.MethodPost) {
			return nil
		}
		return c.fetch()
	case receivePack:
		if c.methodIsNot(http.MethodPost) {
			return nil
		}
		return c.receive()
	case lfs:
		c.refuse(http.StatusNotImplemented, "Git LFS is not offered here.")
		return nil
	}
	return errDumb
}

var errDumb = pushward.Forbiddenf("Only Git's smart HTTP protocol is spoken here. Please use git 1.6.6 or newer.")

// enter waits for a place among the requests of a kind.
func (c *call) enter(places chan struct{}) (leave func(), err error) {
	select {
	case places <- struct{}{}:
		return func() { <-places }, nil
	case <-c.ctx().Done():
		return nil, fmt.Errorf("wait for a place: %w", c.ctx().Err())
	}
}

// methodIsNot refuses a request by any other method and says whether it did.
func (c *call) methodIsNot(allowed ...string) bool {
	for _, m := range allowed {
		if c.r.Method == m {
			return false
		}
	}
	c.w.Header().Set("Allow", strings.Join(allowed, ", "))
	c.refuse(http.StatusMethodNotAllowed, "This method is not allowed here.")
	return true
}

// setCommonHeaders forbids caching as "git http-backend" does: what is
// advertised changes with every push.
func (c *call) setCommonHeaders() {
	h := c.w.Header()
	h.Set("Expires", "Fri, 01 Jan 1980 00:00:00 GMT")
	h.Set("Pragma", "no-cache")
	h.Set("Cache-Control", "no-cache, max-age=0, must-revalidate")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-GitHub-Request-Id", c.requestID)
}

// requestID has the look of GitHub's: hexadecimal groups.
func requestID() string {
	var b [16]byte
	_, _ = rand.Read(b[:])
	h := strings.ToUpper(hex.EncodeToString(b[:]))
	return h[:4] + ":" + h[4:10] + ":" + h[10:16] + ":" + h[16:24] + ":" + h[24:]
}

// log writes the one record of the request. Paths and ref names can hold
// secrets: neither is logged.
func (c *call) log() {
	attrs := []any{
		"route", "git " + string(c.at.service), "status", c.status, "request_id", c.requestID,
		"actor", c.caller.User.Login, "addr", c.caller.Addr,
	}
	if c.repo.ID != 0 {
		attrs = append(attrs, "repo", c.repo.ID)
	}
	if c.outcome != "" {
		attrs = append(attrs, "outcome", c.outcome)
	}
	if c.status >= 500 && c.status != http.StatusNotImplemented || c.outcome == failed {
		c.f.o.Log.Error("request", append(attrs, "err", c.why)...)
		return
	}
	if c.at.service == uploadPack && c.why != nil {
		attrs = append(attrs, "err", c.why) // what git said; it names ids only
	}
	c.f.o.Log.Debug("request", attrs...)
}

// recoverPanic answers 500 and logs where it happened. The panic's value is
// logged by type only: it could quote what was being written.
func (c *call) recoverPanic() {
	v := recover()
	if v == nil {
		return
	}
	if v == http.ErrAbortHandler {
		panic(v)
	}
	c.f.o.Log.Error("panic in handler", "route", "git "+string(c.at.service), "request_id", c.requestID,
		"type", fmt.Sprintf("%T", v), "stack", string(debug.Stack()))
	if c.status == 0 {
		c.refuse(http.StatusInternalServerError, "Server Error")
	}
}
