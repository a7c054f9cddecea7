package pattern

var flickr = Provider{
	Name: "Flickr",
	Docs: "https://www.flickr.com/services/api/misc.api_keys.html",
	Patterns: []Pattern{{
		Type:   "flickr_api_key",
		Name:   "Flickr API Key",
		Class:  Context,
		Regexp: `[0-9a-f]{32}`,
		End:    tokenEnd,
		Near:   []string{"flickr"},
		Before: assigned("flickr"),
		Hits: []string{
			`flickr_key=5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`{"flickr": "decade0ff1cecab1¦e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`flickr_key=5ca1ab1e0ddba11¦c0ffee4badfacade`,
			`flickr_key=5ca1ab1e0dgba11c¦0ffee4badfacade7`,
			`flickr_key=0000000000000000¦0000000000000000`,
		},
	}},
}
