package api

import (
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
)

// What is too big is refused with a 4xx, and at the very limit taken.
func TestLimits(t *testing.T) {
	w := newWorld(t)
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"demo","auto_init":true}`)
	b64 := func(n int) string { return base64.StdEncoding.EncodeToString([]byte(strings.Repeat("a", n))) }
	head := w.must(http.StatusOK, "GET", "/repos/ann/demo/git/ref/heads/main", "ann", "")
	for _, c := range []struct {
		name, method, path, body string
		status                   int
	}{
		{"contents", "PUT", "/contents/a", `{"message":"m","content":"` + b64(testMaxContents) + `"}`, 201},
		{"contents + 1", "PUT", "/contents/b", `{"message":"m","content":"` + b64(testMaxContents+1) + `"}`, 422},
		{"contents far over", "PUT", "/contents/c", `{"message":"m","content":"` + b64(40*testMaxContents) + `"}`, 413},
		{"blob", "POST", "/git/blobs", `{"encoding":"base64","content":"` + b64(testMaxBlob) + `"}`, 201},
		{"blob + 1", "POST", "/git/blobs", `{"encoding":"base64","content":"` + b64(testMaxBlob+1) + `"}`, 422},
		{"blob as text", "POST", "/git/blobs", `{"content":"` + strings.Repeat("a", testMaxBlob+1) + `"}`, 422},
		{"blob far over", "POST", "/git/blobs", `{"content":"` + strings.Repeat("a", 40*testMaxBlob) + `"}`, 413},
		{"tree", "POST", "/git/trees", `{"tree":[{"path":"x","mode":"100644","type":"blob","content":"` + strings.Repeat("a", testMaxTree) + `"}]}`, 413},
		{"message", "POST", "/git/commits", `{"message":"` + strings.Repeat("a", 2*smallBody) + `"}`, 413},
		{"path", "PUT", "/contents/" + strings.Repeat("a", 5000), `{"message":"m","content":""}`, 422},
		{"depth of a path", "PUT", "/contents/" + strings.Repeat("a/", 1500) + "b", `{"message":"m","content":""}`, 422},
	} {
		if a := w.call(c.method, "/repos/ann/demo"+c.path, "ann", c.body); a.status != c.status {
			t.Errorf("%s: status %d, want %d: %.300s", c.name, a.status, c.status, a.body)
		}
	}
	// A body of unannounced length is held to the same.
	r, err := http.NewRequest("POST", w.url+Prefix+"/repos/ann/demo/git/blobs", io.MultiReader(strings.NewReader(`{"content":"`), strings.NewReader(strings.Repeat("a", 40*testMaxBlob)+`"}`)))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "token token-ann")
	if a := w.do(r); a.status != http.StatusRequestEntityTooLarge {
		t.Errorf("chunked: status %d", a.status)
	}
	after := w.must(http.StatusOK, "GET", "/repos/ann/demo/commits", "ann", "")
	if n := strings.Count(string(after.body), `"comment_count"`); n != 2 {
		t.Errorf("%d commits, want the first and the one at the limit (head was %s)", n, head.body)
	}
}

// GitHub's wire has 422 for a block of a blob, its documentation 409.
func TestStatusOfABlobsBlock(t *testing.T) {
	w := newWorld(t, func(o *Options) { o.BlobBlockStatus = http.StatusUnprocessableEntity })
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"demo","auto_init":true}`)
	body := strings.ReplaceAll(`{"content":"ghp_¦pushward1ExampleTokenNotARealO2u8jx6"}`, "¦", "")
	a := w.must(http.StatusUnprocessableEntity, "POST", "/repos/ann/demo/git/blobs", "ann", body)
	for _, part := range []string{`"status":"422"`, `"bypass_placeholders":[{`, "Secret detected in content"} {
		if !strings.Contains(string(a.body), part) {
			t.Errorf("no %s in %s", part, a.body)
		}
	}
	body = strings.ReplaceAll(`{"message":"ghp_¦pushward1ExampleTokenNotARealO2u8jx6","content":""}`, "¦", "")
	w.must(http.StatusConflict, "PUT", "/repos/ann/demo/contents/a", "ann", body)
}

// Many hands on one branch: every write is there in the end, and nobody is told
// to come again.
func TestNoWriteIsLostOnOneBranch(t *testing.T) {
	w := newWorld(t)
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"demo","auto_init":true}`)
	const hands, files = 8, 6
	var all sync.WaitGroup
	failed := make(chan string, hands*files)
	for h := range hands {
		all.Go(func() {
			for f := range files {
				a := w.call("PUT", fmt.Sprintf("/repos/ann/demo/contents/%d/%d.txt", h, f), "ann", fmt.Sprintf(`{"message":"%d %d","content":"eA=="}`, h, f))
				if a.status != http.StatusCreated {
					failed <- fmt.Sprintf("%d: %s", a.status, a.body)
				}
			}
		})
	}
	all.Wait()
	close(failed)
	for f := range failed {
		t.Error(f)
	}
	tree := w.must(http.StatusOK, "GET", "/repos/ann/demo/git/trees/main?recursive=1", "ann", "")
	if n := strings.Count(string(tree.body), ".txt"); n != hands*files {
		t.Errorf("%d files, want %d", n, hands*files)
	}
	log := w.must(http.StatusOK, "GET", "/repos/ann/demo/commits?per_page=100", "ann", "")
	if n := strings.Count(string(log.body), `"comment_count"`); n != hands*files+1 {
		t.Errorf("%d commits, want %d", n, hands*files+1)
	}
}
