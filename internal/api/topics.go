package api

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"pushward"
	"pushward/internal/store"
)

// topics is GitHub's "topic".
type topics struct {
	Names []string `json:"names"`
}

func (a *API) getTopics(c *call) (int, any, error) {
	return http.StatusOK, topics{append([]string{}, c.repo.Settings.Topics...)}, nil
}

// putTopics replaces all topics.
func (a *API) putTopics(c *call) (int, any, error) {
	var in struct {
		Names *[]string `json:"names"`
	}
	err := c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	if in.Names == nil {
		return 0, nil, missing("names")
	}
	names, err := c.checkTopics(*in.Names)
	if err != nil {
		return 0, nil, err
	}
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error {
		r, err := tx.RepoByID(c.ctx(), c.repo.ID)
		if err != nil {
			return err
		}
		if r.Archived {
			return pushward.Forbiddenf("Repository was archived so is read-only.")
		}
		before := r
		r.Settings.Topics, r.UpdatedAt = names, a.o.Now()
		err = tx.UpdateRepo(c.ctx(), r)
		if err == nil {
			err = c.tellPatch(tx, before, r)
		}
		if err != nil {
			return err
		}
		return c.auditTopics(tx, r, before.Settings.Topics, names)
	})
	return http.StatusOK, topics{names}, err
}

// auditTopics has a line for each topic that came or went, as GitHub's log has.
func (c *call) auditTopics(tx *store.Tx, r pushward.Repo, before, after []string) error {
	for _, change := range []struct {
		action    string
		from, not []string
	}{{"repo.add_topic", after, before}, {"repo.remove_topic", before, after}} {
		for _, name := range change.from {
			if slices.Contains(change.not, name) {
				continue
			}
			err := tx.Audit(c.ctx(), c.event(change.action, r, map[string]any{"topic": name}))
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// GitHub's limits of topics.
const (
	maxTopics = 20
	maxTopic  = 50 // characters
)

// checkTopics gives the topics in lower case and each once. GitHub's answer to
// wrong ones has no errors of fields, so they are all in its message.
func (c *call) checkTopics(in []string) ([]string, error) {
	if len(in) > maxTopics {
		return nil, pushward.Unprocessablef("A repository cannot have more than %d topics.", maxTopics)
	}
	names := []string{}
	for _, n := range in {
		n = strings.ToLower(n)
		if n == "" || len(n) > maxTopic || strings.Trim(n, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || n[0] == '-' {
			return nil, pushward.Unprocessablef("Topics must start with a lowercase letter or number, consist of %d characters or less, "+
				"and can include hyphens.", maxTopic)
		}
		err := c.a.protect.CheckText(c.ctx(), "topic", n)
		if pushward.ClassOf(err) == pushward.Unprocessable {
			return nil, pushward.Unprocessablef("A topic contains a secret. Remove it and send again.")
		}
		if err != nil {
			return nil, fmt.Errorf("check topic: %w", err)
		}
		if !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return names, nil
}
