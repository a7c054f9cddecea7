package githttp

import (
	"fmt"
	"slices"
	"strings"

	"pushward"
)

// amendTip mends the last commit of a branch.
func (r *repair) amendTip(t target) {
	r.add("It is in the last commit of "+t.String()+". Take it out of that commit:",
		append([]string{"git checkout " + quote(t.name)}, r.amend(r.stains[0])...)...)
}

// replay mends one commit after the other, and puts on top of each what stood
// there. Where both touch the same lines, "theirs" keeps them as the later
// commit has them: it is mended next when it holds the secret, too.
func (r *repair) replay(t target) {
	why := "It is in an earlier commit of " + t.String() + ". Take it out there and put the later commits back on top:"
	if len(r.stains) > 1 {
		why = fmt.Sprintf("It is in %d commits of %s. Take it out of each, the oldest first:", len(r.stains), t)
	}
	commands := []string{"git checkout --detach " + short(r.stains[0].commit)}
	for i, s := range r.stains {
		commands = append(commands, r.amend(s)...)
		next := quote(t.name)
		if i+1 < len(r.stains) {
			next = short(r.stains[i+1].commit)
		}
		commands = append(commands, "git rebase -X theirs --onto HEAD "+short(s.commit)+" "+next)
	}
	r.add(why, commands...)
}

// amend takes what is wrong with a commit out of the one that is checked out.
func (r *repair) amend(s stain) []string {
	commands, files := r.rename(s.names), r.words(s.files)
	if len(files) > 0 {
		commands = append(commands, "${EDITOR:-vi} "+strings.Join(files, " "))
	}
	commit := "git commit --amend"
	if len(commands) > 0 && len(s.names) > 0 {
		commit, files = "git commit -a --amend", nil
	}
	if s.person {
		commit += " --reset-author"
	}
	if !s.message {
		commit += " --no-edit"
	}
	return append(commands, strings.Join(append([]string{commit}, files...), " "))
}

// rename gives the commands that rename paths, folders before what is in them.
func (r *repair) rename(names []string) []string {
	var commands []string
	for _, name := range names {
		commands = append(commands, "git mv "+r.glob(name)+" "+pathWord(r.clean(name), ""))
	}
	return commands
}

// glob finds a path whose last segment is masked, in folders renamed before.
func (r *repair) glob(name string) string {
	dir, last := "", name
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		dir, last = name[:i+1], name[i+1:]
	}
	return pathWord(r.clean(dir)+last, r.maskIn(last))
}

// words gives paths as words of a command, under the names they will have.
func (r *repair) words(paths []string) []string {
	var words []string
	for _, p := range paths {
		words = append(words, pathWord(r.clean(p), ""))
	}
	return words
}

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
	for _, s := range slices.Backward(r.stains) {
		if !s.message && !s.person {
			continue
		}
		only := stain{commit: s.commit, message: s.message, person: s.person}
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
			fix := `fix="sed s/` + s.commit.String() + `/$(git rev-parse HEAD)/"`
			stop := append([]pushward.OID{s.commit}, r.h.outside(map[pushward.OID]bool{s.commit: true})...)
			commands = append(commands, r.filter(fix, "--parent-filter", above, stop)...)
		}
	}
	if !held[0].isTag() {
		commands = append(commands, "git checkout "+quote(held[0].name))
	}
	r.add("It is in the message of an earlier commit. Write that again; the commits on top follow:", commands...)
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

func (r *repair) allPaths() []string {
	var all []string
	for _, s := range r.stains {
		for _, p := range slices.Concat(s.names, s.files) {
			if !slices.Contains(all, p) {
				all = append(all, p)
			}
		}
	}
	return all
}

// rewriteFiles gives every commit of refs above below the files as they are
// once the secret is out of them.
func (r *repair) rewriteFiles(refs []target, below []pushward.OID) {
	var files, open, names, moves []string
	for _, s := range r.stains {
		for _, f := range s.files {
			if !slices.Contains(files, f) {
				files = append(files, f)
			}
		}
		names = append(names, s.names...)
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
	if len(files)+len(names) == 0 {
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
	commands = append(commands, r.filter("fix="+quote(r.replaceFiles(from, names, slices.Concat(moves, files))), "--index-filter", refs, below)...)
	switch {
	case from != "stash":
	case refs[0].isTag():
		commands = append(commands, "git stash drop", "git checkout -")
	default:
		commands = append(commands, "git stash pop")
	}
	r.add(r.whyRewrite(refs, len(open)+len(moves) > 0), commands...)
}

// replaceFiles is what is done to the index of each commit.
func (r *repair) replaceFiles(from string, gone, files []string) string {
	var parts []string
	if len(gone) > 0 {
		var globs []string
		for _, n := range gone {
			globs = append(globs, r.glob(n))
		}
		parts = append(parts, "git rm -rq --cached --ignore-unmatch "+strings.Join(globs, " "))
	}
	if len(files) > 0 {
		parts = append(parts, "git reset -q "+from+" -- "+strings.Join(r.words(files), " "))
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
	if slices.ContainsFunc(refs, target.isTag) {
		run += " --tag-name-filter cat"
	}
	for _, t := range refs {
		run += " " + quote(t.name)
	}
	if len(stop) > 0 {
		run += " --not"
	}
	for _, oid := range stop {
		run += " " + short(oid)
	}
	return append(commands, fix, run)
}

func (r *repair) whyRewrite(refs []target, edit bool) string {
	var names []string
	for _, t := range refs {
		names = append(names, t.String())
	}
	where := listed(names)
	if !edit {
		return "The last commit of " + where + " is clean, but earlier ones are not. Give those the clean files, too:"
	}
	return fmt.Sprintf("It is in %s of %s. Take it out of the files as they are now; the earlier commits then get the same clean files:",
		counted(len(r.stains), "commit"), where)
}

// listed is "a", "a and b", "a, b and c".
func listed(words []string) string {
	if len(words) == 1 {
		return words[0]
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// counted is "1 commit", "2 commits".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
