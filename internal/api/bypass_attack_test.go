package api

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/pattern"
)

// The attacks on bypasses that the threat model lists (2.6), each by its name,
// over REST against the real thing.

// vault is a world with ann's repository, to which bob may write too.
type vault struct {
	*world
	t      *testing.T
	secret string
	n      int
}

func newVault(t *testing.T) *vault {
	t.Helper()
	v := &vault{world: newWorld(t), t: t}
	v.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"vault","private":true,"auto_init":true}`)
	v.must(http.StatusNoContent, "PUT", "/repos/ann/vault/collaborators/bob", "ann", `{"permission":"push"}`)
	v.secret = v.newSecret()
	return v
}

func (v *vault) newSecret() string {
	v.t.Helper()
	s, err := pattern.NewGitHubExample(rand.Reader)
	if err != nil {
		v.t.Fatal(err)
	}
	return s
}

// put writes a new file.
func (v *vault) put(repo, as, content string) answer {
	v.t.Helper()
	v.n++
	body := fmt.Sprintf(`{"message":"m","content":%q}`, base64.StdEncoding.EncodeToString([]byte(content)))
	return v.call("PUT", fmt.Sprintf("/repos/%s/contents/f%d", repo, v.n), as, body)
}

// blocked wants a write refused for one secret and gives its placeholder.
func (v *vault) blocked(repo, as, content string) string {
	v.t.Helper()
	a := v.put(repo, as, content)
	var body struct {
		Metadata struct {
			Secret_scanning struct {
				Bypass_placeholders []struct{ Placeholder_id string }
			}
		}
	}
	err := json.Unmarshal(a.body, &body)
	list := body.Metadata.Secret_scanning.Bypass_placeholders
	if a.status != http.StatusConflict || err != nil || len(list) != 1 {
		v.t.Fatalf("a write with a secret answers %d: %.300s", a.status, a.body)
	}
	return list[0].Placeholder_id
}

func (v *vault) bypass(repo, as, placeholder string) answer {
	return v.call("POST", "/repos/"+repo+"/secret-scanning/push-protection-bypasses", as,
		fmt.Sprintf(`{"reason":"will_fix_later","placeholder_id":%q}`, placeholder))
}

func (v *vault) want(status int, what string, a answer) {
	v.t.Helper()
	if a.status != status {
		v.t.Errorf("%s answers %d, want %d: %.200s", what, a.status, status, a.body)
	}
}

// Who may not read the repository gets 404 and never 403; who may read and not
// write, 403; and to anybody else's hand a placeholder is none.
func TestAttack_2_6_ForeignHands(t *testing.T) {
	v := newVault(t)
	v.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"other","auto_init":true}`)
	v.must(http.StatusNoContent, "PUT", "/repos/ann/vault/collaborators/eve", "ann", `{"permission":"pull"}`)
	id := v.blocked("ann/vault", "ann", v.secret)
	v.want(404, "another repository", v.bypass("ann/other", "ann", id))
	v.want(404, "another actor who may write", v.bypass("ann/vault", "bob", id))
	v.want(404, "the administrator of the site", v.bypass("ann/vault", "admin", id))
	v.want(403, "an actor who may only read", v.bypass("ann/vault", "eve", id))
	v.must(http.StatusNoContent, "DELETE", "/repos/ann/vault/collaborators/eve", "ann", "")
	v.want(404, "an actor whose right was taken away", v.bypass("ann/vault", "eve", id))
	v.want(404, "a token without scope", v.bypass("ann/vault", "ann-noscope", id))
	v.want(404, "a token for public repositories", v.bypass("ann/vault", "ann-public", id))
	v.want(401, "an expired token", v.bypass("ann/vault", "ann-expired", id))
	v.want(401, "nobody", v.bypass("ann/vault", "", id))
	v.want(200, "its author", v.bypass("ann/vault", "ann", id))
	v.want(409, "the secret by another hand", v.put("ann/vault", "bob", v.secret))
	v.want(409, "the secret in another repository", v.put("ann/other", "ann", v.secret))
	v.want(201, "the secret by its author", v.put("ann/vault", "ann", v.secret))
}

// A right that was taken away after the bypass ends it for that hand.
func TestAttack_2_6_RevokedActor(t *testing.T) {
	v := newVault(t)
	v.want(200, "bypass", v.bypass("ann/vault", "bob", v.blocked("ann/vault", "bob", v.secret)))
	v.must(http.StatusNoContent, "DELETE", "/repos/ann/vault/collaborators/bob", "ann", "")
	v.want(404, "a write after the right was taken away", v.put("ann/vault", "bob", v.secret))
}

