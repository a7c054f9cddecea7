package protect

import (
	"context"
	"errors"
	"fmt"

	"pushward"
	"pushward/internal/pattern"
	"pushward/internal/scan"
	"pushward/internal/store"
)

// PatternRef names a custom pattern and, unless nil, the version that is meant.
type PatternRef struct {
	ID      int64
	Version *string
}

// PatternChange is what becomes of a custom pattern's body; nil leaves a part as
// it is.
type PatternChange struct {
	Regexp, Start, End            *string
	MustMatch, MustNotMatch, Near *[]string
	Entropy                       *float64
}

// Apply gives the body that a change makes of b.
func (c PatternChange) Apply(b store.PatternBody) store.PatternBody {
	put(&b.Regexp, c.Regexp)
	put(&b.Start, c.Start)
	put(&b.End, c.End)
	put(&b.MustMatch, c.MustMatch)
	put(&b.MustNotMatch, c.MustNotMatch)
	put(&b.Near, c.Near)
	put(&b.Entropy, c.Entropy)
	return b
}

func put[T any](to, from *T) {
	if from != nil {
		*to = *from
	}
}

// pattern finds a custom pattern in the version that is meant: NotFound, or
// Outdated when it has changed since.
func (p *Protection) pattern(ctx context.Context, tx *store.Tx, o PatternOwner, ref PatternRef) (store.CustomPattern, error) {
	c, err := tx.CustomPattern(ctx, o.scope(), ref.ID)
	if pushward.IsNotFound(err) {
		return c, pushward.NotFoundf("Not Found")
	}
	if err == nil && ref.Version != nil && *ref.Version != c.Version {
		err = pushward.Outdatedf("Custom pattern %d has changed since version %q was read. Read it again.", c.ID, *ref.Version)
	}
	return c, err
}

// storePattern stores a pattern as a new version, with its line in the audit
// log. stamp: what is looked for, or what of it blocks, is not the same any more.
func (p *Protection) storePattern(ctx context.Context, tx *store.Tx, c *store.CustomPattern, stamp bool, line store.AuditEvent) error {
	c.Version, c.UpdatedAt = newVersion(), p.now()
	err := tx.UpdateCustomPattern(ctx, *c)
	if err == nil && stamp {
		err = tx.StampPatterns(ctx, c.Scope)
	}
	if err == nil {
		line.Data["custom_pattern_version"] = c.Version
		err = tx.Audit(ctx, line)
	}
	return err
}

// UpdatePattern changes what a custom pattern looks for. A published one stays
// published: alerts of what it was before are closed, and what is stored is
// scanned again. *PatternErrors says, for index 0, what is wrong with the change.
func (p *Protection) UpdatePattern(ctx context.Context, by pushward.Actor, o PatternOwner, ref PatternRef, change PatternChange) (store.CustomPattern, error) {
	var c store.CustomPattern
	changed := false
	err := p.db.Tx(ctx, func(tx *store.Tx) (err error) {
		changed = false
		c, err = p.pattern(ctx, tx, o, ref)
		if err != nil {
			return err
		}
		body := change.Apply(c.PatternBody)
		if body.Hash() == c.Hash() {
			return nil
		}
		err = p.checkChange(ctx, body)
		if err != nil {
			return err
		}
		c.PatternBody, changed = body, c.Published
		err = p.storePattern(ctx, tx, &c, c.Published, p.patternEvent(o, by, "update", c))
		if err == nil && c.Published {
			err = p.retire(ctx, tx, by, c, patternEdited)
		}
		return err
	})
	if err == nil && changed {
		err = p.patternsChanged(ctx, o, c)
	}
	return c, err
}

func (p *Protection) checkChange(ctx context.Context, b store.PatternBody) error {
	errs := append(checkBody(b), p.secretsIn(ctx, NewPattern{PatternBody: b})...)
	if len(errs) == 0 {
		return nil
	}
	return &PatternErrors{"Validation Failed", map[int][]PatternError{0: errs}}
}

// DeletePatterns removes custom patterns, all or none. Their alerts go with
// them, or are closed when keep is set.
func (p *Protection) DeletePatterns(ctx context.Context, by pushward.Actor, o PatternOwner, refs []PatternRef, keep bool) error {
	return p.db.Tx(ctx, func(tx *store.Tx) error {
		published := false
		for _, ref := range refs {
			c, err := p.pattern(ctx, tx, o, ref)
			if err != nil {
				return err
			}
			published = published || c.Published
			err = p.deletePattern(ctx, tx, by, o, c, keep)
			if err != nil {
				return err
			}
		}
		if !published {
			return nil
		}
		return tx.StampPatterns(ctx, o.scope())
	})
}

