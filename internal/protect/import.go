package protect

import (
	"context"
	"time"

	"pushward"
)

type importing struct{}

// records says whether secrets are recorded in repo rather than blocked: because
// push protection is off, because its import mode is on, or because ctx is that
// of an import which this package carries out itself.
func (p *Protection) records(ctx context.Context, repo pushward.Repo) bool {
	return !repo.PushProtected() || repo.Importing(p.now()) || ctx.Value(importing{}) != nil
}

// ImportEnd is when an import mode that is switched on now ends by itself.
func (p *Protection) ImportEnd() time.Time { return p.now().Add(p.o.ImportFor) }