func TestAttack_2_6_Replay(t *testing.T) {
	v := newVault(t)
	id := v.blocked("ann/vault", "ann", v.secret)
	first := v.bypass("ann/vault", "ann", id)
	v.want(200, "bypass", first)
	v.clock.add(2 * time.Hour)
	if again := v.bypass("ann/vault", "ann", id); string(again.body) != string(first.body) {
		t.Errorf("a bypass made again is\n%s\nand was\n%s", again.body, first.body)
	}
	v.clock.add(time.Hour)
	v.want(404, "an expired bypass made again", v.bypass("ann/vault", "ann", id))
	v.want(409, "the secret after its bypass", v.put("ann/vault", "ann", v.secret))
	if fresh := v.blocked("ann/vault", "ann", v.secret); fresh == id {
		t.Error("a spent placeholder is given out again")
	}
}

func TestAttack_2_6_ExpiredPlaceholder(t *testing.T) {
	v := newVault(t)
	id := v.blocked("ann/vault", "ann", v.secret)
	v.clock.add(7 * 24 * time.Hour)
	v.want(404, "a placeholder of last week", v.bypass("ann/vault", "ann", id))
}

// The client's clock and headers say nothing about time.
func TestAttack_2_6_FutureClock(t *testing.T) {
	v := newVault(t)
	id := v.blocked("ann/vault", "ann", v.secret)
	v.clock.add(8 * 24 * time.Hour)
	r, err := http.NewRequest("POST", v.url+Prefix+"/repos/ann/vault/secret-scanning/push-protection-bypasses",
		strings.NewReader(fmt.Sprintf(`{"reason":"will_fix_later","placeholder_id":%q,"expire_at":"2099-01-01T00:00:00Z","created_at":"2099-01-01T00:00:00Z"}`, id)))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("User-Agent", "test")
	r.Header.Set("Authorization", "token token-ann")
	r.Header.Set("Date", "Tue, 03 Nov 2026 09:00:01 GMT")
	if a := v.do(r); a.status != 404 && a.status != 422 && a.status != 400 {
		t.Errorf("a client with a clock of its own is answered %d: %s", a.status, a.body)
	}
	v.want(409, "the secret", v.put("ann/vault", "ann", v.secret))
}

// A bypass is for exactly these bytes.
func TestAttack_2_6_AnotherSecret(t *testing.T) {
	v := newVault(t)
	v.want(200, "bypass", v.bypass("ann/vault", "ann", v.blocked("ann/vault", "ann", v.secret)))
	other := v.newSecret()
	v.want(409, "another secret of the type", v.put("ann/vault", "ann", other))
	a := v.put("ann/vault", "ann", v.secret+"\n"+other)
	v.want(409, "the secret and another", a)
	if strings.Count(string(a.body), "placeholder_id") < 1 || strings.Contains(string(a.body), v.secret) {
		t.Errorf("the answer: %.300s", a.body)
	}
	if list := placeholders(t, a); len(list) != 1 {
		t.Errorf("%d placeholders, want the other's only", len(list))
	}
	// Inside a longer one of another kind the bytes are another secret.
	v.want(409, "inside an address", v.put("ann/vault", "ann", "postgres://app:"+v.newSecret()+"@db.example.com/x"))
	v.want(201, "the secret itself", v.put("ann/vault", "ann", "x "+v.secret+" y"))
}

func placeholders(t *testing.T, a answer) []any {
	t.Helper()
	var body struct {
		Metadata struct {
			Secret_scanning struct{ Bypass_placeholders []any }
		}
	}
	if err := json.Unmarshal(a.body, &body); err != nil {
		t.Fatal(err)
	}
	return body.Metadata.Secret_scanning.Bypass_placeholders
}

