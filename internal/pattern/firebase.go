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
			`firebase_cloud_messaging_server_key = "AAAApushwar:APA¦91bd1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTestA" # rotate me`,
			`<firebaseCloudMessagingServerKey>AAAAmadeUp2:APA¦91bByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyServi</firebaseCloudMessagingServerKey>`,
		},
		Misses: []string{
			`key: AAAApushwar:APA¦91bd1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTest`,
			`"AAAApushwar:APA¦91bd1ExampleTokenNotARealOne0011MadeUpForThisTe+tAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTestA"`,
			`FIREBASE_CLOUD_MESSAGING_SERVER_KEY=AAAAxxxxxxx:APA¦91bxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
