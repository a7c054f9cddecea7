package githttp

import (
	"bytes"
	"slices"
	"strings"

	"pushward"
	"pushward/internal/git"
)

// history is the new commits of a push and how they hang together.
type history struct {
	p  push
	at map[pushward.OID]int // place in p.commits
}

func newHistory(p push) history {
	h := history{p: p, at: make(map[pushward.OID]int, len(p.commits))}
	for i, c := range p.commits {
		h.at[c.OID] = i
	}
	return h
}

// reach gives the new commits that tip is or rests on.
func (h history) reach(tip pushward.OID) map[pushward.OID]bool {
	reached := map[pushward.OID]bool{}
	stack := []pushward.OID{tip}
	for len(stack) > 0 {
		oid := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		i, isNew := h.at[oid]
		if !isNew || reached[oid] {
			continue
		}
		reached[oid] = true
		stack = append(stack, h.p.commits[i].Parents...)
	}
	return reached
}

// straight says whether every commit from tip down to, but without, first has
// one parent, and first is met on the way.
func (h history) straight(first, tip pushward.OID) bool {
	for at := tip; at != first; {
		i, isNew := h.at[at]
		if !isNew || len(h.p.commits[i].Parents) != 1 {
			return false
		}
		at = h.p.commits[i].Parents[0]
	}
	return true
}

// above gives the commits that are among the given ones or rest on one.
func (h history) above(commits map[pushward.OID]bool) map[pushward.OID]bool {
	above := map[pushward.OID]bool{}
	for _, c := range h.p.commits {
		if commits[c.OID] || slices.ContainsFunc(c.Parents, func(p pushward.OID) bool { return above[p] }) {
			above[c.OID] = true
		}
	}
	return above
}

// outside gives the commits right below those that change when the given ones
// do: a rewrite goes down to them and leaves them as they are.
func (h history) outside(changed map[pushward.OID]bool) []pushward.OID {
	var parents []pushward.OID
	moves, seen := h.above(changed), map[pushward.OID]bool{}
	for _, c := range h.p.commits {
		for _, p := range c.Parents {
			if moves[c.OID] && !moves[p] && !seen[p] {
				seen[p] = true
				parents = append(parents, p)
			}
		}
	}
	return parents
}

// empty says whether a commit changes nothing, which git amends only when told.
func (h history) empty(commit pushward.OID) bool {
	c := h.p.commits[h.at[commit]]
	if len(c.Parents) != 1 {
		return false
	}
	o, ok := h.read(c.Parents[0])
	before, err := git.ParseCommit(o)
	return ok && err == nil && before.Tree == c.Tree
}

// peel follows tags down to what they name, and gives the tags on the way. The
// type is empty when it cannot be told.
func (h history) peel(oid pushward.OID) (what git.Object, tags []git.Object) {
	for range 10 {
		if _, isNew := h.at[oid]; isNew {
			return git.Object{Type: git.Commit, OID: oid}, tags
		}
		o, ok := h.read(oid)
		if !ok {
			break
		}
		if o.Type != git.Tag {
			return o, tags
		}
		tags = append(tags, o)
		t, err := git.ParseTag(o)
		if err != nil {
			break
		}
		oid = t.Object
	}
	return git.Object{OID: oid}, tags
}

func (h history) read(oid pushward.OID) (git.Object, bool) {
	if h.p.object == nil {
		return git.Object{}, false
	}
	o, err := h.p.object(oid)
	return o, err == nil
}

// headerLines counts the lines of a commit or tag above its message, the empty
// one included: locations count from the top of the object, people from the
// first line they wrote.
func (h history) headerLines(oid pushward.OID) int {
	o, ok := h.read(oid)
	if end := bytes.Index(o.Data, []byte("\n\n")); ok && end >= 0 {
		return bytes.Count(o.Data[:end+2], []byte("\n"))
	}
	if i, isNew := h.at[oid]; isNew {
		c := h.p.commits[i]
		lines := 4 + len(c.Parents) // tree, author, committer, and the empty line
		if c.Signature != "" {
			lines += strings.Count(c.Signature, "\n") + 1
		}
		return lines
	}
	return 5 // object, type, tag, tagger, and the empty line
}

// entry finds what stands at a path of a commit. Where a segment holds mask, any
// name that it can stand for will do. The zero OID says that nothing does.
func (h history) entry(commit pushward.OID, path, mask string) pushward.OID {
	i, isNew := h.at[commit]
	if !isNew {
		return pushward.OID{}
	}
	at := h.p.commits[i].Tree
	for segment := range strings.SplitSeq(path, "/") {
		tree, ok := h.read(at)
		if !ok || tree.Type != git.Tree {
			return pushward.OID{}
		}
		at = within(tree, segment, mask)
	}
	return at
}

// within finds an entry of a tree, by name or by what a mask shows of it.
func within(tree git.Object, name, mask string) pushward.OID {
	for data := tree.Data; len(data) > 0; {
		sp, nul := bytes.IndexByte(data, ' '), bytes.IndexByte(data, 0)
		if sp < 0 || nul < sp || len(data) < nul+1+len(pushward.OID{}) {
			break
		}
		here := string(data[sp+1 : nul])
		if here == name || maskMatches(name, mask, here) {
			return pushward.OID(data[nul+1 : nul+1+len(pushward.OID{})])
		}
		data = data[nul+1+len(pushward.OID{}):]
	}
	return pushward.OID{}
}
