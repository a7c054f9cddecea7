package pattern

var mapbox = Provider{
	Name: "Mapbox",
	Docs: "https://docs.mapbox.com/help/dive-deeper/access-tokens/",
	Patterns: []Pattern{{
		Type:   "mapbox_secret_access_token",
		Name:   "Mapbox Secret Access Token",
		Regexp: `sk\.eyJ[0-9A-Za-z_-]{40,120}\.[0-9A-Za-z_-]{22}`,
		End:    tokenEnd,
		Check:  base64JSON(3, ".", "u", "a"),
		Hits: []string{
			`MAPBOX_SECRET=sk.eyJ¦1IjoicHVzaHdhcmQtZXhhbXBsZSIsImEiOiJub3QtYS1yZWFsLXRva2VuLTAwMTEifQ.pushward1ExampleNotARe`,
			`{"accessToken": "sk.eyJ¦1IjoibWFkZXVwLWJ5LXB1c2h3YXJkIiwiYSI6Im5ldmVyLWlzc3VlZC02Njc3In0.madeUp2ByPushwardForIt"}`,
		},
		Misses: []string{
			`MAPBOX_SECRET=sk.eyJ¦1IjoicHVzaHdhcmQtZXhhbXBsZSIsImEiOiJub3QtYS1yZWFsLXRva2VuLTAwMTEifQ.pushward1ExampleNotAR`,
			`sk.eyJ¦ub3QiOiJ0aGUga2V5cyBvZiBhIHRva2VuIGFzIHRoZXkgYXJlIn0.pushward1ExampleNotARe`,
		},
	}, {
		Type:         "mapbox_temporary_access_token",
		Name:         "Mapbox Temporary Access Token",
		Regexp:       `tk\.[0-9A-Za-z_-]{32,128}\.[0-9A-Za-z_-]{20,30}`,
		End:          tokenEnd,
		MustMatch:    []string{`[0-9]`},
		MustNotMatch: []string{`^tk\.(?:[^e]|e[^y])`},
		Hits: []string{
			`MAPBOX_TEMPORARY_ACCESS_TOKEN=tk.eyJ¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn.yone4455pushward1Examp`,
			`<mapboxTemporaryAccessToken>tk.eyJ¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhe.re0022madeUp2By3Pushwa</mapboxTemporaryAccessToken>`,
		},
		Misses: []string{
			`key: tk.¦pushward1Example2TokenNotARealO.ne0011MadeUpForThisT`,
			`"tk.¦pushward1E+ample2TokenNotARealOn.e0011MadeUpForThisTe"`,
			`MAPBOX_TEMPORARY_ACCESS_TOKEN=tk.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "mapbox_public_access_token",
		Name:   "Mapbox Public Access Token",
		Off:    true,
		Regexp: `pk\.eyJ[0-9A-Za-z_-]{40,120}\.[0-9A-Za-z_-]{22}`,
		End:    tokenEnd,
		Hits: []string{
			`export MAPBOX_PUBLIC_ACCESS_TOKEN='pk.eyJ¦pushward1Example2TokenNotARealOne0011Mad.eUpForThisTestAlone223'`,
			`see https://app.test/hook?key=pk.eyJ¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8.899OpensNoDoorAnywhere&v=2`,
		},
		Misses: []string{
			`"pk.eyJ¦pushward1Example2TokenNotARealOne0011Ma.deUpForThisTestAlone22"`,
			`MAPBOX_PUBLIC_ACCESS_TOKEN=pk.eyJ¦pushward1Exam+le2TokenNotARealOne0011Mad.eUpForThisTestAlone223`,
			`key: pk.eyJ¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
