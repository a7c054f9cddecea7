package server

import (
	"context"
	"crypto/x509"
	"fmt"
	"os"
	"strings"

	"pushward/internal/git"
)

// openImports prepares what reads from Git servers elsewhere.
func (s *Server) openImports(ctx context.Context) error {
	var o git.MirrorOptions
	for _, host := range strings.Split(s.config.ImportHosts, ",") {
		if host = strings.TrimSpace(host); host != "" {
			o.Hosts = append(o.Hosts, host)
		}
	}
	if s.config.ImportCA != "" {
		certificates, err := os.ReadFile(s.config.ImportCA)
		if err != nil {
			return fmt.Errorf("read --import-ca: %w", err)
		}
		o.Roots, err = x509.SystemCertPool()
		if err != nil {
			return fmt.Errorf("read the system's certificates: %w", err)
		}
		if !o.Roots.AppendCertsFromPEM(certificates) {
			return fmt.Errorf("--import-ca: %q holds no certificate", s.config.ImportCA)
		}
	}
	mirror, err := git.NewMirror(o)
	if err != nil {
		return fmt.Errorf("--import-hosts: %w", err)
	}
	s.imports, err = s.protect.NewImporter(ctx, s.repos, mirror)
	return err
}
