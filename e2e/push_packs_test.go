package e2e

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Packs that git would not make. Those with a secret must be blocked; none may
// leave anything.
func TestSecretsInPacks(t *testing.T) {
	s := startServer(t)
	rest := newREST(t, s, s.Token, "")
	for name, build := range map[string]func(t *testing.T, c *restClient, secret string) (pack []byte, tip string){
		// An object that no ref reaches would be served by its id.
		"dangling": func(t *testing.T, c *restClient, secret string) ([]byte, string) {
			h := history("clean\n")
			return pack(append(h, packed{kind: packBlob, data: []byte(secret)})...), h[2].object()
		},
		"dangling-commit": func(t *testing.T, c *restClient, secret string) ([]byte, string) {
			h, hidden := history("clean\n"), history(secret)
			return pack(append(hidden, h...)...), h[2].object()
		},
		// Neither base nor delta holds the secret, the result does.
		"delta": func(t *testing.T, c *restClient, secret string) ([]byte, string) {
			base := packed{kind: packBlob, data: []byte("x" + secret[20:] + "\n" + secret[:20])}
			made := delta(len(base.data), step{insert: "key "}, step{copyFrom: len(base.data) - 20, copyLen: 20}, step{copyFrom: 1, copyLen: 21})
			h := history("key " + secret + "\n")
			return pack(base, packed{kind: packOffset, back: 1, data: made}, h[1], h[2]), h[2].object()
		},
		"delta-before-its-base": func(t *testing.T, c *restClient, secret string) ([]byte, string) {
			base := packed{kind: packBlob, data: []byte("x" + secret[20:] + "\n" + secret[:20])}
			made := delta(len(base.data), step{insert: "key "}, step{copyFrom: len(base.data) - 20, copyLen: 20}, step{copyFrom: 1, copyLen: 21})
			h := history("key " + secret + "\n")
			return pack(packed{kind: packByName, base: base.object(), data: made}, h[1], h[2], base), h[2].object()
		},
		"thin": func(t *testing.T, c *restClient, secret string) ([]byte, string) {
			base := "x" + secret[20:] + "\n" + secret[:20]
			id, no := c.blob(t, []byte(base))
			if no != nil {
				t.Fatal("the base is blocked")
			}
			made := delta(len(base), step{insert: "key "}, step{copyFrom: len(base) - 20, copyLen: 20}, step{copyFrom: 1, copyLen: 21})
			h := history("key " + secret + "\n")
			return pack(packed{kind: packByName, base: id, data: made}, h[1], h[2]), h[2].object()
		},
		"deep-chain": func(t *testing.T, c *restClient, secret string) ([]byte, string) {
			entries := []packed{{kind: packBlob, data: []byte("0")}}
			text := "0"
			for i := range 200 {
				more := fmt.Sprintf("\nline %d", i)
				if i == 199 {
					more = "\n" + secret
				}
				entries = append(entries, packed{kind: packOffset, back: 1, data: delta(len(text), step{copyLen: len(text)}, step{insert: more})})
				text += more
			}
			h := history(text)
			return pack(append(entries, h[1], h[2])...), h[2].object()
		},
		"unused-delta": func(t *testing.T, c *restClient, secret string) ([]byte, string) {
			h := history("clean\n")
			return pack(h[0], packed{kind: packOffset, back: 1, data: delta(6, step{insert: secret})}, h[1], h[2]), h[2].object()
		},
	} {
		t.Run("hole-"+name, func(t *testing.T) {
			c := newRepo(t, rest, owner)
			secret := newSecret(t)
			p, tip := build(t, c, secret)
			if a := s.rawPush(t, c.repo, p, noID+" "+tip+" refs/heads/x"); !a.blocked() {
				t.Errorf("it is answered %v", a)
			}
			s.wantNoTrace(t, secret)
		})
	}
}

