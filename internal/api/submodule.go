package api

import (
	"bufio"
	"bytes"
	"net/http"
	"strings"

	"pushward"
	"pushward/internal/git"
)

// submodule answers with an entry that stands for a commit of another
// repository, and where that is.
func (c *call) submodule(root pushward.OID, e git.TreeEntry, ref string) (int, any, error) {
	item := c.contentItem(e, ref, 0)
	url := ""
	modules, err := git.Lookup(c.ctx(), c.git, root, ".gitmodules")
	if err != nil && !pushward.IsNotFound(err) {
		return 0, nil, err
	}
	if err == nil && (modules.Mode == git.ModeFile || modules.Mode == git.ModeExec) {
		o, err := c.git.Object(c.ctx(), modules.OID)
		if err != nil {
			return 0, nil, err
		}
		url = submoduleURL(o.Data, e.Name)
	}
	item.SubmoduleGitURL = &url
	return http.StatusOK, item, nil
}

// submoduleURL finds the address of the submodule at path in the text of a
// .gitmodules file; "" when it has none. Lines it does not understand, such as
// quoted values, are passed over: the address is shown and never followed.
func submoduleURL(text []byte, path string) string {
	here, url := false, ""
	lines := bufio.NewScanner(bytes.NewReader(text))
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		if strings.HasPrefix(line, "[") {
			if here && url != "" {
				return url
			}
			here, url = false, ""
			continue
		}
		key, value, _ := strings.Cut(line, "=")
		switch value = strings.TrimSpace(value); strings.ToLower(strings.TrimSpace(key)) {
		case "path":
			here = value == path
		case "url":
			url = value
		}
	}
	if !here {
		return ""
	}
	return url
}
