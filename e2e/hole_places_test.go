package e2e

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// craftedStory is a pack made by hand; entries gives what is in it, the tip last.
type craftedStory struct {
	name    string
	entries func(secret string) []packed
	ref     string
	refused bool // by a rule, not as a block
}

// Places that TestPlacesInAPush does not reach with git's own commands.
var craftedStories = []craftedStory{
	{"tagger", func(secret string) []packed {
		return tagged("tagger "+secret+" <a@example.com> 1700000000 +0000\n\nx\n", "v1")
	}, "refs/tags/v1", false},
	{"tagger-email", func(secret string) []packed {
		return tagged("tagger Ann <"+secret+"> 1700000000 +0000\n\nx\n", "v1")
	}, "refs/tags/v1", false},
	{"name-in-a-tag", func(secret string) []packed { return tagged("tagger "+signature+"\n\nx\n", secret) }, "refs/tags/v1", false},
	{"header-of-a-tag", func(secret string) []packed {
		return tagged("tagger "+signature+"\nnote "+secret+"\n\nx\n", "v1")
	}, "refs/tags/v1", false},
	{"tag-without-tagger", func(secret string) []packed { return tagged("\n"+secret+"\n", "v1") }, "refs/tags/v1", false},
	{"tag-nobody-names", func(secret string) []packed {
		e := tagged("tagger "+signature+"\n\n"+secret+"\n", "v1")
		return []packed{e[3], e[0], e[1], e[2]}
	}, "refs/heads/x", false},
	// Readers that take a message for a C string see nothing behind a NUL.
	{"after-nul-in-message", func(secret string) []packed {
		h := history("clean\n")
		h[2].data = append(h[2].data, "\x00"+secret...)
		return h
	}, "refs/heads/x", true},
	{"after-nul-in-tag", func(secret string) []packed {
		return tagged("tagger "+signature+"\n\nx\x00"+secret+"\n", "v1")
	}, "refs/tags/v1", true},
	{"commit-without-message", func(secret string) []packed {
		h := history("clean\n")
		text, _, _ := strings.Cut(string(h[2].data), "\n\n")
		h[2].data = []byte(text + "\nx " + secret + "\n")
		return h
	}, "refs/heads/x", false},
	{"continued-header", func(secret string) []packed {
		h := history("clean\n")
		h[2].data = []byte(strings.Replace(string(h[2].data), "\n\n", "\ngpgsig-sha256 a\n "+secret+"\n\n", 1))
		return h
	}, "refs/heads/x", false},
	{"name-of-a-submodule", func(secret string) []packed {
		tree := treeOf("160000 "+secret, strings.Repeat("1", 40))
		return []packed{tree, commitOn(tree.object(), "")}
	}, "refs/heads/x", false},
	{"name-that-is-no-utf8", func(secret string) []packed { return named("100644 \xff\xfe-" + secret + "-\xff") }, "refs/heads/x", false},
	// Neither dash nor underscore can be in such a token: they end it.
	{"dash-behind-it", func(secret string) []packed { return history("x-" + secret + "-old") }, "refs/heads/x", false},
	{"underscore-behind-it", func(secret string) []packed { return history("x_" + secret + "_old") }, "refs/heads/x", false},
	{"name-with-a-newline", func(secret string) []packed { return named("100644 a\n" + secret + "\nb") }, "refs/heads/x", false},
	{"name-with-a-backslash", func(secret string) []packed { return named("100644 a\\" + secret + "\\b") }, "refs/heads/x", false},
	{"name-in-a-dangling-tree", func(secret string) []packed {
		h := history("clean\n")
		return append([]packed{treeOf("100644 "+secret, h[0].object())}, h...)
	}, "refs/heads/x", false},
	{"executable", func(secret string) []packed {
		blob := packed{kind: packBlob, data: []byte("#!/bin/sh\nT=" + secret + "\n")}
		tree := treeOf("100755 run", blob.object())
		return []packed{blob, tree, commitOn(tree.object(), "")}
	}, "refs/heads/x", false},
	// Scanners stop at a size: GitHub at 50 MB, others at 1 MiB.
	{"end-of-a-large-file", func(secret string) []packed {
		return history(strings.Repeat("a line of text that holds nothing\n", 2<<20) + secret)
	}, "refs/heads/x", false},
	{"one-long-line", func(secret string) []packed {
		return history(strings.Repeat("a word ", 1<<19) + secret + strings.Repeat(" a word", 1<<19))
	}, "refs/heads/x", false},
	// Whoever walks every path never ends: ten trees of ten entries are 10^10.
	{"tree-bomb", func(secret string) []packed { return bomb(secret, 10) }, "refs/heads/x", false},
	{"deep-trees", func(secret string) []packed { return nested(secret, 3000) }, "refs/heads/x", false},
	{"wide-tree", func(secret string) []packed {
		blob := packed{kind: packBlob, data: []byte(secret)}
		var names []string
		for i := range 50_000 {
			names = append(names, fmt.Sprintf("100644 %06d", i), blob.object())
		}
		tree := treeOf(names...)
		return []packed{blob, tree, commitOn(tree.object(), "")}
	}, "refs/heads/x", false},
	{"many-commits", func(secret string) []packed {
		h := history(secret)
		for range 2000 {
			h = append(h, commitOn(h[1].object(), "", h[len(h)-1].object()))
		}
		return h
	}, "refs/heads/x", false},
}

