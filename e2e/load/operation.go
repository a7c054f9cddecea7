package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strings"
)

// newOperation gives an operation by name, and the status it expects.
func newOperation(name string, size int) (operation, int, error) {
	switch name {
	case "put":
		return &puts{size: size}, http.StatusCreated, nil
	case "put-one-branch":
		return &puts{size: size, oneBranch: true}, http.StatusCreated, nil
	case "blobs":
		return &blobs{size: size}, http.StatusCreated, nil
	case "get":
		return &gets{size: size}, http.StatusOK, nil
	}
	return nil, 0, fmt.Errorf("unknown operation %q", name)
}

// puts writes new files: in a repository for each client, or all on one branch.
type puts struct {
	size      int
	oneBranch bool
	repos     []string
	bodies    [][]byte
	acked     []int
}

// putHead ends where the base64 text begins; its first 16 characters stand for
// 12 bytes of text that make every file another one.
const putHead = `{"message":"add a file","branch":"main","content":"`

func (p *puts) prepare(ctx context.Context, c *caller, clients int) error {
	p.acked = make([]int, clients)
	for i := range clients {
		if i == 0 || !p.oneBranch {
			repo, err := newRepo(ctx, c)
			if err != nil {
				return err
			}
			p.repos = append(p.repos, repo)
		}
		content := base64.StdEncoding.EncodeToString(prose(p.size))
		p.bodies = append(p.bodies, []byte(putHead+content+`"}`))
	}
	return nil
}

func (p *puts) repo(client int) string { return p.repos[client%len(p.repos)] }

func (p *puts) next(client, n int) (string, string, []byte) {
	body := p.bodies[client]
	base64.StdEncoding.Encode(body[len(putHead):], fmt.Appendf(nil, "%03d %07d\n", client%1000, n))
	// A hundred files to a folder, as repositories have them.
	return "PUT", fmt.Sprintf("%s/contents/c%d/%d/%d.txt", p.repo(client), client, n/100, n), body
}

func (p *puts) acknowledged(client, _ int) { p.acked[client]++ }

// verify counts the files of each client in the tree: a client's answers are in
// order, so every acknowledged file must be there.
func (p *puts) verify(ctx context.Context, c *caller) (string, error) {
	there := map[string]int{} // files by repository and client folder
	for _, repo := range p.repos {
		_, text, err := c.read(ctx, "GET", repo+"/git/trees/main?recursive=1", nil)
		if err != nil {
			return "", err
		}
		var tree struct{ Tree []struct{ Path, Type string } }
		if err := json.Unmarshal(text, &tree); err != nil {
			return "", fmt.Errorf("list the files: %w", err)
		}
		for _, e := range tree.Tree {
			if folder, _, ok := strings.Cut(e.Path, "/"); ok && e.Type == "blob" {
				there[repo+folder]++
			}
		}
	}
	lost, want := 0, 0
	for client, acked := range p.acked {
		want += acked
		lost += max(0, acked-there[fmt.Sprintf("%sc%d", p.repo(client), client)])
	}
	if lost > 0 {
		return fmt.Sprintf("lost:%d", lost), fmt.Errorf("%d of %d acknowledged writes are lost", lost, want)
	}
	return "lost:0", nil
}

// blobs posts new blobs to one repository.
type blobs struct {
	size   int
	repo   string
	bodies [][]byte
}

const blobHead = `{"encoding":"base64","content":"`

func (b *blobs) prepare(ctx context.Context, c *caller, clients int) (err error) {
	b.repo, err = newRepo(ctx, c)
	for range clients {
		content := base64.StdEncoding.EncodeToString(prose(b.size))
		b.bodies = append(b.bodies, []byte(blobHead+content+`"}`))
	}
	return err
}

func (b *blobs) next(client, n int) (string, string, []byte) {
	body := b.bodies[client]
	base64.StdEncoding.Encode(body[len(blobHead):], fmt.Appendf(nil, "%03d %07d\n", client%1000, n))
	return "POST", b.repo + "/git/blobs", body
}

func (b *blobs) acknowledged(int, int) {}

func (b *blobs) verify(context.Context, *caller) (string, error) { return "", nil }

// gets reads a hundred files round and round.
type gets struct {
	size int
	repo string
}

const getFiles = 100

func (g *gets) prepare(ctx context.Context, c *caller, _ int) (err error) {
	if g.repo, err = newRepo(ctx, c); err != nil {
		return err
	}
	for n := range getFiles {
		body := []byte(putHead + base64.StdEncoding.EncodeToString(prose(g.size)) + `"}`)
		status, text, err := c.read(ctx, "PUT", fmt.Sprintf("%s/contents/f/%d.txt", g.repo, n), body)
		if err != nil || status != http.StatusCreated {
			return fmt.Errorf("write a file: %d %s %w", status, text, err)
		}
	}
	return nil
}

func (g *gets) next(client, n int) (string, string, []byte) {
	return "GET", fmt.Sprintf("%s/contents/f/%d.txt", g.repo, (client*31+n)%getFiles), nil
}

func (g *gets) acknowledged(int, int) {}

func (g *gets) verify(context.Context, *caller) (string, error) { return "", nil }

// newRepo creates a repository of the token's owner and gives its path.
func newRepo(ctx context.Context, c *caller) (string, error) {
	body := fmt.Appendf(nil, `{"name":"load-%016x","auto_init":true,"private":true}`, rand.Uint64())
	status, text, err := c.read(ctx, "POST", "/user/repos", body)
	if err != nil {
		return "", err
	}
	var repo struct {
		FullName string `json:"full_name"`
	}
	if status != http.StatusCreated || json.Unmarshal(text, &repo) != nil {
		return "", fmt.Errorf("create a repository: %d %s", status, text)
	}
	return "/repos/" + repo.FullName, nil
}

var words = strings.Fields(`the server keeps what a writer wrote and answers once it is on disk while other
readers go on reading old trees value number config option default retry window region cluster table index
true false yes no ready list item path name size count first last open close`)

// prose gives size bytes of lines that hold no secret. Its first 12 bytes are
// replaced by a counter.
func prose(size int) []byte {
	out := make([]byte, 0, size+16)
	for len(out) < size {
		out = append(out, words[rand.IntN(len(words))]...)
		if rand.IntN(8) == 0 {
			out = append(out, '\n')
		} else {
			out = append(out, ' ')
		}
	}
	return out[:size]
}
