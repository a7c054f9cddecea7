package api

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"pushward"
	"pushward/internal/api/apitest"
)

// Every class has a status, and its answer a shape that GitHub documents.
func TestEveryClassOfErrorHasAStatus(t *testing.T) {
	// This route has all of them documented.
	const documented = "/repos/{owner}/{repo}/commits/{ref}"
	a := New(nil, nil, nil, nil, Options{})
	for class := pushward.Internal; class <= pushward.Outdated; class++ {
		status, ok := statusOf[class]
		if !ok || http.StatusText(status) == "" {
			t.Errorf("class %d has the status %d", class, status)
			continue
		}
		w := httptest.NewRecorder()
		c := a.newCall(w, httptest.NewRequest(http.MethodGet, "/repos/o/r/commits/main", nil), &unroutedRoute)
		c.fail(fmt.Errorf("while doing a thing: %w", &pushward.Error{Class: class, Message: "Told to the client"}))
		if w.Code != status {
			t.Errorf("class %d answered %d, want %d", class, w.Code, status)
		}
		told := strings.Contains(w.Body.String(), "Told to the client")
		if strings.Contains(w.Body.String(), "doing a thing") || told == (class == pushward.Internal) {
			t.Errorf("class %d answered %s", class, w.Body)
		}
		apitest.Validate(t, http.MethodGet, documented, w.Code, w.Header(), w.Body.Bytes())
	}
	if len(statusOf) != int(pushward.Outdated)+1 {
		t.Errorf("%d classes have a status", len(statusOf))
	}
}

func TestInternalErrorsStayInside(t *testing.T) {
	a := New(nil, nil, nil, nil, Options{})
	w := httptest.NewRecorder()
	c := a.newCall(w, httptest.NewRequest(http.MethodGet, "/", nil), &unroutedRoute)
	c.fail(errors.New("open /srv/secret/place: permission denied"))
	if w.Code != http.StatusInternalServerError || strings.Contains(w.Body.String(), "place") {
		t.Errorf("answered %d %s", w.Code, w.Body)
	}
}

// When the database is gone nothing is read, written or let in, and the answer
// says that it is ours.
func TestDatabaseGone(t *testing.T) {
	w := newWorld(t)
	w.sick = true
	w.must(http.StatusCreated, "POST", "/user/repos", "ann", `{"name":"demo","auto_init":true}`)
	if err := w.db.Close(); err != nil {
		t.Fatal(err)
	}
	for _, rt := range routes {
		method, path, _ := strings.Cut(rt.pattern, " ")
		path = strings.NewReplacer("{org}", "acme", "{id}", "1", "{$}", "").Replace(fill(path, "demo"))
		a := w.call(method, path, "ann", `{"message":"m","content":"eA=="}`)
		if a.status != http.StatusServiceUnavailable || !strings.Contains(string(a.body), `"code":"service_unavailable"`) {
			t.Errorf("%s answered %d: %s", rt.pattern, a.status, a.body)
		}
	}
}
