package api

import (
	"net/http"
	"strconv"

	"pushward"
	"pushward/internal/store"
)

// listAlerts lists the alerts of a repository, by pages or by cursors.
func (a *API) listAlerts(c *call) (int, any, error) {
	err := c.scanned()
	if err != nil {
		return 0, nil, err
	}
	f, none, err := c.alertFilter()
	if err != nil {
		return 0, nil, err
	}
	if none {
		return http.StatusOK, []alert{}, nil
	}
	f.RepoID = c.repo.ID
	list, err := c.alertPage(f)
	if err != nil {
		return 0, nil, err
	}
	body, err := c.alerts(list)
	return http.StatusOK, body, err
}

// orgAlert is GitHub's "organization-secret-scanning-alert".
type orgAlert struct {
	alert
	Repository repository `json:"repository"`
}

// listOrgAlerts lists the alerts of all repositories of an organisation that
// have secret scanning on.
func (a *API) listOrgAlerts(c *call) (int, any, error) {
	org, err := c.securityOrg()
	if err != nil {
		return 0, nil, err
	}
	f, none, err := c.alertFilter()
	if err != nil {
		return 0, nil, err
	}
	if none {
		return http.StatusOK, []orgAlert{}, nil
	}
	f.OwnerID = org.ID
	list, err := c.alertPage(f)
	if err != nil {
		return 0, nil, err
	}
	body := []orgAlert{}
	within := map[int64]*call{}
	for _, one := range list {
		in := within[one.RepoID]
		if in == nil {
			in, err = c.in(one.RepoID)
			if err != nil {
				return 0, nil, err
			}
			within[one.RepoID] = in
		}
		described, err := in.alerts([]pushward.Alert{one})
		if err != nil {
			return 0, nil, err
		}
		body = append(body, orgAlert{alert: described[0], Repository: c.repository(in.repo, 0)})
	}
	return http.StatusOK, body, nil
}

// in is this call as if its route named a repository.
func (c *call) in(repo int64) (*call, error) {
	r, err := c.a.db.RepoByID(c.ctx(), repo)
	if err != nil {
		return nil, err
	}
	in := *c
	in.repo, in.git = r, c.a.repos.Repo(r)
	return &in, nil
}

// securityOrg is the organisation the path names, for those who look after its
// security: owners and security managers.
func (c *call) securityOrg() (pushward.User, error) {
	org, err := c.org()
	if err != nil {
		return org, err
	}
	owns, err := c.ownsOrg(org)
	if err != nil || owns {
		return org, err
	}
	manages, err := c.a.db.HasOrgRole(c.ctx(), org.ID, c.caller.User.ID, store.SecurityManager)
	if err == nil && !manages {
		err = pushward.Forbiddenf("You must be an administrator or security manager of the organization.")
	}
	return org, err
}

// scanned refuses what has no sense where nothing is scanned.
func (c *call) scanned() error {
	if c.repo.Settings.SecretScanningOff {
		return pushward.NotFoundf("Secret scanning is disabled on this repository.")
	}
	return nil
}

func (a *API) getAlert(c *call) (int, any, error) {
	found, err := c.alertNamed()
	if err != nil {
		return 0, nil, err
	}
	return c.showAlert(found)
}

// alertNamed finds the alert that the path names.
func (c *call) alertNamed() (pushward.Alert, error) {
	err := c.scanned()
	if err != nil {
		return pushward.Alert{}, err
	}
	n, err := strconv.Atoi(c.r.PathValue("alert_number"))
	if err != nil {
		return pushward.Alert{}, pushward.NotFoundf("Not Found")
	}
	found, err := c.a.db.AlertByNumber(c.ctx(), c.repo.ID, n)
	if pushward.IsNotFound(err) {
		return found, pushward.NotFoundf("Not Found")
	}
	return found, err
}

func (c *call) showAlert(one pushward.Alert) (int, any, error) {
	body, err := c.alerts([]pushward.Alert{one})
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, body[0], nil
}

func (a *API) listLocations(c *call) (int, any, error) {
	found, err := c.alertNamed()
	if err != nil {
		return 0, nil, err
	}
	p := c.page()
	list, total, err := a.db.AlertLocations(c.ctx(), found.ID, p)
	if err != nil {
		return 0, nil, err
	}
	body := []alertLocation{}
	for _, l := range list {
		body = append(body, alertLocation{Type: "commit", Details: c.locationDetails(l)})
	}
	c.link(p, total)
	return http.StatusOK, body, nil
}
