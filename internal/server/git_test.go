package server

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"log/slog"
	"math/big"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Git over TLS, in both versions of HTTP, to the whole server: what is pushed
// first becomes the default branch where there was none.
func TestGitOverTLS(t *testing.T) {
	dir := t.TempDir()
	cert, key := selfSigned(t, dir)
	c, err := ParseConfig([]string{"--data", filepath.Join(dir, "data"), "--listen", "127.0.0.1:0", "--tls-cert", cert, "--tls-key", key}, environment(nil), &bytes.Buffer{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	s, err := Open(ctx, c, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	token, _, err := s.FirstRun(ctx)
	if err != nil {
		t.Fatal(err)
	}
	listeners, err := s.Listen()
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan error)
	go func() { served <- s.Serve(ctx, listeners) }()
	defer func() {
		stop()
		if err := <-served; err != nil {
			t.Error(err)
		}
	}()
	base := strings.Replace(s.URL(listeners[0]), "://", "://x:"+token+"@", 1)

	post := exec.Command("curl", "-sS", "-k", "-f", "-d", `{"name":"fresh"}`, base+"/api/v3/user/repos")
	if out, err := post.CombinedOutput(); err != nil {
		t.Fatalf("create a repository: %v\n%s", err, out)
	}
	work := filepath.Join(dir, "work")
	run := func(args ...string) string {
		t.Helper()
		cmd := exec.Command("git", args...)
		cmd.Env = []string{
			"PATH=" + os.Getenv("PATH"), "HOME=" + dir, "GIT_CONFIG_NOSYSTEM=1", "GIT_TERMINAL_PROMPT=0", "GIT_SSL_CAINFO=" + cert,
			"GIT_AUTHOR_NAME=A", "GIT_AUTHOR_EMAIL=a@b", "GIT_COMMITTER_NAME=A", "GIT_COMMITTER_EMAIL=a@b", "GIT_CURL_VERBOSE=1",
		}
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
		}
		return string(out)
	}
	run("init", "-q", "-b", "trunk", work)
	for i, version := range []string{"HTTP/2", "HTTP/1.1"} {
		name := strings.Repeat("x", i+1)
		if err := os.WriteFile(filepath.Join(work, name), bytes.Repeat([]byte("text\n"), 1000), 0o600); err != nil {
			t.Fatal(err)
		}
		run("-C", work, "add", "-A")
		run("-C", work, "commit", "-q", "-m", name)
		out := run("-C", work, "-c", "http.version="+version, "-c", "http.postBuffer=1", "push", base+"/admin/fresh.git", "trunk")
		if !strings.Contains(out, version+" 200") {
			t.Errorf("%s was not spoken:\n%s", version, out)
		}
		clone := filepath.Join(dir, "clone"+name)
		run("-c", "http.version="+version, "clone", "-q", base+"/admin/fresh", clone)
		if got := run("-C", clone, "rev-parse", "--abbrev-ref", "HEAD"); strings.TrimSpace(got) != "trunk" {
			t.Errorf("over %s the clone is on %q", version, got)
		}
	}
	repo, _, err := s.db.RepoByName(ctx, "admin", "fresh")
	if err != nil || repo.DefaultBranch != "trunk" {
		t.Errorf("the default branch is %q (%v)", repo.DefaultBranch, err)
	}
}

// selfSigned makes a certificate for 127.0.0.1.
func selfSigned(t *testing.T, dir string) (cert, key string) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &private.PublicKey, private)
	if err != nil {
		t.Fatal(err)
	}
	encoded, err := x509.MarshalECPrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	cert, key = filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	write(t, cert, string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})))
	write(t, key, string(pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: encoded})))
	return cert, key
}
