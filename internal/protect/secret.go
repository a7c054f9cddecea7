package protect

import (
	"context"

	"pushward"
)

// SecretOf reads the secret of an alert from the object that its first location
// names: the bytes there, or, when they are an encoded form of it, what the
// scanner makes of them. It is the one way a stored secret leaves in clear; the
// caller must have asked who may, and must audit it. NotFound when the object
// does not hold it, as after a change of the pattern.
func (p *Protection) SecretOf(ctx context.Context, a pushward.Alert, object []byte) (string, error) {
	l := a.FirstLocation
	if l.Start < 0 || l.End > int64(len(object)) || l.Start >= l.End {
		return "", pushward.NotFoundf("the secret of alert %d is not where it was", a.Number)
	}
	plain := object[l.Start:l.End]
	if p.keys.Fingerprint(a.SecretType, plain) == a.Fingerprint {
		return string(plain), nil
	}
	repo, err := p.db.RepoByID(ctx, a.RepoID)
	if err != nil {
		return "", err
	}
	scanner, err := p.scannerFor(ctx, repo)
	if err != nil {
		return "", err
	}
	matches, err := scanner.Scan(ctx, nil, object)
	if err != nil {
		return "", refusal(ctx, err)
	}
	for _, m := range matches {
		value := m.Secret.Reveal()
		if m.Pattern.Type == a.SecretType && p.keys.Fingerprint(a.SecretType, value) == a.Fingerprint {
			return string(value), nil
		}
	}
	return "", pushward.NotFoundf("the secret of alert %d is not where it was", a.Number)
}
