package webhook_test

import (
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"pushward/internal/store"
	"pushward/internal/store/storetest"
	"pushward/internal/webhook"
)

func TestOnlyPublicAddressesAreSentTo(t *testing.T) {
	w := newWorld(t, storetest.SQLite(t))
	r := newReceiver(t)
	_, port, err := net.SplitHostPort(strings.TrimPrefix(r.URL, "http://"))
	must(t, err)
	w.call(201, "POST", "/user/repos", `{"name": "demo"}`)
	closed := w.dispatcher()
	status := func(d *webhook.Dispatcher, at string) string {
		t.Helper()
		id := w.hook("/repos/ann/demo", `{"url": "`+at+`"}`, `["push"]`)
		defer w.call(204, "DELETE", fmt.Sprintf("/repos/ann/demo/hooks/%d", id), "")
		must(t, d.DeliverDue(t.Context()))
		list, err := w.db.Deliveries(t.Context(), id, 0, store.AnyOutcome, 1)
		must(t, err)
		return list[0].Status
	}
	for _, host := range []string{
		"127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::]", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254",
		"[fe80::1]", "[fd00:ec2::254]", "100.100.100.200", "168.63.129.16", "192.0.0.192", "224.0.0.1", "[ff02::1]", "255.255.255.255",
		"[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]",
		"127.1", "0x7f000001", "2130706433",
	} {
		got := status(closed, "http://"+host+":"+port)
		if got != "refused: the address is not public" && got != "failed to connect to host" {
			t.Errorf("%s: %s", host, got)
		}
		if strings.HasPrefix(host, "127.0") && got == "failed to connect to host" {
			t.Errorf("%s was tried", host)
		}
	}
	if len(r.took()) > 0 {
		t.Error("somebody inside was reached")
	}
	for _, allowed := range []string{"127.0.0.1", "127.0.0.0/8", "LOCALHOST"} {
		host := map[bool]string{true: "localhost", false: "127.0.0.1"}[allowed == "LOCALHOST"]
		if got := status(w.dispatcher(allowed), "http://"+host+":"+port); got != "OK" {
			t.Errorf("allowed %s: %s", allowed, got)
		}
	}
	if got := status(w.dispatcher("10.0.0.0/8"), r.URL); got != "refused: the address is not public" {
		t.Errorf("another network: %s", got)
	}
	for _, nonsense := range []string{"", "http://inside", "*", "a b", "10.0.0.0/99"} {
		keys, _ := webhook.NewKeys(master)
		if _, err := webhook.New(w.db, w.repos, nil, keys, webhook.Options{Hosts: []string{nonsense}, Masker: w.gate.Masker}); err == nil {
			t.Errorf("host %q is taken", nonsense)
		}
	}
}

// A proxy of the environment would make connections that nobody looks at.
func TestNoProxyIsAsked(t *testing.T) {
	proxy := newReceiver(t)
	for _, name := range []string{"HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"} {
		t.Setenv(name, proxy.URL)
	}
	w, r, _ := simple(t, storetest.SQLite(t), "json")
	w.push(1)
	w.deliver()
	if len(r.took()) != 1 || len(proxy.took()) > 0 {
		t.Error("a proxy was asked")
	}
}

func TestCertificatesAreChecked(t *testing.T) {
	w := newWorld(t, storetest.SQLite(t))
	n := 0
	tls := httptest.NewUnstartedServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { n++ }))
	tls.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	tls.StartTLS()
	t.Cleanup(tls.Close)
	w.call(201, "POST", "/user/repos", `{"name": "demo"}`)
	strict := w.hook("/repos/ann/demo", `{"url": "`+tls.URL+`"}`, `["push"]`)
	w.deliver()
	list, err := w.db.Deliveries(t.Context(), strict, 0, store.AnyOutcome, 1)
	must(t, err)
	if n != 0 || !strings.Contains(list[0].Status, "certificate") {
		t.Errorf("an unknown certificate: %s", list[0].Status)
	}
	at := fmt.Sprintf("/repos/ann/demo/hooks/%d", strict)
	w.call(200, "PATCH", at+"/config", `{"insecure_ssl": "1"}`)
	w.call(204, "POST", at+"/pings", "")
	w.deliver()
	if n != 1 {
		t.Error("insecure_ssl does not work")
	}
}
