package git

import (
	"context"
	"maps"
	"slices"

	"pushward"
)

// links are the objects that others name, and of what type they must be.
type links map[pushward.OID]byte

// add notes that an object of type t is named. One that is named as two types
// cannot exist.
func (l links) add(oid pushward.OID, t byte) error {
	if was, ok := l[oid]; ok && was != t {
		return lacking(oid, packTypes[t])
	}
	l[oid] = t
	return nil
}

// from notes everything that an object names.
func (l links) from(o Object) error {
	switch o.Type {
	case Tree:
		return l.fromTree(o.Data)
	case Commit:
		c, err := linksOfCommit(o)
		if err == nil {
			err = l.add(c.Tree, typeCode(Tree))
		}
		for _, p := range c.Parents {
			if err == nil {
				err = l.add(p, typeCode(Commit))
			}
		}
		return err
	case Tag:
		t, err := ParseTag(o)
		if err != nil {
			return err
		}
		return l.add(t.Object, typeCode(t.Type))
	}
	return nil
}

func (l links) fromTree(data []byte) error {
	for at := 0; at < len(data); {
		mode, _, oid, next, err := splitEntry(data, at)
		if err != nil {
			return err
		}
		at = next
		if mode == ModeCommit {
			continue // those are of another repository
		}
		err = l.add(pushward.OID(oid), typeCode(entryType(mode)))
		if err != nil {
			return err
		}
	}
	return nil
}

// collector collects the links of many objects. Trees of a history mostly
// repeat the one before, and only what differs is looked at.
type collector struct {
	links links
	max   int    // how many they may be
	last  []byte // the latest tree
}

func (c *collector) from(o Object) error {
	if c.links == nil {
		c.links = links{}
	}
	if len(c.links) > c.max {
		return pushward.TooLargef("The push names more than %d objects. Push in several steps, a part of the history at a time.", c.max)
	}
	if o.Type != Tree {
		return c.links.from(o)
	}
	from, to := differing(o.Data, c.last)
	c.last = append(c.last[:0], o.Data...)
	return c.links.fromTree(o.Data[from:to])
}

// linksOfCommit reads only the tree and the parents of a commit.
func linksOfCommit(o Object) (CommitInfo, error) {
	c := CommitInfo{OID: o.OID}
	rest := o.Data
	for {
		key, value, _, next := nextHeader(rest)
		oid, err := pushward.ParseOID(value)
		switch {
		case key == "tree" && err == nil:
			c.Tree = oid
		case key == "parent" && err == nil:
			c.Parents = append(c.Parents, oid)
		default:
			return c, nil
		}
		rest = next
	}
}

// meetAll looks in the repository for what is named; pushward.Unprocessable
// when something is missing or of another type. What it finds the write relies on.
func (q *Quarantine) meetAll(ctx context.Context, named links) error {
	if len(named) == 0 {
		return nil
	}
	oids := slices.Collect(maps.Keys(named))
	found, err := q.r.hasAll(ctx, oids)
	if err != nil {
		return err
	}
	for oid, t := range named {
		if found[oid] != packTypes[t] {
			return lacking(oid, packTypes[t])
		}
	}
	q.rests = append(q.rests, oids...)
	return nil
}

func lacking(oid pushward.OID, t Type) error {
	return pushward.Unprocessablef("Object does not exist: %s %s. Run git fsck in your repository, then send it again.", t, oid)
}
