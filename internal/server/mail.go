package server

import (
	"fmt"

	"pushward/internal/mail"
)

// openMail prepares what sends mails, where a server for them is configured.
func (s *Server) openMail() (err error) {
	c := s.config
	if c.MailServer == "" {
		return nil
	}
	s.mails, err = mail.New(s.db, mail.Options{
		Server: mail.Server{Address: c.MailServer, TLS: c.MailTLS, User: c.MailUser, Password: c.MailPassword},
		From:   c.MailFrom, URL: c.address(), Masker: s.protect.Masker, Log: s.log,
	})
	if err != nil {
		return fmt.Errorf("--mail-server, --mail-tls, --mail-user and --mail-from: %w", err)
	}
	return nil
}
