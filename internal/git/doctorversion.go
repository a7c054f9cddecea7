package git

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// version is that of a git release: 2.39.5 is {2, 39, 5}.
type version [3]int

func (v version) before(w version) bool {
	for i := range v {
		if v[i] != w[i] {
			return v[i] < w[i]
		}
	}
	return false
}

// oldest is the oldest git that the tests run with. What is asked of it, packs of
// unreachable objects above all, came with 2.37.
var oldest = version{2, 39, 0}

// patched are the first releases of each line with the fixes of July 2025
// (CVE-2025-48384, -48385, -46835). Later lines began with them; earlier lines
// never got them from Git itself.
var patched = []version{{2, 43, 7}, {2, 44, 4}, {2, 45, 4}, {2, 46, 4}, {2, 47, 3}, {2, 48, 2}, {2, 49, 1}, {2, 50, 1}}

// patchedPackages are the packages of distributions known to hold these fixes in
// an older release: the version up to its last number, and what that must be.
var patchedPackages = []struct {
	prefix string
	from   int
}{
	{"2.39.5-0+deb12u", 3},
}

const howToUpdate = "update git, as in: apt-get update && apt-get install --only-upgrade git"

// Version checks that git is one that its makers or a distribution have patched.
func (d *Doctor) Version(ctx context.Context) Finding {
	const check = "git version"
	said, err := d.ask(ctx, d.s.o.GitProgram, "version")
	if err != nil {
		return Finding{Fail, check, fmt.Sprintf("%s does not run: %v", d.s.o.GitProgram, err), "install git, as in: apt-get install git"}
	}
	v, ok := parseVersion(said)
	if !ok {
		return Finding{Warn, check, fmt.Sprintf("%q names no version that can be compared", said), "install git 2.50.1 or later"}
	}
	return judgeVersion(v, said, d.packageOf(ctx), distributed())
}

// judgeVersion grades a version. pack is the Debian package that it comes from,
// "" if from none; distributed says that it may come from another distribution's.
func judgeVersion(v version, said, pack string, distributed bool) Finding {
	const check = "git version"
	name := strings.TrimPrefix(said, "git version ")
	if pack != "" {
		name += " (package " + pack + ")"
	}
	if v.before(oldest) {
		return Finding{Fail, check, fmt.Sprintf("%s is too old: the server needs %d.%d", name, oldest[0], oldest[1]), howToUpdate}
	}
	for _, p := range patched {
		if v[0] == p[0] && v[1] == p[1] && !v.before(p) {
			return Finding{Grade: OK, Check: check, Text: name}
		}
	}
	if last := patched[len(patched)-1]; !v.before(version{last[0], last[1] + 1, 0}) {
		return Finding{Grade: OK, Check: check, Text: name}
	}
	switch patchedPackage(pack) {
	case yes:
		return Finding{Grade: OK, Check: check, Text: name + ", which holds the fixes of July 2025"}
	case no:
		return Finding{Fail, check, name + " lacks the security fixes of July 2025 (CVE-2025-48384, CVE-2025-48385, CVE-2025-46835)", howToUpdate}
	}
	if pack != "" {
		return Finding{Warn, check, name + " is older than Git's own security fixes of July 2025; whether the distribution put them into this package cannot be told from here",
			"see if the changelog names CVE-2025-48384: apt-get changelog git | grep CVE-2025-48384; if not, " + howToUpdate}
	}
	if distributed {
		return Finding{Warn, check, name + " is older than Git's own security fixes of July 2025; whether the distribution put them into its package cannot be told from here",
			"see if its changelog names CVE-2025-48384, as in: rpm -q --changelog git | grep CVE-2025-48384; if not, update git"}
	}
	return Finding{Fail, check, name + " lacks the security fixes of July 2025 (CVE-2025-48384, CVE-2025-48385, CVE-2025-46835)", "install git 2.50.1 or later"}
}

// distributed says whether this system has packages that are not Debian's.
func distributed() bool {
	for _, path := range []string{"/var/lib/rpm", "/usr/lib/sysimage/rpm", "/lib/apk/db"} {
		if _, err := os.Stat(path); err == nil {
			return true
		}
	}
	return false
}

type answer int

const (
	unknown answer = iota
	yes
	no
)

// patchedPackage looks a Debian version up, "1:2.39.5-0+deb12u3".
func patchedPackage(pack string) answer {
	_, rest, found := strings.Cut(pack, ":")
	if !found {
		rest = pack
	}
	for _, p := range patchedPackages {
		digits, ok := strings.CutPrefix(rest, p.prefix)
		n, err := strconv.Atoi(digits)
		switch {
		case !ok || err != nil:
		case n >= p.from:
			return yes
		default:
			return no
		}
	}
	return unknown
}

// parseVersion reads "git version 2.39.5", whatever stands behind.
func parseVersion(said string) (v version, ok bool) {
	rest, ok := strings.CutPrefix(said, "git version ")
	if !ok {
		return v, false
	}
	rest, _, _ = strings.Cut(rest, " ")
	parts := strings.SplitN(rest, ".", 4)
	if len(parts) < 2 {
		return v, false
	}
	for i := range min(len(parts), 3) {
		n, err := strconv.Atoi(parts[i])
		if err != nil {
			return v, i == 2 // "2.50.GIT"
		}
		v[i] = n
	}
	return v, true
}

// packageOf gives the version of the Debian package that git belongs to, "" when
// it is of none.
func (d *Doctor) packageOf(ctx context.Context) string {
	program, err := filepath.EvalSymlinks(d.s.o.GitProgram)
	if err != nil {
		return ""
	}
	owner, err := d.ask(ctx, "dpkg-query", "--search", program)
	if err != nil || !strings.HasPrefix(owner, "git: ") {
		return ""
	}
	pack, err := d.ask(ctx, "dpkg-query", "--show", "--showformat=${Version}", "git")
	if err != nil {
		return ""
	}
	return pack
}

// ask runs a program that answers with one line.
func (d *Doctor) ask(ctx context.Context, program string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Env = append([]string{"PATH=" + os.Getenv("PATH")}, gitEnvironment...)
	cmd.WaitDelay = time.Second
	out := &bounded{max: 4096, drop: true}
	cmd.Stdout = out
	err := cmd.Run()
	return strings.TrimSpace(out.buf.String()), err
}
