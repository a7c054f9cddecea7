package githttp

import (
	"fmt"
	"strings"
)

// amendTip mends the last commit of a branch.
func (r *repair) amendTip(t target) {
	r.add("It is in "+part(r.stains)+"the last commit of "+t.String()+". Take it out there:",
		append(r.checkout(t), r.amend(r.stains[0])...)...)
}

// replay mends one commit after the other, and puts on top of each what stood
// there. Where both touch the same lines, "theirs" keeps them as the later
// commit has them: it is mended next when it holds the secret, too.
func (r *repair) replay(t target) {
	why := "It is in " + part(r.stains) + "an earlier commit of " + t.String() + ". Take it out there and put the later commits back on top:"
	if len(r.stains) > 1 {
		why = fmt.Sprintf("It is in %s%d commits of %s. Take it out of each, the oldest first:", part(r.stains), len(r.stains), t)
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

// part says what of commits holds it when that is not their files: "the message of ".
func part(stains []stain) string {
	message, person := false, false
	for _, s := range stains {
		if len(s.files)+len(s.names) > 0 {
			return ""
		}
		message, person = message || s.message, person || s.person
	}
	switch {
	case !person:
		return "the message of "
	case !message:
		return "the author of "
	}
	return "the message or author of "
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
	if r.h.empty(s.commit) {
		commit += " --allow-empty"
	}
	return append(commands, strings.Join(append([]string{commit}, files...), " "))
}

// rename gives the commands that rename paths, folders before what is in them.
func (r *repair) rename(names []string) []string {
	var commands []string
	for _, name := range names {
		commands = append(commands, "git mv "+pathWord(r.renamedFolders(name))+" "+pathWord(r.clean(name), ""))
	}
	return commands
}

// renamedFolders gives a path whose last segment is masked, as it is once the
// folders above are renamed, and the mask.
func (r *repair) renamedFolders(name string) (path, mask string) {
	dir, last := "", name
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		dir, last = name[:i+1], name[i+1:]
	}
	return r.clean(dir) + last, r.maskIn(last)
}

// words gives paths as words of a command, under the names they will have.
func (r *repair) words(paths []string) []string {
	var words []string
	for _, p := range paths {
		words = append(words, pathWord(r.clean(p), ""))
	}
	return words
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
