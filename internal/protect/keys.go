package protect

import (
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"time"

	"github.com/segmentio/ksuid"

	"pushward"
)

// Fingerprint identifies a secret without giving it away: a keyed hash over its
// type and value. Equal secrets of one type have equal fingerprints on one server.
type Fingerprint = [32]byte

// Keys are derived from the master key, which lives outside the database, so
// that a stolen database tells nothing about short secrets.
type Keys struct {
	fingerprint []byte
	placeholder []byte
}

// NewKeys derives the keys. master must hold at least 32 bytes of randomness.
func NewKeys(master []byte) (Keys, error) {
	if len(master) < 32 {
		return Keys{}, fmt.Errorf("master key is %d bytes, want at least 32", len(master))
	}
	var k Keys
	for _, d := range []struct {
		key   *[]byte
		label string
	}{
		{&k.fingerprint, "pushward fingerprint v1"},
		{&k.placeholder, "pushward placeholder v1"},
	} {
		key, err := hkdf.Key(sha256.New, master, nil, d.label, 32)
		if err != nil {
			return Keys{}, fmt.Errorf("derive %s: %w", d.label, err)
		}
		*d.key = key
	}
	return k, nil
}

// Fingerprint of a secret of one type.
func (k Keys) Fingerprint(secretType string, secret []byte) Fingerprint {
	return pushward.NewSecret(secret).Fingerprint(k.fingerprint, secretType)
}

// placeholderID names the block that began at a moment. It is recomputed from
// the row whenever it has to be shown, so that the row keeps only its hash:
// who reads the database cannot bypass with it.
func (k Keys) placeholderID(repo, actor int64, f Fingerprint, began time.Time) string {
	m := hmac.New(sha256.New, k.placeholder)
	var b [24]byte
	binary.BigEndian.PutUint64(b[0:], uint64(repo))
	binary.BigEndian.PutUint64(b[8:], uint64(actor))
	binary.BigEndian.PutUint64(b[16:], uint64(began.UnixMicro()))
	m.Write(b[:])
	m.Write(f[:])
	id, err := ksuid.FromParts(began, m.Sum(nil)[:16])
	if err != nil {
		panic("ksuid payload is 16 bytes: " + err.Error())
	}
	return id.String()
}

func placeholderHash(id string) [32]byte { return sha256.Sum256([]byte(id)) }
