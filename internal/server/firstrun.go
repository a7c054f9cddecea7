package server

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/pattern"
	"pushward/internal/store"
)

// firstRunDone marks a database whose first run has ended.
const firstRunDone = "first_run_done"

// The accounts of a first run, which scripts rely on.
const (
	firstAdmin = "admin"
	firstRepo  = "demo"
)

// FirstRun fills an empty server: an administrator, a token and a repository.
// It says whether it did. Every step can be repeated, so that a start that was
// cut off is completed by the next.
func (s *Server) FirstRun(ctx context.Context) (token string, did bool, err error) {
	_, err = s.db.Setting(ctx, firstRunDone)
	if err == nil || !pushward.IsNotFound(err) {
		return "", false, err
	}
	ac := access.New(s.db, nil)
	admin, err := s.db.UserByLogin(ctx, firstAdmin)
	if pushward.IsNotFound(err) {
		admin = pushward.User{Login: firstAdmin, Type: pushward.TypeUser, Name: "Administrator", SiteAdmin: true}
		err = ac.CreateUser(ctx, &admin)
	}
	if err != nil {
		return "", false, fmt.Errorf("create administrator: %w", err)
	}
	token, err = s.firstToken(ctx, ac, admin)
	if err != nil {
		return "", false, fmt.Errorf("create first token: %w", err)
	}
	err = s.firstRepo(ctx, admin)
	if err != nil {
		return "", false, fmt.Errorf("create first repository: %w", err)
	}
	return token, true, s.db.Tx(ctx, func(tx *store.Tx) error { return tx.SetSetting(ctx, firstRunDone, "yes") })
}

// firstToken writes the token to its file before its hash to the database: a
// token that nobody has would lock everybody out.
func (s *Server) firstToken(ctx context.Context, ac *access.Access, admin pushward.User) (string, error) {
	path := filepath.Join(s.config.Data, "admin.token")
	data, err := os.ReadFile(path)
	token := strings.TrimSpace(string(data))
	if errors.Is(err, os.ErrNotExist) {
		token, err = access.NewToken()
		if err == nil {
			err = writeDurably(path, []byte(token+"\n"))
		}
	}
	if err != nil {
		return "", err
	}
	_, _, err = s.db.TokenByHash(ctx, access.HashToken(token))
	if pushward.IsNotFound(err) {
		t := store.Token{UserID: admin.ID, Name: "first token", Scopes: access.AllScopes()}
		err = ac.AddToken(ctx, &t, token)
	}
	return token, err
}

func (s *Server) firstRepo(ctx context.Context, admin pushward.User) error {
	_, _, err := s.db.RepoByName(ctx, firstAdmin, firstRepo)
	if err == nil || !pushward.IsNotFound(err) {
		return err
	}
	_, err = s.api.CreateRepository(ctx, pushward.Actor{User: admin, Class: pushward.Person}, pushward.Repo{
		Owner: admin, Name: firstRepo, Description: "A place to try push protection", DefaultBranch: "main",
	}, true)
	return err
}

// Welcome tells what a first run made and shows a clean write, a blocked write
// and a bypass. The blocked one holds a GitHub token that nobody ever issued.
func (s *Server) Welcome(out io.Writer, url, token string) error {
	example, err := pattern.NewGitHubExample(rand.Reader)
	if err != nil {
		return err
	}
	content := base64.StdEncoding.EncodeToString([]byte("GITHUB_TOKEN=" + example + "\n"))
	api := url + "/api/v3/repos/" + firstAdmin + "/" + firstRepo
	curl := `curl -sS -H "Authorization: Bearer $(cat ` + shellQuote(filepath.Join(s.config.Data, "admin.token")) + `)" `
	_, err = fmt.Fprintf(out, `
  administrator  %s
  token          %s
                 (shown once; it also lies in %s)
  repository     %s/%s

Try it in another terminal. A clean write goes through:

  %s-X PUT %s/contents/hello.txt -d '{"message":"Say hello","content":"aGVsbG8K"}'

A write with a secret is blocked, and nothing of it is stored:

  %s-X PUT %s/contents/app.env -d '{"message":"Add settings","content":"%s"}' | tee blocked.json

A bypass lets this one secret in, by your hand, for three hours; send the write again:

  %s-X POST %s/secret-scanning/push-protection-bypasses -d '{"reason":"used_in_tests","placeholder_id":"'$(grep -o '"placeholder_id":"[^"]*' blocked.json | head -1 | cut -d'"' -f4)'"}'

`, firstAdmin, token, filepath.Join(s.config.Data, "admin.token"), firstAdmin, firstRepo,
		curl, api, curl, api, content, curl, api)
	return err
}

func shellQuote(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
