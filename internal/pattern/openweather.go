package pattern

var openweather = Provider{
	Name: "Openweather",
	Docs: "https://openweathermap.org/appid",
	Patterns: []Pattern{{
		Type:   "openweather_api_key",
		Name:   "Openweather API Key",
		Class:  Context,
		Regexp: `[0-9a-f]{32}`,
		End:    tokenEnd,
		Near:   []string{"openweather", "open_weather", "owm_api", "appid"},
		Hits: []string{
			`openweather_key=5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`{"open_weather": "decade0ff1cecab1¦e5eaf00d7e5ed0b0"}`,
		},
		Misses: []string{
			`openweather_key=5ca1ab1e0ddba11¦c0ffee4badfacade`,
			`openweather_key=5ca1ab1e0dgba11c¦0ffee4badfacade7`,
			`openweather_key=0000000000000000¦0000000000000000`,
		},
	}},
}
