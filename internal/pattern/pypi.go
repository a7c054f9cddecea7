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
			`PYPI_API_TOKEN=py¦pi-AgEIcHlwaS5vcmcpushwardExampleTokenNotARealOne0011MadeUpForThisTe`,
			`Authorization: Bearer py¦pi-AgENdGVzdC5weXBpLm9yZwmadeUpByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUpByPushwardForItsOwnTests6677Ne`,
		},
		Misses: []string{
			`key: py¦pi-AgEIcHlwaS5vcmcpushwardExampleTokenNotARealOne0011MadeUpForThisT`,
			`"py¦pi-AgEIcHlwaS5vcmcpushwardExampleT+kenNotARealOne0011MadeUpForThisTe"`,
			`PYPI_API_TOKEN=py¦pi-AgEIcHlwaS5vcmcxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
