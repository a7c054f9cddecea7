package mail

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"mime"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pushward"
	"pushward/internal/store"
	"pushward/internal/store/storetest"
)

// world is a Courier with a real database and a receiver.
type world struct {
	*Courier
	t   *testing.T
	to  *receiver
	ann pushward.User
	at  time.Time
	log *bytes.Buffer
}

func newWorld(t *testing.T, options ...func(*Options)) *world {
	t.Helper()
	w := &world{t: t, to: newReceiver(t), at: time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC), log: &bytes.Buffer{}}
	o := Options{
		Server: Server{Address: w.to.address, TLS: "starttls", User: "pushward", Password: password, Roots: w.to.roots},
		From:   "Pushward <pushward@example.com>", URL: "https://git.example.com/",
		Masker: func(context.Context, int64) (func(context.Context, string) (string, error), error) {
			return func(_ context.Context, text string) (string, error) {
				return strings.ReplaceAll(text, "sesame-secret", "******"), nil
			}, nil
		},
		Now: func() time.Time { return w.at }, Log: slog.New(slog.NewTextHandler(w.log, nil)),
	}
	for _, set := range options {
		set(&o)
	}
	db := storetest.SQLite(t)
	w.ann = pushward.User{Login: "ann", Type: pushward.TypeUser, Email: "ann@example.com"}
	err := db.Tx(t.Context(), func(tx *store.Tx) error { return tx.CreateUser(t.Context(), &w.ann) })
	if err == nil {
		w.Courier, err = New(db, o)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if strings.Contains(w.log.String(), password) || strings.Contains(w.log.String(), "ann@") {
			t.Errorf("the log holds what it should not: %s", w.log)
		}
	})
	return w
}

var bypass = store.MailAbout{
	Repo: "acme/demo", Actor: "bob", Secret: "GitHub Personal Access Token", Reason: "used_in_tests", Path: "config/ünïcode.env", Line: 3,
	ExpiresAt: time.Date(2026, 11, 3, 12, 0, 0, 0, time.UTC),
}

