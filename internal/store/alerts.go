package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"pushward"
)

// NewAlert is a secret about to be known in a repository.
type NewAlert struct {
	Alert     pushward.Alert // ID, Number and counts are filled in
	Locations []pushward.Location
	Added     []pushward.Location // those of them that were new; filled in
}

// alertSelect reads an alert with its first location and both users at once.
// The users are not foreign keys, so whoever is gone leaves nobody behind.
var alertSelect = `
	SELECT a.id, a.repo_id, a.number, a.fingerprint, a.secret_type, a.token_type, a.display_name, a.provider, a.provider_slug,
		a.mask, a.validity, a.state, a.resolution, a.resolved_at, a.resolution_comment,
		a.bypassed, a.bypassed_at, a.bypass_reason, a.exemption, a.location_count, a.created_at, a.updated_at,
		a.base64_encoded, a.would_block, a.brought_by, ` + inAnotherRepo + `, ` + inPublicRepo + `,
		COALESCE(l.place, ''), COALESCE(l.path, ''), COALESCE(l.ref, ''), l.object_oid, l.commit_oid,
		COALESCE(l.start_line, 0), COALESCE(l.end_line, 0), COALESCE(l.start_column, 0), COALESCE(l.end_column, 0),
		COALESCE(l.start_byte, 0), COALESCE(l.end_byte, 0),
		` + userOrNobody("resolver") + `, ` + userOrNobody("bypasser") + `, ` + userOrNobody("assignee") + `
	FROM alerts a
	LEFT JOIN alert_locations l ON l.id = (SELECT MIN(m.id) FROM alert_locations m WHERE m.alert_id = a.id)
	LEFT JOIN users resolver ON resolver.id = a.resolved_by
	LEFT JOIN users bypasser ON bypasser.id = a.bypassed_by
	LEFT JOIN users assignee ON assignee.id = a.assigned_to `

// What is known of a secret beyond its repository: the rows of this server, and
// nothing else, say where it stands.
const (
	inAnotherRepo = `EXISTS (SELECT 1 FROM alerts o WHERE o.fingerprint = a.fingerprint AND o.repo_id <> a.repo_id)`
	inPublicRepo  = `EXISTS (SELECT 1 FROM alerts o JOIN repos p ON p.id = o.repo_id WHERE o.fingerprint = a.fingerprint AND NOT p.private)`
)

func scanAlert(row scanner) (a pushward.Alert, err error) {
	var resolver, bypasser, assignee pushward.User
	err = row.Scan(slices.Concat([]any{&a.ID, &a.RepoID, &a.Number, octets{a.Fingerprint[:]}, &a.SecretType, &a.TokenType, &a.DisplayName,
		&a.Provider, &a.ProviderSlug, &a.Mask, &a.Validity, &a.State, &a.Resolution, instant{&a.ResolvedAt},
		&a.ResolutionComment, &a.Bypassed, instant{&a.BypassedAt}, &a.BypassReason, &a.Exemption, &a.LocationCount,
		instant{&a.CreatedAt}, instant{&a.UpdatedAt}, &a.Base64, &a.WouldBlock, &a.BroughtBy, &a.MultiRepo, &a.PubliclyLeaked},
		locationDest(&a.FirstLocation), userDest(&resolver), userDest(&bypasser), userDest(&assignee))...)
	if resolver.ID != 0 {
		a.ResolvedBy = &resolver
	}
	if bypasser.ID != 0 {
		a.BypassedBy = &bypasser
	}
	if assignee.ID != 0 {
		a.AssignedTo = &assignee
	}
	return a, err
}

// KnownAlerts says which fingerprints already have an alert in the repository: fingerprint to alert ID.
func (q queries) KnownAlerts(ctx context.Context, repo int64, fingerprints [][32]byte) (map[[32]byte]int64, error) {
	known := make(map[[32]byte]int64)
	for some := range slices.Chunk(fingerprints, chunk) {
		_, err := all(ctx, q, func(row scanner) (none struct{}, err error) {
			var fingerprint [32]byte
			var id int64
			err = row.Scan(octets{fingerprint[:]}, &id)
			known[fingerprint] = id
			return none, err
		}, `SELECT fingerprint, id FROM alerts WHERE repo_id = $1 AND fingerprint IN `+in(2, len(some)),
			pad([]any{repo}, some)...)
		if err != nil {
			return nil, failed("find known alerts", err)
		}
	}
	return known, nil
}

