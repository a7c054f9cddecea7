package api

import (
	"slices"
	"strings"
	"time"

	"pushward"
)

// settingsInput are the switches of a repository that can be set when it is
// made and later. null leaves one as it is.
type settingsInput struct {
	HasIssues              optional[bool] `json:"has_issues"`
	HasProjects            optional[bool] `json:"has_projects"`
	HasWiki                optional[bool] `json:"has_wiki"`
	HasDiscussions         optional[bool] `json:"has_discussions"`
	HasDownloads           optional[bool] `json:"has_downloads"`
	HasPullRequests        optional[bool] `json:"has_pull_requests"`
	IsTemplate             optional[bool] `json:"is_template"`
	AllowSquashMerge       optional[bool] `json:"allow_squash_merge"`
	AllowMergeCommit       optional[bool] `json:"allow_merge_commit"`
	AllowRebaseMerge       optional[bool] `json:"allow_rebase_merge"`
	AllowAutoMerge         optional[bool] `json:"allow_auto_merge"`
	DeleteBranchOnMerge    optional[bool] `json:"delete_branch_on_merge"`
	AllowUpdateBranch      optional[bool] `json:"allow_update_branch"`
	AllowForking           optional[bool] `json:"allow_forking"`
	WebCommitSignoff       optional[bool] `json:"web_commit_signoff_required"`
	SquashPRTitleAsDefault optional[bool] `json:"use_squash_pr_title_as_default"`

	SquashMergeCommitTitle   optional[string] `json:"squash_merge_commit_title"`
	SquashMergeCommitMessage optional[string] `json:"squash_merge_commit_message"`
	MergeCommitTitle         optional[string] `json:"merge_commit_title"`
	MergeCommitMessage       optional[string] `json:"merge_commit_message"`
	PullRequestPolicy        optional[string] `json:"pull_request_creation_policy"`
}

// apply puts what is given into s.
func (in settingsInput) apply(s *pushward.RepoSettings) error {
	unless(&s.IssuesOff, in.HasIssues)
	unless(&s.ProjectsOff, in.HasProjects)
	unless(&s.WikiOff, in.HasWiki)
	unless(&s.DownloadsOff, in.HasDownloads)
	unless(&s.PullRequestsOff, in.HasPullRequests)
	unless(&s.SquashMergeOff, in.AllowSquashMerge)
	unless(&s.MergeCommitOff, in.AllowMergeCommit)
	unless(&s.RebaseMergeOff, in.AllowRebaseMerge)
	unless(&s.ForkingOff, in.AllowForking)
	when(&s.Discussions, in.HasDiscussions)
	when(&s.Template, in.IsTemplate)
	when(&s.AutoMerge, in.AllowAutoMerge)
	when(&s.DeleteBranchOnMerge, in.DeleteBranchOnMerge)
	when(&s.UpdateBranch, in.AllowUpdateBranch)
	when(&s.WebCommitSignoff, in.WebCommitSignoff)
	when(&s.SquashPRTitleAsDefault, in.SquashPRTitleAsDefault)
	if s.SquashMergeOff && s.MergeCommitOff && s.RebaseMergeOff {
		return invalidField("Repository", "merge_commit_allowed", "Sorry, you need to allow at least one merge strategy.")
	}
	for _, f := range []struct {
		set     *string
		in      optional[string]
		field   string
		allowed []string
	}{
		{&s.SquashMergeCommitTitle, in.SquashMergeCommitTitle, "squash_merge_commit_title", []string{"PR_TITLE", "COMMIT_OR_PR_TITLE"}},
		{&s.SquashMergeCommitMessage, in.SquashMergeCommitMessage, "squash_merge_commit_message", []string{"PR_BODY", "COMMIT_MESSAGES", "BLANK"}},
		{&s.MergeCommitTitle, in.MergeCommitTitle, "merge_commit_title", []string{"PR_TITLE", "MERGE_MESSAGE"}},
		{&s.MergeCommitMessage, in.MergeCommitMessage, "merge_commit_message", []string{"PR_BODY", "PR_TITLE", "BLANK"}},
		{&s.PullRequestCreationPolicy, in.PullRequestPolicy, "pull_request_creation_policy", []string{"all", "collaborators_only"}},
	} {
		if !f.in.Given || f.in.Null {
			continue
		}
		if !slices.Contains(f.allowed, f.in.Value) {
			return invalidField("Repository", f.field, f.field+" must be one of "+strings.Join(f.allowed, ", "))
		}
		*f.set = f.in.Value
	}
	return nil
}

