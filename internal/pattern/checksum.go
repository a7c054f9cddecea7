package pattern

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"strconv"
	"strings"
)

// errChecksum says what stands and what should. Both are checksums, so the
// secret's body stays unsaid.
func errChecksum[T string | []byte](got, want T) error {
	return fmt.Errorf("checksum is %s, want %s", got, want)
}

var errShort = errors.New("too short to hold a checksum")

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// base62CRC is GitHub's checksum: CRC32 of body as six digits to the base 62.
func base62CRC(body []byte) [6]byte {
	var out [6]byte
	sum := crc32.ChecksumIEEE(body)
	for i := len(out) - 1; i >= 0; i-- {
		out[i] = base62[sum%62]
		sum /= 62
	}
	return out
}

// crc32Base62 checks the last six characters against the base-62 CRC32 of
// what stands between the prefix, from bytes long, and them. Source: GitHub,
// "Behind GitHub's new authentication token formats"; npm and Vercel follow it.
func crc32Base62(from int) func([]byte) error {
	return func(secret []byte) error {
		cut := len(secret) - 6
		if cut <= from {
			return errShort
		}
		want := base62CRC(secret[from:cut])
		if got := secret[cut:]; !bytes.Equal(got, want[:]) {
			return errChecksum(got, want[:])
		}
		return nil
	}
}

// crc32Hex checks the last eight characters, lower-case hexadecimal, against
// the CRC32 of the body between the prefix, from bytes long, and the separator
// of sep bytes before them.
func crc32Hex(from, sep int) func([]byte) error {
	return func(secret []byte) error {
		cut := len(secret) - 8
		if cut-sep <= from {
			return errShort
		}
		want := fmt.Sprintf("%08x", crc32.ChecksumIEEE(secret[from:cut-sep]))
		if got := string(secret[cut:]); got != want {
			return errChecksum(got, want)
		}
		return nil
	}
}

// crc32UpperHex checks the last eight characters, hexadecimal, against the
// CRC32 of all that stands before them, as Atlassian writes it.
func crc32UpperHex(secret []byte) error {
	cut := len(secret) - 8
	if cut <= 0 {
		return errShort
	}
	want := fmt.Sprintf("%08X", crc32.ChecksumIEEE(secret[:cut]))
	if got := string(secret[cut:]); !strings.EqualFold(got, want) {
		return errChecksum(got, want)
	}
	return nil
}

// crc32LittleEndianHex checks the eight hexadecimal digits after the last
// underscore against the CRC32 of all before that underscore, lowest byte
// first, as Grafana writes it.
func crc32LittleEndianHex(secret []byte) error {
	cut := len(secret) - 8
	if cut <= 1 {
		return errShort
	}
	sum := crc32.ChecksumIEEE(secret[:cut-1])
	want := fmt.Sprintf("%02x%02x%02x%02x", byte(sum), byte(sum>>8), byte(sum>>16), byte(sum>>24))
	if got := string(secret[cut:]); got != want {
		return errChecksum(got, want)
	}
	return nil
}

// crc32Base36 checks the last seven characters, lower-case base 36, against the
// CRC32 of all that stands before them, as GitLab's routable tokens have it.
func crc32Base36(secret []byte) error {
	cut := len(secret) - 7
	if cut <= 0 {
		return errShort
	}
	want := strconv.FormatUint(uint64(crc32.ChecksumIEEE(secret[:cut])), 36)
	want = strings.Repeat("0", 7-len(want)) + want
	if got := string(secret[cut:]); got != want {
		return errChecksum(got, want)
	}
	return nil
}

// crc32Base64 checks base64url, from the byte from on, whose last four bytes are
// the checksum of those before them, highest byte first. Source: Yandex Cloud,
// "Searching for Yandex Cloud secrets in open sources".
func crc32Base64(from int, table *crc32.Table) func([]byte) error {
	return func(secret []byte) error {
		if len(secret) <= from {
			return errShort
		}
		raw, err := base64.RawURLEncoding.DecodeString(string(secret[from:]))
		if err != nil {
			return errors.New("is not base64url")
		}
		cut := len(raw) - 4
		if cut <= 0 {
			return errShort
		}
		got, want := binary.BigEndian.Uint32(raw[cut:]), crc32.Checksum(raw[:cut], table)
		if got != want {
			return errChecksum(fmt.Sprintf("%08x", got), fmt.Sprintf("%08x", want))
		}
		return nil
	}
}
