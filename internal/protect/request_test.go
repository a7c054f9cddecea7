package protect_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"pushward"
	"pushward/internal/protect"
	"pushward/internal/store"
)

// panel is a house whose repository belongs to an organisation: ann owns it,
// bob and the bot write, cem reviews by the team "blue".
type panel struct {
	*house
	bot, cem pushward.Actor
	acme     pushward.User
	team     store.Team
}

func newPanel(t *testing.T) *panel {
	t.Helper()
	p := &panel{house: newHouse(t)}
	ctx := context.Background()
	p.acme = pushward.User{Login: "acme", Type: pushward.TypeOrganization, CreatedAt: p.now, UpdatedAt: p.now}
	p.bot = pushward.Actor{User: pushward.User{Login: "bot", Type: pushward.TypeUser}, Class: pushward.Bot}
	p.cem = pushward.Actor{User: pushward.User{Login: "cem", Type: pushward.TypeUser}, Class: pushward.Person}
	p.must(p.db.Tx(ctx, func(tx *store.Tx) error {
		for _, u := range []*pushward.User{&p.acme, &p.bot.User, &p.cem.User} {
			if err := tx.CreateUser(ctx, u); err != nil {
				return err
			}
		}
		p.team = store.Team{OrgID: p.acme.ID, Slug: "blue", Name: "Blue"}
		p.repo = pushward.Repo{Owner: p.acme, Name: "r", DefaultBranch: "main", CreatedAt: p.now, UpdatedAt: p.now}
		for _, do := range []func() error{
			func() error { return tx.CreateRepo(ctx, &p.repo) },
			func() error { return tx.SetMember(ctx, p.acme.ID, p.ann.User.ID, "admin") },
			func() error { return tx.SetMember(ctx, p.acme.ID, p.bob.User.ID, "member") },
			func() error { return tx.SetMember(ctx, p.acme.ID, p.cem.User.ID, "member") },
			func() error { return tx.SetMember(ctx, p.acme.ID, p.bot.User.ID, "member") },
			func() error { return tx.SetPermission(ctx, p.repo.ID, p.bob.User.ID, "write") },
			func() error { return tx.SetPermission(ctx, p.repo.ID, p.bot.User.ID, "write") },
			func() error { return tx.PutTeam(ctx, &p.team) },
			func() error { return tx.SetTeamMember(ctx, p.team.ID, p.cem.User.ID, false) },
		} {
			if err := do(); err != nil {
				return err
			}
		}
		return nil
	}))
	p.must(p.repos.Create(ctx, p.repo.ID, "main"))
	return p
}

// delegate switches delegated bypass on, with entries.
func (p *panel) delegate(entries ...store.Reviewer) {
	p.t.Helper()
	ctx := context.Background()
	p.must(p.db.Tx(ctx, func(tx *store.Tx) error {
		p.repo.Settings.DelegatedBypass = true
		if err := tx.UpdateRepo(ctx, p.repo); err != nil {
			return err
		}
		return tx.SetReviewers(ctx, p.repo.ID, entries)
	}))
}

func (p *panel) blueAlways() store.Reviewer {
	return store.Reviewer{Kind: store.ReviewerTeam, ID: p.team.ID, Mode: store.ModeAlways}
}

// refusedOnce pushes alpha and gives the placeholder.
func (p *panel) refusedOnce(by pushward.Actor) string {
	p.t.Helper()
	return p.blocked(p.put(by, "a.env", "key="+alpha, "Add"), 1).Secrets[0].PlaceholderID
}

func (p *panel) ask(by pushward.Actor, placeholder string) (store.Request, bool, error) {
	return p.p.RequestBypass(context.Background(), by, p.repo, protect.Ask{Placeholder: placeholder, Reason: pushward.WillFixLater, Comment: "the old key, rotated on Monday"})
}

func (p *panel) filed(by pushward.Actor) store.Request {
	p.t.Helper()
	q, filed, err := p.ask(by, p.refusedOnce(by))
	p.must(err)
	if !filed {
		p.t.Fatal("the request is not new")
	}
	return q
}

func (p *panel) review(by pushward.Actor, number int, approve bool) (store.Response, error) {
	return p.p.ReviewBypass(context.Background(), by, p.repo, number, approve, "seen")
}

func (p *panel) status(number int) store.RequestStatus {
	p.t.Helper()
	q, err := p.db.RequestByNumber(context.Background(), p.repo.ID, store.BypassRequest, number)
	p.must(err)
	return q.At(p.now)
}

