package pattern

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
)

// jwt checks that secret, from the byte from on, is a JSON Web Token: three
// base64url parts whose first is a JSON object naming an "alg" (RFC 7515).
func jwt(from int) func([]byte) error {
	return func(secret []byte) error {
		if len(secret) <= from {
			return errors.New("no JSON Web Token after the prefix")
		}
		header, claims, err := jwtParts(secret[from:])
		if err != nil {
			return err
		}
		var named struct {
			Alg string `json:"alg"`
		}
		if err := jsonPart(header, &named); err != nil {
			return fmt.Errorf("header of the JSON Web Token: %w", err)
		}
		if named.Alg == "" {
			return errors.New(`header of the JSON Web Token names no "alg"`)
		}
		text, err := anyBase64(claims)
		if err != nil {
			return fmt.Errorf("claims of the JSON Web Token: %w", err)
		}
		if !isObject(text) {
			return errors.New("claims of the JSON Web Token are no JSON object")
		}
		return nil
	}
}

// jwtParts gives the first two of three parts.
func jwtParts(token []byte) (header, claims []byte, err error) {
	header, rest, _ := bytes.Cut(token, dot)
	claims, signature, found := bytes.Cut(rest, dot)
	if !found || bytes.IndexByte(signature, '.') >= 0 {
		return nil, nil, fmt.Errorf("a JSON Web Token has 3 parts, not %d", 1+bytes.Count(token, dot))
	}
	return header, claims, nil
}

var dot = []byte(".")

// isObject is cheaper than decoding into a map: thousands of shapes of a token
// may stand in one file.
func isObject(text []byte) bool {
	text = bytes.TrimLeft(text, " \t\r\n")
	return len(text) > 0 && text[0] == '{' && json.Valid(text)
}

// jwtShape is the Regexp of types that only a claim tells apart; jwtClaim reads
// it.
const jwtShape = `eyJ[0-9A-Za-z_-]{10,500}\.eyJ[0-9A-Za-z_-]{10,1000}[0-9A-Za-z_-]{0,1000}\.[0-9A-Za-z_-]{20,1000}`

// jwtClaim checks that secret is a JSON Web Token whose claim fits. Such a claim
// always holds marker: several types share one shape, and a token of none of
// them is told apart by it without its JSON being read once for each.
func jwtClaim(claim, marker string, fits func(string) bool) func([]byte) error {
	whole, sign := jwt(0), []byte(marker)
	wrong := fmt.Errorf("claim %q is not that of the issuer", claim)
	return func(secret []byte) error {
		_, part, err := jwtParts(secret)
		if err != nil {
			return err
		}
		var room [1024]byte // most claims fit, and most are another issuer's
		text, err := appendBase64(room[:0], part)
		if err != nil {
			return err
		}
		if !bytes.Contains(text, sign) {
			return wrong
		}
		if err := whole(secret); err != nil {
			return err
		}
		var claims map[string]json.RawMessage
		if json.Unmarshal(bytes.Clone(text), &claims) != nil {
			return errors.New("is not a JSON object")
		}
		var value string
		if json.Unmarshal(claims[claim], &value) != nil || !fits(value) {
			return wrong
		}
		return nil
	}
}

// base64JSON checks that the secret, from the byte from on, is base64 of a JSON
// object that holds keys.
func base64JSON(from int, keys ...string) func([]byte) error {
	return func(secret []byte) error {
		if len(secret) <= from {
			return errors.New("nothing after the prefix")
		}
		var object map[string]json.RawMessage
		if err := jsonPart(secret[from:], &object); err != nil {
			return err
		}
		for _, k := range keys {
			if _, ok := object[k]; !ok {
				return fmt.Errorf("JSON has no %q", k)
			}
		}
		return nil
	}
}

// jsonPart decodes base64 of either alphabet into v. Its errors hold no part of
// the input.
func jsonPart(part []byte, v any) error {
	raw, err := anyBase64(part)
	if err != nil {
		return err
	}
	if json.Unmarshal(raw, v) != nil {
		return errors.New("is not a JSON object")
	}
	return nil
}

// anyBase64 decodes base64 of either alphabet, padded or not.
func anyBase64(b []byte) ([]byte, error) { return appendBase64(nil, b) }

// appendBase64 is anyBase64 into a buffer.
func appendBase64(dst, b []byte) ([]byte, error) {
	for len(b) > 0 && b[len(b)-1] == '=' {
		b = b[:len(b)-1]
	}
	encoding := base64.RawStdEncoding
	if bytes.IndexByte(b, '-') >= 0 || bytes.IndexByte(b, '_') >= 0 {
		encoding = base64.RawURLEncoding
	}
	dst, err := encoding.AppendDecode(dst, b)
	if err != nil {
		return nil, errNoBase64
	}
	return dst, nil
}

var errNoBase64 = errors.New("is not base64")
