package apitest

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/getkin/kin-openapi/openapi3"
)

var errNoSetup = errors.New("GitHub's OpenAPI description is not installed: run `make test`, which fetches it into e2e/clients/node_modules")

// setUp says whether the tests run under `make test`, which has done the
// set-up: what is missing then is a failure and not a reason to skip.
func setUp() bool { return os.Getenv("PUSHWARD_TEST_SETUP") != "" }

// keep lists the paths that are looked at, each with everything below it; the
// whole description has 811 paths and takes seconds to load.
var keep = []string{
	"/meta", "/rate_limit", "/versions", "/zen", "/octocat", "/emojis",
	"/user/repos", "/user/emails", "/user/orgs",
	"/orgs/{org}/repos", "/orgs/{org}/secret-scanning", "/orgs/{org}/bypass-requests",
	"/orgs/{org}/dismissal-requests", "/orgs/{org}/code-security", "/orgs/{org}/hooks", "/orgs/{org}/audit-log",
	"/users/{username}/repos", "/users/{username}/orgs",
	"/repos/{owner}/{repo}/activity", "/repos/{owner}/{repo}/branches", "/repos/{owner}/{repo}/bypass-requests",
	"/repos/{owner}/{repo}/bypass-responses", "/repos/{owner}/{repo}/code-security-configuration",
	"/repos/{owner}/{repo}/collaborators", "/repos/{owner}/{repo}/commits", "/repos/{owner}/{repo}/compare",
	"/repos/{owner}/{repo}/contents", "/repos/{owner}/{repo}/dismissal-requests", "/repos/{owner}/{repo}/git",
	"/repos/{owner}/{repo}/hooks", "/repos/{owner}/{repo}/merges", "/repos/{owner}/{repo}/readme",
	"/repos/{owner}/{repo}/rules", "/repos/{owner}/{repo}/rulesets", "/repos/{owner}/{repo}/secret-scanning",
	"/repos/{owner}/{repo}/tags", "/repos/{owner}/{repo}/tarball", "/repos/{owner}/{repo}/zipball",
	"/repos/{owner}/{repo}/topics",
}

// keepAlone lists paths that are looked at without what lies below them.
var keepAlone = []string{"/", "/user", "/users/{username}", "/orgs/{org}", "/repos/{owner}/{repo}", "/organizations", "/repositories"}

func kept(path string) bool {
	if strings.Contains(path, "/protection") || strings.HasSuffix(path, "/pulls") {
		return false // branch protection and pull requests are not served
	}
	for _, p := range keepAlone {
		if path == p {
			return true
		}
	}
	for _, p := range keep {
		if path == p || strings.HasPrefix(path, p+"/") {
			return true
		}
	}
	return false
}

// load reads the description once per process, from the cut that the first
// process ever left beside it.
var load = sync.OnceValues(func() (*description, error) {
	dir, err := packageDir()
	if err != nil {
		return nil, err
	}
	text, err := cut(dir)
	if err != nil {
		return nil, err
	}
	doc, err := openapi3.NewLoader().LoadFromData(text)
	if err != nil {
		return nil, fmt.Errorf("read the cut of GitHub's description: %w", err)
	}
	return newDescription(doc), nil
})

// packageDir is where npm put @octokit/openapi, found upwards from the folder
// of the package under test.
func packageDir() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", fmt.Errorf("find the module: %w", err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("find the module: no go.mod above the working folder")
		}
		dir = parent
	}
	dir = filepath.Join(dir, "e2e", "clients", "node_modules", "@octokit", "openapi")
	if _, err := os.Stat(filepath.Join(dir, "package.json")); err != nil {
		return "", errNoSetup
	}
	return dir, nil
}

// cut gives the kept paths with all they refer to. It is made once for a
// version of the package and a list of paths, and lies in node_modules/.cache,
// where npm ci sweeps it away together with its source.
func cut(dir string) ([]byte, error) {
	version, err := os.ReadFile(filepath.Join(dir, "package.json"))
	if err != nil {
		return nil, errNoSetup
	}
	key := sha256.Sum256([]byte(cutFormat + string(version) + strings.Join(keep, " ") + strings.Join(keepAlone, " ")))
	cache := filepath.Join(dir, "..", "..", ".cache", "pushward")
	name := filepath.Join(cache, fmt.Sprintf("openapi-%x.json", key[:8]))
	if text, err := os.ReadFile(name); err == nil {
		return text, nil
	}
	text, err := cutFrom(dir)
	if err != nil {
		return nil, err
	}
	return text, save(cache, name, text)
}

// save writes by rename, because the test programs of several packages may
// come here at the same time.
func save(dir, name string, text []byte) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("keep the cut of GitHub's description: %w", err)
	}
	f, err := os.CreateTemp(dir, "cut")
	if err != nil {
		return fmt.Errorf("keep the cut of GitHub's description: %w", err)
	}
	_, err = f.Write(text)
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("keep the cut of GitHub's description: %w", err)
	}
	return os.Rename(f.Name(), name)
}

// readSource reads one of the package's descriptions; numbers stay as written.
func readSource(dir, name string) (map[string]any, error) {
	text, err := os.ReadFile(filepath.Join(dir, "generated", name))
	if err != nil {
		return nil, fmt.Errorf("read GitHub's description: %w", err)
	}
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	var source map[string]any
	if err := dec.Decode(&source); err != nil {
		return nil, fmt.Errorf("read GitHub's description %q: %w", name, err)
	}
	return source, nil
}
