package pattern

var contributedSystems = Provider{
	Name: "Contributed Systems",
	Docs: "https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ",
	Patterns: []Pattern{{
		Type:   "contributed_systems_credentials",
		Name:   "Contributed Systems Credentials",
		Regexp: `[0-9A-Fa-f]{8}:[0-9A-Fa-f]{8}@(?:gems|enterprise)\.contribsys\.com`,
		Hits: []string{
			`source "https://5ca1ab1e:0ddba11c@gems.contr¦ibsys.com/"`,
			`BUNDLE_SOURCE: https://decade0f:f1cecab1@enterprise.contr¦ibsys.com`,
		},
		Misses: []string{
			`source "https://5ca1ab1e:0ddba11@gems.contr¦ibsys.com/"`,
			`source "https://5ca1ab1e:0dgba11c@gems.contr¦ibsys.com/"`,
		},
	}},
}
