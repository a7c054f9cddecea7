package e2e

import (
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"
)

// doorStory is one request that carries a secret, in a field where others do not
// look. path is below the repository.
type doorStory struct {
	name, method, path string
	body               func(d *doorway) any // json.RawMessage is sent as it is
	refused            bool                 // by a rule, not as a block
}

// doorway is what the requests of a story are made of.
type doorway struct {
	t          *testing.T
	h          *holes
	c          *restClient
	secret     string
	head, tree string // of main
}

type object = map[string]any

// Every field of every write over REST that ends on the disk. GitHub protects
// two of them.
var doorStories = []doorStory{
	{"blob", "POST", "/git/blobs", func(d *doorway) any { return object{"content": d.secret} }, false},
	// One decoder for the gate and the store: line breaks are no hiding place.
	{"blob-in-broken-lines", "POST", "/git/blobs", func(d *doorway) any {
		text := base64.StdEncoding.EncodeToString(withSecret(d.secret))
		return object{"encoding": "base64", "content": text[:10] + "\n" + text[10:30] + "\r\n" + text[30:]}
	}, false},
	{"blob-in-other-alphabet", "POST", "/git/blobs", func(d *doorway) any {
		return object{"encoding": "base64", "content": base64.URLEncoding.EncodeToString([]byte("\xfb\xff\xfe " + d.secret))}
	}, true},
	{"blob-in-unknown-encoding", "POST", "/git/blobs", func(d *doorway) any {
		return object{"encoding": "utf-16", "content": d.secret}
	}, true},
	// A reader that folds case, or takes the last of two, stores the other one.
	{"blob-key-twice", "POST", "/git/blobs", func(d *doorway) any {
		return json.RawMessage(`{"content":"clean","content":"` + d.secret + `"}`)
	}, true},
	{"blob-key-in-capitals", "POST", "/git/blobs", func(d *doorway) any {
		return json.RawMessage(`{"content":"clean","CONTENT":"` + d.secret + `"}`)
	}, true},
	{"blob-in-escapes", "POST", "/git/blobs", func(d *doorway) any {
		return json.RawMessage(`{"content":"\u0067` + d.secret[1:] + `"}`)
	}, false},
	{"contents", "PUT", "/contents/a", func(d *doorway) any {
		return object{"message": "m", "content": base64.StdEncoding.EncodeToString([]byte(d.secret))}
	}, false},
	{"contents-message", "PUT", "/contents/a", func(d *doorway) any {
		return object{"message": "use " + d.secret, "content": "aGk="}
	}, false},
	{"contents-path", "PUT", "/contents/dir/SECRET.txt", func(d *doorway) any { return object{"message": "m", "content": "aGk="} }, false},
	{"contents-author", "PUT", "/contents/a", func(d *doorway) any {
		return object{"message": "m", "content": "aGk=", "author": object{"name": d.secret, "email": "a@example.com"}}
	}, false},
	{"contents-author-email", "PUT", "/contents/a", func(d *doorway) any {
		return object{"message": "m", "content": "aGk=", "author": object{"name": "a", "email": d.secret + "@example.com"}}
	}, false},
	{"contents-committer", "PUT", "/contents/a", func(d *doorway) any {
		return object{"message": "m", "content": "aGk=", "committer": object{"name": d.secret, "email": "a@example.com"}}
	}, false},
	{"contents-branch", "PUT", "/contents/a", func(d *doorway) any {
		return object{"message": "m", "content": "aGk=", "branch": "use-" + d.secret}
	}, true}, // there is none of that name
	{"delete-message", "DELETE", "/contents/README.md", func(d *doorway) any {
		var file struct{ SHA string }
		d.c.get(d.t, "/contents/README.md", &file)
		return object{"message": d.secret, "sha": file.SHA}
	}, false},
	{"tree-content", "POST", "/git/trees", func(d *doorway) any {
		return object{"tree": []object{{"path": "a", "mode": "100644", "type": "blob", "content": d.secret}}}
	}, false},
	{"tree-path", "POST", "/git/trees", func(d *doorway) any {
		return object{"tree": []object{{"path": "a/" + d.secret + "/b", "mode": "100644", "type": "blob", "content": "x"}}}
	}, false},
	{"tree-link", "POST", "/git/trees", func(d *doorway) any {
		return object{"base_tree": d.tree, "tree": []object{{"path": "link", "mode": "120000", "type": "blob", "content": "/run/" + d.secret}}}
	}, false},
	// Objects are found inside the repository and nowhere else.
	{"tree-of-other-repository", "POST", "/git/trees", func(d *doorway) any {
		other := newRepo(d.t, d.h.rest, owner)
		id, no := other.blob(d.t, []byte("something of others\n"))
		if no != nil {
			d.t.Fatal("what is clean is blocked")
		}
		return object{"tree": []object{{"path": "a", "mode": "100644", "type": "blob", "sha": id}}}
	}, true},
	{"commit-message", "POST", "/git/commits", func(d *doorway) any {
		return object{"message": d.secret, "tree": d.tree, "parents": []string{d.head}}
	}, false},
	{"commit-author", "POST", "/git/commits", func(d *doorway) any {
		return object{"message": "m", "tree": d.tree, "author": object{"name": d.secret, "email": "a@example.com"}}
	}, false},
	{"commit-committer", "POST", "/git/commits", func(d *doorway) any {
		return object{"message": "m", "tree": d.tree, "author": object{"name": "a", "email": "a@example.com"},
			"committer": object{"name": "a", "email": d.secret + "@example.com"}}
	}, false},
	{"commit-signature", "POST", "/git/commits", func(d *doorway) any {
		return object{"message": "m", "tree": d.tree,
			"signature": "-----BEGIN PGP SIGNATURE-----\n\n" + d.secret + "\n-----END PGP SIGNATURE-----\n"}
	}, false},
	{"tag-message", "POST", "/git/tags", func(d *doorway) any {
		return object{"tag": "v1", "message": d.secret, "object": d.head, "type": "commit"}
	}, false},
	{"tag-name", "POST", "/git/tags", func(d *doorway) any {
		return object{"tag": d.secret, "message": "m", "object": d.head, "type": "commit"}
	}, false},
	{"tag-tagger", "POST", "/git/tags", func(d *doorway) any {
		return object{"tag": "v1", "message": "m", "object": d.head, "type": "commit", "tagger": object{"name": d.secret, "email": "a@example.com"}}
	}, false},
	{"ref-name", "POST", "/git/refs", func(d *doorway) any {
		return object{"ref": "refs/heads/use-" + d.secret, "sha": d.head}
	}, false},
	// What came in while nobody looked shows by a ref only if it is clean. Its
	// bytes are on the disk here, so the secret is none of those looked for.
	{"ref-to-old-secret", "POST", "/git/refs", func(d *doorway) any {
		return object{"ref": "refs/heads/old", "sha": d.plantOld()}
	}, false},
	{"moved-to-old-secret", "PATCH", "/git/refs/heads/main", func(d *doorway) any {
		return object{"sha": d.plantOld(), "force": true}
	}, false},
	{"commit-on-old-secret", "PATCH", "/git/refs/heads/main", func(d *doorway) any {
		on := commitOn(d.tree, "", d.plantOld())
		w := newTree(d.t, d.h.server, d.c.repo)
		w.dir = d.h.folderOf(d.t, d.c)
		return object{"sha": w.object("commit", string(on.data)), "force": true}
	}, false},
	{"description", "PATCH", "", func(d *doorway) any { return object{"description": "key " + d.secret} }, true},
	{"homepage", "PATCH", "", func(d *doorway) any { return object{"homepage": "https://" + d.secret + "@example.com"} }, true},
	{"name", "PATCH", "", func(d *doorway) any { return object{"name": d.secret} }, true},
	{"topic", "PUT", "/topics", func(d *doorway) any { return object{"names": []string{strings.ToLower(d.secret)}} }, true},
	{"import-address", "PUT", "/import", func(d *doorway) any {
		return object{"vcs_url": "https://x:" + d.secret + "@127.0.0.1:1/a.git"}
	}, true},
}

