package githttp

import (
	"net/url"
	"strings"
)

// service is what a Git client wants of a repository.
type service string

// The services, as the log names them.
const (
	infoRefs    service = "info/refs"
	uploadPack  service = "git-upload-pack"
	receivePack service = "git-receive-pack"
	lfs         service = "info/lfs"
	dumb        service = "dumb HTTP"
)

// place is a path taken apart.
type place struct {
	owner, repo string
	service     service
}

// locate takes apart /OWNER/REPO.git/SERVICE, or the same without ".git". Paths
// that are written in any other way, percent signs included, are not Git's.
func locate(u *url.URL) (place, bool) {
	part := strings.SplitN(u.Path, "/", 4)
	if u.RawPath != "" || len(part) != 4 || part[0] != "" {
		return place{}, false
	}
	name, suffixed := strings.CutSuffix(part[2], ".git")
	at := place{owner: part[1], repo: name}
	if !plainName(at.owner) || !plainName(at.repo) {
		return place{}, false
	}
	switch rest := part[3]; {
	case rest == string(infoRefs), rest == string(uploadPack), rest == string(receivePack):
		at.service = service(rest)
	case suffixed && strings.HasPrefix(rest, "info/lfs/"):
		at.service = lfs
	case suffixed && (rest == "HEAD" || strings.HasPrefix(rest, "objects/") || strings.HasPrefix(rest, "info/") || rest == "git-upload-archive"):
		at.service = dumb
	default:
		return place{}, false
	}
	return at, true
}

// plainName knows the characters of logins and repository names.
func plainName(s string) bool {
	for _, c := range []byte(s) {
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_' || c == '.') {
			return false
		}
	}
	return s != "" && s != "." && s != ".." && len(s) <= 100
}
