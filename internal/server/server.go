// Package server joins the floors: it opens what lies on disk, ties the gate to
// the repositories, and puts the faces behind one http.Handler.
//
// It promises that a server which listens is whole: schema current, crash
// left-overs settled, keys in place. It refuses to decide anything about a
// request. Everything stands below it but the command line.
package server

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"pushward/internal/access"
	"pushward/internal/api"
	"pushward/internal/git"
	"pushward/internal/githttp"
	"pushward/internal/mail"
	"pushward/internal/protect"
	"pushward/internal/store"
	"pushward/internal/webhook"
)

// Server is an opened data folder, ready to answer.
type Server struct {
	config  Config
	log     *slog.Logger
	db      *store.DB
	repos   *git.Store
	protect *protect.Protection
	api     *api.API
	git     *githttp.Face
	imports *protect.Importer
	ends    *checkpoints
	hooks   *webhook.Dispatcher
	mails   *mail.Courier // nil: none are sent
}

// Open prepares the data folder and everything in it. The caller must Close.
func Open(ctx context.Context, c Config, log *slog.Logger) (_ *Server, err error) {
	err = os.MkdirAll(c.Data, 0o700)
	if err != nil {
		return nil, fmt.Errorf("make data folder: %w", err)
	}
	s := &Server{config: c, log: log}
	defer func() {
		if err != nil {
			s.Close()
		}
	}()
	master, err := masterKey(filepath.Join(c.Data, "master.key"))
	if err != nil {
		return nil, err
	}
	s.db, err = openStore(ctx, c, master)
	if err != nil {
		return nil, err
	}
	err = s.openCheckpoints(ctx, master)
	if err != nil {
		return nil, err
	}
	err = s.openGate(master)
	if err != nil {
		return nil, err
	}
	s.repos, err = git.Open(filepath.Join(c.Data, "repositories"), s.protect, git.Options{
		Durability: git.Durability(c.Durability), MaxObject: c.MaxObject, MaxPack: c.MaxPack, MaxInflated: c.MaxInflated,
		MaxPackObjects: c.MaxPackObjects, MaxDeltaDepth: c.MaxDeltaDepth,
	})
	if err != nil {
		return nil, fmt.Errorf("open repositories: %w", err)
	}
	err = s.protect.Recover(ctx, s.repos)
	if err != nil {
		return nil, fmt.Errorf("recover: %w", err)
	}
	err = s.openImports(ctx)
	if err != nil {
		return nil, err
	}
	err = s.openWebhooks(master)
	if err != nil {
		return nil, err
	}
	err = s.openMail()
	if err != nil {
		return nil, err
	}
	who := access.New(s.db, nil).WithLimits(c.limits())
	s.api = api.New(who, s.db, s.repos, s.protect, api.Options{
		URL: c.URL, BlobBlockStatus: c.BlobBlockStatus,
		MaxBlob: c.MaxBlob, MaxContents: c.MaxContents, MaxTree: c.MaxTree, Imports: s.imports, Webhooks: s.hooks, Log: log,
	})
	s.git = githttp.New(who, s.repos, githttp.Options{
		URL: c.URL, MaxRefs: c.MaxRefs, MaxPack: c.MaxPack, FirstBranch: s.firstBranch, Log: log,
	})
	return s, nil
}

// openGate builds the scanner and the gate that asks it.
func (s *Server) openGate(master []byte) error {
	scanner, err := blocking()
	if err != nil {
		return err
	}
	keys, err := protect.NewKeys(master)
	if err != nil {
		return err
	}
	s.protect, err = protect.New(s.db, scanner, keys, protect.Options{
		BypassFor: s.config.BypassFor, PlaceholderFor: s.config.PlaceholderFor, RequestFor: s.config.RequestFor, ScanTime: s.config.ScanTime,
		ImportFor: s.config.ImportFor, Mail: s.config.MailServer != "", Log: s.log,
	})
	return err
}

// Close ends everything; requests must have ended before.
func (s *Server) Close() {
	if s.imports != nil {
		s.imports.Close()
	}
	if s.hooks != nil {
		s.hooks.Close()
	}
	if s.mails != nil {
		s.mails.Close()
	}
	if s.protect != nil {
		ctx, cancel := context.WithTimeout(context.Background(), shutdownTime)
		defer cancel()
		s.logClose("intents", s.protect.Finish(ctx))
	}
	if s.repos != nil {
		s.logClose("repositories", s.repos.Close())
	}
	if s.ends != nil {
		s.logClose("checkpoints", s.ends.close())
	}
	if s.db != nil {
		s.logClose("database", s.db.Close())
	}
}

func (s *Server) logClose(what string, err error) {
	if err != nil {
		s.log.Error("close "+what, "err", err)
	}
}

// settleEvery is how often writes that are done with leave the list of intents.
const settleEvery = 200 * time.Millisecond

// keepSettling runs until ctx ends.
func (s *Server) keepSettling(ctx context.Context) {
	tick := time.NewTicker(settleEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			err := s.protect.Finish(ctx)
			if err != nil {
				s.log.Error("settle writes", "err", err)
			}
		}
	}
}

// keepMaintaining looks after the repositories until ctx ends, first at once.
func (s *Server) keepMaintaining(ctx context.Context) {
	tick := time.NewTicker(s.config.MaintainEvery)
	defer tick.Stop()
	for {
		err := s.repos.Maintain(ctx)
		if err != nil && ctx.Err() == nil {
			s.log.Error("maintain repositories", "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// masterKey reads the key that all others are derived from, making it on the
// first start. It lies beside the database and not in it: keep it in another
// backup than the database's.
func masterKey(path string) ([]byte, error) {
	text, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return makeMasterKey(path)
	}
	if err != nil {
		return nil, fmt.Errorf("read master key: %w", err)
	}
	return parseMasterKey(path, text)
}

func parseMasterKey(path string, text []byte) ([]byte, error) {
	key, err := hex.DecodeString(strings.TrimSpace(string(text)))
	if err != nil || len(key) != 32 {
		return nil, fmt.Errorf("master key %q does not hold 64 hexadecimal digits", path)
	}
	return key, nil
}

func makeMasterKey(path string) ([]byte, error) {
	key := make([]byte, 32)
	_, err := rand.Read(key)
	if err != nil {
		return nil, fmt.Errorf("make master key: %w", err)
	}
	err = writeDurably(path, []byte(hex.EncodeToString(key)+"\n"))
	if err != nil {
		return nil, fmt.Errorf("write master key: %w", err)
	}
	return key, nil
}

// writeDurably makes a new file with mode 0600 that is on disk, or absent, when
// it returns or the power fails.
func writeDurably(path string, data []byte) error {
	tmp := path + ".new"
	f, err := os.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(tmp, path)
	}
	if err != nil {
		return err
	}
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}
