package server

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/store"
)

// masterKey checks the key's file and gives the key, nil when it is no good.
func (d *Doctor) masterKey() []byte {
	const check = "master key"
	path := filepath.Join(d.Config.Data, "master.key")
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		d.fail(check, "restore it from its backup before the server starts, which would make a new one; "+lostKey, "%s does not exist", path)
		return nil
	}
	var text []byte
	if err == nil {
		text, err = os.ReadFile(path)
	}
	if err != nil {
		d.fail(check, "run pushward doctor as the user that runs the server", "cannot be read: %v", err)
		return nil
	}
	private := d.private(check, path, info, 0o600)
	key, err := parseMasterKey(path, text)
	if err != nil {
		d.fail(check, "restore it from its backup; "+lostKey, "%v", err)
		return nil
	}
	if private {
		d.ok(check, "is there and private")
	}
	return key
}

// database checks the database, and whether master is its key.
func (d *Doctor) database(ctx context.Context, master []byte) {
	const check = "database"
	cure := "see that the server of --database is up and takes this user and password, as in: psql URL -c 'SELECT 1'"
	if d.Config.Database == "" {
		cure = "restore " + shellQuote(filepath.Join(d.Config.Data, "pushward.db")) + " from a backup"
	}
	db, err := store.Inspect(ctx, d.Config.DatabaseURL(), d.git != nil && d.git.Running())
	if err != nil {
		if errors.Is(err, fs.ErrPermission) {
			cure = "run pushward doctor as the user that runs the server"
		}
		d.fail(check, cure, "%v", err)
		return
	}
	damage, err := db.Damage(ctx)
	switch {
	case err != nil:
		d.fail(check, cure, "%v", err)
		db.Close()
		return
	case len(damage) > 0 && d.Config.Database == "":
		d.fail(check, "stop the server, then "+cure, "is damaged: %s", strings.Join(damage, "; "))
	case len(damage) > 0:
		d.fail(check, "switch it on in postgresql.conf and restart PostgreSQL", "may lose what it has committed: %s", strings.Join(damage, "; "))
	default:
		d.ok(check, "answers and is sound")
	}
	if !d.schema(ctx, db) {
		db.Close()
		return
	}
	d.db = db
	d.keyOfDatabase(ctx, master)
}

// schema says whether the database can be read by this program.
func (d *Doctor) schema(ctx context.Context, db *store.Inspection) bool {
	const check = "schema"
	has, knows, err := db.Schema(ctx)
	switch {
	case err != nil:
		d.fail(check, "run pushward doctor again; if that does not help, restore the database from a backup", "%v", err)
	case has == 0:
		d.fail(check, "start the server, which makes the schema; or name the right database with --database", "the database was never Pushward's")
	case has < knows:
		d.warn(check, "start the server of this version, which brings it up to date", "version %d of %d: older than this program", has, knows)
	case has > knows:
		d.fail(check, "use the pushward of the server, or a newer one", "version %d, and this program knows up to %d", has, knows)
	default:
		d.ok(check, "version %d is current", has)
		return true
	}
	return false
}

func (d *Doctor) keyOfDatabase(ctx context.Context, master []byte) {
	const check = "key of the database"
	if master == nil {
		return
	}
	mark, err := keyMark(master)
	var bound string
	if err == nil {
		bound, err = d.db.Setting(ctx, keyMarkSetting)
	}
	switch {
	case pushward.IsNotFound(err):
		d.warn(check, "start the server, which notes it", "cannot be told yet: the database has not noted its master key")
	case err != nil:
		d.fail(check, "run pushward doctor again; if that does not help, restore the database from a backup", "%v", err)
	case bound != mark:
		d.fail(check, "put the right master.key back from its backup; "+lostKey, "master.key belongs to another database: no alert, block or bypass would be known again")
	default:
		d.ok(check, "is the master key")
	}
}

// patience is how long a write or a new repository may be half done.
const patience = time.Minute

