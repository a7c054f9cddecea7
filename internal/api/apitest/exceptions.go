package apitest

import "net/http"

// An exception is a status we answer although GitHub does not document it for
// the route. An empty method or route stands for every one.
type exception struct {
	method, route string
	status        int
	schema        string // name of the component the body must fit
	reason        string
}

var exceptions = []exception{
	{"", "", http.StatusBadRequest, "basic-error",
		"GitHub answers 400 to unreadable JSON and to an unknown X-GitHub-Api-Version on every route, and documents it on few"},
	{"", "", http.StatusUnauthorized, "basic-error",
		"GitHub answers 401 to a missing or bad token on every route, and documents it on few"},
	{"", "", http.StatusForbidden, "basic-error",
		"a token without the scope, and a request without User-Agent, are refused on every route"},
	{"", "", http.StatusNotFound, "basic-error",
		"what the caller may not see is masked as absent on every route"},
	{"", "", http.StatusRequestEntityTooLarge, "basic-error",
		"a body over the limit is refused before it is read, on every route that takes one"},
	{"GET", "", http.StatusMovedPermanently, "basic-error",
		"a renamed repository sends on whoever asks for anything below its old name"},
	{"", "", http.StatusTemporaryRedirect, "basic-error",
		"the same for what changes something: the method must stay"},
	{"GET", "", http.StatusNotModified, "basic-error",
		"whoever has the answer already does not get it again, on every route"},
	{"", "", http.StatusServiceUnavailable, "basic-error",
		"our own failure refuses the write"},
	{"POST", "/repos/{owner}/{repo}/git/trees", http.StatusConflict, "repository-rule-violation-error",
		"inline content, paths and messages are scanned too; GitHub documents the block for contents and blobs only"},
	{"POST", "/repos/{owner}/{repo}/git/commits", http.StatusConflict, "repository-rule-violation-error",
		"as for trees: commit messages and identities are scanned"},
	{"POST", "/repos/{owner}/{repo}/git/tags", http.StatusConflict, "repository-rule-violation-error",
		"as for trees: tag messages and identities are scanned"},
	{"POST", "/repos/{owner}/{repo}/git/refs", http.StatusConflict, "repository-rule-violation-error",
		"as for trees: ref names are scanned, and what a ref makes reachable"},
	{"GET", "/repos/{owner}/{repo}/branches", http.StatusConflict, "basic-error",
		"an empty repository, as on the other reading routes of git data"},
	{"POST", "/user/repos", http.StatusConflict, "repository-rule-violation-error",
		"names and descriptions are scanned"},
	{"POST", "/orgs/{org}/repos", http.StatusConflict, "repository-rule-violation-error",
		"names and descriptions are scanned"},
	{"PATCH", "/repos/{owner}/{repo}", http.StatusConflict, "repository-rule-violation-error",
		"names and descriptions are scanned"},
	{"GET", "/repos/{owner}/{repo}/secret-scanning/alerts", http.StatusUnprocessableEntity, "validation-error",
		"a filter with a value that nobody knows is refused: without it other alerts than those asked for would be listed"},
	{"POST", "/orgs/{org}/code-security/configurations", http.StatusUnprocessableEntity, "validation-error",
		"a body that names no setting, scope or repository there can be is refused; GitHub documents no status for it"},
	{"PATCH", "/orgs/{org}/code-security/configurations/{configuration_id}", http.StatusUnprocessableEntity, "validation-error",
		"a body that names no setting, scope or repository there can be is refused; GitHub documents no status for it"},
	{"POST", "/orgs/{org}/code-security/configurations/{configuration_id}/attach", http.StatusUnprocessableEntity, "validation-error",
		"a body that names no setting, scope or repository there can be is refused; GitHub documents no status for it"},
	{"PUT", "/orgs/{org}/code-security/configurations/{configuration_id}/defaults", http.StatusUnprocessableEntity, "validation-error",
		"a body that names no setting, scope or repository there can be is refused; GitHub documents no status for it"},
	{"DELETE", "/orgs/{org}/code-security/configurations/detach", http.StatusUnprocessableEntity, "validation-error",
		"a body that names no setting, scope or repository there can be is refused; GitHub documents no status for it"},
	{"GET", "/orgs/{org}/bypass-requests/secret-scanning", http.StatusUnprocessableEntity, "validation-error",
		"a filter with a value that nobody knows is refused: without it other requests than those asked for would be listed"},
	{"GET", "/repos/{owner}/{repo}/bypass-requests/secret-scanning", http.StatusUnprocessableEntity, "validation-error",
		"a filter with a value that nobody knows is refused: without it other requests than those asked for would be listed"},
	{"GET", "/orgs/{org}/dismissal-requests/secret-scanning", http.StatusUnprocessableEntity, "validation-error",
		"a filter with a value that nobody knows is refused: without it other requests than those asked for would be listed"},
	{"GET", "/repos/{owner}/{repo}/dismissal-requests/secret-scanning", http.StatusUnprocessableEntity, "validation-error",
		"a filter with a value that nobody knows is refused: without it other requests than those asked for would be listed"},
	{"", "", http.StatusPreconditionFailed, "basic-error",
		"what was to be changed has changed meanwhile, wherever a row version is sent"},
	{"GET", "/orgs/{org}/audit-log", http.StatusUnprocessableEntity, "validation-error",
		"a phrase that is not understood is refused: without it more would be listed than was asked for"},
	{"GET", "/orgs/{org}/secret-scanning/alerts", http.StatusUnprocessableEntity, "validation-error",
		"a filter with a value that nobody knows is refused, as for a repository"},
	{"PATCH", "/repos/{owner}/{repo}/hooks/{hook_id}/config", http.StatusUnprocessableEntity, "validation-error",
		"a configuration that could not work is refused here as it is on the hook itself"},
	{"PATCH", "/orgs/{org}/hooks/{hook_id}/config", http.StatusUnprocessableEntity, "validation-error",
		"a configuration that could not work is refused here as it is on the hook itself"},
	{"GET", "/repos/{owner}/{repo}/contents/{path}", http.StatusUnprocessableEntity, "validation-error",
		"a path that can never exist (.., .git, NUL) is refused rather than looked up"},
}

// An alias is a route that GitHub serves and no longer describes; its answers
// are held against those of the route that took its place.
type alias struct{ method, route, like string }

var aliases = []alias{
	{"GET", "/repos/{owner}/{repo}/git/refs", "/repos/{owner}/{repo}/git/matching-refs/{ref}"},
	{"GET", "/repos/{owner}/{repo}/git/refs/{ref}", "/repos/{owner}/{repo}/git/ref/{ref}"},
	{"GET", "/repos/{owner}/{repo}/contents", "/repos/{owner}/{repo}/contents/{path}"},
	{"GET", "/repos/{owner}/{repo}/git/matching-refs", "/repos/{owner}/{repo}/git/matching-refs/{ref}"},
}
