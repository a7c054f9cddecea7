package scan

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pushward/internal/pattern"
)

func plain(s string) string { return strings.ReplaceAll(s, pattern.Mark, "") }

func found(t testing.TB, s *Scanner, data string) []string {
	t.Helper()
	ms, err := s.Scan(context.Background(), nil, []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, m := range ms {
		out = append(out, fmt.Sprintf("%s %d-%d", m.Pattern.Type, m.Start, m.End))
	}
	return out
}

func TestScan(t *testing.T) {
	s, err := New([]*pattern.Pattern{
		{Type: "gh", Regexp: `ghp_[0-9A-Za-z]{36}`},
		{Type: "near", Class: pattern.Context, Regexp: `[0-9a-f]{32}`, Near: []string{"acme"}},
		{Type: "url", Class: pattern.Generic, Regexp: `https://[^\s/:@]+:[^\s/@]+@[a-z.]+`},
	})
	if err != nil {
		t.Fatal(err)
	}
	gh := plain("ghp_¦pushwardExampleTokenNotARealOne00a7b")
	hex := "f09a8b7c6d5e4f3210c9d8e7b6a5f43a"
	for _, test := range []struct {
		data string
		want []string
	}{
		{"", nil},
		{gh, []string{"gh 0-40"}},
		{"x" + gh, nil},
		{gh + ";" + gh, []string{"gh 0-40", "gh 41-81"}},
		{"ACME_KEY=" + hex, []string{"near 9-41"}},
		{"KEY=" + hex, nil},
		{"https://u:" + gh + "@example.org", []string{"gh 10-50"}},
		{"https://u:example@example.org", []string{"url 0-29"}},
	} {
		if d := cmp.Diff(test.want, found(t, s, test.data)); d != "" {
			t.Errorf("%.20q: %s", test.data, d)
		}
	}
}
