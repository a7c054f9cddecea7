// Package git keeps repositories on disk: bare, in Git's own formats, readable
// by any git.
//
// It promises one door: bytes enter a repository only through
// Quarantine.Commit, which asks the Gate first, and a write that was
// acknowledged is on disk. It refuses work trees, hooks, alternates and replace
// refs, and is the only package that runs the git program. Below it stand the
// words; above it protect, which fulfils Gate, and the faces.
package git

import (
	"context"

	"pushward"
)

// Durability says how a write reaches the disk before it is acknowledged.
type Durability string

// The settings of durability.
const (
	Group Durability = "group" // syncfs, shared among concurrent writers
	File  Durability = "file"  // fsync of every file and folder
	None  Durability = "none"  // for tests only: a power cut loses acknowledged writes
)

// Options tune a Store. The zero value works.
type Options struct {
	Durability  Durability // default Group
	CacheBytes  int64      // of decoded objects kept in memory; default 64 MiB
	MaxObject   int64      // largest object in bytes; default 100 MB
	GitProgram  string     // absolute path; default: found in PATH at Open
	CatFileJobs int        // cat-file processes kept for packed objects; default 2
}

// Store is the folder of all repositories.
type Store struct{}

// Open prepares dir (made if absent, 0700) and sweeps what a crash left behind:
// temporary objects and stale ref locks. A dir serves one Store at a time.
func Open(dir string, gate Gate, o Options) (*Store, error) { return nil, nil }

// Close ends helper processes. Writes under way finish first.
func (s *Store) Close() error { return nil }

// Create makes an empty repository for id. It is durable when it returns.
func (s *Store) Create(ctx context.Context, id int64, defaultBranch string) error { return nil }

// Remove deletes the repository of id and everything in it.
func (s *Store) Remove(ctx context.Context, id int64) error { return nil }

// Repo opens the repository of r. It is cheap and does not touch the disk.
func (s *Store) Repo(r pushward.Repo) *Repo { return nil }
