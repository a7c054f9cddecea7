package api

import (
	"encoding/base64"
	"encoding/binary"
	"net/http"
	"slices"
	"strings"

	"pushward"
	"pushward/internal/store"
)

// auditMonths is how far back the log is shown when the phrase names no time, as
// on GitHub.
const auditMonths = 3

// orgAuditLog lists what concerns an organisation, for its owners.
func (a *API) orgAuditLog(c *call) (int, any, error) {
	org, err := c.org()
	if err != nil {
		return 0, nil, err
	}
	owns, err := c.ownsOrg(org)
	if err == nil && !owns {
		err = pushward.Forbiddenf("You must be an owner of the organization.")
	}
	if err != nil {
		return 0, nil, err
	}
	f, err := c.auditFilter(org)
	if err != nil {
		return 0, nil, err
	}
	size := int(f.Limit)
	f.Limit++ // to know whether there are more
	list, err := a.db.Audited(c.ctx(), f)
	if err != nil {
		return 0, nil, err
	}
	body := []map[string]any{}
	for _, e := range c.auditPage(f, list, size) {
		body = append(body, auditEvent(org, e))
	}
	return http.StatusOK, body, nil
}

func (c *call) auditFilter(org pushward.User) (f store.AuditFilter, err error) {
	q := c.r.URL.Query()
	f = store.AuditFilter{OwnerID: org.ID, Limit: int64(c.number("per_page", 30, 1, 100))}
	kinds, err := readPhrase(&f, q.Get("phrase"))
	if err == nil {
		err = c.chooseOperations(c.ctx(), &f, kinds)
	}
	if err != nil {
		return f, err
	}
	if f.From.IsZero() && f.Until.IsZero() {
		f.From = c.a.o.Now().AddDate(0, -auditMonths, 0)
	}
	switch q.Get("include") {
	case "", "web":
		f.NotActions = append(f.NotActions, "git")
	case "git":
		f.Actions = gitOnly(f.Actions)
	case "all":
	default:
		return f, invalidField("AuditLog", "include", "include must be one of web, git, all")
	}
	switch q.Get("order") {
	case "", "desc":
	case "asc":
		f.Ascending = true
	default:
		return f, invalidField("AuditLog", "order", "order must be one of desc, asc")
	}
	var fine, fine2 bool
	f.After, fine = auditCursor(q.Get("after"))
	f.Before, fine2 = auditCursor(q.Get("before"))
	if !fine || !fine2 {
		return f, pushward.Invalidf("The cursor is not one that a Link header gave.")
	}
	return f, nil
}

// gitOnly keeps the actions of Git; all of them when none are named.
func gitOnly(actions []string) []string {
	if len(actions) == 0 {
		return []string{"git"}
	}
	chosen := slices.DeleteFunc(actions, func(a string) bool { return a != "git" && !strings.HasPrefix(a, "git.") })
	if len(chosen) == 0 {
		return []string{"no.action"}
	}
	return chosen
}

// auditPage cuts the page out of a list that may be one too long, and sets the
// Link header.
func (c *call) auditPage(f store.AuditFilter, list []store.AuditEvent, size int) []store.AuditEvent {
	backwards, more := f.Before != 0 && f.After == 0, len(list) > size
	switch {
	case more && backwards:
		list = list[1:]
	case more:
		list = list[:size]
	}
	if len(list) == 0 {
		return list
	}
	var links []string
	add := func(key, other string, at store.AuditEvent, rel string) {
		q := c.r.URL.Query()
		q.Set(key, documentID(at.ID))
		q.Del(other)
		links = append(links, "<"+c.base.api+c.r.URL.EscapedPath()+"?"+q.Encode()+`>; rel="`+rel+`"`)
	}
	if more && !backwards || backwards {
		add("after", "before", list[len(list)-1], "next")
	}
	if f.After != 0 || more && backwards {
		add("before", "after", list[0], "prev")
	}
	if len(links) > 0 {
		c.w.Header().Set("Link", strings.Join(links, ", "))
	}
	return list
}

// documentID names a line, and is its cursor.
func documentID(id int64) string {
	return base64.RawURLEncoding.EncodeToString(binary.BigEndian.AppendUint64([]byte("audit"), uint64(id)))
}

func auditCursor(text string) (id int64, ok bool) {
	if text == "" {
		return 0, true
	}
	b, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil || len(b) != 13 || string(b[:5]) != "audit" {
		return 0, false
	}
	id = int64(binary.BigEndian.Uint64(b[5:]))
	return id, id > 0
}

// objectsOnGitHub are words under which GitHub has objects; ours are plain, and
// stand below "data".
var objectsOnGitHub = []string{"config", "config_was", "events", "events_were", "data"}

// auditEvent is GitHub's "audit-log-event". What an action has to say of its own
// stands beside the common words, as there.
func auditEvent(org pushward.User, e store.AuditEvent) map[string]any {
	body := map[string]any{}
	apart := map[string]any{}
	for key, v := range e.Data {
		if slices.Contains(objectsOnGitHub, key) {
			apart[key] = v
		} else {
			body[key] = v
		}
	}
	if len(apart) > 0 {
		body["data"] = apart
	}
	ms := e.At.UnixMilli()
	body["@timestamp"], body["created_at"] = ms, ms
	body["_document_id"] = documentID(e.ID)
	body["action"], body["operation_type"] = e.Action, operationOf(e.Action)
	body["org"], body["org_id"] = org.Login, org.ID
	if e.Actor.User.Login != "" {
		body["actor"], body["actor_id"] = e.Actor.User.Login, e.Actor.User.ID
		body["actor_is_bot"], body["actor_is_agent"] = e.Actor.Class == pushward.Bot, e.Actor.Class == pushward.Agent
	}
	if e.Actor.TokenID != 0 {
		body["token_id"] = e.Actor.TokenID
	}
	if e.Actor.RequestID != "" {
		body["request_id"] = e.Actor.RequestID
	}
	if e.RepoID != 0 {
		body["repo"], body["repo_id"], body["repository"] = e.Repo, e.RepoID, e.Repo
	}
	return body
}
