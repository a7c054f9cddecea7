package pattern

var mongoDB = Provider{
	Name: "MongoDB",
	Docs: "https://www.mongodb.com/docs/atlas/api/service-accounts-overview/",
	Patterns: []Pattern{{
		Type:   "mongodb_atlas_service_account_secret",
		Name:   "MongoDB Atlas Service Account Secret",
		Regexp: `mdb_sa_sk_[0-9A-Za-z_-]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`MONGODB_ATLAS_SERVICE_ACCOUNT_SECRET=mdb_sa_sk_¦pushward1Example2TokenNotARealOne0011Mad`,
			`X-Access-Token: mdb_sa_sk_¦madeUp2By3PushwardForItsOwnTests6677Neve`,
		},
		Misses: []string{
			`key: mdb_sa_sk_¦pushward1Example2TokenNotARealOne0011Ma`,
			`"mdb_sa_sk_¦pushward1Exam+le2TokenNotARealOne0011Mad"`,
			`MONGODB_ATLAS_SERVICE_ACCOUNT_SECRET=mdb_sa_sk_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// Name and password are the user's; what is plainly no password is left out.
		Type:         "mongodb_atlas_db_uri_with_credentials",
		Name:         "MongoDB Atlas Database URI with credentials",
		Regexp:       `mongodb\+srv://[^\s:@/"<>$]{1,64}:[^\s@/"<>${}]{6,100}@[0-9A-Za-z.-]{1,100}\.mongodb\.net`,
		MustNotMatch: []string{`(?i):(?:pass|passw|passwd|password|passwort|pwd|secret|mongo|mongodb|root|admin|user|username|test|guest|example|x+|\*+|%s|[.]+)@`},
		Hits: []string{
			`MONGO_URL=mongodb+srv:¦//pushward:Not4RealPassphrase@cluster0.example.mongodb.net/test?w=majority`,
			`{"uri": "mongodb+srv:¦//ci:madeUp2ByPushwardForTests@madeup.mongodb.net"}`,
		},
		Misses: []string{
			`mongodb+srv:¦//pushward:password@cluster0.example.mongodb.net/test`,
			`mongodb+srv:¦//pushward:<db_password>@cluster0.example.mongodb.net/test`,
			`mongodb+srv:¦//cluster0.example.mongodb.net/test`,
		},
	}},
}
