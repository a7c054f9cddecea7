package pattern

var pypi = Provider{
	Name: "PyPI",
	Docs: "https://pypi.org/help/#apitoken",
	Patterns: []Pattern{{
		// A macaroon whose location is pypi.org or test.pypi.org.
		Type:   "pypi_api_token",
		Name:   "PyPI API Token",
		Regexp: `pypi-(?:AgEIcHlwaS5vcmc|AgENdGVzdC5weXBpLm9yZw)[0-9A-Za-z_-]{50,1000}`,
		End:    tokenEnd,
		Hits: []string{
			`export PYPI_API_TOKEN='py¦pi-AgEIcHlwaS5vcmcpushward1Example2TokenNotARealOne0011MadeUpForThis'`,
			`curl -H 'X-Api-Key: py¦pi-AgENdGVzdC5weXBpLm9yZwmadeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests66' https://api.test/v1`,
		},
		Misses: []string{
			`"py¦pi-AgEIcHlwaS5vcmcpushward1Example2TokenNotARealOne0011MadeUpForThi"`,
			`PYPI_API_TOKEN=py¦pi-AgEIcHlwaS5vcmcpushward1Example+TokenNotARealOne0011MadeUpForThis`,
			`key: py¦pi-AgEIcHlwaS5vcmcxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
