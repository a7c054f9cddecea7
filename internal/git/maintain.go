package git

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"pushward"
)

// What makes a repository due, and for how long what is unreachable stays.
const (
	manyLoose = 2000 // objects that stand alone, estimated
	manyPacks = 20
	manyRefs  = 200 // refs in files of their own

	collectEvery = 7 * 24 * time.Hour
	keepFor      = 14 * 24 * time.Hour // unreachable objects, since they were last written
	passTime     = time.Hour           // longest run of git in maintenance
)

// maintainSettings bound what git may take and make it write durably.
var maintainSettings = []string{
	"-c", "core.fsync=all",
	"-c", "core.fsyncMethod=fsync",
	"-c", "core.bigFileThreshold=32m", // larger objects are copied, not compared
	"-c", "core.deltaBaseCacheLimit=32m",
	"-c", "pack.threads=1",
	"-c", "pack.windowMemory=64m",
	"-c", "pack.deltaCacheSize=32m",
	"-c", "pack.packSizeLimit=0",
	"-c", "repack.writeBitmaps=false",
}

// Maintain looks at every repository of the store, one after the other, and does
// what is due: many loose objects or packs become few packs, many loose refs
// become packed ones, and once a week what nothing reaches any more is
// collected. Writes go on meanwhile, and nothing that one of them relies on is
// deleted. A repository that fails is logged and left as it is. Call it now and
// then, never twice at once; the error is ctx's, or of the store's own folder.
func (s *Store) Maintain(ctx context.Context) error {
	ids, err := s.ids()
	if err != nil {
		return fmt.Errorf("maintain repositories: %w", err)
	}
	for _, id := range ids {
		if ctx.Err() != nil {
			return fmt.Errorf("maintain repositories: %w", ctx.Err())
		}
		err = s.maintainOne(ctx, id)
		if err != nil && ctx.Err() == nil {
			slog.ErrorContext(ctx, "repository not maintained", "repo", id, "error", err)
		}
	}
	return nil
}

// ids gives the repositories on disk.
func (s *Store) ids() ([]int64, error) {
	shards, err := os.ReadDir(s.dir)
	if err != nil {
		return nil, err
	}
	var ids []int64
	for _, shard := range shards {
		if !shard.IsDir() || len(shard.Name()) != 2 {
			continue
		}
		entries, err := os.ReadDir(filepath.Join(s.dir, shard.Name()))
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			digits, ok := strings.CutSuffix(e.Name(), ".git")
			id, err := strconv.ParseInt(digits, 10, 64)
			if ok && err == nil && s.path(id) == filepath.Join(s.dir, shard.Name(), e.Name()) {
				ids = append(ids, id)
			}
		}
	}
	return ids, nil
}

func (s *Store) maintainOne(ctx context.Context, id int64) error {
	leave, err := s.enter()
	if err != nil {
		return err
	}
	defer leave()
	r := s.Repo(pushward.Repo{ID: id})
	err = r.readyToWrite()
	if err == nil {
		err = r.maintain(ctx)
	}
	switch {
	case pushward.IsNotFound(err), errors.Is(err, fs.ErrNotExist) && !r.onDisk():
		return nil // deleted meanwhile
	case errors.Is(err, errNeeded):
		slog.InfoContext(ctx, "collection put off", "repo", id, "reason", err)
		return nil
	}
	return err
}

func (r *Repo) onDisk() bool {
	_, err := os.Lstat(filepath.Join(r.path, "HEAD"))
	return err == nil
}

// maintain does what is due.
func (r *Repo) maintain(ctx context.Context) error {
	now := time.Now()
	refs, err := r.countLooseRefs(manyRefs + 1)
	if err != nil {
		return err
	}
	if refs > manyRefs {
		err = r.packRefs(ctx)
		if err != nil {
			return err
		}
	}
	due, err := r.collectDue(now)
	if err != nil {
		return err
	}
	if due {
		return r.collect(ctx, now.Add(-keepFor-passTime))
	}
	packs, err := r.listPacks()
	if err != nil {
		return err
	}
	loose, err := r.estimateLoose()
	if err != nil || loose <= manyLoose && len(packs) <= manyPacks {
		return err
	}
	return r.consolidate(ctx, packs, loose)
}