// What is malformed, lies, or is meant to exhaust the server.
func TestHostilePacks(t *testing.T) {
	s := startServer(t)
	c := newRepo(t, newREST(t, s, s.Token, ""), owner)
	count := len(s.objects(t))
	h := history("clean\n")
	clean, tip := pack(h...), h[2].object()
	zeros := bytes.Repeat([]byte{0}, 200<<20)
	huge := deflate(zeros[:101<<20])
	for name, p := range map[string][]byte{
		"trailing-bytes":        append(bytes.Clone(clean), "x"...),
		"cut":                   clean[:len(clean)-1],
		"bad-sum":               append(bytes.Clone(clean[:len(clean)-20]), make([]byte, 20)...),
		"count-too-high":        packSaying(4, h...),
		"count-too-low":         packSaying(2, h...),
		"count-of-4-billion":    packSaying(0xffffffff, h...),
		"version-3":             withSum(append([]byte("PACK\x00\x00\x00\x03\x00\x00\x00\x03"), clean[12:len(clean)-20]...)),
		"object-twice":          pack(h[0], h[0], h[1], h[2]),
		"type-0":                pack(append(h, packed{kind: 0, data: []byte("x")})...),
		"type-5":                pack(append(h, packed{kind: 5, data: []byte("x")})...),
		"size-too-small":        pack(append(h, packed{kind: packBlob, data: []byte("hello"), size: 4})...),
		"size-too-large":        pack(append(h, packed{kind: packBlob, data: []byte("hello"), size: 6})...),
		"size-of-a-terabyte":    pack(append(h, packed{kind: packBlob, data: []byte("hello"), size: 1 << 40})...),
		"zlib-bomb":             pack(append(h, packed{kind: packBlob, deflated: huge, size: 10})...),
		"object-over-the-limit": pack(append(h, packed{kind: packBlob, deflated: huge, size: 101 << 20})...),
		"no-zlib":               pack(append(h, packed{kind: packBlob, deflated: []byte("not deflated"), size: 10})...),
		"delta-bomb":            pack(append(h, deltaBomb(h[0])...)...),
		"delta-of-lies":         pack(append(h, packed{kind: packOffset, back: 3, data: append(appendSize(appendSize(nil, 6), 100), 1, 'x')})...),
		"delta-of-other-base":   pack(append(h, packed{kind: packOffset, back: 3, data: delta(99, step{insert: "x"})})...),
		"delta-beyond-base":     pack(append(h, packed{kind: packOffset, back: 3, data: delta(6, step{copyFrom: 5, copyLen: 10})})...),
		"delta-command-0":       pack(append(h, packed{kind: packOffset, back: 3, data: append(appendSize(appendSize(nil, 6), 1), 0, 'x')})...),
		"delta-of-nothing":      pack(append(h, packed{kind: packByName, base: strings.Repeat("1", 40), data: delta(6, step{insert: "x"})})...),
		"delta-of-itself":       pack(append(h, cycle(1)...)...),
		"delta-cycle":           pack(append(h, cycle(2)...)...),
		"chain-too-deep":        pack(append(h, chain(251)...)...),
		"no-tree":               pack(h[0], h[2]),
		"no-blob":               pack(h[1], h[2]),
		"nul-in-message":        oneCommit(h, "x\x00y"),
		"broken-commit":         pack(append(h, packed{kind: packCommit, data: []byte("tree x\n")})...),
		"broken-tag":            pack(append(h, packed{kind: packTag, data: []byte("object x\n")})...),
		"tree-with-dot-git":     withTree(h, "100644 .git"),
		"tree-with-dot-GIT":     withTree(h, "100644 .GiT"),
		"tree-with-git-tilde":   withTree(h, "100644 git~1"),
		"tree-with-hfs-git":     withTree(h, "100644 .g\u200cit"),
		"tree-with-ntfs-stream": withTree(h, "100644 .git::$INDEX_ALLOCATION"),
		"tree-with-dot-dot":     withTree(h, "40000 .."),
		"tree-with-dot":         withTree(h, "40000 ."),
		"tree-with-slash":       withTree(h, "100644 a/b"),
		"tree-with-no-name":     withTree(h, "100644 "),
		"tree-twice":            withTree(h, "100644 a", "100644 a"),
		"tree-file-and-folder":  withTree(h, "100644 a", "40000 a"),
		"tree-unsorted":         withTree(h, "100644 b", "100644 a"),
		"tree-zero-mode":        withTree(h, "0100644 a"),
		"tree-odd-mode":         withTree(h, "100666 a"),
		"tree-link-gitmodules":  withTree(h, "120000 .gitmodules"),
	} {
		t.Run("hole-"+name, func(t *testing.T) {
			a := s.rawPush(t, c.repo, p, noID+" "+tip+" refs/heads/x")
			if !a.allRefused() || a.words == "" || strings.Contains(a.words, "GH013") || strings.Contains(a.words, "internal") {
				t.Errorf("it is answered %v", a)
			}
		})
	}
	if n := len(s.objects(t)); n != count {
		t.Errorf("there are %d objects, before %d", n, count)
	}
	if left, _ := filepath.Glob(filepath.Join(s.Dir, "repositories", "tmp", "push-*")); len(left) > 0 {
		t.Errorf("there is left %v", left)
	}
	if a := s.rawPush(t, c.repo, clean, noID+" "+tip+" refs/heads/x"); !a.allOK() {
		t.Errorf("what is right is answered %v", a)
	}
	if peak := s.peakMemory(t); peak > 400<<20 {
		t.Errorf("the server took %d MB", peak>>20)
	}
}

