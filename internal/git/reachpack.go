package git

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"pushward"
)

// maxListed is of how many commits the trees are listed to find what stands there.
const maxListed = 16

// followPack goes through what the objects of a large pack name beyond it. To
// read thousands of new trees beside older ones takes longer than to list the
// trees that the new history begins at.
func (r *reach) followPack() error {
	first := links{}
	for oid, t := range r.named {
		if t == typeCode(Commit) || t == typeCode(Tag) {
			first[oid] = t
		}
	}
	err := r.q.meetAll(r.ctx, first)
	if err != nil {
		return err
	}
	for oid, t := range first {
		delete(r.named, oid)
		if t == typeCode(Commit) {
			r.oldCommit(oid)
			continue
		}
		err = r.target(oid)
		if err != nil {
			return err
		}
	}
	err = r.judge()
	if err != nil {
		return err
	}
	listed := 0
	for oid := range first {
		if !r.safe[oid] || listed == maxListed || len(r.named) == 0 {
			continue
		}
		listed++
		err = r.unname(oid)
		if err != nil {
			return err
		}
	}
	for oid, t := range r.named {
		switch packTypes[t] {
		case Tree:
			r.later = append(r.later, revived{oid: oid, t: Tree})
		case Blob:
			r.add(oid, Blob, Standing{})
		}
	}
	return nil
}

// unname takes what stands in the tree of a commit out of what is named.
func (r *reach) unname(commit pushward.OID) error {
	c, err := r.commit(commit)
	if err != nil {
		return err
	}
	r.unnameOne(c.Tree, Tree)
	err = r.q.r.stream(r.ctx, nil, func(out io.Reader) error {
		lines := bufio.NewScanner(out)
		for lines.Scan() && len(r.named) > 0 {
			kind, name, _ := strings.Cut(lines.Text(), " ")
			oid, err := pushward.ParseOID(name)
			if err != nil {
				return err
			}
			r.unnameOne(oid, Type(kind))
		}
		return lines.Err()
	}, "ls-tree", "-r", "-t", "--format=%(objecttype) %(objectname)", c.Tree.String())
	if err != nil {
		return fmt.Errorf("list tree: %w", err)
	}
	return nil
}

func (r *reach) unnameOne(oid pushward.OID, t Type) {
	if was, ok := r.named[oid]; ok && packTypes[was] == t {
		delete(r.named, oid)
	}
}
