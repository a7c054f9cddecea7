package apitest

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// description is the part of GitHub's OpenAPI that the server serves.
type description struct {
	doc    *openapi3.T
	routes []route
}

type route struct {
	template string
	segments []string
	literals int
	methods  map[string]bool
}

func newDescription(doc *openapi3.T) *description {
	d := &description{doc: doc}
	for template, item := range doc.Paths.Map() {
		methods := map[string]bool{}
		for method := range item.Operations() {
			methods[method] = true
		}
		d.routes = append(d.routes, newRoute(template, methods))
	}
	for _, a := range aliases {
		d.routes = append(d.routes, newRoute(a.route, map[string]bool{a.method: true}))
	}
	return d
}

func newRoute(template string, methods map[string]bool) route {
	r := route{template: template, segments: strings.Split(template, "/"), methods: methods}
	for _, s := range r.segments {
		if !strings.Contains(s, "{") {
			r.literals++
		}
	}
	return r
}

// match finds the route with the most literal segments.
func (d *description) match(method, path string) (string, bool) {
	if method == http.MethodHead {
		method = http.MethodGet
	}
	path = strings.TrimPrefix(path, "/api/v3")
	if path == "" {
		path = "/"
	}
	segments := strings.Split(path, "/")
	best := -1
	for i, r := range d.routes {
		if r.methods[method] && fits(r.segments, segments) && (best < 0 || r.literals > d.routes[best].literals) {
			best = i
		}
	}
	if best < 0 {
		return "", false
	}
	return d.routes[best].template, true
}

// slashy names the parameters whose value may hold slashes that a client did
// not escape: paths, refs, and "ref:path" as a tree.
var slashy = map[string]bool{
	"{path}": true, "{ref}": true, "{branch}": true, "{dir}": true, "{tree_sha}": true, "{basehead}": true,
}

func fits(template, path []string) bool {
	if len(template) == 0 || len(path) == 0 {
		return len(template) == len(path)
	}
	head := template[0]
	if slashy[head] {
		for n := 1; n <= len(path); n++ {
			if fits(template[1:], path[n:]) {
				return true
			}
		}
		return false
	}
	return segmentFits(head, path[0]) && fits(template[1:], path[1:])
}

// segmentFits handles whole parameters, literals, and {base}...{head}.
func segmentFits(template, segment string) bool {
	if template == "{base}...{head}" {
		return strings.Contains(segment, "...")
	}
	if strings.HasPrefix(template, "{") {
		return segment != ""
	}
	plain, err := url.PathUnescape(segment)
	return err == nil && plain == template
}

// documented says whether GitHub documents the status, or we list it.
func (d *description) documented(method, route string, status int) error {
	_, err := d.schema(method, route, status, "application/json")
	return err
}

// schema gives what a JSON body of that answer must fit; nil where the
// description gives the status and no body.
func (d *description) schema(method, route string, status int, mediaType string) (*openapi3.Schema, error) {
	for _, a := range aliases {
		if a.method == method && a.route == route {
			route = a.like
		}
	}
	item := d.doc.Paths.Value(route)
	if item == nil || item.GetOperation(method) == nil {
		return nil, fmt.Errorf("%s %s is not in the description (or not in the part kept: see keep in load.go)", method, route)
	}
	response := item.GetOperation(method).Responses.Value(strconv.Itoa(status))
	if response != nil && !d.shadowed(method, route, status) {
		return contentSchema(response.Value, mediaType), nil
	}
	for _, e := range exceptions {
		if e.status == status && (e.method == "" || e.method == method) && (e.route == "" || e.route == route) {
			return d.component(e.schema), nil
		}
	}
	return nil, fmt.Errorf("GitHub does not document status %d for it; if the answer is meant, give the reason in exceptions.go", status)
}

// shadowed says whether an exception names the documented status outright.
func (d *description) shadowed(method, route string, status int) bool {
	for _, e := range exceptions {
		if e.status == status && e.method == method && e.route == route {
			return true
		}
	}
	return false
}

func (d *description) component(name string) *openapi3.Schema {
	return d.doc.Components.Schemas[name].Value
}

// contentSchema picks the schema for a media type: the one described for it
// ("application/vnd.github.object+json" is described without the suffix), else
// that of plain JSON, because every other media type of GitHub's falls back to it.
func contentSchema(response *openapi3.Response, mediaType string) *openapi3.Schema {
	for _, name := range []string{mediaType, strings.TrimSuffix(mediaType, "+json"), "application/json"} {
		if media := response.Content[name]; media != nil && media.Schema != nil {
			return media.Schema.Value
		}
	}
	return nil
}
