package git

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// spoolMemory is how much of a pack waits in memory. What is longer goes to a
// file.
const spoolMemory = 8 << 20

// spool holds the bytes of a pack while they wait for the verdict: in memory,
// and beyond spoolMemory in a folder of their own, which close removes and
// which the next Open of the store would.
type spool struct {
	s    *Store
	mem  []byte
	dir  string // empty while in memory
	file *os.File
	size int64
}

func (s *spool) Write(p []byte) (int, error) {
	if s.file == nil && s.size+int64(len(p)) > spoolMemory {
		err := s.toFile()
		if err != nil {
			return 0, err
		}
	}
	if s.file == nil {
		s.mem = append(s.mem, p...)
		s.size += int64(len(p))
		return len(p), nil
	}
	n, err := s.file.WriteAt(p, s.size)
	s.size += int64(n)
	if err != nil {
		return n, fmt.Errorf("spool pack: %w", err)
	}
	return n, nil
}

// toFile moves what waits in memory to the disk.
func (s *spool) toFile() error {
	if s.file != nil {
		return nil
	}
	dir := s.s.tmp("push")
	err := os.Mkdir(dir, 0o700)
	if err != nil {
		return fmt.Errorf("open quarantine: %w", err)
	}
	s.dir = dir
	s.file, err = os.OpenFile(s.path("pack"), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o444)
	if err == nil {
		_, err = s.file.Write(s.mem)
	}
	if err != nil {
		return fmt.Errorf("spool pack: %w", err)
	}
	s.mem = nil
	return nil
}

// path names a file in the quarantine's folder.
func (s *spool) path(name string) string { return filepath.Join(s.dir, name) }

func (s *spool) ReadAt(p []byte, at int64) (int, error) {
	if s.file != nil {
		return s.file.ReadAt(p, at)
	}
	if at < 0 || at > int64(len(s.mem)) {
		return 0, errors.New("read spooled pack: no such place")
	}
	n := copy(p, s.mem[at:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// close forgets everything, on disk too.
func (s *spool) close() {
	s.mem = nil
	if s.file != nil {
		s.file.Close()
		s.file = nil
	}
	if s.dir != "" {
		os.RemoveAll(s.dir)
		s.dir = ""
	}
}
