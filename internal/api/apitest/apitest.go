// Package apitest holds JSON answers against GitHub's own OpenAPI description,
// so that compatibility is measured by the official text and not by our memory
// of it.
//
// It promises that an answer passes only if GitHub documents the status for
// that route and the body fits the documented schema; whatever we answer beyond
// the description stands, with its reason, in one table (exceptions.go). It
// refuses to be skipped in silence: without the description a test fails in
// `make test` and is skipped, with a hint, only in a bare `go test`.
//
// Only tests import it. The description is the npm package @octokit/openapi,
// which `make test` fetches into e2e/clients.
package apitest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
)

// Validate fails tb if the answer does not fit what GitHub documents for
// method, route and status. The route is GitHub's template, for example
// "/repos/{owner}/{repo}/contents/{path}". Bodies that are not JSON by their
// Content-Type are not looked at, except that an error must be JSON.
func Validate(tb testing.TB, method, route string, status int, header http.Header, body []byte) {
	tb.Helper()
	d := need(tb)
	if err := d.check(method, route, status, header, body); err != nil {
		tb.Errorf("%s %s answered %d, which does not fit GitHub's description: %v\nbody: %s",
			method, route, status, err, shorten(body))
	}
}

// Match gives the template of the documented route that path belongs to, and
// whether there is one. The path is escaped as on the wire; a leading /api/v3
// is dropped.
func Match(tb testing.TB, method, path string) (string, bool) {
	tb.Helper()
	return need(tb).match(method, path)
}

// need gives the description, or ends the test with the way to get it.
func need(tb testing.TB) *description {
	tb.Helper()
	d, err := load()
	switch {
	case errors.Is(err, errNoSetup) && !setUp():
		tb.Skip(err)
	case err != nil:
		tb.Fatal(err)
	}
	return d
}

func (d *description) check(method, route string, status int, header http.Header, body []byte) error {
	if method == http.MethodHead {
		if len(body) != 0 {
			return errors.New("the answer to HEAD has a body")
		}
		return nil
	}
	if status == http.StatusNoContent || status == http.StatusNotModified {
		if len(body) != 0 {
			return fmt.Errorf("status %d came with a body", status)
		}
		return d.documented(method, route, status)
	}
	mediaType, isJSON := jsonType(header)
	if !isJSON {
		if status >= 400 {
			return fmt.Errorf("an error must be JSON, Content-Type is %q", header.Get("Content-Type"))
		}
		return d.documented(method, route, status)
	}
	value, err := decode(body)
	if err != nil {
		return err
	}
	if status >= 400 {
		if err := checkError(status, value); err != nil {
			return err
		}
		if err := d.checkRuleViolation(value); err != nil {
			return err
		}
	}
	schema, err := d.schema(method, route, status, mediaType)
	if err != nil || schema == nil {
		return err
	}
	return visit(schema, value)
}

// checkError asks of every error what GitHub's description leaves optional and
// its answers always have: message, documentation_url, and status as a string.
// The 503 of secret scanning is the exception: {code, message, documentation_url}.
func checkError(status int, value any) error {
	object, ok := value.(map[string]any)
	if !ok {
		return errors.New("an error must be a JSON object")
	}
	for _, key := range []string{"message", "documentation_url"} {
		if s, _ := object[key].(string); s == "" {
			return fmt.Errorf("the error has no %q", key)
		}
	}
	if _, coded := object["code"]; coded && status == http.StatusServiceUnavailable {
		return nil
	}
	if want := strconv.Itoa(status); object["status"] != want {
		return fmt.Errorf("the error's status is %v, want the string %q", object["status"], want)
	}
	return nil
}

// checkRuleViolation looks at the body of a block: GitHub's description makes
// every key of it optional, so that a misspelt key would pass.
func (d *description) checkRuleViolation(value any) error {
	metadata, ok := value.(map[string]any)["metadata"]
	if !ok {
		return nil
	}
	if err := visit(d.component("repository-rule-violation-error"), value); err != nil {
		return err
	}
	scanning, _ := metadata.(map[string]any)["secret_scanning"].(map[string]any)
	placeholders, _ := scanning["bypass_placeholders"].([]any)
	if len(placeholders) == 0 {
		return errors.New("metadata.secret_scanning.bypass_placeholders is missing or empty")
	}
	for _, p := range placeholders {
		p, _ := p.(map[string]any)
		id, _ := p["placeholder_id"].(string)
		if len(id) != 27 || strings.Trim(id, base62) != "" {
			return fmt.Errorf("placeholder_id %q is not 27 characters of base62", id)
		}
		kind, _ := p["token_type"].(string)
		if kind == "" || (kind != strings.ToUpper(kind) && !strings.HasPrefix(kind, "cp_")) {
			return fmt.Errorf("token_type %q is not in upper snake case", kind)
		}
	}
	return nil
}

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

func visit(schema *openapi3.Schema, value any) error {
	return schema.VisitJSON(value, openapi3.VisitAsResponse(), openapi3.MultiErrors(),
		openapi3.EnableFormatValidation(), openapi3.DisableSchemaErrorDetails())
}

// jsonType gives the media type of a JSON answer without parameters.
func jsonType(header http.Header) (string, bool) {
	mediaType, _, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil {
		return "", false
	}
	// GitHub names raw bytes "application/vnd.github.raw+json".
	raw := strings.HasSuffix(mediaType, ".raw+json")
	return mediaType, mediaType == "application/json" || strings.HasSuffix(mediaType, "+json") && !raw
}

func decode(body []byte) (any, error) {
	dec := json.NewDecoder(bytes.NewReader(body))
	var value any
	if err := dec.Decode(&value); err != nil {
		return nil, fmt.Errorf("the body is not JSON: %w", err)
	}
	if dec.More() {
		return nil, errors.New("the body has data after its JSON value")
	}
	return value, nil
}

// shorten keeps test output readable.
func shorten(body []byte) string {
	const most = 1200
	if len(body) <= most {
		return string(body)
	}
	return fmt.Sprintf("%s... (%d bytes)", body[:most], len(body))
}
