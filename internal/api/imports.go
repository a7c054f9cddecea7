package api

import (
	"net/http"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/protect"
	"pushward/internal/store"
)

// importInput is the body of GitHub's former "Start an import". Only Git is
// spoken.
type importInput struct {
	VCS      optional[string] `json:"vcs"`
	URL      *string          `json:"vcs_url"`
	User     optional[string] `json:"vcs_username"`
	Password optional[string] `json:"vcs_password"`
}

// importObject is GitHub's former "import", as far as it makes sense here.
// https://docs.github.com/enterprise-server@3.10/rest/migrations/source-imports
type importObject struct {
	VCS           string  `json:"vcs"`
	VCSURL        string  `json:"vcs_url"`
	Status        string  `json:"status"`
	StatusText    string  `json:"status_text"`
	ErrorMessage  *string `json:"error_message"`
	CommitCount   int     `json:"commit_count"`
	URL           string  `json:"url"`
	HTMLURL       string  `json:"html_url"`
	AuthorsURL    string  `json:"authors_url"`
	RepositoryURL string  `json:"repository_url"`
}

var importTexts = map[store.ImportStatus]string{
	store.Importing:      "Importing...",
	store.ImportComplete: "Done",
	store.ImportFailed:   "The import failed",
	store.ImportAuth:     "The source asks for other credentials",
}

func (c *call) importObject(i store.Import) importObject {
	url := c.base.repo(c.repo)
	return importObject{
		VCS: "git", VCSURL: i.URL, Status: string(i.Status), StatusText: importTexts[i.Status], ErrorMessage: orNull(i.Message),
		CommitCount: i.Commits, URL: url + "/import", HTMLURL: c.base.repoHTML(c.repo), AuthorsURL: url + "/import/authors", RepositoryURL: url,
	}
}

// imports gives who carries out imports; a server may have none.
func (c *call) imports() (*protect.Importer, error) {
	if c.a.o.Imports == nil {
		return nil, pushward.NotFoundf("Imports are switched off on this server.")
	}
	return c.a.o.Imports, nil
}

// startImport begins to fill an empty repository with another one. The answer
// comes at once; getImport tells how it goes.
func (a *API) startImport(c *call) (int, any, error) {
	imports, err := c.imports()
	if err != nil {
		return 0, nil, err
	}
	var in importInput
	err = c.decode(smallBody, &in)
	if err != nil {
		return 0, nil, err
	}
	if in.URL == nil {
		return 0, nil, missing("vcs_url")
	}
	if in.VCS.Value != "" && in.VCS.Value != "git" {
		return 0, nil, invalidField("Import", "vcs", "vcs must be git")
	}
	from := git.Source{URL: *in.URL, User: in.User.Value, Password: in.Password.Value}
	i, err := imports.Start(c.ctx(), c.caller.Actor, c.repo, from)
	if err != nil {
		return 0, nil, err
	}
	c.w.Header().Set("Location", c.base.repo(c.repo)+"/import")
	return http.StatusCreated, c.importObject(i), nil
}

func (a *API) getImport(c *call) (int, any, error) {
	i, err := a.db.ImportInto(c.ctx(), c.repo.ID)
	if pushward.IsNotFound(err) {
		return 0, nil, pushward.NotFoundf("Not Found")
	}
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, c.importObject(i), nil
}

func (a *API) cancelImport(c *call) (int, any, error) {
	imports, err := c.imports()
	if err == nil {
		err = imports.Cancel(c.ctx(), c.caller.Actor, c.repo)
	}
	if pushward.IsNotFound(err) {
		return 0, nil, pushward.NotFoundf("Not Found")
	}
	return http.StatusNoContent, nil, err
}
