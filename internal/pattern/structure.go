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
		parts := bytes.Split(secret[from:], []byte("."))
		if len(parts) != 3 {
			return fmt.Errorf("a JSON Web Token has 3 parts, not %d", len(parts))
		}
		var header struct {
			Alg string `json:"alg"`
		}
		if err := jsonPart(parts[0], &header); err != nil {
			return fmt.Errorf("header of the JSON Web Token: %w", err)
		}
		if header.Alg == "" {
			return errors.New(`header of the JSON Web Token names no "alg"`)
		}
		var claims map[string]json.RawMessage
		if err := jsonPart(parts[1], &claims); err != nil {
			return fmt.Errorf("claims of the JSON Web Token: %w", err)
		}
		return nil
	}
}

// jwtShape is the Regexp of types that only a claim tells apart; jwtClaim reads
// it.
const jwtShape = `eyJ[0-9A-Za-z_-]{10,500}\.eyJ[0-9A-Za-z_-]{10,1000}[0-9A-Za-z_-]{0,1000}\.[0-9A-Za-z_-]{20,1000}`

// jwtClaim checks that secret is a JSON Web Token whose claim fits. Such a claim
// always holds marker: several types share one shape, and a token of none of
// them is told apart by it without its JSON being read once for each.
func jwtClaim(claim, marker string, fits func(string) bool) func([]byte) error {
	whole := jwt(0)
	wrong := fmt.Errorf("claim %q is not that of the issuer", claim)
	return func(secret []byte) error {
		parts := bytes.Split(secret, []byte("."))
		if len(parts) != 3 {
			return fmt.Errorf("a JSON Web Token has 3 parts, not %d", len(parts))
		}
		text, err := anyBase64(parts[1])
		if err != nil {
			return err
		}
		if !bytes.Contains(text, []byte(marker)) {
			return wrong
		}
		if err := whole(secret); err != nil {
			return err
		}
		var claims map[string]json.RawMessage
		if json.Unmarshal(text, &claims) != nil {
			return errors.New("is not a JSON object")
		}
		var value string
		if json.Unmarshal(claims[claim], &value) != nil || !fits(value) {
			return wrong
		}
		return nil
	}
}

// base64JSON checks that the secret is base64 of a JSON object that holds keys.
func base64JSON(keys ...string) func([]byte) error {
	return func(secret []byte) error {
		var object map[string]json.RawMessage
		if err := jsonPart(secret, &object); err != nil {
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
func anyBase64(b []byte) ([]byte, error) {
	b = bytes.TrimRight(b, "=")
	encoding := base64.RawStdEncoding
	if bytes.ContainsAny(b, "-_") {
		encoding = base64.RawURLEncoding
	}
	raw := make([]byte, encoding.DecodedLen(len(b)))
	n, err := encoding.Decode(raw, b)
	if err != nil {
		return nil, errors.New("is not base64")
	}
	return raw[:n], nil
}
