package pattern

var nuGet = Provider{
	Name: "NuGet",
	Slug: "nuget",
	Docs: "https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package",
	Patterns: []Pattern{{
		Type:      "nuget_api_key",
		Name:      "NuGet API Key",
		Regexp:    `oy2[a-z2-7]{43}`,
		MustMatch: []string{`[2-7]`},
		Hits: []string{
			`NUGET_API_KEY=oy2¦pushward5example2tokennotarealone4455madeup`,
			`<nugetApiKey>oy2¦madeup2by3pushwardforitsowntests6677neveris</nugetApiKey>`,
		},
		Misses: []string{
			`key: oy2¦pushward5example2tokennotarealone4455madeu`,
			`"oy2¦pushward5exampGe2tokennotarealone4455madeup"`,
			`NUGET_API_KEY=oy2¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}
