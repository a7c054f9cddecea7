package api

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"pushward"
)

// checkWords judges the free text of a new repository.
func (c *call) checkWords(r pushward.Repo) error {
	err := c.checkName(r.Name)
	if err != nil {
		return err
	}
	err = c.checkText("description", r.Description, maxDescription)
	if err != nil {
		return err
	}
	return c.checkText("homepage", r.Homepage, maxHomepage)
}

// GitHub's limits of names and free text, in characters.
const (
	maxName        = 100
	maxDescription = 350
	maxHomepage    = 255
)

// checkText refuses what GitHub refuses in free text, and secrets, which would
// be stored and shown beside what push protection guards.
func (c *call) checkText(field, text string, most int) error {
	if utf8.RuneCountInString(text) > most {
		return tooLong("Repository", field, most)
	}
	if strings.ContainsFunc(text, unicode.IsControl) {
		return invalidField("Repository", field, field+" control characters are not allowed")
	}
	return c.a.protect.CheckText(c.ctx(), field, text)
}

func (c *call) checkName(name string) error {
	err := checkRepoName(name)
	if err != nil {
		return err
	}
	return c.checkText("name", name, maxName)
}

func tooLong(resource, field string, most int) error {
	return invalidField(resource, field, fmt.Sprintf("%s is too long (maximum is %d characters)", field, most))
}

// checkRepoName holds names to GitHub's alphabet. GitHub itself turns other
// characters into dashes, which makes two names one.
func checkRepoName(name string) error {
	for _, b := range []byte(name) {
		letter := 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
		if !letter && b != '.' && b != '-' && b != '_' {
			return invalidField("Repository", "name", "name may hold only letters, digits, '.', '-' and '_'")
		}
	}
	switch {
	case name == "":
		return invalidField("Repository", "name", "name is too short (minimum is 1 character)")
	case name == "." || name == "..":
		return invalidField("Repository", "name", "name is reserved")
	case strings.HasSuffix(strings.ToLower(name), ".git"), strings.HasSuffix(strings.ToLower(name), ".wiki"):
		return invalidField("Repository", "name", "name must not end in .git or .wiki")
	}
	return nil
}

// wantsPrivate reads private and visibility, which must agree where both are
// given. given says whether either is.
func wantsPrivate(private optional[bool], visibility optional[string]) (wants, given bool, err error) {
	hasPrivate, hasVisibility := private.Given && !private.Null, visibility.Given && !visibility.Null
	if !hasVisibility {
		return private.Value, hasPrivate, nil
	}
	if visibility.Value != "public" && visibility.Value != "private" {
		return false, false, invalidField("Repository", "visibility", "visibility must be public or private")
	}
	wants = visibility.Value == "private"
	if hasPrivate && private.Value != wants {
		return false, false, invalidField("Repository", "visibility", "private and visibility contradict each other")
	}
	return wants, true, nil
}

// maySee refuses to make a repository that the caller's own token could not
// write to afterwards.
func (c *call) maySee(private bool) error {
	scope := "public_repo"
	if private {
		scope = "repo"
	}
	if c.caller.Can(scope) {
		return nil
	}
	c.w.Header().Set("X-Accepted-OAuth-Scopes", scope)
	return pushward.Forbiddenf("Resource not accessible by personal access token")
}
