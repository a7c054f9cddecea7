package git

import (
	"bufio"
	"container/heap"
	"context"
	"fmt"
	"io"
	"strings"

	"pushward"
)

// Bounds on looking at commits here before git is asked: ancestors of a commit
// in doubt, before all refs are read and after, and ancestors of refs.
const (
	fewClimb = 4
	maxClimb = 16
	maxNear  = 64
)

// judge finds out about the old commits in doubt whether a ref reaches them.
func (r *reach) judge() error {
	var left []pushward.OID
	for _, oid := range r.unsure {
		done, err := r.climb(oid, fewClimb)
		if err == nil && !done {
			err = r.readTips()
		}
		if err == nil && !done {
			done, err = r.climb(oid, maxClimb)
		}
		if err == nil && !done {
			done, err = r.near(oid)
		}
		if err != nil {
			return err
		}
		if !done {
			left = append(left, oid)
		}
	}
	r.unsure = nil
	return r.list(left)
}

// climb walks from an old commit to its ancestors. When it comes to what refs
// reach soon, what lies before is revived, as after POST git/commits.
func (r *reach) climb(oid pushward.OID, most int) (done bool, err error) {
	var passed []CommitInfo
	stack, seen := []pushward.OID{oid}, map[pushward.OID]bool{}
	for len(stack) > 0 {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if r.safe[top] || r.tips[top] {
			r.safe[top] = true
			continue
		}
		if seen[top] {
			continue
		}
		if len(passed) == most {
			return false, nil
		}
		seen[top] = true
		c, err := r.commit(top)
		if err != nil {
			return false, err
		}
		if len(c.Parents) == 0 {
			return false, nil // down to the root: rather an old commit than one in waiting
		}
		passed = append(passed, c)
		stack = append(stack, c.Parents...)
	}
	// Parents first: what a tree shares with that of a parent was then judged.
	for _, c := range parentsFirst(passed) {
		r.add(c.OID, Commit, Standing{Commit: c.OID})
		err = r.compareCommit(c)
		if err != nil {
			return false, err
		}
	}
	return true, nil
}

func (r *reach) commit(oid pushward.OID) (CommitInfo, error) {
	o, err := r.q.Object(r.ctx, oid)
	if pushward.IsNotFound(err) || err == nil && o.Type != Commit {
		return CommitInfo{}, pushward.Unprocessablef("Parent SHA does not exist or is not a commit object")
	}
	if err != nil {
		return CommitInfo{}, err
	}
	return ParseCommit(o)
}

func (r *reach) readTips() error {
	if r.tips != nil {
		return nil
	}
	refs, err := r.q.r.Refs(r.ctx, "")
	if err != nil {
		return err
	}
	r.tips = map[pushward.OID]bool{}
	for _, ref := range refs {
		r.tips[ref.OID] = true
	}
	return nil
}

// near looks for an old commit among the latest ancestors of the default
// branch and of the refs that move, the newest first.
func (r *reach) near(oid pushward.OID) (found bool, err error) {
	wanted, err := r.commit(oid)
	if err != nil {
		return false, err
	}
	var line byTime
	seen := map[pushward.OID]bool{}
	push := func(oid pushward.OID) error {
		if seen[oid] {
			return nil
		}
		seen[oid] = true
		c, err := r.commit(oid)
		if err == nil {
			heap.Push(&line, c)
		}
		return err
	}
	head, err := r.q.r.Ref(r.ctx, "HEAD")
	if err == nil {
		err = push(head)
	}
	if err != nil && !pushward.IsNotFound(err) {
		return false, err
	}
	for _, u := range r.q.w.Refs {
		if t, err := r.q.typeOf(r.ctx, u.Old); err != nil || t != Commit {
			continue // a new ref, a tag, or an Old that is wrong
		}
		err := push(u.Old)
		if err != nil {
			return false, err
		}
	}
	for n := 0; len(line) > 0 && n < maxNear; n++ {
		c := heap.Pop(&line).(CommitInfo)
		if c.OID == oid {
			r.safe[oid] = true
			return true, nil
		}
		if c.Committer.When.Before(wanted.Committer.When) {
			return false, nil
		}
		for _, p := range c.Parents {
			err := push(p)
			if err != nil {
				return false, err
			}
		}
	}
	return false, nil
}

// byTime is a heap of commits, the newest first.
type byTime []CommitInfo

func (h byTime) Len() int           { return len(h) }
func (h byTime) Less(i, j int) bool { return h[i].Committer.When.After(h[j].Committer.When) }
func (h byTime) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *byTime) Push(x any)        { *h = append(*h, x.(CommitInfo)) }
func (h *byTime) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

// list asks git what of the history of commits no ref reaches. It is told of
// their trees too, and of some that are reached after all.
func (r *reach) list(commits []pushward.OID) error {
	if len(commits) == 0 {
		return nil
	}
	var ask strings.Builder
	for _, oid := range commits {
		ask.WriteString(oid.String() + "\n")
	}
	var oids []pushward.OID
	err := r.q.r.stream(r.ctx, strings.NewReader(ask.String()), func(out io.Reader) error {
		lines := bufio.NewScanner(out)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			name, path, _ := strings.Cut(lines.Text(), " ")
			oid, err := pushward.ParseOID(name)
			if err != nil {
				return err
			}
			if !r.seen[oid] {
				r.seen[oid] = true
				oids = append(oids, oid)
				r.found = append(r.found, revived{oid: oid, Standing: Standing{Path: path}})
			}
		}
		return lines.Err()
	}, "rev-list", "--objects", "--stdin", "--not", "--all")
	if err != nil {
		return fmt.Errorf("list what becomes reachable: %w", err)
	}
	types, err := r.q.r.hasAll(r.ctx, oids)
	for i := range r.found {
		if f := &r.found[i]; f.t == "" {
			f.t = types[f.oid]
		}
	}
	return err
}

// reachable says which of oids refs reach.
func (r *Repo) reachable(ctx context.Context, oids []pushward.OID) (map[pushward.OID]bool, error) {
	found := map[pushward.OID]bool{}
	held, err := r.hasAll(ctx, oids)
	if err != nil || len(held) == 0 {
		return found, err
	}
	err = r.stream(ctx, nil, func(out io.Reader) error {
		lines := bufio.NewScanner(out)
		for lines.Scan() {
			oid, err := pushward.ParseOID(lines.Text())
			if err != nil {
				return err
			}
			if held[oid] != "" {
				found[oid] = true
			}
			if len(found) == len(held) {
				return errEnough
			}
		}
		return lines.Err()
	}, "rev-list", "--objects", "--no-object-names", "--in-commit-order", "--all")
	if err != nil {
		return nil, fmt.Errorf("list what is reachable: %w", err)
	}
	return found, nil
}
