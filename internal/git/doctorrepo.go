package git

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"pushward"
)

// staleAfter is how old a lock must be before it counts as left behind: those of
// refs are held for moments, others as long as maintenance may take.
const (
	staleAfter      = time.Minute
	staleAfterOther = passTime + time.Minute
)

// Examine checks one repository: its folder, configuration, locks, and with
// "git fsck" every object, or with quick only that none is missing. Nothing is
// found when all is well. A repository without a row may have an id only.
func (d *Doctor) Examine(ctx context.Context, repo pushward.Repo, quick bool) []Finding {
	r := d.s.Repo(repo)
	e := &examination{d: d, r: r, check: fmt.Sprintf("repository %d", repo.ID)}
	if repo.Name != "" {
		e.check += " (" + repo.FullName() + ")"
	}
	if e.layout() && e.config(ctx) {
		e.foreign()
		e.locks()
		e.fsck(ctx, quick)
	}
	return e.found
}

// examination gathers what is found about one repository.
type examination struct {
	d     *Doctor
	r     *Repo
	check string
	found []Finding
}

func (e *examination) add(g Grade, cure, format string, args ...any) {
	e.found = append(e.found, Finding{Grade: g, Check: e.check, Text: fmt.Sprintf(format, args...), Cure: cure})
}

func (e *examination) path(name string) string { return filepath.Join(e.r.path, name) }

// layout says whether the folder is a repository at all.
func (e *examination) layout() bool {
	info, err := os.Stat(e.r.path)
	if err != nil {
		e.add(Fail, "run pushward doctor as the user that runs the server", "cannot be looked at: %v", err)
		return false
	}
	if info.Mode().Perm()&0o077 != 0 {
		e.add(Warn, "chmod 700 "+quote(e.r.path), "%s is open to other users (mode %04o)", e.r.path, info.Mode().Perm())
	}
	if st, ok := info.Sys().(*syscall.Stat_t); ok && st.Uid != e.d.uid {
		e.add(Fail, fmt.Sprintf("chown -R %d %s", e.d.uid, quote(e.r.path)), "%s belongs to user %d, the store to user %d", e.r.path, st.Uid, e.d.uid)
	}
	for _, name := range []string{"HEAD", "config", "objects", "refs"} {
		_, err := os.Stat(e.path(name))
		if err != nil {
			e.add(Fail, "restore "+quote(e.r.path)+" from a backup", "is not whole: %v", err)
			return false
		}
	}
	head, err := os.ReadFile(e.path("HEAD"))
	text := string(head)
	if err == nil && !strings.HasPrefix(text, "ref: refs/heads/") {
		e.add(Fail, "put the default branch back, as in: echo 'ref: refs/heads/main' > "+quote(e.path("HEAD")), "HEAD does not name a branch")
		return false
	}
	return true
}

// known are the settings that the configuration of a repository may hold, with
// the value that each must have; "" is any.
var known = map[string]string{
	"core.repositoryformatversion": "0",
	"core.bare":                    "true",
	"core.filemode":                "",
	"core.ignorecase":              "",
	"core.precomposeunicode":       "",
	"core.symlinks":                "",
	"gc.auto":                      "0",
	"maintenance.auto":             "false",
}

// config says whether git can read the configuration.
func (e *examination) config(ctx context.Context) bool {
	path := e.path("config")
	out, err := e.r.run(ctx, "", "config", "--file", path, "--no-includes", "--null", "--list")
	if err != nil {
		e.add(Fail, "write it anew: printf '[core]\\n\\trepositoryformatversion = 0\\n\\tbare = true\\n[gc]\\n\\tauto = 0\\n[maintenance]\\n\\tauto = false\\n' > "+quote(path),
			"config cannot be read: %v", err)
		return false
	}
	for setting := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		key, value, _ := strings.Cut(setting, "\n")
		want, ok := known[key]
		switch {
		case key == "extensions.objectformat":
			e.add(Fail, "convert it with git, or delete the repository", "its objects are named by %s, and only SHA-1 is served", value)
		case !ok && key != "":
			e.add(Warn, fmt.Sprintf("git config --file %s --unset-all %s", quote(path), quote(key)), "config sets %s, which the server does not", key)
		case want != "" && value != want:
			e.add(Fail, fmt.Sprintf("git config --file %s %s %s", quote(path), key, want), "config sets %s to %q instead of %q", key, value, want)
		}
	}
	return true
}

// foreign looks for what changes how git reads the repository.
func (e *examination) foreign() {
	for _, f := range []struct{ name, why string }{
		{"objects/info/alternates", "borrows objects from another repository"},
		{"info/grafts", "shows another history than the stored one"},
		{"shallow", "has a history that is cut off"},
	} {
		info, err := os.Stat(e.path(f.name))
		if err == nil && info.Size() > 0 {
			e.add(Fail, "restore it whole from a clone that is not like that, then rm -- "+quote(e.path(f.name)), "%s: %s exists", f.why, f.name)
		}
	}
}

