package protect

import (
	"pushward"
	"pushward/internal/store"
)

// observe lets in what would be refused where the repository is only observed,
// with a mark that it would have been blocked, and gives what is still refused.
// A secret counts once: from then on an alert knows it.
func (v *verdict) observe(repo pushward.Repo, refused []*found) []*found {
	if !repo.Settings.Observe {
		return refused
	}
	for _, f := range refused {
		v.plan.add(f, store.Bypass{})
		v.plan.Alerts[len(v.plan.Alerts)-1].WouldBlock = true
	}
	return nil
}