// AlertByNumber finds one alert; NotFound when absent.
func (q queries) AlertByNumber(ctx context.Context, repo int64, number int) (pushward.Alert, error) {
	a, err := one(ctx, q, scanAlert, alertSelect+`WHERE a.repo_id = $1 AND a.number = $2`, repo, number)
	if err == nil {
		one := []pushward.Alert{a}
		err = q.addRequests(ctx, one)
		a = one[0]
	}
	return a, found("find alert", fmt.Sprintf("alert %d of repository %d", number, repo), err)
}

// AddAlert creates the alert with the repository's next number, or adds its
// locations to the one of the same fingerprint, and says whether it is new. A
// location that is known is not added again, so a repeated call changes
// nothing. ID, Number, LocationCount and FirstLocation of a.Alert are filled in.
func (t *Tx) AddAlert(ctx context.Context, repo int64, a *NewAlert) (created bool, err error) {
	id, err := one(ctx, t.queries, value[int64],
		`SELECT id FROM alerts WHERE repo_id = $1 AND fingerprint = $2`, repo, a.Alert.Fingerprint)
	if errors.Is(err, sql.ErrNoRows) {
		created = true
		id, err = t.insertAlert(ctx, repo, a)
	}
	if err != nil {
		return false, failed("add alert", err)
	}
	added, err := t.addLocations(ctx, repo, id, a.Locations)
	a.Added = added
	if err == nil && len(added) > 0 {
		_, err = t.change(ctx, `
			UPDATE alerts SET location_count = location_count + $2,
				updated_at = CASE WHEN updated_at < $3 THEN $3 ELSE updated_at END
			WHERE id = $1`, id, len(added), a.Alert.UpdatedAt)
	}
	if err != nil {
		return false, failed("add locations", err)
	}
	now, err := one(ctx, t.queries, scanAlert, alertSelect+`WHERE a.id = $1`, id)
	if err != nil {
		return false, failed("read alert back", err)
	}
	a.Alert.ID, a.Alert.RepoID, a.Alert.Number = now.ID, now.RepoID, now.Number
	a.Alert.LocationCount, a.Alert.FirstLocation = now.LocationCount, now.FirstLocation
	a.Alert.MultiRepo, a.Alert.PubliclyLeaked = now.MultiRepo, now.PubliclyLeaked
	return created, nil
}

// insertAlert takes the repository's next number. Numbers have no gaps: what a
// transaction that fails took goes back with it.
func (t *Tx) insertAlert(ctx context.Context, repo int64, a *NewAlert) (int64, error) {
	number, err := one(ctx, t.queries, value[int64],
		`UPDATE repos SET last_alert = last_alert + 1 WHERE id = $1 RETURNING last_alert`, repo)
	if err != nil {
		return 0, found("take alert number", fmt.Sprintf("repository %d", repo), err)
	}
	v := a.Alert
	return one(ctx, t.queries, value[int64], `
		INSERT INTO alerts (repo_id, number, fingerprint, secret_type, token_type, display_name, provider,
			provider_slug, mask, validity, state, resolution, resolved_by, resolved_at, resolution_comment,
			bypassed, bypassed_by, bypassed_at, bypass_reason, exemption, location_count, created_at, updated_at,
			assigned_to, base64_encoded, would_block, brought_by)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $22, 0, $20, $21,
			$23, $24, $25, $26)
		RETURNING id`,
		repo, number, a.Alert.Fingerprint, v.SecretType, v.TokenType, v.DisplayName, v.Provider,
		v.ProviderSlug, v.Mask, v.Validity, string(v.State), v.Resolution, userID(v.ResolvedBy), v.ResolvedAt,
		v.ResolutionComment, v.Bypassed, userID(v.BypassedBy), v.BypassedAt, string(v.BypassReason),
		v.CreatedAt, v.UpdatedAt, v.Exemption,
		userID(v.AssignedTo), v.Base64, v.WouldBlock, v.BroughtBy)
}

// UpdateAlert stores state, resolution, comment, validity, assignee, who changed
// them and when; NotFound when absent.
func (t *Tx) UpdateAlert(ctx context.Context, a pushward.Alert) error {
	return t.changeOne(ctx, "update alert", fmt.Sprintf("alert %d", a.ID), `
		UPDATE alerts SET state = $2, resolution = $3, resolved_by = $4, resolved_at = $5, resolution_comment = $6,
			validity = $7, updated_at = $8, assigned_to = $9
		WHERE id = $1`,
		a.ID, string(a.State), a.Resolution, userID(a.ResolvedBy), a.ResolvedAt, a.ResolutionComment, a.Validity, a.UpdatedAt,
		userID(a.AssignedTo))
}

func userID(u *pushward.User) int64 {
	if u == nil {
		return 0
	}
	return u.ID
}
