package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"

	"pushward"
)

// maxDepth is how deep a JSON body may nest.
const maxDepth = 100

// decodeStrict decodes one JSON value into in, a pointer. Unlike encoding/json
// it refuses what two readers could understand in two ways: duplicate keys, keys
// that differ from a known one only by case, and anything after the value.
// Otherwise a gate in front of us, or the scanner, could read another value
// than the one that is stored. Unknown keys are ignored, as GitHub does.
func decodeStrict(data []byte, in any) error {
	if !utf8.Valid(data) || !json.Valid(data) {
		return pushward.Invalidf("Problems parsing JSON")
	}
	w := walker{data: data}
	err := w.value(reflect.TypeOf(in), 0)
	if err != nil {
		return err
	}
	err = json.Unmarshal(data, in)
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &wrong) && wrong.Field == "":
		return pushward.Invalidf("Body should be a JSON object")
	case errors.As(err, &wrong):
		return pushward.Unprocessablef("Invalid request.\n\nFor 'properties/%s', a JSON %s is not a %s.",
			strings.ReplaceAll(wrong.Field, ".", "/"), kindOfJSON(wrong.Value), kindOfGo(wrong.Type))
	case err != nil:
		var e *pushward.Error
		if errors.As(err, &e) {
			return e
		}
		return pushward.Invalidf("Problems parsing JSON")
	}
	return nil
}

// kindOfJSON drops the literal that encoding/json puts after a number.
func kindOfJSON(v string) string {
	kind, _, _ := strings.Cut(v, " ")
	return kind
}

func kindOfGo(t reflect.Type) string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t.Kind() {
	case reflect.String:
		return "string"
	case reflect.Bool:
		return "boolean"
	case reflect.Slice, reflect.Array:
		return "array"
	case reflect.Struct, reflect.Map:
		return "object"
	}
	return "number"
}

// walker steps over JSON that is known to be valid, beside the Go type it will
// be decoded into.
type walker struct {
	data []byte
	at   int
}

func (w *walker) value(t reflect.Type, depth int) error {
	if depth > maxDepth {
		return pushward.Invalidf("Problems parsing JSON: nested deeper than %d levels", maxDepth)
	}
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch w.next() {
	case '{':
		return w.object(t, depth)
	case '[':
		return w.array(t, depth)
	case '"':
		w.str()
		return nil
	}
	for w.at < len(w.data) && !strings.ContainsRune(",]} \t\r\n", rune(w.data[w.at])) {
		w.at++
	}
	return nil
}

func (w *walker) object(t reflect.Type, depth int) error {
	fields := fieldsOf(t)
	seen := map[string]bool{}
	w.at++
	for w.next() != '}' {
		if w.data[w.at] == ',' {
			w.at++
			continue
		}
		key, err := w.key()
		if err != nil {
			return err
		}
		folded := strings.ToLower(key)
		if seen[folded] {
			return pushward.Invalidf("Problems parsing JSON: the key %q is given twice", shorten(key))
		}
		seen[folded] = true
		field, known := fields[folded]
		if known && field.name != key {
			return pushward.Invalidf("Problems parsing JSON: the key %q must be spelled %q", key, field.name)
		}
		w.next()
		w.at++ // the colon
		err = w.value(field.typ, depth+1)
		if err != nil {
			return err
		}
	}
	w.at++
	return nil
}

func (w *walker) array(t reflect.Type, depth int) error {
	var elem reflect.Type
	if t != nil && (t.Kind() == reflect.Slice || t.Kind() == reflect.Array) {
		elem = t.Elem()
	}
	w.at++
	for w.next() != ']' {
		if w.data[w.at] == ',' {
			w.at++
			continue
		}
		err := w.value(elem, depth+1)
		if err != nil {
			return err
		}
	}
	w.at++
	return nil
}

// next skips white space and gives the byte at the position.
func (w *walker) next() byte {
	for {
		switch c := w.data[w.at]; c {
		case ' ', '\t', '\r', '\n':
			w.at++
		default:
			return c
		}
	}
}

// str steps over a string and gives its literal.
func (w *walker) str() []byte {
	from := w.at
	w.at++
	for {
		i := bytes.IndexByte(w.data[w.at:], '"')
		quote := w.at + i
		w.at = quote + 1
		slashes := 0
		for w.data[quote-1-slashes] == '\\' {
			slashes++
		}
		if slashes%2 == 0 {
			return w.data[from:w.at]
		}
	}
}

func (w *walker) key() (string, error) {
	var key string
	err := json.Unmarshal(w.str(), &key)
	if err != nil {
		return "", pushward.Invalidf("Problems parsing JSON")
	}
	return key, nil
}

type jsonField struct {
	name string
	typ  reflect.Type
}

// fieldsOf lists the JSON names of a struct type by their folded form.
func fieldsOf(t reflect.Type) map[string]jsonField {
	if t == nil || t.Kind() != reflect.Struct {
		return nil
	}
	fields := map[string]jsonField{}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			for k, v := range fieldsOf(f.Type) {
				fields[k] = v
			}
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" || name == "-" {
			continue
		}
		typ := f.Type
		if typ.Kind() == reflect.Struct && typ.Implements(wrapsType) {
			typ = reflect.Zero(typ).Interface().(wraps).wrapped()
		}
		fields[strings.ToLower(name)] = jsonField{name, typ}
	}
	return fields
}

// wraps is a field type that stands for another, such as optional[T].
type wraps interface{ wrapped() reflect.Type }

var wrapsType = reflect.TypeFor[wraps]()

// optional is a field that tells absent, null and given apart.
type optional[T any] struct {
	Given bool // the key was there
	Null  bool // and its value was null
	Value T
}

// UnmarshalJSON is called only when the key is there.
func (o *optional[T]) UnmarshalJSON(data []byte) error {
	o.Given = true
	if string(data) == "null" {
		o.Null = true
		return nil
	}
	err := json.Unmarshal(data, &o.Value)
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		return pushward.Unprocessablef("Invalid request.\n\nA JSON %s is not a %s.", kindOfJSON(wrong.Value), kindOfGo(wrong.Type))
	}
	return err
}

func (optional[T]) wrapped() reflect.Type { return reflect.TypeFor[T]() }

// shorten keeps an outside string from filling an error.
func shorten(s string) string {
	if len(s) > 60 {
		return fmt.Sprintf("%s… (%d bytes)", strings.ToValidUTF8(s[:60], ""), len(s))
	}
	return s
}
