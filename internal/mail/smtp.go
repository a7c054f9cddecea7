package mail

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/smtp"
	"os"
)

// Server is where mails are handed over.
type Server struct {
	Address  string // "mail.example.com:587"
	TLS      string // "starttls", "tls" from the first byte on, or "none"
	User     string // "": no authentication
	Password string
	Roots    *x509.CertPool // nil: the system's
}

func (s Server) check() error {
	_, _, err := net.SplitHostPort(s.Address)
	if err != nil {
		return fmt.Errorf("the mail server %q is not host:port", s.Address)
	}
	switch s.TLS {
	case "starttls", "tls":
	case "none":
		if s.User != "" {
			return errors.New("a mail server without TLS gets no password")
		}
	default:
		return fmt.Errorf("TLS of mails is %q, and must be starttls, tls or none", s.TLS)
	}
	return nil
}

// refusedMail is a refusal of this mail, not of all.
type refusedMail struct{ error }

func (e refusedMail) Unwrap() error { return e.error }

// send hands over one mail. A server that cannot do TLS where it is asked for
// gets nothing.
func (s Server) send(ctx context.Context, from, to address, text []byte) (err error) {
	c, err := s.open(ctx)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = c.Close() // it failed before
		}
	}()
	err = c.Mail(from.spec)
	if err != nil {
		return fmt.Errorf("name sender: %w", err)
	}
	err = c.Rcpt(to.spec)
	if err != nil {
		return refusedMail{fmt.Errorf("name recipient: %w", err)}
	}
	w, err := c.Data()
	if err != nil {
		return refusedMail{fmt.Errorf("begin text: %w", err)}
	}
	_, err = w.Write(text)
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return refusedMail{fmt.Errorf("send text: %w", err)}
	}
	// The mail is theirs now, whatever becomes of the farewell.
	_ = c.Quit()
	_ = c.Close()
	return nil
}

// open connects, and signs in where that is asked for.
func (s Server) open(ctx context.Context) (*smtp.Client, error) {
	host, _, err := net.SplitHostPort(s.Address)
	if err != nil {
		return nil, err
	}
	secure := &tls.Config{ServerName: host, RootCAs: s.Roots, MinVersion: tls.VersionTLS12}
	var conn net.Conn
	if s.TLS == "tls" {
		conn, err = (&tls.Dialer{Config: secure}).DialContext(ctx, "tcp", s.Address)
	} else {
		conn, err = new(net.Dialer).DialContext(ctx, "tcp", s.Address)
	}
	if err != nil {
		return nil, fmt.Errorf("connect to mail server: %w", err)
	}
	if end, ok := ctx.Deadline(); ok {
		err = conn.SetDeadline(end)
	}
	var c *smtp.Client
	if err == nil {
		c, err = smtp.NewClient(conn, host)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("greet mail server: %w", err), conn.Close())
	}
	err = s.signIn(c, host, secure)
	if err != nil {
		return nil, errors.Join(err, c.Close())
	}
	return c, nil
}

func (s Server) signIn(c *smtp.Client, host string, secure *tls.Config) error {
	name, err := os.Hostname()
	if err != nil {
		name = "localhost"
	}
	err = c.Hello(name)
	if err != nil {
		return fmt.Errorf("greet mail server: %w", err)
	}
	if s.TLS == "starttls" {
		err = c.StartTLS(secure)
		if err != nil {
			return fmt.Errorf("begin TLS: %w", err)
		}
	}
	if s.User == "" {
		return nil
	}
	err = c.Auth(smtp.PlainAuth("", s.User, s.Password, host))
	if err != nil {
		return fmt.Errorf("sign in to mail server: %w", err)
	}
	return nil
}
