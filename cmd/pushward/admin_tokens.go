package main

import (
	"context"
	"flag"
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/store"
)

const createTokenUsage = `[--scopes S,...] [--class person|bot|agent] [--expires 2160h] [--name NAME] LOGIN

  --scopes    what the token may do, as GitHub names it; by default all that the
              first administrator's has: repo,delete_repo,admin:org,user,workflow
  --class     whose hand holds it. A bot or an agent cannot bypass push protection
              by itself and cannot review: it may ask for a bypass
  --expires   how long it is good, 90 days by default; 0 is for ever
  --name      what list-tokens calls it

Makes an access token and prints it. It is shown once: only its hash is kept.
`

func createToken(fs *flag.FlagSet) func(context.Context, office, []string) error {
	scopes := fs.String("scopes", strings.Join(access.AllScopes(), ","), "")
	class := fs.String("class", string(pushward.Person), "")
	expires := fs.Duration("expires", 90*24*time.Hour, "")
	name := fs.String("name", "made by pushward admin", "")
	return func(ctx context.Context, o office, args []string) error {
		t := store.Token{Name: *name, Class: pushward.ActorClass(*class), Scopes: splitList(*scopes)}
		if *expires < 0 {
			return usageError{fmt.Errorf("--expires must not be negative")}
		}
		if *expires > 0 {
			t.ExpiresAt = time.Now().Add(*expires)
		}
		return o.createToken(ctx, args[0], t)
	}
}

func (o office) createToken(ctx context.Context, login string, t store.Token) error {
	switch t.Class {
	case pushward.Person, pushward.Bot, pushward.Agent:
	default:
		return usageError{fmt.Errorf("--class must be person, bot or agent")}
	}
	err := access.CheckScopes(t.Scopes)
	if err != nil {
		return usageError{fmt.Errorf("--scopes: %w", err)}
	}
	user, err := o.account(ctx, login)
	if err != nil {
		return err
	}
	if user.Type != pushward.TypeUser {
		return fmt.Errorf("%q is an organisation: tokens belong to persons", login)
	}
	t.UserID = user.ID
	text, err := access.NewToken()
	if err != nil {
		return err
	}
	err = o.access.AddToken(ctx, &t, text)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(o.stdout, text)
	return err
}

const listTokensUsage = `[LOGIN]

Lists tokens, of one account or of all: number, account, class, end, last use,
scopes and name. Their text is not kept.
`

func listTokens(ctx context.Context, o office, args []string) error {
	var of int64
	if len(args) == 1 {
		u, err := o.account(ctx, args[0])
		if err != nil {
			return err
		}
		of = u.ID
	}
	list, err := o.db.Tokens(ctx, of)
	if err != nil {
		return err
	}
	accounts, err := o.db.Accounts(ctx)
	if err != nil {
		return err
	}
	logins := map[int64]string{}
	for _, a := range accounts {
		logins[a.ID] = a.Login
	}
	w := tabwriter.NewWriter(o.stdout, 0, 0, 2, ' ', 0)
	for _, t := range list {
		fmt.Fprintf(w, "%d\t%s\t%s\tuntil %s\tused %s\t%s\t%q\n", t.ID, logins[t.UserID], t.Class, day(t.ExpiresAt, "revoked"),
			day(t.LastUsed, "never"), strings.Join(t.Scopes, ","), t.Name)
	}
	return w.Flush()
}

// day is the date of a time, or what the zero time means.
func day(t time.Time, never string) string {
	if t.IsZero() {
		return never
	}
	return t.Format("2006-01-02")
}

const revokeTokenUsage = `NUMBER

Ends the token that list-tokens shows under this number, at once.
`

func revokeToken(ctx context.Context, o office, args []string) error {
	id, err := strconv.ParseInt(args[0], 10, 64)
	if err != nil {
		return usageError{fmt.Errorf("%q is no number of a token: see pushward admin list-tokens", args[0])}
	}
	err = o.access.RevokeToken(ctx, hand, id)
	if pushward.IsNotFound(err) {
		return fmt.Errorf("there is no token %d", id)
	}
	return err
}
