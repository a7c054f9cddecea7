package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/server"
	"pushward/internal/store"
)

const adminUsage = `usage: pushward admin COMMAND [--data DIR] [--database URL] ...

  create-user [--site-admin] LOGIN                 make an account
  create-org --owner LOGIN NAME                    make an organisation with its first administrator
  create-token [--scopes S,...] [--class person|bot|agent] [--expires 2160h] LOGIN
                                                   make an access token and print it, once

The server may be running meanwhile.
`

// admin makes accounts and tokens, straight in the database.
func admin(ctx context.Context, args []string, _ io.Reader, stdout, _ io.Writer) error {
	if len(args) == 0 || args[0] == "--help" || args[0] == "-h" {
		fmt.Fprint(stdout, adminUsage)
		return nil
	}
	fs := flag.NewFlagSet("pushward admin", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	var config server.Config
	fs.StringVar(&config.Data, "data", "pushward-data", "")
	fs.StringVar(&config.Database, "database", "", "")
	siteAdmin := fs.Bool("site-admin", false, "")
	owner := fs.String("owner", "", "")
	scopes := fs.String("scopes", strings.Join(access.AllScopes(), ","), "")
	class := fs.String("class", string(pushward.Person), "")
	expires := fs.Duration("expires", 90*24*time.Hour, "")
	err := fs.Parse(args[1:])
	if err != nil || fs.NArg() != 1 {
		return usageError{fmt.Errorf("admin %s: wrong arguments\n\n%s", args[0], adminUsage)}
	}
	_, err = os.Stat(config.Data)
	if err != nil && config.Database == "" {
		return usageError{fmt.Errorf("there is no data folder %q: start the server first, or give --data", config.Data)}
	}
	db, err := server.OpenStore(ctx, config)
	if err != nil {
		return err
	}
	defer db.Close()
	ac := access.New(db, nil)

	name := fs.Arg(0)
	switch args[0] {
	case "create-user":
		return ac.CreateUser(ctx, &pushward.User{Login: name, Type: pushward.TypeUser, SiteAdmin: *siteAdmin})
	case "create-org":
		return createOrg(ctx, db, ac, name, *owner)
	case "create-token":
		return createToken(ctx, db, ac, stdout, name, store.Token{
			Name: "made by pushward admin", Class: pushward.ActorClass(*class), Scopes: splitList(*scopes), ExpiresAt: time.Now().Add(*expires),
		})
	}
	return usageError{fmt.Errorf("there is no command admin %q\n\n%s", args[0], adminUsage)}
}

func createOrg(ctx context.Context, db *store.DB, ac *access.Access, name, owner string) error {
	first, err := db.UserByLogin(ctx, owner)
	if err != nil {
		return usageError{fmt.Errorf("--owner %q: %w", owner, err)}
	}
	org := pushward.User{Login: name, Type: pushward.TypeOrganization}
	err = ac.CreateUser(ctx, &org)
	if err != nil {
		return err
	}
	return db.Tx(ctx, func(tx *store.Tx) error { return tx.SetMember(ctx, org.ID, first.ID, "admin") })
}

func createToken(ctx context.Context, db *store.DB, ac *access.Access, stdout io.Writer, login string, t store.Token) error {
	switch t.Class {
	case pushward.Person, pushward.Bot, pushward.Agent:
	default:
		return usageError{fmt.Errorf("--class must be person, bot or agent")}
	}
	user, err := db.UserByLogin(ctx, login)
	if err != nil {
		return err
	}
	t.UserID = user.ID
	text, err := access.NewToken()
	if err != nil {
		return err
	}
	err = ac.AddToken(ctx, &t, text)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(stdout, text)
	return err
}

func splitList(s string) []string {
	var list []string
	for _, part := range strings.Split(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}
