package pattern

var heroku = Provider{
	Name: "Heroku",
	Docs: "https://devcenter.heroku.com/articles/authentication",
	Patterns: []Pattern{{
		Type:   "heroku_platform_api_oauth2_token",
		Name:   "Heroku Platform API OAuth2 Token",
		Regexp: `HRKU-AA[0-9A-Za-z_-]{58}`,
		End:    tokenEnd,
		Hits: []string{
			`heroku_platform_api_oauth2_token: HRKU-AA¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlon`,
			`X-Access-Token: HRKU-AA¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyServic`,
		},
		Misses: []string{
			`key: HRKU-AA¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlo`,
			`"HRKU-AA¦pushward1Example2To+enNotARealOne0011MadeUpForThisTestAlon"`,
			`HEROKU_PLATFORM_API_OAUTH2_TOKEN=HRKU-AA¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "heroku_legacy_api_key",
		Name:   "Heroku Legacy API Key",
		Class:  Context,
		Regexp: `[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Near:   []string{"heroku_api", "heroku_key", "heroku-api", "herokuapi"},
		Before: assigned("heroku"),
		Hits: []string{
			`heroku_api_key=5ca1ab1e-0ddb-a11c-0ffe-e4badf¦acade7`,
			`{"heroku_key": "decade0f-f1ce-cab1-e5ea-f00d7e¦5ed0b0"}`,
		},
		Misses: []string{
			`heroku_api_key=5ca1ab1e-0ddb-a11c-0ffe-e4bad¦facade`,
			`heroku_api_key=5ca1ab1e-0ddb-a11c-0ffe-e4bagf¦acade7`,
			`heroku_api:
  app_id: 5ca1ab1e-0ddb-a11c-0ffe-e4bad¦facade7`,
		},
	}, {
		// All of it is made by Heroku: a user of letters, p and 64 digits, a host of Amazon.
		Type:   "heroku_postgres_connection_url",
		Name:   "Heroku Postgres Connection URL",
		Source: "https://devcenter.heroku.com/articles/connecting-heroku-postgres",
		Regexp: `postgres(?:ql)?://[0-9a-z]{10,20}:p?[0-9a-f]{64}@[0-9a-z.-]{8,100}\.amazonaws\.com:[0-9]{2,5}/[0-9a-z]{8,20}`,
		Hits: []string{
			`DATABASE_URL=postgres:¦//u5ca1ab1e0ddba:p5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf@ec2-203-0-113-7.compute-1.amazonaws.com:5432/d0pushward1exa`,
			`{"url": "postgres:¦//pushwardexampl:decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b@c1madeup.cluster-2pushward.us-east-1.rds.amazonaws.com:5432/dmadeupbypushw"}`,
		},
		Misses: []string{
			`DATABASE_URL=postgres:¦//u5ca1ab1e0ddba:p5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39@ec2-203-0-113-7.compute-1.amazonaws.com:5432/d0pushward1exa`,
			`DATABASE_URL=postgres:¦//pushwardexampl:pushwardExampleNotReal0011@ec2-203-0-113-7.compute-1.amazonaws.com:5432/d0pushward1exa`,
			`DATABASE_URL=postgres:¦//user:password@host.us-east-1.rds.amazonaws.com:5432/database`,
		},
	}},
}
