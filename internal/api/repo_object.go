package api

import (
	"strings"
	"time"

	"pushward"
	"pushward/internal/access"
)

// repoLinks are the addresses of all that can hang on a repository, which
// GitHub repeats in every description of one, served or not.
type repoLinks struct {
	URL              string `json:"url"`
	HTMLURL          string `json:"html_url"`
	ArchiveURL       string `json:"archive_url"`
	AssigneesURL     string `json:"assignees_url"`
	BlobsURL         string `json:"blobs_url"`
	BranchesURL      string `json:"branches_url"`
	CollaboratorsURL string `json:"collaborators_url"`
	CommentsURL      string `json:"comments_url"`
	CommitsURL       string `json:"commits_url"`
	CompareURL       string `json:"compare_url"`
	ContentsURL      string `json:"contents_url"`
	ContributorsURL  string `json:"contributors_url"`
	DeploymentsURL   string `json:"deployments_url"`
	DownloadsURL     string `json:"downloads_url"`
	EventsURL        string `json:"events_url"`
	ForksURL         string `json:"forks_url"`
	GitCommitsURL    string `json:"git_commits_url"`
	GitRefsURL       string `json:"git_refs_url"`
	GitTagsURL       string `json:"git_tags_url"`
	HooksURL         string `json:"hooks_url"`
	IssueCommentURL  string `json:"issue_comment_url"`
	IssueEventsURL   string `json:"issue_events_url"`
	IssuesURL        string `json:"issues_url"`
	KeysURL          string `json:"keys_url"`
	LabelsURL        string `json:"labels_url"`
	LanguagesURL     string `json:"languages_url"`
	MergesURL        string `json:"merges_url"`
	MilestonesURL    string `json:"milestones_url"`
	NotificationsURL string `json:"notifications_url"`
	PullsURL         string `json:"pulls_url"`
	ReleasesURL      string `json:"releases_url"`
	StargazersURL    string `json:"stargazers_url"`
	StatusesURL      string `json:"statuses_url"`
	SubscribersURL   string `json:"subscribers_url"`
	SubscriptionURL  string `json:"subscription_url"`
	TagsURL          string `json:"tags_url"`
	TeamsURL         string `json:"teams_url"`
	TreesURL         string `json:"trees_url"`
	GitURL           string `json:"git_url"`
	SSHURL           string `json:"ssh_url"`
	CloneURL         string `json:"clone_url"`
	SVNURL           string `json:"svn_url"`
}

func (c *call) repoLinks(r pushward.Repo) repoLinks {
	api, html := c.base.repo(r), c.base.repoHTML(r)
	_, host, _ := strings.Cut(c.base.html, "://")
	return repoLinks{
		URL: api, HTMLURL: html, CloneURL: html + ".git", SVNURL: html,
		GitURL: "git://" + host + "/" + r.FullName() + ".git", SSHURL: "git@" + host + ":" + r.FullName() + ".git",
		ArchiveURL: api + "/{archive_format}{/ref}", AssigneesURL: api + "/assignees{/user}",
		BlobsURL: api + "/git/blobs{/sha}", BranchesURL: api + "/branches{/branch}",
		CollaboratorsURL: api + "/collaborators{/collaborator}", CommentsURL: api + "/comments{/number}",
		CommitsURL: api + "/commits{/sha}", CompareURL: api + "/compare/{base}...{head}",
		ContentsURL: api + "/contents/{+path}", ContributorsURL: api + "/contributors",
		DeploymentsURL: api + "/deployments", DownloadsURL: api + "/downloads", EventsURL: api + "/events",
		ForksURL: api + "/forks", GitCommitsURL: api + "/git/commits{/sha}", GitRefsURL: api + "/git/refs{/sha}",
		GitTagsURL: api + "/git/tags{/sha}", HooksURL: api + "/hooks",
		IssueCommentURL: api + "/issues/comments{/number}", IssueEventsURL: api + "/issues/events{/number}",
		IssuesURL: api + "/issues{/number}", KeysURL: api + "/keys{/key_id}", LabelsURL: api + "/labels{/name}",
		LanguagesURL: api + "/languages", MergesURL: api + "/merges", MilestonesURL: api + "/milestones{/number}",
		NotificationsURL: api + "/notifications{?since,all,participating}", PullsURL: api + "/pulls{/number}",
		ReleasesURL: api + "/releases{/id}", StargazersURL: api + "/stargazers", StatusesURL: api + "/statuses/{sha}",
		SubscribersURL: api + "/subscribers", SubscriptionURL: api + "/subscription", TagsURL: api + "/tags",
		TeamsURL: api + "/teams", TreesURL: api + "/git/trees{/sha}",
	}
}