// estimateLoose tells from 4 of the 256 folders how many objects stand alone.
func (r *Repo) estimateLoose() (int, error) {
	n := 0
	for _, folder := range []string{"17", "5a", "9e", "d3"} {
		entries, err := os.ReadDir(filepath.Join(r.path, "objects", folder))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return 0, fmt.Errorf("count loose objects: %w", err)
		}
		n += len(entries)
	}
	return n * 256 / 4, nil
}

// looseFolders are the folders of loose objects, there or not.
func looseFolders() []string {
	folders := make([]string, 256)
	for i := range folders {
		folders[i] = fmt.Sprintf("%02x", i)
	}
	return folders
}

// looseObjects calls visit for every object that stands alone, until it errs.
func (r *Repo) looseObjects(visit func(oid pushward.OID, path string) error) error {
	for _, folder := range looseFolders() {
		err := r.looseObjectsIn(folder, visit)
		if err != nil {
			return err
		}
	}
	return nil
}

func (r *Repo) looseObjectsIn(folder string, visit func(oid pushward.OID, path string) error) error {
	dir := filepath.Join(r.path, "objects", folder)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return ignoreAbsent(err)
	}
	for _, e := range entries {
		oid, err := pushward.ParseOID(folder + e.Name())
		if err != nil {
			continue // half made
		}
		err = visit(oid, filepath.Join(dir, e.Name()))
		if err != nil {
			return err
		}
	}
	return nil
}

// tend runs git for maintenance, and clears away what a run that failed leaves.
func (r *Repo) tend(ctx context.Context, stdin string, args ...string) error {
	began := time.Now()
	_, err := r.long(ctx, stdin, args...)
	if err != nil {
		r.removeTemporary(began)
	}
	return err
}

// long runs git where nobody waits for it: it yields to everybody else and may
// take up to passTime. Of its output the first part is given, errors included.
func (r *Repo) long(ctx context.Context, stdin string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, passTime)
	defer cancel()
	out, stderr := &bounded{max: 1 << 20, drop: true}, &bounded{max: 64 << 10, drop: true}
	cmd := r.command(append(append([]string(nil), maintainSettings...), args...)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), out, stderr
	cmd.WaitDelay = time.Second
	// A server that is killed takes it along: the next one removes its locks.
	cmd.SysProcAttr.Pdeathsig = syscall.SIGKILL
	err := cmd.Start()
	if err != nil {
		return "", fmt.Errorf("start git: %w", err)
	}
	stop := context.AfterFunc(ctx, func() { killGroup(cmd) })
	// A server that may not change priorities maintains at its own.
	_ = syscall.Setpriority(syscall.PRIO_PGRP, cmd.Process.Pid, 10)
	err = cmd.Wait()
	stop()
	switch {
	case err == nil:
		return out.buf.String(), nil
	case ctx.Err() != nil:
		return "", fmt.Errorf("git %s: %w", args[0], ctx.Err())
	}
	return out.buf.String(), &gitError{args: args, code: cmd.ProcessState.ExitCode(), stderr: strings.TrimSpace(stderr.buf.String()), err: err}
}

// removeTemporary takes away what a run of git that was ended has left: it alone
// writes there and began no earlier.
func (r *Repo) removeTemporary(began time.Time) {
	for _, pattern := range []string{"objects/pack/tmp_*", "objects/info/*.lock"} {
		left, _ := filepath.Glob(filepath.Join(r.path, pattern))
		for _, path := range left {
			info, err := os.Lstat(path)
			if err == nil && info.ModTime().After(began.Add(-time.Second)) {
				os.Remove(path)
			}
		}
	}
}
