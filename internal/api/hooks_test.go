package api

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"

	"pushward/internal/webhook"
)

// tellHooks adds webhooks to a world, and a receiver that they may be sent to:
// below /ok it takes everything, below /broken it fails.
func (w *world) tellHooks(o *Options) {
	w.t.Helper()
	receiver := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil || bytes.Contains(body, []byte("ExampleToken")) {
			w.t.Errorf("a webhook's body has a secret in it, or an error: %v", err)
		}
		if strings.HasPrefix(r.URL.Path, "/broken") {
			http.Error(rw, "broken", http.StatusBadGateway)
			return
		}
		_, _ = io.WriteString(rw, "thanks for "+r.Header.Get("X-GitHub-Event"))
	}))
	w.t.Cleanup(receiver.Close)
	w.heard = receiver.URL
	keys, err := webhook.NewKeys(bytes.Repeat([]byte{7}, 32))
	if err == nil {
		o.Webhooks, err = webhook.New(w.db, w.repos, NewWords("https://git.example.com"), keys, webhook.Options{
			Hosts: []string{"127.0.0.1"}, Masker: w.gate.Masker, Now: w.clock.now, Chance: func() float64 { return 0.5 }, Log: o.Log,
		})
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

// deliver ends the writes that are done with, and delivers what is due.
func (w *world) deliver() {
	w.t.Helper()
	err := w.gate.Finish(w.t.Context())
	if err == nil {
		err = w.api.o.Webhooks.DeliverDue(w.t.Context())
	}
	if err != nil {
		w.t.Error(err)
	}
}
