package githttp

import (
	"context"
	"errors"
	"slices"
	"strings"

	"pushward"
	"pushward/internal/git"
)

// Outcomes of a push, as the log names them.
const (
	stored  = "stored"
	blocked = "blocked"
	refused = "refused"
	failed  = "failed"
	left    = "client left"
)

// declined is GitHub's status of every ref of a blocked push.
const declined = "push declined due to repository rule violations"

// refuseAll tells why nothing of the push was stored, and gives it in a few words.
func (p *reception) refuseAll(ctx context.Context, err error) string {
	p.why, p.outcome = err, refused
	why := ""
	var block *pushward.Blocked
	var ours *pushward.Error
	switch {
	case errors.As(err, &block):
		p.outcome, why = blocked, declined
		p.sayBlocked(ctx, block)
	case errors.As(err, &ours) && ours.Class != pushward.Internal:
		why = reason(ours.Message)
		p.report.say(wrap("error: " + ours.Message)...)
		if p.shallow && ours.Class == pushward.Unprocessable {
			p.report.say(wrap("Your clone is shallow. If it is history that is missing, run git fetch --unshallow and push again.")...)
		}
	default:
		if p.outcome = failed; ctx.Err() != nil {
			p.outcome = left
		}
		why = "internal error, request " + p.requestID
		p.report.say(wrap("error: The server failed. Nothing was stored. Try again later; if it goes on, tell the administrator of request " + p.requestID + ".")...)
	}
	for _, c := range p.commands {
		if block != nil {
			c.ng = why
		}
		c.refuse(why)
	}
	return why
}

func (p *reception) sayBlocked(ctx context.Context, block *pushward.Blocked) {
	m := push{base: p.base(), commits: p.quarantine.Commits(), now: p.f.o.Now()}
	for _, c := range p.commands {
		m.refs = append(m.refs, c.RefUpdate)
	}
	m.object = func(oid pushward.OID) (git.Object, error) { return p.quarantine.Object(ctx, oid) }
	if slices.Contains(p.options, "pushward.format=json") {
		p.report.say(messageJSON(block, m))
		return
	}
	p.report.say(message(block, m)...)
}

// sayMoved names the new address to those who use a former one.
func (p *reception) sayMoved() {
	if p.renamed {
		p.report.say("This repository moved. Please use the new location:", "  "+p.base()+"/"+p.repo.FullName()+".git")
	}
}

// adopt makes the only branch of a repository its default when the default does
// not exist, as GitHub does with the first push. The push is stored by now: a
// failure here takes nothing back.
func (p *reception) adopt(ctx context.Context) {
	p.outcome = stored
	if p.f.o.FirstBranch == nil || !slices.ContainsFunc(p.commands, func(c *command) bool { return c.ng == "" && c.Old.IsZero() }) {
		return
	}
	_, err := p.git.Ref(ctx, "refs/heads/"+p.repo.DefaultBranch)
	if !pushward.IsNotFound(err) {
		return
	}
	branches, err := p.git.Refs(ctx, "refs/heads/")
	if err == nil && len(branches) == 1 {
		err = p.f.o.FirstBranch(context.WithoutCancel(ctx), p.caller.Actor, p.repo, strings.TrimPrefix(branches[0].Name, "refs/heads/"))
	}
	if err != nil {
		p.f.o.Log.Error("adopt the first branch", "repo", p.repo.ID, "err", err)
	}
}
