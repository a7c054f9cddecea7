package e2e

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-github/v92/github"

	"pushward/internal/api/apitest"
)

// goGitHub is google/go-github as everybody uses it against an enterprise host.
type goGitHub struct {
	*github.Client
	name string
}

func newGoGitHub(t testing.TB, s *server) *goGitHub {
	t.Helper()
	c, err := github.NewClient(
		github.WithHTTPClient(&http.Client{Transport: apitest.Transport(t, nil)}),
		github.WithAuthToken(s.Token),
		github.WithEnterpriseURLs(s.URL, s.URL))
	if err != nil {
		t.Fatal(err)
	}
	name := "r-" + strings.ToLower(randomText(t, 10))
	_, _, err = c.Repositories.Create(context.Background(), "", &github.Repository{Name: &name, AutoInit: new(true), Private: new(true)})
	if err != nil {
		t.Fatalf("create a repository: %v", err)
	}
	return &goGitHub{c, name}
}

const owner = "admin"

// refused reads a block out of go-github's error, ends the test on any other.
func refused(t testing.TB, err error) *refusal {
	t.Helper()
	var answer *github.ErrorResponse
	if errors.As(err, &answer) {
		// go-github has no field for metadata; it puts the body back.
		body, _ := io.ReadAll(answer.Response.Body)
		if no := blocked(answer.Response.StatusCode, body); no != nil {
			no.Printed = err.Error()
			return no
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return nil
}

// absent says whether err is a 404; other errors end the test.
func absent(t testing.TB, err error) bool {
	t.Helper()
	var answer *github.ErrorResponse
	if errors.As(err, &answer) && answer.Response.StatusCode == http.StatusNotFound {
		return true
	}
	if err != nil {
		t.Fatal(err)
	}
	return false
}

func (c *goGitHub) put(t testing.TB, branch, path string, content []byte) *refusal {
	message := "write " + path
	_, _, err := c.Repositories.CreateFile(context.Background(), owner, c.name, path,
		&github.RepositoryContentFileOptions{Message: &message, Content: content, Branch: &branch})
	return refused(t, err)
}

func (c *goGitHub) blob(t testing.TB, content []byte) (string, *refusal) {
	text, encoding := string(content), "utf-8"
	b, _, err := c.Git.CreateBlob(context.Background(), owner, c.name, github.Blob{Content: &text, Encoding: &encoding})
	return b.GetSHA(), refused(t, err)
}

func (c *goGitHub) tree(t testing.TB, base string, entry treeEntry) (string, *refusal) {
	item := &github.TreeEntry{Path: &entry.Path, Mode: new("100644"), Type: new("blob")}
	if entry.Blob != "" {
		item.SHA = &entry.Blob
	} else {
		item.Content = new(string(entry.Content))
	}
	tree, _, err := c.Git.CreateTree(context.Background(), owner, c.name, base, []*github.TreeEntry{item})
	return tree.GetSHA(), refused(t, err)
}

func (c *goGitHub) commit(t testing.TB, message, tree, parent string) (string, *refusal) {
	commit, _, err := c.Git.CreateCommit(context.Background(), owner, c.name,
		github.Commit{Message: &message, Tree: &github.Tree{SHA: &tree}, Parents: []*github.Commit{{SHA: &parent}}}, nil)
	return commit.GetSHA(), refused(t, err)
}

func (c *goGitHub) moveRef(t testing.TB, branch, commit string) {
	t.Helper()
	_, _, err := c.Git.UpdateRef(context.Background(), owner, c.name, "heads/"+branch, github.UpdateRef{SHA: commit})
	if err != nil {
		t.Fatal(err)
	}
}

func (c *goGitHub) head(t testing.TB, branch string) (string, string) {
	t.Helper()
	ref, _, err := c.Git.GetRef(context.Background(), owner, c.name, "heads/"+branch)
	if err != nil {
		t.Fatal(err)
	}
	commit, _, err := c.Git.GetCommit(context.Background(), owner, c.name, ref.GetObject().GetSHA())
	if err != nil {
		t.Fatal(err)
	}
	return commit.GetSHA(), commit.GetTree().GetSHA()
}

func (c *goGitHub) read(t testing.TB, path, ref string) ([]byte, bool) {
	t.Helper()
	file, _, _, err := c.Repositories.GetContents(context.Background(), owner, c.name, path, &github.RepositoryContentGetOptions{Ref: ref})
	if absent(t, err) {
		return nil, false
	}
	content, err := file.GetContent()
	if err != nil {
		t.Fatal(err)
	}
	return []byte(content), true
}

func (c *goGitHub) hasBlob(t testing.TB, id string) bool {
	t.Helper()
	_, _, err := c.Git.GetBlob(context.Background(), owner, c.name, id)
	return !absent(t, err)
}

func (c *goGitHub) bypass(t testing.TB, placeholder, reason string) bypass {
	t.Helper()
	b, _, err := c.SecretScanning.CreatePushProtectionBypass(context.Background(), owner, c.name,
		github.PushProtectionBypassRequest{PlaceholderID: placeholder, Reason: reason})
	if err != nil {
		t.Fatal(err)
	}
	return bypass{b.Reason, b.ExpireAt.Format(time.RFC3339), b.TokenType}
}

func (c *goGitHub) alerts(t testing.TB) []alert {
	t.Helper()
	list, _, err := c.SecretScanning.ListAlertsForRepo(context.Background(), owner, c.name, nil)
	return through[[]alert](t, list, err)
}

func (c *goGitHub) alert(t testing.TB, number int) alert {
	t.Helper()
	a, _, err := c.SecretScanning.GetAlert(context.Background(), owner, c.name, int64(number))
	return through[alert](t, a, err)
}

func (c *goGitHub) locations(t testing.TB, number int) []location {
	t.Helper()
	list, _, err := c.SecretScanning.ListLocationsForAlert(context.Background(), owner, c.name, int64(number), nil)
	return through[[]location](t, list, err)
}

// through turns go-github's structs into ours; both carry GitHub's JSON names.
func through[T any](t testing.TB, from any, err error) T {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	var out T
	text, err := json.Marshal(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.NewDecoder(bytes.NewReader(text)).Decode(&out); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestGoGitHub(t *testing.T) {
	onEachDatabase(t, func(t *testing.T, flags ...string) {
		s := startServer(t, flags...)
		for _, d := range doors {
			t.Run(d.name, func(t *testing.T) { sixSteps(t, s, newGoGitHub(t, s), d, reasonFor(d)) })
		}
	})
}
