package main

import (
	"context"
	"flag"
	"fmt"
	"text/tabwriter"

	"pushward"
	"pushward/internal/access"
)

const createUserUsage = `[--site-admin] [--name NAME] [--email ADDRESS] LOGIN

  --site-admin   the account administers the whole server
  --name         the name that commits are made with
  --email        the address that commits are made with and mails are sent to

Makes an account. It can do nothing before it has a token: see create-token.
`

func createUser(fs *flag.FlagSet) func(context.Context, office, []string) error {
	var u pushward.User
	fs.BoolVar(&u.SiteAdmin, "site-admin", false, "")
	fs.StringVar(&u.Name, "name", "", "")
	fs.StringVar(&u.Email, "email", "", "")
	return func(ctx context.Context, o office, args []string) error {
		u.Login, u.Type = args[0], pushward.TypeUser
		return o.access.CreateUser(ctx, &u)
	}
}

const listUsersUsage = `

Lists all accounts: name, type, whether it administers the server or is
disabled, and since when it exists.
`

func listUsers(ctx context.Context, o office, _ []string) error {
	list, err := o.db.Accounts(ctx)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(o.stdout, 0, 0, 2, ' ', 0)
	for _, a := range list {
		state := "enabled"
		switch {
		case !a.SuspendedAt.IsZero():
			state = "disabled " + a.SuspendedAt.Format("2006-01-02")
		case a.SiteAdmin:
			state = "site admin"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", a.Login, a.Type, state, a.CreatedAt.Format("2006-01-02"))
	}
	return w.Flush()
}

const disableUserUsage = `LOGIN

Disables an account. None of its tokens is good from now on, it gets no mail,
and what it did stays. Push protection goes on as before.
`

func disableUser(ctx context.Context, o office, args []string) error {
	return o.suspend(ctx, args[0], true)
}

const enableUserUsage = `LOGIN

Enables an account that was disabled, and its tokens with it.
`

func enableUser(ctx context.Context, o office, args []string) error {
	return o.suspend(ctx, args[0], false)
}

func (o office) suspend(ctx context.Context, login string, on bool) error {
	u, err := o.account(ctx, login)
	if err != nil {
		return err
	}
	return o.access.Suspend(ctx, hand, u, on)
}

const createOrgUsage = `--owner LOGIN NAME

  --owner   the person who owns it first

Makes an organisation.
`

func createOrg(fs *flag.FlagSet) func(context.Context, office, []string) error {
	owner := fs.String("owner", "", "")
	return func(ctx context.Context, o office, args []string) error {
		first, err := o.account(ctx, *owner)
		if err != nil {
			return usageError{fmt.Errorf("--owner: %w", err)}
		}
		return o.access.CreateOrganization(ctx, hand, &pushward.User{Login: args[0]}, first)
	}
}

const addMemberUsage = `[--role member|owner] ORGANISATION LOGIN

  --role   member (the default), who may read its repositories, or owner

Puts a person into an organisation, or changes the role there. The last owner
cannot become a member.
`

func addMember(fs *flag.FlagSet) func(context.Context, office, []string) error {
	role := fs.String("role", access.RoleMember, "")
	return func(ctx context.Context, o office, args []string) error {
		switch *role {
		case access.RoleMember, access.RoleOwner:
		case "owner":
			*role = access.RoleOwner // the API's word for it
		default:
			return usageError{fmt.Errorf("--role must be member or owner")}
		}
		return o.setMember(ctx, args, *role)
	}
}

const removeMemberUsage = `ORGANISATION LOGIN

Takes a person out of an organisation, out of its teams and roles, and out of
the collaborators of its repositories. The last owner cannot be taken out.
`

func removeMember(ctx context.Context, o office, args []string) error {
	return o.setMember(ctx, args, "")
}

func (o office) setMember(ctx context.Context, args []string, role string) error {
	org, err := o.organization(ctx, args[0])
	if err != nil {
		return err
	}
	user, err := o.account(ctx, args[1])
	if err != nil {
		return err
	}
	err = o.access.SetMember(ctx, hand, org, user, role)
	if pushward.IsNotFound(err) {
		return fmt.Errorf("%q is not a member of %q, or no person", user.Login, org.Login)
	}
	return err
}

const listMembersUsage = `ORGANISATION

Lists who is in an organisation, and in which role.
`

func listMembers(ctx context.Context, o office, args []string) error {
	org, err := o.organization(ctx, args[0])
	if err != nil {
		return err
	}
	list, err := o.db.Members(ctx, org.ID, "")
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(o.stdout, 0, 0, 2, ' ', 0)
	for _, m := range list {
		role := m.Role
		if role == access.RoleOwner {
			role = "owner"
		}
		fmt.Fprintf(w, "%s\t%s\n", m.User.Login, role)
	}
	return w.Flush()
}
