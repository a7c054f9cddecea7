package githttp

import (
	"time"

	"pushward"
	"pushward/internal/git"
)

// push is what the message of a block may tell about the push it refuses.
type push struct {
	base    string               // how the client reaches the server, "https://git.example.com"
	refs    []pushward.RefUpdate // all that the client asked for, in its order
	commits []git.CommitInfo     // the new ones, parents before children
	now     time.Time
}
