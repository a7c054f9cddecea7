package git

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	"pushward"
)

// Bounds on what a mirrored server may say before its pack. The pack has those
// of every pack.
const (
	maxSourceURL = 2048
	maxRefList   = 64 << 20 // bytes
	maxMirrored  = 5000     // refs
)

// MirrorOptions tune a Mirror. The zero value reaches public addresses only.
type MirrorOptions struct {
	Hosts []string       // reached whatever their address is: "git.internal", "10.0.0.7", "[fd00::7]:8443"
	Roots *x509.CertPool // trusted to vouch for servers; default the system's
}

// Mirror reads whole repositories from Git servers elsewhere, over https and
// Git's smart protocol, version 0, which all of them speak.
//
// It is a client of its own and not "git fetch": every address is judged when a
// connection to it is made, after all name service, so that no name and no
// second answer for it leads inside; nothing is followed elsewhere; credentials
// stand in no command line and no file; and the bytes of the pack go to
// Quarantine.ReadPack as they come.
type Mirror struct {
	client *http.Client
}

// NewMirror makes a Mirror. A host that cannot be one is an error.
func NewMirror(o MirrorOptions) (*Mirror, error) {
	d, err := newMirrorDialer(o.Hosts)
	if err != nil {
		return nil, err
	}
	return &Mirror{client: &http.Client{
		Transport: &http.Transport{
			DialContext: d.dial, ForceAttemptHTTP2: true, TLSHandshakeTimeout: 15 * time.Second,
			TLSClientConfig:       &tls.Config{RootCAs: o.Roots, MinVersion: tls.VersionTLS12},
			ResponseHeaderTimeout: 2 * time.Minute, IdleConnTimeout: 10 * time.Second, MaxResponseHeaderBytes: 64 << 10,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

// Source is a repository elsewhere, and who asks for it.
type Source struct {
	URL            string
	User, Password string // both empty: nobody in particular
}

// ErrSourceAuth is in the chain of an error when the source wants credentials,
// or others than it was given.
var ErrSourceAuth = errors.New("the source wants other credentials")

// CheckSourceURL says why a repository cannot be mirrored from an address; the
// error is pushward.Unprocessable. Only https is spoken. Credentials have no
// place in an address, which is stored and shown.
func CheckSourceURL(address string) error {
	u, err := url.Parse(address)
	switch {
	case len(address) > maxSourceURL:
		return pushward.Unprocessablef("The address of the source is longer than %d bytes.", maxSourceURL)
	case err != nil || u.Opaque != "":
		return pushward.Unprocessablef("The address of the source cannot be read. It must be like https://git.example.com/owner/repo.git.")
	case u.Scheme != "https":
		return pushward.Unprocessablef("The address of the source must begin with https://.")
	case u.User != nil:
		return pushward.Unprocessablef("Credentials do not belong in the address of the source. Send them as vcs_username and vcs_password.")
	case u.RawQuery != "" || u.ForceQuery || u.Fragment != "" || strings.Contains(address, "#"):
		return pushward.Unprocessablef("The address of the source must have neither ? nor #.")
	case u.Hostname() == "" || strings.ContainsAny(u.Hostname(), "%"):
		return pushward.Unprocessablef("The address of the source names no host.")
	}
	return nil
}

// Offer is what a source has.
type Offer struct {
	Refs []Ref  // branches, tags and notes, sorted as sent
	HEAD string // the branch that its HEAD names, in full; "" for none that is known

	capabilities []string
}

// Refs asks a source what it has. Errors that the one who named the source must
// know of are pushward.Unprocessable; they say nothing about the network that
// the server stands in.
func (m *Mirror) Refs(ctx context.Context, s Source) (Offer, error) {
	body, err := m.ask(ctx, s, http.MethodGet, "/info/refs?service=git-upload-pack", nil, "advertisement")
	if err != nil {
		return Offer{}, fmt.Errorf("list refs of source: %w", err)
	}
	defer body.Close()
	o, err := readOffer(io.LimitReader(body, maxRefList))
	if err != nil {
		return Offer{}, fmt.Errorf("list refs of source: %w", err)
	}
	return o, nil
}

// Pack asks a source for one pack with everything that the refs of its offer
// reach. The caller must close it.
func (m *Mirror) Pack(ctx context.Context, s Source, o Offer) (io.ReadCloser, error) {
	body, err := m.ask(ctx, s, http.MethodPost, "/git-upload-pack", wants(o), "result")
	if err != nil {
		return nil, fmt.Errorf("fetch from source: %w", err)
	}
	pack, err := readPackFrames(body, o.capabilities)
	if err != nil {
		body.Close()
		return nil, fmt.Errorf("fetch from source: %w", err)
	}
	return struct {
		io.Reader
		io.Closer
	}{pack, body}, nil
}

// ask sends one request and gives the body of its answer, which must be of the
// kind that Git's protocol wants.
func (m *Mirror) ask(ctx context.Context, s Source, method, path string, body io.Reader, kind string) (io.ReadCloser, error) {
	err := CheckSourceURL(s.URL)
	if err != nil {
		return nil, err
	}
	r, err := http.NewRequestWithContext(ctx, method, strings.TrimRight(s.URL, "/")+path, body)
	if err != nil {
		return nil, pushward.Unprocessablef("The address of the source cannot be read.")
	}
	r.Header.Set("User-Agent", "git/pushward") // some servers tell Git from browsers by it
	r.Header.Set("Accept", "application/x-git-upload-pack-"+kind)
	if body != nil {
		r.Header.Set("Content-Type", "application/x-git-upload-pack-request")
	}
	if s.User != "" || s.Password != "" {
		r.SetBasicAuth(s.User, s.Password)
	}
	answer, err := m.client.Do(r)
	if err != nil {
		return nil, unreachable(ctx, err)
	}
	err = refusedBy(answer, kind)
	if err != nil {
		answer.Body.Close()
		return nil, err
	}
	return answer.Body, nil
}

// unreachable words the failure of a request. Why a connection failed would
// tell a client about the network of the server, so that goes to the log only.
func unreachable(ctx context.Context, err error) error {
	var known *pushward.Error
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &known):
		return known
	}
	slog.WarnContext(ctx, "source of an import cannot be reached", "err", err)
	return pushward.Unprocessablef("The source cannot be reached, or has no certificate that this server trusts.")
}

func refusedBy(answer *http.Response, kind string) error {
	switch code := answer.StatusCode; {
	case code == http.StatusUnauthorized, code == http.StatusForbidden:
		return fmt.Errorf("%w: %w", pushward.Unprocessablef("The source refused access. Send vcs_username and vcs_password that may read it."), ErrSourceAuth)
	case code == http.StatusNotFound:
		return pushward.Unprocessablef("The source has no such repository, or does not show it without credentials.")
	case code >= 300 && code < 400:
		return pushward.Unprocessablef("The source sends us to another address, which is not followed. Give the address that it has now; many end in .git.")
	case code != http.StatusOK:
		return pushward.Unprocessablef("The source answered with status %d.", code)
	}
	if answer.Header.Get("Content-Type") != "application/x-git-upload-pack-"+kind {
		return errNotGit
	}
	return nil
}

var errNotGit = pushward.Unprocessablef("The source is no Git repository that is served over smart HTTP.")
