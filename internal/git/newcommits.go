package git

import (
	"context"
	"log/slog"

	"pushward"
)

// brought lists what the write brings of a type, in the order it came.
func (q *Quarantine) brought(t Type) []pushward.OID {
	var oids []pushward.OID
	for _, o := range q.order {
		if o.Type == t && !o.known {
			oids = append(oids, o.OID)
		}
	}
	if q.pack == nil || q.pack.sorted == nil {
		return oids
	}
	for i := range q.pack.entries {
		if e := &q.pack.entries[i]; e.isType() == t {
			oids = append(oids, e.oid)
		}
	}
	return oids
}

func (q *Quarantine) bringsTree(oid pushward.OID) bool {
	if o := q.objects[oid]; o != nil {
		return o.Type == Tree
	}
	if q.pack == nil {
		return false
	}
	i := q.pack.find(oid)
	return i >= 0 && q.pack.entries[i].isType() == Tree
}

// Commits gives the new commits, parents before children. Those of a large pack
// are known once Commit has looked at it, whether or not that was refused.
func (q *Quarantine) Commits() []CommitInfo {
	commits, err := q.commits(context.Background(), ParseCommit)
	if err != nil {
		slog.Error("read new commits", "repo", q.r.repo.ID, "error", err)
	}
	return commits
}

// commits reads the new commits as parse does, parents before children.
func (q *Quarantine) commits(ctx context.Context, parse func(Object) (CommitInfo, error)) ([]CommitInfo, error) {
	oids := q.brought(Commit)
	commits := make([]CommitInfo, 0, len(oids))
	for _, oid := range oids {
		o, err := q.Object(ctx, oid)
		if err != nil {
			return nil, err
		}
		c, err := parse(o)
		if err != nil {
			return nil, err
		}
		commits = append(commits, c)
	}
	return parentsFirst(commits), nil
}

// parentsFirst sorts commits, each behind its parents.
func parentsFirst(commits []CommitInfo) []CommitInfo {
	index := make(map[pushward.OID]int, len(commits))
	for i, c := range commits {
		index[c.OID] = i
	}
	sorted := make([]CommitInfo, 0, len(commits))
	done := make([]bool, len(commits))
	// A stack of our own: a chain of commits may be longer than a goroutine's.
	var stack []int
	for i := range commits {
		stack = append(stack, i)
		for len(stack) > 0 {
			top := stack[len(stack)-1]
			waits := false
			for _, p := range commits[top].Parents {
				if at, ok := index[p]; ok && !done[top] && !done[at] {
					stack, waits = append(stack, at), true
				}
			}
			if waits {
				continue
			}
			stack = stack[:len(stack)-1]
			if !done[top] {
				done[top] = true
				sorted = append(sorted, commits[top])
			}
		}
	}
	return sorted
}
