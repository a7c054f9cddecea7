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

func (d *mirrorDialer) dial(ctx context.Context, network, address string) (net.Conn, error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	if slices.Contains(d.hosts, strings.ToLower(host)) || slices.Contains(d.hosts, strings.ToLower(address)) {
		return d.inner.DialContext(ctx, network, address)
	}
	return d.outer.DialContext(ctx, network, address)
}

// publicOnly is asked with the very address that is about to be connected to.
func publicOnly(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || !public(at.Addr()) {
		return pushward.Unprocessablef("The source is at an address that is not public. Whoever runs this server can allow its host.")
	}
	return nil
}

// notPublic are the blocks that lead nowhere, inside, or inside by a detour;
// from IANA's registries of special-purpose addresses, and what clouds use for
// their own services.
var notPublic = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),        // this network
	netip.MustParsePrefix("100.64.0.0/10"),    // carriers' NAT; Alibaba's metadata
	netip.MustParsePrefix("168.63.129.16/32"), // Azure's own services
	netip.MustParsePrefix("192.0.0.0/24"),     // protocol assignments; Oracle's metadata
	netip.MustParsePrefix("192.0.2.0/24"),     // documentation
	netip.MustParsePrefix("192.88.99.0/24"),   // relays to IPv6
	netip.MustParsePrefix("198.18.0.0/15"),    // benchmarks
	netip.MustParsePrefix("198.51.100.0/24"),  // documentation
	netip.MustParsePrefix("203.0.113.0/24"),   // documentation
	netip.MustParsePrefix("240.0.0.0/4"),      // reserved, broadcast
	netip.MustParsePrefix("::/96"),            // IPv4 in disguise
	netip.MustParsePrefix("64:ff9b::/96"),     // IPv4 behind a translator
	netip.MustParsePrefix("64:ff9b:1::/48"),   // the same, local
	netip.MustParsePrefix("100::/64"),         // discarded
	netip.MustParsePrefix("2001::/23"),        // protocol assignments, Teredo among them
	netip.MustParsePrefix("2001:db8::/32"),    // documentation
	netip.MustParsePrefix("2002::/16"),        // IPv4 in disguise
	netip.MustParsePrefix("3fff::/20"),        // documentation
	netip.MustParsePrefix("5f00::/16"),        // segment routing
	netip.MustParsePrefix("fec0::/10"),        // site-local
}

func public(a netip.Addr) bool {
	if a.Zone() != "" {
		return false
	}
	a = a.Unmap()
	if !a.IsGlobalUnicast() || a.IsPrivate() || a.IsLinkLocalUnicast() {
		return false
	}
	return !slices.ContainsFunc(notPublic, func(p netip.Prefix) bool { return p.Contains(a) })
}
