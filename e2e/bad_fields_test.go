package e2e

import (
	"encoding/json"
	"fmt"
	"strings"
)

const noObject = "0123456789abcdef0123456789abcdef01234567"

// badFields are bodies that are JSON and still mean nothing.
func badFields(head, tree string) []badRequest {
	var list []badRequest
	add := func(name, method, path, body string) {
		list = append(list, badRequest{name: name, method: method, path: path, body: body})
	}
	put := func(name, body string) { add("contents "+name, "PUT", "~/contents/new.txt", body) }
	put("without message", `{"content":"aGk="}`)
	put("without content", `{"message":"m"}`)
	put("null content", `{"message":"m","content":null}`)
	put("number as message", `{"message":7,"content":"aGk="}`)
	put("number as content", `{"message":"m","content":7}`)
	put("list as content", `{"message":"m","content":["aGk="]}`)
	put("object as branch", `{"message":"m","content":"aGk=","branch":{}}`)
	put("number as sha", `{"message":"m","content":"aGk=","sha":7}`)
	put("string as author", `{"message":"m","content":"aGk=","author":"a <e@x>"}`)
	put("author without email", `{"message":"m","content":"aGk=","author":{"name":"a"}}`)
	put("author without name", `{"message":"m","content":"aGk=","author":{"email":"e@x"}}`)
	put("number as author's name", `{"message":"m","content":"aGk=","author":{"name":1,"email":"e@x"}}`)
	put("date that is none", `{"message":"m","content":"aGk=","author":{"name":"a","email":"e@x","date":"yesterday"}}`)
	put("NUL in message", `{"message":"a\u0000b","content":"aGk="}`)
	put("branch that is absent", `{"message":"m","content":"aGk=","branch":"absent"}`)
	put("branch with two dots", `{"message":"m","content":"aGk=","branch":"a..b"}`)
	for _, text := range []string{"a", "!!!!", "aGk", "aGk==", "=aGk", "aG k!", "aGk=aGk=", "a-_="} {
		put(fmt.Sprintf("content %q", text), fmt.Sprintf(`{"message":"m","content":%q}`, text))
	}

	add("update without sha", "PUT", "~/contents/README.md", `{"message":"m","content":"aGk="}`)
	add("update with another sha", "PUT", "~/contents/README.md", `{"message":"m","content":"aGk=","sha":"`+noObject+`"}`)
	add("delete without sha", "DELETE", "~/contents/README.md", `{"message":"m"}`)
	add("delete with another sha", "DELETE", "~/contents/README.md", `{"message":"m","sha":"`+noObject+`"}`)
	add("delete what is absent", "DELETE", "~/contents/absent", `{"message":"m","sha":"`+noObject+`"}`)

	blob := func(name, body string) { add("blob "+name, "POST", "~/git/blobs", body) }
	blob("without content", `{}`)
	blob("null content", `{"content":null}`)
	blob("number as content", `{"content":1}`)
	blob("bad base64", `{"content":"!","encoding":"base64"}`)
	for _, encoding := range []string{`"utf-16"`, `"base32"`, `"rot13"`, `"utf-8 "`, `7`, `["base64"]`} {
		blob("encoding "+encoding, `{"content":"aGk=","encoding":`+encoding+`}`)
	}

	entry := func(name, entry string) {
		add("tree "+name, "POST", "~/git/trees", `{"base_tree":"`+tree+`","tree":[`+entry+`]}`)
	}
	entry("entry that is a string", `"a"`)
	entry("entry without path", `{"mode":"100644","type":"blob","content":"x"}`)
	entry("entry without sha and content", `{"path":"a","mode":"100644","type":"blob"}`)
	entry("entry with sha and content", `{"path":"a","mode":"100644","type":"blob","content":"x","sha":"`+blobID([]byte("x"))+`"}`)
	entry("mode nobody knows", `{"path":"a","mode":"100777","type":"blob","content":"x"}`)
	entry("mode as a number", `{"path":"a","mode":100644,"type":"blob","content":"x"}`)
	entry("type against mode", `{"path":"a","mode":"040000","type":"blob","content":"x"}`)
	entry("sha that is none", `{"path":"a","mode":"100644","type":"blob","sha":"xyz"}`)
	entry("blob that is absent", `{"path":"a","mode":"100644","type":"blob","sha":"`+noObject+`"}`)
	entry("commit as blob", `{"path":"a","mode":"100644","type":"blob","sha":"`+head+`"}`)
	entry("deletes what is absent", `{"path":"absent","mode":"100644","type":"blob","sha":null}`)
	entry("same path twice", `{"path":"a","mode":"100644","type":"blob","content":"x"},{"path":"a","mode":"100644","type":"blob","content":"y"}`)
	entry("file and folder of one name", `{"path":"a","mode":"100644","type":"blob","content":"x"},{"path":"a/b","mode":"100644","type":"blob","content":"y"}`)
	add("tree without tree", "POST", "~/git/trees", `{"base_tree":"`+tree+`"}`)
	add("tree that is a string", "POST", "~/git/trees", `{"tree":"a"}`)
	add("base_tree that is absent", "POST", "~/git/trees", `{"base_tree":"`+noObject+`","tree":[{"path":"a","mode":"100644","type":"blob","content":"x"}]}`)

	commit := func(name, rest string) { add("commit "+name, "POST", "~/git/commits", rest) }
	commit("without message", `{"tree":"`+tree+`"}`)
	commit("without tree", `{"message":"m"}`)
	commit("tree that is none", `{"message":"m","tree":"xyz"}`)
	commit("tree that is absent", `{"message":"m","tree":"`+noObject+`"}`)
	commit("commit as tree", `{"message":"m","tree":"`+head+`"}`)
	commit("parent that is absent", `{"message":"m","tree":"`+tree+`","parents":["`+noObject+`"]}`)
	commit("tree as parent", `{"message":"m","tree":"`+tree+`","parents":["`+tree+`"]}`)
	commit("string as parents", `{"message":"m","tree":"`+tree+`","parents":"`+head+`"}`)
	commit("NUL in message", `{"message":"a\u0000b","tree":"`+tree+`"}`)
	commit("newline in name", `{"message":"m","tree":"`+tree+`","author":{"name":"a\nparent `+noObject+`","email":"e@x"}}`)
	commit("angle in email", `{"message":"m","tree":"`+tree+`","author":{"name":"a","email":"e@x> 1 +0000\n"}}`)
	commit("date that is none", `{"message":"m","tree":"`+tree+`","author":{"name":"a","email":"e@x","date":"2026-13-40"}}`)

	add("tag without object", "POST", "~/git/tags", `{"tag":"v1","message":"m","type":"commit"}`)
	add("tag of a type nobody knows", "POST", "~/git/tags", `{"tag":"v1","message":"m","object":"`+head+`","type":"thing"}`)
	add("tag of another type", "POST", "~/git/tags", `{"tag":"v1","message":"m","object":"`+head+`","type":"blob"}`)
	add("tag with a bad name", "POST", "~/git/tags", `{"tag":"v 1\n","message":"m","object":"`+head+`","type":"commit"}`)

	bypass := "~/secret-scanning/push-protection-bypasses"
	add("bypass of nothing", "POST", bypass, `{}`)
	add("bypass without reason", "POST", bypass, `{"placeholder_id":"2k4dM4tseyC5lPIsjl5emX9sPNk"}`)
	add("bypass for another reason", "POST", bypass, `{"placeholder_id":"2k4dM4tseyC5lPIsjl5emX9sPNk","reason":"because"}`)
	add("bypass of a number", "POST", bypass, `{"placeholder_id":1,"reason":"used_in_tests"}`)
	add("bypass nobody was blocked for", "POST", bypass, `{"placeholder_id":"2k4dM4tseyC5lPIsjl5emX9sPNk","reason":"used_in_tests"}`)
	add("alert that is no number", "GET", "~/secret-scanning/alerts/one", ``)
	add("alert that is absent", "GET", "~/secret-scanning/alerts/99", ``)
	return list
}

