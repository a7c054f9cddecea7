// Package protect is push protection: it judges what wants into a repository.
//
// It promises that a write holding a secret is refused unless that very secret
// may enter that repository by that actor's hand, or already stands in an alert
// there; that every secret let in has an alert; and that any failure of its own
// refuses the write. It refuses to store or to show a secret: rows get keyed
// fingerprints and masks. It is the Gate of package git; below it stand scan
// and store, above it the faces that ask for bypasses.
package protect

import (
	"context"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/scan"
	"pushward/internal/store"
)

// Options tune a Protection. The zero value gives the defaults.
type Options struct {
	BypassFor      time.Duration    // how long a bypass lives; default 3 hours
	PlaceholderFor time.Duration    // how long a placeholder lives; default 7 days
	RequestFor     time.Duration    // how long a request waits for its review; default 7 days
	ScanTime       time.Duration    // longest inspection of one write, or of one object of history; default 60 seconds
	ImportFor      time.Duration    // how long the import mode of a repository lasts; default 24 hours
	Mail           bool             // who should know is told by mail
	Now            func() time.Time // default time.Now
	Log            *slog.Logger     // default slog.Default()
}

// cleanVerdicts is how many blobs are remembered as clean; 28 bytes each.
const cleanVerdicts = 1 << 16

// Protection judges writes. It is safe for concurrent use.
type Protection struct {
	db   *store.DB
	keys Keys
	o    Options

	scanner  atomic.Pointer[scan.Scanner] // of the catalog's patterns that are on by themselves
	compiled *compiled
	// clean remembers blobs the current scanner found nothing in, so that a
	// blob inspected before its turn is not read again at its commit.
	clean *lru.Cache[pushward.OID, *scan.Scanner]

	mu        sync.Mutex
	unsettled []func(context.Context) error // writes whose settling failed
	ended     []store.Write                 // whose intents are done with

	flights flights
	misses  misses
	ignores ignoreFiles
	queued  chan struct{} // holds a value when a scan of history may wait
}

var _ git.Gate = (*Protection)(nil)

// New makes a Protection that finds what s finds.
func New(db *store.DB, s *scan.Scanner, k Keys, o Options) (*Protection, error) {
	if o.BypassFor == 0 {
		o.BypassFor = 3 * time.Hour
	}
	if o.PlaceholderFor == 0 {
		o.PlaceholderFor = 7 * 24 * time.Hour
	}
	if o.RequestFor == 0 {
		o.RequestFor = 7 * 24 * time.Hour
	}
	if o.ScanTime == 0 {
		o.ScanTime = time.Minute
	}
	if o.ImportFor == 0 {
		o.ImportFor = 24 * time.Hour
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	clean, err := lru.New[pushward.OID, *scan.Scanner](cleanVerdicts)
	if err != nil {
		return nil, err
	}
	kept, err := newCompiled()
	if err != nil {
		return nil, err
	}
	p := &Protection{db: db, keys: k, o: o, clean: clean, compiled: kept, queued: make(chan struct{}, 1)}
	p.scanner.Store(s)
	return p, nil
}

// now is the clock, in the resolution that rows keep.
func (p *Protection) now() time.Time { return p.o.Now().UTC().Truncate(time.Microsecond) }
