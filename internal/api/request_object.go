package api

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"pushward"
	"pushward/internal/store"
)

// exemptionRequest is GitHub's "secret-scanning-bypass-request", and its
// "secret-scanning-dismissal-request", which has the same fields.
type exemptionRequest struct {
	ID                 int64               `json:"id"`
	Number             int                 `json:"number"`
	Repository         requestRepo         `json:"repository"`
	Organization       *requestOrg         `json:"organization,omitempty"` // not below a person
	Requester          requestActor        `json:"requester"`
	RequestType        string              `json:"request_type"`
	Data               []any               `json:"data"`
	ResourceIdentifier string              `json:"resource_identifier"`
	Status             string              `json:"status"`
	RequesterComment   *string             `json:"requester_comment"`
	ExpiresAt          string              `json:"expires_at"`
	CreatedAt          string              `json:"created_at"`
	Responses          []exemptionResponse `json:"responses"`
	URL                string              `json:"url"`
	HTMLURL            string              `json:"html_url"`
}

type requestRepo struct {
	ID       int64  `json:"id"`
	Name     string `json:"name"`
	FullName string `json:"full_name"`
}

type requestOrg struct {
	ID   int64  `json:"id"`
	Name string `json:"name"`
}

type requestActor struct {
	ID   int64  `json:"actor_id"`
	Name string `json:"actor_name"`
}

type bypassData struct {
	SecretType string `json:"secret_type"`
	Reason     string `json:"bypass_reason"`
	Path       string `json:"path"`
	Branch     string `json:"branch"`
}

type dismissalData struct {
	SecretType  string `json:"secret_type"`
	AlertNumber string `json:"alert_number"`
	Reason      string `json:"reason"`
}

// exemptionResponse is GitHub's "bypass-response". It has no message there;
// whoever waits for an answer wants to know why.
type exemptionResponse struct {
	ID        int64        `json:"id"`
	Reviewer  requestActor `json:"reviewer"`
	Status    string       `json:"status"`
	Message   string       `json:"message"`
	CreatedAt string       `json:"created_at"`
}

// The same reasons have other names in each of GitHub's answers.
var (
	bypassReasons    = map[string]string{string(pushward.WillFixLater): "fix_later"}
	dismissalReasons = map[string]string{"wont_fix": "fixed_later", "used_in_tests": "tests"}
)

// exemptionRequest describes a request of a repository.
func (c *call) exemptionRequest(r pushward.Repo, q store.Request) exemptionRequest {
	status := string(q.At(c.a.o.Now()))
	if status == string(store.RequestOpen) {
		status = "pending"
	}
	e := exemptionRequest{
		ID: q.ID, Number: q.Number, Repository: requestRepo{r.ID, r.Name, r.FullName()},
		Requester: requestActor{q.Requester.ID, q.Requester.Login}, RequestType: string(q.Kind), Data: []any{},
		ResourceIdentifier: q.Resource(), Status: status, RequesterComment: orNull(q.Comment),
		ExpiresAt: stamp(q.ExpiresAt), CreatedAt: stamp(q.CreatedAt), Responses: []exemptionResponse{},
	}
	if r.Owner.Type == pushward.TypeOrganization {
		e.Organization = &requestOrg{r.Owner.ID, r.Owner.Login}
	}
	for _, p := range q.Responses {
		e.Responses = append(e.Responses, exemptionResponse{
			ID: p.ID, Reviewer: requestActor{p.Reviewer.ID, p.Reviewer.Login}, Status: p.Status, Message: p.Message, CreatedAt: stamp(p.CreatedAt),
		})
	}
	if q.Kind == store.DismissalRequest {
		number := strconv.Itoa(q.AlertNumber)
		e.Data = append(e.Data, dismissalData{q.SecretType, number, orDefault(dismissalReasons[q.Reason], q.Reason)})
		e.URL = c.base.repo(r) + "/dismissal-requests/secret-scanning/" + number
		e.HTMLURL = c.base.alertHTML(r, q.AlertNumber)
		return e
	}
	for _, l := range q.Locations {
		e.Data = append(e.Data, bypassData{q.SecretType, orDefault(bypassReasons[q.Reason], q.Reason), requestPath(l), q.Branch})
	}
	e.URL = c.base.repo(r) + "/bypass-requests/secret-scanning/" + strconv.Itoa(q.Number)
	e.HTMLURL = c.base.exemption(r, q.Number)
	return e
}

// requestPath is GitHub's "/path:line:column" of a location.
func requestPath(l pushward.Location) string {
	path := "/" + l.Path
	switch l.Place {
	case pushward.InCommit:
		path = "/COMMIT_MSG"
	case pushward.InTag:
		path = "/TAG_MSG"
	case pushward.InRef:
		path = "/" + l.Ref
	}
	return path + ":" + strconv.Itoa(l.StartLine) + ":" + strconv.Itoa(l.StartColumn)
}

// exemption is the page of a bypass request.
func (u urls) exemption(r pushward.Repo, number int) string {
	return u.repoHTML(r) + "/exemptions/" + strconv.Itoa(number)
}

// review is the body of PATCH on a request.
type review struct {
	Status  *string `json:"status"`
	Message *string `json:"message"`
}

// read reads a review; denies is the word for what does not approve.
func (in *review) read(c *call, resource, denies string) (approve bool, message string, err error) {
	err = c.decode(smallBody, in)
	switch {
	case err != nil:
	case in.Status == nil:
		err = missing("status")
	case in.Message == nil:
		err = missing("message")
	case *in.Status != "approve" && *in.Status != denies:
		err = invalidField(resource, "status", "status must be approve or "+denies)
	case utf8.RuneCountInString(*in.Message) > maxComment:
		err = tooLong(resource, "message", maxComment)
	}
	if err != nil {
		return false, "", err
	}
	return *in.Status == "approve", strings.TrimSpace(*in.Message), nil
}

// addRequests puts what was asked and answered about an alert into its
// description.
func (c *call) addRequests(out *alert, a pushward.Alert) {
	out.Exemption = a.Exemption
	if r := a.BypassRequest; r != nil {
		url := c.base.exemption(c.repo, r.Number)
		out.RequestReviewer, out.RequestHTMLURL = c.userOrNull(&r.Reviewer), &url
		out.RequestComment, out.RequestReviewerComment = orNull(r.Comment), orNull(r.ReviewerComment)
	}
	if r := a.Closure; r != nil {
		out.ClosureReviewer = c.userOrNull(&r.Reviewer)
		out.ClosureComment, out.ClosureReviewerComment = orNull(r.Comment), orNull(r.ReviewerComment)
	}
}

// mayResolve refuses to close an alert by hand where that takes a reviewer, and
// says how to ask for it.
func (c *call) mayResolve(a pushward.Alert, p alertPatch) error {
	if p.State == nil || *p.State != string(pushward.AlertResolved) {
		return nil
	}
	may, err := c.a.protect.Dismisses(c.ctx(), c.caller.Actor, c.repo)
	if err == nil && !may {
		err = pushward.Forbiddenf("Closing alerts of this repository takes a review. Ask for it: POST /repos/%s/dismissal-requests/secret-scanning/%d with resolution and resolution_comment.",
			c.repo.FullName(), a.Number)
	}
	return err
}