// badPaths are names that Git, or a file system on someone's machine, would
// take for another place.
func badPaths(tree string) []badRequest {
	var list []badRequest
	for _, p := range []string{
		"..", "../a", "a/../b", "a/..", ".", "./a", "a/./b", "a//b", "/a", "a/",
		".git", ".git/config", "a/.git", "a/.git/config", ".GIT/config", ".Git/hooks/x", ".giT",
		"git~1", "git~1/config", "GIT~1/config", "Git~1/x", ".git./config", ".git.", ".git /config", ".git ",
		".git::$INDEX_ALLOCATION/config", ".git:x", ".git...", ".git. . ", ".git\\config", "a\\.git\\config", "..\\a",
		".g\u200cit/config", ".gi\u200dt", "\u200e.git", ".git\ufeff/config", ".\u202agit",
		"a\x00b", "a\x01b", "a\nb", "a\rb", "a\tb", "a\x1bb", "a\x7fb", "\x00",
		strings.Repeat("abcdefghi/", 500) + "x",
	} {
		quoted, _ := json.Marshal(p)
		name := fmt.Sprintf("%.40q", p)
		list = append(list,
			badRequest{name: "contents " + name, method: "PUT", path: "~/contents/" + escape(p), body: `{"message":"m","content":"aGk="}`},
			badRequest{name: "tree " + name, method: "POST", path: "~/git/trees",
				body: `{"base_tree":"` + tree + `","tree":[{"path":` + string(quoted) + `,"mode":"100644","type":"blob","content":"x"}]}`})
	}
	return append(list,
		badRequest{name: "contents without path", method: "PUT", path: "~/contents/", body: `{"message":"m","content":"aGk="}`},
		badRequest{name: "tree with an empty path", method: "POST", path: "~/git/trees", body: `{"tree":[{"path":"","mode":"100644","type":"blob","content":"x"}]}`},
		badRequest{name: "escaped dots", method: "PUT", path: "~/contents/%2e%2e/a", body: `{"message":"m","content":"aGk="}`},
		badRequest{name: "escaped slashes", method: "PUT", path: "~/contents/a%2F..%2Fb", body: `{"message":"m","content":"aGk="}`},
		badRequest{name: "over a file", method: "PUT", path: "~/contents/README.md/a", body: `{"message":"m","content":"aGk="}`})
}

