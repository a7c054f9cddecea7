package e2e

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"math/big"
	"net"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// gh reaches a server that is not GitHub in four ways. Each gives gh's
// environment and what stands before a path below the API's root.
var ghWays = []struct {
	name  string
	setup func(t *testing.T, flags []string) (s *server, env []string, root string)
}{
	{"unix-socket", ghBySocket},
	{"http-proxy", ghByProxy},
	{"absolute-url", ghByURL},
	{"tls", ghByTLS},
}

// ghBySocket is `gh config set http_unix_socket`: plain HTTP over a socket.
func ghBySocket(t *testing.T, flags []string) (*server, []string, string) {
	dir, err := os.MkdirTemp("", "gh") // short: a socket's path has at most 107 bytes
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	socket := filepath.Join(dir, "s")
	s := startServer(t, append(flags, "--listen-unix", socket)...)
	config := t.TempDir()
	set := exec.Command("gh", "config", "set", "http_unix_socket", socket)
	set.Env = []string{"GH_CONFIG_DIR=" + config, "HOME=" + config, "PATH=" + os.Getenv("PATH")}
	if out, err := set.CombinedOutput(); err != nil {
		t.Fatalf("gh config set: %v\n%s", err, out)
	}
	return s, []string{"GH_CONFIG_DIR=" + config, "GH_HOST=pushward.test", "GH_ENTERPRISE_TOKEN=" + s.Token}, ""
}

// ghByProxy uses gh's own developer host: requests go to
// http://api.github.localhost/ without /api/v3, here by way of the server as proxy.
func ghByProxy(t *testing.T, flags []string) (*server, []string, string) {
	s := startServer(t, flags...)
	return s, []string{"GH_HOST=github.localhost", "GH_TOKEN=" + s.Token, "HTTP_PROXY=" + s.URL, "http_proxy=" + s.URL}, ""
}

// ghByURL gives gh whole URLs.
func ghByURL(t *testing.T, flags []string) (*server, []string, string) {
	s := startServer(t, flags...)
	u, err := url.Parse(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	return s, []string{"GH_HOST=" + u.Host, "GH_ENTERPRISE_TOKEN=" + s.Token}, s.URL + "/api/v3/"
}

// ghByTLS is gh against a host with a certificate of its own.
func ghByTLS(t *testing.T, flags []string) (*server, []string, string) {
	cert, key := newCertificate(t)
	s := startServer(t, append(flags, "--tls-cert", cert, "--tls-key", key)...)
	u, err := url.Parse(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	return s, []string{"GH_HOST=" + u.Host, "GH_ENTERPRISE_TOKEN=" + s.Token, "SSL_CERT_FILE=" + cert}, ""
}

// newGH gives a restClient whose calls are `gh api`.
func newGH(env []string, root string) *restClient {
	return &restClient{"", func(t testing.TB, method, path string, body any) (int, []byte) {
		t.Helper()
		args := []string{"api", "--include", "--method", method, root + strings.TrimPrefix(path, "/")}
		if body != nil {
			args = append(args, "--input", "-")
		}
		cmd := exec.Command("gh", args...)
		home := t.TempDir()
		cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + home, "GH_CONFIG_DIR=" + home, "GH_NO_UPDATE_NOTIFIER=1", "NO_COLOR=1"}, env...)
		if body != nil {
			cmd.Stdin = bytes.NewReader(toJSON(t, body))
		}
		var stdout, stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = &stdout, &stderr
		err := cmd.Run()
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			t.Fatalf("gh: %v", err)
		}
		status, answer := splitIncluded(t, stdout.Bytes(), stderr.String())
		if (err != nil) != (status >= 400) {
			t.Errorf("gh %s %s: status %d and exit %v\n%s", method, path, status, err, stderr.String())
		}
		return status, answer
	}}
}

// splitIncluded reads what `gh api --include` prints: status line, headers,
// blank line, body.
func splitIncluded(t testing.TB, out []byte, stderr string) (int, []byte) {
	t.Helper()
	text := strings.ReplaceAll(string(out), "\r\n", "\n")
	head, body, _ := strings.Cut(text, "\n\n")
	fields := strings.Fields(head)
	if len(fields) < 2 || !strings.HasPrefix(fields[0], "HTTP/") {
		t.Fatalf("gh printed no answer: %q\n%s", out, stderr)
	}
	status, err := strconv.Atoi(fields[1])
	if err != nil {
		t.Fatalf("gh printed %q", fields)
	}
	return status, []byte(body)
}

func TestGH(t *testing.T) {
	for i, way := range ghWays {
		t.Run(way.name, func(t *testing.T) {
			run := func(t *testing.T, flags ...string) {
				s, env, root := way.setup(t, flags)
				c := newGH(env, root)
				for _, d := range doors {
					t.Run(d.name, func(t *testing.T) { sixSteps(t, s, newRepo(t, c, owner), d, reasonFor(d)) })
				}
			}
			// The way to the server does not depend on the database: one way on
			// both is enough.
			if i == 0 {
				onEachDatabase(t, run)
				return
			}
			run(t)
		})
	}
}

// newCertificate writes a self-signed certificate for 127.0.0.1.
func newCertificate(t *testing.T) (cert, key string) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "pushward e2e"},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, DNSNames: []string{"localhost"},
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign,
	}
	public, err := x509.CreateCertificate(rand.Reader, template, template, &private.PublicKey, private)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	return writePEM(t, dir, "cert.pem", "CERTIFICATE", public), writePEM(t, dir, "key.pem", "PRIVATE KEY", secret)
}

func writePEM(t *testing.T, dir, name, kind string, content []byte) string {
	t.Helper()
	name = filepath.Join(dir, name)
	if err := os.WriteFile(name, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: content}), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}
