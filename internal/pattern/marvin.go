package pattern

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"math/bits"
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
			low, high := marvin32(binary.BigEndian.Uint64([]byte(seed)), key[:cut])
			binary.LittleEndian.PutUint32(sum[:], low^high)
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
