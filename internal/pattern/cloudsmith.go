package pattern

var cloudsmith = Provider{
	Name: "Cloudsmith",
	Docs: "https://docs.cloudsmith.com/authentication/",
	Patterns: []Pattern{{
		// The tail of six looks like the checksum of GitHub's tokens; nobody has reproduced it.
		Type:   "cloudsmith_api_key",
		Name:   "Cloudsmith API Key",
		Regexp: `csa_[0-9A-Fa-f]{30}[0-9A-Za-z]{6}`,
		End:    tokenEnd,
		Hits: []string{
			`export CLOUDSMITH_API_KEY='csa_¦5ca1ab1e0ddba11c0ffee4badfacadpushwa'`,
			`{"cloudsmithApiKey": "csa_¦decade0ff1cecab1e5eaf00d7e5ed0madeUp"}`,
		},
		Misses: []string{
			`CLOUDSMITH_API_KEY=csa_¦5ca1ab1e0ddba11c0ffee4badfacapushwa`,
			`key: csa_¦5ca1ab1e0dgba11c0ffee4badfacadpushwa`,
			`"csa_¦000000000000000000000000000000000000"`,
		},
	}},
}
