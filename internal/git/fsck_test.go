package git

import (
	"bytes"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pushward"
)

// raw makes a tree of "<mode> <name>" lines, all pointing at one id.
func raw(entries ...string) []byte {
	var b bytes.Buffer
	for _, e := range entries {
		b.WriteString(e)
		b.WriteByte(0)
		b.WriteString("cccccccccccccccccccc")
	}
	return b.Bytes()
}

const (
	goodID     = "6161616161616161616161616161616161616161"
	otherID    = "6262626262626262626262626262626262626262"
	goodCommit = "tree " + goodID + "\nparent " + otherID + "\nauthor A B <a@b> 1700000000 +0130\ncommitter C <> 0 -0000\ngpgsig x\n y\nencoding latin1\n\nmessage\n"
	goodTag    = "object " + otherID + "\ntype commit\ntag v1\ntagger A <a@b> 1700000000 +0000\n\nmessage\n"
)

var soundObjects = []Object{
	{Type: Tree, Data: nil},
	{Type: Tree, Data: raw("100644 a", "100755 b", "120000 c", "160000 d", "40000 e")},
	{Type: Tree, Data: raw("100644 a-", "40000 a", "100644 a0")},
	{Type: Tree, Data: raw("40000 .github", "100644 .gitignore", "100644 .gitmodules", "100644 git~2")},
	{Type: Tree, Data: raw("100644 \xff\xfe")},
	{Type: Commit, Data: []byte(goodCommit)},
	{Type: Commit, Data: []byte("tree " + goodID + "\nauthor  <> 0 +0000\ncommitter A <a> 1 +9999\n\n")},
	{Type: Commit, Data: []byte("tree " + goodID + "\nauthor A <a> 1 +0000\ncommitter A <a> 1 +0000\n")},
	{Type: Tag, Data: []byte(goodTag)},
	{Type: Tag, Data: []byte("object " + goodID + "\ntype tree\ntag v1\n\nno tagger")},
}

var malformedObjects = []Object{
	{Type: Tree, Data: raw("100644 b", "100644 a")},
	{Type: Tree, Data: raw("40000 a", "100644 a.")},
	{Type: Tree, Data: raw("100644 a", "100644 a")},
	{Type: Tree, Data: raw("100644 a", "40000 a")},
	{Type: Tree, Data: raw("100644 a", "100644 a.b", "40000 a")},
	{Type: Tree, Data: raw("100644 a", "100644 a-", "100644 a.b", "40000 a")},
	{Type: Tree, Data: raw("100664 a")},
	{Type: Tree, Data: raw("100600 a")},
	{Type: Tree, Data: raw("0100644 a")},
	{Type: Tree, Data: raw("040000 a")},
	{Type: Tree, Data: raw("777 a")},
	{Type: Tree, Data: raw("100644 ")},
	{Type: Tree, Data: raw("100644 a/b")},
	{Type: Tree, Data: raw("40000 .")},
	{Type: Tree, Data: raw("40000 ..")},
	{Type: Tree, Data: raw("40000 .git")},
	{Type: Tree, Data: raw("40000 .GiT")},
	{Type: Tree, Data: raw("40000 .git ")},
	{Type: Tree, Data: raw("40000 .git.")},
	{Type: Tree, Data: raw("40000 .git. .")},
	{Type: Tree, Data: raw("40000 git~1")},
	{Type: Tree, Data: raw("40000 GIT~1 .")},
	{Type: Tree, Data: raw("40000 .git::$INDEX_ALLOCATION")},
	{Type: Tree, Data: raw("40000 .g\u200cit")},
	{Type: Tree, Data: raw("40000 .git\ufeff")},
	{Type: Tree, Data: raw("40000 .git\xff")},
	{Type: Tree, Data: raw("40000 .git\xef\xbf")},
	{Type: Tree, Data: raw("40000 .git\uffff")},
	{Type: Tree, Data: raw("100644 a\\.git")},
	{Type: Tree, Data: raw("100644 .git\\a")},
	{Type: Tree, Data: raw("100644 a\\git~1\\b")},
	{Type: Tree, Data: raw("120000 .gitmodules")},
	{Type: Tree, Data: raw("120000 .GitModules ")},
	{Type: Tree, Data: raw("120000 .gitmodules::$DATA")},
	{Type: Tree, Data: raw("120000 GITMOD~1")},
	{Type: Tree, Data: raw("120000 gitmod~4.")},
	{Type: Tree, Data: raw("120000 GI7EBA~1")},
	{Type: Tree, Data: raw("120000 gi7eb~10")},
	{Type: Tree, Data: raw("120000 gi7~1234")},
	{Type: Tree, Data: raw("120000 .git\u200cmodules")},
	{Type: Tree, Data: []byte("100644 a\x00" + strings.Repeat("\x00", 20))},
	{Type: Tree, Data: []byte("100644 a\x00short")},
	{Type: Tree, Data: []byte("garbage")},
	{Type: Commit, Data: nil},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "tree ", "tre ", 1))},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "tree 61", "tree 6", 1))},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "parent 62", "parent xx", 1))},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "author", "auth", 1))},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "committer", "author", 1))},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "A B <", "<", 1))},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "A B <", "A B<", 1))},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "A B <", "A > B <", 1))},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "a@b>", "a<b>", 1))},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "a@b> ", "a@b>", 1))},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "> 17", "> 017", 1))},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "1700000000", "x", 1))},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "1700000000", "99999999999999999999", 1))},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "+0130", "0130", 1))},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "+0130", "+01300", 1))},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "+0130", "+0130 ", 1))},
	{Type: Commit, Data: []byte(goodCommit + "a\x00b")},
	{Type: Commit, Data: []byte(strings.Replace(goodCommit, "encoding", "enc\x00oding", 1))},
	{Type: Commit, Data: []byte("tree " + goodID + "\nauthor A <a> 1 +0000\ncommitter A <a> 1 +0000")},
	{Type: Tag, Data: []byte(strings.Replace(goodTag, "object", "objekt", 1))},
	{Type: Tag, Data: []byte(strings.Replace(goodTag, "object 62", "object 6", 1))},
	{Type: Tag, Data: []byte(strings.Replace(goodTag, "type commit", "type commits", 1))},
	{Type: Tag, Data: []byte(strings.Replace(goodTag, "type commit\n", "", 1))},
	{Type: Tag, Data: []byte(strings.Replace(goodTag, "tag v1\n", "", 1))},
	{Type: Tag, Data: []byte(strings.Replace(goodTag, "A <a@b>", "A a@b", 1))},
	{Type: Tag, Data: []byte(strings.Replace(goodTag, "+0000", "UTC", 1))},
}

