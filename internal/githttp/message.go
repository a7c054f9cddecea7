package githttp

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"
	"unicode/utf8"

	"pushward"
)

const (
	width      = 64 // columns of prose; "remote: " makes them 72
	maxSecrets = 20 // shown in full; a page lists the rest
	titleWidth = 54 // of a secret's heading, as GitHub has it

	// Commands stand deeper than anything else but a secret's lines, and reach
	// further: names in them cannot be broken.
	commandIndent = 8
	commandWidth  = 72
)

// message is what a blocked push shows, line by line, without "remote: ". The
// layout is GitHub's, which editors and scripts read (GitHub Desktop a heading,
// "locations:", commit and path on two lines, then the first URL); what GitHub
// does not say stands on lines of its own.
func message(b *pushward.Blocked, p push) []string {
	pg := page{b: b, p: p, h: newHistory(p)}
	r := newRepair(b, pg.h)
	pg.head(r)
	secrets := readableFirst(b.Secrets)
	for i, s := range secrets {
		if i == maxSecrets {
			pg.rest(len(secrets) - maxSecrets)
			break
		}
		pg.secret(s)
	}
	pg.wayOut(r)
	return pg.lines
}

// page is a message being written.
type page struct {
	b     *pushward.Blocked
	p     push
	h     history
	lines []string
}

func (pg *page) line(indent int, text string) {
	pg.lines = append(pg.lines, strings.TrimRight(strings.Repeat(" ", indent)+text, " "))
}

// prose breaks text between words.
func (pg *page) prose(indent int, text string) {
	line := ""
	for word := range strings.FieldsSeq(text) {
		if line != "" && indent+utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			pg.line(indent, line)
			line = ""
		}
		line = strings.TrimPrefix(line+" "+word, " ")
	}
	pg.line(indent, line)
}

func (pg *page) head(r *repair) {
	pg.line(0, "error: GH013: Repository rule violations found for "+r.headline()+".")
	pg.line(0, "")
	pg.line(0, "- GITHUB PUSH PROTECTION")
	pg.line(2, strings.Repeat("—", 41))
	pg.line(4, "Resolve the following violations before pushing again")
	pg.line(0, "")
	pg.line(4, "- Push cannot contain secrets")
	pg.line(0, "")
	places := 0
	for _, s := range pg.b.Secrets {
		places += len(s.Locations)
	}
	pg.prose(4, fmt.Sprintf("Blocked: %s in %s. Nothing was stored, and no branch or tag has moved. "+
		"The same push again gets the same answer.", counted(len(pg.b.Secrets), "secret"), counted(places, "place")))
}

// headline is the ref that the first line names: one that brings a secret.
func (r *repair) headline() string {
	for _, t := range slices.Concat(r.held(), r.refs) {
		if _, isNew := r.h.at[t.tip]; isNew && len(r.stains) > 0 || t.nameHolds() || r.tagHolds(t) || r.blobHolds(t) {
			return shown(t.masked)
		}
	}
	if len(r.refs) > 0 {
		return shown(r.refs[0].masked)
	}
	return "this push"
}

// readableFirst puts secrets that stand in commits first, and in each secret the
// locations that do: GitHub Desktop would take a location it cannot read for
// one of the next secret.
func readableFirst(secrets []pushward.BlockedSecret) []pushward.BlockedSecret {
	sorted := slices.Clone(secrets)
	for i, s := range sorted {
		s.Locations = slices.Clone(s.Locations)
		sort.SliceStable(s.Locations, func(a, b int) bool {
			return !s.Locations[a].Commit.IsZero() && s.Locations[b].Commit.IsZero()
		})
		sorted[i] = s
	}
	sort.SliceStable(sorted, func(a, b int) bool { return inCommit(sorted[a]) && !inCommit(sorted[b]) })
	return sorted
}

func inCommit(s pushward.BlockedSecret) bool {
	return len(s.Locations) > 0 && !s.Locations[0].Commit.IsZero()
}

func (pg *page) secret(s pushward.BlockedSecret) {
	title := "—— " + shown(s.DisplayName) + " ——"
	title += strings.Repeat("—", max(0, titleWidth-utf8.RuneCountInString(title)))
	pg.line(0, "")
	pg.line(6, title)
	pg.line(7, "value: "+shown(s.Mask))
	pg.line(7, "locations:")
	for _, l := range s.Locations {
		pg.location(l)
	}
	pg.line(0, "")
	if pg.b.MustAsk {
		pg.line(7, "(?) Is it safe to push? Ask for a bypass here:")
	} else {
		pg.line(7, "(?) Is it safe to push? Allow it here, then push again:")
	}
	pg.line(7, pg.p.unblockURL(pg.b.Repo, s))
	pg.line(7, "This link works "+pg.p.lifetime(s.ExpiresAt)+".")
}

