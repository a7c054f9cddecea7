package webhook

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"

	"pushward/internal/store"
)

// Target is where a hook's events go, and what signs them. Neither is kept in
// clear: receivers put tokens into their addresses.
type Target struct {
	URL    string `json:"url"`
	Secret string `json:"secret,omitempty"` // "": events are not signed
}

// String gives nothing away.
func (t Target) String() string { return "a webhook's target" }

// GoString gives nothing away.
func (t Target) GoString() string { return t.String() }

// Keys seals targets, with a key derived from the master key for this alone.
type Keys struct{ aead cipher.AEAD }

// NewKeys derives the key. master must hold at least 32 bytes of randomness.
func NewKeys(master []byte) (Keys, error) {
	if len(master) < 32 {
		return Keys{}, fmt.Errorf("master key is %d bytes, want at least 32", len(master))
	}
	key, err := hkdf.Key(sha256.New, master, nil, "pushward hook target v1", 32)
	if err != nil {
		return Keys{}, fmt.Errorf("derive key of hooks: %w", err)
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return Keys{}, fmt.Errorf("derive key of hooks: %w", err)
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	return Keys{aead}, err
}

// Seal puts t into h, whose owner must stand already.
func (k Keys) Seal(h *store.Hook, t Target) error {
	plain, err := json.Marshal(t)
	if err != nil {
		return fmt.Errorf("seal target of hook: %w", err)
	}
	h.Sealed = k.aead.Seal(nil, nil, plain, owner(*h))
	return nil
}

// Open reads what Seal put there.
func (k Keys) Open(h store.Hook) (t Target, err error) {
	plain, err := k.aead.Open(nil, nil, h.Sealed, owner(h))
	if err != nil {
		return t, fmt.Errorf("open target of hook %d: %w", h.ID, errSealed)
	}
	err = json.Unmarshal(plain, &t)
	if err != nil {
		return t, fmt.Errorf("open target of hook %d: %w", h.ID, errSealed)
	}
	return t, nil
}

var errSealed = errors.New("it was sealed with another master key, or is another's")

// owner binds a sealed target to whose it is: moved to a hook of another, it
// does not open.
func owner(h store.Hook) []byte { return fmt.Appendf(nil, "hook of %d %d", h.RepoID, h.OrgID) }
