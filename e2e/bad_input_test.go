package e2e

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pushward/internal/api/apitest"
)

// Every malformed request gets a 4xx in GitHub's shape and changes no file of
// the repository; the checking transport looks at the shape.
func TestBadInput(t *testing.T) {
	s := startServer(t)
	c := newRepo(t, newREST(t, s, s.Token, ""), owner)
	head, tree := c.head(t, "main")
	b := &badInput{s: s, http: &http.Client{Transport: apitest.Transport(t, nil)}, repo: "/repos/" + c.repo}
	b.before = b.onDisk(t)
	for _, group := range []struct {
		name  string
		cases []badRequest
	}{
		{"json", badJSON()}, {"fields", badFields(head, tree)}, {"paths", badPaths(tree)},
		{"refs", badRefs(head)}, {"repositories", badRepositories()}, {"oversize", oversize()},
	} {
		t.Run(group.name, func(t *testing.T) {
			for _, r := range group.cases {
				t.Run(r.name, func(t *testing.T) { b.send(t, r) })
			}
		})
	}
	// The comparison must be able to fail, and the server must be well.
	if no := c.put(t, "main", "clean.txt", []byte("clean\n")); no != nil || bytes.Equal(b.before, b.onDisk(t)) {
		t.Error("a clean write changes nothing on disk")
	}
}

// badRequest is one request; a path that begins with "~" is below the repository.
type badRequest struct {
	name, method, path string
	body               string
	stream             io.Reader // instead of body
	size               int64     // of stream
}

type badInput struct {
	s      *server
	http   *http.Client
	repo   string
	before []byte
}

func (b *badInput) send(t *testing.T, r badRequest) {
	path := "/api/v3" + strings.Replace(r.path, "~", b.repo, 1)
	body := r.stream
	if body == nil {
		body = strings.NewReader(r.body)
	}
	request, err := http.NewRequest(r.method, b.s.URL+path, body)
	if err != nil {
		t.Fatal(err)
	}
	if r.stream != nil {
		request.ContentLength = r.size
		request.Header.Set("Expect", "100-continue")
	}
	request.Header.Set("Authorization", "token "+b.s.Token)
	request.Header.Set("User-Agent", "pushward-e2e")
	response, err := b.http.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	answer, _ := io.ReadAll(response.Body)
	_ = response.Body.Close()
	if response.StatusCode < 400 || response.StatusCode > 499 {
		t.Errorf("it is answered %d: %.300s", response.StatusCode, answer)
	}
	if !bytes.Equal(b.before, b.onDisk(t)) {
		t.Error("it changed files of a repository")
		b.before = b.onDisk(t)
	}
}

// onDisk is a sum over the names and contents of all files of all repositories.
func (b *badInput) onDisk(t testing.TB) []byte {
	t.Helper()
	sum := sha256.New()
	for _, dir := range b.s.repositories(t) {
		err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || !entry.Type().IsRegular() {
				return err
			}
			content, err := os.ReadFile(name)
			fmt.Fprintf(sum, "%s %d ", name, len(content))
			sum.Write(content)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return sum.Sum(nil)
}

func badJSON() []badRequest {
	deep := `{"message":"m","content":"aGk=","x":` + strings.Repeat("[", 101) + strings.Repeat("]", 101) + `}`
	var list []badRequest
	for name, body := range map[string]string{
		"empty body":           ``,
		"cut short":            `{"message":"m",`,
		"only a brace":         `{`,
		"null":                 `null`,
		"array":                `[]`,
		"string":               `"message"`,
		"number":               `1`,
		"word":                 `nope`,
		"not a number":         `{"message":NaN,"content":"aGk="}`,
		"single quotes":        `{'message':'m','content':'aGk='}`,
		"comment":              `{"message":"m",/* c */"content":"aGk="}`,
		"comma at the end":     `{"message":"m","content":"aGk=",}`,
		"invalid UTF-8":        "{\"message\":\"\xff\",\"content\":\"aGk=\"}",
		"raw control":          "{\"message\":\"a\nb\",\"content\":\"aGk=\"}",
		"duplicate key":        `{"message":"m","message":"n","content":"aGk="}`,
		"duplicate content":    `{"message":"m","content":"aGk=","content":"aGkh"}`,
		"escaped duplicate":    `{"message":"m","content":"aGk=","\u0063ontent":"aGkh"}`,
		"duplicate inside":     `{"message":"m","content":"aGk=","author":{"name":"a","name":"b","email":"e@x"}}`,
		"duplicate unknown":    `{"message":"m","content":"aGk=","x":1,"x":2}`,
		"case variant":         `{"Message":"m","content":"aGk="}`,
		"case variant beside":  `{"message":"m","content":"aGk=","Content":"aGkh"}`,
		"case variant of sha":  `{"message":"m","content":"aGk=","SHA":"x"}`,
		"object after":         `{"message":"m","content":"aGk="}{}`,
		"word after":           `{"message":"m","content":"aGk="} x`,
		"too deep":             deep,
		"far too deep":         strings.Repeat("[", 100_000),
		"byte order mark":      "\ufeff{\"message\":\"m\",\"content\":\"aGk=\"}",
		"form instead of JSON": "message=m&content=aGk%3D",
	} {
		list = append(list, badRequest{name: name, method: "PUT", path: "~/contents/new.txt", body: body})
	}
	list = append(list,
		badRequest{name: "duplicate key of a blob", method: "POST", path: "~/git/blobs", body: `{"content":"a","content":"b"}`},
		badRequest{name: "duplicate key of a tree entry", method: "POST", path: "~/git/trees", body: `{"tree":[{"path":"a","path":"b","mode":"100644","type":"blob","content":"x"}]}`})
	return list
}

// zeros gives size letters A, which is base64 of zero bytes, within a body.
func zeros(before string, size int64, after string) (io.Reader, int64) {
	return io.MultiReader(strings.NewReader(before), io.LimitReader(letters{}, size), strings.NewReader(after)),
		int64(len(before)) + size + int64(len(after))
}

type letters struct{}

func (letters) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'A'
	}
	return len(p), nil
}

func oversize() []badRequest {
	blob, blobSize := zeros(`{"encoding":"base64","content":"`, (40<<20)/3*4+8, `"}`)
	file, fileSize := zeros(`{"message":"m","content":"`, (100<<20)/3*4+8_000_000, `"}`)
	return []badRequest{
		{name: "blob over 40 MiB", method: "POST", path: "~/git/blobs", stream: blob, size: blobSize},
		{name: "contents over 100 MB", method: "PUT", path: "~/contents/big.bin", stream: file, size: fileSize},
	}
}