// A placeholder is text of one form, compared whole.
func TestAttack_2_6_TypeConfusion(t *testing.T) {
	v := newVault(t)
	id := v.blocked("ann/vault", "ann", v.secret)
	at := "/repos/ann/vault/secret-scanning/push-protection-bypasses"
	q := func(s string) string { return `{"reason":"will_fix_later","placeholder_id":` + s + `}` }
	for name, body := range map[string]string{
		"a list": q(`["` + id + `"]`), "an object": q(`{"$ne":""}`), "a number": q(`7`), "true": q(`true`), "null": q(`null`),
		"twice":                   `{"reason":"will_fix_later","placeholder_id":"x","placeholder_id":"` + id + `"}`,
		"another case of the key": `{"reason":"will_fix_later","Placeholder_ID":"` + id + `"}`,
		"two reasons":             `{"reason":"will_fix_later","reason":"false_positive","placeholder_id":"` + id + `"}`,
		"trailing data":           q(`"`+id+`"`) + `{"reason":"x"}`,
		"a reason in a list":      `{"reason":["will_fix_later"],"placeholder_id":"` + id + `"}`,
		"an unknown reason":       `{"reason":"because","placeholder_id":"` + id + `"}`,
		"wildcard %":              q(`"%"`), "wildcard *": q(`"*"`), "empty": q(`""`), "cut short": q(`"` + id[:26] + `"`), "longer": q(`"` + id + `0"`),
		"upper case": q(`"` + strings.ToUpper(id) + `x"`), "space": q(`" ` + id + `"`), "NUL": q(`"` + id[:26] + `\u0000"`),
		"homoglyph": q(`"` + "а" + id[1:] + `"`), "full width": q(`"` + "０" + id[1:] + `"`),
	} {
		a := v.call("POST", at, "ann", body)
		if a.status < 400 || a.status >= 500 {
			t.Errorf("%s is answered %d: %s", name, a.status, a.body)
		}
		v.clock.add(10 * time.Second) // slower than the limit of misses
	}
	// The letters of a KSUID are case-sensitive.
	if swapped := swapCase(id); swapped != id {
		v.want(404, "the other case", v.bypass("ann/vault", "ann", swapped))
	}
	v.want(409, "the secret", v.put("ann/vault", "ann", v.secret))
}

func swapCase(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z':
			return r - 32
		case 'A' <= r && r <= 'Z':
			return r + 32
		}
		return r
	}, s)
}

// Who tries placeholders is stopped after ten, the right one included; others
// are not, and a minute later it works.
func TestAttack_2_6_Guessing(t *testing.T) {
	v := newVault(t)
	id := v.blocked("ann/vault", "ann", v.secret)
	for n := range 10 {
		v.want(404, "a guess", v.bypass("ann/vault", "ann", fmt.Sprintf("%027d", n)))
	}
	v.want(403, "the eleventh", v.bypass("ann/vault", "ann", id))
	v.want(200, "somebody else", v.bypass("ann/vault", "bob", v.blocked("ann/vault", "bob", v.secret)))
	v.clock.add(time.Minute)
	v.want(200, "a minute later", v.bypass("ann/vault", "ann", id))
}

// A bypass stays with its repository through a new name, and with nothing else.
func TestAttack_2_6_RepositoryChanges(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(v *vault)
		repo   string
		want   int
	}{
		{"renamed", func(v *vault) { v.must(200, "PATCH", "/repos/ann/vault", "ann", `{"name":"safe"}`) }, "ann/safe", 201},
		{"made public", func(v *vault) { v.must(200, "PATCH", "/repos/ann/vault", "ann", `{"private":false}`) }, "ann/vault", 409},
		{"made public and private again", func(v *vault) {
			v.must(200, "PATCH", "/repos/ann/vault", "ann", `{"private":false}`)
			v.must(200, "PATCH", "/repos/ann/vault", "ann", `{"private":true}`)
		}, "ann/vault", 409},
		{"deleted and made again", func(v *vault) {
			v.must(204, "DELETE", "/repos/ann/vault", "ann", "")
			v.must(201, "POST", "/user/repos", "ann", `{"name":"vault","private":true,"auto_init":true}`)
		}, "ann/vault", 409},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := newVault(t)
			v.want(200, "bypass", v.bypass("ann/vault", "ann", v.blocked("ann/vault", "ann", v.secret)))
			c.change(v)
			v.want(c.want, "the secret", v.put(c.repo, "ann", v.secret))
		})
	}
}

