package e2e

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// filler is noise that does not deflate, so that a pack of it waits on the disk.
func filler(t testing.TB, blobs, size int) []packed {
	t.Helper()
	var out []packed
	for range blobs {
		b := make([]byte, size)
		if _, err := rand.Read(b); err != nil {
			t.Fatal(err)
		}
		out = append(out, packed{kind: packBlob, data: b})
	}
	return out
}

// Packs over 8 MB wait in a folder, and land as they are: there the tricks of
// TestSecretsInPacks could leave a pack, its index, or the folder.
func TestHolesInSpooledPacks(t *testing.T) {
	h := openHoles(t)
	noise := filler(t, 36, 256<<10)
	for name, hide := range map[string]func(t *testing.T, c *restClient, secret string) (before, after []packed){
		"first": func(_ *testing.T, _ *restClient, secret string) (before, after []packed) {
			return []packed{{kind: packBlob, data: []byte(secret)}}, nil
		},
		"last": func(_ *testing.T, _ *restClient, secret string) (before, after []packed) {
			return nil, []packed{{kind: packBlob, data: []byte(secret)}}
		},
		"across-the-edge": func(t *testing.T, _ *restClient, secret string) (before, after []packed) {
			// The eighth megabyte of the pack, and of the blob, ends within it.
			data := filler(t, 1, 9<<20)[0].data
			copy(data[8<<20-20:], "\n"+secret+"\n")
			copy(data[4<<20-20:], "\n"+secret+"\n")
			return []packed{{kind: packBlob, data: data}}, nil
		},
		"delta": func(_ *testing.T, _ *restClient, secret string) (before, after []packed) {
			base := packed{kind: packBlob, data: []byte("x" + secret[20:] + "\n" + secret[:20])}
			made := delta(len(base.data), step{insert: "key "}, step{copyFrom: len(base.data) - 20, copyLen: 20}, step{copyFrom: 1, copyLen: 21})
			return []packed{{kind: packByName, base: base.object(), data: made}}, []packed{base}
		},
		"thin": func(t *testing.T, c *restClient, secret string) (before, after []packed) {
			base := "x" + secret[20:] + "\n" + secret[:20]
			id, no := c.blob(t, []byte(base))
			if no != nil {
				t.Fatal("the base is blocked")
			}
			made := delta(len(base), step{insert: "key "}, step{copyFrom: len(base) - 20, copyLen: 20}, step{copyFrom: 1, copyLen: 21})
			return nil, []packed{{kind: packByName, base: id, data: made}}
		},
		"commit": func(_ *testing.T, _ *restClient, secret string) (before, after []packed) {
			e := history("clean\n")
			e[2].data = append(e[2].data, secret...)
			return e, nil
		},
		"name": func(_ *testing.T, _ *restClient, secret string) (before, after []packed) {
			return nil, named("100644 " + secret)
		},
	} {
		t.Run("hole-spooled-"+name, func(t *testing.T) {
			c := newRepo(t, h.rest, owner)
			before, after := hide(t, c, h.plant(t))
			e := append(append(before, noise...), after...)
			tip := history("tip of " + name + "\n")
			e, old := append(e, tip...), h.objects(t)
			if a := h.rawPush(t, c.repo, pack(e...), noID+" "+tip[2].object()+" refs/heads/x"); !a.blocked() {
				t.Errorf("it is answered %v", a)
			}
			h.wantNothingLeft(t)
			if n := len(h.objects(t)); n != len(old) {
				t.Errorf("there are %d objects, before %d", n, len(old))
			}
			h.wantUnread(t, c, noise[0].object(), tip[2].object())
		})
	}
	c, tip := newRepo(t, h.rest, owner), history("clean\n")
	if a := h.rawPush(t, c.repo, pack(append(noise, tip...)...), noID+" "+tip[2].object()+" refs/heads/x"); !a.allOK() {
		t.Errorf("the same without a secret is answered %v", a)
	}
	if packs, _ := filepath.Glob(filepath.Join(h.folderOf(t, c), "objects", "pack", "*.pack")); len(packs) != 1 {
		t.Errorf("it did not land as a pack: %v", packs)
	}
}

// Packs change their way at 200 objects: the last one counts on either side.
func TestHolesAtTheEdgeOfSmallPacks(t *testing.T) {
	h := openHoles(t)
	for _, n := range []int{199, 200, 201, 400} {
		t.Run(fmt.Sprintf("hole-%d-objects", n), func(t *testing.T) {
			c, e := newRepo(t, h.rest, owner), history("clean\n")
			for i := len(e); i < n-1; i++ {
				e = append(e, packed{kind: packBlob, data: fmt.Append(nil, "blob ", i, "\n")})
			}
			e = append(e, packed{kind: packBlob, data: []byte(h.plant(t))})
			if a := h.rawPush(t, c.repo, pack(e...), noID+" "+e[2].object()+" refs/heads/x"); !a.blocked() {
				t.Errorf("it is answered %v", a)
			}
			h.wantUnread(t, c, e[0].object(), e[n-1].object())
		})
	}
}