func (w *world) add(kind store.MailKind, about store.MailAbout) {
	w.t.Helper()
	err := w.db.Tx(w.t.Context(), func(tx *store.Tx) error { return tx.AddMail(w.t.Context(), kind, about, w.at, w.ann) })
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) send() {
	w.t.Helper()
	err := w.SendDue(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
}

// waiting says whether mails wait, due or not.
func (w *world) waiting() bool {
	w.t.Helper()
	due, err := w.db.MailsDue(w.t.Context(), w.at.Add(1000*time.Hour))
	if err != nil {
		w.t.Fatal(err)
	}
	return due
}

// read gives the headers and the text of a mail as its reader sees them.
func read(t *testing.T, l letter) (netmail.Header, string, string) {
	t.Helper()
	m, err := netmail.ReadMessage(strings.NewReader(l.text))
	if err != nil {
		t.Fatalf("%v in\n%s", err, l.text)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(quotedprintable.NewReader(m.Body))
	if err != nil {
		t.Fatal(err)
	}
	return m.Header, subject, strings.ReplaceAll(string(body), "\r\n", "\n")
}

func TestABypassIsTold(t *testing.T) {
	w := newWorld(t)
	w.add(store.MailBypass, bypass)
	w.send()
	got := w.to.letters()
	if len(got) != 1 || w.waiting() {
		t.Fatalf("%d mails came, and more wait: %v", len(got), w.waiting())
	}
	header, subject, text := read(t, got[0])
	want := `bob let a secret into acme/demo that push protection had blocked.

  secret   GitHub Personal Access Token
  place    config/ünïcode.env, line 3
  reason   it is used in tests
  until    2026-11-03 12:00 UTC

The secret becomes an alert when it comes in:
https://git.example.com/api/v3/repos/acme/demo/secret-scanning/alerts

-- ` + `
You get this mail because you administer acme/demo.
`
	if d := cmp.Diff(want, text); d != "" {
		t.Error(d)
	}
	if subject != "[acme/demo] bob bypassed push protection" || header.Get("From") != `"Pushward" <pushward@example.com>` ||
		header.Get("To") != "<ann@example.com>" || header.Get("Date") != "Tue, 03 Nov 2026 09:00:00 +0000" || header.Get("Auto-Submitted") != "auto-generated" {
		t.Errorf("headers %v", header)
	}
	if got[0].from != "FROM:<pushward@example.com>" || got[0].to != "TO:<ann@example.com>" || got[0].user != "pushward" {
		t.Errorf("the envelope is %+v", got[0])
	}
}

func TestRequestsAndAnswers(t *testing.T) {
	w := newWorld(t)
	about := bypass
	about.Number = 7
	w.add(store.MailRequest, about)
	w.add(store.MailResponse, about)
	about.Approved = true
	w.add(store.MailResponse, about)
	about.Alert, about.Reason = 4, "revoked"
	w.add(store.MailRequest, about)
	w.send()
	var subjects, texts []string
	for _, l := range w.to.letters() {
		_, subject, text := read(t, l)
		subjects, texts = append(subjects, subject), append(texts, text)
	}
	want := []string{
		"[acme/demo] bob asks for a bypass (request #7)", "[acme/demo] Your request #7 was denied",
		"[acme/demo] Your request #7 was approved", "[acme/demo] bob asks to dismiss alert #4",
	}
	if d := cmp.Diff(want, subjects); d != "" {
		t.Fatal(d)
	}
	for n, part := range []string{
		"Approve or deny it:\nhttps://git.example.com/api/v3/repos/acme/demo/bypass-requests/secret-scanning/7\n",
		"bob has denied your request #7 in acme/demo.", "Send the same content again", "/dismissal-requests/secret-scanning/7\n",
	} {
		if !strings.Contains(texts[n], part) {
			t.Errorf("mail %d lacks %q:\n%s", n, part, texts[n])
		}
	}
}

// Others' words bring neither a secret nor a header into a mail.
func TestOthersWords(t *testing.T) {
	w := newWorld(t)
	about := bypass
	about.Path, about.Secret, about.Actor = "a\r\nBcc: eve@example.com\n.\n.env sesame-secret", "x\ny", "bob\r\nBcc: eve@example.com"
	w.add(store.MailBypass, about)
	w.send()
	header, _, text := read(t, w.to.letters()[0])
	if header.Get("Bcc") != "" || strings.Contains(text, "sesame-secret") || strings.Contains(text, "\n.\n") || !strings.Contains(text, "******") {
		t.Errorf("headers %v and\n%s", header, text)
	}
}

func TestSentAgainUntilTaken(t *testing.T) {
	w := newWorld(t)
	w.add(store.MailBypass, bypass)
	w.to.set(func() { w.to.answer = "451 4.3.0 later" })
	w.send()
	w.at = w.at.Add(29 * time.Second)
	w.to.set(func() { w.to.answer = "" })
	w.send()
	if n := len(w.to.letters()); n != 0 || !w.waiting() {
		t.Fatalf("%d came before they were due", n)
	}
	w.at = w.at.Add(time.Second)
	w.to.set(func() { w.to.hangUp = true })
	w.send()
	w.at = w.at.Add(90 * time.Second)
	w.to.set(func() { w.to.hangUp = false })
	w.send()
	got := w.to.letters()
	if len(got) != 2 || w.waiting() {
		t.Fatalf("%d mails came", len(got))
	}
	first, _, _ := read(t, got[0])
	second, _, _ := read(t, got[1])
	if id := first.Get("Message-ID"); id == "" || second.Get("Message-ID") != id {
		t.Errorf("one mail is called %q and %q", id, second.Get("Message-ID"))
	}
}

// What was claimed by a server that died is sent by the next.
func TestSentAfterACrash(t *testing.T) {
	w := newWorld(t)
	w.add(store.MailBypass, bypass)
	if _, found, err := w.claim(t.Context()); err != nil || !found {
		t.Fatal(found, err)
	}
	w.send()
	if n := len(w.to.letters()); n != 0 {
		t.Fatalf("%d mails while another has it", n)
	}
	w.at = w.at.Add(claimTime)
	w.send()
	if n := len(w.to.letters()); n != 1 || w.waiting() {
		t.Errorf("%d mails came", n)
	}
}

func TestGivenUp(t *testing.T) {
	w := newWorld(t)
	w.to.set(func() { w.to.answer = "550 5.1.1 nobody of that name" })
	w.add(store.MailBypass, bypass)
	w.send()
	if w.waiting() {
		t.Error("a mail that nobody will take waits")
	}
	w.to.set(func() { w.to.answer = "451 4.3.0 later" })
	w.add(store.MailBypass, bypass)
	for range 60 {
		w.send()
		w.at = w.at.Add(time.Hour)
	}
	if w.waiting() {
		t.Error("after two days it waits still")
	}
	for _, email := range []string{"", "not an address", "ann@example.com\r\nBcc: eve@example.com"} {
		w.ann.Email = email
		err := w.db.Tx(t.Context(), func(tx *store.Tx) error { return tx.UpdateUser(t.Context(), w.ann) })
		if err != nil {
			t.Fatal(err)
		}
		w.add(store.MailBypass, bypass)
		w.send()
		if w.waiting() || len(w.to.letters()) != 0 {
			t.Errorf("to %q: waits %v, came %d", email, w.waiting(), len(w.to.letters()))
		}
	}
}

// A disabled account gets nothing that was written before.
func TestNoMailToTheSuspended(t *testing.T) {
	w := newWorld(t)
	w.add(store.MailBypass, bypass)
	err := w.db.Tx(t.Context(), func(tx *store.Tx) error { return tx.Suspend(t.Context(), w.ann.ID, w.at) })
	if err != nil {
		t.Fatal(err)
	}
	w.send()
	if len(w.to.letters()) != 0 || w.waiting() {
		t.Errorf("%d mails came", len(w.to.letters()))
	}
}

func TestNothingInTheClear(t *testing.T) {
	w := newWorld(t)
	w.to.set(func() { w.to.clear = true }) // as one who strips STARTTLS makes it look
	w.add(store.MailBypass, bypass)
	w.send()
	if len(w.to.letters()) != 0 || !w.waiting() {
		t.Error("a mail went out without TLS")
	}
	w = newWorld(t, func(o *Options) { o.Server.Roots = nil }) // as one who stands between
	w.add(store.MailBypass, bypass)
	w.send()
	if len(w.to.letters()) != 0 || !w.waiting() {
		t.Error("a mail went to a server that nobody vouches for")
	}
	w = newWorld(t, func(o *Options) { o.Server.TLS, o.Server.User = "none", "" })
	w.to.set(func() { w.to.clear = true })
	w.add(store.MailBypass, bypass)
	w.send()
	if len(w.to.letters()) != 1 {
		t.Error("without TLS, as asked for, nothing came")
	}
}

func TestSettingsThatCannotWork(t *testing.T) {
	mask := func(context.Context, int64) (func(context.Context, string) (string, error), error) {
		return nil, errors.New("unused")
	}
	good := Options{Server: Server{Address: "mail.example.com:25", TLS: "tls"}, From: "a@example.com", Masker: mask}
	if _, err := New(nil, good); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*Options){
		"no port":       func(o *Options) { o.Server.Address = "mail.example.com" },
		"odd TLS":       func(o *Options) { o.Server.TLS = "ssl" },
		"bare password": func(o *Options) { o.Server.TLS, o.Server.User = "none", "u" },
		"no sender":     func(o *Options) { o.From = "" },
		"no mask":       func(o *Options) { o.Masker = nil },
	} {
		o := good
		spoil(&o)
		if _, err := New(nil, o); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
}
