package webhook_test

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pushward"
	"pushward/internal/store"
	"pushward/internal/store/storetest"
	"pushward/internal/webhook"
)

// simple is a world with a repository whose hook wants pushes, pinged already.
func simple(t *testing.T, db *store.DB, contentType string) (*world, *receiver, int64) {
	t.Helper()
	w, r := newWorld(t, db), newReceiver(t)
	w.call(201, "POST", "/user/repos", `{"name": "demo"}`)
	id := w.hook("/repos/ann/demo", `{"url": "`+r.URL+`/here?a=b", "content_type": "`+contentType+`", "secret": "`+hookSecret+`"}`, `["push"]`)
	w.deliver()
	if got := r.took(); len(got) != 1 || got[0].Event != "ping" {
		t.Fatalf("a new hook was sent %v", got)
	}
	return w, r, id
}

// push emits a push of its own number, as a write does in its transaction.
func (w *world) push(numbers ...int) {
	w.t.Helper()
	for _, n := range numbers {
		w.tx(func(ctx context.Context, tx *store.Tx) error {
			return tx.Emit(ctx, store.Event{Kind: "push", RepoID: 1, At: w.clock(), Actor: pushward.Actor{User: pushward.User{ID: 1}},
				Data: map[string]any{"ref": fmt.Sprintf("refs/heads/%d", n), "before": strings.Repeat("1", 40), "after": strings.Repeat("0", 40)}})
		})
	}
}

// refs are the numbers of the pushes that came.
func refs(t *testing.T, got []heard) (all []string) {
	for _, h := range got {
		all = append(all, strings.TrimPrefix(h.payload(t)["ref"].(string), "refs/heads/"))
	}
	return all
}

func TestHeadersAreGitHubs(t *testing.T) {
	w, r, id := simple(t, storetest.SQLite(t), "json")
	w.push(1)
	w.deliver()
	got := r.took()[0]
	for name, want := range map[string]string{
		"Accept": "*/*", "Content-Type": "application/json", "X-Github-Event": "push", "X-Github-Hook-Id": fmt.Sprint(id),
		"X-Github-Hook-Installation-Target-Id": "1", "X-Github-Hook-Installation-Target-Type": "repository",
	} {
		if got.Headers[name] != want {
			t.Errorf("%s is %q, want %q", name, got.Headers[name], want)
		}
	}
	if !strings.HasPrefix(got.Headers["User-Agent"], "GitHub-Hookshot/") || len(got.Headers["X-Github-Delivery"]) != 36 ||
		len(got.Headers["X-Hub-Signature"]) != len("sha1=")+40 || got.Headers["Accept-Encoding"] != "" {
		t.Errorf("headers: %v", got.Headers)
	}
}

// The vector is of GitHub's documentation.
// https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries
func TestSignatureIsGitHubs(t *testing.T) {
	w, r, _ := simple(t, storetest.SQLite(t), "json")
	hook, err := w.db.HookByID(t.Context(), 1)
	must(t, err)
	w.tx(func(ctx context.Context, tx *store.Tx) error {
		return tx.Redeliver(ctx, store.Delivery{HookID: hook.ID, Event: "push", Payload: "Hello, World!"}, w.clock())
	})
	w.deliver()
	want := "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
	if got := r.took()[0].Headers["X-Hub-Signature-256"]; got != want {
		t.Errorf("signature %s, want %s", got, want)
	}
}

