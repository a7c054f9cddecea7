package pattern

var dependencyTrack = Provider{
	Name: "Dependency-Track",
	Docs: "https://docs.dependencytrack.org/integrations/rest-api/",
	Patterns: []Pattern{{
		Type:   "dependency_track_api_key",
		Name:   "Dependency-Track API Key",
		Regexp: `odt_[0-9A-Za-z]{32,255}`,
		Hits: []string{
			`export DEPENDENCY_TRACK_API_KEY='odt_¦pushward1Example2TokenNotARealOn'`,
			`curl -H 'X-Api-Key: odt_¦madeUp2By3PushwardForItsOwnTests6677Never' https://api.test/v1`,
		},
		Misses: []string{
			`"odt_¦pushward1Example2TokenNotARealO"`,
			`DEPENDENCY_TRACK_API_KEY=odt_¦pushward1E-ample2TokenNotARealOn`,
			`key: odt_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