func (pg *page) location(l pushward.Location) {
	what, note := shown(l.Path), ""
	switch l.Place {
	case pushward.InPath:
		note = ", in the name itself"
	case pushward.InCommit:
		what = "message of the commit"
		l.StartLine -= pg.h.headerLines(l.Commit)
		if l.StartLine < 1 {
			what, l.StartLine, note = "author or committer", 1, ", of the commit object"
		}
	case pushward.InTag:
		what = "text of the tag"
		if above := pg.h.headerLines(l.Object); l.StartLine > above {
			l.StartLine -= above
		} else {
			what = "name or author of the tag"
		}
	case pushward.InRef:
		pg.line(9, "- ref: "+shown(l.Ref))
		pg.line(11, fmt.Sprintf("column: %d, in the name itself", l.StartColumn))
		return
	}
	switch {
	case !l.Commit.IsZero():
		pg.line(9, "- commit: "+l.Commit.String())
	case l.Place == pushward.InTag:
		pg.line(9, "- tag: "+l.Object.String())
	case !l.Object.IsZero():
		pg.line(9, "- blob id: "+l.Object.String())
	default:
		pg.line(9, "- path")
	}
	if what == "" {
		what = "content of the blob"
	}
	pg.line(11, fmt.Sprintf("path: %s:%d", what, l.StartLine))
	pg.line(11, fmt.Sprintf("column: %d%s", l.StartColumn, note))
}

// rest says that more was found than is shown.
func (pg *page) rest(n int) {
	pg.line(0, "")
	pg.prose(6, counted(n, "more secret")+" in this push. See them all with git push -o pushward.format=json, or at:")
	pg.line(6, pg.p.base+"/"+pg.b.Repo.FullName()+"/security/secret-scanning")
}

// wayOut tells what to do: revoke, repair, push again. It comes last, where the
// eye is when git is done.
func (pg *page) wayOut(r *repair) {
	pg.line(0, "")
	if pg.b.Link != "" {
		pg.prose(4, "Your organization says more: "+shown(pg.b.Link))
		pg.line(0, "")
	}
	if pg.b.MustAsk {
		pg.prose(4, "You cannot allow it yourself: a reviewer does. Programs ask with POST "+askPath(pg.b)+
			" {placeholder_id, reason, comment}; push again when it is approved.")
		pg.line(0, "")
	}
	pg.prose(4, "Is it real? Revoke it first: it has left your machine once.")
	steps, told := r.plan(), false
	for _, s := range steps {
		why := s.why
		if !told && s.needsTop() {
			told, why = true, strings.TrimSuffix(why, ":")+" (from the top folder of the repository):"
		}
		pg.line(0, "")
		pg.prose(4, why)
		for _, c := range s.commands {
			pg.line(commandIndent, c)
		}
	}
	pg.line(0, "")
	pg.prose(4, r.last(len(steps) > 0))
}

// needsTop says whether the commands name files, or must run in the top folder
// for git's sake.
func (s step) needsTop() bool {
	return slices.ContainsFunc(s.commands, func(c string) bool {
		return strings.Contains(c, "${EDITOR") || strings.Contains(c, "git mv") || strings.Contains(c, "filter-branch")
	})
}

// last is what remains to be done.
func (r *repair) last(steps bool) string {
	if !steps {
		return "Take it out of everything listed above, then push again."
	}
	end := "Then push again as before."
	var instead []string
	for _, t := range r.refs {
		if !t.moved() || t.isNotes() {
			continue
		}
		to := t.name
		if !t.isTag() && !t.isBranch() {
			to += ":" + t.masked
		}
		instead = append(instead, fmt.Sprintf("%s in place of %s", to, t))
	}
	if len(instead) > 0 {
		end = "Then push " + listed(instead) + "."
	}
	return end + " A new commit on top does not help: every commit of a push is checked."
}

// unblockURL is the page of a placeholder; scripts read the id from its last
// segment.
func (p push) unblockURL(repo pushward.Repo, s pushward.BlockedSecret) string {
	return p.base + "/" + repo.FullName() + "/security/secret-scanning/unblock-secret/" + s.PlaceholderID
}

// askPath is where a bypass is asked for over the API.
func askPath(b *pushward.Blocked) string {
	return "/repos/" + b.Repo.FullName() + "/bypass-requests/secret-scanning"
}

// lifetime is "for 7 days, until 29 November 2026, 21:53 UTC".
func (p push) lifetime(until time.Time) string {
	left := until.Sub(p.now)
	n, unit := int(left.Round(time.Minute)/time.Minute), "minute"
	switch {
	case left >= 36*time.Hour:
		n, unit = int(left.Round(24*time.Hour)/(24*time.Hour)), "day"
	case left >= 90*time.Minute:
		n, unit = int(left.Round(time.Hour)/time.Hour), "hour"
	}
	return "for " + counted(n, unit) + ", until " + until.UTC().Format("2 January 2006, 15:04") + " UTC"
}
