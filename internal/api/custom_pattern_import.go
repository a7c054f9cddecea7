package api

import (
	"io"
	"net/http"

	"pushward"
	"pushward/internal/protect"
)

// importedRules is what became of a file of rules.
type importedRules struct {
	Taken        int            `json:"taken"`
	Approximated int            `json:"approximated"`
	Refused      int            `json:"refused"`
	Notes        []string       `json:"notes"`
	Rules        []importedRule `json:"rules"`
}

type importedRule struct {
	ID      string         `json:"id"`
	Verdict string         `json:"verdict"`
	Lost    []string       `json:"lost"`
	Why     *string        `json:"refused_because"`
	Pattern *customPattern `json:"custom_pattern"` // null where it was refused, or nothing was to be stored
}

// importPatterns makes custom patterns of a TOML file of gitleaks, which is the
// body as it stands. With check=true it only reports.
func (a *API) importPatterns(c *call) (int, any, error) {
	text, err := io.ReadAll(http.MaxBytesReader(c.w, c.r.Body, smallBody))
	if err != nil {
		return 0, nil, pushward.TooLargef("Request body is too large: the limit here is %d bytes.", smallBody)
	}
	o, err := c.patternOwner()
	if err != nil {
		return 0, nil, err
	}
	q := c.r.URL.Query()
	if f := q.Get("format"); f != "" && f != "gitleaks" {
		return 0, nil, pushward.Invalidf("format must be gitleaks.")
	}
	check := q.Get("check") == "true"
	report, err := a.protect.ImportGitleaks(c.ctx(), c.caller.Actor, o, string(text), check)
	if err != nil {
		return 0, nil, err
	}
	if check {
		return http.StatusOK, importedRulesObject(report), nil
	}
	return http.StatusCreated, importedRulesObject(report), nil
}

func importedRulesObject(r protect.ImportReport) importedRules {
	out := importedRules{Notes: []string{}, Rules: []importedRule{}}
	out.Notes = append(out.Notes, r.Notes...)
	for _, rule := range r.Rules {
		one := importedRule{ID: rule.ID, Verdict: rule.Verdict, Lost: []string{}, Why: orNull(rule.Why)}
		one.Lost = append(one.Lost, rule.Lost...)
		if rule.Pattern.ID != 0 {
			p := customPatternObject(rule.Pattern)
			one.Pattern = &p
		}
		switch rule.Verdict {
		case "taken":
			out.Taken++
		case "approximated":
			out.Approximated++
		default:
			out.Refused++
		}
		out.Rules = append(out.Rules, one)
	}
	return out
}
