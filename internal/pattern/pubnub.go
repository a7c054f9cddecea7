package pattern

var pubNub = Provider{
	Name: "PubNub",
	Docs: "https://www.pubnub.com/docs/general/setup/account-setup",
	Patterns: []Pattern{{
		// Meant to be public; known so that it is not taken for a secret.
		Type:   "pubnub_publish_key",
		Name:   "PubNub Publish Key",
		Off:    true,
		Regexp: `pub-c-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		End:    tokenEnd,
		Hits: []string{
			`const pubnubPublishKey = "pub-c-¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7";`,
			`<pubnubPublishKey>pub-c-¦decade0f-f1ce-cab1-e5ea-f00d7e5ed0b0</pubnubPublishKey>`,
		},
		Misses: []string{
			`key: pub-c-¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade`,
			`"pub-c-¦5ca1ab1e-0ddb-a11c-0ffe-e4bagfacade7"`,
			`PUBNUB_PUBLISH_KEY=pub-c-¦00000000-0000-0000-0000-000000000000`,
		},
	}, {
		// Meant to be public; known so that it is not taken for a secret.
		Type:   "pubnub_subscribe_key",
		Name:   "PubNub Subscribe Key",
		Off:    true,
		Regexp: `sub-c-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		End:    tokenEnd,
		Hits: []string{
			`pubnub_subscribe_key = "sub-c-¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7" # rotate me`,
			`see https://app.test/hook?key=sub-c-¦decade0f-f1ce-cab1-e5ea-f00d7e5ed0b0&v=2`,
		},
		Misses: []string{
			`"sub-c-¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade"`,
			`PUBNUB_SUBSCRIBE_KEY=sub-c-¦5ca1ab1e-0ddb-a11c-0ffe-e4bagfacade7`,
			`key: sub-c-¦00000000-0000-0000-0000-000000000000`,
		},
	}},
}