func TestEventsComeInOrderAndAgain(t *testing.T) {
	databases(t, func(t *testing.T, db *store.DB) {
		w, r, _ := simple(t, db, "json")
		w.push(1, 2, 3)
		r.answers(fails(503))
		w.deliver()
		if diff := cmp.Diff([]string{"1"}, refs(t, r.took())); diff != "" {
			t.Fatal("behind one that fails others came: " + diff)
		}
		w.later(9 * time.Second)
		w.deliver()
		if got := r.took(); len(got) > 0 {
			t.Fatal("tried again too soon")
		}
		w.later(2 * time.Second)
		w.deliver()
		r.answers(nil)
		w.later(29 * time.Second)
		w.deliver()
		if diff := cmp.Diff([]string{"1"}, refs(t, r.took())); diff != "" {
			t.Fatal(diff)
		}
		w.later(2 * time.Second)
		w.deliver()
		got := r.took()
		if diff := cmp.Diff([]string{"1", "2", "3"}, refs(t, got)); diff != "" {
			t.Fatal(diff)
		}
		list, err := db.Deliveries(t.Context(), 1, 0, store.Failure, 10)
		must(t, err)
		if len(list) != 2 || list[0].GUID != got[0].Headers["X-Github-Delivery"] || list[1].Redelivery || !list[0].Redelivery {
			t.Errorf("deliveries that failed: %+v", list)
		}
	})
}

func TestAnEventIsGivenUpAfterEightTries(t *testing.T) {
	w, r, _ := simple(t, storetest.SQLite(t), "json")
	r.answers(fails(500))
	w.push(1)
	var waits []time.Duration
	began := w.clock()
	for range 500 {
		before := len(r.got)
		w.deliver()
		if len(r.got) > before {
			waits = append(waits, w.clock().Sub(began).Round(time.Second))
		}
		w.later(30 * time.Second)
	}
	if len(r.took()) != 8 || waits[7] < 90*time.Minute || waits[7] > 150*time.Minute {
		t.Errorf("tries after %v", waits)
	}
	due, err := w.db.EventsDue(t.Context(), w.clock().Add(time.Hour))
	must(t, err)
	if due {
		t.Error("something still waits")
	}
}

func TestSomeFailuresAreFinal(t *testing.T) {
	w, r, _ := simple(t, storetest.SQLite(t), "json")
	other := newReceiver(t)
	for n, answer := range []func(http.ResponseWriter, *http.Request){
		fails(404), fails(410), fails(422),
		func(w http.ResponseWriter, q *http.Request) {
			http.Redirect(w, q, other.URL, http.StatusTemporaryRedirect)
		},
		func(w http.ResponseWriter, q *http.Request) {
			http.Redirect(w, q, other.URL, http.StatusMovedPermanently)
		},
	} {
		r.answers(answer)
		w.push(n)
		w.deliver()
		w.later(3 * time.Hour)
		w.deliver()
		if got := len(r.took()); got != 1 {
			t.Errorf("answer %d: %d tries", n, got)
		}
	}
	if len(other.took()) > 0 {
		t.Error("a redirect was followed")
	}
}

// A server that dies between commit and delivery has its event in the database;
// one that dies in the middle of a delivery has it there, too.
func TestACrashLosesNothing(t *testing.T) {
	databases(t, func(t *testing.T, db *store.DB) {
		w, r, _ := simple(t, db, "json")
		w.put(201, "ann/demo", "a.txt", "First", "1")
		// The write is answered and nothing of its end has happened: that process is gone.
		w.start()
		must(t, w.gate.Recover(t.Context(), w.repos))
		w.push(2)
		w.tx(func(ctx context.Context, tx *store.Tx) error { // and a courier went with it
			_, err := tx.Claim(ctx, "who is gone", w.clock(), w.clock().Add(time.Minute))
			return err
		})
		w.deliver()
		if got := r.took(); len(got) > 0 {
			t.Fatalf("another's turn was taken: %v", names(t, got))
		}
		w.later(time.Minute)
		w.deliver()
		if diff := cmp.Diff([]string{"main", "2"}, refs(t, r.took())); diff != "" {
			t.Fatal(diff)
		}
	})
}

// Two writes to one branch, both cut off: the branch shows the second only.
func TestACrashLosesNoPushThatWasOvertaken(t *testing.T) {
	w, r, _ := simple(t, storetest.SQLite(t), "json")
	for n := range 3 {
		w.put(201, "ann/demo", fmt.Sprintf("%d.txt", n), "Add", "1")
	}
	w.start()
	must(t, w.gate.Recover(t.Context(), w.repos))
	w.deliver()
	if got := r.took(); len(got) != 3 {
		t.Errorf("%d of 3 pushes are told", len(got))
	}
}

