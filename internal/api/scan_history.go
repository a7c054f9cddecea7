package api

import (
	"net/http"
	"time"

	"pushward/internal/store"
)

// scanHistory is GitHub's "secret-scanning-scan-history": the latest scan of
// each kind. Only Git is kept here, so there is at most one in each list.
type scanHistory struct {
	Incremental    []scanObject `json:"incremental_scans"`
	PatternUpdate  []scanObject `json:"pattern_update_scans"`
	Backfill       []scanObject `json:"backfill_scans"`
	CustomPattern  []customScan `json:"custom_pattern_backfill_scans"`
	GenericSecrets []scanObject `json:"generic_secrets_backfill_scans"`
}

// scanObject is GitHub's "secret-scanning-scan". How many objects are scanned,
// and how many there are, is ours.
type scanObject struct {
	Type        string  `json:"type"`
	Status      string  `json:"status"`
	StartedAt   *string `json:"started_at,omitempty"`
	CompletedAt *string `json:"completed_at,omitempty"`
	Scanned     int     `json:"objects_scanned,omitempty"`
	Total       int     `json:"objects_total,omitempty"`
}

// customScan names the pattern in both words that GitHub's description has: its
// schema says pattern_name, its example pattern_slug.
type customScan struct {
	scanObject
	Name  string `json:"pattern_name,omitempty"`
	Slug  string `json:"pattern_slug,omitempty"`
	Scope string `json:"pattern_scope,omitempty"`
}

func (a *API) scanHistory(c *call) (int, any, error) {
	err := c.scanned()
	if err != nil {
		return 0, nil, err
	}
	scans, err := a.db.Scans(c.ctx(), c.repo.ID)
	if err != nil {
		return 0, nil, err
	}
	none := []scanObject{}
	out := scanHistory{none, none, none, []customScan{}, none}
	for _, s := range scans {
		o := scanObject{
			Type: "git", Status: string(s.Status), StartedAt: orAbsent(s.StartedAt), CompletedAt: orAbsent(s.CompletedAt),
			Scanned: s.Objects, Total: s.Total,
		}
		switch s.Kind {
		case store.Backfill:
			out.Backfill = append(out.Backfill, o)
			// Whatever is written since this was queued was scanned on its way in.
			if pushed := c.repo.PushedAt; !pushed.Before(s.QueuedAt) {
				out.Incremental = append(out.Incremental, scanObject{Type: "git", Status: string(store.ScanCompleted), CompletedAt: orAbsent(pushed)})
			}
		case store.PatternUpdate:
			out.PatternUpdate = append(out.PatternUpdate, o)
		case store.Generics:
			out.GenericSecrets = append(out.GenericSecrets, o)
		case store.NewPatterns:
			for _, p := range s.Custom {
				out.CustomPattern = append(out.CustomPattern, customScan{o, p.Name, p.Slug, p.Scope})
			}
		}
	}
	return http.StatusOK, out, nil
}

func orAbsent(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := stamp(t)
	return &s
}
