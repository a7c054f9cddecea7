package githttp

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// What other clients put on the wire, byte for byte where that matters. They
// are driven themselves in e2e where they can be had; these frames need nothing.
func TestFramingOfOtherClients(t *testing.T) {
	for name, send := range map[string]func(w *world, body string) *http.Request{
		// libgit2 and dulwich send chunks and no length, also for small bodies.
		"chunked": func(w *world, body string) *http.Request {
			r := w.request("POST", "/ann/open.git/git-receive-pack", "")
			r.Body, r.ContentLength = io.NopCloser(strings.NewReader(body)), -1
			return r
		},
		// JGit zips what gets smaller by it.
		"gzip": func(w *world, body string) *http.Request {
			r := w.request("POST", "/ann/open.git/git-receive-pack", string(zip(w.t, []byte(body))))
			r.Header.Set("Content-Encoding", "gzip")
			return r
		},
		"gzip and chunked": func(w *world, body string) *http.Request {
			r := w.request("POST", "/ann/open.git/git-receive-pack", "")
			r.Body, r.ContentLength = io.NopCloser(strings.NewReader(string(zip(w.t, []byte(body))))), -1
			r.Header.Set("Content-Encoding", "x-gzip")
			return r
		},
		// isomorphic-git says its length and asks for version 2 of everything.
		"version 2": func(w *world, body string) *http.Request {
			r := w.request("POST", "/ann/open.git/git-receive-pack", body)
			r.Header.Set("Git-Protocol", "version=2")
			return r
		},
		// curl asks before it sends a large body.
		"100-continue": func(w *world, body string) *http.Request {
			r := w.request("POST", "/ann/open.git/git-receive-pack", body)
			r.Header.Set("Expect", "100-continue")
			return r
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			dir := w.work("open")
			id := commit(t, dir, "a", strings.Repeat("some text\n", 1000))
			body := string(append(head("report-status side-band-64k", zeros+" "+id+" refs/heads/x"), w.packOf(dir, id, "^"+id+"~1")...))
			r := send(w, body)
			r.Header.Set("Content-Type", "application/x-git-receive-pack-request")
			r.SetBasicAuth("x", "token-ann")
			status, _, answer := w.do(r)
			if status != http.StatusOK {
				t.Fatalf("answered %d %q", status, answer)
			}
			statuses, words := readReport(t, answer, true)
			if strings.Join(statuses, "|") != "unpack ok|ok refs/heads/x" || words != "" {
				t.Errorf("answered %q %q", statuses, words)
			}
		})
	}
}

// Variants of the command list that clients send.
func TestCommandListsOfOtherClients(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	id := mustGit(t, dir, "rev-parse", "HEAD")
	const caps = "report-status side-band-64k"
	for name, lines := range map[string][]string{
		"no space before": {zeros + " " + id + " refs/heads/a\x00" + caps},
		"line feed":       {zeros + " " + id + " refs/heads/b\x00 " + caps + "\n"},
		"feed in first":   {zeros + " " + id + " refs/heads/c\n\x00" + caps},
		"upper case":      {zeros + " " + strings.ToUpper(id) + " refs/heads/d\x00" + caps + " agent=x/1 session-id=1"},
		"shallow first":   {"shallow " + id, zeros + " " + id + " refs/heads/e\x00" + caps},
	} {
		var b []byte
		for _, l := range lines {
			b = appendPkt(b, l)
		}
		b = append(append(b, flushPkt...), emptyPack...)
		status, _, answer := w.post("open", receivePack, "ann", b)
		if status != http.StatusOK {
			t.Errorf("%s is answered %d %q", name, status, answer)
			continue
		}
		if statuses, _ := readReport(t, answer, true); len(statuses) != 2 || !strings.HasPrefix(statuses[1], "ok ") {
			t.Errorf("%s: %q", name, statuses)
		}
	}
	// Deletes come without a pack, or with an empty one (isomorphic-git).
	for ref, pack := range map[string][]byte{"a": {}, "b": emptyPack} {
		_, statuses, _ := w.push("open", "ann", caps, pack, id+" "+zeros+" refs/heads/"+ref)
		if strings.Join(statuses, "|") != "unpack ok|ok refs/heads/"+ref {
			t.Errorf("delete with a pack of %d bytes: %q", len(pack), statuses)
		}
	}
}

// Nobody sends a body before he knows that it is wanted: a refusal comes before
// the body, and the connection is not left to wait for it.
func TestRefusedBeforeTheBody(t *testing.T) {
	w := newWorld(t)
	w.work("open")
	c, err := net.Dial("tcp", strings.TrimPrefix(w.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	_, err = fmt.Fprintf(c, "POST /ann/open.git/git-receive-pack HTTP/1.1\r\nHost: x\r\nAuthorization: Basic %s\r\n"+
		"Content-Type: application/x-git-receive-pack-request\r\nContent-Length: 1000000\r\nExpect: 100-continue\r\n\r\n",
		base64.StdEncoding.EncodeToString([]byte("x:token-eve")))
	if err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil || !strings.Contains(line, "403") {
		t.Errorf("answered %q (%v)", line, err)
	}
}

// A pack that is refused at its first byte is read to its end all the same, so
// that a client which is still sending gets to see the reason.
func TestRefusalIsReadByWhoStillSends(t *testing.T) {
	w := newWorld(t)
	dir := w.work("open")
	big := make([]byte, testMaxPack+500_000)
	for i := range big {
		big[i] = byte(i * i >> 7)
	}
	id := strings.TrimSpace(inputGit(t, dir, string(big), "hash-object", "-w", "--stdin"))
	mustGit(t, dir, "tag", "big", id)
	for _, args := range [][]string{nil, {"-c", "http.postBuffer=1000"}} {
		out, err := runGit(t, dir, append(args, "push", "origin", "big")...)
		if err == nil || !strings.Contains(out, "remote: error: The push brings an object of") || !strings.Contains(out, "[remote rejected]") {
			t.Errorf("it prints (%v)\n%s", err, out)
		}
	}
}

// A client that stops in the middle is given up, and told so if it still reads.
func TestSlowClient(t *testing.T) {
	w := newWorld(t)
	w.face.grace = 50 * time.Millisecond
	c, err := net.Dial("tcp", strings.TrimPrefix(w.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	_, err = fmt.Fprintf(c, "POST /ann/open.git/git-receive-pack HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer token-ann\r\n"+
		"Content-Type: application/x-git-receive-pack-request\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n00aa\r\n")
	if err != nil {
		t.Fatal(err)
	}
	answer, err := io.ReadAll(c)
	if err != nil || !strings.Contains(string(answer), "too slowly") {
		t.Errorf("answered %q (%v)", answer, err)
	}
}
