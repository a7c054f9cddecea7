package pattern

var flyIo = Provider{
	Name: "Fly.io",
	Docs: "https://fly.io/docs/security/tokens/",
	Patterns: []Pattern{{
		// The groups keep the literals whole; without them the parser draws out the f.
		Type:   "flyio_access_token",
		Name:   "Fly.io Access Token",
		Regexp: `(fo1_[0-9A-Za-z_-]{43})|(fm1[ar]_[0-9A-Za-z+/]{100,1000}[0-9A-Za-z+/]{0,1000}={0,3})|(fm2_[0-9A-Za-z+/]{100,1000}[0-9A-Za-z+/]{0,1000}={0,3})`,
		End:    `[^0-9A-Za-z+/=_-]|\z`,
		Hits: []string{
			`FLYIO_ACCESS_TOKEN=fo1_¦pushward1Example2TokenNotARealOne0011MadeUp`,
			`tool --flyio-access-token=fm2_¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoor== --verbose`,
		},
		Misses: []string{
			`FLYIO_ACCESS_TOKEN=fo1_¦pushward1Example2TokenNotARealOne0011MadeU`,
			`key: fo1_¦pushward1Examp+e2TokenNotARealOne0011MadeUp`,
			`"fo1_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
