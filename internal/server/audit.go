package server

import (
	"context"
	"crypto/hkdf"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"pushward/internal/store"
)

// auditKey derives the key that chains the audit log, used for nothing else.
func auditKey(master []byte) ([]byte, error) {
	key, err := hkdf.Key(sha256.New, master, nil, "pushward audit v1", 32)
	if err != nil {
		return nil, fmt.Errorf("derive audit key: %w", err)
	}
	return key, nil
}

// openCheckpoints begins to note how far the audit log has come.
func (s *Server) openCheckpoints(ctx context.Context, master []byte) error {
	key, err := auditKey(master)
	if err == nil {
		s.ends, err = openCheckpoints(ctx, s.db, key, s.config.checkpointsPath(), s.log)
	}
	return err
}

// OpenStore opens the database of these settings as the server does, for a
// command beside it. A database elsewhere has its master key already.
func OpenStore(ctx context.Context, c Config) (*store.DB, error) {
	path := filepath.Join(c.Data, "master.key")
	_, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) && c.Database != "" {
		return nil, fmt.Errorf("there is no master key %q: start the server first, or give --data", path)
	}
	master, err := masterKey(path)
	if err != nil {
		return nil, err
	}
	return openStore(ctx, c, master)
}

// openStore opens the database and gives it the key of its audit log, once it
// is certain that the master key is its own.
func openStore(ctx context.Context, c Config, master []byte) (*store.DB, error) {
	key, err := auditKey(master)
	if err != nil {
		return nil, err
	}
	db, err := store.Open(ctx, c.DatabaseURL())
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	err = bindKey(ctx, db, master)
	if err == nil {
		err = db.ChainAudit(ctx, key)
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}
