package protect

import (
	"context"
	"slices"
	"time"

	"pushward"
	"pushward/internal/store"
)

// HiddenByConfig is why an alert is closed all of whose places are ignored by
// .github/secret_scanning.yml.
const HiddenByConfig = "hidden_by_config"

// returns are the resolutions that do not outlive their secret's coming back.
// One that was judged harmless, a false positive or one of tests, is so wherever
// it stands.
var returns = []string{"revoked", "wont_fix", HiddenByConfig}

// reopenReturned opens a closed alert whose secret comes back: a write that no
// live bypass of its author covers brings it to a place where it was not known
// to stand. Whoever edits a file that holds the secret brings it nowhere new.
func (p *Protection) reopenReturned(ctx context.Context, tx *store.Tx, repo pushward.Repo, by pushward.Actor, a plannedAlert, n store.NewAlert) error {
	if a.Covered || by.User.ID == 0 {
		return nil
	}
	return p.reopenAt(ctx, tx, repo, by, n.Alert.Number, n.Added)
}

// reopenAt does that for locations just added.
func (p *Protection) reopenAt(ctx context.Context, tx *store.Tx, repo pushward.Repo, by pushward.Actor, number int, added []pushward.Location) error {
	alert, err := tx.AlertByNumber(ctx, repo.ID, number)
	if err != nil || alert.State == pushward.AlertOpen || !slices.Contains(returns, alert.Resolution) {
		return err
	}
	fresh, err := tx.NewPlace(ctx, alert.ID, added)
	if err != nil || !fresh {
		return err
	}
	return p.open(ctx, tx, repo, by, alert)
}

func (p *Protection) open(ctx context.Context, tx *store.Tx, repo pushward.Repo, by pushward.Actor, alert pushward.Alert) error {
	was := alert.Resolution
	alert.State, alert.Resolution, alert.ResolvedBy, alert.ResolutionComment = pushward.AlertOpen, "", nil, ""
	alert.ResolvedAt = time.Time{}
	return p.changed(ctx, tx, repo, by, alert, "reopen", "reopened", map[string]any{"previous_resolution": was, "by_itself": true})
}

// changed stores what this package itself does to an alert, with its audit line
// and its event.
func (p *Protection) changed(ctx context.Context, tx *store.Tx, repo pushward.Repo, by pushward.Actor, alert pushward.Alert,
	action, event string, data map[string]any) error {
	alert.UpdatedAt = p.now()
	err := tx.UpdateAlert(ctx, alert)
	if err != nil {
		return err
	}
	data["number"], data["secret_type"] = alert.Number, alert.SecretType
	return p.tellState(ctx, tx, by, repo.ID, alert.Number, "secret_scanning_alert."+action, event, data)
}
