package webhook

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"syscall"
	"time"

	"pushward"
	"pushward/internal/address"
)

// sendTime is how long a receiver may take, from its name to its last byte, as
// on GitHub.
const sendTime = 10 * time.Second

var errNotPublic = errors.New("its address is not public")

// clients send: one checks certificates, the other was told not to.
type clients struct {
	strict, lax *http.Client
	hosts       []string // in lower case
	networks    []netip.Prefix
}

func newClients(hosts []string) (*clients, error) {
	c := &clients{}
	for _, h := range hosts {
		h = strings.ToLower(strings.Trim(strings.TrimSpace(h), "[]"))
		network, err := netip.ParsePrefix(h)
		switch {
		case err == nil:
			c.networks = append(c.networks, network.Masked())
		case h == "" || strings.ContainsAny(h, "/@?#* \t"):
			return nil, fmt.Errorf("%q is neither a host nor a network that webhooks could be sent to: it must be like ci.internal, 10.0.0.7 or 10.1.0.0/16", h)
		default:
			c.hosts = append(c.hosts, h)
		}
	}
	c.strict, c.lax = c.client(false), c.client(true)
	return c, nil
}

// client makes one that follows nothing, asks no proxy and keeps no connection:
// a connection kept would be used again without a look at its address.
func (c *clients) client(insecure bool) *http.Client {
	return &http.Client{
		Timeout:       sendTime,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			DialContext:            c.dial,
			TLSClientConfig:        &tls.Config{InsecureSkipVerify: insecure, MinVersion: tls.VersionTLS12},
			DisableKeepAlives:      true,
			DisableCompression:     true, // a small body could unpack to a large one
			MaxResponseHeaderBytes: 64 << 10,
		},
	}
}

func (c *clients) dial(ctx context.Context, network, at string) (net.Conn, error) {
	host, _, err := net.SplitHostPort(at)
	if err != nil {
		return nil, err
	}
	d := net.Dialer{Control: c.publicOnly}
	if slices.Contains(c.hosts, strings.ToLower(host)) {
		d.Control = nil
	}
	return d.DialContext(ctx, network, at)
}

// publicOnly is asked with the very address that is about to be connected to,
// after the name was looked up: a name that changes its mind gains nothing.
func (c *clients) publicOnly(_, dialled string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(dialled)
	if err != nil {
		return errNotPublic
	}
	inside := func(p netip.Prefix) bool { return p.Contains(at.Addr().Unmap()) }
	if address.Public(at.Addr()) || at.Addr().Zone() == "" && slices.ContainsFunc(c.networks, inside) {
		return nil
	}
	return errNotPublic
}

// CheckURL refuses what no event could be sent to. It looks at the text only:
// the address is looked at when it is connected to.
func CheckURL(text string) error {
	u, err := url.Parse(text)
	switch {
	case err == nil && u.Scheme != "http" && u.Scheme != "https":
		return pushward.Invalidf("url must begin with http:// or https://")
	case err != nil || u.Hostname() == "" || len(text) > 2048:
		return pushward.Invalidf("url is not a valid URL")
	}
	return nil
}
