package githttp

import (
	"strings"

	"pushward"
	"pushward/internal/git"
)

// target is a ref of the push as the repair speaks of it.
type target struct {
	ref    string       // full name as pushed
	masked string       // the same as it may be shown
	name   string       // what commands call it, "main": clean, and there once takeNames is done
	tip    pushward.OID // what it names, tags taken off
	what   git.Type     // of tip; empty when it cannot be told
	tags   []git.Object // the annotated tags on the way to tip
}

// findTargets looks up where every ref of the push leads. reported are the ref
// names that the block shows, masked.
func (r *repair) findTargets(reported map[string]bool) []target {
	var all []target
	for _, u := range r.h.p.refs {
		if u.New.IsZero() {
			continue
		}
		what, tags := r.h.peel(u.New)
		t := target{ref: u.Name, masked: u.Name, tip: what.OID, what: what.Type, tags: tags}
		for m := range reported {
			if maskMatches(m, r.maskIn(m), u.Name) {
				t.masked = m
			}
		}
		t.name = r.clean(shortRef(t.masked))
		if !printable(t.name) || !t.isTag() && !t.isBranch() {
			t.name = "repaired-" + short(t.tip)
		}
		all = append(all, t)
	}
	return all
}

func shortRef(name string) string {
	for _, prefix := range []string{"refs/heads/", "refs/tags/"} {
		if s, ok := strings.CutPrefix(name, prefix); ok {
			return s
		}
	}
	return name
}

func (t target) isTag() bool    { return strings.HasPrefix(t.ref, "refs/tags/") }
func (t target) isBranch() bool { return strings.HasPrefix(t.ref, "refs/heads/") }

// isNotes: nobody has notes checked out, but here and there their ref has the
// same name.
func (t target) isNotes() bool { return strings.HasPrefix(t.ref, "refs/notes/") }

// nameHolds says whether the name itself holds a secret.
func (t target) nameHolds() bool { return t.masked != t.ref }

// moved says whether commands call it by another name than the push did.
func (t target) moved() bool { return t.name != shortRef(t.ref) }

// String is what sentences call it.
func (t target) String() string { return shown(shortRef(t.masked)) }

func (t target) kind() string {
	switch {
	case t.isTag():
		return "tag"
	case t.isBranch():
		return "branch"
	}
	return "ref"
}

// takeNames makes the branches and tags that the repair goes on with, where the
// pushed name holds a secret or cannot be checked out.
func (r *repair) takeNames(held []target) {
	for _, t := range r.refs {
		isHeld := false
		for _, h := range held {
			isHeld = isHeld || h.ref == t.ref
		}
		why := "The push to " + t.String() + " holds it. Work on a branch of its own:"
		switch {
		case t.nameHolds():
			why = "The name of the " + t.kind() + " " + t.String() + " holds it. Use another:"
		case !t.moved() || !isHeld:
			continue
		}
		switch {
		case len(t.tags) > 0:
			r.add(why, "git cat-file tag "+short(t.tags[0].OID)+" | sed '1,/^$/d' |",
				"  git tag -a -F - "+quote(t.name)+" "+short(t.tip))
		case t.isTag():
			r.add(why, "git tag "+quote(t.name)+" "+short(t.tip))
		default:
			r.add(why, "git branch "+quote(t.name)+" "+short(t.tip))
		}
	}
}

// returnNotes moves the refs of notes to where they were repaired.
func (r *repair) returnNotes(held []target) {
	for _, t := range held {
		if t.isNotes() {
			r.add("Make that your notes, and go back to where you were:",
				"git update-ref "+quote(t.ref)+" "+quote(t.name),
				"git checkout -")
		}
	}
}

// mendTags writes those tags again that hold a secret themselves, and those that
// name a blob which does.
func (r *repair) mendTags() {
	for _, t := range r.refs {
		if !t.isTag() {
			continue
		}
		name := quote(t.name)
		switch {
		case r.blobHolds(t):
			file, force := "blob-"+short(t.tip)[:8], "git tag -f "
			if len(t.tags) > 0 {
				force = "git tag -f -a "
			}
			r.add("The content that the tag "+t.String()+" names holds it. Tag a clean copy:",
				"git cat-file blob "+short(t.tip)+" > "+file,
				"${EDITOR:-vi} "+file,
				force+name+` "$(git hash-object -w `+file+`)"`,
				"rm "+file)
		case r.tagHolds(t):
			r.add("The text of the tag "+t.String()+" holds it. Take it out of that:",
				"git tag -f -a "+name+" "+quote(t.name+"^{}"))
		}
	}
}

// tagHolds says whether an annotated tag holds a secret beside the name that is
// changed anyway.
func (r *repair) tagHolds(t target) bool {
	for i, tag := range t.tags {
		for _, line := range r.tagLines[tag.OID] {
			if i > 0 || line != tagNameLine || !t.nameHolds() {
				return true
			}
		}
	}
	return false
}

// tagNameLine is the line of a tag object that repeats the tag's name.
const tagNameLine = 3

// blobHolds says whether t names a blob that holds a secret.
func (r *repair) blobHolds(t target) bool { return t.what == git.Blob && r.bad[t.tip] }
