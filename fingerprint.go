package pushward

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
)

// Fingerprint identifies a secret of one type without giving it away: the
// HMAC-SHA-256 under key of type and value, each behind its length as eight
// bytes, big end first, so that no two pairs hash alike. Equal secrets of one
// type have equal fingerprints under one key; who lacks the key cannot try out
// guesses. It lives here so that a face can name a secret without Reveal.
func (s Secret) Fingerprint(key []byte, secretType string) [sha256.Size]byte {
	m := hmac.New(sha256.New, key)
	for _, field := range [][]byte{[]byte(secretType), s.value} {
		var n [8]byte
		binary.BigEndian.PutUint64(n[:], uint64(len(field)))
		m.Write(n[:])
		m.Write(field)
	}
	return [sha256.Size]byte(m.Sum(nil))
}
