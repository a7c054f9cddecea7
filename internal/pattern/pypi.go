package pattern

import (
	"bytes"
	"errors"
)

var pypi = Provider{
	Name: "PyPI",
	Docs: "https://pypi.org/help/#apitoken",
	Patterns: []Pattern{{
		// A macaroon whose location is pypi.org or test.pypi.org; what it is limited to makes its length.
		Type:   "pypi_api_token",
		Name:   "PyPI API Token",
		Regexp: `pypi-(?:AgEIcHlwaS5vcmc|AgENdGVzdC5weXBpLm9yZw)[0-9A-Za-z_-]{50,1000}`,
		End:    tokenEnd,
		Check:  pypiToken,
		Hits: []string{
			`export PYPI_API_TOKEN='py¦pi-AgEIcHlwaS5vcmcCJDVjYTFhYjFlLTBkZGItYTExYy0wZmZlLWU0YmFkZmFjYWRlNwACJXsidmVyc2lvbiI6IDEsICJwZXJtaXNzaW9ucyI6ICJ1c2VyIn0AAAYgcHVzaHdhcmQxRXhhbXBsZTJUb2tlbk5vdEFSZWFsT24'`,
			`curl -H 'X-Api-Key: py¦pi-AgENdGVzdC5weXBpLm9yZwIkZGVjYWRlMGYtZjFjZS1jYWIxLWU1ZWEtZjAwZDdlNWVkMGIwAAIXWzMsICJwdXNod2FyZC1leGFtcGxlIl0AAhtbMSwgMTg5MzQ1NjAwMCwgMTcwMDAwMDAwMF0AAAYgbWFkZVVwMkJ5M1B1c2h3YXJkRm9ySXRzT3duVGVzdHM' https://api.test/v1`,
		},
		Misses: []string{
			`"py¦pi-AgEIcHlwaS5vcmcCJDVjYTFhYjFlLTBkZGItYTExYy0wZmZlLWU0YmFkZmFjYWRlNwACJXsidmVyc2lvbiI6IDEsICJwZXJtaXNzaW9ucyI6ICJ1c2VyIn0AAAYgcHVzaHdhcmQxRXhhbXBsZTJUb2tlbk5vdEFSZWFsT2"`,
			`PYPI_API_TOKEN=py¦pi-AgEIcHlwaS5vcmCCJDVjYTFhYjFlLTBkZGItYTExYy0wZmZlLWU0YmFkZmFjYWRlNwACJXsidmVyc2lvbiI6IDEsICJwZXJtaXNzaW9ucyI6ICJ1c2VyIn0AAAYgcHVzaHdhcmQxRXhhbXBsZTJUb2tlbk5vdEFSZWFsT24`,
			`key: py¦pi-AgEIcHlwaS5vcmcxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}

// pypiToken checks that the macaroon ends with its signature: field 6, of 32
// bytes.
func pypiToken(secret []byte) error {
	raw, err := anyBase64(bytes.TrimPrefix(secret, []byte("pypi-")))
	if err != nil {
		return err
	}
	const field, length = 6, 32
	at := len(raw) - length - 2
	if at < 0 || raw[at] != field || raw[at+1] != length {
		return errors.New("does not end with the signature of a macaroon")
	}
	return nil
}
