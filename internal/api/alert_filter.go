package api

import (
	"slices"
	"strconv"
	"strings"

	"pushward"
	"pushward/internal/pattern"
	"pushward/internal/protect"
	"pushward/internal/store"
)

// alertFilter reads the filters. A value nobody knows is refused: to ignore it
// would list what was not asked for. none says that nothing can match, because
// the filter is about what is never known here.
func (c *call) alertFilter() (f store.AlertFilter, none bool, err error) {
	q := c.r.URL.Query()
	f = store.AlertFilter{State: pushward.AlertState(q.Get("state")), Sort: q.Get("sort"), Page: c.page()}
	for _, w := range []struct {
		key  string
		set  *[]string
		only []string // nil: any
	}{
		{"secret_type", &f.SecretTypes, nil},
		{"exclude_secret_types", &f.ExcludeSecretTypes, nil},
		{"providers", &f.Providers, nil},
		{"exclude_providers", &f.ExcludeProviders, nil},
		{"resolution", &f.Resolutions, append(slices.Clone(resolutions), "pattern_edited", "pattern_deleted", protect.HiddenByConfig)},
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
		{"is_multi_repo", q.Get("is_multi_repo"), "true", "false"},
		{"is_publicly_leaked", q.Get("is_publicly_leaked"), "true", "false"},
		{"would_have_been_blocked", q.Get("would_have_been_blocked"), "true", "false"}, // ours
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
	f.MultiRepo, f.PubliclyLeaked = q.Get("is_multi_repo") == "true", q.Get("is_publicly_leaked") == "true"
	f.WouldBlock = q.Get("would_have_been_blocked") == "true"
	if f.SecretTypes == nil {
		f.ExcludeSecretTypes = append(f.ExcludeSecretTypes, genericTypes...)
	}
	none = q.Get("owner_email_hash") != "" || q.Get("included_metadata") != ""
	nobody, err := c.assigneeFilter(&f)
	return f, none || nobody, err
}

// genericTypes are not listed unless they are named, as on GitHub.
var genericTypes = func() (types []string) {
	for _, p := range pattern.All() {
		if p.Class == pattern.Generic {
			types = append(types, p.Type)
		}
	}
	return types
}()

// assigneeFilter reads whom alerts are assigned to: "*" is anybody, "none"
// nobody. Who does not exist has no alerts.
func (c *call) assigneeFilter(f *store.AlertFilter) (none bool, err error) {
	login := c.r.URL.Query().Get("assignee")
	if login == "" {
		return false, nil
	}
	if login == "*" || login == "none" {
		assigned := login == "*"
		f.Assigned = &assigned
		return false, nil
	}
	u, err := c.a.db.UserByLogin(c.ctx(), login)
	if pushward.IsNotFound(err) {
		return true, nil
	}
	f.AssignedTo = u.ID
	return false, err
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
