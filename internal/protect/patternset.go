package protect

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"sync"

	lru "github.com/hashicorp/golang-lru/v2"

	"pushward"
	"pushward/internal/pattern"
	"pushward/internal/scan"
	"pushward/internal/store"
)

// Bounds on what is kept compiled. A scanner of the whole catalog takes some 23
// MB and a third of a second to compile; a set is what decides which one.
const (
	keptScanners = 16
	keptSets     = 4096
	keptPast     = 1024
)

// compiled is what was made of rows and may be made again.
type compiled struct {
	sets       *lru.Cache[setKey, *patternSet]
	building   sync.Mutex // of entries of scanners
	scanners   *lru.Cache[string, func() (*scan.Scanner, error)]
	superseded *lru.Cache[pastRow, pushward.PatternStamp]
}

func newCompiled() (*compiled, error) {
	var c compiled
	var errs [3]error
	c.sets, errs[0] = lru.New[setKey, *patternSet](keptSets)
	c.scanners, errs[1] = lru.New[string, func() (*scan.Scanner, error)](keptScanners)
	c.superseded, errs[2] = lru.New[pastRow, pushward.PatternStamp](keptPast)
	return &c, errors.Join(errs[:]...)
}

// patternSet is what is looked for in a repository, and what of it blocks.
type patternSet struct {
	setKey
	version string             // of what is looked for
	added   []*pattern.Pattern // beside those of the base
	push    map[string]bool    // push protection by token_type, where it is not the catalog's choice
}

// setKey names a set: repositories of one owner that have no patterns of their
// own share theirs.
type setKey struct {
	base    *scan.Scanner // the catalog's patterns that are on by themselves
	repo    int64         // 0: no patterns of its own
	owner   int64
	stamp   pushward.PatternStamp
	generic bool // the generic ones that are off by themselves are on
}

// blocks says whether push protection is on for a type.
func (s *patternSet) blocks(p *pattern.Pattern) bool {
	if on, decided := s.push[p.Token()]; decided {
		return on
	}
	return !p.Off
}

// keyOf says which set a repository has as its row stands.
func (p *Protection) keyOf(r pushward.Repo) setKey {
	k := setKey{base: p.scanner.Load(), stamp: r.Patterns, generic: r.Settings.NonProviderPatterns}
	if k.stamp.Own != 0 {
		k.repo = r.ID
	}
	if k.stamp.Owner != 0 {
		k.owner = r.Owner.ID
	}
	return k
}

// patternRows are what the rows say of patterns: a transaction's, so that they
// fit the repository's stamp.
type patternRows interface {
	PublishedPatterns(context.Context, pushward.Repo) ([]store.CustomPattern, error)
	PatternConfiguration(ctx context.Context, org int64) (store.PatternConfiguration, error)
}

// setOf gives the set of a repository that was read in the same transaction.
func (p *Protection) setOf(ctx context.Context, tx patternRows, r pushward.Repo) (*patternSet, error) {
	k := p.keyOf(r)
	if s, ok := p.compiled.sets.Get(k); ok {
		return s, nil
	}
	s := &patternSet{setKey: k, push: map[string]bool{}}
	var custom []store.CustomPattern
	var decided store.PatternConfiguration
	var err error
	if k.repo != 0 || k.owner != 0 {
		custom, err = tx.PublishedPatterns(ctx, r)
		if err == nil {
			decided, err = tx.PatternConfiguration(ctx, r.Owner.ID)
		}
		if err != nil {
			return nil, fmt.Errorf("read patterns of repository %d: %w", r.ID, err)
		}
	}
	s.decide(decided.Settings)
	for _, c := range custom {
		s.push[c.TokenType()] = c.PushProtection
		s.added = append(s.added, compiledForm(c.Name, c.Slug, c.TokenType(), c.PatternBody))
	}
	s.version = s.name()
	p.compiled.sets.Add(k, s)
	return s, nil
}

// decide takes over what the organisation has decided about the catalog's types
// and adds those that are off by themselves and on here.
func (s *patternSet) decide(settings map[string]string) {
	for token, setting := range settings {
		s.push[token] = setting == enabled
	}
	have := map[string]bool{}
	for _, c := range s.base.Patterns() {
		have[c.Type] = true
	}
	for _, c := range pattern.All() {
		if c.Off && !have[c.Type] && (s.push[c.Token()] || s.generic && c.Class == pattern.Generic) {
			s.added = append(s.added, c)
		}
	}
}

