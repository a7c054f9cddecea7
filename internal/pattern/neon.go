package pattern

var neon = Provider{
	Name: "Neon",
	Docs: "https://neon.com/docs/manage/api-keys",
	Patterns: []Pattern{{
		Type:   "neon_api_key",
		Name:   "Neon API Key",
		Regexp: `napi_[0-9a-z]{64}`,
		End:    tokenEnd,
		Hits: []string{
			`neon_api_key = "napi_¦pushward1example2tokennotarealone0011madeupforthistestalone2233g" # rotate me`,
			`see https://app.test/hook?key=napi_¦madeup2by3pushwardforitsowntests6677neverissuedbyanyservice8899o&v=2`,
		},
		Misses: []string{
			`"napi_¦pushward1example2tokennotarealone0011madeupforthistestalone2233"`,
			`NEON_API_KEY=napi_¦pushward1example2tokeGnotarealone0011madeupforthistestalone2233g`,
			`key: napi_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// The password is made by Neon: npg_ and twelve characters, or in older databases twelve to sixteen
		// without a prefix.
		Type:         "neon_connection_uri",
		Name:         "Neon Connection URI",
		Source:       "https://neon.com/docs/connect/connect-from-any-app",
		Regexp:       `postgres(?:ql)?://[0-9A-Za-z_.-]{1,64}:(?:npg_)?[0-9A-Za-z]{12,16}@ep-[0-9a-z-]{5,60}(?:\.[0-9a-z-]{1,20}){0,4}\.neon\.tech`,
		End:          `[^0-9A-Za-z.-]|\z`,
		MustNotMatch: []string{`(?i):[^@]*(?:password|secret)[^@]*@`},
		Hits: []string{
			`DATABASE_URL=postgresql:¦//pushward_owner:npg_pushwar1Exam@ep-made-up-0ddba11c.eu-central-1.aws.neon.tech/app?sslmode=require`,
			`{"url": "postgres:¦//ci:madeUp2ByPus@ep-not-real-1ab1e-pooler.us-east-2.aws.neon.tech/neondb"}`,
		},
		Misses: []string{
			`DATABASE_URL=postgresql:¦//pushward_owner:npg_short1@ep-made-up-0ddba11c.eu-central-1.aws.neon.tech/app`,
			`DATABASE_URL=postgresql:¦//user:yourpassword1@ep-made-up-0ddba11c.eu-central-1.aws.neon.tech/app`,
			`DATABASE_URL=postgresql:¦//pushward_owner@ep-made-up-0ddba11c.eu-central-1.aws.neon.tech/app`,
		},
	}},
}