// Two pushes of which each is innocent, and other ways around the pack.
func TestHolesInPacks(t *testing.T) {
	h := openHoles(t)
	story := func(name string, tell func(t *testing.T, c *restClient)) {
		t.Run("hole-"+name, func(t *testing.T) { tell(t, newRepo(t, h.rest, owner)) })
	}
	// The second half names what the first one brought and was refused for.
	story("two-halves", func(t *testing.T, c *restClient) {
		e := history(h.plant(t))
		for _, part := range [][]packed{{e[0]}, {e[1], e[2]}, {e[2]}, {}} {
			for range 2 {
				if a := h.rawPush(t, c.repo, pack(part...), noID+" "+e[2].object()+" refs/heads/x"); !a.allRefused() {
					t.Errorf("%d objects of it are answered %v", len(part), a)
				}
			}
		}
		var all sync.WaitGroup
		for i := range 20 {
			all.Go(func() {
				part := []packed{e[0]}
				if i%2 == 0 {
					part = e[1:]
				}
				if a := h.rawPush(t, c.repo, pack(part...), noID+" "+e[2].object()+fmt.Sprint(" refs/heads/x", i)); !a.allRefused() {
					t.Errorf("at once it is answered %v", a)
				}
			})
		}
		all.Wait()
		h.wantUnread(t, c, e[0].object(), e[1].object(), e[2].object())
	})
	story("delta-on-refused", func(t *testing.T, c *restClient) {
		e := history(h.plant(t))
		if a := h.rawPush(t, c.repo, pack(e...), noID+" "+e[2].object()+" refs/heads/x"); !a.blocked() {
			t.Errorf("it is answered %v", a)
		}
		all := len(e[0].data)
		copied := packed{kind: packByName, base: e[0].object(), data: delta(all, step{copyLen: all}, step{insert: "\n"})}
		top := history(string(e[0].data) + "\n")
		if a := h.rawPush(t, c.repo, pack(copied, top[1], top[2]), noID+" "+top[2].object()+" refs/heads/x"); !a.allRefused() {
			t.Errorf("a delta on what was refused is answered %v", a)
		}
	})
	// A base is looked for in this repository only.
	story("delta-on-other-repository", func(t *testing.T, c *restClient) {
		base := "what only the other repository has\n"
		id, no := newRepo(t, h.rest, owner).blob(t, []byte(base))
		if no != nil {
			t.Fatal("what is clean is blocked")
		}
		copied := packed{kind: packByName, base: id, data: delta(len(base), step{copyLen: len(base)}, step{insert: "!"})}
		top := history(base + "!")
		if a := h.rawPush(t, c.repo, pack(copied, top[1], top[2]), noID+" "+top[2].object()+" refs/heads/x"); !a.allRefused() {
			t.Errorf("it is answered %v", a)
		}
		h.wantUnread(t, c, id, top[0].object())
	})
	// Not only blobs are made of deltas.
	for i, kind := range []string{"tree", "commit", "tag"} {
		story(kind+"-by-delta", func(t *testing.T, c *restClient) {
			secret := h.plant(t)
			e := tagged("tagger "+signature+"\n\nx\n", "v1")
			base := e[i+1]
			all := len(base.data)
			insert := step{insert: secret + "\n"}
			if kind == "tree" {
				raw := treeOf("100644 z-"+secret, e[0].object()).data
				insert.insert = string(raw)
			}
			e = append(e, packed{kind: packOffset, back: 3 - i, data: delta(all, step{copyLen: all}, insert)})
			if a := h.rawPush(t, c.repo, pack(e...), noID+" "+e[3].object()+" refs/tags/v1"); !a.blocked() {
				t.Errorf("it is answered %v", a)
			}
			h.wantUnread(t, c, e[3].object())
		})
	}
	story("secret-twice-in-the-pack", func(t *testing.T, c *restClient) {
		e := history(h.plant(t))
		if a := h.rawPush(t, c.repo, pack(e[0], e[0], e[1], e[2]), noID+" "+e[2].object()+" refs/heads/x"); !a.allRefused() {
			t.Errorf("it is answered %v", a)
		}
		h.wantUnread(t, c, e[0].object())
	})
	// A pusher who says that history ends here would hide what lies before.
	story("graft", func(t *testing.T, c *restClient) {
		e, top := history(h.plant(t)), history("clean\n")
		top[2] = commitOn(top[1].object(), "", e[2].object())
		body := pkt("shallow "+top[2].object()) + pkt("shallow "+e[2].object()) +
			pkt(noID+" "+top[2].object()+" refs/heads/x\x00 report-status side-band-64k") + "0000" + string(pack(top...))
		if a := h.rawPost(t, c.repo, strings.NewReader(body), nil, 1); !a.allRefused() {
			t.Errorf("it is answered %v", a)
		}
		if _, err := os.Stat(filepath.Join(h.folderOf(t, c), "shallow")); err == nil {
			t.Error("the repository is cut off")
		}
		h.wantUnread(t, c, top[2].object())
	})
	story("many-at-once", func(t *testing.T, c *restClient) {
		e := history(h.plant(t))
		var all sync.WaitGroup
		for i := range 20 {
			all.Go(func() {
				if a := h.rawPush(t, c.repo, pack(e...), noID+" "+e[2].object()+fmt.Sprint(" refs/heads/x", i)); !a.blocked() {
					t.Errorf("it is answered %v", a)
				}
			})
		}
		all.Wait()
		h.wantUnread(t, c, e[0].object(), e[2].object())
	})
}