func (p *panel) class(what string, err error, want pushward.Class) {
	p.t.Helper()
	if err == nil || pushward.ClassOf(err) != want {
		p.t.Errorf("%s: %v, want an error of class %d", what, err, want)
	}
}

func TestBotAsksAndAPersonLetsIt(t *testing.T) {
	p := newPanel(t)
	placeholder := p.refusedOnce(p.bot)
	_, err := p.bypass(p.bot, placeholder, pushward.WillFixLater)
	p.class("a bot bypasses by itself", err, pushward.Forbidden)
	q, filed, err := p.ask(p.bot, placeholder)
	p.must(err)
	again, filedAgain, err := p.ask(p.bot, placeholder)
	p.must(err)
	if !filed || filedAgain || again.ID != q.ID || q.Number != 1 || q.Branch != "refs/heads/main" {
		t.Errorf("filed %v %+v, again %v %+v", filed, q, filedAgain, again)
	}
	_, err = p.review(p.bot, 1, true)
	p.class("who may only write reviews", err, pushward.Forbidden)
	_, err = p.review(p.bob, 1, true)
	p.class("another who may only write reviews", err, pushward.Forbidden)
	p.refusedOnce(p.bot)
	_, err = p.review(p.ann, 1, true)
	p.must(err)

	p.must(p.put(p.bot, "a.env", "key="+alpha, "Add"))
	if p.status(1) != store.RequestCompleted {
		t.Errorf("the request is %s", p.status(1))
	}
	alerts := p.alerts()
	if len(alerts) != 1 || alerts[0].State != pushward.AlertOpen || !alerts[0].Bypassed || alerts[0].BypassedBy.ID != p.bot.User.ID {
		t.Fatalf("alerts: %+v", alerts)
	}
	r := alerts[0].BypassRequest
	if r == nil || r.Number != 1 || r.Reviewer.ID != p.ann.User.ID || r.ReviewerComment != "seen" || r.Comment != q.Comment {
		t.Errorf("the alert tells %+v of its request", r)
	}
	p.now = p.now.Add(90 * 24 * time.Hour)
	p.must(p.put(p.bot, "b.env", "key="+alpha, "Again, much later"))
}

func TestApprovalIsForOneSecretOneHandOneRepository(t *testing.T) {
	p := newPanel(t)
	p.filed(p.bot)
	_, err := p.review(p.ann, 1, true)
	p.must(err)
	p.now = p.now.Add(30 * 24 * time.Hour)
	p.blocked(p.put(p.bob, "a.env", alpha, "By another hand"), 1)
	p.blocked(p.put(p.bot, "a.env", beta, "Another secret"), 1)
	p.blocked(p.put(p.bot, "a.env", alpha+"\n"+beta, "With another secret"), 1)
	other := pushward.Repo{Owner: p.acme, Name: "other", DefaultBranch: "main", CreatedAt: p.now, UpdatedAt: p.now}
	ctx := context.Background()
	p.must(p.db.Tx(ctx, func(tx *store.Tx) error { return tx.CreateRepo(ctx, &other) }))
	p.must(p.repos.Create(ctx, other.ID, "main"))
	p.blocked(p.putOn(other, p.bot, "a.env", alpha, "Elsewhere"), 1)
	p.must(p.put(p.bot, "a.env", alpha, "What was approved, a month later"))
}

func TestNobodyReviewsTheirOwn(t *testing.T) {
	p := newPanel(t)
	p.delegate(p.blueAlways(), store.Reviewer{Kind: store.ReviewerRole, ID: store.RoleWrite, Mode: store.ModeAlways})
	ctx := context.Background()
	p.must(p.db.Tx(ctx, func(tx *store.Tx) error { return tx.SetPermission(ctx, p.repo.ID, p.cem.User.ID, "write") }))
	q := p.filed(p.cem) // who may bypass by itself may ask nevertheless
	for what, by := range map[string]pushward.Actor{
		"as it is":          p.cem,
		"by another token":  {User: p.cem.User, TokenID: 77, Class: pushward.Person},
		"by a bot's token":  {User: p.cem.User, Class: pushward.Bot},
		"an agent's of ann": {User: p.ann.User, Class: pushward.Agent},
		"a bot's of ann":    {User: p.ann.User, Class: pushward.Bot},
	} {
		_, err := p.review(by, q.Number, true)
		p.class(what, err, pushward.Forbidden)
	}
	r, err := p.review(p.bob, q.Number, false)
	p.must(err)
	p.class("dismissing the answer to one's own", p.p.DismissResponse(ctx, p.cem, p.repo, r.ID), pushward.Forbidden)
	_, err = p.review(p.bob, q.Number, true)
	p.class("reviewing what is decided", err, pushward.Unprocessable)
	if p.status(q.Number) != store.RequestDenied {
		t.Errorf("the request is %s", p.status(q.Number))
	}
}

