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
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sys/unix"

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
	CatFileJobs int        // cat-file processes kept for packed objects of one repository; default 2

	// Limits on the pack of one push.
	MaxPack        int64 // bytes as sent; default 2 GB
	MaxInflated    int64 // bytes of all its objects; default 16 times MaxPack
	MaxPackObjects int   // default 1,000,000
	MaxDeltaDepth  int   // longest chain of deltas; default 250
}

func (o Options) withDefaults() (Options, error) {
	if o.Durability == "" {
		o.Durability = Group
	}
	if o.Durability != Group && o.Durability != File && o.Durability != None {
		return o, fmt.Errorf("durability %q is none of group, file, none", o.Durability)
	}
	if o.CacheBytes == 0 {
		o.CacheBytes = 64 << 20
	}
	if o.MaxObject == 0 {
		o.MaxObject = 100e6
	}
	if o.CatFileJobs == 0 {
		o.CatFileJobs = 2
	}
	if o.MaxPack == 0 {
		o.MaxPack = 2e9
	}
	if o.MaxInflated == 0 {
		o.MaxInflated = 16 * o.MaxPack
	}
	if o.MaxPackObjects == 0 {
		o.MaxPackObjects = 1e6
	}
	if o.MaxDeltaDepth == 0 {
		o.MaxDeltaDepth = 250
	}
	if o.GitProgram == "" {
		found, err := exec.LookPath("git")
		if err != nil {
			return o, fmt.Errorf("find git: %w", err)
		}
		o.GitProgram = found
	}
	if !filepath.IsAbs(o.GitProgram) {
		abs, err := filepath.Abs(o.GitProgram)
		if err != nil {
			return o, fmt.Errorf("find git: %w", err)
		}
		o.GitProgram = abs
	}
	return o, nil
}

// Store is the folder of all repositories: DIR/<2 hex digits>/<id>.git, beside
// DIR/tmp for what is not yet in place, and DIR/LOCK.
type Store struct {
	dir    string
	gate   Gate
	o      Options
	lock   *os.File
	opened time.Time // by the clock of the filesystem
	serial atomic.Int64

	barrier *barrier
	cache   *cache
	cats    *catPool
	packs   *packedRefsCache
	turns   turns
	upkeep  upkeep
	jobs    chan struct{} // bounds git programs under way

	mu     sync.Mutex
	idle   *sync.Cond
	active int // writes under way
	closed bool
	swept  map[int64]bool
}

// Open prepares dir (made if absent, 0700) and sweeps what a crash left behind:
// temporary objects at once, the stale locks of a repository before its first
// write. A dir serves one Store at a time.
func Open(dir string, gate Gate, o Options) (*Store, error) {
	o, err := o.withDefaults()
	if err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	dir, err = filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	err = os.MkdirAll(dir, 0o700)
	if err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	s := &Store{
		dir:   dir,
		gate:  gate,
		o:     o,
		cache: newCache(o.CacheBytes),
		packs: newPackedRefsCache(),
		jobs:  make(chan struct{}, 16),
		swept: map[int64]bool{},
	}
	s.idle = sync.NewCond(&s.mu)
	s.cats = newCatPool(s, o.CatFileJobs)
	err = s.claim()
	if err != nil {
		return nil, err
	}
	s.barrier, err = newBarrier(dir, o.Durability)
	if err == nil {
		err = s.barrier.names([]string{dir, filepath.Dir(dir)})
	}
	if err != nil {
		s.lock.Close()
		return nil, fmt.Errorf("open store: %w", err)
	}
	return s, nil
}

// claim takes the lock of the folder and wipes what an earlier life left in tmp.
func (s *Store) claim() error {
	f, err := os.OpenFile(filepath.Join(s.dir, "LOCK"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return fmt.Errorf("open store: %w", err)
	}
	err = unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		f.Close()
		return fmt.Errorf("open store: %s is in use by another server", s.dir)
	}
	if err != nil {
		f.Close()
		return fmt.Errorf("lock store: %w", err)
	}
	err = os.RemoveAll(s.tmp(""))
	if err == nil {
		err = os.Mkdir(s.tmp(""), 0o700)
	}
	var info fs.FileInfo
	if err == nil {
		info, err = os.Stat(s.tmp(""))
	}
	if err != nil {
		f.Close()
		return fmt.Errorf("sweep store: %w", err)
	}
	s.lock, s.opened = f, info.ModTime()
	return nil
}

// Close ends helper processes. Writes under way finish first.
func (s *Store) Close() error {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return nil
	}
	s.closed = true
	for s.active > 0 {
		s.idle.Wait()
	}
	s.mu.Unlock()
	s.cats.close()
	err := s.barrier.close()
	return errors.Join(err, s.lock.Close())
}

// enter registers a write, which Close waits for.
func (s *Store) enter() (leave func(), err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil, pushward.Unavailablef("The server is shutting down. Nothing was stored.")
	}
	s.active++
	return func() {
		s.mu.Lock()
		s.active--
		s.idle.Broadcast()
		s.mu.Unlock()
	}, nil
}

// Repo opens the repository of r. It is cheap and does not touch the disk.
func (s *Store) Repo(r pushward.Repo) *Repo {
	return &Repo{s: s, repo: r, path: s.path(r.ID)}
}

// path is where the repository of id stands. 256 folders keep each of them small.
func (s *Store) path(id int64) string {
	return filepath.Join(s.dir, fmt.Sprintf("%02x", uint64(id)%256), strconv.FormatInt(id, 10)+".git")
}

// tmp names a new place in the folder of unfinished things, or the folder itself.
func (s *Store) tmp(kind string) string {
	if kind == "" {
		return filepath.Join(s.dir, "tmp")
	}
	return filepath.Join(s.dir, "tmp", kind+"-"+strconv.FormatInt(s.serial.Add(1), 36))
}
