package pattern

var dependencyTrack = Provider{
	Name: "Dependency-Track",
	Docs: "https://docs.dependencytrack.org/integrations/rest-api/",
	Patterns: []Pattern{{
		Type:   "dependency_track_api_key",
		Name:   "Dependency-Track API Key",
		Regexp: `odt_[0-9A-Za-z]{32,255}`,
		Hits: []string{
			`const dependencyTrackApiKey = "odt_¦pushward1ExampleTokenNotARealOne";`,
			`see https://app.test/hook?key=odt_¦madeUp2ByPushwardForItsOwnTests6677NeverI&v=2`,
		},
		Misses: []string{
			`"odt_¦pushward1ExampleTokenNotARealOn"`,
			`DEPENDENCY_TRACK_API_KEY=odt_¦pushward1E-ampleTokenNotARealOne`,
			`key: odt_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
