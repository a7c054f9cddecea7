package store_test

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pushward"
	"pushward/internal/store"
	"pushward/internal/store/storetest"
)

// Two programs with eight writers each leave a log that verifies, also while
// they are at it.
func TestAnUntouchedLogVerifies(t *testing.T) {
	for name, url := range map[string]func(*testing.T) string{
		"sqlite":   func(t *testing.T) string { return "sqlite:" + filepath.Join(t.TempDir(), "a.db") },
		"postgres": func(t *testing.T) string { return storetest.PostgresURL(t) },
	} {
		t.Run(name, func(t *testing.T) {
			url := url(t)
			first, second := chained(t, url), chained(t, url)
			verified := make(chan store.AuditFound)
			go func() { verified <- verify(t, url, []store.Checkpoint{checkpoint(t, first)}) }()
			done := make(chan bool)
			go func() { writeLines(t, second, 8, 150); done <- true }()
			writeLines(t, first, 8, 150)
			<-done
			if f := <-verified; f.Fault != nil {
				t.Errorf("meanwhile: %v", f.Fault)
			}
			// Of five transactions one fails; of three successive ones, six lines.
			f := verify(t, url, []store.Checkpoint{checkpoint(t, first)})
			if want := 2 * 8 * 240; f.Fault != nil || f.Lines != want {
				t.Errorf("%d lines, want %d: %v", f.Lines, want, f.Fault)
			}
		})
	}
}

