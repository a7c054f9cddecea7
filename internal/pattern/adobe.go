package pattern

import (
	"bytes"
	"fmt"
)

// adobeShape is a JSON Web Token whose header begins {"alg":"RS256","x5u":"ims_.
const adobeShape = `eyJhbGciOiJSUzI1NiIsIng1dSI6Imltc19[0-9A-Za-z_-]{10,200}\.eyJ[0-9A-Za-z_-]{10,1000}[0-9A-Za-z_-]{0,1000}\.[0-9A-Za-z_-]{86,1000}`

var adobe = Provider{
	Name: "Adobe",
	Docs: "https://developer.adobe.com/developer-console/docs/guides/authentication/",
	Patterns: []Pattern{{
		Type:   "adobe_client_secret",
		Name:   "Adobe Client Secret",
		Regexp: `p8e-[0-9A-Za-z-]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`adobe_client_secret: p8e-¦pushward1Example2TokenNotARealOn`,
			`see https://app.test/hook?key=p8e-¦madeUp2By3PushwardForItsOwnTests&v=2`,
		},
		Misses: []string{
			`"p8e-¦pushward1Example2TokenNotARealO"`,
			`ADOBE_CLIENT_SECRET=p8e-¦pushward1E+ample2TokenNotARealOn`,
			`key: p8e-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// Adobe's identity service names the kind in a claim.
		Type:   "adobe_device_token",
		Name:   "Adobe Device Token",
		Source: "https://developer.adobe.com/developer-console/docs/guides/authentication/UserAuthentication/IMS",
		Regexp: adobeShape,
		End:    tokenEnd,
		Check:  adobeToken("device_token"),
		Hits: []string{
			`ADOBE_DEVICE_TOKEN=eyJhbGciOiJSUzI1NiIsIng1dSI6Im¦ltc19uYTEta2V5LWR0LTEuY2VyIiwia2lkIjoiaW1zX25hMS1rZXktZHQtMSIsIml0dCI6ImR0In0.eyJpZCI6InB1c2h3YXJkIiwidHlwZSI6ImRldmljZV90b2tlbiIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlLCBub3QgYSByZWFsIHRva2VuIn0.pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu`,
			`{"adobeDeviceToken": "eyJhbGciOiJSUzI1NiIsIng1dSI6Im¦ltc19uYTEta2V5LWR0LTEuY2VyIiwia2lkIjoiaW1zX25hMS1rZXktZHQtMSIsIml0dCI6ImR0In0.eyJpZCI6Im1hZGV1cCIsInR5cGUiOiJkZXZpY2VfdG9rZW4iLCJub3RlIjoibWFkZSB1cCBieSBwdXNod2FyZCJ9.madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3Push"}`,
		},
		Misses: []string{
			`key: eyJhbGciOiJSUzI1NiIsIng1dSI6Im¦ltc19uYTEta2V5LWR0LTEuY2VyIiwia2lkIjoiaW1zX25hMS1rZXktZHQtMSIsIml0dCI6ImR0In0.eyJpZCI6InB1c2h3YXJkIiwidHlwZSI6ImRldmljZV90b2tlbiIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlLCBub3QgYSByZWFsIHRva2VuIn0.pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2`,
			`key: eyJhbGciOiJSUzI1NiIsIng1dSI6Im¦ltc19uYTEta2V5LWR0LTEuY2VyIiwia2lkIjoiaW1zX25hMS1rZXktZHQtMSIsIml0dCI6ImR0In0.eyJpZCI6InB1c2h3YXJkIiwidHlwZSI6ImFub3RoZXIiLCJub3RlIjoicHVzaHdhcmQgZXhhbXBsZSwgbm90IGEgcmVhbCB0b2tlbiJ9.pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu`,
		},
	}, {
		Type:   "adobe_refresh_token",
		Name:   "Adobe Refresh Token",
		Source: "https://developer.adobe.com/developer-console/docs/guides/authentication/UserAuthentication/IMS",
		Regexp: adobeShape,
		End:    tokenEnd,
		Check:  adobeToken("refresh_token"),
		Hits: []string{
			`ADOBE_REFRESH_TOKEN=eyJhbGciOiJSUzI1NiIsIng1dSI6Im¦ltc19uYTEta2V5LXJ0LTEuY2VyIiwia2lkIjoiaW1zX25hMS1rZXktcnQtMSIsIml0dCI6InJ0In0.eyJpZCI6InB1c2h3YXJkIiwidHlwZSI6InJlZnJlc2hfdG9rZW4iLCJub3RlIjoicHVzaHdhcmQgZXhhbXBsZSwgbm90IGEgcmVhbCB0b2tlbiJ9.pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu`,
			`{"adobeRefreshToken": "eyJhbGciOiJSUzI1NiIsIng1dSI6Im¦ltc19uYTEta2V5LXJ0LTEuY2VyIiwia2lkIjoiaW1zX25hMS1rZXktcnQtMSIsIml0dCI6InJ0In0.eyJpZCI6Im1hZGV1cCIsInR5cGUiOiJyZWZyZXNoX3Rva2VuIiwibm90ZSI6Im1hZGUgdXAgYnkgcHVzaHdhcmQifQ.madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3Push"}`,
		},
		Misses: []string{
			`key: eyJhbGciOiJSUzI1NiIsIng1dSI6Im¦ltc19uYTEta2V5LXJ0LTEuY2VyIiwia2lkIjoiaW1zX25hMS1rZXktcnQtMSIsIml0dCI6InJ0In0.eyJpZCI6InB1c2h3YXJkIiwidHlwZSI6InJlZnJlc2hfdG9rZW4iLCJub3RlIjoicHVzaHdhcmQgZXhhbXBsZSwgbm90IGEgcmVhbCB0b2tlbiJ9.pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2`,
			`key: eyJhbGciOiJSUzI1NiIsIng1dSI6Im¦ltc19uYTEta2V5LXJ0LTEuY2VyIiwia2lkIjoiaW1zX25hMS1rZXktcnQtMSIsIml0dCI6InJ0In0.eyJpZCI6InB1c2h3YXJkIiwidHlwZSI6ImFub3RoZXIiLCJub3RlIjoicHVzaHdhcmQgZXhhbXBsZSwgbm90IGEgcmVhbCB0b2tlbiJ9.pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu`,
		},
	}, {
		Type:   "adobe_short_lived_access_token",
		Name:   "Adobe Short-Lived Access Token",
		Source: "https://developer.adobe.com/developer-console/docs/guides/authentication/UserAuthentication/IMS",
		Regexp: adobeShape,
		End:    tokenEnd,
		Check:  adobeToken("access_token"),
		Hits: []string{
			`ADOBE_SHORT_LIVED_ACCESS_TOKEN=eyJhbGciOiJSUzI1NiIsIng1dSI6Im¦ltc19uYTEta2V5LWF0LTEuY2VyIiwia2lkIjoiaW1zX25hMS1rZXktYXQtMSIsIml0dCI6ImF0In0.eyJpZCI6InB1c2h3YXJkIiwidHlwZSI6ImFjY2Vzc190b2tlbiIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlLCBub3QgYSByZWFsIHRva2VuIn0.pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu`,
			`{"adobeShortLivedAccessToken": "eyJhbGciOiJSUzI1NiIsIng1dSI6Im¦ltc19uYTEta2V5LWF0LTEuY2VyIiwia2lkIjoiaW1zX25hMS1rZXktYXQtMSIsIml0dCI6ImF0In0.eyJpZCI6Im1hZGV1cCIsInR5cGUiOiJhY2Nlc3NfdG9rZW4iLCJub3RlIjoibWFkZSB1cCBieSBwdXNod2FyZCJ9.madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3Push"}`,
		},
		Misses: []string{
			`key: eyJhbGciOiJSUzI1NiIsIng1dSI6Im¦ltc19uYTEta2V5LWF0LTEuY2VyIiwia2lkIjoiaW1zX25hMS1rZXktYXQtMSIsIml0dCI6ImF0In0.eyJpZCI6InB1c2h3YXJkIiwidHlwZSI6ImFjY2Vzc190b2tlbiIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlLCBub3QgYSByZWFsIHRva2VuIn0.pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2`,
			`key: eyJhbGciOiJSUzI1NiIsIng1dSI6Im¦ltc19uYTEta2V5LWF0LTEuY2VyIiwia2lkIjoiaW1zX25hMS1rZXktYXQtMSIsIml0dCI6ImF0In0.eyJpZCI6InB1c2h3YXJkIiwidHlwZSI6ImFub3RoZXIiLCJub3RlIjoicHVzaHdhcmQgZXhhbXBsZSwgbm90IGEgcmVhbCB0b2tlbiJ9.pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu`,
		},
	}},
}

// adobeToken checks that secret is a JSON Web Token whose claims name kind.
func adobeToken(kind string) func([]byte) error {
	whole := jwt(0)
	return func(secret []byte) error {
		if err := whole(secret); err != nil {
			return err
		}
		var claims struct {
			Type string `json:"type"`
		}
		if err := jsonPart(bytes.Split(secret, []byte("."))[1], &claims); err != nil {
			return err
		}
		if claims.Type != kind {
			return fmt.Errorf("the claim %q is not %q", "type", kind)
		}
		return nil
	}
}
