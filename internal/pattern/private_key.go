package pattern

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
)

var (
	pemBegin = []byte("-----BEGIN ")
	pemEnd   = []byte("-----END ")
	pemDash  = []byte("-----")
)

// privateKeyBlock checks that the PEM block in secret holds DER: base64 of one
// ASN.1 sequence that is as long as it says and begins with a version number,
// as PKCS #1, PKCS #8 and SEC 1 have it.
func privateKeyBlock(secret []byte) error {
	der, err := pemBody(secret)
	if err != nil {
		return err
	}
	const sequence, integer = 0x30, 0x02
	if len(der) < 4 || der[0] != sequence {
		return errors.New("the block holds no ASN.1 sequence")
	}
	header, length := 2, int(der[1])
	if length >= 0x80 {
		digits := length & 0x7f
		if digits > 3 || len(der) < 2+digits {
			return errors.New("the block's ASN.1 length is out of range")
		}
		header, length = 2+digits, 0
		for _, b := range der[2:header] {
			length = length<<8 | int(b)
		}
	}
	if length != len(der)-header {
		return errors.New("the block is cut: its ASN.1 length differs from what stands there")
	}
	if length == 0 || der[header] != integer {
		return errors.New("the block does not begin with a version number")
	}
	return nil
}

// opensshKeyBlock checks that the block holds one whole key that is not encrypted
// with a passphrase. Source: OpenSSH, PROTOCOL.key.
func opensshKeyBlock(secret []byte) error {
	raw, err := pemBody(secret)
	if err != nil {
		return err
	}
	rest, found := bytes.CutPrefix(raw, []byte("openssh-key-v1\x00"))
	if !found {
		return errors.New("the block does not begin with openssh-key-v1")
	}
	cipher, rest, err := sshString(rest)
	if err != nil {
		return err
	}
	if string(cipher) != "none" {
		return errors.New("the key is encrypted with a passphrase")
	}
	for range 2 { // the derivation function and its options
		if _, rest, err = sshString(rest); err != nil {
			return err
		}
	}
	const one = "\x00\x00\x00\x01"
	if rest, found = bytes.CutPrefix(rest, []byte(one)); !found {
		return errors.New("the block does not hold one key")
	}
	for range 2 { // the public key and the private part
		if _, rest, err = sshString(rest); err != nil {
			return err
		}
	}
	if len(rest) > 0 {
		return errors.New("something follows the key in its block")
	}
	return nil
}

// sshString splits off a string that four bytes of length precede.
func sshString(b []byte) (s, rest []byte, err error) {
	if len(b) < 4 || uint64(binary.BigEndian.Uint32(b)) > uint64(len(b)-4) {
		return nil, nil, errors.New("the block is cut")
	}
	n := binary.BigEndian.Uint32(b)
	return b[4 : 4+n], b[4+n:], nil
}

// pgpKeyBlock checks that the armour's last line, if it has one, is the CRC24 of
// the body. Source: RFC 4880, section 6.1.
func pgpKeyBlock(secret []byte) error {
	_, text, found := bytes.Cut(unescape(secret), []byte("\n\n")) // after the headers
	if !found {
		return errors.New("no empty line ends the armour's headers")
	}
	text, _, _ = bytes.Cut(text, pemEnd)
	body, sum, found := bytes.Cut(text, []byte("\n="))
	raw, err := base64.StdEncoding.DecodeString(string(compact(body)))
	if err != nil {
		return errors.New("the armour's body is not base64")
	}
	if !found {
		return nil // the checksum is optional
	}
	crc := crc24(raw)
	want := base64.StdEncoding.EncodeToString([]byte{byte(crc >> 16), byte(crc >> 8), byte(crc)})
	if got := string(compact(sum)); got != want {
		return errChecksum(got, want)
	}
	return nil
}

// crc24 is OpenPGP's.
func crc24(data []byte) uint32 {
	const start, polynomial = 0xb704ce, 0x1864cfb
	crc := uint32(start)
	for _, b := range data {
		crc ^= uint32(b) << 16
		for range 8 {
			crc <<= 1
			if crc&0x1000000 != 0 {
				crc ^= polynomial
			}
		}
	}
	return crc & 0xffffff
}

// pemBody decodes what stands between the BEGIN and the END line.
func pemBody(secret []byte) ([]byte, error) {
	_, text, found := bytes.Cut(secret, pemBegin)
	if found {
		_, text, found = bytes.Cut(text, pemDash)
	}
	text, _, closed := bytes.Cut(text, pemEnd)
	if !found || !closed {
		return nil, errors.New("no BEGIN and END line")
	}
	raw, err := base64.StdEncoding.DecodeString(string(compact(unescape(text))))
	if err != nil {
		return nil, errors.New("the block's body is not base64")
	}
	return raw, nil
}

// unescape writes line ends as \n, those of Windows and those that a JSON or
// source string escapes, and drops the carriage returns.
func unescape(text []byte) []byte {
	for _, cr := range []string{`\r`, "\r"} {
		text = bytes.ReplaceAll(text, []byte(cr), nil)
	}
	return bytes.ReplaceAll(text, []byte(`\n`), []byte("\n"))
}

// compact drops white space.
func compact(text []byte) []byte {
	return bytes.Join(bytes.Fields(text), nil)
}
