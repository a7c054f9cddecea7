package api

import (
	"net/http"

	"pushward"
	"pushward/internal/access"
)

// bypassCreated is GitHub's "secret-scanning-push-protection-bypass".
type bypassCreated struct {
	Reason    pushward.Reason `json:"reason"`
	ExpireAt  *string         `json:"expire_at"` // null for one that a reviewer approved
	TokenType string          `json:"token_type"`
}

// createBypass lets the secret of a placeholder in for a while, by the hand it
// was blocked in. Whether it is that hand is protect's to say.
func (a *API) createBypass(c *call) (int, any, error) {
	right, err := a.access.RightOn(c.ctx(), c.caller, c.repo)
	if err != nil {
		return 0, nil, err
	}
	if right < access.Write {
		return 0, nil, pushward.Forbiddenf("User does not have enough permissions to perform this action.")
	}
	var in struct {
		Reason      *string `json:"reason"`
		Placeholder *string `json:"placeholder_id"`
	}
	err = c.decode(smallBody, &in)
	switch {
	case err != nil:
		return 0, nil, err
	case in.Reason == nil:
		return 0, nil, missing("reason")
	case in.Placeholder == nil:
		return 0, nil, missing("placeholder_id")
	}
	b, err := a.protect.Bypass(c.ctx(), c.caller.Actor, c.repo, *in.Placeholder, pushward.Reason(*in.Reason))
	if err != nil {
		return 0, nil, err
	}
	return http.StatusOK, bypassCreated{Reason: b.Reason, ExpireAt: stampOrNull(b.ExpiresAt), TokenType: b.TokenType}, nil
}