func TestDelegatedBypassTakesAReviewer(t *testing.T) {
	p := newPanel(t)
	p.delegate(p.blueAlways())
	b := p.blocked(p.put(p.bob, "a.env", alpha, "Add"), 1)
	if !b.MustAsk {
		t.Error("the block does not say that bob must ask")
	}
	_, err := p.bypass(p.bob, b.Secrets[0].PlaceholderID, pushward.WillFixLater)
	p.class("not a reviewer", err, pushward.Forbidden)
	for what, by := range map[string]pushward.Actor{"a listed team": p.cem, "the owner": p.ann} {
		b := p.blocked(p.put(by, "a.env", alpha, "Add"), 1)
		if b.MustAsk {
			t.Errorf("%s must ask", what)
		}
		_, err := p.bypass(by, b.Secrets[0].PlaceholderID, pushward.WillFixLater)
		p.must(err)
	}
	ctx := context.Background()
	p.must(p.db.Tx(ctx, func(tx *store.Tx) error { return tx.SetMember(ctx, p.acme.ID, p.cem.User.ID, "") }))
	q := p.filed(p.bob)
	_, err = p.review(p.cem, q.Number, true)
	p.class("who has left the organisation", err, pushward.Forbidden)
	p.must(p.db.Tx(ctx, func(tx *store.Tx) error {
		return tx.SetOrgRole(ctx, p.acme.ID, store.SecurityManager, p.bot.User.ID, 0, true)
	}))
	_, err = p.review(pushward.Actor{User: p.bot.User, Class: pushward.Person}, q.Number, true)
	p.must(err)
}

func TestAnswersTakenBack(t *testing.T) {
	p := newPanel(t)
	ctx := context.Background()
	q := p.filed(p.bot)
	r, err := p.review(p.ann, q.Number, true)
	p.must(err)
	p.must(p.p.DismissResponse(ctx, p.ann, p.repo, r.ID))
	if p.status(q.Number) != store.RequestOpen {
		t.Errorf("the request is %s", p.status(q.Number))
	}
	p.refusedOnce(p.bot)
	p.class("twice", p.p.DismissResponse(ctx, p.ann, p.repo, r.ID), pushward.Unprocessable)
	_, err = p.review(p.ann, q.Number, true)
	p.must(err)
	p.class("another cancels", p.p.CancelBypassRequest(ctx, p.ann, p.repo, q.Number), pushward.Forbidden)
	p.must(p.p.CancelBypassRequest(ctx, p.bot, p.repo, q.Number))
	p.class("cancels twice", p.p.CancelBypassRequest(ctx, p.bot, p.repo, q.Number), pushward.Unprocessable)
	p.refusedOnce(p.bot)
}

func TestRequestsEnd(t *testing.T) {
	p := newPanel(t)
	ctx := context.Background()
	q := p.filed(p.bot)
	p.now = p.now.Add(7 * 24 * time.Hour)
	if p.status(q.Number) != store.RequestExpired {
		t.Errorf("the request is %s", p.status(q.Number))
	}
	_, err := p.review(p.ann, q.Number, true)
	p.class("expired", err, pushward.Unprocessable)
	second := p.filed(p.bot)
	_, err = p.review(p.ann, second.Number, true)
	p.must(err)
	p.must(p.db.Tx(ctx, func(tx *store.Tx) error { return tx.DropBypasses(ctx, p.repo.ID) })) // as a change of visibility does
	p.refusedOnce(p.bot)
	if p.status(second.Number) != store.RequestCancelled {
		t.Errorf("the request is %s", p.status(second.Number))
	}
}

