package githttp

import (
	"maps"
	"slices"
	"strings"

	"pushward"
)

// rewrite mends any history, with merges and tags, whatever they did: messages
// one by one, then files, which get one clean form in all commits.
func (r *repair) rewrite(held []target) {
	changed, messages := map[pushward.OID]bool{}, false
	for _, s := range r.stains {
		if s.message || s.person {
			messages = true
		}
		changed[s.commit] = true
	}
	if messages {
		r.rewriteMessages(held)
		// Ids below may be others by now: go down to where the push begins.
		for _, c := range r.h.p.commits {
			changed[c.OID] = true
		}
	}
	below := r.h.outside(changed)
	for len(held) > 0 {
		same, rest := r.alike(held)
		r.rewriteFiles(same, below)
		held = rest
	}
}

// rewriteMessages goes from the last commit to the first, so that the ids of
// those to come stay as they are.
func (r *repair) rewriteMessages(held []target) {
	var commands []string
	var said []stain
	for _, s := range slices.Backward(r.stains) {
		if !s.message && !s.person {
			continue
		}
		only := stain{commit: s.commit, message: s.message, person: s.person}
		said = append(said, only)
		commands = append(commands, "git checkout --detach "+short(s.commit))
		commands = append(commands, r.amend(only)...)
		var above []target
		for _, t := range held {
			switch {
			case t.tip == s.commit && len(t.tags) > 0:
				commands = append(commands, "git tag -f -a "+quote(t.name)+" HEAD")
			case t.tip == s.commit && t.isTag():
				commands = append(commands, "git tag -f "+quote(t.name)+" HEAD")
			case t.tip == s.commit:
				commands = append(commands, "git branch -f "+quote(t.name)+" HEAD")
			case r.h.reach(t.tip)[s.commit]:
				above = append(above, t)
			}
		}
		if len(above) > 0 {
			fix := `fix="sed s/` + short(s.commit) + `[0-9a-f]*/$(git rev-parse HEAD)/"`
			stop := append([]pushward.OID{s.commit}, r.h.outside(map[pushward.OID]bool{s.commit: true})...)
			commands = append(commands, r.filter(fix, "--parent-filter", above, stop)...)
		}
	}
	if !held[0].isTag() {
		commands = append(commands, "git checkout "+quote(held[0].name))
	}
	r.add("It is in "+part(said)+counted(len(said), "commit")+". Write that again; the commits on top follow:", commands...)
}

// alike takes the first ref and those whose tips hold the same versions of the
// files in question: one clean form fits all of them.
func (r *repair) alike(held []target) (same, rest []target) {
	for _, t := range held {
		if r.sameFiles(held[0], t) {
			same = append(same, t)
		} else {
			rest = append(rest, t)
		}
	}
	return same, rest
}

func (r *repair) sameFiles(a, b target) bool {
	if r.h.p.object == nil || a.tip == b.tip {
		return true
	}
	for _, path := range r.allPaths() {
		if r.h.entry(a.tip, path, r.maskIn(path)) != r.h.entry(b.tip, path, r.maskIn(path)) {
			return false
		}
	}
	return true
}

// allPaths gives the paths to change; when they are too many, not all.
func (r *repair) allPaths() []string {
	var all []string
	for _, s := range r.stains {
		if len(all) > maxPaths {
			break
		}
		all = union(union(all, s.names), s.files)
	}
	return all
}

// rewriteFiles gives every commit of refs above below the files as they are
// once the secret is out of them.
func (r *repair) rewriteFiles(refs []target, below []pushward.OID) {
	stains := r.fileStains(refs)
	var files, open, names, moves []string
	for _, s := range stains {
		files, names = union(files, s.files), union(names, s.names)
	}
	for _, f := range files {
		if r.atTip(refs[0], f) {
			open = append(open, f)
		}
	}
	for _, n := range names {
		if r.nameAtTip(refs[0], n) {
			moves = append(moves, n)
		}
	}
	if len(stains) == 0 {
		return
	}
	commands, from := r.checkout(refs[0]), quote(refs[0].name)
	if len(open)+len(moves) > 0 {
		commands, from = append(commands, r.rename(moves)...), "stash"
		if len(open) > 0 {
			commands = append(commands, "${EDITOR:-vi} "+strings.Join(r.words(open), " "))
		}
		commands = append(commands, "git stash")
	}
	commands = append(commands, r.filter("fix="+quoteCommand(r.replaceFiles(from, names, union(moves, files))), "--index-filter", refs, below)...)
	switch {
	case from != "stash":
	case refs[0].isTag():
		commands = append(commands, "git stash drop", "git checkout -")
	default:
		commands = append(commands, "git stash pop")
	}
	r.add(whyRewrite(refs, stains, len(open)+len(moves) > 0), commands...)
}

// fileStains gives the commits below refs whose files are to change.
func (r *repair) fileStains(refs []target) []stain {
	reached := map[pushward.OID]bool{}
	for _, t := range refs {
		maps.Copy(reached, r.h.reach(t.tip))
	}
	return slices.DeleteFunc(slices.Clone(r.stains), func(s stain) bool {
		return !reached[s.commit] || len(s.files)+len(s.names) == 0
	})
}

// union appends to all what is not among it.
func union(all, more []string) []string {
	for _, s := range more {
		if !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// replaceFiles is what is done to the index of each commit.
func (r *repair) replaceFiles(from string, gone, files []string) string {
	var parts []string
	if len(gone) > 0 {
		command := "git rm -rq --cached --ignore-unmatch"
		for _, name := range gone {
			command += " " + pathspec(r.renamedFolders(name))
		}
		parts = append(parts, command)
	}
	if len(files) > 0 {
		command := "git reset -q " + from + " --"
		for _, path := range files {
			command += " " + pathspec(r.clean(path), "")
		}
		parts = append(parts, command)
	}
	return strings.Join(parts, "; ")
}

func (r *repair) checkout(t target) []string {
	if t.isTag() {
		return []string{"git checkout --detach " + quote(t.name)}
	}
	return []string{"git checkout " + quote(t.name)}
}

// filter runs "git filter-branch": it is part of every git, keeps merges as they
// are, and takes tags along. Its advice to use other tools costs ten seconds.
func (r *repair) filter(fix, kind string, refs []target, stop []pushward.OID) []string {
	var commands []string
	if !r.squelched {
		r.squelched = true
		commands = append(commands, "export FILTER_BRANCH_SQUELCH_WARNING=1")
	}
	run := "git filter-branch -f " + kind + ` "$fix"`
	what := ""
	if slices.ContainsFunc(refs, target.isTag) {
		what = " --tag-name-filter cat"
	}
	for _, t := range refs {
		what += " " + quote(t.name)
	}
	if len(stop) > 0 {
		what += " --not"
	}
	for _, oid := range stop {
		what += " " + short(oid)
	}
	if commandIndent+len(run)+len(what) > commandWidth {
		return append(commands, fix, run+" \\", " "+what)
	}
	return append(commands, fix, run+what)
}

func whyRewrite(refs []target, stains []stain, edit bool) string {
	var names []string
	for _, t := range refs {
		names = append(names, t.String())
	}
	of := " of " + listed(names)
	if !edit {
		return "The last commit" + of + " is clean, but earlier ones are not. Give those the clean files, too:"
	}
	where := counted(len(stains), "commit") + of
	if len(stains) == 1 {
		where = "an earlier commit" + of
		if stains[0].commit == refs[0].tip {
			where = "the last commit" + of
		}
	}
	return "It is in " + where + ". Take it out of the files as they are now; every commit that has them then gets the clean ones:"
}
