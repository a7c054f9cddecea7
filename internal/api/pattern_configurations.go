package api

import (
	"net/http"

	"pushward/internal/protect"
)

// patternConfiguration is GitHub's "secret-scanning-pattern-configuration".
type patternConfiguration struct {
	Version  *string           `json:"pattern_config_version"`
	Provider []patternOverride `json:"provider_pattern_overrides"`
	Custom   []patternOverride `json:"custom_pattern_overrides"`
}

// patternOverride is GitHub's "secret-scanning-pattern-override".
type patternOverride struct {
	TokenType         string  `json:"token_type"`
	CustomVersion     *string `json:"custom_pattern_version,omitempty"`
	Slug              string  `json:"slug"`
	DisplayName       string  `json:"display_name"`
	Alerts            int     `json:"alert_total"`
	AlertsRate        int     `json:"alert_total_percentage"`
	FalsePositives    int     `json:"false_positives"`
	FalsePositiveRate int     `json:"false_positive_rate"`
	BypassRate        int     `json:"bypass_rate"`
	Default           string  `json:"default_setting"`
	Setting           string  `json:"setting"`
}

func patternOverrides(list []protect.PatternSetting) []patternOverride {
	out := []patternOverride{}
	for _, s := range list {
		out = append(out, patternOverride{
			TokenType: s.TokenType, CustomVersion: orNull(s.CustomVersion), Slug: s.Slug, DisplayName: s.DisplayName,
			Alerts: s.Alerts, AlertsRate: s.AlertsRate, FalsePositives: s.FalsePositives, FalsePositiveRate: s.FalsePositiveRate,
			BypassRate: s.BypassRate, Default: s.Default, Setting: s.Setting,
		})
	}
	return out
}

// getPatternConfiguration lists every type with what an organisation has decided.
func (a *API) getPatternConfiguration(c *call) (int, any, error) {
	o, err := c.patternOwner()
	if err != nil {
		return 0, nil, err
	}
	p, err := a.protect.PatternConfiguration(c.ctx(), o.Org)
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, patternConfiguration{orNull(p.Version), patternOverrides(p.Provider), patternOverrides(p.Custom)}, nil
}

// settingInput decides about one type.
type settingInput struct {
	TokenType string  `json:"token_type"`
	Version   *string `json:"custom_pattern_version"`
	Setting   string  `json:"push_protection_setting"`
}

func settingChanges(in []settingInput) (out []protect.SettingChange) {
	for _, s := range in {
		out = append(out, protect.SettingChange{TokenType: s.TokenType, Version: s.Version, Setting: s.Setting})
	}
	return out
}

// updatePatternConfiguration decides about types, all or none. A version that
// is null stands for the time before the first decision; without one, whatever
// was decided meanwhile is overwritten.
func (a *API) updatePatternConfiguration(c *call) (int, any, error) {
	var in struct {
		Version  optional[string] `json:"pattern_config_version"`
		Provider []settingInput   `json:"provider_pattern_settings"`
		Custom   []settingInput   `json:"custom_pattern_settings"`
	}
	err := c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	o, err := c.patternOwner()
	if err != nil {
		return 0, nil, err
	}
	if len(in.Provider)+len(in.Custom) == 0 {
		return 0, nil, invalidField("PatternConfiguration", "provider_pattern_settings", "provider_pattern_settings or custom_pattern_settings must be given")
	}
	change := protect.ConfigurationChange{Provider: settingChanges(in.Provider), Custom: settingChanges(in.Custom)}
	if in.Version.Given {
		change.Version = &in.Version.Value
	}
	version, err := a.protect.UpdatePatternConfiguration(c.ctx(), c.caller.Actor, o.Org, change)
	return http.StatusOK, map[string]string{"pattern_config_version": version}, err
}
