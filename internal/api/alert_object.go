package api

import (
	"net/http"
	"slices"
	"strings"

	"pushward"
	"pushward/internal/store"
)

// alert is GitHub's "secret-scanning-alert". Its secret is there for whoever
// may read it, and only on this answer: it is kept nowhere beside the object it
// stands in.
type alert struct {
	Number                 int              `json:"number"`
	CreatedAt              string           `json:"created_at"`
	UpdatedAt              *string          `json:"updated_at"`
	URL                    string           `json:"url"`
	HTMLURL                string           `json:"html_url"`
	LocationsURL           string           `json:"locations_url"`
	State                  string           `json:"state"`
	Resolution             *string          `json:"resolution"`
	ResolvedAt             *string          `json:"resolved_at"`
	ResolvedBy             *simpleUser      `json:"resolved_by"`
	ResolutionComment      *string          `json:"resolution_comment"`
	SecretType             string           `json:"secret_type"`
	SecretTypeDisplayName  string           `json:"secret_type_display_name"`
	Provider               *string          `json:"provider"`
	ProviderSlug           *string          `json:"provider_slug"`
	Secret                 string           `json:"secret,omitempty"`
	Validity               string           `json:"validity"`
	Bypassed               bool             `json:"push_protection_bypassed"`
	BypassedBy             *simpleUser      `json:"push_protection_bypassed_by"`
	BypassedAt             *string          `json:"push_protection_bypassed_at"`
	RequestReviewer        *simpleUser      `json:"push_protection_bypass_request_reviewer"`
	RequestReviewerComment *string          `json:"push_protection_bypass_request_reviewer_comment"`
	RequestComment         *string          `json:"push_protection_bypass_request_comment"`
	RequestHTMLURL         *string          `json:"push_protection_bypass_request_html_url"`
	ClosureComment         *string          `json:"closure_request_comment"`
	ClosureReviewerComment *string          `json:"closure_request_reviewer_comment"`
	ClosureReviewer        *simpleUser      `json:"closure_request_reviewer"`
	Exemption              string           `json:"push_protection_exemption,omitempty"` // ours: what kept it from being blocked
	PubliclyLeaked         bool             `json:"publicly_leaked"`
	MultiRepo              bool             `json:"multi_repo"`
	IsBase64Encoded        bool             `json:"is_base64_encoded"`
	FirstLocation          *locationDetails `json:"first_location_detected"`
	HasMoreLocations       bool             `json:"has_more_locations"`
	AssignedTo             *simpleUser      `json:"assigned_to"`
	Metadata               []struct{}       `json:"metadata"`

	WouldBlock bool `json:"would_have_been_blocked"` // ours: let in by the observe mode alone
}

func (c *call) alert(a pushward.Alert) alert {
	out := alert{
		Number: a.Number, CreatedAt: stamp(a.CreatedAt), UpdatedAt: stampOrNull(a.UpdatedAt),
		URL: c.base.alert(c.repo, a.Number), HTMLURL: c.base.alertHTML(c.repo, a.Number),
		LocationsURL: c.base.alert(c.repo, a.Number) + "/locations",
		State:        string(a.State), Resolution: resolutionOf(a), ResolvedAt: stampOrNull(a.ResolvedAt),
		ResolvedBy: c.userOrNull(a.ResolvedBy), ResolutionComment: orNull(a.ResolutionComment),
		SecretType: a.SecretType, SecretTypeDisplayName: a.DisplayName,
		Provider: orNull(a.Provider), ProviderSlug: orNull(a.ProviderSlug), Validity: orDefault(a.Validity, "unknown"),
		Bypassed: a.Bypassed, BypassedBy: c.userOrNull(a.BypassedBy), BypassedAt: stampOrNull(a.BypassedAt),
		PubliclyLeaked: a.PubliclyLeaked, MultiRepo: a.MultiRepo, IsBase64Encoded: a.Base64, AssignedTo: c.userOrNull(a.AssignedTo),
		HasMoreLocations: a.LocationCount > 1, Metadata: []struct{}{}, WouldBlock: a.WouldBlock,
	}
	c.addRequests(&out, a)
	if a.LocationCount > 0 {
		first := c.locationDetails(a.FirstLocation)
		out.FirstLocation = &first
	}
	return out
}

// resolutionOf names why an alert is closed. For what .github/secret_scanning.yml
// hides, and for what a changed custom pattern no longer finds, GitHub has no
// word here; the comment says it.
func resolutionOf(a pushward.Alert) *string {
	if !slices.Contains(resolutions, a.Resolution) {
		return nil
	}
	return orNull(a.Resolution)
}

func (c *call) userOrNull(u *pushward.User) *simpleUser {
	if u == nil {
		return nil
	}
	s := c.simpleUser(*u)
	return &s
}