// escape leaves slashes and dots: those are what is tried.
func escape(path string) string {
	var b strings.Builder
	for i := range len(path) {
		c := path[i]
		if c == '/' || c == '.' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' {
			b.WriteByte(c)
			continue
		}
		fmt.Fprintf(&b, "%%%02X", c)
	}
	return b.String()
}

func badRefs(head string) []badRequest {
	var list []badRequest
	for _, ref := range []string{
		"", "main", "heads/x", "refs", "refs/", "refs/heads", "refs/heads/", "refs/x", "HEAD", "/refs/heads/x",
		"refs/heads/..", "refs/heads/a..b", "refs/heads/.a", "refs/heads/a/.b", "refs/heads/a.", "refs/heads/a.lock",
		"refs/heads/a.lock/b", "refs/heads/a b", "refs/heads/a~1", "refs/heads/a^", "refs/heads/a:b", "refs/heads/a?",
		"refs/heads/a*", "refs/heads/[a", "refs/heads/a\\b", "refs/heads/a@{1}", "refs/heads//a", "refs/heads/a/",
		"refs/heads/a\x00b", "refs/heads/a\nb", "refs/heads/a\x7f", "refs/heads/-a", "refs/heads/../../x",
		"refs/heads/" + strings.Repeat("a", 300), "refs/../config", "refs/heads/main/x",
	} {
		quoted, _ := json.Marshal(ref)
		list = append(list, badRequest{name: fmt.Sprintf("%.40q", ref), method: "POST", path: "~/git/refs",
			body: `{"ref":` + string(quoted) + `,"sha":"` + head + `"}`})
	}
	for name, body := range map[string]string{
		"ref without sha":        `{"ref":"refs/heads/x"}`,
		"ref to half an id":      `{"ref":"refs/heads/x","sha":"` + head[:20] + `"}`,
		"ref to nothing":         `{"ref":"refs/heads/x","sha":"` + noObject + `"}`,
		"ref to zero":            `{"ref":"refs/heads/x","sha":"` + strings.Repeat("0", 40) + `"}`,
		"number as ref":          `{"ref":1,"sha":"` + head + `"}`,
		"ref that exists":        `{"ref":"refs/heads/main","sha":"` + head + `"}`,
		"number as sha of a ref": `{"ref":"refs/heads/x","sha":1}`,
	} {
		list = append(list, badRequest{name: name, method: "POST", path: "~/git/refs", body: body})
	}
	return append(list,
		badRequest{name: "move without sha", method: "PATCH", path: "~/git/refs/heads/main", body: `{}`},
		badRequest{name: "move to nothing", method: "PATCH", path: "~/git/refs/heads/main", body: `{"sha":"` + noObject + `"}`},
		badRequest{name: "move with force as a word", method: "PATCH", path: "~/git/refs/heads/main", body: `{"sha":"` + head + `","force":"yes"}`},
		badRequest{name: "move what is absent", method: "PATCH", path: "~/git/refs/heads/absent", body: `{"sha":"` + head + `"}`},
		badRequest{name: "delete what is absent", method: "DELETE", path: "~/git/refs/heads/absent"},
		badRequest{name: "delete the default branch", method: "DELETE", path: "~/git/refs/heads/main"})
}

func badRepositories() []badRequest {
	var list []badRequest
	for _, name := range []string{
		`""`, `"."`, `".."`, `"a/b"`, `".git"`, `"x.git"`, `"x.wiki"`, `"a\u0000b"`, `"a\nb"`, `"` + strings.Repeat("a", 101) + `"`, `7`, `null`, `["a"]`, `"demo"`,
	} {
		list = append(list, badRequest{name: "name " + fmt.Sprintf("%.30s", name), method: "POST", path: "/user/repos", body: `{"name":` + name + `}`})
	}
	return append(list,
		badRequest{name: "without name", method: "POST", path: "/user/repos", body: `{}`},
		badRequest{name: "private as a word", method: "POST", path: "/user/repos", body: `{"name":"x","private":"yes"}`},
		badRequest{name: "unknown organisation", method: "POST", path: "/orgs/nobody/repos", body: `{"name":"x"}`},
		badRequest{name: "patch with a number as description", method: "PATCH", path: "~", body: `{"description":7}`},
		badRequest{name: "patch to a branch that is absent", method: "PATCH", path: "~", body: `{"default_branch":"absent"}`},
		badRequest{name: "patch with a status nobody knows", method: "PATCH", path: "~", body: `{"security_and_analysis":{"secret_scanning":{"status":"maybe"}}}`},
		badRequest{name: "method nobody offers", method: "PUT", path: "~/git/blobs", body: `{"content":"x"}`},
		badRequest{name: "slash at the end", method: "POST", path: "~/git/blobs/", body: `{"content":"x"}`},
		badRequest{name: "owner of dots", method: "GET", path: "/repos/../demo"},
		badRequest{name: "route nobody knows", method: "GET", path: "~/nothing"})
}
