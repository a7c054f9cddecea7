package server

import (
	"fmt"
	"net"
	"strings"

	"pushward/internal/api"
	"pushward/internal/webhook"
)

// openWebhooks prepares what tells receivers of events.
func (s *Server) openWebhooks(master []byte) error {
	keys, err := webhook.NewKeys(master)
	if err != nil {
		return err
	}
	o := webhook.Options{Masker: s.protect.Masker, Log: s.log}
	for _, host := range strings.Split(s.config.WebhookHosts, ",") {
		if host = strings.TrimSpace(host); host != "" {
			o.Hosts = append(o.Hosts, host)
		}
	}
	s.hooks, err = webhook.New(s.db, s.repos, api.NewWords(s.config.address()), keys, o)
	if err != nil {
		return fmt.Errorf("--webhook-hosts: %w", err)
	}
	return nil
}

// address is where clients reach the server, as far as it can be known when
// none of them asks.
func (c Config) address() string {
	if c.URL != "" {
		return c.URL
	}
	scheme := "http"
	if c.TLSCert != "" {
		scheme = "https"
	}
	host, port, err := net.SplitHostPort(c.Listen)
	if ip := net.ParseIP(host); err == nil && (host == "" || ip != nil && ip.IsUnspecified()) {
		return scheme + "://" + net.JoinHostPort("localhost", port)
	}
	return scheme + "://" + c.Listen
}
