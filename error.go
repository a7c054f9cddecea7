package pushward

import (
	"errors"
	"fmt"
)

// Class says what kind of answer an error is. Faces map classes to their own
// status in one table each. An error without a class is internal: it is logged
// and its text is never sent.
type Class int

// The classes. Their order means nothing.
const (
	Internal      Class = iota // ours; never shown
	Invalid                    // the request cannot be read (400)
	Unauthorized               // nobody, or nobody we know (401)
	Forbidden                  // known, seen, but not allowed (403)
	NotFound                   // absent, or hidden from this actor (404)
	Conflict                   // the state has moved on (409)
	Unprocessable              // understood, and against the rules (422)
	TooLarge                   // over a limit (413)
	Unavailable                // ours failed; the write was refused (503)
	Outdated                   // what was to be changed has changed meanwhile (412)
)

// Error is an error meant for the client: its Message is sent as it stands.
type Error struct {
	Class   Class
	Message string
	Fields  []FieldError // GitHub's errors[]; may be nil
}

// FieldError is one element of GitHub's errors[] array.
type FieldError struct {
	Resource string // "Repository"
	Field    string // "name"
	Code     string // missing, missing_field, invalid, already_exists, unprocessable, custom
	Value    string // what was sent, when it helps
	Message  string
}

func (e *Error) Error() string { return e.Message }

// ClassOf gives the class of the first *Error in err's chain, else Internal.
func ClassOf(err error) Class {
	var e *Error
	if errors.As(err, &e) {
		return e.Class
	}
	return Internal
}

// IsNotFound says whether err is of class NotFound.
func IsNotFound(err error) bool { return ClassOf(err) == NotFound }

func classed(c Class, format string, args []any) *Error {
	return &Error{Class: c, Message: fmt.Sprintf(format, args...)}
}

// Invalidf makes an error of class Invalid.
func Invalidf(format string, args ...any) *Error { return classed(Invalid, format, args) }

// Unauthorizedf makes an error of class Unauthorized.
func Unauthorizedf(format string, args ...any) *Error { return classed(Unauthorized, format, args) }

// Forbiddenf makes an error of class Forbidden.
func Forbiddenf(format string, args ...any) *Error { return classed(Forbidden, format, args) }

// NotFoundf makes an error of class NotFound.
func NotFoundf(format string, args ...any) *Error { return classed(NotFound, format, args) }

// Conflictf makes an error of class Conflict.
func Conflictf(format string, args ...any) *Error { return classed(Conflict, format, args) }

// Unprocessablef makes an error of class Unprocessable.
func Unprocessablef(format string, args ...any) *Error { return classed(Unprocessable, format, args) }

// TooLargef makes an error of class TooLarge.
func TooLargef(format string, args ...any) *Error { return classed(TooLarge, format, args) }

// Unavailablef makes an error of class Unavailable.
func Unavailablef(format string, args ...any) *Error { return classed(Unavailable, format, args) }

// Outdatedf makes an error of class Outdated.
func Outdatedf(format string, args ...any) *Error { return classed(Outdated, format, args) }
