package githttp

import (
	"slices"
	"strings"

	"pushward"
	"pushward/internal/access"
	"pushward/internal/git"
)

// advertise answers GET info/refs. The one service parameter decides both what
// is shown and which right it takes.
func (c *call) advertise() error {
	asked := c.r.URL.Query()["service"]
	if len(asked) == 0 {
		return errDumb
	}
	if len(asked) > 1 {
		return pushward.Invalidf("The parameter service was given more than once.")
	}
	switch asked[0] {
	case string(uploadPack):
		return c.advertiseFetch()
	case string(receivePack):
		return c.advertisePush()
	}
	return pushward.Forbiddenf("Unsupported service. Only git-upload-pack and git-receive-pack are offered.")
}

func (c *call) advertiseFetch() error {
	err := c.authorize(access.Read)
	if err != nil {
		return err
	}
	out := c.advertisement(uploadPack)
	if c.protocol() == "version=2" {
		out.first = nil // which has a head of its own
	}
	leave, err := c.enter(c.f.adverts)
	if err != nil {
		return err
	}
	defer leave()
	return c.git.AdvertiseUpload(c.ctx(), c.protocol(), out)
}

func (c *call) advertisement(s service) *answer {
	first := appendPkt(nil, "# service="+string(s)+"\n")
	return &answer{c: c, contentType: "application/x-" + string(s) + "-advertisement", first: append(first, flushPkt...)}
}

// capabilities are what a push may use. Signed pushes are not among it, and neither is
// a shallow file of our own: every commit must bring its parents.
const capabilities = "report-status report-status-v2 delete-refs side-band-64k quiet atomic ofs-delta push-options object-format=sha1 agent=pushward"

// hiddenRefs belong to servers: nobody may push them, so nobody who pushes is
// shown them.
var hiddenRefs = []string{"refs/internal/", "refs/meta/", "refs/pull/", "refs/replace/"}

// advertisePush tells a client what there is before it pushes. Git speaks
// version 2 for fetches only; asked for it, a push is spoken in version 0.
func (c *call) advertisePush() error {
	err := c.authorize(access.Write)
	if err != nil {
		return err
	}
	refs, err := c.git.Refs(c.ctx(), "refs/")
	if err != nil {
		return err
	}
	refs = slices.DeleteFunc(refs, func(r git.Ref) bool {
		return slices.ContainsFunc(hiddenRefs, func(prefix string) bool { return strings.HasPrefix(r.Name, prefix) })
	})
	var b []byte
	if c.protocol() == "version=1" {
		b = appendPkt(b, "version 1\n")
	}
	if len(refs) == 0 {
		refs = []git.Ref{{Name: "capabilities^{}"}}
	}
	for i, r := range refs {
		line := r.OID.String() + " " + r.Name
		if i == 0 {
			line += "\x00" + capabilities
		}
		b = appendPkt(b, line+"\n")
	}
	_, err = c.advertisement(receivePack).Write(append(b, flushPkt...))
	return err
}
