package server

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"pushward/internal/store"
)

// AuditVerdict is what VerifyAudit found.
type AuditVerdict struct {
	store.AuditFound
	Checkpoints    int    `json:"checkpoints"`
	CheckpointsBad string `json:"checkpoints_fault,omitempty"` // what is wrong with them; "" nothing
}

// Whole says whether nothing was found.
func (v AuditVerdict) Whole() bool { return v.Fault == nil && v.CheckpointsBad == "" }

// VerifyAudit holds the audit log against its key and its checkpoints. It only
// reads, and a server may be at work meanwhile.
func VerifyAudit(ctx context.Context, c Config) (v AuditVerdict, err error) {
	key, err := readAuditKey(c)
	if err != nil {
		return v, err
	}
	known, err := v.readCheckpoints(c, key)
	if err != nil {
		return v, err
	}
	db, err := inspectAudit(ctx, c)
	if err != nil {
		return v, err
	}
	defer db.Close()
	v.AuditFound, err = db.VerifyAudit(ctx, key, known)
	if err == nil && v.Lines > 0 && v.Checkpoints == 0 && v.CheckpointsBad == "" {
		v.CheckpointsBad = "there are no checkpoints: that the end of the log is there cannot be told"
	}
	return v, err
}

func readAuditKey(c Config) ([]byte, error) {
	path := filepath.Join(c.Data, "master.key")
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read master key: %w", err)
	}
	master, err := parseMasterKey(path, text)
	if err != nil {
		return nil, err
	}
	return auditKey(master)
}

func (v *AuditVerdict) readCheckpoints(c Config, key []byte) ([]store.Checkpoint, error) {
	f, err := os.Open(c.checkpointsPath())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read checkpoints: %w", err)
	}
	defer f.Close()
	known, _, bad, err := store.ReadCheckpoints(f, key)
	if bad != 0 {
		v.CheckpointsBad = fmt.Sprintf("line %d of %s is not as it was written", bad, f.Name())
	}
	v.Checkpoints = len(known)
	return known, err
}

// inspectAudit opens the database for reading; its schema must have the chain.
func inspectAudit(ctx context.Context, c Config) (*store.Inspection, error) {
	db, err := store.Inspect(ctx, c.DatabaseURL(), true)
	if err != nil {
		return nil, err
	}
	has, knows, err := db.Schema(ctx)
	if err == nil && has != knows {
		err = fmt.Errorf("the schema has version %d and this program knows %d: use the pushward of the server", has, knows)
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// ExportAudit gives every line of the audit log to tell, oldest first.
func ExportAudit(ctx context.Context, c Config, tell func(store.AuditEvent) error) error {
	db, err := inspectAudit(ctx, c)
	if err != nil {
		return err
	}
	defer db.Close()
	return db.EachAuditEvent(ctx, tell)
}
