package githttp

import (
	"context"
	"io"
	"slices"
	"sync"
	"time"
	"unicode/utf8"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/git"
)

// receive answers POST git-receive-pack.
func (c *call) receive() error {
	err := c.authorize(access.Write)
	if err != nil {
		return err
	}
	in, err := c.openBody(c.f.o.MaxPack + maxHead + 1)
	if err != nil {
		return err
	}
	head := newPktReader(in, maxHead)
	q, err := readRequest(head)
	if err != nil {
		in.drain(maxHead)
		return err
	}
	out := &answer{c: c, contentType: "application/x-git-receive-pack-result"}
	if len(q.commands) == 0 {
		return out.begin()
	}
	leave, err := c.enter(c.f.pushes)
	if err != nil {
		return err
	}
	defer leave()
	p := &reception{call: c, request: q, in: in, pack: head.r, quarantine: c.git.Quarantine(c.caller.Actor)}
	p.report = &report{out: out, sideband: q.sideband}
	defer p.quarantine.Discard()
	p.run(c.ctx())
	return nil
}

// reception is one push on its way in.
type reception struct {
	*call
	*request
	in         *body
	pack       io.Reader // what follows the commands
	report     *report
	quarantine *git.Quarantine
}

// run carries the push to its end. Whatever comes of it is told in the report,
// under status 200: clients print nothing of any other.
func (p *reception) run(ctx context.Context) {
	stop := p.stayInTouch()
	damaged, err := p.takeIn(ctx)
	if err == nil {
		err = p.commit(ctx)
	}
	// A client that is still sending does not listen yet.
	p.in.drain(p.f.o.MaxPack)
	stop()
	unpack := "ok"
	if err != nil {
		why := p.refuseAll(ctx, err)
		if damaged {
			unpack = why
		}
	} else {
		p.adopt(ctx)
	}
	p.sayMoved()
	p.report.end(p.request, unpack)
}

// takeIn checks the commands and reads the pack. damaged: the error is the
// pack's.
func (p *reception) takeIn(ctx context.Context) (damaged bool, err error) {
	err = p.checkCommands()
	if err == nil {
		err = p.compare(ctx)
	}
	if err != nil || !slices.ContainsFunc(p.commands, func(c *command) bool { return c.ng == "" && !c.deletes() }) {
		return false, err
	}
	err = p.quarantine.ReadPack(ctx, p.pack)
	return err != nil, err
}

// checkCommands judges the list as a whole.
func (p *reception) checkCommands() error {
	if most := p.f.o.MaxRefs; len(p.commands) > most {
		return pushward.TooLargef("The push updates %d refs, the limit is %d. Push fewer at once.", len(p.commands), most)
	}
	seen := map[string]bool{}
	for _, c := range p.commands {
		if seen[c.Name] {
			return pushward.Unprocessablef("The push updates %s twice.", c.Name)
		}
		seen[c.Name] = true
	}
	return nil
}

// compare refuses each command that cannot go through by itself, and with
// --atomic all the others then.
func (p *reception) compare(ctx context.Context) error {
	for _, c := range p.commands {
		if c.ng != "" {
			continue
		}
		why, err := p.obstacle(ctx, c)
		if err != nil {
			return err
		}
		c.ng = why
	}
	if p.atomic && slices.ContainsFunc(p.commands, func(c *command) bool { return c.ng != "" }) {
		for _, c := range p.commands {
			c.refuse("atomic push failure")
		}
	}
	return nil
}

// obstacle says in a few words why a command cannot go through, "" when it can.
func (p *reception) obstacle(ctx context.Context, c *command) (string, error) {
	err := git.CheckRefName(c.Name)
	if err != nil {
		return reason(err.Error()), nil
	}
	if !utf8.ValidString(c.Name) {
		return "the name of the ref is not UTF-8", nil
	}
	if c.deletes() && c.Name == "refs/heads/"+p.repo.DefaultBranch {
		return "refusing to delete the current branch: " + c.Name, nil
	}
	now, err := p.git.Ref(ctx, c.Name)
	if err != nil && !pushward.IsNotFound(err) {
		return "", err
	}
	switch {
	case c.deletes() && now.IsZero():
		return "it does not exist", nil
	case c.deletes() && now != c.Old:
		return "stale info", nil
	case now != c.Old:
		return "fetch first", nil
	}
	return "", nil
}

// commitTries is how often refs that others move at the same moment are looked
// at again.
const commitTries = 3

// commit brings in what no command's refusal stands against, all or nothing.
func (p *reception) commit(ctx context.Context) (err error) {
	for range commitTries {
		var updates []pushward.RefUpdate
		for _, c := range p.commands {
			if c.ng == "" {
				updates = append(updates, c.RefUpdate)
			}
		}
		if len(updates) == 0 {
			return nil
		}
		err = p.quarantine.Commit(ctx, updates...)
		if pushward.ClassOf(err) != pushward.Conflict {
			return err
		}
		// A ref has moved since it was compared: that one is refused then.
		again := p.compare(ctx)
		if again != nil {
			return again
		}
	}
	return err
}

// stayInTouch tells a client that waits long what is going on, from the moment
// it has sent everything, until the function it returns is called.
func (p *reception) stayInTouch() (stop func()) {
	if !p.sideband {
		return func() {}
	}
	done := make(chan struct{})
	var speaking sync.WaitGroup
	speaking.Go(func() {
		select {
		case <-p.in.ended:
		case <-done:
			return
		}
		wait := time.NewTimer(p.f.patience)
		defer wait.Stop()
		for spoke := false; ; {
			select {
			case <-done:
				return
			case <-wait.C:
			}
			if !spoke && !p.quiet {
				p.report.say("Checking for secrets...")
			} else {
				p.report.alive()
			}
			spoke = true
			wait.Reset(p.f.pulse)
		}
	})
	return func() {
		close(done)
		speaking.Wait()
	}
}
