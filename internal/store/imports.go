package store

import (
	"context"
	"fmt"
	"time"
)

// ImportStatus is how far an import has come, spelled as GitHub spells it.
type ImportStatus string

// The states of an import. Only the first is unfinished.
const (
	Importing      ImportStatus = "importing"
	ImportComplete ImportStatus = "complete"
	ImportFailed   ImportStatus = "error"
	ImportAuth     ImportStatus = "auth_failed" // the source wants other credentials
)

// Import is the latest import into a repository.
type Import struct {
	ID        int64 // another one for every try
	RepoID    int64
	ActorID   int64  // who asked for it
	URL       string // of the source, without credentials
	Status    ImportStatus
	Message   string // why it failed, for the client
	Commits   int
	StartedAt time.Time
	EndedAt   time.Time // zero while importing
}

func scanImport(row scanner) (i Import, err error) {
	err = row.Scan(&i.ID, &i.RepoID, &i.ActorID, &i.URL, &i.Status, &i.Message, &i.Commits, instant{&i.StartedAt}, instant{&i.EndedAt})
	return i, err
}

// ImportInto finds the latest import into a repository; NotFound when there was none.
func (q queries) ImportInto(ctx context.Context, repo int64) (Import, error) {
	i, err := one(ctx, q, scanImport, `
		SELECT id, repo_id, actor_id, url, status, message, commits, started_at, ended_at FROM imports WHERE repo_id = $1`, repo)
	return i, found("find import", fmt.Sprintf("import into repository %d", repo), err)
}

// BeginImport stores i in the place of an earlier one and fills in its ID.
func (t *Tx) BeginImport(ctx context.Context, i *Import) error {
	err := t.DropImport(ctx, i.RepoID)
	if err != nil {
		return err
	}
	id, err := one(ctx, t.queries, value[int64], `
		INSERT INTO imports (repo_id, actor_id, url, status, message, commits, started_at, ended_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
		i.RepoID, i.ActorID, i.URL, string(i.Status), i.Message, i.Commits, i.StartedAt, i.EndedAt)
	if err != nil {
		return failed("begin import", err)
	}
	i.ID = id
	return nil
}

// EndImport stores how an import went; NotFound when it was dropped or begun
// again meanwhile.
func (t *Tx) EndImport(ctx context.Context, i Import) error {
	return t.changeOne(ctx, "end import", fmt.Sprintf("import %d", i.ID), `
		UPDATE imports SET status = $2, message = $3, commits = $4, ended_at = $5 WHERE id = $1`,
		i.ID, string(i.Status), i.Message, i.Commits, i.EndedAt)
}

// FailImports ends every import that is under way, as a start of the server
// must: it went down with the process that carried it out.
func (t *Tx) FailImports(ctx context.Context, message string, at time.Time) error {
	_, err := t.change(ctx, `UPDATE imports SET status = $1, message = $2, ended_at = $3 WHERE ended_at = 0`,
		string(ImportFailed), message, at)
	return failed("end imports", err)
}

// DropImport forgets the import into a repository, if there is one.
func (t *Tx) DropImport(ctx context.Context, repo int64) error {
	_, err := t.change(ctx, `DELETE FROM imports WHERE repo_id = $1`, repo)
	return failed("drop import", err)
}