func TestIdempotencyKeys(t *testing.T) {
	p := newPanel(t)
	ctx := context.Background()
	ask := protect.Ask{Placeholder: p.refusedOnce(p.bot), Reason: pushward.UsedInTests, Comment: "c", Key: "k1"}
	q, _, err := p.p.RequestBypass(ctx, p.bot, p.repo, ask)
	p.must(err)
	_, err = p.review(p.ann, q.Number, false)
	p.must(err)
	again, filed, err := p.p.RequestBypass(ctx, p.bot, p.repo, ask)
	p.must(err)
	if filed || again.ID != q.ID {
		t.Errorf("the key filed %+v", again)
	}
	ask.Reason = pushward.FalsePositive
	_, _, err = p.p.RequestBypass(ctx, p.bot, p.repo, ask)
	p.class("the key of another request", err, pushward.Unprocessable)
	ask.Key = ""
	anew, filed, err := p.p.RequestBypass(ctx, p.bot, p.repo, ask)
	p.must(err)
	if !filed || anew.Number != 2 {
		t.Errorf("after a denial: filed %v %+v", filed, anew)
	}
	ask.Comment = "it is " + alpha
	_, _, err = p.p.RequestBypass(ctx, p.bot, p.repo, ask)
	p.class("a secret in the comment", err, pushward.Unprocessable)
	_, _, err = p.ask(p.bob, ask.Placeholder)
	p.class("another's placeholder", err, pushward.NotFound)
	_, _, err = p.p.RequestBypass(ctx, p.bot, p.repo, protect.Ask{Placeholder: ask.Placeholder, Reason: "because"})
	p.class("a reason of its own", err, pushward.Unprocessable)
}

func TestExemptActors(t *testing.T) {
	team := func(p *panel) store.Reviewer {
		return store.Reviewer{Kind: store.ReviewerTeam, ID: p.team.ID, Mode: store.ModeExempt}
	}
	role := func(*panel) store.Reviewer {
		return store.Reviewer{Kind: store.ReviewerRole, ID: store.RoleWrite, Mode: store.ModeExempt}
	}
	for _, c := range []struct {
		what   string
		entry  func(*panel) store.Reviewer
		by     func(*panel) pushward.Actor
		exempt string
	}{
		{"a team's account", team, func(p *panel) pushward.Actor { return p.cem }, "team blue"},
		{"a team's bot", team, func(p *panel) pushward.Actor { return pushward.Actor{User: p.cem.User, Class: pushward.Bot} }, "team blue"},
		{"who is not in the team", team, func(p *panel) pushward.Actor { return p.bot }, ""},
		{"a person by a role", role, func(p *panel) pushward.Actor { return p.bob }, "role write"},
		{"a bot by a role", role, func(p *panel) pushward.Actor { return p.bot }, ""},
		{"an agent by a role", role, func(p *panel) pushward.Actor { return pushward.Actor{User: p.bob.User, Class: pushward.Agent} }, ""},
		{"an entry that only reviews", (*panel).blueAlways, func(p *panel) pushward.Actor { return p.cem }, ""},
	} {
		t.Run(c.what, func(t *testing.T) {
			p := newPanel(t)
			p.delegate(c.entry(p))
			err := p.put(c.by(p), "a.env", "exempt: true\npushward-exempt "+alpha, "[exempt]")
			if c.exempt == "" {
				p.blocked(err, 1)
				return
			}
			p.must(err)
			a := p.alerts()
			if len(a) != 1 || a[0].Exemption != c.exempt || a[0].State != pushward.AlertOpen || a[0].Bypassed {
				t.Errorf("alerts: %+v", a)
			}
			p.repo.Settings.DelegatedBypass = false
			ctx := context.Background()
			p.must(p.db.Tx(ctx, func(tx *store.Tx) error { return tx.UpdateRepo(ctx, p.repo) }))
			p.blocked(p.put(c.by(p), "b.env", beta, "With delegated bypass off"), 1)
		})
	}
}

