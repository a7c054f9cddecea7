package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/server"
	"pushward/internal/store"
)

const adminUsage = `usage: pushward admin COMMAND [--data DIR] [--database URL] [OPTIONS] ...

  create-user     make a person's account
  list-users      list accounts, with who is disabled
  disable-user    disable an account: its tokens end to be good at once
  enable-user     enable it again

  create-org      make an organisation with its first owner
  add-member      put a person into an organisation, or change the role there
  remove-member   take a person out of an organisation
  list-members    list who is in an organisation

  create-token    make an access token and print it, once
  list-tokens     list tokens: whose, for what, until when; never their text
  revoke-token    end a token at once

"pushward admin COMMAND --help" tells more. The server may be running meanwhile.
`

// office is what an admin command works with.
type office struct {
	db     *store.DB
	access *access.Access
	stdout io.Writer
}

// hand is who works here: nobody that the server knows by a token.
var hand = pushward.Actor{User: pushward.User{Login: "pushward admin"}}

// adminCommand is one of the commands. run gets the arguments, of which there
// are at least least and at most most.
type adminCommand struct {
	usage       string
	least, most int
	flags       func(fs *flag.FlagSet) func(ctx context.Context, o office, args []string) error
}

var adminCommands = map[string]adminCommand{
	"create-user":   {createUserUsage, 1, 1, createUser},
	"list-users":    {listUsersUsage, 0, 0, plain(listUsers)},
	"disable-user":  {disableUserUsage, 1, 1, plain(disableUser)},
	"enable-user":   {enableUserUsage, 1, 1, plain(enableUser)},
	"create-org":    {createOrgUsage, 1, 1, createOrg},
	"add-member":    {addMemberUsage, 2, 2, addMember},
	"remove-member": {removeMemberUsage, 2, 2, plain(removeMember)},
	"list-members":  {listMembersUsage, 1, 1, plain(listMembers)},
	"create-token":  {createTokenUsage, 1, 1, createToken},
	"list-tokens":   {listTokensUsage, 0, 1, plain(listTokens)},
	"revoke-token":  {revokeTokenUsage, 1, 1, plain(revokeToken)},
}

// plain is a command without flags of its own.
func plain(run func(context.Context, office, []string) error) func(*flag.FlagSet) func(context.Context, office, []string) error {
	return func(*flag.FlagSet) func(context.Context, office, []string) error { return run }
}

// admin looks after accounts, organisations and tokens, straight in the database.
func admin(ctx context.Context, args []string, _ io.Reader, stdout, _ io.Writer) error {
	if len(args) == 0 || args[0] == "--help" || args[0] == "-h" || args[0] == "help" {
		fmt.Fprint(stdout, adminUsage)
		return nil
	}
	command, known := adminCommands[args[0]]
	if !known {
		return usageError{fmt.Errorf("there is no command admin %q\n\n%s", args[0], adminUsage)}
	}
	fs := flag.NewFlagSet("pushward admin "+args[0], flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	var config server.Config
	fs.StringVar(&config.Data, "data", "pushward-data", "")
	fs.StringVar(&config.Database, "database", "", "")
	run := command.flags(fs)
	words, err := interspersed(fs, args[1:])
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, "usage: pushward admin "+args[0]+" "+command.usage)
		return nil
	}
	if err == nil && (len(words) < command.least || len(words) > command.most) {
		err = errors.New("wrong arguments")
	}
	if err != nil {
		return usageError{fmt.Errorf("admin %s: %w\n\nusage: pushward admin %s %s", args[0], err, args[0], command.usage)}
	}
	db, err := openOffice(ctx, config)
	if err != nil {
		return err
	}
	defer db.Close()
	return run(ctx, office{db, access.New(db, nil), stdout}, words)
}

// interspersed parses flags wherever they stand, before the words and after.
func interspersed(fs *flag.FlagSet, args []string) (words []string, err error) {
	for {
		err = fs.Parse(args)
		if err != nil || fs.NArg() == 0 {
			return words, err
		}
		words, args = append(words, fs.Arg(0)), fs.Args()[1:]
	}
}

func openOffice(ctx context.Context, config server.Config) (*store.DB, error) {
	_, err := os.Stat(config.Data)
	if err != nil && config.Database == "" {
		return nil, usageError{fmt.Errorf("there is no data folder %q: start the server first, or give --data", config.Data)}
	}
	return server.OpenStore(ctx, config)
}

// account finds an account by its name.
func (o office) account(ctx context.Context, login string) (pushward.User, error) {
	u, err := o.db.UserByLogin(ctx, login)
	if pushward.IsNotFound(err) {
		return u, fmt.Errorf("there is no account %q", login)
	}
	return u, err
}

// organization finds an organisation by its name.
func (o office) organization(ctx context.Context, login string) (pushward.User, error) {
	u, err := o.account(ctx, login)
	if err == nil && u.Type != pushward.TypeOrganization {
		return u, fmt.Errorf("%q is a person and no organisation", login)
	}
	return u, err
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