// repository is GitHub's "minimal-repository" and "repository", as lists hold it.
type repository struct {
	ID       int64      `json:"id"`
	NodeID   string     `json:"node_id"`
	Name     string     `json:"name"`
	FullName string     `json:"full_name"`
	Owner    simpleUser `json:"owner"`
	repoLinks

	Description   *string `json:"description"`
	Homepage      *string `json:"homepage"`
	Private       bool    `json:"private"`
	Visibility    string  `json:"visibility"`
	Archived      bool    `json:"archived"`
	DefaultBranch string  `json:"default_branch"`
	CreatedAt     string  `json:"created_at"`
	UpdatedAt     string  `json:"updated_at"`
	PushedAt      string  `json:"pushed_at"`

	Topics                    []string `json:"topics"`
	HasIssues                 bool     `json:"has_issues"`
	HasProjects               bool     `json:"has_projects"`
	HasWiki                   bool     `json:"has_wiki"`
	HasPages                  bool     `json:"has_pages"`
	HasDownloads              *bool    `json:"has_downloads,omitempty"` // gone in 2026-03-10
	HasDiscussions            bool     `json:"has_discussions"`
	HasPullRequests           bool     `json:"has_pull_requests"`
	PullRequestCreationPolicy string   `json:"pull_request_creation_policy"`
	IsTemplate                bool     `json:"is_template"`
	AllowForking              bool     `json:"allow_forking"`
	WebCommitSignoffRequired  bool     `json:"web_commit_signoff_required"`

	// What is not kept here is none.
	Fork            bool    `json:"fork"`
	Disabled        bool    `json:"disabled"`
	Language        *string `json:"language"`
	License         *string `json:"license"`
	MirrorURL       *string `json:"mirror_url"`
	Size            int     `json:"size"`
	Forks           int     `json:"forks"`
	ForksCount      int     `json:"forks_count"`
	OpenIssues      int     `json:"open_issues"`
	OpenIssuesCount int     `json:"open_issues_count"`
	StargazersCount int     `json:"stargazers_count"`
	Watchers        int     `json:"watchers"`
	WatchersCount   int     `json:"watchers_count"`

	Permissions *permissions `json:"permissions,omitempty"` // of the caller, when signed in
}

// permissions spells a right in GitHub's five steps.
type permissions struct {
	Admin    bool `json:"admin"`
	Maintain bool `json:"maintain"`
	Push     bool `json:"push"`
	Triage   bool `json:"triage"`
	Pull     bool `json:"pull"`
}

func permissionsOf(r access.Right) *permissions {
	return &permissions{
		Admin: r >= access.Admin, Maintain: r >= access.Admin, Push: r >= access.Write, Triage: r >= access.Write, Pull: r >= access.Read,
	}
}

func (c *call) repository(r pushward.Repo, right access.Right) repository {
	s := r.Settings
	out := repository{
		ID: r.ID, NodeID: nodeID("Repository", r.ID), Name: r.Name, FullName: r.FullName(), Owner: c.simpleUser(r.Owner),
		repoLinks: c.repoLinks(r), Description: orNull(r.Description), Homepage: orNull(r.Homepage),
		Private: r.Private, Visibility: visibility(r), Archived: r.Archived, DefaultBranch: r.DefaultBranch,
		CreatedAt: stamp(r.CreatedAt), UpdatedAt: stamp(r.UpdatedAt), PushedAt: stamp(r.PushedAt),
		Topics: append([]string{}, s.Topics...), HasIssues: !s.IssuesOff, HasProjects: !s.ProjectsOff, HasWiki: !s.WikiOff,
		HasDiscussions: s.Discussions, HasPullRequests: !s.PullRequestsOff, IsTemplate: s.Template,
		PullRequestCreationPolicy: orDefault(s.PullRequestCreationPolicy, "all"),
		AllowForking:              !s.ForkingOff, WebCommitSignoffRequired: s.WebCommitSignoff,
	}
	if r.PushedAt.IsZero() {
		out.PushedAt = out.CreatedAt
	}
	if c.version() == versions[0] {
		downloads := !s.DownloadsOff
		out.HasDownloads = &downloads
	}
	if !c.caller.Anonymous() {
		out.Permissions = permissionsOf(right)
	}
	return out
}

func visibility(r pushward.Repo) string {
	if r.Private {
		return "private"
	}
	return "public"
}

func orDefault(s, def string) string {
	if s == "" {
		return def
	}
	return s
}

// fullRepository is GitHub's "full-repository".
type fullRepository struct {
	repository
	NetworkCount     int               `json:"network_count"`
	SubscribersCount int               `json:"subscribers_count"`
	Organization     *simpleUser       `json:"organization,omitempty"`
	CustomProperties map[string]string `json:"custom_properties"`
	TempCloneToken   *string           `json:"temp_clone_token"`

	*mergeSettings
	SecurityAndAnalysis *securityAndAnalysis `json:"security_and_analysis,omitempty"` // for administrators
}

