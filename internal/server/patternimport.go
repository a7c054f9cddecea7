package server

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"pushward"
	"pushward/internal/pattern"
	"pushward/internal/protect"
	"pushward/internal/scan"
	"pushward/internal/store"
)

// ImportReport says what became of each rule of a file.
type ImportReport = protect.ImportReport

// CheckRules says what ImportRules would make of a file, without a server.
func CheckRules(ctx context.Context, text string) (ImportReport, error) {
	p, err := patternOffice(nil)
	if err != nil {
		return ImportReport{}, err
	}
	return p.CheckGitleaks(ctx, text)
}

// ImportRules makes unpublished custom patterns of a TOML file of gitleaks, for
// a repository ("owner/name") or an organisation, straight in the database.
func ImportRules(ctx context.Context, db *store.DB, by pushward.Actor, target, text string, check bool) (ImportReport, error) {
	var o protect.PatternOwner
	var err error
	if owner, name, is := strings.Cut(target, "/"); is {
		o.Repo, _, err = db.RepoByName(ctx, owner, name)
	} else {
		o.Org, err = db.UserByLogin(ctx, target)
		if err == nil && o.Org.Type != pushward.TypeOrganization {
			err = fmt.Errorf("%q is no organisation", target)
		}
	}
	if err != nil {
		return ImportReport{}, fmt.Errorf("find %q: %w", target, err)
	}
	p, err := patternOffice(db)
	if err != nil {
		return ImportReport{}, err
	}
	return p.ImportGitleaks(ctx, by, o, text, check)
}

// blocking compiles the catalog's patterns that are on by themselves.
func blocking() (*scan.Scanner, error) {
	on := slices.DeleteFunc(pattern.All(), func(p *pattern.Pattern) bool { return p.Off })
	scanner, err := scan.New(on)
	if err != nil {
		return nil, fmt.Errorf("compile patterns: %w", err)
	}
	return scanner, nil
}

// patternOffice is a gate that judges patterns and no writes.
func patternOffice(db *store.DB) (*protect.Protection, error) {
	scanner, err := blocking()
	if err != nil {
		return nil, err
	}
	return protect.New(db, scanner, protect.Keys{}, protect.Options{})
}
