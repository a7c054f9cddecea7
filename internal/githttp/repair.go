package githttp

import (
	"fmt"
	"slices"
	"strings"

	"pushward"
)

// repair is the way out of a block: commands that take every secret out of the
// very history that was pushed.
type repair struct {
	h         history
	masks     []string               // of the secrets that stand in names
	bad       map[pushward.OID]bool  // blobs that hold a secret
	tagLines  map[pushward.OID][]int // lines of tag objects that do
	stains    []stain                // commits to change, parents before children
	refs      []target               // the refs of the push that are not deleted
	squelched bool                   // filter-branch was asked to be quiet
	steps     []step
}

// stain is what is wrong with one commit.
type stain struct {
	commit  pushward.OID
	files   []string // paths whose content holds a secret
	names   []string // paths whose last segment does, masked
	message bool     // the message does
	person  bool     // the author or the committer does
}

// step is a sentence and the commands it announces.
type step struct {
	why      string
	commands []string
}

// newRepair sorts out where the secrets of b stand.
func newRepair(b *pushward.Blocked, h history) *repair {
	r := &repair{h: h, bad: map[pushward.OID]bool{}, tagLines: map[pushward.OID][]int{}}
	reported := map[string]bool{}
	for _, s := range b.Secrets {
		for _, l := range s.Locations {
			switch l.Place {
			case pushward.InBlob:
				r.bad[l.Object] = true
			case pushward.InTag:
				r.tagLines[l.Object] = append(r.tagLines[l.Object], l.StartLine)
			case pushward.InRef:
				reported[l.Ref] = true
			}
			if (l.Place == pushward.InPath || l.Place == pushward.InRef) && !slices.Contains(r.masks, s.Mask) {
				r.masks = append(r.masks, s.Mask)
			}
		}
	}
	r.findStains(b)
	r.refs = r.findTargets(reported)
	return r
}

func (r *repair) findStains(b *pushward.Blocked) {
	by := map[pushward.OID]*stain{}
	for _, s := range b.Secrets {
		for _, l := range s.Locations {
			if _, isNew := r.h.at[l.Commit]; !isNew {
				continue
			}
			if by[l.Commit] == nil {
				by[l.Commit] = &stain{commit: l.Commit}
			}
			r.note(by[l.Commit], l)
		}
	}
	r.uncarry(by)
	for _, c := range r.h.p.commits {
		s := by[c.OID]
		if s != nil && (len(s.files) > 0 || len(s.names) > 0 || s.message || s.person) {
			r.stains = append(r.stains, *s)
		}
	}
}

// uncarry leaves a name to the commit that brings it: it shows in every later
// tree, but is changed where it appears first.
func (r *repair) uncarry(by map[pushward.OID]*stain) {
	bring := map[string]map[pushward.OID]bool{}
	for oid, s := range by {
		for _, name := range s.names {
			if bring[name] == nil {
				bring[name] = map[pushward.OID]bool{}
			}
			bring[name][oid] = true
		}
	}
	if len(bring) > maxPaths {
		return // too many to be renamed one by one
	}
	for name, commits := range bring {
		above := map[pushward.OID]bool{}
		for _, c := range r.h.p.commits {
			carried := slices.ContainsFunc(c.Parents, func(p pushward.OID) bool { return above[p] })
			if carried && commits[c.OID] {
				s := by[c.OID]
				s.names = slices.DeleteFunc(s.names, func(n string) bool { return n == name })
			}
			if carried || commits[c.OID] {
				above[c.OID] = true
			}
		}
	}
}

func (r *repair) note(s *stain, l pushward.Location) {
	switch l.Place {
	case pushward.InBlob:
		if len(s.files) <= maxPaths && !slices.Contains(s.files, l.Path) {
			s.files = append(s.files, l.Path)
		}
	case pushward.InPath:
		if len(s.names) <= maxPaths && !slices.Contains(s.names, l.Path) {
			s.names = append(s.names, l.Path)
			slices.SortFunc(s.names, func(a, b string) int { return strings.Count(a, "/") - strings.Count(b, "/") })
		}
	case pushward.InCommit:
		if l.StartLine > r.h.headerLines(l.Commit) {
			s.message = true
		} else {
			s.person = true
		}
	}
}

