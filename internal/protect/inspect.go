package protect

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"sort"
	"time"

	"pushward"
	"pushward/internal/git"
	"pushward/internal/pattern"
	"pushward/internal/scan"
)

// maxListed bounds what is listed of one write: secrets that differ, and
// locations of all of them. A file of a million tokens is looked at up to the
// thousandth, and one that repeats a token a million times is looked at to its
// end, for what stands behind.
const maxListed = 1000

// found is one distinct secret of a write and everywhere it stands.
type found struct {
	pattern     *pattern.Pattern
	base64      bool // so it stood where it was found first
	secret      pushward.Secret
	fingerprint Fingerprint
	locations   []pushward.Location
}

// inspection collects what a write holds.
type inspection struct {
	p       *Protection
	scanner *scan.Scanner
	by      map[Fingerprint]*found
	order   []*found  // in order of first appearance
	room    int       // how many secrets and how many locations are listed
	n       int       // locations so far
	cut     bool      // there are more secrets, and nobody looked at them
	left    bool      // there are more locations
	hits    int       // matches, listed or not
	until   time.Time // beyond which nothing more is read; zero: whatever cannot be read ends the inspection
	unread  bool      // there is something that could not be read
	buf     []scan.Match
	names   map[string]bool // of tree entries, in which nothing was found
	excused []pushward.OID  // blobs with secrets at ignored paths only
}

// Inspect scans every object, path and ref name of w. A repository without
// secret scanning is not looked at.
func (p *Protection) Inspect(ctx context.Context, w *git.Write) (git.Verdict, error) {
	if w.Repo.Settings.SecretScanningOff {
		return &verdict{p: p, w: w, sight: p.blind(w.Repo), refs: refNames(w.Refs)}, nil
	}
	look, err := p.lookFor(ctx, w.Repo)
	if err != nil {
		return nil, fmt.Errorf("inspect write: %w", err)
	}
	v := &verdict{p: p, w: w, sight: look, refs: refNames(w.Refs)}
	in := &inspection{p: p, scanner: look.scanner, by: map[Fingerprint]*found{}, room: maxListed}
	err = in.within(ctx, w)
	if err != nil {
		return nil, err
	}
	v.cut, v.partly = in.cut || in.unread, in.cut || in.unread || in.left
	err = in.standings(ctx, w)
	if err != nil {
		return nil, fmt.Errorf("inspect write: %w", err)
	}
	in.maskNames()
	v.found, v.excused = in.order, in.excused
	for i, name := range v.refs {
		v.refs[i] = in.masked(name)
	}
	return v, nil
}

// within looks at everything in the time there is. What cannot be read refuses
// the write, unless secrets in it are only recorded: then it is left to a scan
// of the history, and the rest of the write is looked at nevertheless, since
// reading it also checks that it is sound.
func (in *inspection) within(ctx context.Context, w *git.Write) error {
	limited, cancel := context.WithTimeout(ctx, in.p.o.ScanTime)
	defer cancel()
	if in.p.records(ctx, w.Repo) {
		in.until, _ = limited.Deadline()
		limited = ctx
	}
	err := in.everything(limited, w)
	if err != nil {
		return refusal(limited, err)
	}
	return nil
}

// refusal says to the client why a write that could not be read is refused.
func refusal(ctx context.Context, err error) error {
	var u *scan.Unscannable
	switch {
	case errors.As(err, &u):
		return pushward.Unprocessablef("Push protection could not read this content (%s), so it was refused. Nothing was stored. Send it in a plainer or smaller form.", u.Why)
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return pushward.Unavailablef("Push protection ran out of time, so the write was refused. Nothing was stored. Send it in smaller parts.")
	}
	return fmt.Errorf("inspect write: %w", err)
}

// text scans data from an offset on and files each match under its secret.
// at is completed with lines, columns and byte offsets, which count from at.Start.
func (in *inspection) text(ctx context.Context, data []byte, at pushward.Location, from int) error {
	if in.cut {
		return nil
	}
	matches, err := in.search(ctx, data[from:])
	in.hits += len(matches)
	lines := lineCounter{data: data}
	for _, m := range matches {
		loc := at
		loc.StartLine, loc.StartColumn = lines.at(from + m.Start)
		loc.EndLine, loc.EndColumn = lines.at(from + m.End - 1)
		loc.Start, loc.End = at.Start+int64(from+m.Start), at.Start+int64(from+m.End)
		in.file(m, loc, data[from+m.Start:from+m.End])
	}
	return err
}

