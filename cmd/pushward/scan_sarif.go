package main

import (
	"encoding/json"
	"io"
	"net/url"
	"path/filepath"
	"runtime/debug"
	"strings"

	"pushward"
	"pushward/internal/pattern"
)

// The part of SARIF 2.1.0 that is written here, in the words of the standard
// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). These few
// types stand here instead of a library because SARIF's optional numbers and
// its empty arrays mean something, and these say exactly what is printed.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool         `json:"tool"`
		Invocations []sarifInvocation `json:"invocations"`
		ColumnKind  string            `json:"columnKind"`
		Results     []sarifResult     `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string             `json:"id"`
		ShortDescription sarifMessage       `json:"shortDescription"`
		HelpURI          string             `json:"helpUri,omitempty"`
		Default          sarifConfiguration `json:"defaultConfiguration"`
		Properties       map[string]any     `json:"properties"`
	}
	sarifConfiguration struct {
		Level string `json:"level"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifInvocation struct {
		ExecutionSuccessful bool                `json:"executionSuccessful"`
		Notifications       []sarifNotification `json:"toolExecutionNotifications"`
	}
	sarifNotification struct {
		Level   string       `json:"level"`
		Message sarifMessage `json:"message"`
	}
	sarifResult struct {
		RuleID              string            `json:"ruleId"`
		RuleIndex           int               `json:"ruleIndex"`
		Level               string            `json:"level"`
		Message             sarifMessage      `json:"message"`
		Locations           []sarifLocation   `json:"locations"`
		PartialFingerprints map[string]string `json:"partialFingerprints"`
		Properties          map[string]any    `json:"properties,omitempty"`
	}
	sarifLocation struct {
		Physical *sarifPhysical `json:"physicalLocation,omitempty"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	// sarifRegion counts columns in characters, and its end is one further on.
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
		ByteOffset  int `json:"byteOffset"`
		ByteLength  int `json:"byteLength"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
		Kind string `json:"kind"`
	}
)

const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// sarifPrinter writes one document when all is known.
type sarifPrinter struct {
	out   io.Writer
	run   sarifRun
	rules map[string]int
}

func newSarifPrinter(out io.Writer, patterns []*pattern.Pattern) *sarifPrinter {
	p := &sarifPrinter{out: out, rules: map[string]int{}}
	p.run = sarifRun{
		Tool:        sarifTool{sarifDriver{Name: "Pushward", Rules: []sarifRule{}}},
		Invocations: []sarifInvocation{{Notifications: []sarifNotification{}}},
		ColumnKind:  "unicodeCodePoints",
		Results:     []sarifResult{},
	}
	driver := &p.run.Tool.Driver
	if info, ok := debug.ReadBuildInfo(); ok {
		driver.Version = info.Main.Version
	}
	for _, pat := range patterns {
		p.rules[pat.Type] = len(driver.Rules)
		driver.Rules = append(driver.Rules, sarifRule{
			ID:               pat.Type,
			ShortDescription: sarifMessage{pat.Name},
			HelpURI:          helpURI(pat),
			Default:          sarifConfiguration{level(pat)},
			Properties:       map[string]any{"tags": []string{"security", "secret"}, "token_type": pat.Token(), "push_protected": !pat.Off},
		})
	}
	return p
}

func level(p *pattern.Pattern) string {
	if p.Off {
		return "warning"
	}
	return "error"
}

func helpURI(p *pattern.Pattern) string {
	for _, at := range []string{p.Source, p.Provider().Docs} {
		u, err := url.Parse(at)
		if err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" {
			return u.String()
		}
	}
	return ""
}

func (p *sarifPrinter) match(m match) error {
	r := sarifResult{
		RuleID:              m.SecretType,
		RuleIndex:           p.rules[m.SecretType],
		Level:               level(m.pattern),
		Message:             sarifMessage{m.pattern.Name + " " + m.Masked + " in " + m.where.String() + ". Revoke it if it is real, then take it out."},
		Locations:           []sarifLocation{m.sarifLocation()},
		PartialFingerprints: map[string]string{"pushwardSecret/v1": m.Fingerprint},
	}
	if m.Object != "" || m.Commit != "" {
		r.Properties = map[string]any{"commit": m.Commit, "object": m.Object}
	}
	p.run.Results = append(p.run.Results, r)
	return nil
}

// sarifLocation has a region only in the content of a file: elsewhere lines and
// columns would be read as those of the file.
func (m match) sarifLocation() sarifLocation {
	var l sarifLocation
	if m.Path != "" {
		l.Physical = &sarifPhysical{Artifact: sarifArtifact{fileURI(m.Path)}}
	}
	if m.Place == "" && m.Path != "" {
		l.Physical.Region = &sarifRegion{
			StartLine:   m.StartLine,
			StartColumn: m.span.first.characters,
			EndLine:     m.EndLine,
			EndColumn:   m.span.last.characters + 1,
			ByteOffset:  m.span.start,
			ByteLength:  m.span.end - m.span.start,
		}
		return l
	}
	kind := "object"
	switch m.Place {
	case pushward.InPath:
		kind = "name"
	case pushward.InCommit, pushward.InTag, pushward.InRef:
		kind = string(m.Place)
	}
	l.Logical = []sarifLogical{{Name: m.where.String(), Kind: kind}}
	return l
}

// fileURI is relative to where the scan was started, or to the root of the
// repository.
func fileURI(path string) string {
	u := url.URL{Path: filepath.ToSlash(path)}
	if strings.HasPrefix(u.Path, "/") {
		u.Scheme = "file"
	}
	return u.String()
}

func (p *sarifPrinter) trouble(t trouble) {
	all := &p.run.Invocations[0].Notifications
	*all = append(*all, sarifNotification{Level: "error", Message: sarifMessage{"Could not scan " + t.where.String() + ": " + t.why + "."}})
}

func (p *sarifPrinter) close(complete bool) error {
	p.run.Invocations[0].ExecutionSuccessful = complete
	e := json.NewEncoder(p.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{p.run}})
}
