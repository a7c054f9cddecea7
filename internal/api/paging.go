package api

import (
	"fmt"
	"strconv"
	"strings"

	"pushward/internal/store"
)

// page reads page and per_page: 30 a page by default, 100 at most.
func (c *call) page() store.Page {
	return store.Page{Number: c.number("page", 1, 1, 1<<30), Size: c.number("per_page", 30, 1, 100)}
}

// link sets the Link header for a page of a list of total elements; none when
// all fit on one page, as on GitHub.
func (c *call) link(p store.Page, total int) {
	last := max((total+p.Size-1)/p.Size, 1)
	if last == 1 && p.Number == 1 {
		return
	}
	var links []string
	add := func(number int, rel string) {
		links = append(links, fmt.Sprintf(`<%s>; rel="%s"`, c.self("page", strconv.Itoa(number)), rel))
	}
	if p.Number > 1 {
		add(min(p.Number-1, last), "prev")
	}
	if p.Number < last {
		add(p.Number+1, "next")
		add(last, "last")
	}
	if p.Number > 1 {
		add(1, "first")
	}
	c.w.Header().Set("Link", strings.Join(links, ", "))
}

// self is the address of this request with one query parameter changed.
func (c *call) self(key, value string) string {
	q := c.r.URL.Query()
	q.Set(key, value)
	return c.base.api + c.r.URL.EscapedPath() + "?" + q.Encode()
}

// slice cuts one page out of a whole list.
func slice[T any](all []T, p store.Page) []T {
	from := min((p.Number-1)*p.Size, len(all))
	return all[from:min(from+p.Size, len(all))]
}
