package git

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"pushward"
)

// catPool reads packed objects through "git cat-file --batch-command". It keeps
// a few processes per repository that has packs, and ends those that idle or
// that started before the packs changed.
type catPool struct {
	s       *Store
	keep    int           // idle processes kept per repository
	keepAll int           // and in all
	idleFor time.Duration // how long one may idle
	slots   chan struct{} // bounds the processes at work

	mu     sync.Mutex
	idle   []*catFile // longest idle first
	packs  map[int64]packFolder
	closed bool
}

// packFolder is the state of objects/pack when it was last listed.
type packFolder struct {
	version  packVersion
	has      bool // at least one pack
	listedAt time.Time
}

// packVersion changes whenever a pack is added or removed.
type packVersion struct {
	inode uint64
	mtime int64
}

func newCatPool(s *Store, keep int) *catPool {
	return &catPool{
		s:       s,
		keep:    keep,
		keepAll: 8 * keep,
		idleFor: time.Minute,
		slots:   make(chan struct{}, 8*keep),
		packs:   map[int64]packFolder{},
	}
}

// object reads a packed object, with its data or only its type and size.
// pushward.NotFound when no pack holds it.
func (p *catPool) object(ctx context.Context, r *Repo, oid pushward.OID, max int64, data bool) (Object, int64, error) {
	version, has, err := p.look(r)
	if err != nil {
		return Object{}, 0, err
	}
	if !has {
		return Object{}, 0, notFound(oid)
	}
	select {
	case p.slots <- struct{}{}:
		defer func() { <-p.slots }()
	case <-ctx.Done():
		return Object{}, 0, fmt.Errorf("wait to read object: %w", ctx.Err())
	}
	c := p.take(r.repo.ID, version)
	if c != nil {
		o, size, err := p.ask(ctx, c, oid, max, data)
		if err == nil || pushward.ClassOf(err) != pushward.Internal || ctx.Err() != nil {
			return o, size, err
		}
		// The process may have died while it idled: once more with a new one.
	}
	c, err = startCatFile(r, version)
	if err != nil {
		return Object{}, 0, err
	}
	return p.ask(ctx, c, oid, max, data)
}

// ask puts one question to c and gives c back to the pool, or ends it when its
// answer was not read to the end.
func (p *catPool) ask(ctx context.Context, c *catFile, oid pushward.OID, max int64, data bool) (Object, int64, error) {
	stop := context.AfterFunc(ctx, func() { killGroup(c.cmd) })
	o, size, err := c.ask(oid, max, data)
	if !stop() {
		c.end()
		return Object{}, 0, fmt.Errorf("read packed object: %w", ctx.Err())
	}
	if err != nil && !pushward.IsNotFound(err) {
		c.end()
		return Object{}, 0, err
	}
	p.give(c)
	return o, size, err
}

// look says whether the repository has packs at all. A listing is trusted as
// long as the folder has not changed since, and was not so young when it was
// listed that its time stamp could hide a change.
func (p *catPool) look(r *Repo) (packVersion, bool, error) {
	dir := filepath.Join(r.path, "objects", "pack")
	info, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return packVersion{}, false, nil
	}
	if err != nil {
		return packVersion{}, false, fmt.Errorf("look for packs: %w", err)
	}
	v := packVersion{mtime: info.ModTime().UnixNano()}
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		v.inode = st.Ino
	}
	p.mu.Lock()
	known, ok := p.packs[r.repo.ID]
	p.mu.Unlock()
	if ok && known.version == v && known.listedAt.Sub(info.ModTime()) > 100*time.Millisecond {
		return v, known.has, nil
	}
	now := time.Now()
	entries, err := os.ReadDir(dir)
	if err != nil {
		return packVersion{}, false, fmt.Errorf("look for packs: %w", err)
	}
	has := false
	for _, e := range entries {
		has = has || strings.HasSuffix(e.Name(), ".idx")
	}
	p.mu.Lock()
	p.packs[r.repo.ID] = packFolder{version: v, has: has, listedAt: now}
	p.mu.Unlock()
	return v, has, nil
}

// take gives an idle process for the repository, ending those that started
// before its packs changed; nil when there is none.
func (p *catPool) take(repo int64, v packVersion) *catFile {
	var found *catFile
	p.remove(func(c *catFile) (drop bool) {
		if c.repo != repo {
			return false
		}
		if c.version == v && found == nil {
			found = c
			c.timer.Stop()
		}
		return c.version != v
	}, func(c *catFile) bool { return c == found })
	return found
}

