package store

import (
	"time"

	"pushward"
)

// BlockedSecret is one secret of a push_protection_block event.
type BlockedSecret struct {
	PlaceholderID string              `json:"placeholder_id"`
	SecretType    string              `json:"secret_type"`
	TokenType     string              `json:"token_type"`
	DisplayName   string              `json:"display_name"`
	Mask          string              `json:"mask"`
	Locations     []pushward.Location `json:"locations"`
}

// ExemptionRequest is a bypass or dismissal request in the words of GitHub's
// webhooks, for Data of bypass_request_secret_scanning and
// dismissal_request_secret_scanning events.
type ExemptionRequest struct {
	ID                 int64               `json:"id"`
	Number             int                 `json:"number"`
	RepositoryID       int64               `json:"repository_id"`
	RequesterID        int64               `json:"requester_id"`
	RequesterLogin     string              `json:"requester_login"`
	RequestType        string              `json:"request_type"` // secret_scanning, secret_scanning_closure
	Data               ExemptionData       `json:"exemption_request_data"`
	ResourceIdentifier string              `json:"resource_identifier"` // placeholder or alert number
	Status             string              `json:"status"`              // pending, rejected, cancelled, completed
	RequesterComment   *string             `json:"requester_comment"`
	Metadata           map[string]any      `json:"metadata"` // label, reason; or alert_title, reason
	ExpiresAt          time.Time           `json:"expires_at"`
	CreatedAt          time.Time           `json:"created_at"`
	Responses          []ExemptionResponse `json:"responses"`
}

// ExemptionData says what a request is about, in GitHub's shape for its type.
type ExemptionData struct {
	Type string           `json:"type"`
	Data []map[string]any `json:"data"`
}

// ExemptionResponse is a reviewer's answer to a request.
type ExemptionResponse struct {
	ID              int64     `json:"id"`
	ReviewerID      int64     `json:"reviewer_id"`
	ReviewerLogin   string    `json:"reviewer_login"`
	Status          string    `json:"status"` // approved, rejected, dismissed
	ReviewerComment *string   `json:"reviewer_comment"`
	CreatedAt       time.Time `json:"created_at"`
}
