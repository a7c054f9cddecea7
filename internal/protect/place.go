package protect

import (
	"context"
	"fmt"
	"path"
	"strings"

	"pushward"
	"pushward/internal/scan"
	"pushward/internal/store"
)

// place tells alerts which commit and path their objects have arrived at. Over
// REST a blob comes before the commit that holds it, and so does its alert.
func (v *verdict) place(ctx context.Context) error {
	if v.w.Repo.Settings.SecretScanningOff || !v.w.BringsCommits() {
		return nil
	}
	unplaced, err := v.p.db.UnplacedObjects(ctx, v.w.Repo.ID)
	if err != nil || len(unplaced) == 0 {
		return err
	}
	arrived, err := v.w.Arrivals(ctx, unplaced)
	if err != nil || len(arrived) == 0 {
		return err
	}
	for oid, s := range arrived {
		masked := s
		masked.Path, err = maskSecrets(ctx, v.sight.scanner, s.Path)
		if err != nil {
			return fmt.Errorf("scan path: %w", err)
		}
		arrived[oid] = masked
	}
	return v.p.db.Tx(ctx, func(tx *store.Tx) error {
		for oid, s := range arrived {
			placed, err := tx.PlaceLocations(ctx, v.w.Repo.ID, oid, s.Commit, func(l pushward.Location) string {
				if l.Place == pushward.InPath {
					l.Path = path.Base(l.Path)
				}
				return fullPath(s.Path, l)
			})
			if err != nil {
				return err
			}
			for number, locations := range placed {
				err = v.p.reopenAt(ctx, tx, v.w.Repo, v.w.By, number, locations)
				if err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// maskSecrets replaces every secret in a text by its mask. Of secrets that
// overlap, as two in one piece of base64, the first shows its mask.
func maskSecrets(ctx context.Context, s *scan.Scanner, text string) (string, error) {
	if text == "" {
		return "", nil
	}
	matches, err := s.Scan(ctx, nil, []byte(text))
	if err != nil || len(matches) == 0 {
		return text, err
	}
	var masked strings.Builder
	at := 0
	for _, m := range matches {
		if m.Start >= at {
			masked.WriteString(text[at:m.Start])
			masked.WriteString(m.Secret.Mask())
		}
		at = max(at, m.End)
	}
	masked.WriteString(text[at:])
	return masked.String(), nil
}
