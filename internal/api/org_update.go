package api

import (
	"net/url"

	"pushward"
	"pushward/internal/store"
)

// maxCustomLink is the longest link in bytes that blocks show.
const maxCustomLink = 255

// orgPatch is the body of PATCH on an organisation: its name, and what it wants
// of new repositories. What else GitHub has there switches nothing here.
type orgPatch struct {
	Name              optional[string] `json:"name"`
	SecretScanning    optional[bool]   `json:"secret_scanning_enabled_for_new_repositories"`
	PushProtection    optional[bool]   `json:"secret_scanning_push_protection_enabled_for_new_repositories"`
	CustomLinkOn      optional[bool]   `json:"secret_scanning_push_protection_custom_link_enabled"`
	CustomLink        optional[string] `json:"secret_scanning_push_protection_custom_link"`
	AdvancedSecurity  optional[bool]   `json:"advanced_security_enabled_for_new_repositories"`
	DependabotAlerts  optional[bool]   `json:"dependabot_alerts_enabled_for_new_repositories"`
	DependabotUpdates optional[bool]   `json:"dependabot_security_updates_enabled_for_new_repositories"`
	DependencyGraph   optional[bool]   `json:"dependency_graph_enabled_for_new_repositories"`
}

// apply puts what is given into s.
func (p orgPatch) apply(s *store.OrgSettings) {
	unless(&s.SecretScanningOff, p.SecretScanning)
	unless(&s.PushProtectionOff, p.PushProtection)
	when(&s.CustomLinkOn, p.CustomLinkOn)
	when(&s.AdvancedSecurity, p.AdvancedSecurity)
	when(&s.DependabotAlerts, p.DependabotAlerts)
	when(&s.DependabotUpdates, p.DependabotUpdates)
	when(&s.DependencyGraph, p.DependencyGraph)
	if p.CustomLink.Given {
		s.CustomLink = p.CustomLink.Value
		if !p.CustomLinkOn.Given {
			s.CustomLinkOn = s.CustomLink != ""
		}
	}
}

// updateOrg changes an organisation. Repositories that stand already stay as
// they are.
func (a *API) updateOrg(c *call) (int, any, error) {
	org, err := c.org()
	if err != nil {
		return 0, nil, err
	}
	owns, err := c.ownsOrg(org)
	if err != nil {
		return 0, nil, err
	}
	if !owns {
		return 0, nil, pushward.Forbiddenf("You must be an admin of the organization to change it.")
	}
	var p orgPatch
	err = c.decode(smallBody, &p)
	if err != nil {
		return 0, nil, err
	}
	err = c.checkOrgPatch(p)
	if err != nil {
		return 0, nil, err
	}
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		if p.Name.Given && p.Name.Value != org.Name {
			org.Name, org.UpdatedAt = p.Name.Value, a.o.Now()
			err := tx.UpdateUser(c.ctx(), org)
			if err != nil {
				return err
			}
		}
		before, err := tx.OrgSettings(c.ctx(), org.ID)
		if err != nil {
			return err
		}
		s := before
		p.apply(&s)
		if s == before {
			return nil
		}
		err = tx.SetOrgSettings(c.ctx(), org.ID, s)
		if err != nil {
			return err
		}
		return c.auditOrg(tx, org, before, s)
	})
	if err != nil {
		return 0, nil, err
	}
	return a.getOrg(c)
}

func (c *call) checkOrgPatch(p orgPatch) error {
	if v := p.CustomLink.Value; v != "" {
		u, err := url.Parse(v)
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || len(v) > maxCustomLink {
			return invalidField("Organization", "secret_scanning_push_protection_custom_link", "the link must be an http or https address of at most 255 bytes")
		}
	}
	err := c.checkText("name", p.Name.Value, maxDescription)
	if err != nil {
		return err
	}
	return c.a.protect.CheckText(c.ctx(), "secret_scanning_push_protection_custom_link", p.CustomLink.Value)
}

// auditOrg names each change as GitHub's audit log does.
func (c *call) auditOrg(tx *store.Tx, org pushward.User, was, is store.OrgSettings) error {
	for _, s := range []struct {
		name    string
		was, is bool
	}{
		{"secret_scanning_new_repos.", !was.SecretScanningOff, !is.SecretScanningOff},
		{"org.secret_scanning_push_protection_new_repos_", !was.PushProtectionOff, !is.PushProtectionOff},
		{"org.secret_scanning_push_protection_custom_message_", was.CustomLinkOn, is.CustomLinkOn},
		{"org.advanced_security_new_repos_", was.AdvancedSecurity, is.AdvancedSecurity},
		{"dependabot_alerts_new_repos.", was.DependabotAlerts, is.DependabotAlerts},
		{"dependabot_security_updates_new_repos.", was.DependabotUpdates, is.DependabotUpdates},
		{"dependency_graph_new_repos.", was.DependencyGraph, is.DependencyGraph},
		{"org.secret_scanning_push_protection_custom_message_updated:", false, was.CustomLink != is.CustomLink},
	} {
		if s.was == s.is {
			continue
		}
		action := s.name + map[bool]string{true: "enable", false: "disable"}[s.is]
		if s.name[len(s.name)-1] == ':' {
			action = s.name[:len(s.name)-1]
		}
		err := tx.Audit(c.ctx(), store.AuditEvent{At: c.a.o.Now(), Action: action, Actor: c.caller.Actor, OwnerID: org.ID})
		if err != nil {
			return err
		}
	}
	return nil
}

// orgDefaults are what an organisation wants of new repositories, as it shows
// itself to its members.
type orgDefaults struct {
	SecretScanning    bool    `json:"secret_scanning_enabled_for_new_repositories"`
	PushProtection    bool    `json:"secret_scanning_push_protection_enabled_for_new_repositories"`
	CustomLinkOn      *bool   `json:"secret_scanning_push_protection_custom_link_enabled,omitempty"` // gone in 2026-03-10
	CustomLink        *string `json:"secret_scanning_push_protection_custom_link"`
	AdvancedSecurity  bool    `json:"advanced_security_enabled_for_new_repositories"`
	DependabotAlerts  bool    `json:"dependabot_alerts_enabled_for_new_repositories"`
	DependabotUpdates bool    `json:"dependabot_security_updates_enabled_for_new_repositories"`
	DependencyGraph   bool    `json:"dependency_graph_enabled_for_new_repositories"`
}

func (c *call) orgDefaults(org pushward.User) (orgDefaults, error) {
	s, err := c.a.db.OrgSettings(c.ctx(), org.ID)
	out := orgDefaults{
		SecretScanning: !s.SecretScanningOff, PushProtection: !s.PushProtectionOff && !s.SecretScanningOff, CustomLink: orNull(s.CustomLink),
		AdvancedSecurity: s.AdvancedSecurity, DependabotAlerts: s.DependabotAlerts, DependabotUpdates: s.DependabotUpdates,
		DependencyGraph: s.DependencyGraph,
	}
	if c.version() == versions[0] {
		out.CustomLinkOn = &s.CustomLinkOn
	}
	return out, err
}
