package pattern

import (
	"bytes"
	"errors"
)

var jfrog = Provider{
	Name: "JFrog",
	Docs: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens",
	Patterns: []Pattern{{
		Type:   "jfrog_platform_api_key",
		Name:   "JFrog Platform API Key",
		Regexp: `AKCp[0-9A-Za-z]{69}`,
		Hits: []string{
			`jfrog_platform_api_key: AKCp¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grants`,
			`<jfrogPlatformApiKey>AKCp¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensN</jfrogPlatformApiKey>`,
		},
		Misses: []string{
			`key: AKCp¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grant`,
			`"AKCp¦pushward1Example-TokenNotARealOne0011MadeUpForThisTestAlone2233Grants"`,
			`JFROG_PLATFORM_API_KEY=AKCp¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// Base64 of "reftkn:01:", the second at which it ends, or zeros, and 27 characters.
		Type:   "jfrog_platform_reference_token",
		Name:   "JFrog Platform Reference Token",
		Regexp: `cmVmdGtuOjAxOj[0-9A-Za-z+/]{50}`,
		End:    base64End,
		Check:  jfrogReference,
		Hits: []string{
			`const jfrogPlatformReferenceToken = "cmVmdGtu¦OjAxOjAwMDAwMDAwMDA6cHVzaHdhcmQxRXhhbXBsZTJUb2tlbk5vdEFS";`,
			`curl -uadmin:cmVmdGtu¦OjAxOjE4OTM0NTYwMDA6bWFkZVVwMkJ5M1B1c2h3YXJkRm9ySXRzT3du https://jfrog.test/api`,
		},
		Misses: []string{
			`"cmVmdGtu¦OjAxOjAwMDAwMDAwMDA6cHVzaHdhcmQxRXhhbXBsZTJUb2tlbk5vdEF"`,
			`JFROG_REFERENCE_TOKEN=cmVmdGtu¦OjAxOjFwdXNod2FyZDA6cHVzaHdhcmQxRXhhbXBsZTJUb2tlbk5vdEFS`,
		},
	}, {
		// A JSON Web Token whose header begins {"ver":"2","typ":"JWT".
		Type:   "jfrog_platform_access_token",
		Name:   "JFrog Platform Access Token",
		Source: "https://github.com/SonarSource/sonar-text/blob/c0b9eda08b3431d3b017b4ae250891bda2f02605/sonar-text-plugin/src/main/resources/org/sonar/plugins/secrets/configuration/artifactory.yaml",
		Regexp: `eyJ2ZXIiOiIyIiwidHlwIjoiSldUI[0-9A-Za-z_-]{30,300}\.eyJ[0-9A-Za-z_-]{30,1000}[0-9A-Za-z_-]{0,1000}\.[0-9A-Za-z_-]{100,1000}`,
		End:    tokenEnd,
		Check:  jwt(0),
		Hits: []string{
			`JFROG_ACCESS_TOKEN=eyJ2ZXIiOiIyIiwidHlwIjoiSldUIi¦wiYWxnIjoiUlMyNTYiLCJraWQiOiJwdXNod2FyZEV4YW1wbGVLZXlJZE5vdEFSZWFsT25lMDAxMU1hZGVVcDIyIn0.eyJzdWIiOiJqZmFjQHB1c2h3YXJkL3VzZXJzL2NpIiwibm90ZSI6InB1c2h3YXJkIGV4YW1wbGUsIG5vdCBhIHJlYWwgdG9rZW4ifQ.pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOn`,
			`{"accessToken": "eyJ2ZXIiOiIyIiwidHlwIjoiSldUIi¦wiYWxnIjoiUlMyNTYiLCJraWQiOiJtYWRlVXAyQnkzUHVzaHdhcmRGb3JJdHNPd25UZXN0czY2NzdOZXZlcklzIn0.eyJzdWIiOiJqZmFjQG1hZGV1cC91c2Vycy9jaSIsIm5vdGUiOiJtYWRlIHVwIGJ5IHB1c2h3YXJkIn0.madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere00"}`,
		},
		Misses: []string{
			`JFROG_ACCESS_TOKEN=eyJ2ZXIiOiIyIiwidHlwIjoiSldUIi¦wiYWxnIjoiUlMyNTYiLCJraWQiOiJwdXNod2FyZEV4YW1wbGVLZXlJZE5vdEFSZWFsT25lMDAxMU1hZGVVcDIyIn0.eyJzdWIiOiJqZmFjQHB1c2h3YXJkL3VzZXJzL2NpIiwibm90ZSI6InB1c2h3YXJkIGV4YW1wbGUsIG5vdCBhIHJlYWwgdG9rZW4ifQ.pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu`,
			`JFROG_ACCESS_TOKEN=eyJ2ZXIiOiIyIiwidHlwIjoiSldUIi¦wibm90ZSI6Im5vIGFsZ29yaXRobSBpbiB0aGlzIGhlYWRlciBvZiBhIHRva2VuIn0.eyJzdWIiOiJwdXNod2FyZCIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlLCBub3QgYSByZWFsIHRva2VuIn0.pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOn`,
			`JFROG_ACCESS_TOKEN=eyJ2ZXIiOiIyIiwidHlwIjoiSldUI¦iwiYWxnIjoi...`,
		},
	}},
}

// jfrogReference checks that secret decodes to the version, ten digits and the
// rest, a colon after each.
func jfrogReference(secret []byte) error {
	raw, err := anyBase64(secret)
	if err != nil {
		return err
	}
	const version, digits = len("reftkn:01:"), 10
	if len(raw) <= version+digits || raw[version+digits] != ':' || len(bytes.Trim(raw[version:version+digits], "0123456789")) > 0 {
		return errors.New("does not decode to a version and a time")
	}
	return nil
}
