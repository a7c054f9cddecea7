package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pushward"
	"pushward/internal/store"
)

func TestInspect(t *testing.T) {
	onEach(t, func(t *testing.T, url string, run func(string)) {
		db := open(t, url)
		owner := pushward.User{Login: "octocat"}
		repo := pushward.Repo{Name: "demo"}
		err := db.Tx(ctx, func(tx *store.Tx) error {
			if err := tx.CreateUser(ctx, &owner); err != nil {
				return err
			}
			repo.Owner = owner
			if err := tx.CreateRepo(ctx, &repo); err != nil {
				return err
			}
			return tx.SetSetting(ctx, "k", "v")
		})
		if err != nil {
			t.Fatal(err)
		}
		look := func(live bool) {
			t.Helper()
			in, err := store.Inspect(ctx, url, live)
			if err != nil {
				t.Fatal(err)
			}
			defer in.Close()
			has, knows, err := in.Schema(ctx)
			if has != knows || has < 1 || err != nil {
				t.Errorf("schema %d of %d, %v", has, knows, err)
			}
			if lines, err := in.Damage(ctx); len(lines) > 0 || err != nil {
				t.Errorf("damage %q, %v", lines, err)
			}
			repos, err := in.EveryRepo(ctx)
			if err != nil || len(repos) != 1 || repos[0].FullName() != "octocat/demo" {
				t.Errorf("repositories %v, %v", repos, err)
			}
			if v, err := in.Setting(ctx, "k"); v != "v" || err != nil {
				t.Errorf("setting %q, %v", v, err)
			}
			if _, err := in.UnsettledWrites(ctx); err != nil {
				t.Error(err)
			}
		}
		look(true)
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		look(false)
		run(`UPDATE goose_db_version SET version_id = 99 WHERE version_id = 1`)
		in, err := store.Inspect(ctx, url, false)
		if err != nil {
			t.Fatal(err)
		}
		defer in.Close()
		if has, knows, err := in.Schema(ctx); has != 99 || knows >= 99 || err != nil {
			t.Errorf("schema %d of %d, %v", has, knows, err)
		}
	})
}

func TestInspectWritesNothing(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "pushward.db")
	_, err := store.Inspect(ctx, "sqlite:"+file, false)
	if err == nil || !strings.Contains(err.Error(), "no such file") {
		t.Errorf("a file that is not there: %v", err)
	}
	if err := open(t, "sqlite:"+file).Close(); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	in, err := store.Inspect(ctx, "sqlite:"+file, false)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := in.Schema(ctx); err != nil {
		t.Error(err)
	}
	in.Close()
	after, err := os.ReadFile(file)
	left, _ := os.ReadDir(dir)
	if err != nil || !bytes.Equal(before, after) || len(left) != 1 {
		t.Errorf("changed, or left %v, %v", left, err)
	}
	damaged := bytes.Clone(before)
	copy(damaged[len(damaged)/2:], bytes.Repeat([]byte{0xff}, 5000))
	for name, text := range map[string][]byte{"damaged": damaged, "no database": []byte(strings.Repeat("no database", 100))} {
		if err := os.WriteFile(file, text, 0o600); err != nil {
			t.Fatal(err)
		}
		in, err := store.Inspect(ctx, "sqlite:"+file, false)
		var lines []string
		if err == nil {
			lines, err = in.Damage(ctx)
			in.Close()
		}
		if len(lines) == 0 && !store.Corrupt(err) {
			t.Errorf("%s: %q, %v", name, lines, err)
		}
	}
}