// pending looks at writes whose end was never noted.
func (d *Doctor) pending(ctx context.Context) {
	const check = "writes under way"
	writes, err := d.db.UnsettledWrites(ctx)
	if err != nil {
		d.fail(check, "run pushward doctor again", "%v", err)
		return
	}
	old := 0
	for _, w := range writes {
		if d.git.Running() && time.Since(w.At) < patience {
			continue
		}
		old++
		moved, err := d.git.Moved(ctx, w.RepoID, w.Refs)
		state := fmt.Sprintf("%d of its %d refs have moved", moved, len(w.Refs))
		if err != nil {
			state = fmt.Sprintf("its refs cannot be read: %v", err)
		}
		d.warn(check, "restart the server, which finishes or drops it", "write %d to repository %d was cut off on %s: %s", w.ID, w.RepoID, w.At.Format(time.DateTime), state)
	}
	if old == 0 {
		d.ok(check, "none was cut off")
	}
}

// repositories checks that rows and folders are the same, and each repository.
func (d *Doctor) repositories(ctx context.Context) {
	const check = "repositories"
	if d.git == nil {
		return
	}
	rows, known := d.rows(ctx)
	ids, err := d.git.Repositories()
	if err != nil {
		d.fail(check, "run pushward doctor as the user that runs the server", "%v", err)
		return
	}
	sick := 0
	if known {
		sick += d.missing(ctx, rows, ids)
	}
	for i, id := range ids {
		if ctx.Err() != nil {
			return
		}
		d.step(i, len(ids))
		found := d.examine(ctx, id, rows, known)
		for _, f := range found {
			d.Tell(f)
		}
		if len(found) > 0 {
			sick++
		}
	}
	d.step(len(ids), len(ids))
	how := "git fsck --full --strict"
	if d.Quick {
		how = "complete, contents not read"
	}
	if sick == 0 {
		d.ok(check, "%d, all sound (%s)", len(ids), how)
	}
}

func (d *Doctor) step(done, total int) {
	if d.Step != nil {
		d.Step(done, total)
	}
}

// rows gives the repositories that the database knows.
func (d *Doctor) rows(ctx context.Context) (rows map[int64]pushward.Repo, known bool) {
	if d.db == nil {
		return nil, false
	}
	list, err := d.db.EveryRepo(ctx)
	if err != nil {
		d.fail("repositories", "run pushward doctor again", "%v", err)
		return nil, false
	}
	rows = map[int64]pushward.Repo{}
	for _, r := range list {
		rows[r.ID] = r
	}
	return rows, true
}

// missing tells of rows without a folder, and how many there are.
func (d *Doctor) missing(ctx context.Context, rows map[int64]pushward.Repo, ids []int64) int {
	there := map[int64]bool{}
	for _, id := range ids {
		there[id] = true
	}
	n := 0
	for id, r := range rows {
		if there[id] {
			continue
		}
		// It may have been deleted since.
		_, err := d.db.RepoByID(ctx, id)
		if pushward.IsNotFound(err) {
			continue
		}
		n++
		d.fail(fmt.Sprintf("repository %d (%s)", id, r.FullName()),
			fmt.Sprintf("restore %s from a backup; or give it up: curl -X DELETE -H \"Authorization: Bearer TOKEN\" URL/api/v3/repos/%s", shellQuote(d.git.Path(id)), r.FullName()),
			"is in the database, but not on disk: %s does not exist", d.git.Path(id))
	}
	return n
}

// examine checks one repository on disk.
func (d *Doctor) examine(ctx context.Context, id int64, rows map[int64]pushward.Repo, known bool) []git.Finding {
	r, ok := rows[id]
	if ok || !known {
		r.ID = id
		return d.git.Examine(ctx, r, d.Quick)
	}
	path := d.git.Path(id)
	info, err := os.Stat(path)
	if err != nil || time.Since(info.ModTime()) < patience {
		return nil // deleted meanwhile, or about to get its row
	}
	_, err = d.db.RepoByID(ctx, id)
	if err == nil {
		return nil
	}
	return []git.Finding{{
		Grade: git.Warn, Check: fmt.Sprintf("repository %d", id),
		Text: path + " is on disk, but not in the database: nobody can reach it",
		Cure: "restore a backup of the database that knows it; or, if it was deleted, move it away: mv -- " + shellQuote(path) + " DIR",
	}}
}
