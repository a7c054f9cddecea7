package api

import (
	"strings"
	"testing"

	"pushward"
)

func TestDecodeStrict(t *testing.T) {
	type inner struct {
		Name *string `json:"name"`
	}
	type body struct {
		Content *string          `json:"content"`
		N       int              `json:"n"`
		Inner   *inner           `json:"inner"`
		List    []inner          `json:"list"`
		Maybe   optional[string] `json:"maybe"`
		Deep    optional[inner]  `json:"deep"`
	}
	deep := func(n int) string { return `{"other":` + strings.Repeat("[", n) + strings.Repeat("]", n) + `}` }
	for _, c := range []struct {
		name, json string
		class      pushward.Class // Internal: accepted
	}{
		{"plain", `{"content":"x","n":1,"inner":{"name":"y"},"list":[{"name":"z"}]}`, pushward.Internal},
		{"unknown keys", `{"content":"x","size":3,"_links":{"a":[1,2,{"b":null}]}}`, pushward.Internal},
		{"white space", " \n\t{ \"content\" : \"x\" , \"n\" : 2 } \n", pushward.Internal},
		{"escaped quotes", `{"content":"a\\\"b\\\\","n":1}`, pushward.Internal},
		{"same key in two objects", `{"inner":{"name":"a"},"list":[{"name":"b"},{"name":"c"}]}`, pushward.Internal},
		{"null", `{"content":null,"maybe":null}`, pushward.Internal},
		{"depth at the limit", deep(maxDepth - 1), pushward.Internal},
		{"depth over it", deep(maxDepth + 1), pushward.Invalid},
		{"depth far over it", deep(9999), pushward.Invalid},
		{"duplicate key", `{"content":"clean","content":"dirty"}`, pushward.Invalid},
		{"duplicate key, escaped", `{"content":"clean","\u0063ontent":"dirty"}`, pushward.Invalid},
		{"duplicate key by case", `{"content":"clean","CONTENT":"dirty"}`, pushward.Invalid},
		{"case variant alone", `{"Content":"dirty"}`, pushward.Invalid},
		{"case variant inside", `{"inner":{"Name":"x"}}`, pushward.Invalid},
		{"case variant in a list", `{"list":[{"NAME":"x"}]}`, pushward.Invalid},
		{"case variant inside optional", `{"deep":{"NAME":"x"}}`, pushward.Invalid},
		{"duplicate unknown key", `{"other":1,"other":2}`, pushward.Invalid},
		{"trailing data", `{"content":"x"} {"content":"y"}`, pushward.Invalid},
		{"trailing comma", `{"content":"x",}`, pushward.Invalid},
		{"not UTF-8", "{\"content\":\"x\xff\"}", pushward.Invalid},
		{"not JSON", `content=x`, pushward.Invalid},
		{"cut off", `{"content":"x`, pushward.Invalid},
		{"a list", `["x"]`, pushward.Invalid},
		{"a string", `"x"`, pushward.Invalid},
		{"number for string", `{"content":5}`, pushward.Unprocessable},
		{"string for number", `{"n":"5"}`, pushward.Unprocessable},
		{"list for object", `{"inner":[]}`, pushward.Unprocessable},
		{"object for list", `{"list":{}}`, pushward.Unprocessable},
		{"number for optional", `{"maybe":5}`, pushward.Unprocessable},
		{"fraction for number", `{"n":1.5}`, pushward.Unprocessable},
		{"huge number", `{"n":1e400}`, pushward.Unprocessable},
	} {
		var b body
		err := decodeStrict([]byte(c.json), &b)
		if c.class == pushward.Internal {
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
			continue
		}
		if pushward.ClassOf(err) != c.class {
			t.Errorf("%s: error %v of class %d, want class %d", c.name, err, pushward.ClassOf(err), c.class)
		}
	}
}

func FuzzDecodeStrict(f *testing.F) {
	f.Add([]byte(`{"content":"x","sha":null,"committer":{"name":"a"}}`))
	f.Fuzz(func(_ *testing.T, data []byte) {
		var in contentsInput
		_ = decodeStrict(data, &in)
	})
}
