package main

import (
	"bytes"
	"compress/zlib"
	"context"
	"crypto/sha1"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
)

// What a client sends is framed here and prepared ahead, so that its part of the
// time is small and the same for every server.

const noOID = "0000000000000000000000000000000000000000"

// The types of objects in a pack.
const (
	commitType = 1
	treeType   = 2
	blobType   = 3
)

// packer frames whole objects.
type packer struct {
	body    bytes.Buffer
	objects int
}

// add takes in an object and gives its id.
func (p *packer) add(kind byte, data []byte) (id string) {
	p.objects++
	size := len(data)
	first := kind<<4 | byte(size&15)
	for size >>= 4; size > 0; size >>= 7 {
		p.body.WriteByte(first | 0x80)
		first = byte(size & 0x7f)
	}
	p.body.WriteByte(first)
	z := zlib.NewWriter(&p.body)
	_, _ = z.Write(data)
	_ = z.Close()
	h := sha1.New()
	fmt.Fprintf(h, "%s %d\x00", [...]string{commitType: "commit", treeType: "tree", blobType: "blob"}[kind], len(data))
	h.Write(data)
	return hex.EncodeToString(h.Sum(nil))
}

func (p *packer) pack() []byte {
	b := append([]byte("PACK"), 0, 0, 0, 2)
	b = binary.BigEndian.AppendUint32(b, uint32(p.objects))
	b = append(b, p.body.Bytes()...)
	sum := sha1.Sum(b)
	return append(b, sum[:]...)
}

// treeEntry is one line of a tree.
func treeEntry(b []byte, mode, name, id string) []byte {
	raw, _ := hex.DecodeString(id)
	return append(append(append(b, mode+" "+name...), 0), raw...)
}

func commitText(tree, parent string) []byte {
	text := "tree " + tree + "\n"
	if parent != noOID {
		text += "parent " + parent + "\n"
	}
	const who = "load <load@example.com> 1700000000 +0000\n"
	return []byte(text + "author " + who + "committer " + who + "\nadd a file\n")
}

// pushRequest is the body of a push that moves one ref.
func pushRequest(ref, from, to string) []byte {
	line := from + " " + to + " " + ref + "\x00 report-status side-band-64k agent=git/2.39.5"
	return fmt.Appendf(nil, "%04x%s0000", len(line)+4, line)
}

// gitClient sends what git would send.
type gitClient struct {
	h         *host
	transport *http.Transport
}

func newGitClient(h *host) *gitClient {
	return &gitClient{h: h, transport: &http.Transport{MaxIdleConnsPerHost: 64, DisableCompression: true}}
}

func (c *gitClient) do(ctx context.Context, method, path, kind string, body io.Reader, size int64) (string, error) {
	r, err := http.NewRequestWithContext(ctx, method, c.h.url+path, body)
	if err != nil {
		return "", err
	}
	r.ContentLength = size // -1: in chunks
	r.Header.Set("User-Agent", "git/2.39.5")
	if kind != "" {
		r.Header.Set("Content-Type", kind)
	}
	if c.h.token != "" {
		r.Header.Set("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte("x-access-token:"+c.h.token)))
	}
	response, err := c.transport.RoundTrip(r)
	if err != nil {
		return "", err
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s %s: %d %.300s", method, path, response.StatusCode, text)
	}
	return string(text), err
}

// refs is what git asks before it pushes.
func (c *gitClient) refs(ctx context.Context, repo string) (string, error) {
	return c.do(ctx, http.MethodGet, repo+"/info/refs?service=git-receive-pack", "", nil, 0)
}

// push sends a prepared request. It is an error unless the ref moved.
func (c *gitClient) push(ctx context.Context, repo, ref string, body io.Reader, size int64) error {
	answer, err := c.do(ctx, http.MethodPost, repo+"/git-receive-pack", "application/x-git-receive-pack-request", body, size)
	if err == nil && !strings.Contains(answer, "ok "+ref+"\n") {
		err = fmt.Errorf("the push was answered %.600q", answer)
	}
	return err
}

func newListener() (net.Listener, error) { return net.Listen("tcp", "127.0.0.1:0") }

// address is where git itself finds a repository.
func (h *host) address(repo string) (string, error) {
	u, err := url.Parse(h.url + repo)
	if err != nil {
		return "", err
	}
	if h.token != "" {
		u.User = url.UserPassword("x-access-token", h.token)
	}
	return u.String(), nil
}
