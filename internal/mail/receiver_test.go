package mail

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"io"
	"math/big"
	"net"
	"net/textproto"
	"strings"
	"sync"
	"testing"
	"time"
)

// receiver is a mail server that keeps what it gets. It speaks SMTP as RFC 5321
// has it, with STARTTLS, and takes mail only after PLAIN with its password.
type receiver struct {
	t       *testing.T
	l       net.Listener
	address string
	roots   *x509.CertPool
	tls     *tls.Config

	sync.Mutex
	got    []letter
	clear  bool   // it offers no STARTTLS and wants no password
	answer string // to RCPT, instead of taking it: "550 5.1.1 nobody"
	hangUp bool   // after the text, before it says that it has it
}

type letter struct{ from, to, text, user string }

const password = "open sesame"

func newReceiver(t *testing.T) *receiver {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, &template, &template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	r := &receiver{t: t, roots: x509.NewCertPool(), tls: &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}}}
	r.roots.AddCert(cert)
	r.l, err = net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	r.address = r.l.Addr().String()
	var served sync.WaitGroup
	served.Go(func() {
		for {
			conn, err := r.l.Accept()
			if err != nil {
				return
			}
			served.Go(func() { r.talk(conn) })
		}
	})
	t.Cleanup(func() {
		_ = r.l.Close()
		served.Wait()
	})
	return r
}

func (r *receiver) set(f func()) {
	r.Lock()
	defer r.Unlock()
	f()
}

func (r *receiver) letters() []letter {
	r.Lock()
	defer r.Unlock()
	return r.got
}

// talk serves one connection.
func (r *receiver) talk(conn net.Conn) {
	defer func() { _ = conn.Close() }()
	c := textproto.NewConn(conn)
	say := func(line string) { _ = c.PrintfLine("%s", line) }
	say("220 receiver")
	var l letter
	secure := false
	for {
		line, err := c.ReadLine()
		if err != nil {
			return
		}
		r.Lock()
		clear, answer, hangUp := r.clear, r.answer, r.hangUp
		r.Unlock()
		verb, rest, _ := strings.Cut(line, " ")
		switch verb = strings.ToUpper(verb); {
		case verb == "EHLO" && secure:
			say("250-receiver\r\n250 AUTH PLAIN")
		case verb == "EHLO" && !clear:
			say("250-receiver\r\n250 STARTTLS")
		case verb == "EHLO":
			say("250 receiver")
		case verb == "STARTTLS" && !clear && !secure:
			say("220 go on")
			secured := tls.Server(conn, r.tls)
			conn, secure = secured, true
			c = textproto.NewConn(conn)
		case verb == "AUTH" && secure:
			plain, _ := base64.StdEncoding.DecodeString(strings.TrimPrefix(rest, "PLAIN "))
			part := strings.Split(string(plain), "\x00")
			if len(part) != 3 || part[2] != password {
				say("535 5.7.8 no")
				continue
			}
			l.user = part[1]
			say("235 welcome")
		case verb == "MAIL" && (clear || l.user != ""):
			l.from = rest
			say("250 ok")
		case verb == "RCPT" && answer != "":
			say(answer)
		case verb == "RCPT" && l.from != "":
			l.to = rest
			say("250 ok")
		case verb == "DATA" && l.to != "":
			say("354 go on")
			text, err := io.ReadAll(c.DotReader())
			if err != nil {
				return
			}
			l.text = string(text)
			r.set(func() { r.got = append(r.got, l) })
			if hangUp {
				return
			}
			say("250 taken")
		case verb == "QUIT":
			say("221 bye")
			return
		default:
			say("503 5.5.1 not now")
		}
	}
}
