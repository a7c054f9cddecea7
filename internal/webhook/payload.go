package webhook

import (
	"context"
	"encoding/json"
	"fmt"

	"pushward"
	"pushward/internal/store"
)

// body is a payload: what every event has is there already when its builder
// adds its own.
type body map[string]any

// builders add to a payload what an event has of its own: one line for each
// event there is. Data is what the emitter wrote, see the builders.
// https://docs.github.com/webhooks/webhook-events-and-payloads
var builders = map[string]func(*Dispatcher, context.Context, store.Waiting, body) error{
	"create":                            (*Dispatcher).create,
	"delete":                            (*Dispatcher).refEvent,
	"ping":                              nil, // needs the hook, see payload
	"push":                              (*Dispatcher).push,
	"repository":                        (*Dispatcher).repository,
	"secret_scanning_alert":             (*Dispatcher).alert,
	"secret_scanning_alert_location":    (*Dispatcher).alertLocation,
	"secret_scanning_scan":              (*Dispatcher).scan,
	"security_and_analysis":             (*Dispatcher).security,
	"bypass_request_secret_scanning":    (*Dispatcher).exemption,
	"dismissal_request_secret_scanning": (*Dispatcher).exemption,
	"push_protection_block":             (*Dispatcher).block,
}

// payload makes the JSON of an event, secrets in it masked.
func (d *Dispatcher) payload(ctx context.Context, hook store.Hook, target Target, w store.Waiting, hide mask) (string, error) {
	s := w.Snapshot
	p := body{"sender": d.words.User(s.Sender)}
	if w.Action != "" {
		p["action"] = w.Action
	}
	if s.Repo != nil {
		p["repository"] = d.words.Repository(*s.Repo)
	}
	if s.Org != nil {
		p["organization"] = d.words.Organization(*s.Org)
	}
	var err error
	switch build, known := builders[w.Event]; {
	case w.Event == "ping":
		p["zen"], p["hook_id"], p["hook"] = "Nothing blocked is ever stored.", hook.ID, d.words.Hook(s, hook, target)
	case known && s.Repo != nil:
		err = build(d, ctx, w, p)
	default:
		err = fmt.Errorf("nobody knows how to tell of %q", w.Event)
	}
	if err != nil {
		return "", err
	}
	return masked(ctx, p, hide)
}

// repository has Data "changes", in GitHub's shape, where the action has some.
func (d *Dispatcher) repository(_ context.Context, w store.Waiting, p body) error {
	if changes, ok := w.Snapshot.Data["changes"]; ok {
		p["changes"] = changes
	}
	return nil
}

// security has Data "before": the repository's settings, pushward.RepoSettings.
func (d *Dispatcher) security(_ context.Context, w store.Waiting, p body) error {
	before := *w.Snapshot.Repo
	before.Settings = pushward.RepoSettings{}
	err := read(w, "before", &before.Settings)
	p["repository"] = d.words.FullRepository(*w.Snapshot.Repo)
	p["changes"] = body{"from": body{"security_and_analysis": d.words.Security(before)}}
	return err
}

// alert has Data "assignee", a pushward.User, when it is assigned or unassigned.
func (d *Dispatcher) alert(_ context.Context, w store.Waiting, p body) error {
	err := d.addAlert(w, p)
	if _, ok := w.Snapshot.Data["assignee"]; !ok || err != nil {
		return err
	}
	var assignee pushward.User
	err = read(w, "assignee", &assignee)
	p["assignee"] = d.words.User(assignee)
	return err
}

// alertLocation has Data "location", a pushward.Location.
func (d *Dispatcher) alertLocation(_ context.Context, w store.Waiting, p body) error {
	var l pushward.Location
	err := read(w, "location", &l)
	if err != nil {
		return err
	}
	p["location"] = d.words.Location(*w.Snapshot.Repo, l)
	return d.addAlert(w, p)
}

// alertFields are those of the REST face's alert that GitHub's webhooks have,
// too. The secret and the state are not among them.
var alertFields = []string{
	"number", "created_at", "updated_at", "url", "html_url", "locations_url", "resolution", "resolved_at", "resolved_by",
	"resolution_comment", "secret_type", "secret_type_display_name", "validity", "push_protection_bypassed",
	"push_protection_bypassed_by", "push_protection_bypassed_at", "push_protection_bypass_request_reviewer",
	"push_protection_bypass_request_reviewer_comment", "push_protection_bypass_request_comment",
	"push_protection_bypass_request_html_url", "publicly_leaked", "multi_repo", "assigned_to",
}

func (d *Dispatcher) addAlert(w store.Waiting, p body) error {
	if w.Snapshot.Alert == nil {
		return fmt.Errorf("%s names no alert", w.Event)
	}
	var all, some body
	err := convert(d.words.Alert(*w.Snapshot.Repo, *w.Snapshot.Alert), &all)
	some = body{}
	for _, field := range alertFields {
		if v, ok := all[field]; ok {
			some[field] = v
		}
	}
	p["alert"] = some
	return err
}

// scan has Data "type" (backfill, custom-pattern-backfill,
// pattern-version-backfill), "started_at" and "completed_at" (times as JSON has
// them), and if a pattern brought it about, "secret_types",
// "custom_pattern_name" and "custom_pattern_scope".
func (d *Dispatcher) scan(_ context.Context, w store.Waiting, p body) error {
	p["source"] = "git"
	for _, field := range []string{"type", "started_at", "completed_at", "secret_types", "custom_pattern_name", "custom_pattern_scope"} {
		if v, ok := w.Snapshot.Data[field]; ok {
			p[field] = v
		}
	}
	return nil
}

// exemption has Data "exemption_request", a store.ExemptionRequest, and after a
// response "exemption_response", a store.ExemptionResponse.
func (d *Dispatcher) exemption(_ context.Context, w store.Waiting, p body) error {
	var request struct {
		store.ExemptionRequest
		HTMLURL string `json:"html_url"`
	}
	err := read(w, "exemption_request", &request)
	if err != nil {
		return err
	}
	_, html := d.words.RepositoryURL(*w.Snapshot.Repo)
	request.HTMLURL = fmt.Sprintf("%s/exemptions/%d", html, request.Number)
	p["exemption_request"] = request
	if response, ok := w.Snapshot.Data["exemption_response"]; ok {
		p["exemption_response"] = response
	}
	return nil
}

// block is ours: GitHub tells nobody of a block. Data "secrets" is a list of
// store.BlockedSecret. A placeholder opens nothing in other hands than its
// author's.
func (d *Dispatcher) block(_ context.Context, w store.Waiting, p body) error {
	var secrets []store.BlockedSecret
	err := read(w, "secrets", &secrets)
	list := []body{}
	for _, s := range secrets {
		locations := []any{}
		for _, l := range s.Locations {
			locations = append(locations, d.words.Location(*w.Snapshot.Repo, l))
		}
		list = append(list, body{
			"placeholder_id": s.PlaceholderID, "secret_type": s.SecretType, "token_type": s.TokenType,
			"secret_type_display_name": s.DisplayName, "mask": s.Mask, "locations": locations,
		})
	}
	p["secrets"] = list
	return err
}

// read brings one of an event's own words back into its type.
func read(w store.Waiting, name string, to any) error {
	err := convert(w.Snapshot.Data[name], to)
	if err != nil {
		return fmt.Errorf("%s of %s: %w", name, w.Event, err)
	}
	return nil
}

func convert(from, to any) error {
	text, err := json.Marshal(from)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, to)
}
