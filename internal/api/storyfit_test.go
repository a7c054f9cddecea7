package api

import (
	"bytes"
	"crypto/sha1"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// expand replaces what a story's text stands for.
func expand(t testing.TB, text string, saved map[string]string) string {
	t.Helper()
	text = strings.ReplaceAll(text, "¦", "")
	text = expandNames(t, text, saved)
	text = expandCall(text, "b64(", func(in string) string { return base64.StdEncoding.EncodeToString([]byte(in)) })
	return expandCall(text, "blobid(", func(in string) string {
		h := sha1.New()
		fmt.Fprintf(h, "blob %d\x00%s", len(in), in)
		return hex.EncodeToString(h.Sum(nil))
	})
}

func expandNames(t testing.TB, text string, saved map[string]string) string {
	t.Helper()
	var out strings.Builder
	for {
		before, after, ok := strings.Cut(text, "$")
		out.WriteString(before)
		if !ok {
			return out.String()
		}
		n := 0
		for n < len(after) && (after[n] == '_' || 'a' <= after[n] && after[n] <= 'z' || '0' <= after[n] && after[n] <= '9') {
			n++
		}
		name, rest := after[:n], after[n:]
		if inner, tail, braced := strings.Cut(after, "}"); braced && strings.HasPrefix(inner, "{") {
			name, rest = inner[1:], tail
		}
		if name == "" { // of a regular expression, say
			out.WriteByte('$')
			text = rest
			continue
		}
		v, known := saved[name]
		if !known {
			t.Fatalf("nothing was saved as %q", name)
		}
		out.WriteString(v)
		text = rest
	}
}

// expandCall replaces f(text) up to the parenthesis that closes it. In text, \n
// is a line feed.
func expandCall(text, f string, with func(string) string) string {
	var out strings.Builder
	for {
		before, after, ok := strings.Cut(text, f)
		out.WriteString(before)
		if !ok {
			return out.String()
		}
		open, end := 1, 0
		for end < len(after) {
			switch after[end] {
			case '(':
				open++
			case ')':
				open--
			}
			if open == 0 {
				break
			}
			end++
		}
		out.WriteString(with(strings.ReplaceAll(after[:end], `\n`, "\n")))
		text = after[min(end+1, len(after)):]
	}
}

func headerFits(have []string, want string) error {
	got := strings.Join(have, ", ")
	switch {
	case want == "-":
		if len(have) > 0 {
			return fmt.Errorf("is %q, want none", got)
		}
	case want == "*":
		if got == "" {
			return errors.New("is missing")
		}
	case strings.HasPrefix(want, "~"):
		if !strings.Contains(got, want[1:]) {
			return fmt.Errorf("is %q, want %q in it", got, want[1:])
		}
	case got != want:
		return fmt.Errorf("is %q, want %q", got, want)
	}
	return nil
}

// bodyFits holds a body against what a story tells of it.
func bodyFits(body []byte, want string) error {
	if want == "" {
		return nil
	}
	if text, ok := strings.CutPrefix(want, "="); ok {
		text = strings.TrimPrefix(text, " ")
		if quoted, err := strconv.Unquote(text); err == nil {
			text = quoted
		}
		if string(body) != text {
			return fmt.Errorf("want exactly %q", text)
		}
		return nil
	}
	wanted, err := parseJSON([]byte(want))
	if err != nil {
		return fmt.Errorf("the story's JSON: %w", err)
	}
	have, err := parseJSON(body)
	if err != nil {
		return fmt.Errorf("the answer's JSON: %w", err)
	}
	return jsonFits(have, wanted, "body")
}

func parseJSON(text []byte) (v any, err error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	err = d.Decode(&v)
	if err == nil && d.More() {
		err = errors.New("more than one value")
	}
	return v, err
}

func jsonFits(have, want any, at string) error {
	switch w := want.(type) {
	case map[string]any:
		h, ok := have.(map[string]any)
		if !ok {
			return fmt.Errorf("%s is %v, want an object", at, have)
		}
		for key, sub := range w {
			v, present := h[key]
			if sub == "!" {
				if present {
					return fmt.Errorf("%s.%s is there", at, key)
				}
				continue
			}
			if !present {
				return fmt.Errorf("%s.%s is missing", at, key)
			}
			if err := jsonFits(v, sub, at+"."+key); err != nil {
				return err
			}
		}
		return nil
	case []any:
		h, ok := have.([]any)
		if !ok || len(h) != len(w) {
			return fmt.Errorf("%s is %v, want a list of %d", at, have, len(w))
		}
		for i := range w {
			if err := jsonFits(h[i], w[i], at+"."+strconv.Itoa(i)); err != nil {
				return err
			}
		}
		return nil
	case string:
		return stringFits(have, w, at)
	}
	if have != want {
		return fmt.Errorf("%s is %v, want %v", at, have, want)
	}
	return nil
}

func stringFits(have any, want, at string) error {
	if want == "*" {
		if have == nil {
			return fmt.Errorf("%s is null", at)
		}
		return nil
	}
	h, ok := have.(string)
	switch {
	case !ok:
		return fmt.Errorf("%s is %v, want the string %q", at, have, want)
	case strings.HasPrefix(want, "~") && !strings.Contains(h, want[1:]):
		return fmt.Errorf("%s is %q, want %q in it", at, h, want[1:])
	case !strings.HasPrefix(want, "~") && h != want:
		return fmt.Errorf("%s is %q, want %q", at, h, want)
	}
	return nil
}

// pick finds a value to save: a header as "header:Name", else a dotted path into
// the JSON.
func pick(a answer, where string) (string, error) {
	if name, ok := strings.CutPrefix(where, "header:"); ok {
		if v := a.header.Get(name); v != "" {
			return v, nil
		}
		return "", errors.New("there is no such header")
	}
	v, err := parseJSON(a.body)
	if err != nil {
		return "", err
	}
	for _, key := range strings.Split(where, ".") {
		switch at := v.(type) {
		case map[string]any:
			v = at[key]
		case []any:
			i, err := strconv.Atoi(key)
			if err != nil || i < 0 || i >= len(at) {
				return "", fmt.Errorf("there is no %q", key)
			}
			v = at[i]
		default:
			return "", fmt.Errorf("there is no %q", key)
		}
	}
	switch s := v.(type) {
	case string:
		return s, nil
	case json.Number:
		return s.String(), nil
	}
	return "", fmt.Errorf("%v cannot be saved", v)
}
