package scan

import (
	"regexp"
	"regexp/syntax"
	"strings"
	"testing"

	"pushward/internal/pattern"
)

func TestCostOfPatterns(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector costs more than any pattern")
	}
	for expr, fits := range map[string]bool{
		`corpkey_[0-9a-z]{20}`:                                  true,
		`[a-z]+_token_[0-9]+`:                                   true,
		`-----BEGIN X-----[0-9A-Za-z+/=\s]+-----END X-----`:     true,
		`(?i)seal[-_ ]?key\s*[:=]\s*['"]?[0-9a-f]{32}`:          true,
		`key.*=.*[a-z]{20}`:                                     false,
		`[0-9a-f]{32}`:                                          false,
		strings.Repeat("x", 1001):                               false,
		`(?:(?:(?:abc[a-z]*){1,50}[0-9]*){1,20}){1,20}unlikely`: false,
	} {
		usual, worst, err := Cost(&pattern.Pattern{Type: "x", Class: pattern.Custom, Regexp: expr})
		if (err == nil) != fits {
			t.Errorf("%.60s: %v, %v a MiB: %v, want fits = %v", expr, usual, worst, err, fits)
		}
	}
}

// What the cost is measured with is what the pattern finds.
func TestShortestExampleMatches(t *testing.T) {
	for _, expr := range []string{`corpkey_[0-9a-z]{20}`, `a(b|c)+d?e*[^x-z]{3}`, `(?i)key\s*=\s*"[^"]{4,}"`, `.{3}x(?:yz){2,5}`} {
		tree, err := syntax.Parse(expr, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		if example := shortestExample(tree); !regexp.MustCompile(`\A(?:` + expr + `)\z`).MatchString(example) {
			t.Errorf("%s does not match %q", expr, example)
		}
	}
}

func TestCostOfManyPatterns(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector costs more than any pattern")
	}
	few := []*pattern.Pattern{{Type: "a", Class: pattern.Custom, Regexp: `corpkey_[0-9a-z]{20}`}, {Type: "b", Class: pattern.Custom, Regexp: `corpseal_[0-9a-z]{20}`}}
	if cost, err := CostOfAll(few); err != nil {
		t.Error(cost, err)
	}
	var many []*pattern.Pattern
	for _, w := range strings.Fields("alpha beta gamma delta epsilon zeta theta iota kappa lambda omicron sigma upsilon omega") {
		for _, x := range "abcdefgh" {
			many = append(many, &pattern.Pattern{Type: w + string(x), Class: pattern.Custom, Regexp: `[a-z]+_` + w + string(x) + `_[0-9]+`})
		}
	}
	if cost, err := CostOfAll(many); err == nil {
		t.Errorf("%d patterns that each read everything may cost %v a MiB", len(many), cost)
	}
}
