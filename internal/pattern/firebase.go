package pattern

var firebase = Provider{
	Name: "Firebase",
	Docs: "https://firebase.google.com/docs/cloud-messaging",
	Patterns: []Pattern{{
		Type:   "firebase_cloud_messaging_server_key",
		Name:   "Firebase Cloud Messaging Server Key",
		Regexp: `AAAA[0-9A-Za-z_-]{7}:APA91b[0-9A-Za-z_-]{134}`,
		End:    tokenEnd,
		Hits: []string{
			`firebase_cloud_messaging_server_key: AAAApushwar:APA¦91bd1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTes`,
			`X-Access-Token: AAAAmadeUp2:APA¦91bBy3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnySer`,
		},
		Misses: []string{
			`key: AAAApushwar:APA¦91bd1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTe`,
			`"AAAApushwar:APA¦91bd1Example2TokenNotARealOne0011MadeUpForThisT+stAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTes"`,
			`FIREBASE_CLOUD_MESSAGING_SERVER_KEY=AAAAxxxxxxx:APA¦91bxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
