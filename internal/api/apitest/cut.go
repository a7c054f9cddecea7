package apitest

import (
	"encoding/json"
	"fmt"
	"strings"
)

// cutFormat changes whenever cutting does, so that old cuts are not read.
const cutFormat = "4"

// cutFrom builds the smaller description: of each kept operation its responses,
// and of the components those they refer to. GitHub.com's description comes
// first; the Enterprise Cloud one adds the paths only it has (bypass requests,
// dismissal requests, audit log).
func cutFrom(dir string) ([]byte, error) {
	small := &smaller{
		paths:      map[string]any{},
		components: map[string]map[string]any{"schemas": {}, "responses": {}},
	}
	for _, name := range []string{"api.github.com.json", "ghec.json"} {
		source, err := readSource(dir, name)
		if err != nil {
			return nil, err
		}
		small.add(source)
	}
	text, err := json.Marshal(map[string]any{
		"openapi":    "3.0.3",
		"info":       map[string]any{"title": "GitHub, cut down", "version": "1"},
		"paths":      small.paths,
		"components": small.components,
	})
	if err != nil {
		return nil, fmt.Errorf("write the cut of GitHub's description: %w", err)
	}
	return text, nil
}

type smaller struct {
	paths      map[string]any
	components map[string]map[string]any
	source     map[string]any
}

func (s *smaller) add(source map[string]any) {
	s.source = source["components"].(map[string]any)
	for path, item := range source["paths"].(map[string]any) {
		if _, have := s.paths[path]; have || !kept(path) {
			continue
		}
		s.paths[path] = s.item(item.(map[string]any))
	}
	for _, name := range []string{"basic-error", "validation-error", "repository-rule-violation-error"} {
		s.reach("schemas", name)
	}
}

func (s *smaller) item(item map[string]any) map[string]any {
	out := map[string]any{}
	for _, method := range []string{"get", "put", "post", "patch", "delete"} {
		operation, ok := item[method].(map[string]any)
		if !ok {
			continue
		}
		responses := map[string]any{}
		for status, r := range operation["responses"].(map[string]any) {
			responses[status] = s.response(r.(map[string]any))
		}
		out[method] = map[string]any{"responses": responses}
	}
	return out
}

func (s *smaller) response(r map[string]any) map[string]any {
	if ref, ok := r["$ref"].(string); ok {
		s.follow(ref)
		return r
	}
	out := map[string]any{"description": ""}
	content := map[string]any{}
	for mediaType, media := range asMap(r["content"]) {
		if schema, ok := asMap(media)["schema"]; ok {
			content[mediaType] = map[string]any{"schema": s.schema(schema.(map[string]any))}
		}
	}
	if len(content) > 0 {
		out["content"] = content
	}
	return out
}

// schema copies a schema without its prose and with one change: oneOf becomes
// anyOf where no discriminator chooses. GitHub writes oneOf between shapes that
// overlap (a basic error is also a rule violation, since neither requires a
// key), so that taken literally no answer at all could fit.
func (s *smaller) schema(in map[string]any) map[string]any {
	if ref, ok := in["$ref"].(string); ok {
		s.follow(ref)
		return map[string]any{"$ref": ref}
	}
	out := map[string]any{}
	for key, value := range in {
		switch key {
		case "description", "title", "example", "examples", "default", "externalDocs":
		case "properties":
			properties := map[string]any{}
			for name, p := range value.(map[string]any) {
				properties[name] = s.schema(p.(map[string]any))
			}
			out[key] = properties
		case "items", "not":
			out[key] = s.schema(value.(map[string]any))
		case "additionalProperties":
			if sub, ok := value.(map[string]any); ok {
				value = s.schema(sub)
			}
			out[key] = value
		case "oneOf", "anyOf", "allOf":
			if key == "oneOf" && in["discriminator"] == nil {
				key = "anyOf"
			}
			var list []any
			for _, sub := range value.([]any) {
				list = append(list, s.schema(sub.(map[string]any)))
			}
			out[key] = list
		default:
			if !strings.HasPrefix(key, "x-") {
				out[key] = value
			}
		}
	}
	return out
}

// follow copies the component a reference names, unless it is there already.
func (s *smaller) follow(ref string) {
	parts := strings.Split(ref, "/") // "#/components/schemas/name"
	s.reach(parts[2], parts[3])
}

func (s *smaller) reach(kind, name string) {
	if _, have := s.components[kind][name]; have {
		return
	}
	in := s.source[kind].(map[string]any)[name].(map[string]any)
	s.components[kind][name] = nil // holds the place: schemas may refer to themselves
	if kind == "responses" {
		s.components[kind][name] = s.response(in)
		return
	}
	s.components[kind][name] = s.schema(in)
}

func asMap(v any) map[string]any {
	m, _ := v.(map[string]any)
	return m
}
