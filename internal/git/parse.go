package git

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"

	"pushward"
)

// ParseCommit reads a commit, as leniently as old histories need: what cannot
// be understood stays empty. Only a commit without a tree is an error.
func ParseCommit(o Object) (CommitInfo, error) {
	if o.Type != Commit {
		return CommitInfo{}, pushward.NotFoundf("Object %s is a %s, not a commit", o.OID, o.Type)
	}
	c := CommitInfo{OID: o.OID}
	var encoding string
	var payload bytes.Buffer
	rest := o.Data
	for len(rest) > 0 && rest[0] != '\n' {
		var key, value string
		var raw []byte
		key, value, raw, rest = nextHeader(rest)
		switch key {
		case "tree":
			c.Tree, _ = pushward.ParseOID(value)
		case "parent":
			p, err := pushward.ParseOID(value)
			if err == nil {
				c.Parents = append(c.Parents, p)
			}
		case "author":
			c.Author = parsePerson(value)
		case "committer":
			c.Committer = parsePerson(value)
		case "encoding":
			encoding = value
		case "gpgsig":
			c.Signature = value
			continue
		}
		payload.Write(raw)
	}
	payload.Write(rest)
	c.Message = string(bytes.TrimPrefix(rest, []byte{'\n'}))
	if isLatin1(encoding) {
		c.Message = fromLatin1(c.Message)
		c.Author.Name, c.Committer.Name = fromLatin1(c.Author.Name), fromLatin1(c.Committer.Name)
	}
	if c.Signature != "" {
		c.Payload = payload.String()
	}
	if c.Tree.IsZero() {
		return CommitInfo{}, fmt.Errorf("parse commit %s: no tree", o.OID)
	}
	return c, nil
}

// nextHeader takes one header off data: its lines, of which all but the first
// start with a space. raw is what it took, the last newline included.
func nextHeader(data []byte) (key, value string, raw, rest []byte) {
	end := 0
	for {
		n := bytes.IndexByte(data[end:], '\n')
		if n < 0 {
			end = len(data)
			break
		}
		end += n + 1
		if end == len(data) || data[end] != ' ' {
			break
		}
	}
	raw, rest = data[:end], data[end:]
	text := strings.TrimSuffix(string(raw), "\n")
	key, value, _ = strings.Cut(text, " ")
	return key, strings.ReplaceAll(value, "\n ", "\n"), raw, rest
}

// parsePerson reads "Name <email> seconds zone".
func parsePerson(s string) Person {
	open := strings.IndexByte(s, '<')
	end := strings.LastIndexByte(s, '>')
	if open < 0 || end < open {
		return Person{Name: strings.TrimSpace(s)}
	}
	p := Person{Name: strings.TrimSpace(s[:open]), Email: s[open+1 : end]}
	date, zone, _ := strings.Cut(strings.TrimSpace(s[end+1:]), " ")
	seconds, err := strconv.ParseInt(date, 10, 64)
	if err != nil {
		return p
	}
	p.When = time.Unix(seconds, 0).In(parseZone(zone))
	return p
}

// parseZone reads "+0130"; what it cannot read is UTC.
func parseZone(s string) *time.Location {
	n, err := strconv.Atoi(s)
	if err != nil || len(s) != 5 || n == 0 {
		return time.UTC
	}
	sign := 1
	if n < 0 {
		sign, n = -1, -n
	}
	return time.FixedZone("", sign*(n/100*3600+n%100*60))
}

func isLatin1(encoding string) bool {
	switch strings.ToLower(encoding) {
	case "iso-8859-1", "iso8859-1", "latin1", "latin-1":
		return true
	}
	return false
}

// fromLatin1 needs no table: a byte of Latin-1 is its code point.
func fromLatin1(s string) string {
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}

// ParseTag reads an annotated tag, leniently like ParseCommit.
func ParseTag(o Object) (TagInfo, error) {
	if o.Type != Tag {
		return TagInfo{}, pushward.NotFoundf("Object %s is a %s, not a tag", o.OID, o.Type)
	}
	t := TagInfo{OID: o.OID}
	rest := o.Data
	for len(rest) > 0 && rest[0] != '\n' {
		var key, value string
		key, value, _, rest = nextHeader(rest)
		switch key {
		case "object":
			t.Object, _ = pushward.ParseOID(value)
		case "type":
			t.Type = Type(value)
		case "tag":
			t.Name = value
		case "tagger":
			t.Tagger = parsePerson(value)
		}
	}
	t.Message = string(bytes.TrimPrefix(rest, []byte{'\n'}))
	if i := signatureStart(t.Message); i >= 0 {
		t.Message, t.Signature = t.Message[:i], t.Message[i:]
		t.Payload = string(o.Data[:len(o.Data)-len(t.Signature)])
	}
	if t.Object.IsZero() {
		return TagInfo{}, fmt.Errorf("parse tag %s: no object", o.OID)
	}
	return t, nil
}

// signatureStart finds where the signature at the end of a tag's message
// starts, -1 when it is unsigned.
func signatureStart(message string) int {
	start := -1
	for at := 0; at < len(message); {
		for _, armour := range []string{"-----BEGIN PGP SIGNATURE-----", "-----BEGIN PGP MESSAGE-----", "-----BEGIN SIGNED MESSAGE-----", "-----BEGIN SSH SIGNATURE-----"} {
			if strings.HasPrefix(message[at:], armour) {
				start = at
			}
		}
		n := strings.IndexByte(message[at:], '\n')
		if n < 0 {
			break
		}
		at += n + 1
	}
	return start
}
