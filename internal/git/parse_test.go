package git

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"pushward"
)

func TestParseCommitAgainstGit(t *testing.T) {
	r := newRepo(t, gateFunc{})
	tree := runGit(t, r, "", "mktree")
	head := "tree " + tree + "\n"
	people := "author A. Uthor <a@example.com> 1234567890 -0730\ncommitter C Ö <c@example.com> 1300000000 +0545\n"
	for name, text := range map[string]string{
		"plain":             head + people + "\nsubject\n\nbody\n",
		"no message":        head + people + "\n",
		"no blank line":     head + people,
		"leading newlines":  head + people + "\n\n\nsubject\n",
		"signed":            head + people + "gpgsig -----BEGIN PGP SIGNATURE-----\n \n abc\n -----END PGP SIGNATURE-----\n\nsubject\n",
		"other headers":     head + people + "mergetag object x\n type commit\n gpgsig not one\n\x20\nHG:extra y\n\nsubject\n",
		"no email":          head + strings.ReplaceAll(people, "a@example.com", "") + "\nsubject\n",
		"headers as text":   head + people + "\ntree x\nauthor Nobody <n> 1 +0000\ngpgsig z\n",
		"CRLF":              head + people + "\nsubject\r\n\r\nbody\r\n",
		"far future":        head + strings.ReplaceAll(people, "1234567890", "9007199254740992") + "\nsubject\n",
		"ends in signature": head + people + "gpgsig x\n y",
	} {
		oid := runGit(t, r, text, "hash-object", "-w", "--literally", "-t", "commit", "--stdin")
		id, _ := pushward.ParseOID(oid)
		c, err := r.Commit(t.Context(), id)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		raw := []string{c.Tree.String(), c.Author.Name, c.Author.Email, c.Author.When.Format("-0700"), c.Committer.Name, c.Committer.Email, c.Committer.When.Format(time.RFC3339)}
		want := strings.Split(runGit(t, r, "", "show", "-s", "--format=%T%x00%an%x00%ae%x00%ad%x00%cn%x00%ce%x00%cI", "--date=format:%z", oid), "\x00")
		if got := strings.Join(raw, "|"); got != strings.Join(want, "|") {
			t.Errorf("%s: %s, git says %s", name, got, strings.Join(want, "|"))
		}
		if (c.Signature != "") != strings.Contains(text, "\ngpgsig ") || strings.Contains(name, "text") {
			if !strings.Contains(name, "text") || c.Signature != "" {
				t.Errorf("%s: signature %q", name, c.Signature)
			}
		}
		if _, message, ok := strings.Cut(text, "\n\n"); ok && c.Message != message {
			t.Errorf("%s: message %q, want %q", name, c.Message, message)
		}
		if c.Signature != "" && (strings.Contains(c.Payload, "gpgsig x") || strings.Contains(c.Payload, "BEGIN PGP")) {
			t.Errorf("%s: payload %q", name, c.Payload)
		}
	}
}

func TestParseLatin1(t *testing.T) {
	text := "tree " + goodID + "\nauthor J\xf6rg <j@x> 1 +0000\ncommitter J\xf6rg <j@x> 1 +0000\nencoding ISO-8859-1\n\nGr\xfc\xdfe\n"
	c, err := ParseCommit(Object{Type: Commit, Data: []byte(text)})
	if err != nil || c.Author.Name != "Jörg" || c.Message != "Grüße\n" {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestParseTagAgainstGit(t *testing.T) {
	r := newRepo(t, gateFunc{})
	one := write(t, r, "main", map[string]string{"a": "1"})
	runGit(t, r, "", "tag", "-a", "-m", "subject\n\nbody", "v1", one.String())
	id, err := r.Ref(t.Context(), "refs/tags/v1")
	if err != nil {
		t.Fatal(err)
	}
	tag, err := r.Tag(t.Context(), id)
	if err != nil || tag.Object != one || tag.Type != Commit || tag.Name != "v1" || tag.Message != "subject\n\nbody\n" || tag.Tagger.Name != "T" || tag.Signature != "" || tag.Payload != "" {
		t.Errorf("%+v, %v", tag, err)
	}
	_, err = r.Tag(t.Context(), one)
	class(t, err, pushward.NotFound)

	armour := "-----BEGIN SSH SIGNATURE-----\nabc\n-----END SSH SIGNATURE-----\n"
	signed, err := ParseTag(Object{Type: Tag, Data: []byte("object " + goodID + "\ntype tree\ntag x\n\nmessage\n" + armour)})
	if err != nil || signed.Message != "message\n" || signed.Signature != armour || !strings.HasSuffix(signed.Payload, "\n\nmessage\n") || signed.Tagger.Name != "" {
		t.Errorf("%+v, %v", signed, err)
	}
}

// FuzzObjects feeds any bytes to every reader of objects: nothing may panic,
// and what passes the strict check must come back the same when written anew.
func FuzzObjects(f *testing.F) {
	for _, o := range append(append([]Object(nil), soundObjects...), malformedObjects...) {
		f.Add(string(o.Type), o.Data)
	}
	f.Fuzz(func(t *testing.T, typ string, data []byte) {
		o := Object{Type: Type(typ), Data: data}
		err := check(o.Type, data)
		switch o.Type {
		case Tree:
			entries, parseErr := ParseTree(data)
			if err == nil && parseErr != nil {
				t.Fatalf("sound, and %v", parseErr)
			}
			var again []byte
			for _, e := range entries {
				again = appendEntry(again, e)
			}
			if err == nil && !bytes.Equal(again, data) {
				t.Fatalf("%q comes back as %q", data, again)
			}
		case Commit:
			c, parseErr := ParseCommit(o)
			if err != nil {
				return
			}
			if parseErr != nil {
				t.Fatalf("sound, and %v", parseErr)
			}
			if !bytes.HasPrefix(data, []byte("tree "+c.Tree.String())) {
				t.Fatalf("%q has tree %s", data, c.Tree)
			}
		case Tag:
			tag, parseErr := ParseTag(o)
			if err == nil && (parseErr != nil || !bytes.HasPrefix(data, []byte("object "+tag.Object.String()))) {
				t.Fatalf("%q has object %s, %v", data, tag.Object, parseErr)
			}
		}
	})
}

// FuzzCheckPath holds that no accepted path can be taken for .git.
func FuzzCheckPath(f *testing.F) {
	f.Add("a/.git/x")
	f.Add(".g\u200cit")
	f.Fuzz(func(t *testing.T, path string) {
		if CheckPath(path) != nil {
			return
		}
		for _, s := range strings.Split(path, "/") {
			if checkName(s, ModeSymlink) != nil && !strings.Contains(checkName(s, ModeSymlink).Error(), ".gitmodules") {
				t.Fatalf("path %q is allowed, and %v", path, checkName(s, ModeSymlink))
			}
			if strings.EqualFold(strings.TrimRight(s, ". "), ".git") {
				t.Fatalf("path %q", path)
			}
		}
	})
}