func (p *Protection) deletePattern(ctx context.Context, tx *store.Tx, by pushward.Actor, o PatternOwner, c store.CustomPattern, keep bool) error {
	line := p.patternEvent(o, by, "delete", c)
	var err error
	if keep {
		line.Data["post_delete_action"] = "resolve_alerts"
		err = p.retire(ctx, tx, by, c, patternDeleted)
	} else {
		line.Data["post_delete_action"] = "delete_alerts"
		line.Data["alerts"], err = tx.DeleteAlertsOfToken(ctx, c.TokenType())
	}
	return errors.Join(err, tx.DeleteCustomPattern(ctx, c.ID), tx.Audit(ctx, line))
}

// PublishPattern has a custom pattern looked for from now on, and in everything
// that is stored; with publish false no longer. Push protection ends with it.
// Asked for again it changes nothing.
func (p *Protection) PublishPattern(ctx context.Context, by pushward.Actor, o PatternOwner, ref PatternRef, publish bool) (store.CustomPattern, error) {
	var c store.CustomPattern
	changed := false
	if publish {
		err := p.affordable(ctx, o, ref.ID)
		if err != nil {
			return c, err
		}
	}
	err := p.db.Tx(ctx, func(tx *store.Tx) (err error) {
		c, err = p.pattern(ctx, tx, o, ref)
		changed = err == nil && c.Published != publish
		if !changed {
			return err
		}
		what := "unpublish"
		c.Published = publish
		if publish {
			what = "publish"
		}
		if !publish && c.PushProtection {
			c.PushProtection = false
			err = tx.Audit(ctx, p.protectionEvent(o, by, c))
			if err != nil {
				return err
			}
		}
		return p.storePattern(ctx, tx, &c, true, p.patternEvent(o, by, what, c))
	})
	if err == nil && changed && publish {
		err = p.patternsChanged(ctx, o, c)
	}
	return c, err
}

// affordable refuses to publish a pattern with which those of its owner would
// take too much of everybody's time.
func (p *Protection) affordable(ctx context.Context, o PatternOwner, id int64) error {
	list, err := p.db.CustomPatterns(ctx, o.scope())
	if err != nil {
		return err
	}
	var all []*pattern.Pattern
	for _, c := range list {
		if c.Published || c.ID == id {
			all = append(all, compiledForm(c.Name, c.Slug, c.TokenType(), c.PatternBody))
		}
	}
	if len(all) < 2 {
		return nil
	}
	_, err = scan.CostOfAll(all)
	if err != nil {
		return unfit("state", "Together the %d published patterns would cost too much: %v.", len(all), err)
	}
	return nil
}

// ProtectPattern switches a custom pattern's push protection. On, it needs a
// pattern that is published and that a dry run came to its end with, as it is
// now: Unprocessable otherwise.
func (p *Protection) ProtectPattern(ctx context.Context, by pushward.Actor, o PatternOwner, ref PatternRef, on bool) (store.CustomPattern, error) {
	var c store.CustomPattern
	err := p.db.Tx(ctx, func(tx *store.Tx) (err error) {
		c, err = p.pattern(ctx, tx, o, ref)
		if err == nil {
			c, err = p.protectPattern(ctx, tx, by, o, c, on)
		}
		return err
	})
	if err == nil {
		p.warmOwner(ctx, o)
	}
	return c, err
}

func (p *Protection) protectPattern(ctx context.Context, tx *store.Tx, by pushward.Actor, o PatternOwner, c store.CustomPattern, on bool) (store.CustomPattern, error) {
	switch {
	case c.PushProtection == on:
		return c, nil
	case on && !c.Published:
		return c, unfit("push_protection", "Custom pattern %q must be published before push protection is enabled for it.", c.Name)
	case on && c.Tested != c.Hash():
		return c, unfit("push_protection", "Custom pattern %q needs a dry run that has come to its end since it was changed last, before push protection is enabled for it.", c.Name)
	}
	c.PushProtection = on
	return c, p.storePattern(ctx, tx, &c, true, p.protectionEvent(o, by, c))
}

// protectionEvent says that push protection of a pattern is on now, or off.
func (p *Protection) protectionEvent(o PatternOwner, by pushward.Actor, c store.CustomPattern) store.AuditEvent {
	what := disabled
	if c.PushProtection {
		what = enabled
	}
	return p.event(o, by, "repository_secret_scanning_custom_pattern_push_protection."+what, "org.secret_scanning_custom_pattern_push_protection_"+what,
		map[string]any{"pattern_id": c.ID, "name": c.Name, "slug": c.Slug, "custom_pattern_version": c.Version})
}

// unfit is what GitHub answers to a change that rules stand against.
func unfit(field, format string, args ...any) error {
	return &pushward.Error{
		Class: pushward.Unprocessable, Message: "Validation Failed",
		Fields: []pushward.FieldError{{Resource: "CustomPattern", Field: field, Code: "custom", Message: fmt.Sprintf(format, args...)}},
	}
}
