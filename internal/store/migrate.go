package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/pressly/goose/v3"
)

//go:embed migrations/*.sql
var migrations embed.FS

// spelling turns PostgreSQL's words into SQLite's. Three words do not pay for a
// second set of files: a key whose numbers are never used twice, bytes, and the
// byte-wise order that SQLite has by itself.
var spelling = strings.NewReplacer(
	`BIGSERIAL PRIMARY KEY`, `INTEGER PRIMARY KEY AUTOINCREMENT`,
	`BYTEA`, `BLOB`,
	` COLLATE "C"`, ``,
)

// migrate brings the schema up to date, each step in a transaction of its own.
func migrate(ctx context.Context, dialect goose.Dialect, db *sql.DB, options ...goose.ProviderOption) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	if dialect == goose.DialectSQLite3 {
		files = respelled{files}
	}
	p, err := goose.NewProvider(dialect, db, files, append(options, goose.WithDisableGlobalRegistry(true))...)
	if err != nil {
		return err
	}
	has, knows, err := p.GetVersions(ctx)
	if err != nil {
		return err
	}
	if has > knows {
		return fmt.Errorf("the schema has version %d and this program knows up to %d: start a newer pushward", has, knows)
	}
	_, err = p.Up(ctx)
	return err
}

// respelled gives the migrations in SQLite's words.
type respelled struct{ fs.FS }

func (r respelled) Open(name string) (fs.File, error) {
	f, err := r.FS.Open(name)
	if err != nil || path.Ext(name) != ".sql" {
		return f, err
	}
	text, err := io.ReadAll(f)
	if err != nil {
		return nil, err
	}
	return respelledFile{f, strings.NewReader(spelling.Replace(string(text)))}, nil
}

type respelledFile struct {
	fs.File
	text *strings.Reader
}

func (f respelledFile) Read(p []byte) (int, error) { return f.text.Read(p) }
