package git

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"

	"golang.org/x/sys/unix"
)

// barrier makes files and folder entries durable. An error of a sync is final:
// the kernel may have dropped the dirty pages, so a second try that succeeds
// would prove nothing.
type barrier struct {
	mode Durability
	root *os.File

	// The two ways to the disk, fields so that a test can break them.
	syncfs func() error
	fsync  func(*os.File) error

	mu      sync.Mutex
	running bool
	next    *round
}

// round is one shared sync and those who wait for it.
type round struct {
	lead chan struct{} // holds a token when a member must run the round
	done chan struct{}
	err  error
}

func newBarrier(dir string, mode Durability) (*barrier, error) {
	root, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	b := &barrier{mode: mode, root: root, fsync: (*os.File).Sync}
	b.syncfs = func() error { return unix.Syncfs(int(root.Fd())) }
	return b, nil
}

func (b *barrier) close() error { return b.root.Close() }

// writeFile makes a new file. Its data is durable after the next data.
func (b *barrier) writeFile(path string, perm os.FileMode, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
	if err != nil {
		return err
	}
	err = b.fill(f, data)
	if err != nil {
		os.Remove(path)
	}
	return err
}

// fill writes data to f, which has just been made, and closes it.
func (b *barrier) fill(f *os.File, data []byte) error {
	_, err := f.Write(data)
	if err == nil && b.mode == File {
		err = b.fsync(f)
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// data returns when everything written by writeFile and fill is durable.
func (b *barrier) data() error {
	if b.mode != Group {
		return nil
	}
	return b.share()
}

// names returns when the entries of dirs are durable.
func (b *barrier) names(dirs []string) error {
	switch b.mode {
	case Group:
		return b.share()
	case File:
		return b.syncDirs(dirs)
	}
	return nil
}

func (b *barrier) syncDirs(dirs []string) error {
	done := map[string]bool{}
	for _, d := range dirs {
		if done[d] {
			continue
		}
		done[d] = true
		f, err := os.Open(d)
		if errors.Is(err, fs.ErrNotExist) {
			continue // tidied away by another git program: its entries are nobody's
		}
		if err != nil {
			return fmt.Errorf("sync folder: %w", err)
		}
		err = b.fsync(f)
		f.Close()
		if err != nil {
			return fmt.Errorf("sync folder: %w", err)
		}
	}
	return nil
}

// share waits for a sync of the whole filesystem that started after the call.
// Callers that come while one runs wait for the next together; its first
// member to wake runs it.
func (b *barrier) share() error {
	b.mu.Lock()
	r := b.next
	if r == nil {
		r = &round{lead: make(chan struct{}, 1), done: make(chan struct{})}
		b.next = r
	}
	if !b.running {
		b.running = true
		r.lead <- struct{}{}
	}
	b.mu.Unlock()

	select {
	case <-r.done:
	case <-r.lead:
		b.run(r)
	}
	return r.err
}

func (b *barrier) run(r *round) {
	b.mu.Lock()
	b.next = nil
	b.mu.Unlock()

	err := b.syncfs()
	if err != nil {
		r.err = fmt.Errorf("sync filesystem: %w", err)
	}
	close(r.done)

	b.mu.Lock()
	defer b.mu.Unlock()
	b.running = b.next != nil
	if b.running {
		b.next.lead <- struct{}{}
	}
}
