package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"pushward"
)

// Inspection is a database opened to be looked at, also while a server works
// with it. It can only read: nothing is written, the schema included.
type Inspection struct {
	queries
	pool   *sql.DB
	sqlite bool
}

// Inspect opens the database at url, see Open, for reading only; it must be
// there. live says that a server may have it open.
func Inspect(ctx context.Context, url string, live bool) (*Inspection, error) {
	in := &Inspection{}
	var err error
	path, ok := strings.CutPrefix(url, "sqlite:")
	if in.sqlite = ok; ok {
		in.pool, err = inspectSQLite(path, live)
	} else {
		in.pool, err = inspectPostgres(url)
	}
	if err == nil {
		in.queries = queries{direct{in.pool}}
		err = in.pool.PingContext(ctx)
	}
	if err == nil && in.sqlite {
		// A connection is made before the file is read.
		_, err = one(ctx, in.queries, value[int], `SELECT COUNT(*) FROM sqlite_master`)
	}
	if err != nil {
		in.Close()
		return nil, fmt.Errorf("open database: %w", err)
	}
	return in, nil
}

func inspectSQLite(path string, live bool) (*sql.DB, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	_, err = os.Stat(path)
	if err != nil {
		return nil, err
	}
	name, err := url.Parse(dsn(path, "query_only(ON)"))
	if err != nil {
		return nil, err
	}
	options := name.Query()
	options.Del("_txlock")
	options.Set("mode", "ro")
	log, err := os.Stat(path + "-wal")
	if !live && (err != nil || log.Size() == 0) {
		// Or else SQLite would put files beside it, to share with nobody.
		options.Set("immutable", "1")
	}
	name.RawQuery = options.Encode()
	pool, err := sql.Open("sqlite", name.String())
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(1)
	return pool, nil
}

func inspectPostgres(url string) (*sql.DB, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, err
	}
	config.ConnectTimeout = 10 * time.Second
	config.RuntimeParams["application_name"] = "pushward doctor"
	config.RuntimeParams["default_transaction_read_only"] = "on"
	pool := stdlib.OpenDB(*config)
	pool.SetMaxOpenConns(1)
	return pool, nil
}

// Close ends the connection.
func (in *Inspection) Close() error {
	if in.pool == nil {
		return nil
	}
	return in.pool.Close()
}

// Schema gives the version that the database has, 0 when Pushward never made
// one in it, and the one that this program knows.
func (in *Inspection) Schema(ctx context.Context) (has, knows int64, err error) {
	files, err := migrations.ReadDir("migrations")
	if err != nil {
		return 0, 0, fmt.Errorf("list migrations: %w", err)
	}
	for _, f := range files {
		number, _, _ := strings.Cut(f.Name(), "_")
		n, err := strconv.ParseInt(number, 10, 64)
		if err == nil {
			knows = max(knows, n)
		}
	}
	there := `SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'goose_db_version'`
	if in.sqlite {
		there = `SELECT COUNT(*) FROM sqlite_master WHERE name = 'goose_db_version'`
	}
	n, err := one(ctx, in.queries, value[int], there)
	if err == nil && n > 0 {
		has, err = one(ctx, in.queries, value[int64], `SELECT COALESCE(MAX(version_id), 0) FROM goose_db_version WHERE is_applied`)
	}
	return has, knows, failed("read schema version", err)
}

// Damage lists what the database itself finds wrong with its files or settings,
// a few lines at most; empty when it is sound. On SQLite the whole file is read.
func (in *Inspection) Damage(ctx context.Context) ([]string, error) {
	if !in.sqlite {
		return in.unsafe(ctx)
	}
	lines, err := all(ctx, in.queries, value[string], `PRAGMA quick_check(5)`)
	if err != nil {
		return nil, failed("check database", err)
	}
	if len(lines) == 1 && lines[0] == "ok" {
		return nil, nil
	}
	return lines, nil
}

// unsafe lists settings of PostgreSQL by which committed rows could be lost.
func (in *Inspection) unsafe(ctx context.Context) (lines []string, err error) {
	for _, name := range []string{"fsync", "synchronous_commit", "full_page_writes"} {
		set, err := one(ctx, in.queries, value[string], `SELECT current_setting($1)`, name)
		if err != nil {
			return nil, failed("read settings", err)
		}
		if set == "off" {
			lines = append(lines, name+" is off")
		}
	}
	return lines, nil
}

// EveryRepo lists all repositories by id, of everybody.
func (in *Inspection) EveryRepo(ctx context.Context) ([]pushward.Repo, error) {
	list, err := all(ctx, in.queries, scanRepo, `SELECT `+repoColumns+` FROM repos r JOIN users u ON u.id = r.owner_id ORDER BY r.id`)
	return list, failed("list repositories", err)
}

// Corrupt says whether err means that a SQLite file is none, or damaged.
func Corrupt(err error) bool {
	const corrupt, notADatabase = 11, 26
	var code interface{ Code() int }
	return errors.As(err, &code) && (code.Code()&0xff == corrupt || code.Code()&0xff == notADatabase)
}
