package pattern

var openShift = Provider{
	Name: "OpenShift",
	Docs: "https://docs.redhat.com/en/documentation/openshift_container_platform/",
	Patterns: []Pattern{{
		Type:   "openshift_user_token",
		Name:   "OpenShift User Token",
		Regexp: `sha256~[0-9A-Za-z_-]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`openshift_user_token: sha256~¦pushward1Example2TokenNotARealOne0011MadeUp`,
			`see https://app.test/hook?key=sha256~¦madeUp2By3PushwardForItsOwnTests6677NeverIs&v=2`,
		},
		Misses: []string{
			`"sha256~¦pushward1Example2TokenNotARealOne0011MadeU"`,
			`OPENSHIFT_USER_TOKEN=sha256~¦pushward1Examp+e2TokenNotARealOne0011MadeUp`,
			`key: sha256~¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
