package git

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"pushward"
)

// check says why data cannot be an object of type t, as strictly as
// "git fsck --strict". A blob may be any bytes.
func check(t Type, data []byte) error {
	var err error
	switch t {
	case Blob:
	case Tree:
		err = checkTree(data)
	case Commit:
		err = checkCommit(data)
	case Tag:
		err = checkTag(data)
	default:
		err = errors.New("its type is unknown")
	}
	if err != nil {
		return pushward.Unprocessablef("The %s is malformed: %v", t, err)
	}
	return nil
}

func checkTree(data []byte) error {
	offsets := make([]int, 0, 128) // of the entries so far
	var prev []byte
	var prevMode uint32
	for at := 0; at < len(data); {
		mode, name, oid, next, err := splitEntry(data, at)
		if err != nil {
			return err
		}
		err = checkEntry(data[at], mode, name, oid)
		if err != nil {
			return err
		}
		if at > 0 && compareNames(prev, prevMode, name, mode) >= 0 {
			return fmt.Errorf("entry %q is not sorted or a duplicate", name)
		}
		// "x", "x.c", "x/" is sorted, and still names x twice.
		if mode == ModeTree && fileBefore(data, offsets, name) {
			return fmt.Errorf("entry %q is a duplicate", name)
		}
		offsets = append(offsets, at)
		at, prev, prevMode = next, name, mode
	}
	return nil
}

// fileBefore says whether a file called name is among the entries so far. Only
// names that start like it can stand between the two.
func fileBefore(data []byte, offsets []int, name []byte) bool {
	for _, at := range slices.Backward(offsets) {
		_, other, _, _, err := splitEntry(data, at)
		if err != nil || !bytes.HasPrefix(other, name) {
			return false
		}
		if len(other) == len(name) {
			return true
		}
	}
	return false
}

func checkEntry(first byte, mode uint32, name, oid []byte) error {
	if first == '0' {
		return fmt.Errorf("entry %q has a zero padded mode", name)
	}
	if !validMode(mode) {
		return fmt.Errorf("entry %q has mode %o", name, mode)
	}
	if pushward.OID(oid).IsZero() {
		return fmt.Errorf("entry %q points at nothing", name)
	}
	if plainName(name, mode) {
		return nil
	}
	return checkName(string(name), mode)
}

// plainName says whether checkName need not look closely: nearly always.
func plainName(name []byte, mode uint32) bool {
	if len(name) == 0 || name[0]|0x20 == 'g' || name[0] == '.' || mode == ModeSymlink {
		return false
	}
	for _, c := range name {
		if c >= 0x80 || c == '/' || c == '\\' {
			return false
		}
	}
	return true
}

func validMode(mode uint32) bool {
	switch mode {
	case ModeFile, ModeExec, ModeSymlink, ModeCommit, ModeTree:
		return true
	}
	return false
}

// checkName judges one name of a tree. A backslash parts names on Windows.
func checkName(name string, mode uint32) error {
	switch {
	case name == "":
		return errors.New("an entry has no name")
	case name == "." || name == "..":
		return fmt.Errorf("an entry is called %q", name)
	case strings.IndexByte(name, '/') >= 0:
		return fmt.Errorf("the name %q contains a slash", name)
	}
	for part := range strings.SplitSeq(name, "\\") {
		if isDotGit(part) {
			return fmt.Errorf("the name %q stands for .git", name)
		}
		if mode == ModeSymlink && isDotGitFile(part, "gitmodules", "gi7eba") {
			return fmt.Errorf("the symbolic link %q stands for .gitmodules", name)
		}
	}
	return nil
}

func checkCommit(data []byte) error {
	h, err := headersOf(data)
	if err != nil {
		return err
	}
	h, err = h.id("tree")
	for err == nil && bytes.HasPrefix(h, []byte("parent ")) {
		h, err = h.id("parent")
	}
	if err == nil {
		h, err = h.person("author")
	}
	if err == nil {
		h, err = h.person("committer")
	}
	if err != nil {
		return err
	}
	// A second line of these would be seen by some readers and not by others.
	for line := range bytes.Lines(h) {
		for _, word := range []string{"tree ", "parent ", "author ", "committer "} {
			if bytes.HasPrefix(line, []byte(word)) {
				return fmt.Errorf("the header %q is out of order", strings.TrimSpace(word))
			}
		}
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return errors.New("it contains a NUL byte")
	}
	return nil
}

func checkTag(data []byte) error {
	h, err := headersOf(data)
	if err != nil {
		return err
	}
	h, err = h.id("object")
	if err != nil {
		return err
	}
	t, h, err := h.word("type")
	if err == nil && !Type(t).valid() {
		err = fmt.Errorf("the type %q is unknown", t)
	}
	if err != nil {
		return err
	}
	name, h, err := h.word("tag")
	if err == nil {
		err = checkRefFormat("refs/tags/" + name)
	}
	if err != nil {
		return err
	}
	// Tags of the first months of Git name no tagger.
	if bytes.HasPrefix(h, []byte("tagger ")) {
		_, err = h.person("tagger")
		if err != nil {
			return err
		}
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return errors.New("it contains a NUL byte")
	}
	return nil
}

// headers are the lines before the message, each with its newline.
type headers []byte

func headersOf(data []byte) (headers, error) {
	if end := bytes.Index(data, []byte("\n\n")); end >= 0 {
		data = data[:end+1]
	}
	if len(data) == 0 || data[len(data)-1] != '\n' {
		return nil, errors.New("its headers do not end")
	}
	return data, nil
}

// word takes off the line that starts with key and gives what stands in it.
func (h headers) word(key string) (string, headers, error) {
	line, rest, _ := bytes.Cut(h, []byte{'\n'})
	value, ok := bytes.CutPrefix(line, []byte(key+" "))
	if !ok {
		return "", h, fmt.Errorf("the header %q is missing or out of order", key)
	}
	return string(value), rest, nil
}

func (h headers) id(key string) (headers, error) {
	value, rest, err := h.word(key)
	if err != nil {
		return h, err
	}
	oid, err := pushward.ParseOID(value)
	if err != nil || strings.ToLower(value) != value || oid.IsZero() {
		return h, fmt.Errorf("the header %q holds no object id", key)
	}
	return rest, nil
}

func (h headers) person(key string) (headers, error) {
	value, rest, err := h.word(key)
	if err == nil {
		err = checkIdent(value)
	}
	if err != nil {
		return h, fmt.Errorf("the header %q: %w", key, err)
	}
	return rest, nil
}

// checkIdent judges "Name <email> seconds zone".
func checkIdent(s string) error {
	open := strings.IndexAny(s, "<>")
	if open < 1 || s[open] != '<' || s[open-1] != ' ' {
		return errors.New("the name is malformed")
	}
	s = s[open+1:]
	end := strings.IndexAny(s, "<>")
	if end < 0 || s[end] != '>' || !strings.HasPrefix(s[end:], "> ") {
		return errors.New("the address is malformed")
	}
	date, zone, ok := strings.Cut(s[end+2:], " ")
	if !ok || date == "" || strings.Trim(date, "0123456789") != "" || len(date) > 1 && date[0] == '0' {
		return errors.New("the date is malformed")
	}
	if n, err := strconv.ParseUint(date, 10, 64); err != nil || n > math.MaxInt64 {
		return errors.New("the date is out of range")
	}
	if len(zone) != 5 || zone[0] != '+' && zone[0] != '-' || strings.Trim(zone[1:], "0123456789") != "" {
		return errors.New("the time zone is malformed")
	}
	return nil
}
