package e2e

import (
	"bytes"
	"compress/zlib"
	"crypto/sha1"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
)

// What git would not send is framed here by hand: packs, commands, and the
// answer taken apart.

const (
	noID        = "0000000000000000000000000000000000000000"
	packCommit  = 1
	packTree    = 2
	packBlob    = 3
	packTag     = 4
	packOffset  = 6 // a delta whose base is named by its distance
	packByName  = 7 // a delta whose base is named by its id
	allWishes   = "report-status side-band-64k push-options"
	packVersion = 2
)

// packed is one entry of a pack.
type packed struct {
	kind byte
	data []byte // what is deflated
	base string // id, of packByName
	back int    // entries between it and its base, of packOffset

	size     int    // announced instead of the true one; 0: the true one
	deflated []byte // sent instead of data deflated
}

// object gives the id of an entry that is no delta.
func (p packed) object() string {
	return objectID(map[byte]string{packCommit: "commit", packTree: "tree", packBlob: "blob", packTag: "tag"}[p.kind], p.data)
}

func objectID(kind string, data []byte) string {
	h := sha1.New()
	fmt.Fprintf(h, "%s %d\x00", kind, len(data))
	h.Write(data)
	return hex.EncodeToString(h.Sum(nil))
}

// pack frames entries and adds the checksum.
func pack(entries ...packed) []byte { return packSaying(len(entries), entries...) }

// packSaying lies about their number.
func packSaying(n int, entries ...packed) []byte {
	b := []byte("PACK")
	b = binary.BigEndian.AppendUint32(b, packVersion)
	b = binary.BigEndian.AppendUint32(b, uint32(n))
	var at []int
	for _, e := range entries {
		at = append(at, len(b))
		size := len(e.data)
		if e.size != 0 {
			size = e.size
		}
		b = appendKind(b, e.kind, size)
		switch e.kind {
		case packOffset:
			b = appendBack(b, at[len(at)-1]-at[len(at)-1-e.back])
		case packByName:
			id, _ := hex.DecodeString(e.base)
			b = append(b, id...)
		}
		if e.deflated != nil {
			b = append(b, e.deflated...)
		} else {
			b = append(b, deflate(e.data)...)
		}
	}
	return withSum(b)
}

func withSum(b []byte) []byte {
	sum := sha1.Sum(b)
	return append(b, sum[:]...)
}

func appendKind(b []byte, kind byte, size int) []byte {
	c := kind<<4 | byte(size&15)
	for size >>= 4; size > 0; size >>= 7 {
		b = append(b, c|0x80)
		c = byte(size & 0x7f)
	}
	return append(b, c)
}

func appendBack(b []byte, back int) []byte {
	digits := []byte{byte(back & 0x7f)}
	for back >>= 7; back > 0; back >>= 7 {
		back--
		digits = append([]byte{byte(back&0x7f) | 0x80}, digits...)
	}
	return append(b, digits...)
}

func deflate(data []byte) []byte {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	_, _ = w.Write(data)
	_ = w.Close()
	return out.Bytes()
}

// A delta is made of steps.
type step struct {
	copyFrom, copyLen int
	insert            string
}

// delta builds what a base of baseLen bytes becomes.
func delta(baseLen int, steps ...step) []byte {
	result := 0
	var b []byte
	for _, s := range steps {
		if s.insert != "" {
			result += len(s.insert)
			b = append(append(b, byte(len(s.insert))), s.insert...)
			continue
		}
		result += s.copyLen
		b = append(b, 0x80|0x0f|0x70,
			byte(s.copyFrom), byte(s.copyFrom>>8), byte(s.copyFrom>>16), byte(s.copyFrom>>24),
			byte(s.copyLen), byte(s.copyLen>>8), byte(s.copyLen>>16))
	}
	return append(appendSize(appendSize(nil, baseLen), result), b...)
}

func appendSize(b []byte, n int) []byte {
	for ; n >= 0x80; n >>= 7 {
		b = append(b, byte(n)|0x80)
	}
	return append(b, byte(n))
}

// treeOf and commitOn frame a small history by hand.
func treeOf(entries ...string) packed {
	var b []byte
	for i := 0; i < len(entries); i += 2 {
		id, _ := hex.DecodeString(entries[i+1])
		b = append(append(append(b, entries[i]...), 0), id...)
	}
	return packed{kind: packTree, data: b}
}

const signature = "Ann <ann@example.com> 1700000000 +0000"

func commitOn(tree string, extra string, parents ...string) packed {
	text := "tree " + tree + "\n"
	for _, p := range parents {
		text += "parent " + p + "\n"
	}
	return packed{kind: packCommit, data: []byte(text + "author " + signature + "\ncommitter " + signature + "\n" + extra + "\nmessage\n")}
}

