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
		Before: assigned("openweather", "openweathermap", "owm", "appid"),
		Hits: []string{
			`OPENWEATHER_API_KEY=5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`{"open_weather": {"units": "metric", "apiKey": "decade0ff1cecab1¦e5eaf00d7e5ed0b0"}}`,
			`GET https://api.openweathermap.test/data/2.5/weather?q=Rome&appid=5ca1ab1e0ddba11c¦0ffee4badfacade7`,
		},
		Misses: []string{
			`openweather_key=5ca1ab1e0ddba11¦c0ffee4badfacade`,
			`openweather_key=5ca1ab1e0dgba11c¦0ffee4badfacade7`,
			`- name: Openweathermap by HTTP
  uuid: 5ca1ab1e0ddba11c¦0ffee4badfacade7`,
			`openweathermap-1.2.tgz sha256:decade0ff1cecab1¦e5eaf00d7e5ed0b0`,
		},
	}},
}
