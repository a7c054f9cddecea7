package pattern

import "bytes"

var nuGet = Provider{
	Name: "NuGet",
	Slug: "nuget",
	Docs: "https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package",
	Patterns: []Pattern{{
		// Base32 of "v4" and ten bytes, which are the id, then of sixteen, whose last digits have no other
		// bits; or an annotated key, as Azure has them. Source: NuGetGallery, ApiKeyV4 and ApiKeyV5.
		Type:   "nuget_api_key",
		Name:   "NuGet API Key",
		Regexp: `(oy2[a-p][a-z2-7]{15}[aq][a-z2-7]{25}[aeimquy4])|([0-9A-Za-z]{52}JQQJ99[A-Z][A-L]N5[0-9A-Za-z]{14}NUGT[0-9A-Za-z]{4})`,
		Check:  nugetKey,
		Hits: []string{
			`nuget_api_key = "oy2¦example2tokennotqarealoneaabbmadeupforthis4" # rotate me`,
			`curl -H 'X-NuGet-ApiKey: oy2¦madeup2by3pushwaardforitsowntests6677neveri' https://api.test/v2/package`,
			`dotnet nuget push --api-key pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDN5P0aPushwarL03kNUGT2hwy`,
		},
		Misses: []string{
			`"oy2¦example2tokennotqarealoneaabbmadeupforthis"`,
			`NUGET_API_KEY=oy2¦example2tokennotqarealoneaabbmadeupforthisb`,
			`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDN5P0aPushwarL03kNUGT0000`,
		},
	}},
}

// nugetKey checks the newer form; the other has no checksum.
func nugetKey(secret []byte) error {
	if bytes.HasPrefix(secret, []byte("oy2")) && len(secret) == 46 {
		return nil
	}
	return annotatedKey(secret)
}
