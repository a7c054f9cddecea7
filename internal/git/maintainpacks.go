package git

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"pushward"
)

// onePack is a pack of a repository.
type onePack struct {
	name    string // "pack-<digits>", without the ending
	objects int
	cruft   bool        // of unreachable objects
	file    fs.FileInfo // of the pack itself
}

// packEndings are the files of a pack. The index comes last when a pack appears,
// and first when it goes: without one the others are nothing.
var packEndings = []string{".idx", ".bitmap", ".rev", ".mtimes", ".pack"}

// listPacks gives the packs that may be merged, fewest objects first: not those
// of unreachable objects, whose ages it would lose.
func (r *Repo) listPacks() ([]onePack, error) {
	packs, err := r.allPacks()
	packs = slices.DeleteFunc(packs, func(p onePack) bool { return p.cruft })
	slices.SortFunc(packs, func(a, b onePack) int {
		return cmp.Or(cmp.Compare(a.objects, b.objects), strings.Compare(a.name, b.name))
	})
	return packs, err
}

// allPacks gives every pack but those that somebody else keeps.
func (r *Repo) allPacks() ([]onePack, error) {
	dir := r.packFolder()
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("list packs: %w", err)
	}
	there := map[string]bool{}
	for _, e := range entries {
		there[e.Name()] = true
	}
	var packs []onePack
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), ".idx")
		if !ok || !there[name+".pack"] || there[name+".keep"] {
			continue
		}
		p := onePack{name: name, cruft: there[name+".mtimes"]}
		p.objects, err = countIndex(filepath.Join(dir, e.Name()))
		if err == nil {
			p.file, err = os.Stat(filepath.Join(dir, name+".pack"))
		}
		if err != nil {
			return nil, fmt.Errorf("list packs: %w", err)
		}
		packs = append(packs, p)
	}
	return packs, nil
}

func (r *Repo) packFolder() string { return filepath.Join(r.path, "objects", "pack") }

// countIndex reads from a pack index, which must be of version 2, how many
// objects it lists.
func countIndex(path string) (int, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	var head [8 + 256*4]byte
	_, err = io.ReadFull(f, head[:])
	if err != nil || string(head[:8]) != "\xfftOc\x00\x00\x00\x02" {
		return 0, fmt.Errorf("index %s is malformed", filepath.Base(path))
	}
	return int(binary.BigEndian.Uint32(head[len(head)-4:])), nil
}

// rollUp gives how many of the packs, fewest objects first, to merge with the
// loose objects, so that of those that stay each has at least twice as many as
// the one before. An object is so copied only as often as its pack doubles.
func rollUp(packs []onePack, loose int) int {
	n := len(packs)
	for n > 1 && packs[n-1].objects >= 2*packs[n-2].objects {
		n--
	}
	if n == 1 {
		n = 0 // all stand well
	}
	sum := loose
	for _, p := range packs[:n] {
		sum += p.objects
	}
	for n < len(packs) && packs[n].objects < 2*sum {
		sum += packs[n].objects
		n++
	}
	return n
}

// consolidate makes one pack of the loose objects and the smaller packs. What is
// in them counts, not what is reachable, so nothing can be lost, and all of it
// looks new to the next collection.
func (r *Repo) consolidate(ctx context.Context, packs []onePack, loose int) error {
	began := time.Now()
	merged := packs[:rollUp(packs, loose)]
	err := r.roomFor(merged)
	if err != nil {
		return err
	}
	var list strings.Builder
	for _, p := range merged {
		list.WriteString(p.name + ".pack\n")
	}
	made, err := r.packObjects(ctx, list.String(), "--stdin-packs", "--unpacked")
	if err != nil {
		return err
	}
	err = r.withTrash(func(trash string) error {
		return r.s.upkeep.alone(r.repo.ID, func() error { return r.takePacks(merged, []string{made}, trash) })
	})
	if err != nil {
		return err
	}
	held, err := r.packed(made)
	if err == nil {
		err = r.pruneLoose(held, began)
	}
	if err != nil {
		return err
	}
	return r.writeGraph(ctx)
}

// idSet is a set of object ids, sorted.
type idSet []pushward.OID

func (s idSet) has(oid pushward.OID) bool {
	_, found := slices.BinarySearchFunc(s, oid, compareOIDs)
	return found
}

func compareOIDs(a, b pushward.OID) int { return bytes.Compare(a[:], b[:]) }

// packed gives what packs hold. A name may be empty.
func (r *Repo) packed(names ...string) (idSet, error) {
	var held idSet
	for _, name := range names {
		if name == "" {
			continue
		}
		oids, err := readIndex(filepath.Join(r.packFolder(), name+".idx"))
		if err != nil {
			return nil, fmt.Errorf("read pack index: %w", err)
		}
		held = append(held, oids...)
	}
	slices.SortFunc(held, compareOIDs)
	return held, nil
}

