package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"
)

// pushSmall prints how many small durable pushes a second each server takes, and
// what one costs it in processor time. A push is what git sends for it: one
// question for the refs, and one pack with a commit, two trees and a file.
func pushSmall(ctx context.Context, clients int, o options) error {
	fmt.Printf("%-26s %7s %7s %8s %9s %9s %12s\n", "push-small", "clients", "pushes", "pushes/s", "p50", "p99", "CPU/push")
	var own smallResult
	starts := []func() (*host, error){
		func() (*host, error) { return ownHost(ctx, o.database) },
		func() (*host, error) { return stockHost(ctx, "git http-backend, packs", "receive.unpackLimit=1") },
		func() (*host, error) { return stockHost(ctx, "git http-backend, default") },
	}
	if o.gitea != "" {
		starts = append(starts, func() (*host, error) { return giteaHost(ctx, o.gitea) })
	}
	for _, start := range starts {
		h, err := start()
		if err != nil {
			return err
		}
		r, err := driveSmall(ctx, h, clients, o)
		h.stop()
		if err != nil {
			return fmt.Errorf("%s: %w", h.name, err)
		}
		note := ""
		if own.perSec == 0 {
			own = r
		} else {
			note = fmt.Sprintf("  pushward takes %.1f times as many, at %.2f of the CPU", own.perSec/r.perSec, own.cpu/r.cpu)
		}
		fmt.Printf("%-26s %7d %7d %8.0f %9s %9s %9.2f ms%s\n", h.name, clients, r.pushes, r.perSec, round(r.p50), round(r.p99), 1000*r.cpu, note)
	}
	return nil
}

type smallResult struct {
	pushes      int
	perSec, cpu float64 // cpu in seconds for one push
	p50, p99    time.Duration
}

// smallPusher has a repository of its own and the pushes to it, one on the other.
type smallPusher struct {
	repo   string
	pushes [][]byte
	tips   []string
	took   []time.Duration
}

const smallRef = "refs/heads/load"

// prepare builds n pushes, a hundred files to a folder.
func (p *smallPusher) prepare(n, size int) {
	parent, content := noOID, prose(size)
	var folder []byte
	for i := range n {
		if i%100 == 0 {
			folder = nil
		}
		copy(content, fmt.Sprintf("%010d\n", i))
		var b packer
		folder = treeEntry(folder, "100644", fmt.Sprintf("%02d.txt", i%100), b.add(blobType, content))
		root := b.add(treeType, treeEntry(nil, "40000", fmt.Sprintf("d%d", i/100), b.add(treeType, folder)))
		tip := b.add(commitType, commitText(root, parent))
		p.pushes = append(p.pushes, append(pushRequest(smallRef, parent, tip), b.pack()...))
		p.tips = append(p.tips, tip)
		parent = tip
	}
}

func driveSmall(ctx context.Context, h *host, clients int, o options) (smallResult, error) {
	c := newGitClient(h)
	defer c.transport.CloseIdleConnections()
	all := make([]*smallPusher, clients)
	for i := range all {
		repo, err := h.newRepo(ctx)
		if err != nil {
			return smallResult{}, err
		}
		all[i] = &smallPusher{repo: repo}
		// More than any server here takes in that time.
		all[i].prepare(max(20, int(o.duration.Seconds()*2000)/clients), o.size)
	}
	errs := make([]error, clients)
	before, began := h.cpu(), time.Now()
	var wait sync.WaitGroup
	for i, p := range all {
		wait.Go(func() { errs[i] = p.run(ctx, c, began.Add(o.duration)) })
	}
	wait.Wait()
	elapsed, spent := time.Since(began), h.cpu()-before
	if err := errors.Join(errs...); err != nil {
		return smallResult{}, err
	}
	var took []time.Duration
	for _, p := range all {
		took = append(took, p.took...)
		if err := p.verify(ctx, c); err != nil {
			return smallResult{}, err
		}
	}
	slices.Sort(took)
	n := len(took)
	return smallResult{pushes: n, perSec: float64(n) / elapsed.Seconds(), cpu: spent / float64(n), p50: took[n/2], p99: took[n*99/100]}, nil
}

func (p *smallPusher) run(ctx context.Context, c *gitClient, end time.Time) error {
	for _, body := range p.pushes {
		start := time.Now()
		if start.After(end) {
			return nil
		}
		_, err := c.refs(ctx, p.repo)
		if err == nil {
			err = c.push(ctx, p.repo, smallRef, bytes.NewReader(body), int64(len(body)))
		}
		if err != nil {
			return err
		}
		p.took = append(p.took, time.Since(start))
	}
	return errors.New("all prepared pushes were sent before the time was over: prepare more")
}

// verify looks whether the ref is where the last acknowledged push put it.
func (p *smallPusher) verify(ctx context.Context, c *gitClient) error {
	refs, err := c.refs(ctx, p.repo)
	if err != nil || len(p.took) == 0 {
		return err
	}
	if want := p.tips[len(p.took)-1] + " " + smallRef; !strings.Contains(refs, want) {
		return fmt.Errorf("acknowledged pushes are lost: %q is not among %.300q", want, refs)
	}
	return nil
}
