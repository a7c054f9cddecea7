package store

import (
	"context"
	"database/sql"
	"errors"
)

// OrgSettings are what an organisation wants of its new repositories and of the
// messages about blocks. Kept as JSON, so that a new one is a field; the zero
// value of each is the sensible default.
type OrgSettings struct {
	SecretScanningOff bool   `json:"secret_scanning_off,omitempty"` // in new repositories
	PushProtectionOff bool   `json:"push_protection_off,omitempty"` // likewise
	AdvancedSecurity  bool   `json:"advanced_security,omitempty"`   // likewise
	DependabotAlerts  bool   `json:"dependabot_alerts,omitempty"`   // kept and shown, nothing more
	DependabotUpdates bool   `json:"dependabot_updates,omitempty"`
	DependencyGraph   bool   `json:"dependency_graph,omitempty"` // kept and shown, nothing more
	CustomLinkOn      bool   `json:"custom_link_on,omitempty"`   // whether blocks show the link
	CustomLink        string `json:"custom_link,omitempty"`
}

// OrgSettings reads those of an organisation, the defaults when none were set.
func (q queries) OrgSettings(ctx context.Context, org int64) (s OrgSettings, err error) {
	s, err = one(ctx, q, func(row scanner) (s OrgSettings, err error) {
		err = row.Scan(document{&s})
		return s, err
	}, `SELECT settings FROM org_settings WHERE org_id = $1`, org)
	if errors.Is(err, sql.ErrNoRows) {
		return OrgSettings{}, nil
	}
	return s, failed("read settings of organisation", err)
}

// SetOrgSettings stores them.
func (t *Tx) SetOrgSettings(ctx context.Context, org int64, s OrgSettings) error {
	_, err := t.change(ctx, `
		INSERT INTO org_settings (org_id, settings) VALUES ($1, $2)
		ON CONFLICT (org_id) DO UPDATE SET settings = excluded.settings`, org, document{s})
	return failed("store settings of organisation", err)
}