// history is a blob in a tree in a commit.
func history(content string) []packed {
	blob := packed{kind: packBlob, data: []byte(content)}
	tree := treeOf("100644 file", blob.object())
	return []packed{blob, tree, commitOn(tree.object(), "")}
}

func pkt(text string) string { return fmt.Sprintf("%04x%s", len(text)+4, text) }

// rawAnswer is what came of a push by hand.
type rawAnswer struct {
	status   int // of HTTP
	unpack   string
	refs     map[string]string // "ok", or why not
	words    string
	body     string // where the status is not 200
	commands int
}

// rawPush sends commands and a pack as they are.
func (s *server) rawPush(t testing.TB, repo string, pack []byte, commands ...string) rawAnswer {
	t.Helper()
	var b strings.Builder
	for i, c := range commands {
		if i == 0 {
			c += "\x00 " + strings.TrimSuffix(allWishes, " push-options")
		}
		b.WriteString(pkt(c))
	}
	b.WriteString("0000")
	b.Write(pack)
	return s.rawPost(t, repo, strings.NewReader(b.String()), nil, len(commands))
}

func (s *server) rawPost(t testing.TB, repo string, body io.Reader, header http.Header, commands int) rawAnswer {
	t.Helper()
	r, err := http.NewRequest("POST", s.URL+"/"+repo+".git/git-receive-pack", body)
	if err != nil {
		t.Fatal(err)
	}
	for k, v := range header {
		r.Header[k] = v
	}
	r.Header.Set("Content-Type", "application/x-git-receive-pack-request")
	r.SetBasicAuth("x", s.Token)
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	a := rawAnswer{status: response.StatusCode, refs: map[string]string{}, commands: commands}
	if a.status != http.StatusOK {
		a.body = string(text)
		return a
	}
	var report []byte
	for _, line := range pkts(t, text) {
		switch line[0] {
		case 1:
			report = append(report, line[1:]...)
		case 2:
			a.words += string(line[1:])
		default:
			t.Fatalf("a packet is on band %d", line[0])
		}
	}
	for _, line := range pkts(t, report) {
		word := strings.SplitN(strings.TrimSuffix(string(line), "\n"), " ", 3)
		switch word[0] {
		case "unpack":
			a.unpack = strings.Join(word[1:], " ")
		case "ok":
			a.refs[word[1]] = "ok"
		case "ng":
			a.refs[word[1]] = word[2]
		}
	}
	if len(a.refs) != commands {
		t.Errorf("%d of %d refs are reported on", len(a.refs), commands)
	}
	return a
}

// pkts takes lines up to 0000.
func pkts(t testing.TB, b []byte) [][]byte {
	t.Helper()
	var lines [][]byte
	for {
		var n int
		if len(b) < 4 {
			t.Fatalf("the answer is cut off: %q", b)
		}
		if _, err := fmt.Sscanf(string(b[:4]), "%04x", &n); err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			return lines
		}
		if n < 5 || n > len(b) {
			t.Fatalf("a line of %d bytes in %d", n, len(b))
		}
		lines = append(lines, b[4:n])
		b = b[n:]
	}
}

// allOK and allRefused say what came of every ref.
func (a rawAnswer) allOK() bool {
	for _, r := range a.refs {
		if r != "ok" {
			return false
		}
	}
	return a.status == http.StatusOK && a.unpack == "ok" && len(a.refs) > 0
}

func (a rawAnswer) allRefused() bool {
	for _, r := range a.refs {
		if r == "ok" {
			return false
		}
	}
	return a.status != http.StatusOK || len(a.refs) > 0
}

func (a rawAnswer) blocked() bool {
	for _, r := range a.refs {
		if r != declined {
			return false
		}
	}
	return a.status == http.StatusOK && a.unpack == "ok" && len(a.refs) > 0 && strings.Contains(a.words, "GH013")
}

func (a rawAnswer) String() string {
	return fmt.Sprintf("%d unpack %q refs %v words %q %s", a.status, a.unpack, a.refs, a.words, a.body)
}

// The builder builds what git reads.
func TestPackBuilder(t *testing.T) {
	s := startServer(t)
	c := newRepo(t, newREST(t, s, s.Token, ""), owner)
	base := packed{kind: packBlob, data: []byte(strings.Repeat("0123456789", 20))}
	changed := []byte("new" + string(base.data[:100]))
	tree := treeOf("100644 a", base.object(), "100644 b", objectID("blob", changed))
	top := commitOn(tree.object(), "")
	entries := []packed{base, {kind: packOffset, back: 1, data: delta(200, step{insert: "new"}, step{copyFrom: 0, copyLen: 100})}, tree, top}
	if a := s.rawPush(t, c.repo, pack(entries...), noID+" "+top.object()+" refs/heads/x"); !a.allOK() {
		t.Fatalf("it is answered %v", a)
	}
	if got, _ := c.read(t, "b", "x"); !bytes.Equal(got, changed) {
		t.Errorf("the delta became %q", got)
	}
}