func TestDismissalRequests(t *testing.T) {
	p := newPanel(t)
	ctx := context.Background()
	_, err := p.bypass(p.bob, p.refusedOnce(p.bob), pushward.WillFixLater)
	p.must(err)
	p.must(p.put(p.bob, "a.env", "key="+alpha, "Add"))
	_, _, err = p.p.RequestDismissal(ctx, p.bob, p.repo, 1, "revoked", "rotated")
	p.class("where nothing is delegated", err, pushward.Unprocessable)
	p.repo.Settings.DelegatedDismissal = true
	p.must(p.db.Tx(ctx, func(tx *store.Tx) error { return tx.UpdateRepo(ctx, p.repo) }))
	for who, want := range map[*pushward.Actor]bool{&p.ann: true, &p.bob: false} {
		if may, err := p.p.Dismisses(ctx, *who, p.repo); err != nil || may != want {
			t.Errorf("%s may dismiss: %v %v", who.User.Login, may, err)
		}
	}
	q, filed, err := p.p.RequestDismissal(ctx, p.bob, p.repo, 1, "revoked", "rotated")
	p.must(err)
	if !filed || q.AlertNumber != 1 {
		t.Errorf("filed %v %+v", filed, q)
	}
	_, err = p.p.ReviewDismissal(ctx, p.bob, p.repo, 1, true, "")
	p.class("by oneself", err, pushward.Forbidden)
	_, err = p.p.ReviewDismissal(ctx, p.cem, p.repo, 1, true, "")
	p.class("by a member", err, pushward.Forbidden)
	_, err = p.p.ReviewDismissal(ctx, p.ann, p.repo, 1, true, "checked")
	p.must(err)
	a := p.alerts()[0]
	if a.State != pushward.AlertResolved || a.Resolution != "revoked" || a.ResolvedBy.ID != p.bob.User.ID || a.ResolutionComment != "rotated" ||
		a.Closure == nil || a.Closure.Reviewer.ID != p.ann.User.ID || a.Closure.ReviewerComment != "checked" {
		t.Errorf("the alert is %+v, closure %+v", a, a.Closure)
	}
	_, _, err = p.p.RequestDismissal(ctx, p.bob, p.repo, 1, "revoked", "")
	p.class("of a resolved alert", err, pushward.Unprocessable)
	if strings.Contains(p.log.String(), alpha) {
		t.Error("a secret stands in the log")
	}
}

// TestRequestsAreTold: hooks hear of each step, in GitHub's words for hooks.
func TestRequestsAreTold(t *testing.T) {
	p := newPanel(t)
	ctx := context.Background()
	hook := store.Hook{RepoID: p.repo.ID, Active: true, Events: []string{"bypass_request_secret_scanning"}, CreatedAt: p.now, UpdatedAt: p.now, Sealed: []byte{1}}
	p.must(p.db.Tx(ctx, func(tx *store.Tx) error { return tx.CreateHook(ctx, &hook) }))
	q := p.filed(p.bot)
	r, err := p.review(p.ann, q.Number, false)
	p.must(err)
	p.must(p.p.DismissResponse(ctx, p.ann, p.repo, r.ID))
	_, err = p.review(p.ann, q.Number, true)
	p.must(err)
	p.must(p.put(p.bot, "a.env", "key="+alpha, "Add"))
	p.must(p.p.CancelBypassRequest(ctx, p.bot, p.repo, func() int {
		other, _, err := p.p.RequestBypass(ctx, p.bot, p.repo, protect.Ask{
			Placeholder: p.blocked(p.put(p.bot, "b.env", beta, "Add"), 1).Secrets[0].PlaceholderID, Reason: pushward.UsedInTests,
		})
		p.must(err)
		return other.Number
	}()))

	want := []string{
		"created pending ", "response_submitted rejected rejected", "response_dismissed pending dismissed", "response_submitted completed approved",
		"completed completed ", "created pending ", "cancelled cancelled ",
	}
	for _, step := range want {
		var w store.Waiting
		p.must(p.db.Tx(ctx, func(tx *store.Tx) error {
			var err error
			w, err = tx.Claim(ctx, "test", p.now, p.now.Add(time.Minute))
			if err != nil {
				return err
			}
			return tx.Delivered(ctx, "test", w, &store.Delivery{HookID: hook.ID, GUID: w.GUID, At: p.now}, time.Time{})
		}))
		request, _ := w.Snapshot.Data["exemption_request"].(map[string]any)
		response, _ := w.Snapshot.Data["exemption_response"].(map[string]any)
		answer, _ := response["status"].(string)
		if got := w.Action + " " + request["status"].(string) + " " + answer; got != step {
			t.Errorf("a hook is told %q, want %q", got, step)
		}
		metadata, _ := request["metadata"].(map[string]any)
		if reason := metadata["reason"]; w.Event != "bypass_request_secret_scanning" || reason != "fixed_later" && reason != "tests" {
			t.Errorf("the event %s has the reason %v", w.Event, reason)
		}
	}
}
