package githttp

import (
	"bytes"
	"io"
	"strings"

	"pushward/internal/access"
)

// maxWants bounds one request of a fetch: what the client wants and has, fifty
// bytes each. git http-backend stops at 10 MB.
const maxWants = 32 << 20

// fetch answers POST git-upload-pack. The request is read whole before git
// starts, so that a slow client occupies no process.
func (c *call) fetch() error {
	err := c.authorize(access.Read)
	if err != nil {
		return err
	}
	in, err := c.openBody(maxWants)
	if err != nil {
		return err
	}
	wants, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	leave, err := c.enter(c.f.fetches)
	if err != nil {
		return err
	}
	defer leave()
	out := &answer{c: c, contentType: "application/x-git-upload-pack-result"}
	err = c.git.Upload(c.ctx(), c.protocol(), bytes.NewReader(wants), out)
	if err == nil {
		err = out.begin() // git may have nothing to say
	}
	return err
}

// protocol is the newest version that the client's Git-Protocol header names and
// we speak, as Git's environment has it; "" when it names none.
func (c *call) protocol() string {
	newest := ""
	for _, key := range strings.Split(c.r.Header.Get("Git-Protocol"), ":") {
		if (key == "version=0" || key == "version=1" || key == "version=2") && key > newest {
			newest = key
		}
	}
	return newest
}