// name is the base's version where nothing is added, else one of its own.
func (s *patternSet) name() string {
	if len(s.added) == 0 {
		return s.base.Version()
	}
	h := sha256.New()
	fmt.Fprintln(h, s.base.Version())
	for _, a := range s.added {
		fmt.Fprintf(h, "%q %q %q %q %q %q %q %q %q %q %v %v\n", a.Type, a.Token(), a.Name, a.Class, a.Regexp, a.Start, a.End,
			a.MustMatch, a.MustNotMatch, a.Near, a.Entropy, a.Check != nil)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// pastRow is a repository's row as it was before its patterns changed. A push
// that is told so tries again with the row it had.
type pastRow struct {
	repo  int64
	stamp pushward.PatternStamp
}

// sight is a set and the scanner that finds it.
type sight struct {
	*patternSet
	scanner *scan.Scanner
}

// lookFor gives what is looked for in a repository now. Its row may be older:
// whether the patterns are still the same is asked once more when a write is
// decided.
func (p *Protection) lookFor(ctx context.Context, r pushward.Repo) (sight, error) {
	if newer, ok := p.compiled.superseded.Get(pastRow{r.ID, r.Patterns}); ok {
		r.Patterns = newer
	}
	s, ok := p.compiled.sets.Get(p.keyOf(r))
	if !ok {
		err := p.db.Tx(ctx, func(tx *store.Tx) error {
			now, err := tx.RepoByID(ctx, r.ID)
			if err == nil {
				s, err = p.setOf(ctx, tx, now)
			}
			return err
		})
		if err != nil {
			return sight{}, err
		}
	}
	scanner, err := p.scannerOf(s)
	return sight{s, scanner}, err
}

// blind is the sight of whoever does not look.
func (p *Protection) blind(r pushward.Repo) sight {
	k := p.keyOf(r)
	return sight{patternSet: &patternSet{setKey: k, version: k.base.Version()}}
}

// scannerFor gives the scanner of a repository's patterns.
func (p *Protection) scannerFor(ctx context.Context, r pushward.Repo) (*scan.Scanner, error) {
	l, err := p.lookFor(ctx, r)
	return l.scanner, err
}

// scannerOf compiles a set, once for all that are equal.
func (p *Protection) scannerOf(s *patternSet) (*scan.Scanner, error) {
	if len(s.added) == 0 {
		return s.base, nil
	}
	p.compiled.building.Lock()
	build, ok := p.compiled.scanners.Get(s.version)
	if !ok {
		build = sync.OnceValues(func() (*scan.Scanner, error) { return scan.New(append(s.base.Patterns(), s.added...)) })
		p.compiled.scanners.Add(s.version, build)
	}
	p.compiled.building.Unlock()
	scanner, err := build()
	if err != nil {
		// A pattern was taken by an engine that allowed more. Nothing enters
		// where not everything can be looked for.
		return nil, fmt.Errorf("compile patterns: %w %w", pushward.Unavailablef(
			"A custom pattern does not compile any more, so nothing can be checked: %v. Change or delete it.", err), err)
	}
	return scanner, nil
}

// warmOwner does so for what all repositories of an owner have in common.
func (p *Protection) warmOwner(ctx context.Context, o PatternOwner) {
	ids, err := p.db.ReposOf(ctx, o.scope(), 0, 1)
	if err != nil || len(ids) == 0 {
		return
	}
	r, err := p.db.RepoByID(ctx, ids[0])
	if err == nil {
		p.warm(r)
	}
}

// warm compiles, in the background, what is looked for in a repository from now
// on, so that its next write need not wait.
func (p *Protection) warm(r pushward.Repo) {
	go func() {
		ctx, cancel := context.WithTimeout(context.Background(), p.o.ScanTime)
		defer cancel()
		_, err := p.lookFor(ctx, r)
		if err != nil && !pushward.IsNotFound(err) {
			p.o.Log.Warn("compile patterns", "repo", r.ID, "err", err)
		}
	}()
}