func when(setting *bool, in optional[bool]) {
	if in.Given && !in.Null {
		*setting = in.Value
	}
}

func unless(setting *bool, in optional[bool]) {
	if in.Given && !in.Null {
		*setting = !in.Value
	}
}

// securityInput is security_and_analysis of a PATCH. Each is enabled or disabled.
type securityInput struct {
	AdvancedSecurity    optional[statusInput] `json:"advanced_security"`
	CodeSecurity        optional[statusInput] `json:"code_security"`
	DependabotUpdates   optional[statusInput] `json:"dependabot_security_updates"`
	SecretScanning      optional[statusInput] `json:"secret_scanning"`
	PushProtection      optional[statusInput] `json:"secret_scanning_push_protection"`
	NonProviderPatterns optional[statusInput] `json:"secret_scanning_non_provider_patterns"`
	AIDetection         optional[statusInput] `json:"secret_scanning_ai_detection"`
	ValidityChecks      optional[statusInput] `json:"secret_scanning_validity_checks"`
	DelegatedDismissal  optional[statusInput] `json:"secret_scanning_delegated_alert_dismissal"`
	DelegatedBypass     optional[statusInput] `json:"secret_scanning_delegated_bypass"`

	DelegatedBypassOptions optional[bypassOptionsInput] `json:"secret_scanning_delegated_bypass_options"` // see storeReviewers

	// Ours: for as long as it is on, secrets are recorded and not blocked.
	ImportMode optional[statusInput] `json:"secret_scanning_import_mode"`

	// Ours: what would be blocked is recorded and let in.
	ObserveMode optional[statusInput] `json:"secret_scanning_observe_mode"`
}

type statusInput struct {
	Status *string `json:"status"`
}

// apply puts what is given into the settings of r. An import mode that is
// switched on lasts until importEnd; one that is on already is not prolonged.
func (in securityInput) apply(r *pushward.Repo, importEnd time.Time) error {
	s := &r.Settings
	importing := r.Importing(r.UpdatedAt)
	importOff := !importing
	for _, f := range []struct {
		set   *bool
		in    optional[statusInput]
		off   bool // the setting says that it is off
		field string
	}{
		{&s.AdvancedSecurity, in.AdvancedSecurity, false, "advanced_security"},
		{&s.CodeSecurity, in.CodeSecurity, false, "code_security"},
		{&s.DependabotUpdates, in.DependabotUpdates, false, "dependabot_security_updates"},
		{&s.SecretScanningOff, in.SecretScanning, true, "secret_scanning"},
		{&s.PushProtectionOff, in.PushProtection, true, "secret_scanning_push_protection"},
		{&s.NonProviderPatterns, in.NonProviderPatterns, false, "secret_scanning_non_provider_patterns"},
		{&s.AIDetection, in.AIDetection, false, "secret_scanning_ai_detection"},
		{&s.ValidityChecks, in.ValidityChecks, false, "secret_scanning_validity_checks"},
		{&s.DelegatedDismissal, in.DelegatedDismissal, false, "secret_scanning_delegated_alert_dismissal"},
		{&s.DelegatedBypass, in.DelegatedBypass, false, "secret_scanning_delegated_bypass"},
		{&s.Observe, in.ObserveMode, false, "secret_scanning_observe_mode"},
		{&importOff, in.ImportMode, true, "secret_scanning_import_mode"},
	} {
		if !f.in.Given || f.in.Null {
			continue
		}
		v := f.in.Value.Status
		if v == nil || *v != "enabled" && *v != "disabled" {
			return invalidField("Repository", f.field, f.field+".status must be enabled or disabled")
		}
		*f.set = (*v == "enabled") != f.off
	}
	if in.PushProtection.Given && !s.PushProtectionOff && s.SecretScanningOff {
		return invalidField("Repository", "secret_scanning_push_protection", "Secret scanning must be enabled to enable push protection.")
	}
	if in.ObserveMode.Given && s.Observe && s.SecretScanningOff {
		return invalidField("Repository", "secret_scanning_observe_mode", "Secret scanning must be enabled to enable the observe mode: without it nothing is recorded.")
	}
	if in.ImportMode.Given && !importOff && s.SecretScanningOff {
		return invalidField("Repository", "secret_scanning_import_mode", "Secret scanning must be enabled to enable the import mode: without it nothing is recorded.")
	}
	switch {
	case importOff:
		s.ImportUntil = time.Time{}
	case !importing:
		s.ImportUntil = importEnd
	}
	return nil
}
