package server

import (
	"context"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"pushward"
	"pushward/internal/store"
)

// keyMarkSetting is what the database remembers of its master key.
const keyMarkSetting = "master_key_mark"

// keyMark tells a master key from others, and tells nothing about it.
func keyMark(master []byte) (string, error) {
	mark, err := hkdf.Key(sha256.New, master, nil, "pushward key mark v1", 16)
	if err != nil {
		return "", fmt.Errorf("derive key mark: %w", err)
	}
	return hex.EncodeToString(mark), nil
}

// bindKey refuses a master key that is not the database's: with another one no
// alert, block or bypass would be known again, and nobody would notice. A
// database without a mark takes the key it is opened with.
func bindKey(ctx context.Context, db *store.DB, master []byte) error {
	mark, err := keyMark(master)
	if err != nil {
		return err
	}
	bound, err := db.Setting(ctx, keyMarkSetting)
	switch {
	case pushward.IsNotFound(err):
		return db.Tx(ctx, func(tx *store.Tx) error { return tx.SetSetting(ctx, keyMarkSetting, mark) })
	case err != nil:
		return err
	case bound != mark:
		return fmt.Errorf("the master key is not the one of this database: put the right one back (%s)", lostKey)
	}
	return nil
}

// lostKey is the way on for who has no copy of the key.
const lostKey = "if it is lost, delete the row of settings whose key is '" + keyMarkSetting + "': blocks, bypasses and alerts made before will not be known again"
