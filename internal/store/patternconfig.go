package store

import (
	"context"
	"database/sql"
	"errors"
)

// PatternConfiguration is what an organisation has decided about push
// protection of the catalog's types.
type PatternConfiguration struct {
	Version  string            // changes with every change; "" before the first
	Settings map[string]string // by token_type: enabled or disabled; absent means not set
}

// PatternCounts are what has come of a pattern in the repositories of an organisation.
type PatternCounts struct {
	Alerts         int
	FalsePositives int
	Blocks         int
	Bypassed       int // blocks
}

// PatternConfiguration reads an organisation's decisions; empty where it made none.
func (q queries) PatternConfiguration(ctx context.Context, org int64) (PatternConfiguration, error) {
	c, err := one(ctx, q, func(row scanner) (c PatternConfiguration, err error) {
		err = row.Scan(&c.Version, document{&c.Settings})
		return c, err
	}, `SELECT version, settings FROM pattern_configurations WHERE org_id = $1`, org)
	if errors.Is(err, sql.ErrNoRows) {
		return PatternConfiguration{}, nil
	}
	return c, failed("read pattern configuration", err)
}

// SetPatternConfiguration stores an organisation's decisions.
func (t *Tx) SetPatternConfiguration(ctx context.Context, org int64, c PatternConfiguration) error {
	_, err := t.change(ctx, `
		INSERT INTO pattern_configurations (org_id, version, settings) VALUES ($1, $2, $3)
		ON CONFLICT (org_id) DO UPDATE SET version = excluded.version, settings = excluded.settings`,
		org, c.Version, document{c.Settings})
	return failed("store pattern configuration", err)
}

// PatternCounts counts alerts and blocks of an organisation's repositories by token_type.
func (q queries) PatternCounts(ctx context.Context, org int64) (map[string]PatternCounts, error) {
	counts := map[string]PatternCounts{}
	err := q.each(ctx, `
		SELECT a.token_type, COUNT(*), COUNT(CASE WHEN a.resolution = 'false_positive' THEN 1 END)
		FROM alerts a JOIN repos r ON r.id = a.repo_id WHERE r.owner_id = $1 GROUP BY a.token_type`, []any{org},
		func(row scanner) error {
			var token string
			var c PatternCounts
			err := row.Scan(&token, &c.Alerts, &c.FalsePositives)
			counts[token] = c
			return err
		})
	if err != nil {
		return nil, failed("count alerts by type", err)
	}
	err = q.each(ctx, `
		SELECT b.token_type, COUNT(*), COUNT(CASE WHEN EXISTS (SELECT 1 FROM bypasses y WHERE y.block_id = b.id) THEN 1 END)
		FROM blocks b JOIN repos r ON r.id = b.repo_id WHERE r.owner_id = $1 GROUP BY b.token_type`, []any{org},
		func(row scanner) error {
			var token string
			var blocks, bypassed int
			err := row.Scan(&token, &blocks, &bypassed)
			c := counts[token]
			c.Blocks, c.Bypassed = blocks, bypassed
			counts[token] = c
			return err
		})
	return counts, failed("count blocks by type", err)
}
