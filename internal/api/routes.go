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

	security bool // more than the right: to look after alerts there
	person   bool // not a bot's or agent's token: it decides what those may do
}

// The needs, named as the table reads them.
var (
	anyone    = need{}
	signedIn  = need{user: true}
	reader    = need{right: access.Read}
	writer    = need{user: true, right: access.Write}
	admin     = need{user: true, right: access.Admin}
	deleter   = need{user: true, right: access.Admin, scopes: []string{"delete_repo"}}
	alertsOf  = need{user: true, right: access.Read, scopes: []string{"repo", "security_events"}, security: true}
	reviewsOf = need{user: true, right: access.Read, scopes: []string{"repo", "security_events"}}
	hooksOf   = need{user: true, right: access.Admin, scopes: []string{"repo", "admin:repo_hook"}}
	seeHooks  = need{user: true, right: access.Admin, scopes: []string{"repo", "admin:repo_hook", "write:repo_hook", "read:repo_hook"}}
	useHooks  = need{user: true, right: access.Admin, scopes: []string{"repo", "admin:repo_hook", "write:repo_hook"}}
	orgHooks  = need{user: true, scopes: []string{"admin:org_hook", "admin:org"}}
	orgAlerts = need{user: true, scopes: []string{"repo", "security_events"}}
	auditOf   = need{user: true, scopes: []string{"read:audit_log", "admin:org"}}
	profile   = need{user: true, scopes: []string{"user"}}
	emails    = need{user: true, scopes: []string{"user:email"}}
	insider   = need{user: true, right: access.Read}
	ownOrg    = need{user: true, scopes: []string{"admin:org", "repo"}}
	seeOrg    = need{user: true, scopes: []string{"read:org"}}
	seeTeams  = need{user: true, scopes: []string{"read:org"}}
	seeRoles  = need{user: true, scopes: []string{"admin:org"}}
	mendTeams = need{user: true, scopes: []string{"admin:org"}, person: true}
	teamRepos = need{user: true, right: access.Admin, scopes: []string{"admin:org"}, person: true}
	changeOrg = need{user: true, scopes: []string{"write:org"}, person: true}
	orgMakes  = need{user: true, scopes: []string{"write:org"}}
	lowering  = need{user: true, right: access.Read, scopes: []string{"repo", "security_events"}, security: true, person: true}
)