// deltaBomb names 4 GB in a few hundred bytes, as copies of one small base.
func deltaBomb(base packed) []packed {
	var steps []step
	for range 300 {
		steps = append(steps, step{copyLen: 0xffffff})
	}
	d := delta(len(base.data), steps...)
	return []packed{{kind: packByName, base: base.object(), data: d}}
}

func cycle(n int) []packed {
	var out []packed
	for i := range n {
		out = append(out, packed{kind: packByName, base: objectID("blob", fmt.Append(nil, (i+1)%n)), data: delta(1, step{insert: fmt.Sprint(i)})})
	}
	return out
}

func chain(n int) []packed {
	out := []packed{{kind: packBlob, data: []byte("x")}}
	for i := range n {
		out = append(out, packed{kind: packOffset, back: 1, data: delta(len(fmt.Sprint(i-1)), step{insert: fmt.Sprint(i)})})
	}
	out[1].data = delta(1, step{insert: "0"})
	return out
}

func oneCommit(h []packed, message string) []byte {
	return pack(append(h, packed{kind: packCommit, data: append(commitOn(h[1].object(), "").data, message...)})...)
}

// withTree adds a tree whose entries all name the blob, or the tree.
func withTree(h []packed, names ...string) []byte {
	var entries []string
	for _, n := range names {
		id := h[0].object()
		if strings.HasPrefix(n, "40000") {
			id = h[1].object()
		}
		entries = append(entries, n, id)
	}
	return pack(append(h, treeOf(entries...))...)
}

// peakMemory is the most the program has used, bytes.
func (s *server) peakMemory(t testing.TB) int64 {
	t.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(text), "VmHWM:")
	var kb int64
	if _, err := fmt.Sscan(rest, &kb); err != nil {
		t.Fatal(err)
	}
	return kb << 10
}