// Settings that change while a write is under way count as they are when it is
// decided.
func TestAttack_2_6_SettingsChangeMeanwhile(t *testing.T) {
	v := newVault(t)
	v.must(200, "PATCH", "/repos/ann/vault", "ann", `{"security_and_analysis":{"secret_scanning":{"status":"disabled"}}}`)
	off, _, err := v.db.RepoByName(t.Context(), "ann", "vault")
	if err != nil {
		t.Fatal(err)
	}
	q := v.repos.Repo(off).Quarantine(pushward.Actor{User: off.Owner})
	defer q.Discard()
	if _, err := q.Write(git.Blob, []byte(v.secret)); err != nil {
		t.Fatal(err)
	}
	if err := q.Turn(t.Context()); err != nil {
		t.Fatal(err)
	}
	v.must(200, "PATCH", "/repos/ann/vault", "ann", `{"security_and_analysis":{"secret_scanning":{"status":"enabled"}}}`)
	if err := q.Commit(t.Context()); pushward.ClassOf(err) != pushward.Conflict {
		t.Errorf("a write that was inspected while scanning was off: %v", err)
	}
}

// Of many writes of one secret at once, before and after its bypass, all before
// are blocked by one placeholder and all after get in by one alert.
func TestAttack_2_6_Race(t *testing.T) {
	v := newVault(t)
	ids := map[string]int{}
	var mu sync.Mutex
	crowd(8, func(n int) {
		a := v.call("POST", "/repos/ann/vault/git/blobs", "ann", fmt.Sprintf(`{"content":%q}`, fmt.Sprint(n, " ", v.secret)))
		mu.Lock()
		defer mu.Unlock()
		if a.status != 409 {
			t.Errorf("before the bypass: %d", a.status)
			return
		}
		ids[placeholders(t, a)[0].(map[string]any)["placeholder_id"].(string)]++
	})
	if len(ids) != 1 {
		t.Fatalf("%d placeholders for one secret", len(ids))
	}
	for id := range ids {
		// Bypasses, their retries, and the writes of others all at once.
		crowd(8, func(n int) {
			if n%2 == 0 {
				v.want(200, "bypass", v.bypass("ann/vault", "ann", id))
				return
			}
			v.want(409, "by another hand", v.call("POST", "/repos/ann/vault/git/blobs", "bob", fmt.Sprintf(`{"content":%q}`, fmt.Sprint(n, " ", v.secret))))
		})
	}
	crowd(8, func(n int) {
		v.want(201, "after the bypass", v.call("POST", "/repos/ann/vault/git/blobs", "ann", fmt.Sprintf(`{"content":%q}`, fmt.Sprint("after ", n, " ", v.secret))))
	})
	if n := v.audited("secret_scanning_push_protection.bypass"); n != 1 {
		t.Errorf("%d bypasses audited, want 1", n)
	}
	if n := v.audited("secret_scanning_alert.create"); n != 1 {
		t.Errorf("%d alerts, want 1", n)
	}
}

func crowd(size int, f func(n int)) {
	var wg sync.WaitGroup
	for n := range size {
		wg.Go(func() { f(n) })
	}
	wg.Wait()
}

// A secret that an alert knows gets in again, in that repository only, and the
// alert is no longer closed then.
func TestAttack_2_6_ClosedAlert(t *testing.T) {
	v := newVault(t)
	v.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"other","private":true,"auto_init":true}`)
	v.want(200, "bypass", v.bypass("ann/vault", "ann", v.blocked("ann/vault", "ann", v.secret)))
	v.want(201, "the secret", v.put("ann/vault", "ann", v.secret))
	v.must(200, "PATCH", "/repos/ann/vault/secret-scanning/alerts/1", "ann", `{"state":"resolved","resolution":"revoked"}`)
	v.clock.add(24 * time.Hour)
	v.want(201, "the secret again", v.put("ann/vault", "ann", v.secret))
	v.want(409, "in another repository", v.put("ann/other", "ann", v.secret))
	a := v.must(200, "GET", "/repos/ann/vault/secret-scanning/alerts/1", "ann", "")
	if !strings.Contains(string(a.body), `"number":1`) {
		t.Errorf("the alert: %s", a.body)
	}
}

// When what happens cannot be audited, or the database is gone, nothing happens.
func TestAttack_2_6_FailClosed(t *testing.T) {
	v := newVault(t)
	v.sick = true
	id := v.blocked("ann/vault", "ann", v.secret)
	if err := v.db.Close(); err != nil {
		t.Fatal(err)
	}
	for what, a := range map[string]answer{
		"a clean write": v.put("ann/vault", "ann", "clean"), "a secret": v.put("ann/vault", "ann", v.secret), "a bypass": v.bypass("ann/vault", "ann", id),
	} {
		if a.status != http.StatusServiceUnavailable {
			t.Errorf("%s without a database is answered %d: %s", what, a.status, a.body)
		}
	}
}
