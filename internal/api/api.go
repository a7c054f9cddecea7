// Package api is the face that speaks GitHub's REST API.
//
// It promises GitHub's paths, statuses, bodies and headers as its OpenAPI
// description has them, with additions only where a client that does not know
// them will not notice; api_test.go holds every response against that
// description. It refuses to decide: who may is asked of access, what may enter
// is asked by git's quarantine of the gate. Below it stand access, git, store
// and protect; above it server.
package api

import (
	"crypto/rand"
	"encoding/hex"
	"log/slog"
	"net/http"
	"path"
	"runtime/debug"
	"strings"
	"time"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/git"
	"pushward/internal/protect"
	"pushward/internal/store"
	"pushward/internal/webhook"
)

// Options tune an API. The zero value works.
type Options struct {
	URL             string              // how clients reach the server, "https://git.example.com"; default: as each request says
	BlobBlockStatus int                 // status of a block on POST git/blobs; default 409, GitHub's wire has 422
	MaxBlob         int64               // largest decoded blob of POST git/blobs in bytes; default 40 MiB
	MaxContents     int64               // largest decoded file of PUT contents in bytes; default 100 MB
	MaxTree         int64               // largest body of POST git/trees in bytes; default 100 MB
	Imports         *protect.Importer   // carries out imports; nil: there are none
	Webhooks        *webhook.Dispatcher // tells receivers; nil: nobody is told
	Now             func() time.Time
	Log             *slog.Logger
}

// API answers REST requests. It is an http.Handler for paths without prefix.
type API struct {
	access  *access.Access
	db      *store.DB
	repos   *git.Store
	protect *protect.Protection
	o       Options
	mux     *http.ServeMux
}

// New builds the REST face.
func New(ac *access.Access, db *store.DB, repos *git.Store, p *protect.Protection, o Options) *API {
	if o.BlobBlockStatus == 0 {
		o.BlobBlockStatus = http.StatusConflict
	}
	if o.MaxBlob == 0 {
		o.MaxBlob = 40 << 20
	}
	if o.MaxContents == 0 {
		o.MaxContents = 100 << 20
	}
	if o.MaxTree == 0 {
		o.MaxTree = 100 << 20
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	a := &API{access: ac, db: db, repos: repos, protect: p, o: o, mux: http.NewServeMux()}
	for i := range routes {
		a.mux.Handle(routes[i].pattern, routed{a.handler(&routes[i])})
	}
	return a
}

// ServeHTTP answers a request whose path has no /api/v3 prefix any more.
func (a *API) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	setCommonHeaders(w.Header())
	if r.Method == http.MethodOptions {
		answerPreflight(w)
		return
	}
	// The mux would answer an unclean path with a redirect, which makes
	// clients repeat a PUT somewhere else.
	if !cleanPath(r.URL.Path) {
		a.refuseUnclean(w, r)
		return
	}
	h, _ := a.mux.Handler(r)
	if _, ours := h.(routed); !ours {
		a.NotFound(w, r)
		return
	}
	a.mux.ServeHTTP(w, r)
}

func cleanPath(p string) bool {
	return path.Clean(p) == strings.TrimSuffix(p, "/") || p == "/"
}

func (a *API) refuseUnclean(w http.ResponseWriter, r *http.Request) {
	c := a.newCall(w, r, &unroutedRoute)
	if strings.Contains(r.URL.Path, "/contents/") {
		c.fail(pushward.Unprocessablef("path contains a malformed path component"))
		return
	}
	c.fail(pushward.NotFoundf("Not Found"))
}

// NotFound answers a request that no route knows.
func (a *API) NotFound(w http.ResponseWriter, r *http.Request) {
	setCommonHeaders(w.Header())
	a.newCall(w, r, &unroutedRoute).fail(pushward.NotFoundf("Not Found"))
}

var unroutedRoute = route{pattern: "unrouted"}

// routed marks the handlers of the table: the mux has others, which redirect
// and answer in plain text.
type routed struct{ http.Handler }

// handler wraps one route: identity, right, answer, errors, one log record.
func (a *API) handler(rt *route) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c := a.newCall(w, r, rt)
		defer c.log(a.o.Now())
		defer c.recoverPanic()

		err := c.prepare()
		if err != nil {
			c.fail(err)
			return
		}
		if c.redirect() {
			return
		}
		status, body, err := rt.serve(a, c)
		if err != nil {
			c.fail(err)
			return
		}
		c.answer(status, body)
	})
}

func (a *API) newCall(w http.ResponseWriter, r *http.Request, rt *route) *call {
	c := &call{a: a, w: w, r: r, route: rt, base: a.urls(r), requestID: requestID()}
	w.Header().Set("X-GitHub-Request-Id", c.requestID)
	return c
}

// requestID has the look of GitHub's: hexadecimal groups.
func requestID() string {
	var b [16]byte
	_, _ = rand.Read(b[:])
	h := strings.ToUpper(hex.EncodeToString(b[:]))
	return h[:4] + ":" + h[4:10] + ":" + h[10:16] + ":" + h[16:24] + ":" + h[24:]
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
	c.a.o.Log.Error("panic in handler", "route", c.route.pattern, "request_id", c.requestID,
		"type", typeName(v), "stack", string(debug.Stack()))
	if c.status == 0 {
		c.fail(errPanic)
	}
}