// routes is the whole face. Nothing registers itself.
var routes = []route{
	{"POST /repos/{owner}/{repo}/git/blobs", writer, "git/blobs#create-a-blob", (*API).createBlob},
	{"GET /repos/{owner}/{repo}/git/blobs/{file_sha}", reader, "git/blobs#get-a-blob", (*API).getBlob},
	{"POST /repos/{owner}/{repo}/git/commits", writer, "git/commits#create-a-commit", (*API).createCommit},
	{"GET /repos/{owner}/{repo}/git/commits/{commit_sha}", reader, "git/commits#get-a-commit-object", (*API).getGitCommit},
	{"GET /repos/{owner}/{repo}/git/ref/{ref...}", reader, "git/refs#get-a-reference", (*API).getRef},
	{"GET /repos/{owner}/{repo}/git/matching-refs", reader, "git/refs#list-matching-references", (*API).matchingRefs},
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

	{"GET /{$}", anyone, "meta/meta#github-api-root", (*API).root},
	{"GET /meta", anyone, "meta/meta#get-apiname-meta-information", (*API).meta},
	{"GET /versions", anyone, "meta/meta#get-all-api-versions", (*API).versions},
	{"GET /zen", anyone, "meta/meta#get-the-zen-of-github", (*API).zen},
	{"GET /rate_limit", anyone, "rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user", (*API).rateLimits},

	{"GET /user/orgs", signedIn, "orgs/orgs#list-organizations-for-the-authenticated-user", (*API).myOrgs},
	{"GET /orgs/{org}", anyone, "orgs/orgs#get-an-organization", (*API).getOrg},
	{"GET /orgs/{org}/members", seeOrg, "orgs/members#list-organization-members", (*API).listMembers},
	{"GET /orgs/{org}/members/{username}", seeOrg, "orgs/members#check-organization-membership-for-a-user", (*API).checkMember},
	{"DELETE /orgs/{org}/members/{username}", mendTeams, "orgs/members#remove-an-organization-member", (*API).removeMember},
	{"GET /orgs/{org}/memberships/{username}", seeOrg, "orgs/members#get-organization-membership-for-a-user", (*API).getMembership},
	{"PUT /orgs/{org}/memberships/{username}", mendTeams, "orgs/members#set-organization-membership-for-a-user", (*API).putMembership},
	{"DELETE /orgs/{org}/memberships/{username}", mendTeams, "orgs/members#remove-organization-membership-for-a-user", (*API).removeMember},
	{"GET /orgs/{org}/audit-log", auditOf, "orgs/orgs#get-the-audit-log-for-an-organization", (*API).orgAuditLog},

	{"GET /orgs/{org}/repos", anyone, "repos/repos#list-organization-repositories", (*API).orgRepos},
	{"POST /orgs/{org}/repos", signedIn, "repos/repos#create-an-organization-repository", (*API).createOrgRepo},
	{"GET /user/repos", signedIn, "repos/repos#list-repositories-for-the-authenticated-user", (*API).myRepos},
	{"POST /user/repos", signedIn, "repos/repos#create-a-repository-for-the-authenticated-user", (*API).createUserRepo},
	{"GET /users/{username}/repos", anyone, "repos/repos#list-repositories-for-a-user", (*API).userRepos},
	{"GET /repositories/{id}", anyone, "repos/repos#get-a-repository", (*API).getRepoByID},
	{"GET /repos/{owner}/{repo}", reader, "repos/repos#get-a-repository", (*API).getRepo},
	{"PATCH /repos/{owner}/{repo}", admin, "repos/repos#update-a-repository", (*API).updateRepo},
	{"DELETE /repos/{owner}/{repo}", deleter, "repos/repos#delete-a-repository", (*API).deleteRepo},
	{"GET /repos/{owner}/{repo}/tags", reader, "repos/repos#list-repository-tags", (*API).listTags},
	{"GET /repos/{owner}/{repo}/topics", reader, "repos/repos#get-all-repository-topics", (*API).getTopics},
	{"PUT /repos/{owner}/{repo}/topics", admin, "repos/repos#replace-all-repository-topics", (*API).putTopics},

	{"PUT /repos/{owner}/{repo}/import", admin, "migrations/source-imports#start-an-import", (*API).startImport},
	{"GET /repos/{owner}/{repo}/import", writer, "migrations/source-imports#get-an-import-status", (*API).getImport},
	{"DELETE /repos/{owner}/{repo}/import", admin, "migrations/source-imports#cancel-an-import", (*API).cancelImport},

	{"GET /repos/{owner}/{repo}/branches", reader, "branches/branches#list-branches", (*API).listBranches},
	{"GET /repos/{owner}/{repo}/branches/{branch...}", reader, "branches/branches#get-a-branch", (*API).getBranch},

	{"GET /repos/{owner}/{repo}/collaborators", writer, "collaborators/collaborators#list-repository-collaborators", (*API).listCollaborators},
	{"GET /repos/{owner}/{repo}/collaborators/{username}", writer, "collaborators/collaborators#check-if-a-user-is-a-repository-collaborator", (*API).checkCollaborator},
	{"PUT /repos/{owner}/{repo}/collaborators/{username}", admin, "collaborators/collaborators#add-a-repository-collaborator", (*API).putCollaborator},
	{"DELETE /repos/{owner}/{repo}/collaborators/{username}", insider, "collaborators/collaborators#remove-a-repository-collaborator", (*API).removeCollaborator},
	{"GET /repos/{owner}/{repo}/collaborators/{username}/permission", insider, "collaborators/collaborators#get-repository-permissions-for-a-user", (*API).getPermission},

	{"GET /repos/{owner}/{repo}/commits", reader, "commits/commits#list-commits", (*API).listCommits},
	{"GET /repos/{owner}/{repo}/commits/{ref...}", reader, "commits/commits#get-a-commit", (*API).getCommit},
	{"GET /repos/{owner}/{repo}/compare/{basehead...}", reader, "commits/commits#compare-two-commits", (*API).compare},

	{"GET /repos/{owner}/{repo}/contents", reader, "repos/contents#get-repository-content", (*API).getContents},
	{"GET /repos/{owner}/{repo}/contents/{path...}", reader, "repos/contents#get-repository-content", (*API).getContents},
	{"PUT /repos/{owner}/{repo}/contents/{path...}", writer, "repos/contents#create-or-update-file-contents", (*API).putContents},
	{"DELETE /repos/{owner}/{repo}/contents/{path...}", writer, "repos/contents#delete-a-file", (*API).deleteContents},
	{"GET /repos/{owner}/{repo}/readme", reader, "repos/contents#get-a-repository-readme", (*API).getReadme},
	{"GET /repos/{owner}/{repo}/readme/{dir...}", reader, "repos/contents#get-a-repository-readme-for-a-directory", (*API).getReadmeIn},
	{"GET /repos/{owner}/{repo}/raw/{rest...}", reader, "repos/contents", (*API).getRaw}, // download_url points here

	{"GET /repos/{owner}/{repo}/secret-scanning/alerts", alertsOf, "secret-scanning/secret-scanning#list-secret-scanning-alerts-for-a-repository", (*API).listAlerts},
	{"GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}", alertsOf, "secret-scanning/secret-scanning#get-a-secret-scanning-alert", (*API).getAlert},
	{"PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}", alertsOf, "secret-scanning/secret-scanning#update-a-secret-scanning-alert", (*API).updateAlert},
	{"GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations", alertsOf, "secret-scanning/secret-scanning#list-locations-for-a-secret-scanning-alert", (*API).listLocations},
	{"POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses", insider, "secret-scanning/secret-scanning#create-a-push-protection-bypass", (*API).createBypass},
	{"GET /repos/{owner}/{repo}/bypass-requests/secret-scanning", reviewsOf, "secret-scanning/delegated-bypass#list-bypass-requests-for-secret-scanning-for-a-repository", (*API).listBypassRequests},
	{"POST /repos/{owner}/{repo}/bypass-requests/secret-scanning", insider, "secret-scanning/delegated-bypass", (*API).createBypassRequest}, // ours
	{"GET /repos/{owner}/{repo}/bypass-requests/secret-scanning/{bypass_request_number}", reviewsOf, "secret-scanning/delegated-bypass#get-a-bypass-request-for-secret-scanning", (*API).getBypassRequest},
	{"PATCH /repos/{owner}/{repo}/bypass-requests/secret-scanning/{bypass_request_number}", reviewsOf, "secret-scanning/delegated-bypass#review-a-bypass-request-for-secret-scanning", (*API).reviewBypassRequest},
	{"DELETE /repos/{owner}/{repo}/bypass-requests/secret-scanning/{bypass_request_number}", insider, "secret-scanning/delegated-bypass", (*API).cancelBypassRequest}, // ours
	{"DELETE /repos/{owner}/{repo}/bypass-responses/secret-scanning/{bypass_response_id}", reviewsOf, "secret-scanning/delegated-bypass#dismiss-a-response-on-a-bypass-request-for-secret-scanning", (*API).dismissBypassResponse},
	{"GET /orgs/{org}/bypass-requests/secret-scanning", orgAlerts, "secret-scanning/delegated-bypass#list-bypass-requests-for-secret-scanning-for-an-org", (*API).orgBypassRequests},
	{"GET /repos/{owner}/{repo}/dismissal-requests/secret-scanning", reviewsOf, "secret-scanning/alert-dismissal-requests#list-alert-dismissal-requests-for-secret-scanning-for-a-repository", (*API).listDismissalRequests},
	{"GET /repos/{owner}/{repo}/dismissal-requests/secret-scanning/{alert_number}", alertsOf, "secret-scanning/alert-dismissal-requests#get-an-alert-dismissal-request-for-secret-scanning", (*API).getDismissalRequest},
	{"POST /repos/{owner}/{repo}/dismissal-requests/secret-scanning/{alert_number}", alertsOf, "secret-scanning/alert-dismissal-requests", (*API).createDismissalRequest},   // ours
	{"DELETE /repos/{owner}/{repo}/dismissal-requests/secret-scanning/{alert_number}", alertsOf, "secret-scanning/alert-dismissal-requests", (*API).cancelDismissalRequest}, // ours
	{"PATCH /repos/{owner}/{repo}/dismissal-requests/secret-scanning/{alert_number}", alertsOf, "secret-scanning/alert-dismissal-requests#review-an-alert-dismissal-request-for-secret-scanning", (*API).reviewDismissalRequest},
	{"GET /orgs/{org}/dismissal-requests/secret-scanning", orgAlerts, "secret-scanning/alert-dismissal-requests#list-alert-dismissal-requests-for-secret-scanning-for-an-org", (*API).orgDismissalRequests},
	{"GET /repos/{owner}/{repo}/secret-scanning/scan-history", alertsOf, "secret-scanning/secret-scanning#get-secret-scanning-scan-history-for-a-repository", (*API).scanHistory},

	{"GET /repos/{owner}/{repo}/secret-scanning/observed-blocks", alertsOf, "secret-scanning/secret-scanning", (*API).listObserved},
	{"GET /repos/{owner}/{repo}/code-security-configuration", alertsOf, "code-security/configurations#get-the-code-security-configuration-associated-with-a-repository", (*API).repoConfiguration},
	{"GET /orgs/{org}/code-security/configurations", seeOrg, "code-security/configurations#get-code-security-configurations-for-an-organization", (*API).listConfigurations},
	{"POST /orgs/{org}/code-security/configurations", changeOrg, "code-security/configurations#create-a-code-security-configuration", (*API).createConfiguration},
	{"GET /orgs/{org}/code-security/configurations/defaults", seeOrg, "code-security/configurations#get-default-code-security-configurations", (*API).defaultConfigurations},
	{"DELETE /orgs/{org}/code-security/configurations/detach", changeOrg, "code-security/configurations#detach-configurations-from-repositories", (*API).detachConfigurations},
	{"GET /orgs/{org}/code-security/configurations/{configuration_id}", seeOrg, "code-security/configurations#get-a-code-security-configuration", (*API).getConfiguration},
	{"PATCH /orgs/{org}/code-security/configurations/{configuration_id}", changeOrg, "code-security/configurations#update-a-code-security-configuration", (*API).updateConfiguration},
	{"DELETE /orgs/{org}/code-security/configurations/{configuration_id}", changeOrg, "code-security/configurations#delete-a-code-security-configuration", (*API).deleteConfiguration},
	{"POST /orgs/{org}/code-security/configurations/{configuration_id}/attach", changeOrg, "code-security/configurations#attach-a-configuration-to-repositories", (*API).attachConfiguration},
	{"PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults", changeOrg, "code-security/configurations#set-a-code-security-configuration-as-a-default-for-an-organization", (*API).setDefault},
	{"GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories", seeOrg, "code-security/configurations#get-repositories-associated-with-a-code-security-configuration", (*API).configurationRepos},
	{"PATCH /orgs/{org}", ownOrg, "orgs/orgs#update-an-organization", (*API).updateOrg},

	{"GET /orgs/{org}/secret-scanning/alerts", orgAlerts, "secret-scanning/secret-scanning#list-secret-scanning-alerts-for-an-organization", (*API).listOrgAlerts},

	{"GET /repos/{owner}/{repo}/hooks", seeHooks, "repos/webhooks#list-repository-webhooks", (*API).listHooks},
	{"POST /repos/{owner}/{repo}/hooks", useHooks, "repos/webhooks#create-a-repository-webhook", (*API).createHook},
	{"GET /repos/{owner}/{repo}/hooks/{hook_id}", seeHooks, "repos/webhooks#get-a-repository-webhook", (*API).getHook},
	{"PATCH /repos/{owner}/{repo}/hooks/{hook_id}", useHooks, "repos/webhooks#update-a-repository-webhook", (*API).updateHook},
	{"DELETE /repos/{owner}/{repo}/hooks/{hook_id}", hooksOf, "repos/webhooks#delete-a-repository-webhook", (*API).deleteHook},
	{"GET /repos/{owner}/{repo}/hooks/{hook_id}/config", seeHooks, "repos/webhooks#get-a-webhook-configuration-for-a-repository", (*API).getHookConfig},
	{"PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config", useHooks, "repos/webhooks#update-a-webhook-configuration-for-a-repository", (*API).updateHookConfig},
	{"GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries", seeHooks, "repos/webhooks#list-deliveries-for-a-repository-webhook", (*API).listDeliveries},
	{"GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}", seeHooks, "repos/webhooks#get-a-delivery-for-a-repository-webhook", (*API).getDelivery},
	{"POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts", useHooks, "repos/webhooks#redeliver-a-delivery-for-a-repository-webhook", (*API).redeliver},
	{"POST /repos/{owner}/{repo}/hooks/{hook_id}/pings", seeHooks, "repos/webhooks#ping-a-repository-webhook", (*API).pingHook},
	{"POST /repos/{owner}/{repo}/hooks/{hook_id}/tests", seeHooks, "repos/webhooks#test-the-push-repository-webhook", (*API).testHook},

	{"GET /orgs/{org}/hooks", orgHooks, "orgs/webhooks#list-organization-webhooks", (*API).listHooks},
	{"POST /orgs/{org}/hooks", orgHooks, "orgs/webhooks#create-an-organization-webhook", (*API).createHook},
	{"GET /orgs/{org}/hooks/{hook_id}", orgHooks, "orgs/webhooks#get-an-organization-webhook", (*API).getHook},
	{"PATCH /orgs/{org}/hooks/{hook_id}", orgHooks, "orgs/webhooks#update-an-organization-webhook", (*API).updateHook},
	{"DELETE /orgs/{org}/hooks/{hook_id}", orgHooks, "orgs/webhooks#delete-an-organization-webhook", (*API).deleteHook},
	{"GET /orgs/{org}/hooks/{hook_id}/config", orgHooks, "orgs/webhooks#get-a-webhook-configuration-for-an-organization", (*API).getHookConfig},
	{"PATCH /orgs/{org}/hooks/{hook_id}/config", orgHooks, "orgs/webhooks#update-a-webhook-configuration-for-an-organization", (*API).updateHookConfig},
	{"GET /orgs/{org}/hooks/{hook_id}/deliveries", orgHooks, "orgs/webhooks#list-deliveries-for-an-organization-webhook", (*API).listDeliveries},
	{"GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}", orgHooks, "orgs/webhooks#get-a-delivery-for-an-organization-webhook", (*API).getDelivery},
	{"POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts", orgHooks, "orgs/webhooks#redeliver-a-delivery-for-an-organization-webhook", (*API).redeliver},
	{"POST /orgs/{org}/hooks/{hook_id}/pings", orgHooks, "orgs/webhooks#ping-an-organization-webhook", (*API).pingHook},

	{"GET /repos/{owner}/{repo}/secret-scanning/custom-patterns", alertsOf, "secret-scanning/custom-patterns#list-repository-custom-patterns", (*API).listPatterns},
	{"POST /repos/{owner}/{repo}/secret-scanning/custom-patterns", alertsOf, "secret-scanning/custom-patterns#bulk-create-repository-custom-patterns", (*API).createPatterns},
	{"DELETE /repos/{owner}/{repo}/secret-scanning/custom-patterns", lowering, "secret-scanning/custom-patterns#bulk-delete-repository-custom-patterns", (*API).deletePatterns},
	{"PATCH /repos/{owner}/{repo}/secret-scanning/custom-patterns/{pattern_id}", lowering, "secret-scanning/custom-patterns#update-a-repository-custom-pattern", (*API).updatePattern},
	{"GET /orgs/{org}/secret-scanning/custom-patterns", seeOrg, "secret-scanning/custom-patterns#list-organization-custom-patterns", (*API).listPatterns},
	{"POST /orgs/{org}/secret-scanning/custom-patterns", orgMakes, "secret-scanning/custom-patterns#bulk-create-organization-custom-patterns", (*API).createPatterns},
	{"DELETE /orgs/{org}/secret-scanning/custom-patterns", changeOrg, "secret-scanning/custom-patterns#bulk-delete-organization-custom-patterns", (*API).deletePatterns},
	{"PATCH /orgs/{org}/secret-scanning/custom-patterns/{pattern_id}", changeOrg, "secret-scanning/custom-patterns#update-an-organization-custom-pattern", (*API).updatePattern},
	{"POST /repos/{owner}/{repo}/secret-scanning/custom-patterns/test", alertsOf, "secret-scanning/custom-patterns", (*API).testPattern},
	{"POST /repos/{owner}/{repo}/secret-scanning/custom-patterns/import", alertsOf, "secret-scanning/custom-patterns", (*API).importPatterns},
	{"POST /repos/{owner}/{repo}/secret-scanning/custom-patterns/{pattern_id}/dry-runs", alertsOf, "secret-scanning/custom-patterns", (*API).startDryRun},
	{"GET /repos/{owner}/{repo}/secret-scanning/custom-patterns/{pattern_id}/dry-runs", alertsOf, "secret-scanning/custom-patterns", (*API).listDryRuns},
	{"GET /repos/{owner}/{repo}/secret-scanning/custom-patterns/{pattern_id}/dry-runs/{dry_run_id}", alertsOf, "secret-scanning/custom-patterns", (*API).getDryRun},
	{"POST /repos/{owner}/{repo}/secret-scanning/custom-patterns/{pattern_id}/publish", alertsOf, "secret-scanning/custom-patterns", (*API).publishPattern},
	{"POST /repos/{owner}/{repo}/secret-scanning/custom-patterns/{pattern_id}/unpublish", lowering, "secret-scanning/custom-patterns", (*API).unpublishPattern},
	{"PUT /repos/{owner}/{repo}/secret-scanning/custom-patterns/{pattern_id}/push-protection", alertsOf, "secret-scanning/custom-patterns", (*API).protectPattern},
	{"DELETE /repos/{owner}/{repo}/secret-scanning/custom-patterns/{pattern_id}/push-protection", lowering, "secret-scanning/custom-patterns", (*API).unprotectPattern},
	{"POST /orgs/{org}/secret-scanning/custom-patterns/test", orgMakes, "secret-scanning/custom-patterns", (*API).testPattern},
	{"POST /orgs/{org}/secret-scanning/custom-patterns/import", orgMakes, "secret-scanning/custom-patterns", (*API).importPatterns},
	{"POST /orgs/{org}/secret-scanning/custom-patterns/{pattern_id}/dry-runs", orgMakes, "secret-scanning/custom-patterns", (*API).startDryRun},
	{"GET /orgs/{org}/secret-scanning/custom-patterns/{pattern_id}/dry-runs", seeOrg, "secret-scanning/custom-patterns", (*API).listDryRuns},
	{"GET /orgs/{org}/secret-scanning/custom-patterns/{pattern_id}/dry-runs/{dry_run_id}", seeOrg, "secret-scanning/custom-patterns", (*API).getDryRun},
	{"POST /orgs/{org}/secret-scanning/custom-patterns/{pattern_id}/publish", orgMakes, "secret-scanning/custom-patterns", (*API).publishPattern},
	{"POST /orgs/{org}/secret-scanning/custom-patterns/{pattern_id}/unpublish", changeOrg, "secret-scanning/custom-patterns", (*API).unpublishPattern},
	{"PUT /orgs/{org}/secret-scanning/custom-patterns/{pattern_id}/push-protection", orgMakes, "secret-scanning/custom-patterns", (*API).protectPattern},
	{"DELETE /orgs/{org}/secret-scanning/custom-patterns/{pattern_id}/push-protection", changeOrg, "secret-scanning/custom-patterns", (*API).unprotectPattern},
	{"GET /orgs/{org}/secret-scanning/pattern-configurations", seeOrg, "secret-scanning/push-protection#list-organization-pattern-configurations", (*API).getPatternConfiguration},
	{"PATCH /orgs/{org}/secret-scanning/pattern-configurations", changeOrg, "secret-scanning/push-protection#update-organization-pattern-configurations", (*API).updatePatternConfiguration},

	{"GET /orgs/{org}/teams", seeTeams, "teams/teams#list-teams", (*API).listTeams},
	{"POST /orgs/{org}/teams", mendTeams, "teams/teams#create-a-team", (*API).createTeam},
	{"GET /orgs/{org}/teams/{team_slug}", seeTeams, "teams/teams#get-a-team-by-name", (*API).getTeam},
	{"PATCH /orgs/{org}/teams/{team_slug}", mendTeams, "teams/teams#update-a-team", (*API).updateTeam},
	{"DELETE /orgs/{org}/teams/{team_slug}", mendTeams, "teams/teams#delete-a-team", (*API).deleteTeam},
	{"GET /orgs/{org}/teams/{team_slug}/members", seeTeams, "teams/members#list-team-members", (*API).listTeamMembers},
	{"GET /orgs/{org}/teams/{team_slug}/memberships/{username}", seeTeams, "teams/members#get-team-membership-for-a-user", (*API).getTeamMembership},
	{"PUT /orgs/{org}/teams/{team_slug}/memberships/{username}", mendTeams, "teams/members#add-or-update-team-membership-for-a-user", (*API).putTeamMembership},
	{"DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}", mendTeams, "teams/members#remove-team-membership-for-a-user", (*API).removeTeamMembership},
	{"GET /orgs/{org}/teams/{team_slug}/repos", seeTeams, "teams/teams#list-team-repositories", (*API).listTeamRepos},
	{"PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}", teamRepos, "teams/teams#add-or-update-team-repository-permissions", (*API).putTeamRepo},
	{"DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}", teamRepos, "teams/teams#remove-a-repository-from-a-team", (*API).removeTeamRepo},
	{"GET /orgs/{org}/organization-roles", seeRoles, "orgs/organization-roles#get-all-organization-roles-for-an-organization", (*API).listOrgRoles},
	{"GET /orgs/{org}/organization-roles/{role_id}/users", seeRoles, "orgs/organization-roles#list-users-that-are-assigned-to-an-organization-role", (*API).orgRoleUsers},
	{"GET /orgs/{org}/organization-roles/{role_id}/teams", seeRoles, "orgs/organization-roles#list-teams-that-are-assigned-to-an-organization-role", (*API).orgRoleTeams},
	{"PUT /orgs/{org}/organization-roles/users/{username}/{role_id}", mendTeams, "orgs/organization-roles#assign-an-organization-role-to-a-user", (*API).putOrgRoleUser},
	{"DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}", mendTeams, "orgs/organization-roles#remove-an-organization-role-from-a-user", (*API).removeOrgRoleUser},
	{"PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}", mendTeams, "orgs/organization-roles#assign-an-organization-role-to-a-team", (*API).putOrgRoleTeam},
	{"DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}", mendTeams, "orgs/organization-roles#remove-an-organization-role-from-a-team", (*API).removeOrgRoleTeam},

	{"GET /user", signedIn, "users/users#get-the-authenticated-user", (*API).currentUser},
	{"PATCH /user", profile, "users/users#update-the-authenticated-user", (*API).updateUser},
	{"GET /user/emails", emails, "users/emails#list-email-addresses-for-the-authenticated-user", (*API).listEmails},
	{"GET /users/{username}", anyone, "users/users#get-a-user", (*API).getUser},
}