// tagged puts a tag whose lines end so on a clean history.
func tagged(lines, name string) []packed {
	h := history("clean\n")
	tag := packed{kind: packTag, data: []byte("object " + h[2].object() + "\ntype commit\ntag " + name + "\n" + lines)}
	return append(h, tag)
}

// named is a history with a file of that mode and name.
func named(entry string) []packed {
	blob := packed{kind: packBlob, data: []byte("clean\n")}
	tree := treeOf(entry, blob.object())
	return []packed{blob, tree, commitOn(tree.object(), "")}
}

// bomb is a tree whose every entry is the same tree, and so on, n deep.
func bomb(content string, n int) []packed {
	blob := packed{kind: packBlob, data: []byte(content)}
	out, mode, below := []packed{blob}, "100644 ", blob.object()
	for range n {
		var entries []string
		for i := range 10 {
			entries = append(entries, mode+fmt.Sprint(i), below)
		}
		tree := treeOf(entries...)
		out, mode, below = append(out, tree), "40000 ", tree.object()
	}
	return append(out, commitOn(below, ""))
}

// nested is a file so many folders deep.
func nested(content string, n int) []packed {
	blob := packed{kind: packBlob, data: []byte(content)}
	out, mode, below := []packed{blob}, "100644 ", blob.object()
	for range n {
		tree := treeOf(mode+"d", below)
		out, mode, below = append(out, tree), "40000 ", tree.object()
	}
	return append(out, commitOn(below, ""))
}

func TestHolesInPlaces(t *testing.T) {
	h := openHoles(t)
	for _, story := range craftedStories {
		t.Run("hole-"+story.name, func(t *testing.T) {
			c := newRepo(t, h.rest, owner)
			e, old := story.entries(h.plant(t)), h.objects(t)
			began := time.Now()
			a := h.rawPush(t, c.repo, pack(e...), noID+" "+e[len(e)-1].object()+" "+story.ref)
			if took := time.Since(began); took > 10*time.Second {
				t.Errorf("it takes %v", took)
			}
			if story.refused && !a.allRefused() || !story.refused && !a.blocked() {
				t.Errorf("it is answered %.500v", a)
			}
			for id := range h.objects(t) {
				if !old[id] {
					t.Errorf("there is a new object %s", id)
				}
			}
			h.wantUnread(t, c, e[0].object(), e[len(e)-1].object())
		})
	}
	if peak := h.peakMemory(t); peak > 600<<20 {
		t.Errorf("the server took %d MB", peak>>20)
	}
}

// What a block teaches must not be forgotten: the same blob under another name,
// in another commit, on another branch, alone, is blocked again.
func TestHoleSameContentAgain(t *testing.T) {
	h := openHoles(t)
	c := newRepo(t, h.rest, owner)
	w := newTree(t, h.server, c.repo)
	secret := h.plant(t)
	w.commit("a.env", secret)
	w.mustBlock("origin", "main")
	refused := w.newObjects()
	w.must("mv", "a.env", "docs.txt")
	w.must("commit", "-q", "--amend", "-m", "rename")
	w.mustBlock("origin", "main:copy")
	w.must("tag", "blob", "HEAD:docs.txt")
	w.mustBlock("origin", "blob")
	w.must("checkout", "-q", "--orphan", "alone")
	w.must("commit", "-q", "-m", "alone")
	w.mustBlock("origin", "alone")
	if no := c.put(t, "main", "other.txt", []byte(secret)); no == nil {
		t.Error("it passes over REST")
	}
	h.wantUnread(t, c, append(refused, w.newObjects()...)...)
}

// A clean tree bomb may be stored; nobody who reads it may hang.
func TestHoleCleanTreeBombIsRead(t *testing.T) {
	h := openHoles(t)
	c := newRepo(t, h.rest, owner)
	e := bomb("clean\n", 10)
	if a := h.rawPush(t, c.repo, pack(e...), noID+" "+e[len(e)-1].object()+" refs/heads/x"); !a.allOK() {
		t.Fatalf("it is answered %v", a)
	}
	began := time.Now()
	var tree struct{ Truncated bool }
	if !c.get(t, "/git/trees/x?recursive=1", &tree) || !tree.Truncated {
		t.Errorf("the list of 10^10 files is whole: %v", tree)
	}
	// A secret in one commit on top of it stands at 10^9 paths.
	secret := h.plant(t)
	blob := packed{kind: packBlob, data: []byte(secret)}
	top := treeOf("40000 a", e[len(e)-2].object(), "100644 b", blob.object())
	on := commitOn(top.object(), "", e[len(e)-1].object())
	if a := h.rawPush(t, c.repo, pack(blob, top, on), e[len(e)-1].object()+" "+on.object()+" refs/heads/x"); !a.blocked() {
		t.Errorf("it is answered %v", a)
	}
	if took := time.Since(began); took > 20*time.Second {
		t.Errorf("it takes %v", took)
	}
}