// plantOld puts a commit with a secret on the disk behind the server's back.
func (d *doorway) plantOld() string {
	d.t.Helper()
	old := history(newSecret(d.t))
	w := newTree(d.t, d.h.server, d.c.repo)
	w.dir = d.h.folderOf(d.t, d.c)
	for i, kind := range []string{"blob", "tree", "commit"} {
		w.object(kind, string(old[i].data))
	}
	return old[2].object()
}

func TestHolesAtDoors(t *testing.T) {
	h := openHoles(t)
	for _, story := range doorStories {
		t.Run("hole-"+story.name, func(t *testing.T) {
			d := &doorway{t: t, h: h, c: newRepo(t, h.rest, owner), secret: h.plant(t)}
			d.head, d.tree = d.c.head(t, "main")
			body, old := story.body(d), h.objects(t)
			path := strings.ReplaceAll(story.path, "SECRET", d.secret)
			status, answer := d.c.call(t, story.method, "/repos/"+d.c.repo+path, body)
			if no := blocked(status, answer); no == nil && !story.refused || status < 400 || status > 499 {
				t.Errorf("it is answered %d %s", status, answer)
			}
			// That there is no such branch is said as GitHub says it, by its name.
			if status != 404 && strings.Contains(string(answer), d.secret) {
				t.Error("the answer quotes the secret")
			}
			for id := range h.objects(t) {
				if !old[id] {
					t.Errorf("there is a new object %s", id)
				}
			}
			if now, _ := d.c.head(t, "main"); now != d.head {
				t.Errorf("main moved to %s", now)
			}
			h.wantUnread(t, d.c, blobID([]byte(d.secret)), blobID(withSecret(d.secret)))
		})
	}
}
