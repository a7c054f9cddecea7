package main

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

const minKey = 32 // bytes

// fingerprintKey finds the key of the fingerprints: --key, PUSHWARD_SCAN_KEY,
// the file that PUSHWARD_SCAN_KEY_FILE names, or the user's own, which is made
// when it is first needed. Text output shows no fingerprint and needs no key.
func (o *scanOptions) fingerprintKey() ([]byte, error) {
	if o.format == "text" {
		return nil, nil
	}
	text, ok := os.LookupEnv("PUSHWARD_SCAN_KEY")
	if o.key == "" && ok {
		return keyOf([]byte(text), "PUSHWARD_SCAN_KEY")
	}
	path, from := o.key, "--key"
	if path == "" {
		path, from = os.Getenv("PUSHWARD_SCAN_KEY_FILE"), "PUSHWARD_SCAN_KEY_FILE"
	}
	if path == "" {
		return ownKey()
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, usageError{fmt.Errorf("read %s: %w", from, err)}
	}
	return keyOf(data, from)
}

// keyOf takes white space off the ends, so that a file and a variable with the
// same text are the same key.
func keyOf(data []byte, from string) ([]byte, error) {
	if trimmed := bytes.TrimSpace(data); len(trimmed) >= minKey {
		return trimmed, nil
	}
	if len(data) < minKey {
		return nil, usageError{fmt.Errorf("%s holds %d bytes, want at least %d", from, len(data), minKey)}
	}
	return data, nil
}

func ownKey() ([]byte, error) {
	state := os.Getenv("XDG_STATE_HOME")
	if !filepath.IsAbs(state) {
		home, err := os.UserHomeDir()
		if err != nil {
			return nil, fmt.Errorf("find a place for the fingerprint key (give one with --key or PUSHWARD_SCAN_KEY): %w", err)
		}
		state = filepath.Join(home, ".local", "state")
	}
	path := filepath.Join(state, "pushward", "scan.key")
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		err = makeKey(path)
		if err != nil {
			return nil, fmt.Errorf("make the fingerprint key (or give one with --key or PUSHWARD_SCAN_KEY): %w", err)
		}
		data, err = os.ReadFile(path)
	}
	if err != nil {
		return nil, fmt.Errorf("read the fingerprint key: %w", err)
	}
	return keyOf(data, path)
}

// makeKey leaves a key that another process has made meanwhile as it is. The
// name appears only when all of it is written.
func makeKey(path string) error {
	err := os.MkdirAll(filepath.Dir(path), 0o700)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), "scan.key.*") // mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	key := make([]byte, minKey)
	_, err = rand.Read(key)
	if err == nil {
		_, err = fmt.Fprintln(f, hex.EncodeToString(key))
	}
	if err == nil {
		err = f.Sync()
	}
	err = errors.Join(err, f.Close())
	if err != nil {
		return err
	}
	err = os.Link(f.Name(), path)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	return err
}
