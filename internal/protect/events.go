package protect

import (
	"context"
	"maps"
	"slices"
	"strings"

	"pushward"
	"pushward/internal/store"
)

// Masker gives what hides the secrets in texts of a repository (0: of none),
// such as the message of a commit that a bypass let in, so that they can be told
// to others. Of a repository that is gone only the patterns that all share are
// known.
func (p *Protection) Masker(ctx context.Context, repoID int64) (func(context.Context, string) (string, error), error) {
	scanner := p.scanner.Load()
	repo, err := p.db.RepoByID(ctx, repoID)
	if err == nil {
		scanner, err = p.scannerFor(ctx, repo)
	}
	if err != nil && !pushward.IsNotFound(err) {
		return nil, err
	}
	return func(ctx context.Context, text string) (string, error) { return maskSecrets(ctx, scanner, text) }, nil
}

// Above these numbers GitHub tells of none of the tags, and of none of the refs
// that came or went, in one push.
// https://docs.github.com/webhooks/webhook-events-and-payloads#push
const (
	maxToldTags = 3
	maxToldRefs = 3
)

// tellPushes tells hooks of the branches and tags that writes moved, in the
// order of their intents.
func (p *Protection) tellPushes(ctx context.Context, tx *store.Tx, writes ...store.Write) error {
	listened, err := tx.AnyHooks(ctx)
	if err != nil || !listened {
		return err
	}
	writes = slices.SortedFunc(slices.Values(writes), func(a, b store.Write) int { return int(a.ID - b.ID) })
	for _, w := range writes {
		err := p.tellPush(ctx, tx, w)
		if err != nil {
			return err
		}
	}
	return nil
}

func (p *Protection) tellPush(ctx context.Context, tx *store.Tx, w store.Write) error {
	repo, err := tx.RepoByID(ctx, w.RepoID)
	if pushward.IsNotFound(err) {
		return nil // deleted meanwhile
	}
	if err != nil {
		return err
	}
	patterns, err := p.setOf(ctx, tx, repo)
	if err != nil {
		return err
	}
	scanner, err := p.scannerOf(patterns)
	if err != nil {
		return err
	}
	tags, cameOrWent := 0, 0
	for _, r := range w.Refs {
		if strings.HasPrefix(r.Name, "refs/tags/") {
			tags++
		}
		if r.Old.IsZero() || r.New.IsZero() {
			cameOrWent++
		}
	}
	for _, r := range w.Refs {
		tag := strings.HasPrefix(r.Name, "refs/tags/")
		if !tag && !strings.HasPrefix(r.Name, "refs/heads/") || tag && tags > maxToldTags {
			continue
		}
		name, err := maskSecrets(ctx, scanner, r.Name)
		if err == nil {
			err = p.tellRef(ctx, tx, w, r, name, cameOrWent <= maxToldRefs)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// tellRef tells of one ref under its masked name; alone says whether its coming
// and going is told, too.
func (p *Protection) tellRef(ctx context.Context, tx *store.Tx, w store.Write, r pushward.RefUpdate, name string, alone bool) error {
	e := store.Event{
		Kind: "push", RepoID: w.RepoID, Actor: pushward.Actor{User: pushward.User{ID: w.ActorID}}, At: p.now(),
		Data: map[string]any{"ref": name, "before": r.Old.String(), "after": r.New.String()},
	}
	kinds := []string{"push"}
	switch {
	case !alone:
	case r.Old.IsZero():
		kinds = []string{"create", "push"}
	case r.New.IsZero():
		kinds = []string{"delete", "push"}
	}
	for _, kind := range kinds {
		e.Kind = kind
		err := tx.Emit(ctx, e)
		if err != nil {
			return err
		}
	}
	return nil
}

// tellRaised tells hooks of an alert that came into being, and of each place
// where it was not known to stand.
func (p *Protection) tellRaised(ctx context.Context, tx *store.Tx, by pushward.Actor, n store.NewAlert, created bool) error {
	listened, err := tx.AnyHooks(ctx)
	if err != nil || !listened {
		return err
	}
	e := store.Event{Kind: "secret_scanning_alert", RepoID: n.Alert.RepoID, Alert: n.Alert.Number, Actor: by, At: p.now()}
	var actions []string
	if created {
		actions = append(actions, "created")
	}
	if created && n.Alert.State == pushward.AlertResolved {
		actions = append(actions, "resolved")
	}
	for _, action := range actions {
		e.Action = action
		err := tx.Emit(ctx, e)
		if err != nil {
			return err
		}
	}
	for _, l := range n.Added {
		e.Kind, e.Action, e.Data = "secret_scanning_alert_location", "created", map[string]any{"location": l}
		err := tx.Emit(ctx, e)
		if err != nil {
			return err
		}
	}
	return nil
}

// tellBlock tells hooks of secrets refused for the first time: an author who
// tries again is not news.
func (v *verdict) tellBlock(ctx context.Context, tx *store.Tx, repo pushward.Repo, news []pushward.BlockedSecret) error {
	if len(news) == 0 {
		return nil
	}
	var secrets []store.BlockedSecret
	for _, s := range news {
		secrets = append(secrets, store.BlockedSecret{
			PlaceholderID: s.PlaceholderID, SecretType: s.SecretType, TokenType: s.TokenType, DisplayName: s.DisplayName,
			Mask: s.Mask, Locations: s.Locations,
		})
	}
	return tx.Emit(ctx, store.Event{
		Kind: "push_protection_block", Action: "blocked", RepoID: repo.ID, Actor: v.w.By, At: v.p.now(),
		Data: map[string]any{"secrets": secrets},
	})
}

// scanTypes are GitHub's words for why history was scanned.
var scanTypes = map[store.ScanKind]string{
	store.Backfill: "backfill", store.Generics: "backfill", store.PatternUpdate: "pattern-version-backfill", store.NewPatterns: "custom-pattern-backfill",
}

// tellScan tells hooks that a scan has come to its end: for each custom pattern
// that it was queued for, or once.
func (p *Protection) tellScan(ctx context.Context, tx *store.Tx, s store.Scan) error {
	tell := func(more map[string]any) error {
		data := map[string]any{"type": scanTypes[s.Kind], "started_at": s.StartedAt, "completed_at": s.CompletedAt}
		maps.Copy(data, more)
		return tx.Emit(ctx, store.Event{Kind: "secret_scanning_scan", Action: "completed", RepoID: s.RepoID, At: s.CompletedAt, Data: data})
	}
	for _, c := range s.Custom {
		err := tell(map[string]any{"custom_pattern_name": c.Name, "custom_pattern_scope": c.Scope})
		if err != nil {
			return err
		}
	}
	if len(s.Custom) > 0 {
		return nil
	}
	return tell(nil)
}
