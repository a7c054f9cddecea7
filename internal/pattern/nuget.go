package pattern

var nuGet = Provider{
	Name: "NuGet",
	Slug: "nuget",
	Docs: "https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package",
	Patterns: []Pattern{{
		Type:      "nuget_api_key",
		Name:      "NuGet API Key",
		Regexp:    `oy2[0-9a-z]{43}`,
		MustMatch: []string{`[0-9]`},
		Hits: []string{
			`nuget_api_key = "oy2¦pushward1example2tokennotarealone0011madeup" # rotate me`,
			`curl -H 'X-Api-Key: oy2¦madeup2by3pushwardforitsowntests6677neveris' https://api.test/v1`,
		},
		Misses: []string{
			`"oy2¦pushward1example2tokennotarealone0011madeu"`,
			`NUGET_API_KEY=oy2¦pushward1exampGe2tokennotarealone0011madeup`,
			`key: oy2¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
