package git

import (
	"context"
	"fmt"
	"net"
	"net/netip"
	"slices"
	"strings"
	"syscall"
	"time"

	"pushward"
	"pushward/internal/address"
)

// mirrorDialer connects to public addresses, and to the hosts it is told.
type mirrorDialer struct {
	hosts []string // "host" or "host:port", in lower case
	inner net.Dialer
	outer net.Dialer
}

func newMirrorDialer(hosts []string) (*mirrorDialer, error) {
	d := &mirrorDialer{inner: net.Dialer{Timeout: 10 * time.Second}, outer: net.Dialer{Timeout: 10 * time.Second, Control: publicOnly}}
	for _, h := range hosts {
		if h == "" || strings.ContainsAny(h, "/@?#* \t") {
			return nil, fmt.Errorf("%q is no host that imports could be allowed from: it must be like git.internal or 10.0.0.7:8443", h)
		}
		d.hosts = append(d.hosts, strings.Trim(strings.ToLower(h), "[]"))
	}
	return d, nil
}

func (d *mirrorDialer) dial(ctx context.Context, network, at string) (net.Conn, error) {
	host, _, err := net.SplitHostPort(at)
	if err != nil {
		return nil, err
	}
	if slices.Contains(d.hosts, strings.ToLower(host)) || slices.Contains(d.hosts, strings.ToLower(at)) {
		return d.inner.DialContext(ctx, network, at)
	}
	return d.outer.DialContext(ctx, network, at)
}

// publicOnly is asked with the very address that is about to be connected to.
func publicOnly(_, dialled string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(dialled)
	if err != nil || !address.Public(at.Addr()) {
		return pushward.Unprocessablef("The source is at an address that is not public. Whoever runs this server can allow its host.")
	}
	return nil
}
