package protect

import (
	"context"
	"fmt"
	"math"

	"pushward"
	"pushward/internal/pattern"
	"pushward/internal/store"
)

// Settings of push protection for one type, in GitHub's words.
const (
	enabled  = "enabled"
	disabled = "disabled"
	notSet   = "not-set"
)

// PatternConfiguration is what an organisation has decided about each type, and
// what came of it.
type PatternConfiguration struct {
	Version  string // "" before the first decision
	Provider []PatternSetting
	Custom   []PatternSetting
}

// PatternSetting is one type of a PatternConfiguration. Rates are percentages.
type PatternSetting struct {
	TokenType     string
	CustomVersion string // of a custom pattern
	Slug          string
	DisplayName   string
	Default       string // enabled, disabled
	Setting       string // enabled, disabled, not-set

	Alerts            int
	AlertsRate        int // of all alerts
	FalsePositives    int
	FalsePositiveRate int // of this type's alerts
	BypassRate        int // of this type's blocks
}

// ConfigurationChange is what an organisation decides.
type ConfigurationChange struct {
	Version  *string // that it was made from; nil: whichever
	Provider []SettingChange
	Custom   []SettingChange
}

// SettingChange is the decision about one type.
type SettingChange struct {
	TokenType string
	Version   *string // of a custom pattern; nil: whichever
	Setting   string
}

// PatternConfiguration reads the decisions of an organisation and counts what
// came of each type in its repositories.
func (p *Protection) PatternConfiguration(ctx context.Context, org pushward.User) (PatternConfiguration, error) {
	row, err := p.db.PatternConfiguration(ctx, org.ID)
	if err != nil {
		return PatternConfiguration{}, err
	}
	custom, err := p.db.CustomPatterns(ctx, store.PatternScope{OrgID: org.ID})
	if err != nil {
		return PatternConfiguration{}, err
	}
	counts, err := p.db.PatternCounts(ctx, org.ID)
	if err != nil {
		return PatternConfiguration{}, err
	}
	total := 0
	for _, c := range counts {
		total += c.Alerts
	}
	out := PatternConfiguration{Version: row.Version}
	seen := map[string]bool{}
	for _, c := range pattern.All() {
		token := c.Token()
		if seen[token] {
			continue
		}
		seen[token] = true
		s := PatternSetting{TokenType: token, Slug: c.Type, DisplayName: c.Name, Default: word(!c.Off), Setting: notSet}
		if v := row.Settings[token]; v != "" {
			s.Setting = v
		}
		out.Provider = append(out.Provider, s.counted(counts[token], total))
	}
	for _, c := range custom {
		if !c.Published {
			continue
		}
		s := PatternSetting{TokenType: c.TokenType(), CustomVersion: c.Version, Slug: c.Slug, DisplayName: c.Name,
			Default: disabled, Setting: word(c.PushProtection)}
		out.Custom = append(out.Custom, s.counted(counts[c.TokenType()], total))
	}
	return out, nil
}

func word(on bool) string {
	if on {
		return enabled
	}
	return disabled
}

func (s PatternSetting) counted(c store.PatternCounts, total int) PatternSetting {
	s.Alerts, s.FalsePositives = c.Alerts, c.FalsePositives
	s.AlertsRate = percent(c.Alerts, total)
	s.FalsePositiveRate = percent(c.FalsePositives, c.Alerts)
	s.BypassRate = percent(c.Bypassed, c.Blocks)
	return s
}

func percent(part, whole int) int {
	if whole == 0 {
		return 0
	}
	return int(math.Round(100 * float64(part) / float64(whole)))
}

// UpdatePatternConfiguration decides about types, all or none, and gives the new
// version: Conflict when the version named is not the present one, Unprocessable
// for types and settings that cannot be.
func (p *Protection) UpdatePatternConfiguration(ctx context.Context, by pushward.Actor, org pushward.User, change ConfigurationChange) (version string, err error) {
	o := PatternOwner{Org: org}
	err = p.db.Tx(ctx, func(tx *store.Tx) error {
		row, err := tx.PatternConfiguration(ctx, org.ID)
		if err != nil {
			return err
		}
		if change.Version != nil && *change.Version != row.Version {
			return pushward.Conflictf("The pattern configuration has changed since version %q was read. Read it again.", *change.Version)
		}
		data, err := decide(&row, change.Provider)
		if err != nil {
			return err
		}
		for _, s := range change.Custom {
			err = p.decideCustom(ctx, tx, by, o, s)
			if err != nil {
				return err
			}
		}
		row.Version = newVersion()
		version = row.Version
		err = tx.SetPatternConfiguration(ctx, org.ID, row)
		if err == nil {
			err = tx.StampPatterns(ctx, o.scope())
		}
		if err != nil {
			return err
		}
		data["org"], data["org_id"], data["pattern_config_version"] = org.Login, org.ID, version
		return tx.Audit(ctx, store.AuditEvent{At: p.now(), Action: "org_secret_scanning_pattern_configuration.update", Actor: by, OwnerID: org.ID, Data: data})
	})
	if err != nil {
		return "", err
	}
	// A type that is on now and was off by itself was never looked for.
	return version, p.patternsChanged(ctx, o)
}

// decide puts decisions about the catalog's types into a row and tells what
// changed.
func decide(row *store.PatternConfiguration, changes []SettingChange) (map[string]any, error) {
	known := map[string]bool{}
	for _, c := range pattern.All() {
		known[c.Token()] = true
	}
	settings := map[string]string{}
	for token, s := range row.Settings {
		settings[token] = s
	}
	told := map[string]any{}
	for _, c := range changes {
		switch {
		case !known[c.TokenType]:
			return nil, unfit("token_type", "There is no provider pattern %q.", c.TokenType)
		case c.Setting == notSet:
			delete(settings, c.TokenType)
		case c.Setting == enabled || c.Setting == disabled:
			settings[c.TokenType] = c.Setting
		default:
			return nil, unfit("push_protection_setting", "The setting of %s must be not-set, disabled or enabled.", c.TokenType)
		}
		told[c.TokenType] = c.Setting
	}
	row.Settings = settings
	return map[string]any{"settings": told}, nil
}

func (p *Protection) decideCustom(ctx context.Context, tx *store.Tx, by pushward.Actor, o PatternOwner, s SettingChange) error {
	var id int64
	if n, err := fmt.Sscanf(s.TokenType, "cp_%d", &id); n != 1 || err != nil {
		return unfit("token_type", "There is no custom pattern %q.", s.TokenType)
	}
	if s.Setting != enabled && s.Setting != disabled {
		return unfit("push_protection_setting", "The setting of %s must be disabled or enabled.", s.TokenType)
	}
	c, err := p.pattern(ctx, tx, o, PatternRef{ID: id})
	switch {
	case pushward.IsNotFound(err):
		return unfit("token_type", "There is no custom pattern %q.", s.TokenType)
	case err != nil:
		return err
	case s.Version != nil && *s.Version != c.Version:
		return pushward.Conflictf("Custom pattern %s has changed since version %q was read. Read it again.", s.TokenType, *s.Version)
	}
	_, err = p.protectPattern(ctx, tx, by, o, c, s.Setting == enabled)
	return err
}
