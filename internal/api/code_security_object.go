package api

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"pushward"
	"pushward/internal/store"
)

// configurationKeys are the settings of a configuration and what GitHub takes
// for one that was not given. Those that set marks reach the repositories the
// configuration is attached to; the others are kept and shown, since what they
// switch is not here.
var configurationKeys = []struct {
	name, value string
	set         func(*securityInput) *optional[statusInput]
}{
	{"advanced_security", "disabled", func(in *securityInput) *optional[statusInput] { return &in.AdvancedSecurity }},
	{"code_security", "", func(in *securityInput) *optional[statusInput] { return &in.CodeSecurity }},
	{"dependency_graph", "enabled", nil},
	{"dependency_graph_autosubmit_action", "disabled", nil},
	{"dependabot_alerts", "disabled", nil},
	{"dependabot_security_updates", "disabled", func(in *securityInput) *optional[statusInput] { return &in.DependabotUpdates }},
	{"dependabot_delegated_alert_dismissal", "disabled", nil},
	{"code_scanning_default_setup", "disabled", nil},
	{"code_scanning_delegated_alert_dismissal", "not_set", nil},
	{"secret_protection", "", nil},
	{"secret_scanning", "disabled", func(in *securityInput) *optional[statusInput] { return &in.SecretScanning }},
	{"secret_scanning_push_protection", "disabled", func(in *securityInput) *optional[statusInput] { return &in.PushProtection }},
	{"secret_scanning_delegated_bypass", "disabled", func(in *securityInput) *optional[statusInput] { return &in.DelegatedBypass }},
	{"secret_scanning_validity_checks", "disabled", func(in *securityInput) *optional[statusInput] { return &in.ValidityChecks }},
	{"secret_scanning_non_provider_patterns", "disabled", func(in *securityInput) *optional[statusInput] { return &in.NonProviderPatterns }},
	{"secret_scanning_generic_secrets", "disabled", func(in *securityInput) *optional[statusInput] { return &in.AIDetection }},
	{"secret_scanning_delegated_alert_dismissal", "not_set", func(in *securityInput) *optional[statusInput] { return &in.DelegatedDismissal }},
	{"secret_scanning_extended_metadata", "not_set", nil},
	{"private_vulnerability_reporting", "disabled", nil},
}

// configurationInput is the body that creates or changes a configuration.
type configurationInput struct {
	Name        optional[string]
	Description optional[string]
	Enforcement optional[string]
	Settings    map[string]string // those given
}

// configurationBody is the same as it is sent; its other keys are read by name.
type configurationBody struct {
	Name        optional[string]        `json:"name"`
	Description optional[string]        `json:"description"`
	Enforcement optional[string]        `json:"enforcement"`
	Reviewers   optional[reviewersBody] `json:"secret_scanning_delegated_bypass_options"`
}

type reviewersBody struct {
	Reviewers []json.RawMessage `json:"reviewers"`
}

// configurationInput reads the body.
func (c *call) configurationInput() (in configurationInput, err error) {
	var keys map[string]json.RawMessage
	err = c.decode(smallBody, &keys)
	if err != nil {
		return in, err
	}
	data, err := json.Marshal(keys)
	if err != nil {
		return in, err
	}
	var body configurationBody
	err = decodeStrict(data, &body)
	if err != nil {
		return in, err
	}
	in = configurationInput{Name: body.Name, Description: body.Description, Enforcement: body.Enforcement, Settings: map[string]string{}}
	if len(body.Reviewers.Value.Reviewers) > 0 {
		return in, invalidConfiguration("secret_scanning_delegated_bypass_options", "reviewers are set in each repository, not in configurations")
	}
	for _, k := range configurationKeys {
		raw, given := keys[k.name]
		if !given || string(raw) == "null" {
			continue
		}
		allowed := []string{"enabled", "disabled", "not_set"}
		if k.name == "advanced_security" {
			allowed = []string{"enabled", "disabled", "code_security", "secret_protection"}
		}
		var value string
		if json.Unmarshal(raw, &value) != nil || !slices.Contains(allowed, value) {
			return in, invalidConfiguration(k.name, k.name+" must be one of "+strings.Join(allowed, ", "))
		}
		in.Settings[k.name] = value
	}
	return in, c.checkConfiguration(in)
}

func invalidConfiguration(field, message string) error {
	return invalidField("SecurityConfiguration", field, message)
}

func (c *call) checkConfiguration(in configurationInput) error {
	if in.Name.Given && strings.TrimSpace(in.Name.Value) == "" {
		return invalidConfiguration("name", "name must not be empty")
	}
	if v := in.Enforcement; v.Given && v.Value != "enforced" && v.Value != "unenforced" {
		return invalidConfiguration("enforcement", "enforcement must be enforced or unenforced")
	}
	err := c.checkText("name", in.Name.Value, 255)
	if err != nil {
		return err
	}
	return c.checkText("description", in.Description.Value, 255)
}

// fill brings what is given into a configuration.
func (in configurationInput) fill(g *store.Configuration) error {
	if in.Name.Given {
		g.Name = in.Name.Value
	}
	if in.Description.Given {
		g.Description = in.Description.Value
	}
	if in.Enforcement.Given {
		g.Enforced = in.Enforcement.Value == "enforced"
	}
	g.Settings = maps.Clone(g.Settings)
	maps.Copy(g.Settings, in.Settings)
	if g.Settings["secret_scanning_push_protection"] == "enabled" && g.Settings["secret_scanning"] == "disabled" {
		return invalidConfiguration("secret_scanning_push_protection", "Secret scanning must be enabled to enable push protection.")
	}
	return nil
}

// securityOfConfiguration is what a configuration sets in a repository.
func securityOfConfiguration(g store.Configuration) (in securityInput) {
	for _, k := range configurationKeys {
		value := g.Settings[k.name]
		if k.name == "advanced_security" && value != "disabled" && value != "" {
			value = "enabled"
		}
		if k.set != nil && (value == "enabled" || value == "disabled") {
			*k.set(&in) = optional[statusInput]{Given: true, Value: statusInput{Status: &value}}
		}
	}
	return in
}

// configuration is GitHub's "code-security-configuration".
func (c *call) configuration(org pushward.User, g store.Configuration) map[string]any {
	url := c.base.api + "/orgs/" + org.Login + "/code-security/configurations/" + itoa(g.ID)
	out := map[string]any{
		"id": g.ID, "target_type": "organization", "name": g.Name, "description": g.Description,
		"enforcement": "unenforced", "url": url,
		"html_url":   c.base.html + "/organizations/" + org.Login + "/settings/security_products/configurations/edit/" + itoa(g.ID),
		"created_at": stamp(g.CreatedAt), "updated_at": stamp(g.UpdatedAt),
	}
	if g.Enforced {
		out["enforcement"] = "enforced"
	}
	for name, value := range g.Settings {
		out[name] = value
	}
	return out
}

// attachment names how a configuration is attached.
func attachment(g store.Configuration) string {
	if g.Enforced {
		return "enforced"
	}
	return "attached"
}
