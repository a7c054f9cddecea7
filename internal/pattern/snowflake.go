package pattern

var snowflake = Provider{
	Name: "Snowflake",
	Docs: "https://docs.snowflake.com/en/user-guide/programmatic-access-tokens",
	Patterns: []Pattern{{
		// A JSON Web Token; no length is published.
		Type:   "snowflake_programmatic_access_token",
		Name:   "Snowflake Programmatic Access Token",
		Class:  Context,
		Regexp: `eyJraWQiOi[0-9A-Za-z_-]{10,100}\.eyJ[0-9A-Za-z_-]{10,300}\.[0-9A-Za-z_-]{40,120}`,
		End:    tokenEnd,
		Near:   []string{"snowflake"},
		Check:  jwt(0),
		Hits: []string{
			`SNOWFLAKE_TOKEN=eyJraWQiOiI4Njc1MzA5NDIwIiwiYW¦xnIjoiRVMyNTYifQ.eyJwIjoiMjcxODI4IiwiaXNzIjoiU0Y6cHVzaHdhcmQiLCJub3RlIjoicHVzaHdhcmQgZXhhbXBsZSwgbm90IHJlYWwifQ.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`{"snowflake": {"token": "eyJraWQiOiI4Njc1MzA5NDIwIiwiYW¦xnIjoiRVMyNTYifQ.eyJwIjoiMjcxODI4IiwiaXNzIjoiU0Y6cHVzaHdhcmQiLCJub3RlIjoibWFkZSB1cCBieSBwdXNod2FyZCJ9.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward"}}`,
		},
		Misses: []string{
			`SNOWFLAKE_TOKEN=eyJraWQiOiI4Njc1MzA5NDIwIiwiYW¦xnIjoiRVMyNTYifQ.eyJwIjoiMjcxO`,
			`TOKEN=eyJraWQiOiI4Njc1MzA5NDIwIiwiYW¦xnIjoiRVMyNTYifQ.eyJwIjoiMjcxODI4IiwiaXNzIjoiU0Y6cHVzaHdhcmQiLCJub3RlIjoicHVzaHdhcmQgZXhhbXBsZSwgbm90IHJlYWwifQ.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward for snowflake`,
		},
	}, {
		// The password is the user's or made by Snowflake; what is plainly none is left out.
		Type:         "snowflake_postgres_connection_string",
		Name:         "SFPG Connection String",
		Source:       "https://docs.snowflake.com/en/user-guide/snowflake-postgres/connecting-to-snowflakepg",
		Regexp:       `postgres(?:ql)?://[0-9A-Za-z_.-]{1,64}:[^\s:@/\'\"<>${}()*\x60]{8,128}@[0-9a-z-]{4,63}(?:\.[0-9a-z-]{1,63}){1,6}\.postgres\.snowflake\.app`,
		End:          `[^0-9A-Za-z.-]|\z`,
		MustNotMatch: []string{`(?i):[^@]*(?:password|passwort|secret|example|changeme)[^@]*@`},
		Hits: []string{
			`PG="postgres:¦//snowflake_admin:pushward1TokenNotReal00@0ddba11c0ffee.acme-test.us-west-2.aws.postgres.snowflake.app:5432/postgres"`,
			`{"url": "postgresql:¦//application:madeUp2By3PushwardForIts@1ab1e5ca.made-up.eu-central-1.aws.postgres.snowflake.app/app"}`,
		},
		Misses: []string{
			`postgres:¦//snowflake_admin:****@0ddba11c0ffee.acme-test.us-west-2.aws.postgres.snowflake.app:5432/postgres`,
			`postgres:¦//snowflake_admin:your_password@0ddba11c0ffee.acme-test.us-west-2.aws.postgres.snowflake.app:5432/postgres`,
			`postgres:¦//snowflake_admin:short1@0ddba11c0ffee.acme-test.us-west-2.aws.postgres.snowflake.app:5432/postgres`,
		},
	}},
}
