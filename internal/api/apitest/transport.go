package apitest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
)

// Transport gives a RoundTripper that passes requests on to base (nil stands
// for http.DefaultTransport) and holds every answer against the documented
// route it belongs to, so that any client put on top of it is a conformance
// test. Answers that do not fit fail tb; the client sees them unchanged.
//
// Requests outside the API (Git's own, web pages) pass unseen: those whose path
// does not begin with /api/v3 on a host that is not named api.*.
func Transport(tb testing.TB, base http.RoundTripper) http.RoundTripper {
	tb.Helper()
	if base == nil {
		base = http.DefaultTransport
	}
	return &transport{tb: tb, base: base, description: need(tb)}
}

type transport struct {
	tb          testing.TB
	base        http.RoundTripper
	description *description
}

func (t *transport) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := t.base.RoundTrip(request)
	if err != nil || !isAPI(request) || request.Method == http.MethodOptions {
		return response, err
	}
	body, err := io.ReadAll(response.Body)
	if err = errors.Join(err, response.Body.Close()); err != nil {
		return nil, fmt.Errorf("read the answer to be checked: %w", err)
	}
	response.Body = io.NopCloser(bytes.NewReader(body))
	t.look(request, response, body)
	return response, nil
}

func (t *transport) look(request *http.Request, response *http.Response, body []byte) {
	path := request.URL.EscapedPath()
	route, ok := t.description.match(request.Method, path)
	if !ok {
		// Nothing is documented there, so the only fitting answer is GitHub's
		// for an unrouted path.
		if err := unrouted(response, body); err != nil {
			t.tb.Errorf("%s %s is no route of GitHub's: %v\nbody: %s", request.Method, path, err, shorten(body))
		}
		return
	}
	if err := t.description.check(request.Method, route, response.StatusCode, response.Header, body); err != nil {
		t.tb.Errorf("%s %s (route %s) answered %d, which does not fit GitHub's description: %v\nbody: %s",
			request.Method, path, route, response.StatusCode, err, shorten(body))
	}
}

// unrouted is satisfied by a 4xx in the error shape.
func unrouted(response *http.Response, body []byte) error {
	if response.Request != nil && response.Request.Method == http.MethodHead {
		return nil
	}
	if response.StatusCode < 400 || response.StatusCode > 499 {
		return fmt.Errorf("it answered %d", response.StatusCode)
	}
	value, err := decode(body)
	if err != nil {
		return err
	}
	return checkError(response.StatusCode, value)
}

func isAPI(request *http.Request) bool {
	host := request.Host
	if host == "" {
		host = request.URL.Host
	}
	return strings.HasPrefix(host, "api.") || request.URL.Path == "/api/v3" || strings.HasPrefix(request.URL.Path, "/api/v3/")
}