func chained(t *testing.T, url string) *store.DB {
	t.Helper()
	db, err := store.Open(ctx, url)
	if err == nil {
		err = db.ChainAudit(ctx, storetest.AuditKey())
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func audit(db *store.DB, action string) error {
	return db.Tx(ctx, func(tx *store.Tx) error {
		_ = tx.SetSetting(ctx, action, "done")
		return tx.Audit(ctx, store.AuditEvent{Action: action, At: time.Now()})
	})
}

// Without the key no line is written, and nothing that needs one happens.
func TestNoKeyNoEffect(t *testing.T) {
	db, err := store.Open(ctx, "sqlite:"+filepath.Join(t.TempDir(), "a.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	err = db.Tx(ctx, func(tx *store.Tx) error {
		_ = tx.SetSetting(ctx, "k", "v")
		_ = tx.Audit(ctx, store.AuditEvent{Action: "a"}) // forgotten
		return nil
	})
	if pushward.ClassOf(err) != pushward.Unavailable || !strings.Contains(err.Error(), "key of its audit log") {
		t.Errorf("audit without a key: %v", err)
	}
	if _, err := db.Setting(ctx, "k"); !pushward.IsNotFound(err) {
		t.Errorf("the effect stands: %v", err)
	}
	if err := db.ChainAudit(ctx, []byte("short")); err == nil {
		t.Error("a short key was taken")
	}
}

func TestAnotherKeyVerifiesNothing(t *testing.T) {
	url := "sqlite:" + filepath.Join(t.TempDir(), "a.db")
	db := chained(t, url)
	if err := audit(db, "a"); err != nil {
		t.Fatal(err)
	}
	in, err := store.Inspect(ctx, url, true)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	f, err := in.VerifyAudit(ctx, bytes.Repeat([]byte{8}, 32), nil)
	if err != nil || f.Fault == nil || f.Fault.Seq != 1 {
		t.Errorf("%+v, %v", f, err)
	}
}

// What was there before the chain is taken into it once; what is put beside the
// chain afterwards is not.
func TestLinesFromBeforeTheChain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	db, err := store.Open(ctx, "sqlite:"+path)
	if err != nil {
		t.Fatal(err)
	}
	old, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer old.Close()
	add := func(seq int64) {
		run(t, old, `INSERT INTO audit_events (seq, at, action, actor_id, actor_login, token_id, addr, request_id, repo_id, repo, data)
			VALUES ($1, 7, 'old', 1, 'o', 0, '', '', 0, '', 'null')`, seq)
	}
	for n := range int64(1500) {
		add(-n - 1)
	}
	for range 2 { // starts
		if err := db.ChainAudit(ctx, storetest.AuditKey()); err != nil {
			t.Fatal(err)
		}
		if err := audit(db, "new"); err != nil {
			t.Fatal(err)
		}
	}
	ends := []store.Checkpoint{checkpoint(t, db)}
	if f := verify(t, "sqlite:"+path, ends); f.Fault != nil || f.Lines != 1502 {
		t.Errorf("%d lines: %v", f.Lines, f.Fault)
	}
	add(-1)
	db.Close()
	db = chained(t, "sqlite:"+path)
	if f := verify(t, "sqlite:"+path, ends); f.Fault == nil || f.Fault.Seq > 0 {
		t.Errorf("a line put beside the chain was taken into it: %v", f.Fault)
	}
}

// Who cuts lines off while the server runs leaves a gap, since the server goes
// on behind what it has committed.
func TestCutWhileTheServerRuns(t *testing.T) {
	for name, open := range map[string]func(*testing.T) string{
		"sqlite":   func(t *testing.T) string { return "sqlite:" + filepath.Join(t.TempDir(), "a.db") },
		"postgres": func(t *testing.T) string { return storetest.PostgresURL(t) },
	} {
		t.Run(name, func(t *testing.T) {
			url := open(t)
			db := chained(t, url)
			for range 5 {
				if err := audit(db, "a"); err != nil {
					t.Fatal(err)
				}
			}
			raw := rawly(t, url)
			run(t, raw, `DELETE FROM audit_events WHERE seq > 3`)
			if err := audit(db, "b"); err != nil {
				t.Fatal(err)
			}
			if f := verify(t, url, nil); f.Fault == nil || f.Fault.Seq != 4 {
				t.Errorf("found: %+v", f.Fault)
			}
		})
	}
}

// rawly opens a database as somebody who is not the server.
func rawly(t *testing.T, url string) *sql.DB {
	t.Helper()
	driver, name := "pgx", url
	if path, ok := strings.CutPrefix(url, "sqlite:"); ok {
		driver, name = "sqlite", path
	}
	db, err := sql.Open(driver, name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// Checkpoints are read back as they were written; a changed one is named, and
// half a line is none.
func TestCheckpoints(t *testing.T) {
	key := storetest.AuditKey()
	var file bytes.Buffer
	var before store.Sum
	for n := range int64(3) {
		c := store.Checkpoint{Time: time.Unix(n, 5000).UTC(), Lanes: []store.LaneEnd{{Lane: 1, Seq: n + 1, MAC: store.Sum{byte(n)}}}}
		c.Sign(key, before)
		before = c.MAC
		text, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		file.Write(append(text, '\n'))
	}
	whole := file.String()
	lines := strings.SplitAfter(whole, "\n")
	for _, c := range []struct {
		name, text string
		want, bad  int
	}{
		{"whole", whole, 3, 0},
		{"half a line", whole + lines[0][:20], 3, 0},
		{"edited", strings.Replace(whole, `"seq":2`, `"seq":9`, 1), 3, 2},
		{"one left out", lines[0] + lines[2], 2, 2},
		{"first left out", lines[1] + lines[2], 2, 1},
		{"turned round", lines[1] + lines[0] + lines[2], 3, 1},
		{"no JSON", lines[0] + "x\n" + lines[1], 2, 2},
		{"more said", strings.Replace(whole, `{"time"`, `{"x":1,"time"`, 1), 2, 1},
		{"empty", "", 0, 0},
	} {
		list, size, bad, err := store.ReadCheckpoints(strings.NewReader(c.text), key)
		if err != nil || len(list) != c.want || bad != c.bad || size != int64(strings.LastIndex(c.text, "\n")+1) {
			t.Errorf("%s: %d checkpoints in %d bytes, bad line %d, %v", c.name, len(list), size, bad, err)
		}
	}
}

// A line says no more than it may, whatever it is given.
func TestLinesAreBounded(t *testing.T) {
	db := storetest.SQLite(t)
	long := strings.Repeat("ü", 5000)
	many := make([]string, 5000)
	deep := map[string]any{}
	for d, n := deep, 0; n < 50; n++ {
		next := map[string]any{}
		d["next"], d = next, next
	}
	err := db.Tx(ctx, func(tx *store.Tx) error {
		return tx.Audit(ctx, store.AuditEvent{Action: long, Repo: long, Actor: pushward.Actor{Addr: long, RequestID: "a\x1b[2J\u0085"},
			Data: map[string]any{"long": long, "many": many, "deep": deep, "escape": "\x1b]0;x\a", "id": int64(1<<62 + 1)}})
	})
	if err != nil {
		t.Fatal(err)
	}
	list, _, err := db.AuditEvents(ctx, 0, store.Page{})
	if err != nil {
		t.Fatal(err)
	}
	e := list[0]
	if n := len([]rune(e.Action)); n != 100 {
		t.Errorf("action of %d characters", n)
	}
	if got := e.Data["many"].([]any); len(got) != 101 || got[100] != "… and 4900 more" {
		t.Errorf("a list of %d", len(got))
	}
	if n := len([]rune(e.Data["long"].(string))); n != 1000 {
		t.Errorf("text of %d characters", n)
	}
	text, _ := json.Marshal(e)
	if strings.ContainsAny(e.Actor.RequestID+e.Data["escape"].(string), "\x1b\a\u0085") || len(text) > 10_000 {
		t.Errorf("%d bytes: %.300s", len(text), text)
	}
}