// Bounds on what commands are given for.
const (
	maxStops    = 3  // commits mended one by one
	maxMessages = 10 // commits whose message is written again
	maxPaths    = 50 // files and folders
	maxHeld     = 10 // refs
)

// plan gives what is to be done, in order.
func (r *repair) plan() []step {
	held := r.held()
	r.takeNames(held)
	switch {
	case len(held) == 0:
	case r.tooMuch(held):
		r.add(fmt.Sprintf("It is in %s of %s, too much for commands here. Take it out of each: git rebase -i stops at the commits that you mark with edit.",
			counted(len(r.stains), "commit"), counted(len(held), "ref")))
	case r.onlyTip(held):
		r.amendTip(held[0])
	case r.inLine(held):
		r.replay(held[0])
	default:
		r.rewrite(held)
	}
	r.returnNotes(held)
	r.mendTags()
	return r.steps
}

func (r *repair) tooMuch(held []target) bool {
	messages := 0
	for _, s := range r.stains {
		if s.message || s.person {
			messages++
		}
	}
	return len(held) > maxHeld || messages > maxMessages || len(r.allPaths()) > maxPaths
}

func (r *repair) add(why string, commands ...string) {
	r.steps = append(r.steps, step{why, commands})
}

// held gives the refs whose new commits include one to change.
func (r *repair) held() []target {
	stained := map[pushward.OID]bool{}
	for _, s := range r.stains {
		stained[s.commit] = true
	}
	above := r.h.above(stained)
	return slices.DeleteFunc(slices.Clone(r.refs), func(t target) bool { return !above[t.tip] })
}

func (r *repair) onlyTip(held []target) bool {
	return len(held) == 1 && !held[0].isTag() && len(r.stains) == 1 && r.stains[0].commit == held[0].tip
}

// inLine says whether the commits can be mended one by one, each carrying the
// change on to the next: few, on one branch, without merges above the first,
// and the files still there at the tip. A file cleaned or deleted later on would
// be a conflict.
func (r *repair) inLine(held []target) bool {
	if len(held) != 1 || !!held[0].isTag() || len(r.stains) > maxStops || !r.h.straight(r.stains[0].commit, held[0].tip) {
		return false
	}
	for _, s := range r.stains {
		for _, f := range s.files {
			if !r.atTip(held[0], f) {
				return false
			}
		}
		for _, n := range s.names {
			if !r.nameAtTip(held[0], n) {
				return false
			}
		}
	}
	return true
}

// atTip says whether the tip of t still holds a secret at path.
func (r *repair) atTip(t target, path string) bool {
	if r.h.p.object == nil {
		return true
	}
	return r.bad[r.h.entry(t.tip, path, r.maskIn(path))]
}

func (r *repair) nameAtTip(t target, path string) bool {
	return r.h.p.object == nil || !r.h.entry(t.tip, path, r.maskIn(path)).IsZero()
}

// maskIn gives the mask that stands in a name, "" when none does.
func (r *repair) maskIn(name string) string {
	for _, m := range r.masks {
		if strings.Contains(name, m) {
			return m
		}
	}
	return ""
}

// clean gives the name that a file, folder or ref is to have: a plain word in
// place of each mask.
func (r *repair) clean(name string) string {
	for i, m := range r.masks {
		word := "renamed"
		if i > 0 {
			word = fmt.Sprintf("renamed-%d", i+1)
		}
		name = strings.ReplaceAll(name, m, word)
	}
	return name
}

// short is an object id as commands give it.
func short(o pushward.OID) string { return o.String()[:10] }
