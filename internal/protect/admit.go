package protect

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

// maxBlockLocations bounds the locations kept and shown for one blocked secret.
const maxBlockLocations = 100

// verdict is an inspected write. It implements git.Verdict.
type verdict struct {
	p       *Protection
	w       *git.Write
	sight   sight
	found   []*found
	excused []pushward.OID // blobs with secrets that enter because their paths are ignored
	refs    []string       // names for the audit log, secrets in them masked
	cut     bool           // there is more in it than was looked at
	partly  bool           // there is more in it than found tells
	landed  func()         // says that an admitted write has come to its end

	// Set by Admit; the plan is what Settle carries out.
	bypasses map[Fingerprint]store.Bypass // of this actor for the secrets found, expired ones too
	intent   int64
	plan     plan
}

// plan is what an admitted write does to alerts once its refs have moved. It is
// kept with the intent, so that a crash in between loses no alert.
type plan struct {
	Alerts []plannedAlert `json:"alerts,omitempty"`
}

type plannedAlert struct {
	Fingerprint  []byte              `json:"fingerprint"`
	SecretType   string              `json:"secret_type"`
	TokenType    string              `json:"token_type"`
	DisplayName  string              `json:"display_name"`
	Provider     string              `json:"provider,omitempty"`
	ProviderSlug string              `json:"provider_slug,omitempty"`
	Mask         string              `json:"mask"`
	Locations    []pushward.Location `json:"locations"`

	Bypass     int64           `json:"bypass,omitempty"` // 0: let in because nothing protects it
	BypassedBy int64           `json:"bypassed_by,omitempty"`
	BypassedAt int64           `json:"bypassed_at,omitempty"` // Unix microseconds
	Reason     pushward.Reason `json:"reason,omitempty"`
	Request    int64           `json:"request,omitempty"`   // that the bypass was approved by
	Exemption  string          `json:"exemption,omitempty"` // that let it in, see exemption

	Base64     bool `json:"base64,omitempty"`
	WouldBlock bool `json:"would_block,omitempty"` // let in by the observe mode alone
	Covered    bool `json:"covered,omitempty"`     // the alert was known, and a bypass of the actor is live
}

// Admit decides in one database transaction: settings, bypasses and alerts are
// read again, and what is decided is recorded with its audit line. If any of
// that cannot be written, the write does not happen.
func (v *verdict) Admit(ctx context.Context) error {
	var blocked *pushward.Blocked
	v.landed = v.p.flights.begin(v.w.Repo.ID)
	err := v.p.db.Tx(ctx, func(tx *store.Tx) error {
		blocked, v.plan, v.intent = nil, plan{}, 0
		repo, err := tx.RepoByID(ctx, v.w.Repo.ID)
		if err != nil {
			return err
		}
		if repo.Archived {
			return pushward.Forbiddenf("Repository was archived so is read-only.")
		}
		if v.stale(repo) {
			return pushward.Conflictf("The repository's settings changed while the write was checked. Try again.")
		}
		refused, err := v.decide(ctx, tx, repo)
		if err != nil {
			return err
		}
		if len(refused) > 0 {
			blocked, err = v.block(ctx, tx, repo, refused)
			return err
		}
		return v.prepare(ctx, tx, repo)
	})
	if err == nil && blocked == nil {
		return nil
	}
	v.landed()
	if err != nil {
		return fmt.Errorf("admit write: %w", err)
	}
	return blocked
}

// stale says whether the write was inspected under rules that no longer hold:
// scanning has been switched on, or the patterns have changed, since.
func (v *verdict) stale(now pushward.Repo) bool {
	if now.Patterns != v.sight.stamp {
		v.p.compiled.superseded.Add(pastRow{now.ID, v.sight.stamp}, now.Patterns)
	}
	return v.w.Repo.Settings.SecretScanningOff && !now.Settings.SecretScanningOff ||
		v.sight.setKey != v.p.keyOf(now)
}

