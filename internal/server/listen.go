package server

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"pushward/internal/api"
)

// Handler answers every request: the API below /api/v3 and, for a host named
// api.*, at the root; Git at /OWNER/REPO.git.
func (s *Server) Handler() http.Handler {
	prefixed := http.StripPrefix(api.Prefix, s.api)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasPrefix(r.Host, "api."):
			s.api.ServeHTTP(w, r)
		case strings.HasPrefix(r.URL.Path, api.Prefix+"/"):
			prefixed.ServeHTTP(w, r)
		case r.URL.Path == api.Prefix:
			r.URL.Path += "/"
			prefixed.ServeHTTP(w, r)
		case r.URL.Path == "/healthz":
			s.health(w, r)
		case s.git.Serve(w, r):
		case s.unblock(w, r):
		default:
			s.api.NotFound(w, r)
		}
	})
}

// health says whether the server can take writes.
func (s *Server) health(w http.ResponseWriter, r *http.Request) {
	err := s.db.Ping(r.Context())
	if err != nil {
		http.Error(w, "the database does not answer", http.StatusServiceUnavailable)
		return
	}
	_, _ = fmt.Fprintln(w, "ok")
}

// Listen opens the configured addresses. The first listener is the TCP one.
func (s *Server) Listen() ([]net.Listener, error) {
	l, err := net.Listen("tcp", s.config.Listen)
	if err != nil {
		return nil, fmt.Errorf("listen: %w", err)
	}
	if s.config.TLSCert != "" {
		cert, err := tls.LoadX509KeyPair(s.config.TLSCert, s.config.TLSKey)
		if err != nil {
			return nil, errors.Join(fmt.Errorf("load TLS certificate: %w", err), l.Close())
		}
		l = tls.NewListener(l, &tls.Config{Certificates: []tls.Certificate{cert}, MinVersion: tls.VersionTLS12, NextProtos: []string{"h2", "http/1.1"}})
	}
	if s.config.ListenUnix == "" {
		return []net.Listener{l}, nil
	}
	// A socket that a killed server left behind would refuse the new one.
	err = os.Remove(s.config.ListenUnix)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, errors.Join(fmt.Errorf("remove old socket: %w", err), l.Close())
	}
	u, err := net.Listen("unix", s.config.ListenUnix)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("listen: %w", err), l.Close())
	}
	return []net.Listener{l, u}, nil
}

// Time limits of a connection. A body may take long: a blob of 100 MB over a
// slow line is legitimate.
const (
	headerTime   = 10 * time.Second
	bodyTime     = 10 * time.Minute
	idleTime     = 2 * time.Minute
	shutdownTime = 20 * time.Second
)

// Serve answers on the listeners until ctx ends, then lets requests finish.
func (s *Server) Serve(ctx context.Context, listeners []net.Listener) error {
	h := &http.Server{
		Handler: s.Handler(), ReadHeaderTimeout: headerTime, ReadTimeout: bodyTime, WriteTimeout: bodyTime,
		IdleTimeout: idleTime, MaxHeaderBytes: 64 << 10,
	}
	go s.keepSettling(ctx)
	go s.keepMaintaining(ctx)
	go s.ends.keep(ctx)
	go s.protect.KeepScanning(ctx, s.repos)
	go s.hooks.Run(ctx)
	if s.mails != nil {
		go s.mails.Run(ctx)
	}
	failed := make(chan error, len(listeners))
	for _, l := range listeners {
		go func() { failed <- h.Serve(l) }()
	}
	select {
	case err := <-failed:
		return errors.Join(fmt.Errorf("serve: %w", err), h.Close())
	case <-ctx.Done():
	}
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
	defer cancel()
	return h.Shutdown(ending)
}

// URL is how a client on this machine reaches the server on l.
func (s *Server) URL(l net.Listener) string {
	if s.config.URL != "" {
		return strings.TrimSuffix(s.config.URL, "/")
	}
	scheme := "http"
	if s.config.TLSCert != "" {
		scheme = "https"
	}
	host, port, err := net.SplitHostPort(l.Addr().String())
	if ip := net.ParseIP(host); err == nil && ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return scheme + "://" + net.JoinHostPort(host, port)
}
