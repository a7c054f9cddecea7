package webhook

import (
	"slices"
	"strings"

	"pushward/internal/store"
)

// elsewhere are the events of GitHub's that hooks can ask for and nothing here
// brings about. Clients ask for them beside those that happen.
var elsewhere = strings.Fields(`
	branch_protection_configuration branch_protection_rule check_run check_suite code_scanning_alert commit_comment
	custom_property custom_property_values dependabot_alert deploy_key deployment deployment_protection_rule deployment_review
	deployment_status discussion discussion_comment dismissal_request_code_scanning exemption_request_push_ruleset fork
	github_app_authorization gollum installation installation_repositories installation_target issue_comment
	issue_dependencies issues label marketplace_purchase member membership merge_group meta milestone org_block organization
	organization_custom_property organization_custom_property_values package page_build personal_access_token_request project
	project_card project_column projects_v2 projects_v2_item projects_v2_status_update public pull_request
	pull_request_review pull_request_review_comment pull_request_review_thread registry_package release
	repository_advisory repository_dispatch repository_import repository_ruleset repository_vulnerability_alert
	security_advisory sponsorship star status sub_issues team team_add watch workflow_dispatch workflow_job workflow_run`)

// Known says whether a hook can ask for an event. "*" is every one.
func Known(event string) bool {
	_, ours := builders[event]
	return ours || event == "*" || slices.Contains(elsewhere, event)
}

// Seal puts a target into a hook, whose owner must stand already.
func (d *Dispatcher) Seal(h *store.Hook, t Target) error { return d.keys.Seal(h, t) }

// Target reads where a hook's events go.
func (d *Dispatcher) Target(h store.Hook) (Target, error) { return d.keys.Open(h) }
