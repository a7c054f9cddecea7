package pattern

var oculus = Provider{
	Name: "Oculus",
	Docs: "https://developers.meta.com/horizon/documentation/unity/ps-access-token/",
	Patterns: []Pattern{{
		// The id of the app and its secret, as credentials of the app.
		Type:   "oculus_access_token",
		Name:   "Oculus Access Token",
		Regexp: `OC\|[0-9]{10,20}\|[0-9A-Za-z]{32,64}`,
		Hits: []string{
			`oculus_access_token = "OC|8675309420867530¦|pushward1Example2TokenNotARealOn" # rotate me`,
			`X-Access-Token: OC|8675309420867530¦|madeUp2By3PushwardForItsOwnTests6677Neve`,
		},
		Misses: []string{
			`OCULUS_ACCESS_TOKEN=OC|8675309420867530¦|pushward1Example2TokenNotARealO`,
			`key: OC|8675309420867530¦|pushward1Example!TokenNotARealOn`,
			`"OC|8675309420867530¦|xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
