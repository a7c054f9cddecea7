package git

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"pushward"
)

// frames reads Git's pkt-lines: four hexadecimal digits that count themselves,
// then that many bytes less four; 0000 ends a list.
// https://git-scm.com/docs/gitprotocol-common
type frames struct {
	in  *bufio.Reader
	buf []byte
}

func newFrames(r io.Reader) *frames {
	return &frames{in: bufio.NewReaderSize(r, 64<<10)}
}

// next gives the payload of a frame, valid until the next call; nil for the end
// of a list.
func (f *frames) next() ([]byte, error) {
	var digits [4]byte
	_, err := io.ReadFull(f.in, digits[:])
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errCutShort, err)
	}
	size, err := strconv.ParseUint(string(digits[:]), 16, 16)
	switch {
	case err != nil, size > 0 && size < 4:
		return nil, errNotGit
	case size == 0:
		return nil, nil
	}
	f.buf = slices.Grow(f.buf[:0], int(size))[:size-4]
	_, err = io.ReadFull(f.in, f.buf)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errCutShort, err)
	}
	if said, ok := bytes.CutPrefix(f.buf, []byte("ERR ")); ok {
		return nil, sourceSays(said)
	}
	return f.buf, nil
}

var errCutShort = pushward.Unprocessablef("The source broke off in the middle of its answer.")

// sourceSays passes a source's own words on, in one plain line.
func sourceSays(said []byte) error {
	text := strings.Join(strings.Fields(strings.ToValidUTF8(string(said[:min(len(said), 200)]), "?")), " ")
	return pushward.Unprocessablef("The source says: %s", strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, text))
}

// mirrored are the namespaces that a repository is made of. Others, such as
// refs/pull/, belong to the server that made them.
var mirrored = []string{"refs/heads/", "refs/tags/", "refs/notes/"}

// readOffer reads a list of refs: "# service=git-upload-pack", the end of a
// list, then "<id> <name>" each, the first with the capabilities behind a NUL.
// https://git-scm.com/docs/gitprotocol-http
func readOffer(r io.Reader) (o Offer, err error) {
	f := newFrames(r)
	line, err := f.next()
	if err != nil {
		return o, err
	}
	if string(bytes.TrimSpace(line)) != "# service=git-upload-pack" {
		return o, errNotGit
	}
	line, err = f.next()
	if err != nil || line != nil {
		return o, errors.Join(err, errNotGit)
	}
	for first := true; ; first = false {
		line, err = f.next()
		if err != nil || line == nil {
			return o, err
		}
		ref, capabilities, has := bytes.Cut(bytes.TrimSuffix(line, []byte("\n")), []byte{0})
		if first && has {
			err = o.understand(string(capabilities))
		}
		if err == nil {
			err = o.add(string(ref))
		}
		if err != nil {
			return o, err
		}
	}
}

func (o *Offer) understand(capabilities string) error {
	o.capabilities = strings.Fields(capabilities)
	for _, c := range o.capabilities {
		if format, ok := strings.CutPrefix(c, "object-format="); ok && format != "sha1" {
			return pushward.Unprocessablef("The source names its objects by %s; only SHA-1 repositories can be imported.", sourceSafe(format))
		}
		if head, ok := strings.CutPrefix(c, "symref=HEAD:"); ok && strings.HasPrefix(head, "refs/heads/") {
			o.HEAD = head
		}
	}
	return nil
}

func sourceSafe(word string) string { return strconv.QuoteToASCII(word[:min(len(word), 20)]) }

// add takes in one line of the list.
func (o *Offer) add(line string) error {
	id, name, _ := strings.Cut(line, " ")
	if id == "shallow" {
		return pushward.Unprocessablef("The source is a shallow clone, and lacks the beginning of its history.")
	}
	oid, err := pushward.ParseOID(id)
	if err != nil {
		return errNotGit
	}
	ours := func(prefix string) bool { return strings.HasPrefix(name, prefix) }
	if oid.IsZero() || strings.HasSuffix(name, "^{}") || !slices.ContainsFunc(mirrored, ours) {
		return nil
	}
	err = CheckRefName(name)
	if err != nil {
		return fmt.Errorf("source: %w", err)
	}
	if len(o.Refs) == maxMirrored {
		return pushward.Unprocessablef("The source has more than %d branches and tags.", maxMirrored)
	}
	o.Refs = append(o.Refs, Ref{Name: name, OID: oid})
	return nil
}

// wants is the request for everything that the refs reach.
func wants(o Offer) io.Reader {
	var ask []string
	for _, c := range []string{"multi_ack_detailed", "side-band-64k", "ofs-delta", "no-progress"} {
		if slices.Contains(o.capabilities, c) {
			ask = append(ask, c)
		}
	}
	ask = append(ask, "agent=pushward")
	var out bytes.Buffer
	asked := map[pushward.OID]bool{}
	for _, r := range o.Refs {
		if asked[r.OID] {
			continue
		}
		line := "want " + r.OID.String()
		if len(asked) == 0 {
			line += " " + strings.Join(ask, " ")
		}
		asked[r.OID] = true
		fmt.Fprintf(&out, "%04x%s\n", len(line)+5, line)
	}
	out.WriteString("00000009done\n")
	return &out
}

// readPackFrames gives the pack in an answer: behind a line that says there is
// nothing in common, bare or in the first of three bands.
func readPackFrames(r io.Reader, capabilities []string) (io.Reader, error) {
	f := newFrames(r)
	line, err := f.next()
	if err != nil {
		return nil, err
	}
	if string(bytes.TrimSpace(line)) != "NAK" {
		return nil, errNotGit
	}
	if !slices.Contains(capabilities, "side-band-64k") {
		return f.in, nil
	}
	return &firstBand{f: f}, nil
}

// firstBand reads the data of a multiplexed answer; the second band is for
// people to watch, the third tells of an error.
type firstBand struct {
	f    *frames
	rest []byte
}

func (b *firstBand) Read(p []byte) (int, error) {
	for len(b.rest) == 0 {
		line, err := b.f.next()
		switch {
		case err != nil:
			return 0, err
		case line == nil:
			return 0, io.EOF
		case len(line) == 0:
			return 0, errNotGit
		case line[0] == 1:
			b.rest = line[1:]
		case line[0] == 3:
			return 0, sourceSays(line[1:])
		case line[0] != 2:
			return 0, errNotGit
		}
	}
	n := copy(p, b.rest)
	b.rest = b.rest[n:]
	return n, nil
}
