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
			`export OPENSHIFT_USER_TOKEN='sha256~¦pushward1Example2TokenNotARealOne0011MadeUp'`,
			`tool --openshift-user-token=sha256~¦madeUp2By3PushwardForItsOwnTests6677NeverIs --verbose`,
		},
		Misses: []string{
			`OPENSHIFT_USER_TOKEN=sha256~¦pushward1Example2TokenNotARealOne0011MadeU`,
			`key: sha256~¦pushward1Examp+e2TokenNotARealOne0011MadeUp`,
			`"sha256~¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}
