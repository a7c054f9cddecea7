package pattern

var openVSX = Provider{
	Name: "OpenVSX",
	Slug: "openvsx",
	Docs: "https://github.com/eclipse/openvsx/wiki/Publishing-Extensions",
	Patterns: []Pattern{{
		// Of a person, or issued to a trusted publisher; older ones have a UUID.
		Type:   "openvsx_access_token",
		Name:   "OpenVSX Access Token",
		Source: "https://github.com/eclipse-openvsx/openvsx/blob/main/server/src/main/java/org/eclipse/openvsx/accesstoken/AccessTokenService.java",
		Regexp: `(?:(ovsxat_)|(ovsxtp_))(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9A-Za-z]{43})`,
		End:    tokenEnd,
		Hits: []string{
			`OVSX_PAT=ovsxat_¦pushward1Example2TokenNotARealOne0011MadeUp`,
			`npx ovsx publish -p ovsxat_¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7 --verbose`,
		},
		Misses: []string{
			`OVSX_PAT=ovsxat_¦pushward1Example2TokenNotARealOne0011MadeU`,
			`OVSX_PAT=ovsxat_¦5ca1ab1e-0ddb-a11c-0ffe-e4badgacade7`,
			`token: "ovsxat_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
