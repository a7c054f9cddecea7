package store

import (
	"context"
	"fmt"
)

// Setting reads a value of the program's own, such as a mark that the first run
// is done; NotFound when it was never set.
func (q queries) Setting(ctx context.Context, key string) (string, error) {
	v, err := one(ctx, q, value[string], `SELECT value FROM settings WHERE key = $1`, key)
	return v, found("find setting", fmt.Sprintf("setting %q", key), err)
}

// SetSetting stores a value.
func (t *Tx) SetSetting(ctx context.Context, key, value string) error {
	_, err := t.change(ctx, `
		INSERT INTO settings (key, value) VALUES ($1, $2)
		ON CONFLICT (key) DO UPDATE SET value = excluded.value`, key, value)
	return failed("store setting", err)
}