// Every byte of a small pack, changed in one bit and in all: never accepted.
func TestEveryByteOfAPack(t *testing.T) {
	s := startServer(t)
	c := newRepo(t, newREST(t, s, s.Token, ""), owner)
	h := history("clean\n")
	d := packed{kind: packOffset, back: 3, data: delta(6, step{copyLen: 5}, step{insert: "er\n"})}
	clean, tip := pack(append(h, d)...), h[2].object()
	count := len(s.objects(t))
	for i := range clean {
		for _, flip := range []byte{1, 0x80, 0xff} {
			p := bytes.Clone(clean)
			p[i] ^= flip
			if a := s.rawPush(t, c.repo, p, noID+" "+tip+" refs/heads/x"); !a.allRefused() || a.unpack == "ok" {
				t.Errorf("byte %d ^ %#x is answered %v", i, flip, a)
			}
		}
	}
	if n := len(s.objects(t)); n != count {
		t.Errorf("there are %d objects, before %d", n, count)
	}
	if a := s.rawPush(t, c.repo, clean, noID+" "+tip+" refs/heads/x"); !a.allOK() {
		t.Errorf("what is right is answered %v", a)
	}
}

// Commands that mean to be cleverer than the gate.
func TestHostileCommands(t *testing.T) {
	s := startServer(t)
	rest := newREST(t, s, s.Token, "")
	h := history("clean\n")
	tip, empty := h[2].object(), pack()
	for name, names := range map[string][]string{
		"replace": {"refs/replace/" + tip}, "pull": {"refs/pull/1/head"}, "internal": {"refs/internal/x"}, "meta": {"refs/meta/config"},
		"HEAD": {"HEAD"}, "heads-HEAD": {"refs/heads/HEAD"}, "capabilities": {"capabilities^{}"}, "outside": {"refs/../HEAD"},
		"lock": {"refs/heads/main.lock"}, "reflog": {"refs/heads/a@{1}"}, "option": {"refs/heads/-x"}, "top": {"refs/x"},
		"hidden": {"refs/heads/.x"}, "double-slash": {"refs/heads//x"}, "space": {"refs/heads/a b"}, "config": {"config"}, "objects": {"objects/aa/x"},
		"file-and-folder": {"refs/heads/x", "refs/heads/x/y"}, "Replace": {"refs/Replace/" + tip},
	} {
		t.Run("hole-ref-"+name, func(t *testing.T) {
			c := newRepo(t, rest, owner)
			var commands []string
			for _, n := range names {
				commands = append(commands, noID+" "+tip+" "+n)
			}
			if a := s.rawPushAny(t, c.repo, pack(h...), commands...); strings.Contains(a, "000eok") || strings.Contains(a, "ok "+names[0]) {
				t.Errorf("it is answered %q", a)
			}
			if refs := newTree(t, s, c.repo).must("ls-remote", "origin"); strings.Count(refs, "\n") != 1 {
				t.Errorf("there are\n%s", refs)
			}
		})
	}
	t.Run("hole-one-ref-twice", func(t *testing.T) {
		c := newRepo(t, rest, owner)
		create, drop := noID+" "+tip+" refs/heads/x", tip+" "+noID+" refs/heads/x"
		if a := s.rawPushAny(t, c.repo, pack(h...), create, drop, noID+" "+tip+" refs/heads/y"); strings.Contains(a, "ok refs/") {
			t.Errorf("it is answered %q", a)
		}
	})
	// The objects came in when nobody looked; a ref that shows them is judged by
	// what it shows, although its pack holds nothing of that.
	t.Run("hole-old-unreachable", func(t *testing.T) {
		c := newRepo(t, rest, owner)
		secret := newSecret(t)
		old := history(secret)
		dir := s.folderOf(t, c)
		w := newTree(t, s, c.repo)
		w.dir = dir
		for i, kind := range []string{"blob", "tree", "commit"} {
			w.object(kind, string(old[i].data))
		}
		id := old[2].object()
		if a := s.rawPush(t, c.repo, empty, noID+" "+id+" refs/heads/y"); !a.blocked() {
			t.Errorf("an empty pack that shows an old secret is answered %v", a)
		}
		on := commitOn(old[1].object(), "")
		on.data = append(on.data, "another\n"...)
		if a := s.rawPush(t, c.repo, pack(on), noID+" "+on.object()+" refs/heads/y"); !a.blocked() {
			t.Errorf("a commit on an old tree is answered %v", a)
		}
		tree := treeOf("100644 other", old[0].object())
		on = commitOn(tree.object(), "")
		if a := s.rawPush(t, c.repo, pack(tree, on), noID+" "+on.object()+" refs/heads/y"); !a.blocked() {
			t.Errorf("a tree on an old blob is answered %v", a)
		}
		if a := s.rawPush(t, c.repo, empty, noID+" "+old[0].object()+" refs/tags/y"); !a.blocked() {
			t.Errorf("a tag on an old blob is answered %v", a)
		}
	})
	t.Run("hole-object-of-another-repository", func(t *testing.T) {
		one, other := newRepo(t, rest, owner), newRepo(t, rest, owner)
		if a := s.rawPush(t, one.repo, pack(h...), noID+" "+tip+" refs/heads/x"); !a.allOK() {
			t.Fatalf("it is answered %v", a)
		}
		if a := s.rawPush(t, other.repo, empty, noID+" "+tip+" refs/heads/x"); !a.allRefused() {
			t.Errorf("an object of another repository is answered %v", a)
		}
	})
	t.Run("hole-many-refs", func(t *testing.T) {
		c := newRepo(t, rest, owner)
		var commands []string
		for i := range 10_000 {
			commands = append(commands, fmt.Sprintf("%s %s refs/heads/b%d", noID, tip, i))
		}
		a := s.rawPush(t, c.repo, pack(h...), commands...)
		if !a.allRefused() || !strings.Contains(a.words, "the limit is 5000") {
			t.Errorf("it is answered %q", a.words)
		}
		if a := s.rawPush(t, c.repo, pack(h...), commands[:5000]...); !a.allOK() {
			t.Errorf("5,000 refs are answered %q", a.words)
		}
	})
	t.Run("hole-gzip-bomb", func(t *testing.T) {
		c := newRepo(t, rest, owner)
		var b bytes.Buffer
		z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
		_, _ = z.Write([]byte(pkt(noID+" "+tip+" refs/heads/x\x00 report-status side-band-64k") + "0000"))
		zeros := make([]byte, 1<<20)
		for range 3000 {
			_, _ = z.Write(zeros)
		}
		_ = z.Close()
		a := s.rawPost(t, c.repo, &b, http.Header{"Content-Encoding": {"gzip"}}, 1)
		if !a.allRefused() {
			t.Errorf("it is answered %v", a)
		}
		if peak := s.peakMemory(t); peak > 400<<20 {
			t.Errorf("the server took %d MB", peak>>20)
		}
	})
}