// mergeSettings show to those who may push.
type mergeSettings struct {
	AllowSquashMerge         bool   `json:"allow_squash_merge"`
	AllowMergeCommit         bool   `json:"allow_merge_commit"`
	AllowRebaseMerge         bool   `json:"allow_rebase_merge"`
	AllowAutoMerge           bool   `json:"allow_auto_merge"`
	DeleteBranchOnMerge      bool   `json:"delete_branch_on_merge"`
	AllowUpdateBranch        bool   `json:"allow_update_branch"`
	SquashPRTitleAsDefault   *bool  `json:"use_squash_pr_title_as_default,omitempty"` // gone in 2026-03-10
	SquashMergeCommitTitle   string `json:"squash_merge_commit_title"`
	SquashMergeCommitMessage string `json:"squash_merge_commit_message"`
	MergeCommitTitle         string `json:"merge_commit_title"`
	MergeCommitMessage       string `json:"merge_commit_message"`
}

// fullRepository describes r to the caller, who has right on it.
func (c *call) fullRepository(r pushward.Repo, right access.Right) fullRepository {
	out := fullRepository{repository: c.repository(r, right), CustomProperties: map[string]string{}}
	if r.Owner.Type == pushward.TypeOrganization {
		owner := c.simpleUser(r.Owner)
		out.Organization = &owner
	}
	if right >= access.Write {
		out.mergeSettings = c.mergeSettings(r.Settings)
	}
	if right >= access.Admin {
		out.SecurityAndAnalysis = securityOf(r, c.a.o.Now())
	}
	return out
}

func (c *call) mergeSettings(s pushward.RepoSettings) *mergeSettings {
	m := &mergeSettings{
		AllowSquashMerge: !s.SquashMergeOff, AllowMergeCommit: !s.MergeCommitOff, AllowRebaseMerge: !s.RebaseMergeOff,
		AllowAutoMerge: s.AutoMerge, DeleteBranchOnMerge: s.DeleteBranchOnMerge, AllowUpdateBranch: s.UpdateBranch,
		SquashMergeCommitTitle:   orDefault(s.SquashMergeCommitTitle, "COMMIT_OR_PR_TITLE"),
		SquashMergeCommitMessage: orDefault(s.SquashMergeCommitMessage, "COMMIT_MESSAGES"),
		MergeCommitTitle:         orDefault(s.MergeCommitTitle, "MERGE_MESSAGE"),
		MergeCommitMessage:       orDefault(s.MergeCommitMessage, "PR_TITLE"),
	}
	if c.version() == versions[0] {
		m.SquashPRTitleAsDefault = &s.SquashPRTitleAsDefault
	}
	return m
}

// status is one switch of security_and_analysis.
type status struct {
	Status string `json:"status"`
}

func statusIf(on bool) status {
	if on {
		return status{"enabled"}
	}
	return status{"disabled"}
}

// securityAndAnalysis is GitHub's object of that name, with the validity checks
// that its live answers have and its description lacks.
type securityAndAnalysis struct {
	AdvancedSecurity    status `json:"advanced_security"`
	CodeSecurity        status `json:"code_security"`
	DependabotUpdates   status `json:"dependabot_security_updates"`
	SecretScanning      status `json:"secret_scanning"`
	PushProtection      status `json:"secret_scanning_push_protection"`
	NonProviderPatterns status `json:"secret_scanning_non_provider_patterns"`
	AIDetection         status `json:"secret_scanning_ai_detection"`
	ValidityChecks      status `json:"secret_scanning_validity_checks"`
	DelegatedDismissal  status `json:"secret_scanning_delegated_alert_dismissal"`
	DelegatedBypass     status `json:"secret_scanning_delegated_bypass"`

	DelegatedBypassOptions *bypassOptions `json:"secret_scanning_delegated_bypass_options,omitempty"` // of a single repository

	ImportMode  importStatus `json:"secret_scanning_import_mode"`  // ours
	ObserveMode status       `json:"secret_scanning_observe_mode"` // ours: what would be blocked is recorded and let in
}

// importStatus is the import mode and when it ends by itself.
type importStatus struct {
	status
	ExpiresAt string `json:"expires_at,omitempty"`
}

func securityOf(r pushward.Repo, now time.Time) *securityAndAnalysis {
	s := r.Settings
	mode := importStatus{status: statusIf(r.Importing(now))}
	if r.Importing(now) {
		mode.ExpiresAt = stamp(s.ImportUntil)
	}
	return &securityAndAnalysis{
		AdvancedSecurity: statusIf(s.AdvancedSecurity), CodeSecurity: statusIf(s.CodeSecurity),
		DependabotUpdates: statusIf(s.DependabotUpdates), SecretScanning: statusIf(!s.SecretScanningOff),
		PushProtection: statusIf(r.PushProtected()), NonProviderPatterns: statusIf(s.NonProviderPatterns),
		AIDetection: statusIf(s.AIDetection), ValidityChecks: statusIf(s.ValidityChecks),
		DelegatedDismissal: statusIf(s.DelegatedDismissal), DelegatedBypass: statusIf(s.DelegatedBypass),
		ImportMode: mode, ObserveMode: statusIf(s.Observe),
	}
}