func TestCheckAgainstGit(t *testing.T) {
	objects := append(append([]Object(nil), soundObjects...), malformedObjects...)
	git := gitVerdicts(t, objects)
	for i, o := range objects {
		err := check(o.Type, o.Data)
		if want := i < len(soundObjects); want != (err == nil) {
			t.Errorf("%s %q: %v", o.Type, o.Data, err)
		}
		if (err == nil) != (git[i] == "") && !(git[i] == "" && stricter(o, err)) {
			t.Errorf("%s %q: we say %v, git says %s", o.Type, o.Data, err, git[i])
		}
	}
}

// TestCheckMutated changes sound and malformed objects at random. What git
// refuses, we refuse; the little that only we refuse is named.
func TestCheckMutated(t *testing.T) {
	rnd := rand.New(rand.NewSource(2))
	seeds := append(append([]Object(nil), soundObjects...), malformedObjects...)
	var objects []Object
	for range 3000 {
		o := seeds[rnd.Intn(len(seeds))]
		data := bytes.Clone(o.Data)
		for range 1 + rnd.Intn(3) {
			if len(data) == 0 {
				break
			}
			i, j := rnd.Intn(len(data)), rnd.Intn(len(data))
			switch rnd.Intn(4) {
			case 0:
				data[i] = " \n\x00<>/.0~\\:gG+-"[rnd.Intn(15)]
			case 1:
				data[i] = data[j]
			case 2:
				data = append(data[:i], data[i+1:]...)
			case 3:
				data = append(data, data[min(i, j):max(i, j)]...)
			}
		}
		objects = append(objects, Object{Type: o.Type, Data: data})
	}
	sound := 0
	for i, git := range gitVerdicts(t, objects) {
		o := objects[i]
		err := check(o.Type, o.Data)
		switch {
		case git == "?":
		case err == nil && git != "":
			t.Errorf("%s %q passes, git says %s", o.Type, o.Data, git)
		case err != nil && git == "" && !stricter(o, err):
			t.Errorf("%s %q: %v, git lets it pass", o.Type, o.Data, err)
		case err == nil:
			sound++
		}
	}
	if sound < 100 {
		t.Errorf("only %d mutants were sound", sound)
	}
	t.Logf("%d of %d mutants are sound", sound, len(objects))
}

// stricter says whether only we refuse this.
func stricter(o Object, err error) bool {
	for _, why := range []string{
		"has mode",                     // git reads modes kindly before it judges them
		"the date is malformed",        // git skips spaces before a number
		"is out of order",              // a second tree, parent, author or committer line
		"holds no object id",           // upper case, or the zero id, which fsck looks for elsewhere
		"contains a NUL byte",          // of a tag's message
		"is not a valid ref name",      // of a tag
		"stands for .git",              // HFS+ disguise between backslashes
		"its headers do not end",       // of a tag
		"header \"tag\" is missing or", // an empty name
	} {
		if strings.Contains(err.Error(), why) {
			return true
		}
	}
	return false
}

// gitVerdicts gives what "git fsck --strict" complains of in each object; "?"
// when git stumbled over a link before it looked at the rest.
func gitVerdicts(t *testing.T, objects []Object) []string {
	t.Helper()
	r := newRepo(t, gateFunc{})
	oids := map[string]int{}
	for i, o := range objects {
		o.OID, _ = hash(o.Type, o.Data)
		data, err := deflate(o)
		if err != nil {
			t.Fatal(err)
		}
		path := r.loosePath(o.OID)
		os.MkdirAll(filepath.Dir(path), 0o700)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		oids[o.OID.String()] = i
	}
	out, _ := tryGit(r, "", "fsck", "--strict", "--no-dangling")
	said := map[string]string{}
	for line := range strings.Lines(out) {
		if !strings.HasPrefix(line, "error") || strings.Contains(line, "broken links") {
			continue
		}
		for _, word := range strings.FieldsFunc(line, func(r rune) bool { return !strings.ContainsRune("0123456789abcdef", r) }) {
			if len(word) == 40 {
				said[word] += line
			}
		}
	}
	verdicts := make([]string, len(objects))
	for i, o := range objects {
		oid, _ := hash(o.Type, o.Data)
		verdicts[i] = said[oid.String()]
		if verdicts[i] != "" && !strings.Contains(verdicts[i], "error in ") {
			verdicts[i] = "?"
		}
	}
	return verdicts
}

func TestWriteRefusesMalformed(t *testing.T) {
	r := newRepo(t, gateFunc{})
	q := r.Quarantine(pushward.Actor{})
	defer q.Discard()
	for _, o := range malformedObjects {
		_, err := q.Write(o.Type, o.Data)
		class(t, err, pushward.Unprocessable)
	}
	if len(q.order) != 0 {
		t.Errorf("%d malformed objects were kept", len(q.order))
	}
}