func TestManyServersDeliverOnce(t *testing.T) {
	databases(t, func(t *testing.T, db *store.DB) {
		w, r, _ := simple(t, db, "json")
		const pushes = 20
		var want []string
		for n := range pushes {
			w.push(n)
			want = append(want, fmt.Sprint(n))
		}
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				for try := 0; try < 200 && t.Context().Err() == nil; try++ {
					if err := w.dispatcher("127.0.0.1").DeliverDue(t.Context()); err != nil {
						t.Error(err)
					}
				}
			})
		}
		all.Wait()
		if diff := cmp.Diff(want, refs(t, r.took())); diff != "" {
			t.Error(diff)
		}
	})
}

func TestRunDelivers(t *testing.T) {
	w, r, _ := simple(t, storetest.SQLite(t), "json")
	arrived := make(chan struct{}, 10)
	r.answers(func(http.ResponseWriter, *http.Request) { arrived <- struct{}{} })
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() { w.hooks.Run(ctx); close(ended) }()
	w.push(1, 2)
	w.hooks.Wake()
	for range 2 {
		select {
		case <-arrived:
		case <-time.After(20 * time.Second):
			t.Fatal("nothing came")
		}
	}
	stop()
	<-ended
	w.hooks.Close()
	if diff := cmp.Diff([]string{"1", "2"}, refs(t, r.took())); diff != "" {
		t.Error(diff)
	}
}

func TestAnswersAreKeptInPartAndMasked(t *testing.T) {
	w, r, _ := simple(t, storetest.SQLite(t), "form")
	r.answers(func(rw http.ResponseWriter, q *http.Request) {
		rw.Header().Set("X-Echo", "your secret is "+hookSecret)
		rw.Header().Set("Set-Cookie", "session=1")
		fmt.Fprintf(rw, "%s %s %s", hookSecret, token(t), strings.Repeat("x", 1<<20))
	})
	w.push(1)
	w.deliver()
	got := r.took()[0]
	if !strings.HasPrefix(got.Body, "payload=%7B") || got.Headers["Content-Type"] != "application/x-www-form-urlencoded" {
		t.Errorf("a form is %.20s", got.Body)
	}
	list, err := w.db.Deliveries(t.Context(), 1, 0, store.AnyOutcome, 1)
	must(t, err)
	d, err := w.db.Delivery(t.Context(), 1, list[0].ID)
	must(t, err)
	kept := d.Response + fmt.Sprint(d.ResponseHeaders, d.RequestHeaders, d.Payload)
	if strings.Contains(kept, hookSecret) || strings.Contains(kept, token(t)) || d.ResponseHeaders["Set-Cookie"] != "" {
		t.Error("a secret is kept")
	}
	if len(d.Response) > 17<<10 || !strings.HasPrefix(d.Response, "******** ghp_…") {
		t.Errorf("%d bytes are kept: %.40s", len(d.Response), d.Response)
	}
}

// Nothing of a hook's secret or address is in the database.
func TestTargetsAreSealed(t *testing.T) {
	w, _, _ := simple(t, storetest.SQLite(t), "json")
	h, err := w.db.HookByID(t.Context(), 1)
	must(t, err)
	if strings.Contains(string(h.Sealed), hookSecret) || strings.Contains(string(h.Sealed), "127.0.0.1") {
		t.Error("it is there in clear")
	}
	_, err = w.hooks.Target(h)
	must(t, err)
	moved := h
	moved.RepoID = 2
	changed := h
	changed.Sealed = slices.Clone(h.Sealed)
	changed.Sealed[len(changed.Sealed)-1] ^= 1
	for _, bad := range []store.Hook{moved, changed, {RepoID: 1}} {
		if _, err := w.hooks.Target(bad); err == nil {
			t.Errorf("hook %+v opens", bad.ID)
		}
	}
	for _, short := range [][]byte{nil, make([]byte, 31)} {
		if _, err := webhook.NewKeys(short); err == nil {
			t.Error("a short master key is taken")
		}
	}
}