// pruneLoose deletes loose files from before began whose objects packs hold. A
// younger one was written or freshened by somebody who counts on its time, which
// the pack may not tell: it stays for the next round, as "git prune-packed" would
// not have it. Nobody freshens one while it is looked at; the gate opens between
// folders.
func (r *Repo) pruneLoose(held idSet, began time.Time) error {
	for _, folder := range looseFolders() {
		err := r.s.upkeep.alone(r.repo.ID, func() error {
			return r.looseObjectsIn(folder, func(oid pushward.OID, path string) error {
				info, err := os.Lstat(path)
				if err != nil || !held.has(oid) || !info.ModTime().Before(began.Add(-clockTick)) {
					return ignoreAbsent(err)
				}
				return ignoreAbsent(os.Remove(path))
			})
		})
		if err != nil {
			return fmt.Errorf("delete packed loose objects: %w", err)
		}
	}
	return nil
}

// clockTick is how far the time of a file may lie behind the clock.
const clockTick = 20 * time.Millisecond

// packObjects makes a pack outside the repository, moves it in when it is
// durable, and gives its name; "" when there was nothing to pack.
func (r *Repo) packObjects(ctx context.Context, stdin string, args ...string) (name string, err error) {
	dir := r.s.tmp("pack")
	err = os.Mkdir(dir, 0o700)
	if err != nil {
		return "", fmt.Errorf("make pack: %w", err)
	}
	defer os.RemoveAll(dir)
	args = append([]string{"pack-objects", "--quiet", "--non-empty", "--delta-base-offset"}, args...)
	err = r.tend(ctx, stdin, append(args, filepath.Join(dir, "pack"))...)
	if err != nil {
		return "", err
	}
	indexes, err := filepath.Glob(filepath.Join(dir, "*.idx"))
	if err != nil || len(indexes) == 0 {
		return "", err
	}
	if len(indexes) > 1 {
		return "", fmt.Errorf("make pack: git made %d", len(indexes))
	}
	name = strings.TrimSuffix(filepath.Base(indexes[0]), ".idx")
	err = r.movePackIn(dir, name)
	if err != nil {
		return "", fmt.Errorf("move pack in: %w", err)
	}
	return name, nil
}

// movePackIn puts a pack in its place, durable when it returns. A pack of the
// same name is the same pack.
func (r *Repo) movePackIn(dir, name string) error {
	b := r.s.barrier
	err := b.data() // with Durability File git has synced each file itself
	if err != nil {
		return err
	}
	for _, ending := range slices.Backward(packEndings) {
		to := filepath.Join(r.packFolder(), name+ending)
		err = os.Rename(filepath.Join(dir, name+ending), to)
		if errors.Is(err, fs.ErrNotExist) {
			err = ignoreAbsent(os.Remove(to)) // one of unreachable objects may be reachable again
		}
		if err != nil {
			return err
		}
	}
	return b.names([]string{r.packFolder()})
}

// withTrash gives use a folder for what shall go, and deletes it after: large
// files take their time.
func (r *Repo) withTrash(use func(trash string) error) error {
	trash := r.s.tmp("trash")
	err := os.Mkdir(trash, 0o700)
	if err != nil {
		return fmt.Errorf("remove packs: %w", err)
	}
	defer os.RemoveAll(trash)
	return use(trash)
}

// takePacks takes packs away whose objects others hold or nobody wants. Those
// just made again stay, and so does one that a push has brought again since it
// was listed. It runs alone.
func (r *Repo) takePacks(packs []onePack, made []string, trash string) error {
	// Somebody else's list of all packs would name what is gone.
	err := ignoreAbsent(os.Remove(filepath.Join(r.packFolder(), "multi-pack-index")))
	for _, p := range packs {
		now, statErr := os.Stat(filepath.Join(r.packFolder(), p.name+".pack"))
		if err != nil || slices.Contains(made, p.name) || statErr != nil || !os.SameFile(now, p.file) {
			continue
		}
		for _, ending := range packEndings {
			moveErr := os.Rename(filepath.Join(r.packFolder(), p.name+ending), filepath.Join(trash, p.name+ending))
			err = errors.Join(err, ignoreAbsent(moveErr))
		}
	}
	if err != nil {
		return fmt.Errorf("remove packs: %w", err)
	}
	return nil
}

// roomFor refuses when the disk has no room for a copy of packs and some more.
func (r *Repo) roomFor(packs []onePack) error {
	need := int64(256 << 20)
	for _, p := range packs {
		need += p.file.Size()
	}
	var disk unix.Statfs_t
	err := unix.Statfs(r.path, &disk)
	if err != nil {
		return fmt.Errorf("measure free disk space: %w", err)
	}
	if free := int64(disk.Bavail) * disk.Bsize; free < need {
		return fmt.Errorf("repacking needs %d MB of free disk space, and there are %d", need>>20, free>>20)
	}
	return nil
}

// writeGraph writes what tells git the shape of the history, and which paths
// each commit changes, of all that refs reach. The paths of a long history are
// gathered over several rounds.
func (r *Repo) writeGraph(ctx context.Context) error {
	return r.tend(ctx, "", "commit-graph", "write", "--reachable", "--changed-paths", "--max-new-filters=20000", "--no-progress")
}
