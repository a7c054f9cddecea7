package pattern

var rubyGems = Provider{
	Name: "RubyGems",
	Docs: "https://guides.rubygems.org/api-key-scopes/",
	Patterns: []Pattern{{
		Type:   "rubygems_api_key",
		Name:   "RubyGems API Key",
		Regexp: `rubygems_[0-9A-Fa-f]{48}`,
		End:    tokenEnd,
		Hits: []string{
			`rubygems_api_key: rubygems_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55de`,
			`see https://app.test/hook?key=rubygems_¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1af&v=2`,
		},
		Misses: []string{
			`"rubygems_¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55d"`,
			`RUBYGEMS_API_KEY=rubygems_¦5ca1ab1e0ddba11cgffee4badfacade7a57e0fbeef1e55de`,
			`key: rubygems_¦000000000000000000000000000000000000000000000000`,
		},
	}},
}
