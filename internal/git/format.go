package git

import (
	"bytes"
	"fmt"
	"strings"

	"pushward"
)

// maxTime is the latest second that every reader of dates understands.
const maxTime = 1 << 53

// formatCommit gives the bytes of c. Nothing is mended: what Git could not read
// back is pushward.Unprocessable.
func formatCommit(c CommitInfo) ([]byte, error) {
	author, err := formatPerson("author", c.Author)
	if err != nil {
		return nil, err
	}
	committer, err := formatPerson("committer", c.Committer)
	if err != nil {
		return nil, err
	}
	if strings.IndexByte(c.Message, 0) >= 0 || strings.IndexByte(c.Signature, 0) >= 0 {
		return nil, pushward.Unprocessablef("A commit cannot contain a NUL byte")
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "tree %s\n", c.Tree)
	for _, p := range c.Parents {
		fmt.Fprintf(&b, "parent %s\n", p)
	}
	b.WriteString(author)
	b.WriteString(committer)
	if c.Signature != "" {
		armour := strings.TrimSuffix(c.Signature, "\n")
		b.WriteString("gpgsig " + strings.ReplaceAll(armour, "\n", "\n ") + "\n")
	}
	b.WriteString("\n" + c.Message)
	return b.Bytes(), nil
}

// formatTag gives the bytes of t.
func formatTag(t TagInfo) ([]byte, error) {
	tagger, err := formatPerson("tagger", t.Tagger)
	if err != nil {
		return nil, err
	}
	err = checkRefFormat("refs/tags/" + t.Name)
	if err != nil {
		return nil, err
	}
	if strings.IndexByte(t.Message, 0) >= 0 || strings.IndexByte(t.Signature, 0) >= 0 {
		return nil, pushward.Unprocessablef("A tag cannot contain a NUL byte")
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "object %s\ntype %s\ntag %s\n%s\n%s", t.Object, t.Type, t.Name, tagger, t.Message)
	if t.Signature != "" && t.Message != "" && !strings.HasSuffix(t.Message, "\n") {
		b.WriteByte('\n')
	}
	b.WriteString(t.Signature)
	return b.Bytes(), nil
}

// formatPerson gives the header line of a person.
func formatPerson(key string, p Person) (string, error) {
	if p.Name == "" || strings.TrimSpace(p.Name) == "" {
		return "", pushward.Unprocessablef("The %s has no name", key)
	}
	if hasCrud(p.Name) {
		return "", pushward.Unprocessablef("The %s name contains a forbidden character", key)
	}
	if hasCrud(p.Email) {
		return "", pushward.Unprocessablef("The %s email contains a forbidden character", key)
	}
	seconds := p.When.Unix()
	if seconds < 0 || seconds > maxTime {
		return "", pushward.Unprocessablef("The %s date is out of range", key)
	}
	_, offset := p.When.Zone()
	sign := '+'
	if offset < 0 {
		sign, offset = '-', -offset
	}
	if offset%60 != 0 || offset > 14*3600 {
		return "", pushward.Unprocessablef("The %s date has a time zone that Git cannot write", key)
	}
	return fmt.Sprintf("%s %s <%s> %d %c%02d%02d\n", key, p.Name, p.Email, seconds, sign, offset/3600, offset/60%60), nil
}

// hasCrud finds what would break out of the line of a person.
func hasCrud(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f || r == '<' || r == '>' })
}
