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
}
