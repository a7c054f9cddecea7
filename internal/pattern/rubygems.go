package pattern

var rubyGems = Provider{
	Name: "RubyGems",
	Docs: "https://guides.rubygems.org/api-key-scopes/",
	Patterns: []Pattern{{
		Type:   "rubygems_api_key",
		Name:   "RubyGems API Key",
		Regexp: `rubygems_[0-9a-f]{48}`,
		End:    tokenEnd,
		Hits: []string{
			`const rubygemsApiKey = "rubygems_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55de";`,
			`X-Access-Token: rubygems_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1af`,
		},
		Misses: []string{
			`key: rubygems_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55d`,
			`"rubygems_¦5ca1ab1e0ddba11cgffee4badfacade7a57e0fbeef1e55de"`,
			`RUBYGEMS_API_KEY=rubygems_¦000000000000000000000000000000000000000000000000`,
		},
	}},
}
