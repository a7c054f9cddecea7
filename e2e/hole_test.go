package e2e

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The hole stories, one for each trick that has got past the gate of somebody
// else, or would get past a simpler one than ours. This is where each row of the
// catalogue is; "TestX/y" is a story, "package" a test that is as strong.
//
//	doors
//	  blobs, contents, trees, commits, tags, refs, words   TestHolesAtDoors
//	  a blob of another repository                         TestHolesAtDoors/hole-tree-of-other-repository
//	  an old unreachable object, by REST                   TestHolesAtDoors/hole-ref-to-old-secret
//	  an old unreachable object, by a push                 TestHostileCommands/hole-old-unreachable
//	  push: chunked, gzip, atomic, options                 TestHolesInTransport
//	  push: many refs                                      TestPlacesInAPush/hole-one-ref-of-many
//	  dumb HTTP, WebDAV, LFS, archives, bundles            TestHolesInTransport/hole-dumb, githttp: TestDumbHTTPIsNotOffered
//	  read taken for write                                 TestHolesInTransport/hole-service, githttp: TestWhoMay
//	  other ports                                          TestHolesInTransport/hole-other-ports
//	  alternates, hooks, configuration                     TestHolesInTransport/hole-plumbing
//	  import and mirror                                    TestImportFromAnotherServer, TestPushOfHistoryInImportMode
//	places in objects
//	  blobs, merges, links, names, messages, tags, notes   TestPlacesInAPush
//	  what that leaves                                     TestHolesInPlaces
//	  malformed trees, commits and tags                    TestHostilePacks
//	  refs that belong to servers                          TestHostileCommands
//	  shallow and grafts                                   TestHolesInPacks/hole-graft, githttp: TestPushFromAShallowClone
//	packs and transport
//	  dangling, deltas, thin, deep chains                  TestSecretsInPacks
//	  the same in packs that wait on the disk              TestHolesInSpooledPacks
//	  refused after the pack was read                      TestHolesOfLateRefusal
//	  two pushes that make one                             TestHolesInPacks/hole-two-halves
//	  bombs, lies, cycles, trailing bytes                  TestHostilePacks, TestHolesInLimits
//	  every byte                                           TestEveryByteOfAPack, TestEveryByteSummedAgain
//	  gzip bomb, 10,000 refs, one ref twice                TestHostileCommands
//	  repack and gc meanwhile                              TestHolesBesideGC, git: TestWritersBesideMaintenance
//	  SHA-1 collisions: nobody has published one that holds behind a Git
//	  header, so there is no object to push. Objects are hashed with a SHA-1
//	  that detects the attack (git: hash), and its own package proves it.

// holes is one server for many stories. What they planted is looked for on its
// disk, in its database and its output when they are over, and each of them
// looks whether the server gives it away.
type holes struct {
	*server
	rest    *restClient
	secrets []string
}

func openHoles(t *testing.T, flags ...string) *holes {
	t.Helper()
	s := startServer(t, flags...)
	h := &holes{server: s, rest: newREST(t, s, s.Token, "")}
	t.Cleanup(func() {
		h.wantNoTrace(t, h.secrets...)
		h.wantNothingLeft(t)
	})
	return h
}

// plant gives a secret that must never be stored.
func (h *holes) plant(t testing.TB) string {
	t.Helper()
	secret := newSecret(t)
	h.secrets = append(h.secrets, secret)
	return secret
}

// wantNothingLeft looks into the folder where pushes wait, and objects before
// they get their names. Maintenance has files of its own there.
func (s *server) wantNothingLeft(t testing.TB) {
	t.Helper()
	for _, kind := range []string{"push-*", "obj-*"} {
		left, err := filepath.Glob(filepath.Join(s.Dir, "repositories", "tmp", kind))
		if err != nil || len(left) > 0 {
			t.Errorf("in quarantine there is left %v (%v)", left, err)
		}
	}
}

// wantUnread asks for objects by id through every door for reading.
func (s *server) wantUnread(t testing.TB, c *restClient, ids ...string) {
	t.Helper()
	for _, id := range ids {
		for _, version := range []string{"0", "2"} {
			if s.fetches(t, c.repo, version, id) {
				t.Errorf("protocol v%s serves the refused %s", version, id)
			}
		}
		for _, kind := range []string{"blobs", "trees", "commits", "tags"} {
			if status, _ := c.call(t, "GET", "/repos/"+c.repo+"/git/"+kind+"/"+id, nil); status != 404 {
				t.Errorf("git/%s/%s is answered %d", kind, id, status)
			}
		}
	}
}

// fetches says whether a fetch by id brings a pack.
func (s *server) fetches(t testing.TB, repo, version, id string) bool {
	t.Helper()
	body := pkt("want "+id+" no-progress ofs-delta\n") + "0000" + pkt("done\n")
	if version == "2" {
		body = pkt("command=fetch\n") + "0001" + pkt("want "+id+"\n") + pkt("done\n") + "0000"
	}
	status, answer := s.gitRequest(t, "POST", "/"+repo+".git/git-upload-pack", body, http.Header{
		"Content-Type": {"application/x-git-upload-pack-request"}, "Git-Protocol": {"version=" + version}})
	return status == 200 && strings.Contains(answer, "PACK")
}

// gitRequest is one request as Git clients send them.
func (s *server) gitRequest(t testing.TB, method, path, body string, header http.Header) (status int, answer string) {
	t.Helper()
	r, err := http.NewRequest(method, s.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header = header.Clone()
	r.SetBasicAuth("x", s.Token)
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(text)
}

// newObjects are those of a work tree that its origin has not.
func (w *tree) newObjects() []string {
	w.t.Helper()
	var ids []string
	for _, line := range strings.Split(w.must("rev-list", "--objects", "--all", "--not", "--remotes"), "\n") {
		if id, _, _ := strings.Cut(line, " "); id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

// Whoever may read an object gets it: else wantUnread could not fail.
func TestWhatIsThereIsRead(t *testing.T) {
	s := startServer(t)
	c := newRepo(t, newREST(t, s, s.Token, ""), owner)
	head, _ := c.head(t, "main")
	for _, version := range []string{"0", "2"} {
		if !s.fetches(t, c.repo, version, head) {
			t.Errorf("protocol v%s does not serve a commit by its id", version)
		}
	}
	file := filepath.Join(s.Dir, "repositories", "tmp", "x")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatalf("the folder of the quarantine is not where it is looked for: %v", err)
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
}
