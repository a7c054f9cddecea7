package patterntest

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pushward/internal/pattern"
)

func TestFind(t *testing.T) {
	odd := func(secret []byte) error {
		if secret[len(secret)-1]%2 == 0 {
			return errors.New("even")
		}
		return nil
	}
	word := pattern.Pattern{Type: "word", Class: pattern.Custom, Regexp: `k_[a-z]{4}`}
	tests := []struct {
		name     string
		patterns []pattern.Pattern
		data     string
		want     []string // type:secret
	}{
		{"alone", []pattern.Pattern{word}, "k_abcd", []string{"word:k_abcd"}},
		{"a letter before", []pattern.Pattern{word}, "xk_abcd", nil},
		{"a digit after", []pattern.Pattern{word}, "k_abcd1", nil},
		{"twice with one delimiter", []pattern.Pattern{word}, "k_abcd;k_efgh", []string{"word:k_abcd", "word:k_efgh"}},
		{"after an escape", []pattern.Pattern{word}, `"a\nk_abcd" %3Dk_efgh \u0026k_ijkl`, []string{"word:k_abcd", "word:k_efgh", "word:k_ijkl"}},
		{"no byte is text", []pattern.Pattern{word}, "\xffk_abcd\xfe", []string{"word:k_abcd"}},
		{"must match", []pattern.Pattern{{Type: "m", Class: pattern.Custom, Regexp: word.Regexp, MustMatch: []string{`z`}}}, "k_abcd k_abcz", []string{"m:k_abcz"}},
		{"must not match", []pattern.Pattern{{Type: "m", Class: pattern.Custom, Regexp: word.Regexp, MustNotMatch: []string{`z`}}}, "k_abcd k_abcz", []string{"m:k_abcd"}},
		{"check, searching on from a refused one", []pattern.Pattern{{Type: "c", Class: pattern.Custom, Regexp: word.Regexp, Check: odd}}, "k_abcd k_abcc", []string{"c:k_abcc"}},
		{"own delimiters", []pattern.Pattern{{Type: "d", Class: pattern.Custom, Regexp: `[a-z]{4}`, Start: `<`, End: `>`}}, "abcd <efgh> <ijkl", []string{"d:efgh"}},
		{"a keyword too far off", []pattern.Pattern{{Type: "n", Class: pattern.Context, Regexp: `[a-z]{4}[0-9]{12}`, Near: []string{"acme"}}}, "ACME abcd172839465012" + string(make([]byte, 80)) + "efgh172839465012", []string{"n:abcd172839465012"}},
		{"entropy", []pattern.Pattern{{Type: "e", Regexp: `key_[a-z]{8}`}}, "key_aaaabbbb key_qzmxvbtr", []string{"e:key_qzmxvbtr"}},
		{"the specific outranks the generic", []pattern.Pattern{{Type: "g", Class: pattern.Generic, Regexp: `url:key_[a-z]{8}`}, {Type: "s", Regexp: `key_[a-z]{8}`}}, "url:key_qzmxvbtr", []string{"s:key_qzmxvbtr"}},
		{"the longer outranks at the same start", []pattern.Pattern{{Type: "a", Regexp: `key_[a-z]{8}`}, {Type: "b", Regexp: `key_[a-z]{8}-[a-z]{2}`}}, "key_qzmxvbtr-xy", []string{"b:key_qzmxvbtr-xy"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var patterns []*pattern.Pattern
			for i := range tt.patterns {
				patterns = append(patterns, &tt.patterns[i])
			}
			var got []string
			for _, f := range Find(patterns, []byte(tt.data)) {
				got = append(got, f.Pattern.Type+":"+tt.data[f.Start:f.End])
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("found (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLiterals(t *testing.T) {
	tests := []struct {
		expr string
		want []string
	}{
		{`ghp_[a-z]{4}`, []string{"ghp_"}},
		{`[rs]k_live_[a-z]{4}`, []string{"k_live_"}},
		{`(?:abc|xyz)[0-9]`, []string{"abc", "xyz"}},
		{`(?:abc|x[0-9])`, nil},
		{`(?:abc)?[0-9]`, nil},
		{`(?i)abc`, nil},
		{`ab`, nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, Literals(tt.expr)); diff != "" {
			t.Errorf("Literals(%q) (-want +got):\n%s", tt.expr, diff)
		}
	}
}
