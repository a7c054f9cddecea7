package pattern

var dependencyTrack = Provider{
	Name: "Dependency-Track",
	Docs: "https://docs.dependencytrack.org/integrations/rest-api/",
	Patterns: []Pattern{{
		// A public id and the key; the two were one before, and older keys have been cut in two. Source:
		// Alpine, ApiKeyGenerator and ApiKeyDecoder.
		Type:   "dependency_track_api_key",
		Name:   "Dependency-Track API Key",
		Regexp: `odt_(?:[0-9A-Za-z]{8}_[0-9A-Za-z]{32}|[0-9A-Za-z]{5}_[0-9A-Za-z]{27}|[0-9A-Za-z]{32})`,
		End:    tokenEnd,
		Hits: []string{
			`export DEPENDENCY_TRACK_API_KEY='odt_¦pushwar1_pushward1Example2TokenNotARealOn'`,
			`curl -H 'X-Api-Key: odt_¦madeUp2By3PushwardForItsOwnTests' https://api.test/v1`,
			`dtrack: odt_¦made2_madeUp2By3PushwardForItsOwn`,
		},
		Misses: []string{
			`"odt_¦pushward1Example2TokenNotARealO"`,
			`DEPENDENCY_TRACK_API_KEY=odt_¦push_pushward1Example2TokenNotARealOn`,
			`key: odt_¦pushwar1_pushward1Example2TokenNotARealOne`,
		},
	}},
}
