package server

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"pushward/internal/store"
)

// checkpointEvery is the longest that the end of the audit log goes without a
// checkpoint; after a thousand lines one is made at once.
const checkpointEvery = time.Minute

// checkpoints notes outside the database how far the audit log has come.
type checkpoints struct {
	db  *store.DB
	key []byte
	log *slog.Logger

	mu   sync.Mutex // guards what follows
	file *os.File
	last store.Sum // MAC of the last checkpoint
	ends map[int64]store.LaneEnd
}

// checkpointsPath is where the server of these settings keeps its checkpoints.
func (c Config) checkpointsPath() string {
	if c.AuditCheckpoints != "" {
		return c.AuditCheckpoints
	}
	return filepath.Join(c.Data, "audit.checkpoints")
}

// openCheckpoints opens the file, making it when it is not there. What is wrong
// in it, or missing in the database, is logged and left to "pushward audit
// verify": a server that did not start would audit nothing at all.
func openCheckpoints(ctx context.Context, db *store.DB, key []byte, path string, log *slog.Logger) (_ *checkpoints, err error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open checkpoints: %w", err)
	}
	defer func() {
		if err != nil {
			f.Close()
		}
	}()
	known, size, bad, err := store.ReadCheckpoints(f, key)
	if err != nil {
		return nil, err
	}
	if bad != 0 {
		log.Error("checkpoints of the audit log are not as they were written: run pushward audit verify", "file", path, "line", bad)
	}
	// A line that a crash cut off was never a checkpoint.
	err = errors.Join(f.Truncate(size), syncFolder(filepath.Dir(path)))
	if err != nil {
		return nil, fmt.Errorf("open checkpoints: %w", err)
	}
	p := &checkpoints{db: db, key: key, log: log, file: f, ends: map[int64]store.LaneEnd{}}
	for _, c := range known {
		p.last = c.MAC
		for _, l := range c.Lanes {
			p.ends[l.Lane] = l
		}
	}
	err = p.compare(ctx)
	if err != nil {
		return nil, err
	}
	return p, p.write(ctx)
}

// compare tells the log when lines are missing that a checkpoint has seen.
func (p *checkpoints) compare(ctx context.Context) error {
	ends, err := p.db.AuditEnds(ctx)
	if err != nil {
		return err
	}
	now := map[int64]int64{}
	for _, l := range ends {
		now[l.Lane] = l.Seq
	}
	for lane, seen := range p.ends {
		if now[lane] < seen.Seq {
			p.log.Error("the end of the audit log is missing: run pushward audit verify", "lane", lane, "seen", seen.Seq, "there", now[lane])
		}
	}
	return nil
}

// write adds a checkpoint when there are new lines. It is on disk when write
// returns.
func (p *checkpoints) write(ctx context.Context) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	ends, err := p.db.AuditEnds(ctx)
	if err != nil {
		return err
	}
	c := store.Checkpoint{Time: time.Now().UTC().Truncate(time.Microsecond)}
	for _, l := range ends {
		if l.Seq > p.ends[l.Lane].Seq {
			c.Lanes = append(c.Lanes, l)
		}
	}
	if len(c.Lanes) == 0 {
		return nil
	}
	c.Sign(p.key, p.last)
	text, err := json.Marshal(c)
	if err != nil {
		return fmt.Errorf("encode checkpoint: %w", err)
	}
	err = p.add(append(text, '\n'))
	if err != nil {
		return fmt.Errorf("write checkpoint: %w", err)
	}
	p.last = c.MAC
	for _, l := range c.Lanes {
		p.ends[l.Lane] = l
	}
	return nil
}

// add appends a whole line, or nothing.
func (p *checkpoints) add(line []byte) error {
	size, err := p.file.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	_, err = p.file.Write(line)
	if err == nil {
		err = p.file.Sync()
	}
	if err != nil {
		return errors.Join(err, p.file.Truncate(size))
	}
	return nil
}

// keep writes checkpoints until ctx ends, first at once.
func (p *checkpoints) keep(ctx context.Context) {
	tick := time.NewTicker(checkpointEvery)
	defer tick.Stop()
	for {
		err := p.write(ctx)
		if err != nil && ctx.Err() == nil {
			p.log.Error("checkpoint of the audit log", "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		case <-p.db.AuditFull():
		}
	}
}

// close writes the last checkpoint.
func (p *checkpoints) close() error {
	ctx, cancel := context.WithTimeout(context.Background(), shutdownTime)
	defer cancel()
	return errors.Join(p.write(ctx), p.file.Close())
}

func syncFolder(path string) error {
	dir, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}
