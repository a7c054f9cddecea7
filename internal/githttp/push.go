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

	// object reads from the push first, then from the repository, so that the
	// repair is made for the files as they are at the tip. nil: not looked.
	object func(pushward.OID) (git.Object, error)
}