// folderOf finds the repository on disk by its head.
func (s *server) folderOf(t testing.TB, c *restClient) string {
	t.Helper()
	head, _ := c.head(t, "main")
	for _, dir := range s.repositories(t) {
		out, err := exec.Command("git", "-C", dir, "rev-parse", "refs/heads/main").Output()
		if err == nil && strings.TrimSpace(string(out)) == head {
			return dir
		}
	}
	t.Fatal("the repository is not on disk")
	return ""
}

// rawPushAny is rawPush where names may be such that the report cannot be taken
// apart; it gives the whole answer.
func (s *server) rawPushAny(t testing.TB, repo string, pack []byte, commands ...string) string {
	t.Helper()
	var b bytes.Buffer
	for i, c := range commands {
		if i == 0 {
			c += "\x00 report-status"
		}
		b.WriteString(pkt(c))
	}
	b.WriteString("0000")
	b.Write(pack)
	cmd := exec.Command("curl", "-sS", "--data-binary", "@-", "-H", "Content-Type: application/x-git-receive-pack-request",
		"-H", "Authorization: Basic "+base64.StdEncoding.EncodeToString([]byte("x:"+s.Token)), s.URL+"/"+repo+".git/git-receive-pack")
	cmd.Stdin = &b
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("curl: %v\n%s", err, out)
	}
	return string(out)
}