// locks looks for locks whose owner is gone.
func (e *examination) locks() {
	now := time.Now()
	look := func(path string, entry fs.DirEntry, patience time.Duration) {
		info, err := entry.Info()
		if err != nil || !strings.HasSuffix(path, ".lock") || now.Sub(info.ModTime()) < patience {
			return
		}
		name := strings.TrimPrefix(path, e.r.path+"/")
		age := now.Sub(info.ModTime()).Truncate(time.Minute)
		if e.d.running {
			e.add(Fail, "rm -- "+quote(path), "%s was left behind %s ago and stops every write to %s", name, age, strings.TrimSuffix(name, ".lock"))
			return
		}
		e.add(Warn, "start the server, which removes it before the first write; or rm -- "+quote(path), "%s was left behind %s ago", name, age)
	}
	for _, dir := range []string{"", "objects/info", "objects/pack"} {
		patience := staleAfterOther
		if dir == "" {
			patience = staleAfter
		}
		entries, _ := os.ReadDir(e.path(dir))
		for _, entry := range entries {
			look(filepath.Join(e.path(dir), entry.Name()), entry, patience)
		}
	}
	_ = filepath.WalkDir(e.path("refs"), func(path string, entry fs.DirEntry, err error) error {
		if err == nil {
			look(path, entry, staleAfter)
		}
		return nil
	})
}

// fsck has git read everything. What fails while a server works is looked at
// again: packs may just have been put together.
func (e *examination) fsck(ctx context.Context, quick bool) {
	args := []string{"fsck", "--full", "--strict", "--no-dangling", "--no-progress"}
	if quick {
		args = append(args, "--connectivity-only")
	}
	said, err := e.r.long(ctx, "", args...)
	if err != nil && e.d.running && ctx.Err() == nil {
		said, err = e.r.long(ctx, "", args...)
	}
	if err == nil || ctx.Err() != nil {
		return
	}
	var failed *gitError
	if errors.As(err, &failed) {
		said += "\n" + failed.stderr
	} else {
		said += "\n" + err.Error()
	}
	e.diagnose(said)
}

// diagnose words what fsck said, each kind of damage once.
func (e *examination) diagnose(said string) {
	var lost []string // object ids
	var packs, refs, rest []string
	graph := false
	for line := range strings.Lines(said) {
		line = strings.TrimPrefix(strings.TrimSpace(line), "error: ")
		words := strings.Fields(line)
		switch {
		case len(words) == 3 && words[0] == "missing" && isOID(words[2]):
			lost = append(lost, words[2])
		case strings.Contains(line, ": object corrupt or missing: "):
			lost = append(lost, words[0][:len(words[0])-1])
		case strings.Contains(line, "invalid sha1 pointer "):
			if oid := words[len(words)-1]; strings.Trim(oid, "0") == "" {
				refs = append(refs, strings.TrimSuffix(words[0], ":"))
			} else {
				lost = append(lost, oid)
			}
		case strings.Contains(line, "/objects/pack/pack-"):
			_, name, _ := strings.Cut(line, "/objects/pack/")
			packs = append(packs, name[:min(len(name), len("pack-")+40)])
		case strings.Contains(line, "commit-graph"):
			graph = true
		case line == "", strings.HasPrefix(line, "notice: "), strings.HasPrefix(line, "broken link"), strings.HasPrefix(line, "to "),
			strings.HasPrefix(line, "inflate: "), strings.HasPrefix(line, "unable to unpack "):
			// Told by other lines, or harmless.
		default:
			rest = append(rest, line)
		}
	}
	e.tell(unique(lost), unique(packs), unique(refs), graph, rest)
}

func (e *examination) tell(lost, packs, refs []string, graph bool, rest []string) {
	repo := quote(e.r.path)
	for _, pack := range packs {
		e.add(Fail, fmt.Sprintf("restore %s.pack and %s.idx from a backup; without one: mv -- %s* DIR, and pushward doctor then names each object that is lost",
			pack, pack, quote(e.path("objects/pack/"+pack))), "%s is damaged", pack)
	}
	if len(packs) > 0 {
		lost = nil // with their pack they are back
	}
	const most = 3
	for _, oid := range lost[:min(len(lost), most)] {
		path := e.path("objects/" + oid[:2] + "/" + oid[2:])
		e.add(Fail, fmt.Sprintf("with COPY a clone or backup that has it, as the user of the server: rm -f -- %s; echo %s | git -C COPY pack-objects -q --stdout | git --git-dir=%s unpack-objects -q",
			quote(path), oid, repo), "object %s is missing or damaged", oid)
	}
	if more := len(lost) - most; more > 0 {
		e.add(Fail, "mend those above, or restore "+repo+" from a backup, and run pushward doctor again", "%d more objects are missing or damaged", more)
	}
	for _, ref := range refs {
		e.add(Fail, "rm -- "+quote(e.path(ref))+", then push "+ref+" again from a clone", "%s holds no object id", ref)
	}
	if graph {
		e.add(Fail, "rm -rf -- "+quote(e.path("objects/info/commit-graph"))+" "+quote(e.path("objects/info/commit-graphs"))+"; the server writes it anew", "the commit-graph, a mere aid to speed, is damaged")
	}
	if len(rest) > 0 && len(packs)+len(lost)+len(refs) == 0 && !graph {
		more := ""
		if len(rest) > 1 {
			more = fmt.Sprintf(" (and %d lines more)", len(rest)-1)
		}
		e.add(Fail, "see all with: git --git-dir="+repo+" fsck --full --strict; if it cannot be mended, restore "+repo+" from a backup", "git fsck: %s%s", rest[0], more)
	}
	if len(e.found) == 0 {
		e.add(Fail, "see why with: git --git-dir="+repo+" fsck --full --strict", "git fsck failed without saying why")
	}
}

func isOID(s string) bool {
	_, err := pushward.ParseOID(s)
	return err == nil
}

func unique(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}