// alerts describes alerts, with their secrets for those who may see them. Every
// secret shown has a line in the audit log before it is sent.
func (c *call) alerts(list []pushward.Alert) ([]alert, error) {
	out := make([]alert, 0, len(list))
	var shown []store.AuditEvent
	reveal, err := c.mayReveal()
	if err != nil {
		return nil, err
	}
	for _, a := range list {
		one := c.alert(a)
		secret := ""
		if reveal {
			secret, err = c.secretOf(a)
		}
		if err != nil {
			return nil, err
		}
		if secret != "" {
			one.Secret = secret
			shown = append(shown, c.event("secret_scanning_alert.secret_revealed", c.repo,
				map[string]any{"number": a.Number, "secret_type": a.SecretType}))
		}
		out = append(out, one)
	}
	if len(shown) == 0 {
		return out, nil
	}
	return out, c.a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		for _, e := range shown {
			err := tx.Audit(c.ctx(), e)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// mayReveal says whether the caller is to see the secrets of the repository's
// alerts: administrators and security managers, who did not ask to be spared.
// Bots and agents do not get them, since what they are sent ends up in logs and
// prompts. HEAD sends no body, so that a length or a hash must not tell of it.
func (c *call) mayReveal() (bool, error) {
	if c.caller.Class != pushward.Person || c.r.URL.Query().Get("hide_secret") == "true" || c.r.Method == http.MethodHead {
		return false, nil
	}
	s, err := c.a.db.Standing(c.ctx(), c.repo, c.caller.User)
	return s.Right == "admin" || s.Manager, err
}

// secretOf reads a secret where it stands: the row has only its mask. There is
// none for a ref name, of which only the mask was kept.
func (c *call) secretOf(a pushward.Alert) (string, error) {
	l := a.FirstLocation
	if a.LocationCount == 0 || l.Object.IsZero() {
		return "", nil
	}
	o, err := c.git.Object(c.ctx(), l.Object)
	if pushward.IsNotFound(err) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	secret, err := c.a.protect.SecretOf(c.ctx(), a, o.Data)
	if pushward.IsNotFound(err) {
		return "", nil
	}
	return strings.ToValidUTF8(secret, "\uFFFD"), err
}

// alertLocation is GitHub's "secret-scanning-location".
type alertLocation struct {
	Type    string          `json:"type"`
	Details locationDetails `json:"details"`
}

// locationDetails is GitHub's "secret-scanning-location-commit". GitHub knows
// only files of commits. What else is scanned here is put in its words:
//
//	file          path of the file; blob_sha is the blob
//	file name     path of the file, the secret in it masked; blob_sha is the tree
//	commit        "/COMMIT_MSG"; blob_sha and commit_sha are the commit
//	tag           "/TAG_MSG"; blob_sha is the tag object
//	ref name      "/refs/...", the secret in it masked; no blob_sha
//
// A blob that no commit has brought yet has the path "/" and no commit_sha.
type locationDetails struct {
	Path        string `json:"path"`
	StartLine   int    `json:"start_line"`
	EndLine     int    `json:"end_line"`
	StartColumn int    `json:"start_column"`
	EndColumn   int    `json:"end_column"`
	BlobSHA     string `json:"blob_sha"`
	BlobURL     string `json:"blob_url"`
	CommitSHA   string `json:"commit_sha"`
	CommitURL   string `json:"commit_url"`
	HTMLURL     string `json:"html_url,omitempty"`
}

func (c *call) locationDetails(l pushward.Location) locationDetails {
	d := locationDetails{
		Path: "/" + l.Path, StartLine: l.StartLine, EndLine: l.EndLine, StartColumn: l.StartColumn, EndColumn: l.EndColumn,
	}
	kind, commit := "blobs", l.Commit
	switch l.Place {
	case pushward.InPath:
		kind = "trees"
	case pushward.InCommit:
		kind, commit, d.Path = "commits", l.Object, "/COMMIT_MSG"
	case pushward.InTag:
		kind, d.Path = "tags", "/TAG_MSG"
	case pushward.InRef:
		d.Path = "/" + l.Ref
	}
	if !l.Object.IsZero() {
		d.BlobSHA, d.BlobURL = l.Object.String(), c.base.object(c.repo, kind, l.Object)
	}
	if !commit.IsZero() {
		d.CommitSHA, d.CommitURL = commit.String(), c.base.object(c.repo, "commits", commit)
		d.HTMLURL = c.base.commitHTML(c.repo, commit)
		if l.Place == pushward.InBlob {
			d.HTMLURL = c.base.contentsHTML(c.repo, "blob", l.Path, commit.String())
		}
	}
	return d
}
