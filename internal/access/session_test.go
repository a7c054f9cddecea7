package access

import (
	"testing"
	"time"

	"pushward"
	"pushward/internal/store/storetest"
)

func TestPasswordsAndSessions(t *testing.T) {
	s := newScene(t, Limits{Failures: 3})
	if err := s.db.ChainAudit(t.Context(), storetest.AuditKey()); err != nil {
		t.Fatal(err)
	}
	ann := s.holder(t, "ann", "good")
	const password = "correct horse battery"
	set := func(text string) error { return s.SetPassword(t.Context(), pushward.Actor{}, ann, text) }
	if err := set("short"); pushward.ClassOf(err) != pushward.Unprocessable {
		t.Errorf("a short one: %v", err)
	}
	if err := set(password); err != nil {
		t.Fatal(err)
	}
	logIn := func(login, text string) (string, string) {
		id, _, err := s.LogIn(t.Context(), "192.0.2.1", login, text)
		return id, told(err)
	}
	alive := func(id string) bool {
		u, err := s.Session(t.Context(), id)
		return err == nil && u.ID == ann.ID
	}
	for _, login := range []string{"ann", "nobody"} {
		for n, want := range []string{"Bad credentials", "Bad credentials", "Bad credentials", "wait 20"} {
			if id, got := logIn(login, "wrong horse battery"); got != want || id != "" {
				t.Errorf("%s, attempt %d: %q, want %q", login, n, got, want)
			}
		}
		if _, got := logIn(login, password); got != "wait 20" {
			t.Errorf("%s with the password, too soon: %q", login, got)
		}
		s.at = s.at.Add(time.Hour)
	}
	id, got := logIn("ANN", password)
	if got != "" || len(id) != 43 || !alive(id) || alive(id+"x") {
		t.Fatalf("the password: %q, alive %v", got, alive(id))
	}
	s.at = s.at.Add(sessionIdle - time.Second)
	if !alive(id) {
		t.Error("it ended early")
	}
	s.at = s.at.Add(sessionIdle)
	if alive(id) {
		t.Error("it lives unused")
	}
	id, _ = logIn("ann", password)
	for range int(sessionLife/time.Hour) - 1 {
		s.at = s.at.Add(time.Hour)
		if !alive(id) {
			t.Fatal("it ended while it was used")
		}
	}
	s.at = s.at.Add(time.Hour)
	if alive(id) {
		t.Error("it lives for more than seven days")
	}
	for name, end := range map[string]func(id string) error{
		"logging out":    func(id string) error { return s.LogOut(t.Context(), id) },
		"a new password": func(string) error { return set(password) },
		"being disabled": func(string) error { return s.Suspend(t.Context(), pushward.Actor{}, ann, true) },
	} {
		if err := s.Suspend(t.Context(), pushward.Actor{}, ann, false); err != nil {
			t.Fatal(err)
		}
		id, got := logIn("ann", password)
		if got != "" || !alive(id) {
			t.Fatalf("before %s: %q", name, got)
		}
		if err := end(id); err != nil || alive(id) {
			t.Errorf("%s: %v, alive %v", name, err, alive(id))
		}
	}
}