// give takes a process back. The oldest makes room when there are too many.
func (p *catPool) give(c *catFile) {
	p.mu.Lock()
	if p.closed {
		p.mu.Unlock()
		c.end()
		return
	}
	c.timer = time.AfterFunc(p.idleFor, func() {
		p.remove(func(other *catFile) bool { return other == c }, nil)
	})
	p.idle = append(p.idle, c)
	same := 0
	for _, other := range p.idle {
		if other.repo == c.repo {
			same++
		}
	}
	tooMany, all := same > p.keep, len(p.idle) > p.keepAll
	p.mu.Unlock()
	if !tooMany && !all {
		return
	}
	first := true
	p.remove(func(other *catFile) bool {
		if first && (!tooMany || other.repo == c.repo) {
			first = false
			return true
		}
		return false
	}, nil)
}

// remove takes the processes out of the idle ones that drop or taken says, and
// ends those of drop.
func (p *catPool) remove(drop, taken func(*catFile) bool) {
	p.mu.Lock()
	var ended []*catFile
	kept := p.idle[:0]
	for _, c := range p.idle {
		switch {
		case drop(c):
			ended = append(ended, c)
		case taken != nil && taken(c):
		default:
			kept = append(kept, c)
		}
	}
	clear(p.idle[len(kept):])
	p.idle = kept
	p.mu.Unlock()
	for _, c := range ended {
		c.timer.Stop()
		c.end()
	}
}

// drop ends the processes of a repository that goes away.
func (p *catPool) drop(repo int64) {
	p.mu.Lock()
	delete(p.packs, repo)
	p.mu.Unlock()
	p.remove(func(c *catFile) bool { return c.repo == repo }, nil)
}

func (p *catPool) close() {
	p.mu.Lock()
	p.closed = true
	p.mu.Unlock()
	p.remove(func(*catFile) bool { return true }, nil)
}

// catFile is one running "git cat-file --batch-command".
type catFile struct {
	repo    int64
	version packVersion
	cmd     *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Reader
	timer   *time.Timer // ends it when it has idled
}

func startCatFile(r *Repo, v packVersion) (*catFile, error) {
	cmd := r.command("cat-file", "--batch-command")
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("start git cat-file: %w", err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("start git cat-file: %w", err)
	}
	err = cmd.Start()
	if err != nil {
		return nil, fmt.Errorf("start git cat-file: %w", err)
	}
	return &catFile{repo: r.repo.ID, version: v, cmd: cmd, in: in, out: bufio.NewReaderSize(out, 32<<10)}, nil
}

func (c *catFile) ask(oid pushward.OID, max int64, data bool) (Object, int64, error) {
	question := "info "
	if data {
		question = "contents "
	}
	_, err := io.WriteString(c.in, question+oid.String()+"\n")
	if err != nil {
		return Object{}, 0, fmt.Errorf("ask git cat-file: %w", err)
	}
	line, err := c.out.ReadString('\n')
	if err != nil {
		return Object{}, 0, fmt.Errorf("read from git cat-file: %w", err)
	}
	words := strings.Fields(line)
	if len(words) == 2 && words[1] == "missing" {
		return Object{}, 0, notFound(oid)
	}
	if len(words) != 3 || words[0] != oid.String() || !Type(words[1]).valid() {
		return Object{}, 0, fmt.Errorf("read from git cat-file: unexpected answer for %s", oid)
	}
	size, err := strconv.ParseInt(words[2], 10, 64)
	if err != nil {
		return Object{}, 0, fmt.Errorf("read from git cat-file: %w", err)
	}
	o := Object{Type: Type(words[1]), OID: oid}
	if !data {
		return o, size, nil
	}
	if size > max {
		return Object{}, 0, pushward.TooLargef("Object %s is %d bytes, the limit is %d", oid, size, max)
	}
	o.Data = make([]byte, size)
	_, err = io.ReadFull(c.out, o.Data)
	if err == nil {
		_, err = c.out.Discard(1)
	}
	if err != nil {
		return Object{}, 0, fmt.Errorf("read from git cat-file: %w", err)
	}
	return o, size, nil
}

// end kills the process and reaps it.
func (c *catFile) end() {
	killGroup(c.cmd)
	c.in.Close()
	_ = c.cmd.Wait()
}

func notFound(oid pushward.OID) error {
	return pushward.NotFoundf("Object %s does not exist", oid)
}
