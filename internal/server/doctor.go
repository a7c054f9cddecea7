package server

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"pushward/internal/git"
	"pushward/internal/store"
)

// Doctor checks a server from outside: its git, settings, data folder, database
// and repositories. It changes nothing and may run while the server does.
type Doctor struct {
	Config Config
	Quick  bool                  // of repositories only whether something is missing
	Tell   func(git.Finding)     // gets every finding as it is made
	Step   func(done, total int) // told before each repository and after the last; may be nil

	git *git.Doctor
	db  *store.Inspection
}

// Run does all checks. What they find is told; an error means that ctx ended.
func (d *Doctor) Run(ctx context.Context) error {
	d.configuration()
	if d.dataFolder() {
		d.disk()
		d.syncs()
		d.repositoriesFolder(ctx)
		master := d.masterKey()
		d.database(ctx, master)
		if d.git != nil && d.db != nil {
			d.pending(ctx)
		}
		d.repositories(ctx)
	}
	if d.db != nil {
		d.db.Close()
	}
	if ctx.Err() != nil {
		return fmt.Errorf("examine server: %w", ctx.Err())
	}
	return nil
}

func (d *Doctor) ok(check, format string, args ...any) {
	d.Tell(git.Finding{Grade: git.OK, Check: check, Text: fmt.Sprintf(format, args...)})
}

func (d *Doctor) warn(check, cure, format string, args ...any) {
	d.Tell(git.Finding{Grade: git.Warn, Check: check, Text: fmt.Sprintf(format, args...), Cure: cure})
}

func (d *Doctor) fail(check, cure, format string, args ...any) {
	d.Tell(git.Finding{Grade: git.Fail, Check: check, Text: fmt.Sprintf(format, args...), Cure: cure})
}

// configuration checks what ParseConfig cannot: the world that settings point at.
func (d *Doctor) configuration() {
	const check = "configuration"
	c, bad := d.Config, false
	if c.TLSCert != "" {
		bad = d.certificate() || bad
	}
	host, _, err := net.SplitHostPort(c.Listen)
	ip := net.ParseIP(host)
	local := host == "localhost" || ip != nil && ip.IsLoopback()
	if err == nil && !local && c.TLSCert == "" && !strings.HasPrefix(c.URL, "https://") {
		d.warn(check, "set --tls-cert and --tls-key; or put a proxy with TLS in front and set --url https://...",
			"listens on %s without TLS: tokens travel in the clear", c.Listen)
		bad = true
	}
	info, err := os.Stat(c.File)
	if c.File != "" && err == nil && info.Mode().Perm()&0o077 != 0 && strings.Contains(c.Database, "@") {
		d.warn(check, "chmod 600 "+shellQuote(c.File), "%s may hold the password of the database, and others can read it (mode %04o)", c.File, info.Mode().Perm())
		bad = true
	}
	if !bad {
		d.ok(check, "makes sense")
	}
}

// certificate says whether the TLS certificate is bad.
func (d *Doctor) certificate() bool {
	const check, soon = "configuration", 14 * 24 * time.Hour
	cert, err := tls.LoadX509KeyPair(d.Config.TLSCert, d.Config.TLSKey)
	if err != nil {
		d.fail(check, "put a certificate chain and its key, both PEM, where --tls-cert and --tls-key point", "the TLS certificate cannot be used: %v", err)
		return true
	}
	switch left := time.Until(cert.Leaf.NotAfter); {
	case left <= 0:
		d.fail(check, "renew "+shellQuote(d.Config.TLSCert)+" and restart the server", "the TLS certificate ended on %s", cert.Leaf.NotAfter.Format(time.DateOnly))
	case left < soon:
		d.warn(check, "renew "+shellQuote(d.Config.TLSCert)+" and restart the server", "the TLS certificate ends on %s", cert.Leaf.NotAfter.Format(time.DateOnly))
	default:
		return false
	}
	return true
}

// dataFolder says whether there is one that can be looked into.
func (d *Doctor) dataFolder() bool {
	const check = "data folder"
	data := d.Config.Data
	info, err := os.Stat(data)
	if errors.Is(err, fs.ErrNotExist) {
		d.fail(check, "start the server once, which makes it: pushward serve --data "+shellQuote(data)+"; or name the right one with --data", "%s does not exist", data)
		return false
	}
	if err == nil && !info.IsDir() {
		err = errors.New("it is no folder")
	}
	if err == nil {
		_, err = os.ReadDir(data)
	}
	if err != nil {
		d.fail(check, "run pushward doctor as the user that runs the server", "%s cannot be looked into: %v", data, err)
		return false
	}
	good := d.private(check, data, info, 0o700)
	owner := ownerOf(info)
	for _, name := range []string{"master.key", "admin.token", "pushward.db", "repositories"} {
		path := filepath.Join(data, name)
		info, err := os.Lstat(path)
		if err != nil {
			continue // told where it is missed
		}
		mode := fs.FileMode(0o600)
		if info.IsDir() {
			mode = 0o700
		}
		if name != "master.key" {
			good = d.private(check, path, info, mode) && good
		}
		if ownerOf(info) != owner {
			d.fail(check, fmt.Sprintf("chown -R %d %s", owner, shellQuote(path)), "%s belongs to user %d, its folder to user %d", path, ownerOf(info), owner)
			good = false
		}
	}
	if good {
		d.ok(check, "%s is private and of one owner", data)
	}
	return true
}

