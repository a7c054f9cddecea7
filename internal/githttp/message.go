package githttp

import (
	"fmt"

	"pushward"
)

// message is what a blocked push shows, line by line, without "remote: ".
func message(b *pushward.Blocked, p push) []string {
	return []string{fmt.Sprintf("error: GH013: Repository rule violations found for %s.", p.refs[0].Name)}
}

// messageJSON is the same for programs, in one line.
func messageJSON(b *pushward.Blocked, p push) string { return "{}" }
