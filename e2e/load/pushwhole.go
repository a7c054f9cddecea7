package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// wholePack is a prepared pack of a whole history.
type wholePack struct {
	path, tip        string
	objects          int
	packed, inflated int64 // bytes
}

// packOf packs what HEAD of a repository reaches, as git would for a push.
func packOf(ctx context.Context, repo string) (*wholePack, error) {
	dir, err := scratch("load-pack-")
	if err != nil {
		return nil, err
	}
	p := &wholePack{path: filepath.Join(dir, "pack")}
	tip, err := exec.CommandContext(ctx, "git", "-C", repo, "rev-parse", "HEAD^{commit}").Output()
	if err != nil {
		return nil, fmt.Errorf("find HEAD of %s: %w", repo, err)
	}
	p.tip = strings.TrimSpace(string(tip))
	f, err := os.Create(p.path)
	if err != nil {
		return nil, err
	}
	pack := exec.CommandContext(ctx, "git", "-C", repo, "pack-objects", "-q", "--revs", "--stdout", "--delta-base-offset", "--threads=2")
	pack.Stdin, pack.Stdout, pack.Stderr = strings.NewReader(p.tip+"\n"), f, os.Stderr
	err = pack.Run()
	if info, e := f.Stat(); e == nil {
		p.packed = info.Size()
	}
	_ = f.Close()
	if err != nil {
		return nil, fmt.Errorf("pack %s: %w", repo, err)
	}
	sizes := exec.CommandContext(ctx, "sh", "-c", `git rev-list --objects "$1" | cut -d' ' -f1 | git cat-file --batch-check='%(objectsize)'`, "sh", p.tip)
	sizes.Dir, sizes.Stderr = repo, os.Stderr
	text, err := sizes.Output()
	for _, line := range strings.Fields(string(text)) {
		n, _ := strconv.ParseInt(line, 10, 64)
		p.inflated += n
		p.objects++
	}
	return p, err
}

func (p *wholePack) remove() { _ = os.RemoveAll(filepath.Dir(p.path)) }

// pushOnce pushes it to a new repository and gives the time and processor time.
func (p *wholePack) pushOnce(ctx context.Context, h *host) (took time.Duration, cpu float64, err error) {
	repo, err := h.newRepo(ctx)
	if err != nil {
		return 0, 0, err
	}
	f, err := os.Open(p.path)
	if err != nil {
		return 0, 0, err
	}
	defer func() { _ = f.Close() }()
	c := newGitClient(h)
	defer c.transport.CloseIdleConnections()
	before, began := h.cpu(), time.Now()
	_, err = c.refs(ctx, repo)
	if err == nil {
		head := pushRequest("refs/heads/load", noOID, p.tip)
		err = c.push(ctx, repo, "refs/heads/load", io.MultiReader(strings.NewReader(string(head)), f), -1)
	}
	return time.Since(began), h.cpu() - before, err
}

// pushWhole pushes a pack in rounds, in which the servers take turns, and prints
// medians. The gate of ours is on, git has none.
func pushWhole(ctx context.Context, name string, p *wholePack, rounds int, o options) error {
	fmt.Printf("%s: %d objects, pack %.1f MB, inflated %.1f MB\n", name, p.objects, mb(p.packed), mb(p.inflated))
	own, err := ownHost(ctx, o.database)
	if err != nil {
		return err
	}
	defer own.stop()
	hosts := []*host{own}
	for _, s := range []struct {
		name     string
		settings []string
	}{{"git, core.fsync=all", nil}, {"git as it comes", []string{"core.fsync=default"}}} {
		h, err := stockHost(ctx, s.name, s.settings...)
		if err != nil {
			return err
		}
		defer h.stop()
		hosts = append(hosts, h)
	}
	if o.gitea != "" {
		h, err := giteaHost(ctx, o.gitea)
		if err != nil {
			return err
		}
		defer h.stop()
		hosts = append(hosts, h)
	}
	took, cpu := map[string][]time.Duration{}, map[string][]float64{}
	for range rounds {
		for _, h := range hosts {
			t, c, err := p.pushOnce(ctx, h)
			if err != nil {
				return fmt.Errorf("%s: %w", h.name, err)
			}
			took[h.name], cpu[h.name] = append(took[h.name], t), append(cpu[h.name], c)
		}
	}
	fmt.Printf("%-26s %9s %9s %16s %20s\n", name, "time", "CPU", "inflated, clock", "inflated, CPU second")
	for _, h := range hosts {
		t, c := took[h.name], cpu[h.name]
		slices.Sort(t)
		slices.Sort(c)
		median, spent := t[len(t)/2], c[len(c)/2]
		fmt.Printf("%-26s %9s %7.2f s %11.0f MB/s %18.0f MB", h.name, median.Round(time.Millisecond), spent, mb(p.inflated)/median.Seconds(), mb(p.inflated)/spent)
		if h != own {
			fmt.Printf("  pushward takes %.2f times as long", took[own.name][len(t)/2].Seconds()/median.Seconds())
		}
		fmt.Println()
	}
	fmt.Printf("pushward's memory peaked at %d MiB\n", (&target{pid: own.pid}).peakMemory())
	return nil
}

func mb(n int64) float64 { return float64(n) / 1e6 }

// pushMemory prints the peak of a server that has taken nothing but one push of
// so many bytes that do not deflate.
func pushMemory(ctx context.Context, o options) error {
	dir, err := scratch("load-memory-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if err := makeNoise(ctx, dir, o.bytes); err != nil {
		return err
	}
	p, err := packOf(ctx, dir)
	if err != nil {
		return err
	}
	defer p.remove()
	h, err := ownHost(ctx, o.database)
	if err != nil {
		return err
	}
	defer h.stop()
	t := &target{pid: h.pid}
	idle := t.peakMemory()
	took, cpu, err := p.pushOnce(ctx, h)
	if err != nil {
		return err
	}
	fmt.Printf("push-memory: a pack of %.1f MB in %s, %.2f s of CPU; memory peaked at %d MiB, idle %d MiB\n",
		mb(p.packed), took.Round(time.Millisecond), cpu, t.peakMemory(), idle)
	return nil
}
