package protect

import (
	"context"
	"fmt"
	"slices"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

// placeAtOnce bounds the objects whose standings are recorded in one transaction.
const placeAtOnce = 20

// place finds the commits and paths of what was found. Objects carry none, and
// one pass over history tells them for all. It takes up whatever in the
// repository waited for its commit.
func (h *historyScan) place(ctx context.Context) error {
	oids, err := h.p.db.UnplacedObjects(ctx, h.repo.ID)
	if err != nil || len(oids) == 0 {
		return err
	}
	where, err := h.disk.Standings(ctx, oids)
	if err != nil {
		return err
	}
	err = h.maskPaths(ctx, where)
	if err != nil {
		return err
	}
	for some := range slices.Chunk(oids, placeAtOnce) {
		err = h.update(ctx, func(tx *store.Tx) error {
			for _, oid := range some {
				err := tx.SpreadLocations(ctx, h.repo.ID, oid, func(l pushward.Location) []pushward.Location {
					return standingsOf(l, where[oid])
				})
				if err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (h *historyScan) maskPaths(ctx context.Context, where map[pushward.OID][]git.Standing) error {
	for _, stands := range where {
		for i := range stands {
			masked, err := maskSecrets(ctx, h.sight.scanner, stands[i].Path)
			if ctx.Err() != nil {
				return fmt.Errorf("scan path: %w", ctx.Err())
			}
			if err != nil {
				masked = "…" // what cannot be scanned is not shown
			}
			stands[i].Path = masked
		}
	}
	return nil
}

// standingsOf gives a location for each standing of its object.
func standingsOf(l pushward.Location, stands []git.Standing) []pushward.Location {
	var all []pushward.Location
	for _, s := range stands {
		at := l
		at.Commit, at.Path = s.Commit, fullPath(s.Path, l)
		all = append(all, at)
	}
	return all
}
