package api

import (
	"net/http"

	"pushward"
	"pushward/internal/store"
)

// observation is what a repository in observe mode let in and would have been
// blocked. Ours.
type observation struct {
	Observing bool            `json:"observing"` // whether it is on now
	Total     int             `json:"total_count"`
	ByType    []observedCount `json:"by_secret_type"`
	ByActor   []observedCount `json:"by_actor"`
	ByPath    []observedCount `json:"by_path"`
	ByDay     []observedCount `json:"by_day"`
	Blocks    []observedBlock `json:"blocks"` // latest first, paged
}

// observedCount counts what a login, a path, a type or a day has.
type observedCount struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// observedBlock is one secret that would have been blocked.
type observedBlock struct {
	Number      int              `json:"alert_number"`
	URL         string           `json:"alert_url"`
	State       string           `json:"alert_state"`
	SecretType  string           `json:"secret_type"`
	DisplayName string           `json:"secret_type_display_name"`
	Actor       *simpleUser      `json:"actor"`
	At          string           `json:"at"`
	Location    *locationDetails `json:"location"`
}

// listObserved reports what would have been blocked.
func (a *API) listObserved(c *call) (int, any, error) {
	err := c.scanned()
	if err != nil {
		return 0, nil, err
	}
	counts, err := a.db.Observed(c.ctx(), c.repo.ID)
	if err != nil {
		return 0, nil, err
	}
	f := store.AlertFilter{RepoID: c.repo.ID, WouldBlock: true, Page: c.page()}
	list, total, err := a.db.Alerts(c.ctx(), f)
	if err != nil {
		return 0, nil, err
	}
	body := observation{
		Observing: c.repo.Settings.Observe, Total: counts.Total, ByType: countsOf(counts.Types), ByActor: countsOf(counts.Actors),
		ByPath: countsOf(counts.Paths), ByDay: countsOf(counts.Days), Blocks: []observedBlock{},
	}
	for _, one := range list {
		block, err := c.observedBlock(one)
		if err != nil {
			return 0, nil, err
		}
		body.Blocks = append(body.Blocks, block)
	}
	c.link(f.Page, total)
	return http.StatusOK, body, nil
}

func countsOf(list []store.ObservedCount) []observedCount {
	out := []observedCount{}
	for _, n := range list {
		out = append(out, observedCount{n.Key, n.Count})
	}
	return out
}

func (c *call) observedBlock(a pushward.Alert) (observedBlock, error) {
	out := observedBlock{
		Number: a.Number, URL: c.base.alert(c.repo, a.Number), State: string(a.State),
		SecretType: a.SecretType, DisplayName: a.DisplayName, At: stamp(a.CreatedAt),
	}
	if a.LocationCount > 0 {
		at := c.locationDetails(a.FirstLocation)
		out.Location = &at
	}
	u, err := c.a.db.UserByID(c.ctx(), a.BroughtBy)
	if pushward.IsNotFound(err) {
		return out, nil
	}
	out.Actor = c.userOrNull(&u)
	return out, err
}
