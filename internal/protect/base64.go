package protect

import (
	"bytes"

	"pushward"
)

// inBase64 says whether the form in which a secret was found is base64, or
// base64url. Hexadecimal, the other form of these characters, is twice as long
// as the secret.
func inBase64(form []byte, secret pushward.Secret) bool {
	if len(form) >= 2*secret.Len() || bytes.Equal(form, secret.Reveal()) || len(form) <= secret.Len() {
		return false
	}
	for _, c := range form {
		letter := 'a' <= c|0x20 && c|0x20 <= 'z'
		if !letter && !('0' <= c && c <= '9') && !bytes.ContainsRune([]byte("+/-_=\r\n"), rune(c)) {
			return false
		}
	}
	return true
}