// decide sorts the secrets found into those that may enter, which go into the
// plan, and those that are refused.
func (v *verdict) decide(ctx context.Context, tx *store.Tx, repo pushward.Repo) (refused []*found, err error) {
	if len(v.found) == 0 && !v.cut {
		return nil, nil
	}
	recorded := v.p.records(ctx, repo)
	fps := fingerprints(v.found)
	known, err := tx.KnownAlerts(ctx, repo.ID, fps)
	if err != nil {
		return nil, err
	}
	bypasses, err := tx.Bypasses(ctx, repo.ID, v.w.By.User.ID, fps)
	if err != nil {
		return nil, err
	}
	v.bypasses = map[Fingerprint]store.Bypass{}
	for _, b := range bypasses {
		v.bypasses[b.Fingerprint] = b
	}
	for _, f := range v.found {
		_, isKnown := known[f.fingerprint]
		bypass, has := v.bypasses[f.fingerprint]
		switch {
		case isKnown && has && v.p.holds(bypass, repo):
			v.plan.add(f, store.Bypass{})
			v.plan.Alerts[len(v.plan.Alerts)-1].Covered = true
		case isKnown || v.p.unprotected(ctx, repo) || !v.sight.blocks(f.pattern):
			v.plan.add(f, store.Bypass{})
		case has && v.p.holds(bypass, repo):
			v.plan.add(f, bypass)
		default:
			refused = append(refused, f)
		}
	}
	refused, err = v.exempt(ctx, tx, repo, refused)
	if err != nil {
		return nil, err
	}
	refused = v.observe(repo, refused)
	if v.cut && !recorded && len(refused) == 0 {
		return nil, pushward.Unprocessablef("Push protection found more than %d secrets in this write and looked no further, so it was refused. Nothing was stored. Send it in smaller parts.", maxListed)
	}
	return refused, nil
}

// exempt lets in what would be refused when the actor is exempt from push
// protection, naming the exemption, and gives what is still refused.
func (v *verdict) exempt(ctx context.Context, tx *store.Tx, repo pushward.Repo, refused []*found) ([]*found, error) {
	if len(refused) == 0 {
		return nil, nil
	}
	standing, err := tx.Standing(ctx, repo, v.w.By.User)
	if err != nil {
		return nil, err
	}
	by := exemption(v.w.By, standing, repo)
	if by == "" {
		return refused, nil
	}
	for _, f := range refused {
		v.plan.add(f, store.Bypass{})
		v.plan.Alerts[len(v.plan.Alerts)-1].Exemption = by
	}
	return nil, nil
}

// prepare records the admitted write: its audit line, and its intent when there
// is something to finish after the refs have moved.
func (v *verdict) prepare(ctx context.Context, tx *store.Tx, repo pushward.Repo) error {
	objects := v.w.Count()
	action := "git.push"
	if len(v.w.Refs) == 0 {
		action = "git.create_objects"
	}
	err := tx.Audit(ctx, store.AuditEvent{
		At: v.p.now(), Action: action, Actor: v.w.By, RepoID: repo.ID, Repo: repo.FullName(), OwnerID: repo.Owner.ID,
		Data: map[string]any{
			"refs": v.refs, "objects": objects,
			"patterns": v.sight.version, "secrets": len(v.found),
		},
	})
	if err != nil {
		return err
	}
	if v.partly && !repo.Settings.SecretScanningOff && v.p.records(ctx, repo) {
		err = v.p.queueScan(ctx, tx, repo, store.Backfill)
		if err != nil {
			return err
		}
	}
	err = tx.AddIgnoredBlobs(ctx, repo.ID, v.excused)
	if err != nil || len(v.w.Refs) == 0 && len(v.plan.Alerts) == 0 {
		return err
	}
	encoded, err := json.Marshal(v.plan)
	if err != nil {
		return fmt.Errorf("encode plan: %w", err)
	}
	w := store.Write{
		RepoID: repo.ID, ActorID: v.w.By.User.ID, Refs: v.w.Refs, Objects: objects,
		PatternVersion: v.sight.version, Plan: encoded, At: v.p.now(),
	}
	err = tx.PrepareWrite(ctx, &w)
	v.intent = w.ID
	if err != nil || len(v.w.Refs) == 0 {
		return err
	}
	return tx.TouchPushed(ctx, repo.ID, v.p.now())
}

func (p *plan) add(f *found, b store.Bypass) {
	a := plannedAlert{
		Fingerprint: f.fingerprint[:], SecretType: f.pattern.Type, TokenType: f.pattern.Token(),
		DisplayName: f.pattern.Name, Mask: f.secret.Mask(), Locations: f.locations,
		Bypass: b.ID, BypassedBy: b.ActorID, Reason: b.Reason, Request: b.RequestID,
		Base64: f.base64,
	}
	if b.ID != 0 {
		a.BypassedAt = b.CreatedAt.UnixMicro()
	}
	if issuer := f.pattern.Provider(); issuer != nil {
		a.Provider, a.ProviderSlug = issuer.Name, issuer.Slug
	}
	p.Alerts = append(p.Alerts, a)
}

func fingerprints(all []*found) []Fingerprint {
	fps := make([]Fingerprint, len(all))
	for i, f := range all {
		fps[i] = f.fingerprint
	}
	return fps
}

func refNames(refs []pushward.RefUpdate) []string {
	names := make([]string, len(refs))
	for i, r := range refs {
		names[i] = r.Name
	}
	return names
}

func fromMicro(us int64) time.Time { return time.UnixMicro(us).UTC() }
