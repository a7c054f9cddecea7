package api

import "pushward/internal/access"

// route is one line of the table: a method and path, what it needs, where
// GitHub documents it, and the function that answers.
type route struct {
	pattern string
	need    need
	docs    string // below https://docs.github.com/rest/
	serve   func(*API, *call) (status int, body any, err error)
}

// need is what a route asks of its caller.
type need struct {
	user   bool         // someone must be signed in
	right  access.Right // on {owner}/{repo}; 0: the route names no repository
	scopes []string     // one of these, of the token
}

// The needs, named as the table reads them.
var (
	anyone    = need{}
	signedIn  = need{user: true}
	reader    = need{right: access.Read}
	writer    = need{user: true, right: access.Write}
	admin     = need{user: true, right: access.Admin}
	deleter   = need{user: true, right: access.Admin, scopes: []string{"delete_repo"}}
	alertsOf  = need{user: true, right: access.Admin, scopes: []string{"repo", "security_events"}}
	orgAdmins = need{user: true, scopes: []string{"admin:org"}}
)

// routes is the whole face. Nothing registers itself.
var routes = []route{
	{"GET /repos/{owner}/{repo}/contents", reader, "repos/contents#get-repository-content", (*API).getContents},
	{"GET /repos/{owner}/{repo}/contents/{path...}", reader, "repos/contents#get-repository-content", (*API).getContents},
	{"PUT /repos/{owner}/{repo}/contents/{path...}", writer, "repos/contents#create-or-update-file-contents", (*API).putContents},
	{"DELETE /repos/{owner}/{repo}/contents/{path...}", writer, "repos/contents#delete-a-file", (*API).deleteContents},

	{"POST /repos/{owner}/{repo}/git/blobs", writer, "git/blobs#create-a-blob", (*API).createBlob},
	{"GET /repos/{owner}/{repo}/git/blobs/{file_sha}", reader, "git/blobs#get-a-blob", (*API).getBlob},
	{"POST /repos/{owner}/{repo}/git/commits", writer, "git/commits#create-a-commit", (*API).createCommit},
	{"GET /repos/{owner}/{repo}/git/commits/{commit_sha}", reader, "git/commits#get-a-commit-object", (*API).getGitCommit},
	{"GET /repos/{owner}/{repo}/git/ref/{ref...}", reader, "git/refs#get-a-reference", (*API).getRef},
	{"GET /repos/{owner}/{repo}/git/matching-refs/{ref...}", reader, "git/refs#list-matching-references", (*API).matchingRefs},
	{"GET /repos/{owner}/{repo}/git/refs", reader, "git/refs#list-matching-references", (*API).oldRefs},
	{"GET /repos/{owner}/{repo}/git/refs/{ref...}", reader, "git/refs#get-a-reference", (*API).oldRefs},
	{"POST /repos/{owner}/{repo}/git/refs", writer, "git/refs#create-a-reference", (*API).createRef},
	{"PATCH /repos/{owner}/{repo}/git/refs/{ref...}", writer, "git/refs#update-a-reference", (*API).updateRef},
	{"DELETE /repos/{owner}/{repo}/git/refs/{ref...}", writer, "git/refs#delete-a-reference", (*API).deleteRef},
	{"POST /repos/{owner}/{repo}/git/tags", writer, "git/tags#create-a-tag-object", (*API).createTag},
	{"GET /repos/{owner}/{repo}/git/tags/{tag_sha}", reader, "git/tags#get-a-tag", (*API).getTag},
	{"POST /repos/{owner}/{repo}/git/trees", writer, "git/trees#create-a-tree", (*API).createTree},
	{"GET /repos/{owner}/{repo}/git/trees/{tree_sha...}", reader, "git/trees#get-a-tree", (*API).getTree},
}
