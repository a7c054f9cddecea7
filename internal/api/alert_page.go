package api

import (
	"strconv"
	"strings"

	"pushward"
	"pushward/internal/store"
)

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
