package api

import "strconv"

// idPage cuts out of a list, which is sorted by id, what follows the cursor after
// or leads up to the cursor before, at most per_page of it, and sets the Link
// header.
func idPage[T any](c *call, all []T, id func(T) int64) []T {
	q := c.r.URL.Query()
	after, before := cursor(q.Get("after")), cursor(q.Get("before"))
	size := c.page().Size
	var chosen []T
	for _, v := range all {
		if n := id(v); n > after && (before == 0 || n < before) {
			chosen = append(chosen, v)
		}
	}
	more := len(chosen) > size
	switch {
	case more && before != 0 && after == 0:
		chosen = chosen[len(chosen)-size:]
	case more:
		chosen = chosen[:size]
	}
	if len(chosen) == 0 {
		return chosen
	}
	var links string
	add := func(key, other string, at T, rel string) {
		q := c.r.URL.Query()
		q.Del(other)
		q.Set(key, strconv.FormatInt(id(at), 10))
		if links != "" {
			links += ", "
		}
		links += "<" + c.base.api + c.r.URL.EscapedPath() + "?" + q.Encode() + `>; rel="` + rel + `"`
	}
	if id(chosen[0]) != id(all[0]) {
		add("before", "after", chosen[0], "prev")
	}
	if id(chosen[len(chosen)-1]) != id(all[len(all)-1]) {
		add("after", "before", chosen[len(chosen)-1], "next")
	}
	if links != "" {
		c.w.Header().Set("Link", links)
	}
	return chosen
}
