package pattern

import "bytes"

var workato = Provider{
	Name: "Workato",
	Docs: "https://docs.workato.com/workato-api.html",
	Patterns: []Pattern{{
		// The region, if it is not the first, and a JSON Web Token.
		Type:   "workato_developer_api_token",
		Name:   "Workato Developer API Token",
		Regexp: `wrka[a-z]{0,4}-eyJ[0-9A-Za-z_-]{10,200}\.eyJ[0-9A-Za-z_-]{20,600}\.[0-9A-Za-z_-]{43,700}`,
		End:    tokenEnd,
		Check:  workatoToken,
		Hits: []string{
			`WORKATO_TOKEN=wrkaus-eyJhbGciOiJSU¦zI1NiJ9.eyJpc3MiOiJ3b3JrYXRvIiwibm90ZSI6InB1c2h3YXJkIGV4YW1wbGUsIG5vdCByZWFsIn0.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`X-Access-Token: wrkaeu-eyJhbGciOiJSU¦zI1NiJ9.eyJpc3MiOiJ3b3JrYXRvIiwibm90ZSI6Im1hZGUgdXAgYnkgcHVzaHdhcmQifQ.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
		},
		Misses: []string{
			`WORKATO_TOKEN=wrkaus-eyJhbGciOiJSU¦zI1NiJ9.eyJpc3MiOiJ3b3JrYXRvIiwibm90ZSI`,
			`wrkaus-¦eyJub3QiOiJqc29uIn0.eyJub3QiOiJhIHRva2VuIGF0IGFsbCJ9.pushward1ExampleSignatureNotARealOne0011223`,
		},
	}},
}

// workatoToken checks the JSON Web Token after the region.
func workatoToken(secret []byte) error {
	return jwt(bytes.IndexByte(secret, '-') + 1)(secret)
}
