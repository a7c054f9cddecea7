package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"pushward/internal/server"
	"pushward/internal/store"
)

const auditUsage = `usage: pushward audit verify [--json] [settings of the server]
       pushward audit export [settings of the server]

verify reads the whole audit log and finds whether a line was edited, deleted, inserted, moved, or
cut off its end, and names the first bad one. It needs the master key, and the checkpoints that the
server writes beside it. export prints the log, oldest line first, one JSON object per line.

Both only read, and may run while the server does. Settings are read as by "pushward serve": give the
same flags (--data, --database), environment and --config.

Exit code of verify: 0 the log is whole, 1 it was tampered with, 2 wrong usage, 3 it could not be read.
`

// errTampered is the answer of a verification that found something. It has
// already been told.
var errTampered = fmt.Errorf("the audit log was tampered with: %w", errUnwell)

// audit verifies or prints the audit log.
func audit(ctx context.Context, args []string, _ io.Reader, stdout, stderr io.Writer) error {
	if len(args) == 0 || slices.Contains(args, "--help") || slices.Contains(args, "-h") {
		fmt.Fprint(stdout, auditUsage)
		return nil
	}
	rest := slices.DeleteFunc(slices.Clone(args[1:]), func(a string) bool { return a == "--json" || a == "-json" })
	asJSON := len(rest) < len(args)-1
	config, err := server.ParseConfig(rest, os.LookupEnv, io.Discard)
	if err != nil {
		return usageError{fmt.Errorf("audit: %w", err)}
	}
	switch args[0] {
	case "verify":
		return auditVerify(ctx, config, asJSON, stdout)
	case "export":
		return auditExport(ctx, config, stdout)
	}
	return usageError{fmt.Errorf("there is no command audit %q\n\n%s", args[0], auditUsage)}
}

func auditVerify(ctx context.Context, config server.Config, asJSON bool, out io.Writer) error {
	v, err := server.VerifyAudit(ctx, config)
	if err != nil {
		return err
	}
	if asJSON {
		err = json.NewEncoder(out).Encode(struct {
			Whole bool `json:"whole"`
			server.AuditVerdict
		}{v.Whole(), v})
	} else {
		err = printAuditVerdict(out, v)
	}
	if err == nil && !v.Whole() {
		err = errTampered
	}
	return err
}

func printAuditVerdict(out io.Writer, v server.AuditVerdict) error {
	said := []error{nil}
	tell := func(format string, args ...any) {
		_, err := fmt.Fprintf(out, format, args...)
		said = append(said, err)
	}
	if f := v.Fault; f != nil {
		tell("tampered: %v\n", f)
		if f.ID != 0 {
			tell("  the row has id %d and the time %s\n", f.ID, f.Time.Format(time.RFC3339))
		}
	}
	if v.CheckpointsBad != "" {
		tell("tampered: %s\n", printable(v.CheckpointsBad))
	}
	if v.Whole() {
		tell("whole: %d lines, %d checkpoints\n", v.Lines, v.Checkpoints)
	}
	return errors.Join(said...)
}

// exportedEvent is a line of the audit log as it is printed.
type exportedEvent struct {
	ID        int64          `json:"id"`
	Time      string         `json:"time"`
	Action    string         `json:"action"`
	ActorID   int64          `json:"actor_id"`
	Actor     string         `json:"actor"`
	Class     string         `json:"actor_class"`
	TokenID   int64          `json:"token_id"`
	Addr      string         `json:"actor_ip"`
	RequestID string         `json:"request_id"`
	OwnerID   int64          `json:"owner_id"`
	RepoID    int64          `json:"repo_id"`
	Repo      string         `json:"repo"`
	Data      map[string]any `json:"data"`
}

func auditExport(ctx context.Context, config server.Config, stdout io.Writer) error {
	out := bufio.NewWriter(stdout)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	err := server.ExportAudit(ctx, config, func(e store.AuditEvent) error {
		return encoder.Encode(exportedEvent{
			ID: e.ID, Time: e.At.Format(time.RFC3339Nano), Action: e.Action, ActorID: e.Actor.User.ID, Actor: e.Actor.User.Login,
			Class: string(e.Actor.Class), TokenID: e.Actor.TokenID, Addr: e.Actor.Addr, RequestID: e.Actor.RequestID,
			OwnerID: e.OwnerID, RepoID: e.RepoID, Repo: e.Repo, Data: e.Data,
		})
	})
	if err != nil {
		return err
	}
	return out.Flush()
}
