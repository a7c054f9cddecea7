package api

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"pushward"
	"pushward/internal/store"
)

// listAlerts lists the alerts of a repository, by pages or by cursors.
func (a *API) listAlerts(c *call) (int, any, error) {
	err := c.scanned()
	if err != nil {
		return 0, nil, err
	}
	f, none, err := c.alertFilter()
	if err != nil {
		return 0, nil, err
	}
	if none {
		return http.StatusOK, []alert{}, nil
	}
	list, err := c.alertPage(f)
	if err != nil {
		return 0, nil, err
	}
	body, err := c.alerts(list)
	return http.StatusOK, body, err
}

// scanned refuses what has no sense where nothing is scanned.
func (c *call) scanned() error {
	if c.repo.Settings.SecretScanningOff {
		return pushward.NotFoundf("Secret scanning is disabled on this repository.")
	}
	return nil
}

// alertFilter reads the filters. A value nobody knows is refused: to ignore it
// would list what was not asked for. none says that nothing can match, because
// the filter is about what is never known here.
func (c *call) alertFilter() (f store.AlertFilter, none bool, err error) {
	q := c.r.URL.Query()
	f = store.AlertFilter{RepoID: c.repo.ID, State: pushward.AlertState(q.Get("state")), Sort: q.Get("sort"), Page: c.page()}
	for _, w := range []struct {
		key  string
		set  *[]string
		only []string // nil: any
	}{
		{"secret_type", &f.SecretTypes, nil},
		{"exclude_secret_types", &f.ExcludeSecretTypes, nil},
		{"providers", &f.Providers, nil},
		{"exclude_providers", &f.ExcludeProviders, nil},
		{"resolution", &f.Resolutions, append(resolutions, "pattern_edited", "pattern_deleted")},
		{"validity", &f.Validity, []string{"active", "inactive", "unknown"}},
	} {
		*w.set = words(q.Get(w.key))
		for _, v := range *w.set {
			if w.only != nil && !slices.Contains(w.only, v) {
				return f, false, invalidField("SecretScanningAlert", w.key, w.key+" must be among "+strings.Join(w.only, ", "))
			}
		}
	}
	for _, w := range []struct{ key, value, one, other string }{
		{"state", string(f.State), "open", "resolved"},
		{"sort", f.Sort, "created", "updated"},
		{"direction", q.Get("direction"), "asc", "desc"},
		{"is_bypassed", q.Get("is_bypassed"), "true", "false"},
	} {
		if w.value != "" && w.value != w.one && w.value != w.other {
			return f, false, invalidField("SecretScanningAlert", w.key, w.key+" must be "+w.one+" or "+w.other)
		}
	}
	if f.SecretTypes != nil && f.ExcludeSecretTypes != nil || f.Providers != nil && f.ExcludeProviders != nil {
		return f, false, invalidField("SecretScanningAlert", "secret_type", "A filter and its opposite cannot be combined")
	}
	f.Ascending = q.Get("direction") == "asc"
	if v := q.Get("is_bypassed"); v != "" {
		bypassed := v == "true"
		f.Bypassed = &bypassed
	}
	f.Before, f.After = cursor(q.Get("before")), cursor(q.Get("after"))
	none = q.Get("is_publicly_leaked") == "true" || q.Get("is_multi_repo") == "true" || q.Get("owner_email_hash") != "" ||
		q.Get("included_metadata") != "" || q.Get("assignee") != "" && q.Get("assignee") != "none"
	return f, none, nil
}

// words reads a comma-separated list; nil when empty.
func words(list string) []string {
	var out []string
	for _, w := range strings.Split(list, ",") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// cursor reads the id that a cursor is; whatever else it is starts anew.
func cursor(s string) int64 {
	id, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return 0
	}
	return id
}

// alertPage reads a page and sets its Link header. Cursors are used by those
// who name one, be it an empty one, as GitHub documents.
func (c *call) alertPage(f store.AlertFilter) ([]pushward.Alert, error) {
	q := c.r.URL.Query()
	if !q.Has("before") && !q.Has("after") {
		list, total, err := c.a.db.Alerts(c.ctx(), f)
		c.link(f.Page, total)
		return list, err
	}
	// One more than asked for tells whether there are more.
	size := f.Page.Size
	f.Page.Size++
	list, _, err := c.a.db.Alerts(c.ctx(), f)
	if err != nil {
		return nil, err
	}
	more := len(list) > size
	backwards := f.Before != 0 && f.After == 0
	switch {
	case more && backwards:
		list = list[1:]
	case more:
		list = list[:size]
	}
	if len(list) > 0 {
		c.linkCursors(list, more && backwards || f.After != 0, more && !backwards || backwards)
	}
	return list, nil
}

// linkCursors sets the Link header of a list that is walked by cursors.
func (c *call) linkCursors(list []pushward.Alert, before, after bool) {
	var links []string
	add := func(key, other string, at pushward.Alert, rel string) {
		q := c.r.URL.Query()
		q.Del(other)
		q.Set(key, strconv.FormatInt(at.ID, 10))
		links = append(links, "<"+c.base.api+c.r.URL.EscapedPath()+"?"+q.Encode()+`>; rel="`+rel+`"`)
	}
	if before {
		add("before", "after", list[0], "prev")
	}
	if after {
		add("after", "before", list[len(list)-1], "next")
	}
	if len(links) > 0 {
		c.w.Header().Set("Link", strings.Join(links, ", "))
	}
}

func (a *API) getAlert(c *call) (int, any, error) {
	found, err := c.alertNamed()
	if err != nil {
		return 0, nil, err
	}
	return c.showAlert(found)
}

// alertNamed finds the alert that the path names.
func (c *call) alertNamed() (pushward.Alert, error) {
	err := c.scanned()
	if err != nil {
		return pushward.Alert{}, err
	}
	n, err := strconv.Atoi(c.r.PathValue("alert_number"))
	if err != nil {
		return pushward.Alert{}, pushward.NotFoundf("Not Found")
	}
	found, err := c.a.db.AlertByNumber(c.ctx(), c.repo.ID, n)
	if pushward.IsNotFound(err) {
		return found, pushward.NotFoundf("Not Found")
	}
	return found, err
}

func (c *call) showAlert(one pushward.Alert) (int, any, error) {
	body, err := c.alerts([]pushward.Alert{one})
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, body[0], nil
}

func (a *API) listLocations(c *call) (int, any, error) {
	found, err := c.alertNamed()
	if err != nil {
		return 0, nil, err
	}
	p := c.page()
	list, total, err := a.db.AlertLocations(c.ctx(), found.ID, p)
	if err != nil {
		return 0, nil, err
	}
	body := []alertLocation{}
	for _, l := range list {
		body = append(body, alertLocation{Type: "commit", Details: c.locationDetails(l)})
	}
	c.link(p, total)
	return http.StatusOK, body, nil
}