// search asks the scanner. The matches last until it is asked again.
func (in *inspection) search(ctx context.Context, data []byte) ([]scan.Match, error) {
	if in.until.IsZero() {
		matches, err := in.scanner.Scan(ctx, in.buf[:0], data)
		in.buf = matches
		return matches, err
	}
	limited, cancel := context.WithDeadline(ctx, in.until)
	defer cancel()
	matches, err := in.scanner.Scan(limited, in.buf[:0], data)
	in.buf = matches
	if err != nil && ctx.Err() == nil {
		in.unread, err = true, nil
	}
	return matches, err
}

func (in *inspection) file(m scan.Match, loc pushward.Location, form []byte) {
	fp := in.p.keys.Fingerprint(m.Pattern.Type, m.Secret.Reveal())
	f := in.by[fp]
	if f == nil && len(in.order) == in.room {
		in.cut = true
		return
	}
	if f == nil {
		// Match and secret point into buffers that are used again.
		secret := pushward.NewSecret(bytes.Clone(m.Secret.Reveal()))
		f = &found{pattern: m.Pattern, secret: secret, fingerprint: fp, base64: inBase64(form, secret)}
		in.by[fp] = f
		in.order = append(in.order, f)
	}
	if loc.Place == pushward.InPath && loc.Object.IsZero() && len(f.locations) > 0 {
		return
	}
	if in.n >= in.room && len(f.locations) > 0 {
		in.left = true
		return
	}
	in.n++
	f.locations = append(f.locations, loc)
}

// standings replaces the bare location of each object by one for every commit
// and path of the write that holds it.
func (in *inspection) standings(ctx context.Context, w *git.Write) error {
	var oids []pushward.OID
	seen := map[pushward.OID]bool{}
	for _, f := range in.order {
		for _, l := range f.locations {
			if (l.Place == pushward.InBlob || l.Place == pushward.InPath) && !l.Object.IsZero() && !seen[l.Object] {
				seen[l.Object] = true
				oids = append(oids, l.Object)
			}
		}
	}
	if len(oids) == 0 {
		return nil
	}
	where, whole, err := w.LocateAll(ctx, oids)
	if err != nil {
		return err
	}
	for _, f := range in.order {
		var spread []pushward.Location
		for _, l := range f.locations {
			stands := where[l.Object]
			if len(stands) == 0 || l.Object.IsZero() {
				spread = append(spread, l)
				continue
			}
			for _, s := range stands {
				at := l
				at.Commit = s.Commit
				at.Path = fullPath(s.Path, l)
				spread = append(spread, at)
			}
		}
		sort.SliceStable(spread, func(i, j int) bool { return spread[i].Path < spread[j].Path })
		f.locations = spread
	}
	return in.dropIgnored(ctx, w, whole)
}

// fullPath is the path of a location below the root of its commit: a blob
// stands at the path of its standing, a name below it.
func fullPath(standing string, l pushward.Location) string {
	switch {
	case l.Place == pushward.InBlob:
		return standing
	case standing == "":
		return l.Path
	}
	return standing + "/" + l.Path
}

// maskNames hides secrets in the very paths and ref names that report them:
// locations are stored and shown.
func (in *inspection) maskNames() {
	for _, f := range in.order {
		for i := range f.locations {
			l := &f.locations[i]
			l.Path = in.masked(l.Path)
			l.Ref = in.masked(l.Ref)
		}
	}
}

func (in *inspection) masked(name string) string {
	if name == "" {
		return ""
	}
	b := []byte(name)
	for _, f := range in.order {
		if s := f.secret.Reveal(); bytes.Contains(b, s) {
			b = bytes.ReplaceAll(b, s, []byte(f.secret.Mask()))
		}
	}
	return string(b)
}

// lineCounter turns ascending offsets into lines and columns in one pass.
type lineCounter struct {
	data  []byte
	done  int // offset up to which newlines are counted
	line  int // newlines before done
	start int // offset of the line that holds done
}

// at gives the line and column, from 1, of the byte at offset.
func (c *lineCounter) at(offset int) (line, column int) {
	if offset < c.done {
		*c = lineCounter{data: c.data}
	}
	for {
		i := bytes.IndexByte(c.data[c.done:offset], '\n')
		if i < 0 {
			break
		}
		c.done += i + 1
		c.start = c.done
		c.line++
	}
	c.done = offset
	return c.line + 1, offset - c.start + 1
}
