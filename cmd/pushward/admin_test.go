package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/server"
)

// desk runs admin commands on a data folder of its own.
type desk struct {
	t    *testing.T
	data string
}

// do runs a command that must end with the code and print what is said.
func (d desk) do(code int, says string, args ...string) string {
	d.t.Helper()
	got, stdout, stderr := command(append([]string{"admin", args[0], "--data", d.data}, args[1:]...)...)
	if got != code || !strings.Contains(stdout+stderr, says) {
		d.t.Errorf("admin %s: exit %d, printed %q and %q; want %d and %q", strings.Join(args, " "), got, stdout, stderr, code, says)
	}
	return stdout
}

func TestAdmin(t *testing.T) {
	d := desk{t, t.TempDir()}
	d.do(0, "", "create-user", "--name", "Ann Example", "--email", "ann@example.com", "ann")
	d.do(0, "", "create-user", "bob", "--site-admin")
	d.do(exitServer, "Validation Failed", "create-user", "ANN")
	d.do(exitServer, "cannot be a login", "create-user", "not a login")
	d.do(exitUsage, "usage: pushward admin create-user", "create-user")
	d.do(exitUsage, "usage: pushward admin create-user", "create-user", "--nonsense", "ann")
	if list := d.do(0, "bob", "list-users"); !regexp.MustCompile(`ann +User +enabled .*\nbob +User +site admin `).MatchString(list) {
		t.Errorf("list-users prints\n%s", list)
	}

	d.do(0, "", "create-org", "--owner", "ann", "acme")
	d.do(exitUsage, `no account "nobody"`, "create-org", "--owner", "nobody", "other")
	d.do(exitServer, "no person", "create-org", "--owner", "acme", "other")
	d.do(0, "", "add-member", "acme", "bob")
	if list := d.do(0, "", "list-members", "acme"); list != "ann  owner\nbob  member\n" {
		t.Errorf("list-members prints\n%s", list)
	}
	d.do(exitServer, "at least one owner", "add-member", "acme", "ann")
	d.do(exitServer, "at least one owner", "remove-member", "acme", "ann")
	d.do(0, "", "add-member", "--role", "owner", "acme", "bob")
	d.do(0, "", "remove-member", "acme", "ann")
	if list := d.do(0, "", "list-members", "acme"); list != "bob  owner\n" {
		t.Errorf("list-members prints\n%s", list)
	}
	d.do(exitServer, "not a member", "remove-member", "acme", "ann")
	d.do(exitServer, "no person", "add-member", "acme", "acme")
	d.do(exitServer, "no organisation", "list-members", "ann")
	d.do(exitUsage, "--role", "add-member", "--role", "king", "acme", "ann")
	d.do(exitServer, "no account", "add-member", "acme", "nobody")
}

func TestAdminTokens(t *testing.T) {
	d := desk{t, t.TempDir()}
	d.do(0, "", "create-user", "ann")
	d.do(0, "", "create-org", "--owner", "ann", "acme")
	d.do(exitUsage, "person, bot or agent", "create-token", "--class", "robot", "ann")
	d.do(exitUsage, `no scope "everything"`, "create-token", "--scopes", "repo,everything", "ann")
	d.do(exitUsage, "negative", "create-token", "--expires", "-1h", "ann")
	d.do(exitServer, "no account", "create-token", "nobody")
	d.do(exitServer, "organisation", "create-token", "acme")
	token := d.do(0, "", "create-token", "--class", "bot", "--scopes", "repo, read:org", "--name", "ci", "ann")
	if len(token) != len("pushward_")+36+1 || strings.Count(token, "\n") != 1 {
		t.Fatalf("create-token printed %d bytes", len(token))
	}
	d.do(0, "", "create-token", "--expires", "0", "ann")
	list := d.do(0, "", "list-tokens", "ann")
	if !regexp.MustCompile(`^1 +ann +bot +until 20\d\d-\d\d-\d\d +used never +repo,read:org +"ci"\n2 +ann +person +until revoked `).MatchString(list) ||
		strings.Contains(list, "pushward_") || list != d.do(0, "", "list-tokens") {
		t.Errorf("list-tokens prints\n%s", list)
	}

	// What ends a token ends it at once, for a server that is running.
	db, err := server.OpenStore(t.Context(), server.Config{Data: d.data})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	ac := access.New(db, nil)
	good := func() bool {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header.Set("Authorization", "token "+strings.TrimSpace(token))
		c, err := ac.Authenticate(context.Background(), r)
		if err != nil && pushward.ClassOf(err) != pushward.Unauthorized {
			t.Fatal(err)
		}
		return err == nil && c.User.Login == "ann" && c.Class == pushward.Bot
	}
	if !good() {
		t.Error("a new token is not good")
	}
	d.do(0, "", "disable-user", "ann")
	d.do(0, "disabled 20", "list-users")
	if good() {
		t.Error("the token of a disabled account is good")
	}
	d.do(0, "", "enable-user", "ann")
	if !good() {
		t.Error("the token of an account that was enabled again is not good")
	}
	d.do(0, "", "revoke-token", "1")
	if good() {
		t.Error("a revoked token is good")
	}
	d.do(exitServer, "no token 1", "revoke-token", "1")
	d.do(exitUsage, "no number", "revoke-token", "ci")
	d.do(exitServer, "organization", "disable-user", "acme")
	d.do(exitServer, "no account", "disable-user", "nobody")
}

func TestEveryAdminCommandTellsItsUse(t *testing.T) {
	for name, c := range adminCommands {
		code, stdout, _ := command("admin", name, "--help")
		if code != 0 || !strings.HasPrefix(stdout, "usage: pushward admin "+name+" ") || !strings.HasSuffix(stdout, ".\n") {
			t.Errorf("admin %s --help: exit %d\n%s", name, code, stdout)
		}
		if !strings.Contains(adminUsage, "\n  "+name+" ") {
			t.Errorf("pushward admin --help does not name %s", name)
		}
		code, _, stderr := command(append([]string{"admin", name, "--data", filepath.Join(t.TempDir(), "none")}, strings.Fields("x y z")[:c.most]...)...)
		if code != exitUsage || !strings.Contains(stderr, "data folder") {
			t.Errorf("admin %s without data: exit %d, %s", name, code, stderr)
		}
	}
}
