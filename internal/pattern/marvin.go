package pattern

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"math/bits"
	"strings"
)

// marvin32 is the keyed hash that Azure's identifiable keys end with: two
// 32-bit halves of the seed stirred with the data in little-endian words, the
// tail closed by 0x80.
func marvin32(seed uint64, data []byte) (low, high uint32) {
	low, high = uint32(seed), uint32(seed>>32)
	stir := func(word uint32) {
		low += word
		high ^= low
		low = bits.RotateLeft32(low, 20) + high
		high = bits.RotateLeft32(high, 9) ^ low
		low = bits.RotateLeft32(low, 27) + high
		high = bits.RotateLeft32(high, 19)
	}
	for ; len(data) >= 4; data = data[4:] {
		stir(binary.LittleEndian.Uint32(data))
	}
	tail := [4]byte{}
	copy(tail[:], data)
	tail[len(data)] = 0x80
	stir(binary.LittleEndian.Uint32(tail[:]))
	stir(0)
	return low, high
}

// marvinSum is the hash folded to one word. The seed is eight letters.
func marvinSum(seed string, data []byte) uint32 {
	low, high := marvin32(binary.BigEndian.Uint64([]byte(seed)), data)
	return low ^ high
}

// marvin checks that the key's last four bytes, once decoded, are the hash of
// those before, under one of seeds. Each seed is eight letters that name the
// kind of key. Source: Microsoft.Security.Utilities, IdentifiableMetadata.
func marvin(seeds ...string) func([]byte) error {
	return func(secret []byte) error {
		key, err := anyBase64(secret)
		if err != nil {
			return err
		}
		cut := len(key) - 4
		if cut <= 0 {
			return errShort
		}
		var sum [4]byte
		for _, seed := range seeds {
			binary.LittleEndian.PutUint32(sum[:], marvinSum(seed, key[:cut]))
			if bytes.Equal(sum[:], key[cut:]) {
				return nil
			}
		}
		if len(seeds) > 1 {
			return errors.New("checksum fits none of the kinds of key")
		}
		encode := base64.StdEncoding.EncodeToString
		return errChecksum(encode(key[cut:]), encode(sum[:]))
	}
}

// annotatedKey checks the last four of the 84 characters of a key with JQQJ99
// in it: the hash of what the 80 before them decode to, in base64 as older keys
// have it, or in base 62. Source: Microsoft.Security.Utilities,
// IdentifiableSecrets; reproduced on the example that NuGetGallery documents.
func annotatedKey(secret []byte) error {
	const cut = 80
	if len(secret) != cut+4 {
		return errShort
	}
	key, err := base64.StdEncoding.DecodeString(string(secret[:cut]))
	if err != nil {
		return errors.New("is not base64")
	}
	var sum [4]byte
	binary.LittleEndian.PutUint32(sum[:], marvinSum("Default0", key))
	got, want := string(secret[cut:]), base64.StdEncoding.EncodeToString(sum[:3])
	if got != want && got != leftBase62(sum)[:4] {
		return errChecksum(got, want)
	}
	return nil
}

// leftBase62 writes a checksum, its bytes in the order given, as six digits to
// the base 62: no leading zeros but one for each leading zero byte, and zeros
// on the right to fill up.
func leftBase62(sum [4]byte) string {
	digits := ""
	for n := binary.BigEndian.Uint32(sum[:]); n > 0; n /= 62 {
		digits = base62[n%62:n%62+1] + digits
	}
	for i := 0; i < len(sum) && sum[i] == 0; i++ {
		digits = "0" + digits
	}
	return digits + strings.Repeat("0", max(0, 6-len(digits)))
}

// entraSecret checks the last three characters of a client secret with 8Q~ in
// it: the first three digits of the hash of those before them. The secrets with
// 7Q~ have none. Source: Microsoft.Security.Utilities, IdentifiableMetadata.
func entraSecret(secret []byte) error {
	const digits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~"
	cut := len(secret) - 3
	if cut < 6 {
		return errShort
	}
	if string(secret[3:6]) == "7Q~" {
		return nil
	}
	var want [6]byte
	sum := marvinSum("AadPwd00", secret[:cut])
	for i := len(want) - 1; i >= 0; i-- {
		want[i] = digits[sum%uint32(len(digits))]
		sum /= uint32(len(digits))
	}
	if got := string(secret[cut:]); got != string(want[:3]) {
		return errChecksum(got, string(want[:3]))
	}
	return nil
}
