package githttp

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"pushward"
)

// Bounds on what comes before the pack of a push.
const (
	maxHead    = 16 << 20 // all of it, in bytes
	maxOptions = 100
	maxName    = 4096 // of a ref, in bytes; the rules of names allow less
)

// request is what a push asks for, as it comes before the pack.
// https://git-scm.com/docs/pack-protocol#_reference_update_request
type request struct {
	commands []*command
	shallow  bool // the client's history is cut off somewhere
	options  []string

	report   bool // report-status, in either version: what we say is the same
	sideband bool
	atomic   bool
	quiet    bool
}

// command is one ref update of a push.
type command struct {
	pushward.RefUpdate
	ng string // why it is refused, in a few words; "" while it is not
}

func (c *command) deletes() bool { return c.New.IsZero() }

// refuse notes why unless a reason stands already.
func (c *command) refuse(why string) {
	if c.ng == "" {
		c.ng = why
	}
}

// readRequest reads up to the pack. One without commands is a probe: clients
// send it to learn whether their credentials are good before a large body.
func readRequest(p *pktReader) (*request, error) {
	q := &request{}
	capabilities := map[string]string{}
	for {
		line, flush, err := p.next()
		if err != nil {
			return nil, early(err)
		}
		if flush {
			break
		}
		err = q.readLine(line, capabilities)
		if err != nil {
			return nil, err
		}
	}
	_, status1 := capabilities["report-status"]
	_, status2 := capabilities["report-status-v2"]
	q.report = status1 || status2
	_, q.sideband = capabilities["side-band-64k"]
	_, q.atomic = capabilities["atomic"]
	_, q.quiet = capabilities["quiet"]
	_, options := capabilities["push-options"]
	if options && len(q.commands) > 0 {
		return q, q.readOptions(p)
	}
	return q, nil
}

func (q *request) readLine(line []byte, capabilities map[string]string) error {
	line, list, _ := bytes.Cut(line, []byte{0})
	for _, word := range strings.Fields(string(list)) {
		name, value, _ := strings.Cut(word, "=")
		capabilities[name] = value
	}
	if format, ok := capabilities["object-format"]; ok && format != "sha1" {
		return errNotSHA1
	}
	text := strings.TrimSuffix(string(line), "\n")
	if id, ok := strings.CutPrefix(text, "shallow "); ok {
		q.shallow = true
		_, err := pushward.ParseOID(id)
		return err
	}
	if text == "push-cert" {
		return pushward.Invalidf("Signed pushes are not offered here. Push without --signed.")
	}
	c, err := parseCommand(text)
	q.commands = append(q.commands, c)
	return err
}

var errNotSHA1 = pushward.Unprocessablef("This repository names its objects by SHA-1. One that names them by SHA-256 cannot be pushed to it.")

// parseCommand reads "<old> <new> <ref>".
func parseCommand(text string) (*command, error) {
	part := strings.SplitN(text, " ", 3)
	if len(part) != 3 {
		return nil, pushward.Invalidf("The request holds a command that cannot be read.")
	}
	if len(part[0]) == 64 && len(part[1]) == 64 {
		return nil, errNotSHA1
	}
	before, err := pushward.ParseOID(part[0])
	if err != nil {
		return nil, err
	}
	after, err := pushward.ParseOID(part[1])
	if err != nil {
		return nil, err
	}
	// The name is sent back in the report, one line for each.
	if len(part[2]) > maxName {
		return nil, pushward.Invalidf("The request holds a ref name of %d bytes.", len(part[2]))
	}
	for _, b := range []byte(part[2]) {
		if b < ' ' || b == 0x7f {
			return nil, pushward.Invalidf("The request holds a ref name with a control character.")
		}
	}
	return &command{RefUpdate: pushward.RefUpdate{Name: part[2], Old: before, New: after}}, nil
}

// readOptions reads the list of push options. Ours has no option that would let
// a secret in: those are granted by name, never by a push itself.
func (q *request) readOptions(p *pktReader) error {
	for {
		line, flush, err := p.next()
		if err != nil {
			return early(err)
		}
		if flush {
			return nil
		}
		if len(q.options) == maxOptions {
			return pushward.TooLargef("The push has more than %d options.", maxOptions)
		}
		q.options = append(q.options, strings.TrimSuffix(string(line), "\n"))
	}
}

// early words the end of a request that has not said all.
func early(err error) error {
	if errors.Is(err, io.EOF) {
		return pushward.Invalidf("The request ended early.")
	}
	return err
}