// private says whether nobody but the owner can use a file or folder.
func (d *Doctor) private(check, path string, info fs.FileInfo, mode fs.FileMode) bool {
	if info.Mode().Perm()&0o077 == 0 {
		return true
	}
	d.fail(check, fmt.Sprintf("chmod %o %s", mode, shellQuote(path)), "%s is open to other users (mode %04o instead of %04o)", path, info.Mode().Perm(), mode)
	return false
}

func ownerOf(info fs.FileInfo) uint32 {
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		return st.Uid
	}
	return 0
}

// Little room is a warning, and below the second figure a failure.
const (
	littleSpace, noSpace   = 10 << 30, 256 << 20 // bytes
	littleInodes, noInodes = 100_000, 5_000
)

func (d *Doctor) disk() {
	const space, inodes = "disk space", "inodes"
	const cure = "delete what is not needed, or give the file system more room"
	var disk syscall.Statfs_t
	err := syscall.Statfs(d.Config.Data, &disk)
	if err != nil {
		d.fail(space, cure, "cannot be measured: %v", err)
		return
	}
	free, all := int64(disk.Bavail)*disk.Bsize, int64(disk.Blocks)*disk.Bsize
	text := fmt.Sprintf("%.1f GB are free of %.1f GB", float64(free)/1e9, float64(all)/1e9)
	switch {
	case free < noSpace:
		d.fail(space, cure, "%s: writes will be refused", text)
	case free < min(littleSpace, all/10):
		d.warn(space, cure, "%s: a push may be 2 GB, and repacking copies a repository", text)
	default:
		d.ok(space, "%s", text)
	}
	switch {
	case disk.Files == 0:
		d.ok(inodes, "this file system makes them as they are needed")
	case disk.Ffree < noInodes:
		d.fail(inodes, cure, "%d are free of %d: writes will be refused", disk.Ffree, disk.Files)
	case disk.Ffree < min(littleInodes, disk.Files/10):
		d.warn(inodes, cure, "%d are free of %d, and each object that is written takes one until the next repacking", disk.Ffree, disk.Files)
	default:
		d.ok(inodes, "%d are free of %d", disk.Ffree, disk.Files)
	}
}

// syncs tries whether the file system takes a file durably.
func (d *Doctor) syncs() {
	const check = "durable writes"
	began := time.Now()
	f, err := os.CreateTemp(d.Config.Data, ".doctor-")
	if err == nil {
		defer os.Remove(f.Name())
		_, err = f.WriteString("pushward doctor\n")
		if err == nil {
			err = f.Sync()
		}
		err = errors.Join(err, f.Close())
	}
	if err == nil {
		var folder *os.File
		folder, err = os.Open(d.Config.Data)
		if err == nil {
			err = errors.Join(folder.Sync(), folder.Close())
		}
	}
	if err != nil {
		d.fail(check, "see dmesg for errors of the disk, and whether the file system is mounted read-only: findmnt -T "+shellQuote(d.Config.Data), "a file cannot be written and synced: %v", err)
		return
	}
	d.ok(check, "a file is synced in %.1f ms", float64(time.Since(began).Microseconds())/1000)
}

// repositoriesFolder checks git and the store of repositories.
func (d *Doctor) repositoriesFolder(ctx context.Context) {
	dir := filepath.Join(d.Config.Data, "repositories")
	var err error
	d.git, err = git.NewDoctor(dir, git.Options{})
	if errors.Is(err, fs.ErrNotExist) {
		d.fail("repositories folder", "start the server, which makes it; or restore "+shellQuote(dir)+" from a backup", "%s does not exist", dir)
		return
	}
	if err != nil {
		d.fail("git program", "install git, as in: apt-get install git; and run pushward doctor as the user that runs the server", "%v", err)
		return
	}
	d.Tell(d.git.Version(ctx))
	d.Tell(d.git.Usable(ctx))
	if d.git.Running() {
		d.ok("server", "is running")
	} else {
		d.ok("server", "is not running")
	}
	for _, f := range d.git.Folders() {
		d.Tell(f)
	}
}
