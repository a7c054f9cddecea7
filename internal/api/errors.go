package api

import (
	"errors"
	"net/http"
	"strconv"

	"pushward"
	"pushward/internal/access"
)

// statusOf maps each error class to its status: the one table.
var statusOf = map[pushward.Class]int{
	pushward.Internal:      http.StatusInternalServerError,
	pushward.Invalid:       http.StatusBadRequest,
	pushward.Unauthorized:  http.StatusUnauthorized,
	pushward.Forbidden:     http.StatusForbidden,
	pushward.NotFound:      http.StatusNotFound,
	pushward.Conflict:      http.StatusConflict,
	pushward.Unprocessable: http.StatusUnprocessableEntity,
	pushward.TooLarge:      http.StatusRequestEntityTooLarge,
	pushward.Unavailable:   http.StatusServiceUnavailable,
	pushward.Outdated:      http.StatusPreconditionFailed,
}

// genericDocs is where errors point that belong to no operation.
const genericDocs = "https://docs.github.com/rest"

// docs is the documentation URL of the route, as GitHub gives it in errors.
func (c *call) docs() string {
	if c.route.docs == "" {
		return genericDocs
	}
	return genericDocs + "/" + c.route.docs
}

// errorBody is GitHub's error envelope. Its status is a string.
type errorBody struct {
	Code     string         `json:"code,omitempty"` // of a 503 only
	Message  string         `json:"message"`
	Metadata *blockMetadata `json:"metadata,omitempty"`
	Errors   any            `json:"errors,omitempty"`
	Docs     string         `json:"documentation_url"`
	Status   string         `json:"status"`
}

type fieldError struct {
	Resource string `json:"resource"`
	Field    string `json:"field"`
	Code     string `json:"code"`
	Value    string `json:"value,omitempty"`
	Message  string `json:"message,omitempty"`
}

// fail answers with an error. What has no class is ours: its text stays here.
func (c *call) fail(err error) {
	c.why = err
	var blocked *pushward.Blocked
	if errors.As(err, &blocked) {
		c.failBlocked(blocked)
		return
	}
	var limited *access.Limited
	if errors.As(err, &limited) {
		c.failLimited(limited)
		return
	}
	class := pushward.ClassOf(err)
	status := statusOf[class]
	body := errorBody{Docs: c.docs(), Status: strconv.Itoa(status)}
	var e *pushward.Error
	switch {
	case class == pushward.Internal || !errors.As(err, &e):
		body.Message = "Server Error"
	case class == pushward.Unavailable:
		body.Code, body.Message = "service_unavailable", e.Message
	default:
		body.Message = e.Message
		if len(e.Fields) > 0 {
			body.Errors = fieldErrors(e.Fields)
		}
	}
	if class == pushward.Unauthorized {
		body.Docs = genericDocs
	}
	c.write(status, body)
}

func fieldErrors(fields []pushward.FieldError) []fieldError {
	out := make([]fieldError, len(fields))
	for i, f := range fields {
		out[i] = fieldError(f)
	}
	return out
}

// missing is GitHub's answer to a required field that is absent.
func missing(field string) error {
	return pushward.Unprocessablef("Invalid request.\n\n\"%s\" wasn't supplied.", field)
}

// invalidField is GitHub's "Validation Failed" with one reason.
func invalidField(resource, field, message string) error {
	return &pushward.Error{
		Class: pushward.Unprocessable, Message: "Validation Failed",
		Fields: []pushward.FieldError{{Resource: resource, Field: field, Code: "custom", Message: message}},
	}
}
